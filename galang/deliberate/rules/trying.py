"""Twenty neighbours, five wishes: the same votes counted by every way, so that people see how ways differ.

Nothing is stored; what was tried stands in the address.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from galang.core.refusal import Refusal
from galang.core.sentence import Sentence
from galang.core.tally import ApprovalOutcome, Count, Option, TieBreak, approval_from_counts, approve, explain
from galang.deliberate.rules.counted import count
from galang.deliberate.rules.marks import Stack, summary
from galang.deliberate.rules.ways import ELECTION, RANK, WAYS, Way, way_of

LETTERS = "ABCDE"
NEIGHBOURS, MILLION = 20, 1_000_000
MOST_MILLION = 9_999
SEATS = 2
WISHES: tuple[tuple[str | Promise, int], ...] = (
    (_("Talud Gang Atas"), 10),
    (_("Pos ronda Gang Atas"), 8),
    (_("Lampu jalan"), 5),
    (_("Sumur resapan Gang Bawah"), 6),
    (_("Taman baca Gang Bawah"), 4),
)
BUDGET_MILLION = 20
APPROVED = (
    *("AB",) * 8, *("ABC",) * 3,
    *("DE",) * 5, *("CDE",) * 3, "CE",
)  # fmt: skip
ORDERS = ((8, "ACBED"), (5, "DCEBA"), (4, "BCEDA"), (3, "ECDBA"))
MOST_ORDERS = 6
FAIR = TieBreak.published(LETTERS)


@dataclass(frozen=True)
class WishVotes:
    """What was tried: cost of each wish and budget in million rupiah, and the letters each one ticked."""

    costs: tuple[int, ...] = tuple(cost for _title, cost in WISHES)
    budget: int = BUDGET_MILLION
    ticked: tuple[str, ...] = APPROVED

    @property
    def options(self) -> tuple[Option, ...]:
        """The wishes as options with their cost in rupiah."""
        return tuple(
            Option(letter, str(title), cost * MILLION)
            for letter, (title, _cost), cost in zip(LETTERS, WISHES, self.costs, strict=True)
        )

    @property
    def papers(self) -> Stack:
        """The neighbours' papers."""
        return tuple((tuple(letters), 1) for letters in self.ticked)


@dataclass(frozen=True)
class Tried:
    """What one way makes of the votes: the letters it takes, and how many neighbours got at least one.

    `spent` is in million rupiah, 0 without a budget.
    """

    way: Way
    elected: tuple[str, ...]
    why: tuple[Sentence, ...]
    helped: int = 0
    spent: int = 0


def read_wishes(given: Mapping[str, str], ticks: Mapping[str, Iterable[str]]) -> WishVotes:
    """What stands in the address: "dana", "biaya-A" ..., and for each neighbour "t1" ... the letters."""
    if "dana" not in given:
        return WishVotes()
    costs = tuple(_million(given.get(f"biaya-{letter}", ""), str(_("Biaya"))) for letter in LETTERS)
    ticked = tuple(
        "".join(letter for letter in LETTERS if letter in ticks.get(f"t{at}", ()))
        for at in range(1, NEIGHBOURS + 1)
    )
    return WishVotes(costs, _million(given["dana"], str(_("Dana"))), ticked)


def _million(text: str, label: str) -> int:
    text = text.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and 1 <= int(text) <= MOST_MILLION):
        raise Refusal("form.out_of_range", label=label, least=1, most=MOST_MILLION)
    return int(text)


def try_wishes(votes: WishVotes) -> list[Tried]:
    """Every way with a budget, on the same ticks."""
    keys = [option.key for option in votes.options]
    found = []
    outcome: Count | ApprovalOutcome
    for way in (one for one in WAYS if one.needs == "budget"):
        if way.whole:
            outcome = count(way.key, votes.options, votes.papers, FAIR, budget=votes.budget * MILLION)
        else:
            sums = approval_from_counts(votes.options, summary(way, keys, votes.papers), ballots=NEIGHBOURS)
            outcome = approve(sums, budget=votes.budget * MILLION, ties=FAIR)
        elected = outcome.elected
        helped = sum(any(key in letters for key in elected) for letters in votes.ticked)
        spent = sum(cost for key, cost in zip(LETTERS, votes.costs, strict=True) if key in elected)
        found.append(Tried(way, elected, explain(outcome), helped, spent))
    return found


def read_orders(given: Mapping[str, str]) -> tuple[tuple[int, str], ...]:
    """What stands in the address: "n1" people rank "o1", such as "ACB"; empty lines are left out."""
    if "n1" not in given:
        return ORDERS
    lines = []
    for at in range(1, MOST_ORDERS + 1):
        many, order = given.get(f"n{at}", "").strip(), given.get(f"o{at}", "").upper()
        letters = "".join(letter for letter in order if not letter.isspace() and letter not in ">,;.-")
        if not many and not letters:
            continue
        if not (many.isascii() and many.isdigit() and len(many) <= 4):
            raise Refusal("form.out_of_range", label=str(_("Berapa orang")), least=0, most=MOST_MILLION)
        if not set(letters) <= set(LETTERS) or len(set(letters)) < len(letters):
            raise Refusal("ballot.stack_unreadable", line=at, text=order[:40])
        if int(many) and letters:
            lines.append((int(many), letters))
    if not lines:
        raise Refusal("tally.no_options")
    return tuple(lines)


def try_orders(orders: Sequence[tuple[int, str]]) -> list[Tried]:
    """Every way that reads orders: one seat, and two where the way fills several."""
    options = [Option(letter, letter) for letter in LETTERS]
    papers: Stack = tuple((tuple(order), many) for many, order in orders)
    found = []
    for way in (one for one in WAYS if one.marks == RANK and ELECTION in one.purposes):
        seats = SEATS if way.key == "stv" else 1
        outcome = count(way.key, options, papers, FAIR, seats=seats)
        found.append(Tried(way, outcome.elected, explain(outcome)))
    return found


def most_first(orders: Sequence[tuple[int, str]]) -> str:
    """Who would win if only first places counted."""
    firsts = summary(way_of("irv"), LETTERS, [(tuple(order), many) for many, order in orders])
    return max(LETTERS, key=lambda letter: firsts[letter])
