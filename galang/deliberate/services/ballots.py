"""Opening a ballot with its roll, casting votes by phone, marking those who vote on paper."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from galang.community.models import Community
from galang.community.selectors import current_round
from galang.community.services import Actor, charter_in_force, hold_numbers, next_number, record_deed
from galang.core.refusal import Refusal
from galang.deliberate.models import Ballot, Meeting, Option, Proposal, RollEntry, Vote
from galang.deliberate.rules.ballots import (
    ABSTAIN,
    NO,
    YES,
    phase_of,
    why_not_now,
    why_not_rule,
    why_not_window,
)
from galang.deliberate.rules.proposals import why_not_choose
from galang.deliberate.rules.ways import BY_KEY, POINT, RANK
from galang.deliberate.selectors.ballots import choices_of, why_not_paper
from galang.people.models import Person
from galang.people.services import electors, frozen, require_right

VOTER = Actor(account_id=None, name="", role_words=gettext_noop("pemilih"))
RECEIPT_SIGNS = "ACDEFGHJKMNPQRTUVWXY34679"


@dataclass(frozen=True)
class Question:
    """What is put to a vote and how it is counted; limits left at None come from the charter in force.

    `once` names one sending of the form; the same name again gives back the ballot that is there already.
    Without a seed the app draws one when the ballot opens. Persons are elected on paper unless `online` says so.
    """

    title: str
    opens_at: datetime
    closes_at: datetime
    purpose: str = Ballot.Purpose.PROPOSALS
    rule: str = Ballot.Rule.APPROVAL
    seats: int | None = None
    max_choices: int | None = None
    budget_rupiah: int | None = None
    min_turnout_permille: int | None = None
    threshold_permille: int | None = None
    lot_seed: str = ""
    online: bool | None = None
    once: UUID | None = None


@dataclass(frozen=True)
class Candidates:
    """What stands on the paper: proposals, or persons; for a question nothing or the one it is about."""

    proposals: Sequence[Proposal] = ()
    persons: Sequence[Person] = ()


@transaction.atomic
def open_ballot(
    *,
    by: Actor,
    community: Community,
    question: Question,
    candidates: Candidates,
    meeting: Meeting | None = None,
    at: datetime | None = None,
) -> Ballot:
    """A ballot (P-001): its rule is fixed with the charter version of the day, its roll is frozen now."""
    require_right(by, "open_ballot")
    if question.once:
        hold_numbers(community, "P")
        if before := Ballot.objects.filter(once=question.once).first():
            return before  # type: ignore[no-any-return]
    now = at or timezone.now()
    today = timezone.localdate(now)
    if not question.title.strip():
        raise Refusal("form.required", field="title", label=_("Judul"))
    proposals = list(
        Proposal.objects.select_for_update().filter(pk__in=[one.pk for one in candidates.proposals])
    )
    refusal = why_not_window(question.opens_at, question.closes_at, now) or _why_not(
        question, candidates, proposals
    )
    if refusal:
        raise refusal
    charter = charter_in_force(community, today)
    ballot: Ballot = Ballot.objects.create(
        community=community,
        number=next_number(community, "P"),
        charter_version=charter.version,
        meeting=meeting,
        round=meeting.round if meeting and meeting.round_id else current_round(),
        **_settled(question, charter.rules),
    )
    Option.objects.bulk_create(_options(ballot, candidates, proposals))
    ballot.electorate = _freeze_roll(ballot, now)
    ballot.save(update_fields=["electorate"])
    Proposal.objects.filter(pk__in=[one.pk for one in proposals]).update(state=Proposal.State.ON_BALLOT)
    record_deed(by=by, verb="open_ballot", subject=ballot, details={"electorate": ballot.electorate})
    return ballot


def _why_not(question: Question, candidates: Candidates, proposals: Sequence[Proposal]) -> Refusal | None:
    """Options of the right kind, each feasible, enough of them for the rule."""
    purposes = Ballot.Purpose
    if question.rule not in BY_KEY or question.purpose not in BY_KEY[question.rule].purposes:
        return Refusal("ballot.unknown_kind", kind=question.rule, field="rule")
    if question.purpose == purposes.QUESTION and (len(proposals) > 1 or candidates.persons):
        return Refusal("form.out_of_range", label=_("Usulan"), least=0, most=1)
    options = candidates.persons if question.purpose == purposes.ELECTION else proposals
    for proposal in proposals:
        if refusal := why_not_choose(proposal.number, proposal.state, _reason_of(proposal)):
            return refusal.at("proposals")
    return why_not_rule(
        question.rule, options=len(options), seats=question.seats, budget_rupiah=question.budget_rupiah
    )


def _reason_of(proposal: Proposal) -> str:
    newest = proposal.appraisals.first()
    return newest.reason if newest else ""


def _settled(question: Question, rules: dict[str, dict[str, int]]) -> dict[str, object]:
    """The columns of the ballot; what the question leaves open comes from the charter."""
    fields = dict(vars(question))
    is_question = question.purpose == Ballot.Purpose.QUESTION
    if fields["min_turnout_permille"] is None:
        fields["min_turnout_permille"] = int(rules["min_turnout_permille"]["value"])
    if fields["threshold_permille"] is None:
        fields["threshold_permille"] = int(rules["majority_threshold_permille"]["value"])
    if is_question:
        fields |= {"seats": None, "budget_rupiah": None, "max_choices": 1}
    elif question.purpose == Ballot.Purpose.ELECTION and question.rule == Ballot.Rule.APPROVAL:
        fields["max_choices"] = question.max_choices or int(rules["names_on_rt_ballot"]["value"])
    needs = BY_KEY[question.rule].needs
    if needs != "budget":
        fields["budget_rupiah"] = None
    if needs in ("one", "budget"):
        fields["seats"] = 1 if needs == "one" else None
    if BY_KEY[question.rule].marks == POINT:
        fields["max_choices"] = None
    if fields["online"] is None:
        fields["online"] = question.purpose != Ballot.Purpose.ELECTION
    seed = "" if is_question else question.lot_seed.strip() or _drawn_seed()
    return {**fields, "title": question.title.strip(), "lot_seed": seed}


def _drawn_seed() -> str:
    """Nine random digits, three by three, to be read aloud: fixed before anybody can know of a tie."""
    digits = f"{secrets.randbelow(10**9):09d}"
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}"


def _options(ballot: Ballot, candidates: Candidates, proposals: Sequence[Proposal]) -> list[Option]:
    things: list[dict[str, Any]]
    if ballot.purpose == Ballot.Purpose.QUESTION:
        titles = {YES: _("Setuju"), NO: _("Tidak setuju"), ABSTAIN: _("Abstain")}
        things = [{"title": title} for title in titles.values()]
        if proposals:
            things[0]["proposal"] = proposals[0]
    elif ballot.purpose == Ballot.Purpose.ELECTION:
        things = [{"title": person.name, "person": person} for person in candidates.persons]
    else:
        ordered = sorted(proposals, key=lambda one: one.number)
        things = [{"title": one.title, "proposal": one, "cost_rupiah": one.price_rupiah} for one in ordered]
    return [
        Option(community=ballot.community, ballot=ballot, position=position, **thing)
        for position, thing in enumerate(things, start=1)
    ]


def _freeze_roll(ballot: Ballot, now: datetime) -> int:
    """Write down who may vote, as they are today; returns how many."""
    today = timezone.localdate(now)
    before = set(
        RollEntry.objects.filter(voted_on__isnull=False).values_list("person_id", flat=True).distinct()
    )
    people = electors(ballot.community, today)
    RollEntry.objects.bulk_create(
        (
            RollEntry(
                community=ballot.community,
                ballot=ballot,
                person=person,
                **frozen(person, today, first_time=person.pk not in before),
            )
            for person in people
        ),
        batch_size=1000,
    )
    return len(people)


@transaction.atomic
def cast_vote(*, by: Actor, ballot: Ballot, chosen: Sequence[str], at: datetime | None = None) -> RollEntry:
    """One person's ballot paper by phone. The roll keeps who and the day; the vote keeps neither.

    The roll row is the lock: only the request that turns `voted_on` from empty to today may leave a vote,
    however many arrive at once. The deed says that somebody voted, not who: that stands on the roll alone.
    """
    require_right(by, "cast_vote")
    now = at or timezone.now()
    locked: Ballot = Ballot.objects.select_for_update(no_key=True).get(pk=ballot.pk)
    if refusal := why_not_now(locked.number, _phase(locked, now), locked.closes_at):
        raise refusal
    if not locked.online:
        raise Refusal("ballot.not_online", number=locked.number, status=409)
    entry: RollEntry | None = RollEntry.objects.filter(ballot=locked, person_id=by.person_id or 0).first()
    if entry is None:
        reason = _("nama Anda tidak ada ketika daftar dibekukan")
        raise Refusal("ballot.not_eligible", number=locked.number, reason=reason, status=403)
    choices = choices_of(locked)
    if refusal := why_not_paper(locked, choices, chosen):
        raise refusal
    if not _mark(locked, [entry.pk], now, on_paper=False):
        raise Refusal("ballot.already_voted", number=locked.number, status=409)
    marks = list(chosen) if locked.way.marks == RANK else sorted(chosen)
    Vote.objects.create(community=locked.community, ballot=locked, choices=marks)
    record_deed(by=VOTER, verb="cast_vote", subject=locked)
    return entry


def _phase(ballot: Ballot, now: datetime) -> str:
    return phase_of(ballot.opens_at, ballot.closes_at, ballot.closed_at, now)


def _mark(ballot: Ballot, entries: Sequence[int], now: datetime, *, on_paper: bool) -> bool:
    """Turn rows of the roll from "not yet" to "took part today"; False when any of them had voted already."""
    waiting = RollEntry.objects.filter(ballot=ballot, pk__in=entries, voted_on__isnull=True)
    marked = waiting.update(voted_on=timezone.localdate(now), on_paper=on_paper)
    return bool(marked == len(set(entries)))


@transaction.atomic
def mark_paper_voter(
    *, by: Actor, ballot: Ballot, entries: Sequence[RollEntry], at: datetime | None = None
) -> int:
    """These persons of the roll took a paper and can't vote by phone any more. All or none is marked."""
    require_right(by, "mark_paper_voter")
    now = at or timezone.now()
    locked: Ballot = Ballot.objects.select_for_update(no_key=True).get(pk=ballot.pk)
    phase = _phase(locked, now)
    if phase != "over" and (refusal := why_not_now(locked.number, phase, locked.closes_at)):
        raise refusal
    if not entries:
        raise Refusal("form.required", field="entry", label=_("Pemilih"))
    keys = [entry.pk for entry in entries]
    voted = RollEntry.objects.filter(ballot=locked, pk__in=keys, voted_on__isnull=False)
    names = list(voted.values_list("person__name", flat=True))
    if names or not _mark(locked, keys, now, on_paper=True):
        raise Refusal("ballot.voter_marked", number=locked.number, names=names, status=409)
    record_deed(by=by, verb="mark_paper_voter", subject=locked, details={"voters": len(entries)})
    return len(entries)


def receipt_of(entry: RollEntry) -> str:
    """The code on a voter's receipt: made of the roll row and the house's secret, never of the choice."""
    digest = hmac.new(
        settings.SECRET_KEY.encode(), f"receipt:{entry.ballot_id}:{entry.pk}".encode(), hashlib.sha256
    )
    signs = "".join(RECEIPT_SIGNS[byte % len(RECEIPT_SIGNS)] for byte in digest.digest()[:8])
    return f"{signs[:4]} {signs[4:]}"
