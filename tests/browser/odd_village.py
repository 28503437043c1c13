"""A community in which everything is as long, as large, as short or as many as its forms allow; run by the test."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

from django.utils import timezone

from galang.act.models import Action
from galang.community.services import add_areas, scope_of
from galang.core.money import LIMIT_RUPIAH
from galang.deliberate.models import Ballot, Decision, DecisionItem, Proposal
from galang.deliberate.selectors import choices_of
from galang.deliberate.services import (
    Candidates,
    Findings,
    answer_proposal_question,
    appraise,
    close_ballot,
    questions_of,
    submit_proposal,
)
from galang.evaluate.services import FindingFacts, ReadingFacts, ReviewFacts, hold_review
from galang.listen.models import Issue
from galang.organise.services import certify_election
from galang.people.models import Person
from galang.people.services import HouseholdFacts, PersonFacts, register_households
from galang.plan.models import Activity
from galang.plan.services import GoalFacts, adopt_goal
from galang.publish.services import Story, issue_bulletin
from tests.make import act, deliberate, ledger, listen, mapping, organise, plan
from tests.make.ground import FOUNDER, PASSWORD, Village, make_village

WORD = "Perbaikansaluranpembuanganair" * 30  # one word without an end
OPTIONS = 40
MOST = LIMIT_RUPIAH - 1  # Rp9.999.999.999.999


def long(length: int, first: str = "") -> str:
    """One word of so many letters."""
    return f"{first}{WORD}"[:length]


def people(village: Village) -> list[Person]:
    """A name without end, a name of one word, a name of one letter; an area with a long name."""
    tree = [(long(20, "Lingkungan"), long(40), [("Dasawisma", long(80, "Mawar"))])]
    base = add_areas(by=FOUNDER, community=village.community, tree=tree)[0]
    names = (long(120, "Raden"), "Sukarno", "O")
    members = tuple(PersonFacts(name, "fmf"[at], date(1970, 1, 2)) for at, name in enumerate(names))
    house = HouseholdFacts(code=long(24, "KK-"), area=base, on_poor_list=True, members=members)
    register_households(by=FOUNDER, community=village.community, households=[house])
    return list(Person.objects.filter(name__in=names).order_by("pk"))


def say(village: Village) -> None:
    """Voices and an issue."""
    listen.make_voice(village, text="Air", place="")
    listen.make_issue(village, [listen.make_voice(village, text=long(700), place=long(600))], long(200))


def propose(village: Village, issue: Issue, **wanted: object) -> Proposal:
    """A proposal by somebody who read what is odd about it and sends it all the same."""
    wish = deliberate.a_wish(**wanted)
    codes = [question.code for question in questions_of(wish)]
    return submit_proposal(by=village.actor("resident"), issue=issue, wish=wish, confirmed=codes)


def wishes(count: int) -> Iterator[dict[str, object]]:
    """As many wishes, every other one for nearly all the money there is."""
    for at in range(count):
        yield {"title": long(200, f"{at}"), "cost": MOST if at % 2 else 1}


def examine(village: Village, proposal: Proposal) -> Proposal:
    """Answer every question about a proposal and find it feasible."""
    by = village.actor("volunteer")
    for at in range(len(proposal.questions)):
        answer_proposal_question(by=by, proposal=proposal, position=at, answer=long(300))
    unit = village.actor("environment_unit")
    appraise(by=unit, proposal=proposal, verdict=Findings(True, "Ya"))
    return Proposal.objects.get(pk=proposal.pk)


def choose(village: Village) -> Decision:
    """One meeting that goes on, forty proposals in a decision and on an open ballot, one nobody looked at."""
    deliberate.fill_meeting(
        village, deliberate.make_meeting(village, title=long(200), place=long(200), agenda=long(500)), 12
    )
    issue = deliberate.make_issue(village, long(200, "Isu"))
    propose(village, issue, title=long(200), what=long(600), unit=long(40), place=long(600), cost=MOST)
    closed, _open = (vote_on_forty(village, issue) for _time in range(2))
    return close_ballot(by=village.actor("secretary"), ballot=closed, at=deliberate.after(closed))


def vote_on_forty(village: Village, issue: Issue) -> Ballot:
    """Forty proposals on a ballot, and one vote."""
    proposals = [examine(village, propose(village, issue, **wanted)) for wanted in wishes(OPTIONS)]
    ballot = deliberate.make_ballot(
        village, Candidates(proposals=proposals), title=long(200), budget_rupiah=MOST
    )
    deliberate.vote(village, ballot, "volunteer", *deliberate.numbers_of(ballot)[:1])
    return ballot


def elect(village: Village, persons: list[Person]) -> None:
    """The one with the longest name holds the office with the longest title."""
    ballot = deliberate.make_ballot(
        village,
        Candidates(persons=persons),
        title=long(200),
        purpose=Ballot.Purpose.ELECTION,
        rule=Ballot.Rule.APPROVAL,
        seats=1,
        budget_rupiah=None,
        online=True,
    )
    longest = max(choices_of(ballot), key=lambda choice: len(choice.title))
    deliberate.vote(village, ballot, "volunteer", longest.key)
    decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=deliberate.after(ballot))
    office = organise.make_office(organise.make_body(village, long(160)), village, long(120))
    certify_election(by=village.actor("committee"), decision=decision, office=office)


def work(village: Village, decision: Decision, persons: list[Person]) -> Activity:
    """A plan, work without end for all the money there is, a day of it ahead and a day past."""
    chosen = decision.items.filter(result=DecisionItem.Result.CHOSEN).first()
    goal = adopt_goal(
        by=village.actor("board_member"),
        plan=plan.make_plan(village, long(160)),
        decision=decision,
        proposal=chosen.proposal,
        facts=GoalFacts(result_wanted=long(600)),
    )
    activity = plan.make_activity(
        village, goal, title=long(200), place=long(300), responsible=persons[0], ends_on=date(2026, 6, 20)
    )
    plan.make_line(village, activity, price=MOST, volume="1")
    plan.make_pledge(village, activity, MOST)
    for days in (1, -2):
        act.make_action(village, activity, title=long(200), after=timedelta(days=days), needed=2000)
    day: Action = act.make_action(village, activity, title="X", after=timedelta(days=-1))
    act.make_held(village, persons, day)
    act.make_promise(village, long(600), who=long(160))
    return activity


def pay(village: Village) -> None:
    """Large sums in the books."""
    ledger.make_income(village, MOST)
    line = ledger.make_cost_line(village, amount=MOST)
    ledger.make_payment(village, line, 999_999)
    ledger.make_request(village, line, 5_000_000)


def tell(village: Village, activity: Activity) -> None:
    """A review with findings, and a bulletin."""
    findings = tuple(FindingFacts(kind, long(600), long(300)) for kind in ("plus", "change"))
    reading = ReadingFacts(long(160), MOST // 10_000, MOST // 10_000, long(40))
    facts = ReviewFacts(long(200), date(2026, 4, 1), activity, long(600), findings, (reading,))
    hold_review(by=village.actor("secretary"), community=village.community, facts=facts)
    stories = [Story(long(160), long(600), activity.number, MOST), Story("A", "Ya.")]
    issue_bulletin(
        by=village.actor("secretary"),
        community=village.community,
        title=long(160),
        lead=long(400),
        stories=stories,
        on=timezone.localdate(),
    )


def make() -> None:
    """Make the community and print its address and the user names of its roles."""
    village = make_village(long(120, "Kelapa"), households=14)
    with scope_of(village.community):
        persons = people(village)
        say(village)
        elect(village, persons)
        activity = work(village, choose(village), persons)
        pay(village)
        tell(village, activity)
        mapping.make_submission(village, mapping.make_form(village), persons[0].household)
        mapping.make_asset(village, long(160))
    names = {role: account.username for role, account in village.accounts.items()}
    print(json.dumps({"slug": village.community.slug, "names": names, "password": PASSWORD}))
