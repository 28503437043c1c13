"""Grouping voices into issues, and joining issues: nobody who spoke is ever lost on the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from galang.community.models import Area, Community, Knot
from galang.community.selectors import current_round
from galang.community.services import Actor, Tie, join_threads, next_number, open_thread, record_deed, tie
from galang.core.refusal import Refusal
from galang.listen.models import Grouping, Issue, PairAnswer, Voice
from galang.listen.rules import shortened, why_not_grouping, why_not_open, why_not_open_issue
from galang.listen.services.counting import recount_issue
from galang.people.services import require_right

LONGEST_TITLE = 200
VOICES = 1
Verdict = PairAnswer.Verdict


@dataclass(frozen=True)
class IssueFacts:
    """What a new issue is called, what it is about, and where."""

    title: str
    summary: str = ""
    area: Area | None = None


@transaction.atomic
def group_voices(
    *,
    by: Actor,
    voices: Sequence[Voice],
    into: Issue | None = None,
    facts: IssueFacts | None = None,
    reason: str = "",
) -> Issue:
    """Put voices into a new issue (`facts`) or into one that is there (`into`): all of them, or none.

    Opens the thread of the earliest voice. Refuses right.missing, issue.no_voices, voice.already_grouped,
    issue.already_merged, form.*, voice.personal_data.
    """
    require_right(by, "group_voices")
    issue = gather(voices, into=into, facts=facts, reason=reason)
    numbers = [voice.number for voice in voices]
    record_deed(by=by, verb="group_voices", subject=issue, details={"voices": numbers, "reason": reason})
    return issue


def gather(
    voices: Sequence[Voice], *, into: Issue | None = None, facts: IssueFacts | None = None, reason: str = ""
) -> Issue:
    """The work of group_voices without right and deed, for every service that groups. Needs a transaction."""
    if not voices:
        raise Refusal("issue.no_voices", field="voices")
    if refusal := why_not_open(reason, "reason"):
        raise refusal
    wanted = Voice.objects.filter(pk__in=[voice.pk for voice in voices])
    found = list(wanted.select_for_update(of=("self",)).order_by("pk"))
    grouped = dict(
        Grouping.objects.filter(voice__in=found).order_by().values_list("voice__number", "issue__number")
    )
    if refusal := why_not_grouping(grouped):
        raise refusal.at("voices")
    issue = _open_issue(found[0], facts) if into is None else _locked_issue(into)
    Grouping.objects.bulk_create(
        Grouping(community_id=issue.community_id, voice=voice, issue=issue, reason=reason[:200])
        for voice in found
    )
    recount_issue(issue)
    _tie_count(issue)
    if into is None:
        tie(threads=[issue.thread], record=issue, tie=Tie(note=reason))
    return issue


def _locked_issue(issue: Issue) -> Issue:
    """The issue as it is now, kept from other transactions; refuses one that was merged into another."""
    rows = Issue.objects.select_for_update(of=("self",)).select_related("thread", "merged_into", "community")
    found: Issue = rows.get(pk=issue.pk)
    if refusal := why_not_open_issue(found.number, found.merged_into.number if found.merged_into else ""):
        raise refusal
    return found


def _open_issue(first: Voice, facts: IssueFacts | None) -> Issue:
    """A new issue with the thread of its earliest voice."""
    title = " ".join(facts.title.split()) if facts else ""
    if not title:
        raise Refusal("form.required", field="title", label=_("Nama isu"))
    if len(title) > LONGEST_TITLE:
        raise Refusal(
            "form.too_long", field="title", label=_("Nama isu"), length=len(title), most=LONGEST_TITLE
        )
    summary = facts.summary.strip() if facts else ""
    if refusal := why_not_open(title, "title") or why_not_open(summary, "summary"):
        raise refusal
    community: Community = first.community
    issue: Issue = Issue.objects.create(
        community=community,
        number=next_number(community, "I"),
        title=title,
        summary=summary,
        area=(facts.area if facts else None) or first.area,
        round=current_round(),
        thread=open_thread(community=community, first_voice=first.number, title=title, at=first.created_at),
    )
    return issue


def _tie_count(issue: Issue) -> None:
    """Tie the first voices of a thread (several after a merge) with the number of voices it carries now."""
    there = (
        Knot.objects.filter(thread=issue.thread, station=VOICES).order_by().values_list("number", flat=True)
    )
    firsts = {*there, f"S-{issue.thread.number.partition('-')[2]}"}
    for voice in Voice.objects.filter(number__in=firsts).order_by("pk"):
        says = Tie(title=str(voice), at=voice.created_at, amount=issue.voice_count)
        tie(threads=[issue.thread], record=voice, tie=says)


@transaction.atomic
def merge_issues(*, by: Actor, issue: Issue, into: Issue, reason: str = "") -> Issue:
    """One issue becomes part of another: its voices move along, its supporters are kept, threads are joined.

    Returns the issue that stays. Refuses right.missing, issue.merge_same, issue.already_merged.
    """
    require_right(by, "group_voices")
    moved = list(
        Grouping.objects.filter(issue=issue).order_by("voice_id").values_list("voice__number", flat=True)
    )
    kept = join_issues(issue, into, reason)
    details = {"into": kept.number, "voices": moved, "reason": reason}
    record_deed(by=by, verb="merge_issues", subject=issue, details=details)
    return kept


def join_issues(issue: Issue, into: Issue, reason: str) -> Issue:
    """The work of merge_issues without right and deed. Needs a transaction."""
    if issue.pk == into.pk:
        raise Refusal("issue.merge_same", field="into", number=issue.number)
    if refusal := why_not_open(reason, "reason"):
        raise refusal
    first, second = sorted(
        (issue, into), key=lambda one: one.pk
    )  # always in one order: two merges never wait
    locked = {one.pk: one for one in (_locked_issue(first), _locked_issue(second))}
    leaving, staying = locked[issue.pk], locked[into.pk]
    tie(threads=[leaving.thread], record=leaving, tie=Tie(note=staying.number, reason=reason))
    Grouping.objects.filter(issue=leaving).update(issue=staying)
    Issue.objects.filter(merged_into=leaving).update(merged_into=staying)
    leaving.merged_into = staying
    leaving.save(update_fields=["merged_into"])
    join_threads(thread=leaving.thread, into=staying.thread)
    recount_issue(leaving)
    recount_issue(staying)
    _tie_count(staying)
    return staying


@transaction.atomic
def answer_pair(*, by: Actor, first: Voice, second: Voice, verdict: str) -> PairAnswer:
    """What a person says about two voices that look alike; they are not asked again.

    "same" puts both into one issue (a new one, the one that one of them is in, or the older of two, joined).
    "similar" and "different" only remember. Refuses right.missing, form.bad_choice, issue.merge_same,
    form.stale.
    """
    require_right(by, "group_voices")
    if verdict not in Verdict.values:
        raise Refusal("form.bad_choice", field="verdict", label=_("Jawaban"), text=verdict[:40])
    if first.pk == second.pk:
        raise Refusal("issue.merge_same", number=first.number)
    one, other = sorted((first, second), key=lambda voice: voice.pk)
    answer, made = PairAnswer.objects.get_or_create(
        first=one, second=other, defaults={"community": one.community, "verdict": verdict}
    )
    if not made:
        raise Refusal("form.stale", status=409, number=one.number)
    issue = _bring_together(one, other) if verdict == Verdict.SAME else None
    details = {"other": other.number, "verdict": verdict, "issue": issue.number if issue else ""}
    record_deed(by=by, verb="answer_pair", subject=one, details=details)
    return answer  # type: ignore[no-any-return]


def _bring_together(one: Voice, other: Voice) -> Issue:
    """Both voices in one issue, whatever issues they were in before."""
    groupings = Grouping.objects.filter(voice__in=(one, other)).select_related("issue").order_by("issue_id")
    held = {grouping.voice_id: grouping.issue for grouping in groupings}
    if not held:
        return gather([one, other], facts=IssueFacts(shortened(one.words, 120)))
    oldest, *rest = {issue.pk: issue for issue in held.values()}.values()
    for issue in rest:
        join_issues(issue, oldest, "")
    missing = [voice for voice in (one, other) if voice.pk not in held]
    return gather(missing, into=oldest) if missing else oldest
