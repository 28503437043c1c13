"""The worked tables about ways of counting are computed again: what a treasurer reads is what the app does."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from galang.core.tally import (
    ConsentProfile,
    ConsentRule,
    Option,
    Person,
    Quota,
    RankedBallots,
    as_text,
    borda,
    consent,
    draw_committee,
    duels_of,
    irv,
    ranked_from_ballots,
    ranked_pairs,
    schulze,
    score,
    scores_of,
    stv_scottish,
)

WHY = Path(__file__).resolve().parents[2] / "docs" / "why"
NAMES = ("Sumur", "Jalan", "Lampu", "Taman")
ENDS = {
    "carried": "stands",
    "quorum_missing": "too few took part",
    "objected": "back: an objection is left",
    "too_many_aside": "back: too many stand aside",
}
Table = list[dict[str, str]]


def page(name: str) -> tuple[str, list[Table]]:
    """The text of a page, and all its tables."""
    text = (WHY / f"{name}.md").read_text(encoding="utf-8")
    return text, [_table(block) for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)]


def _table(block: str) -> Table:
    head, _, *rows = (
        [cell.strip() for cell in line.strip().strip("|").split("|")] for line in block.splitlines()
    )
    return [dict(zip(head, row, strict=True)) for row in rows]


def ballots_of(table: Table, seats: int | None = None) -> RankedBallots:
    ranks = [[row[head] for head in ("First", "Second", "Third") if row[head] != "—"] for row in table]
    named = {name for order in ranks for name in order}
    options = [Option(name) for name in NAMES if name in named]
    return ranked_from_ballots(options, ranks, weights=[int(row["Ballots"]) for row in table], seats=seats)


def said(text: str) -> list[list[str]]:
    """Everybody whom the page calls elected, sentence by sentence."""
    return [found.split(", ") for found in re.findall(r"^Elected: ([\w, ]+)\.", text, re.MULTILINE)]


def check_rounds(count, table: Table) -> None:
    assert len(table) == len(count.steps)
    for number, (row, step) in enumerate(zip(table, count.steps, strict=True), 1):
        assert row["Round"] == str(number)
        assert [row[option.key] for option in count.options] == [as_text(total) for total in step.totals]
        assert row["No longer count"] == as_text(step.exhausted)
        happened = {"counted": "first votes", "surplus": "surplus of ", "excluded": "out: "}[step.event]
        assert row["What happened"] == happened + ", ".join(step.options)


def test_the_rounds_of_instant_runoff_are_as_the_page_says() -> None:
    text, (ballots, rounds) = page("irv")
    count = irv(ballots_of(ballots))
    check_rounds(count, rounds)
    assert said(text) == [list(count.elected)]


def test_the_rounds_of_the_transferable_vote_are_as_the_page_says() -> None:
    text, (ballots, rounds) = page("stv")
    count = stv_scottish(ballots_of(ballots, seats=2))
    check_rounds(count, rounds)
    assert said(text) == [list(count.elected)] and f"Quota: {count.quota}." in text


def test_the_duels_and_chains_of_schulze_are_as_the_page_says() -> None:
    text, (ballots, duels, circle, chains) = page("schulze")
    first, second = schulze(ballots_of(ballots)), schulze(ballots_of(circle))
    wins = duels_of(ballots_of(ballots)).wins
    for row, line in zip(duels, wins, strict=True):
        told = [row[name] for name in NAMES]
        assert told == ["—" if name == row[""] else str(n) for name, n in zip(NAMES, line, strict=True)]
    for row in chains:
        one, other = row["From and to"].split(" to ")
        assert row["Chain"] == " → ".join(second.chain(one, other))
        assert row["Strength"] == str(second.paths[NAMES.index(one)][NAMES.index(other)])
    assert said(text) == [list(first.elected), list(second.elected)]


def test_the_duels_that_ranked_pairs_locks_are_as_the_page_says() -> None:
    text, (ballots, turns) = page("ranked-pairs")
    count = ranked_pairs(ballots_of(ballots))
    told = [[row[head] for head in ("Winner", "Loser", "Votes", "Against", "Result")] for row in turns]
    assert told == [
        [one.winner, one.loser, str(one.votes), str(one.against), "locked" if one.locked else "left out"]
        for one in count.judged
    ]
    assert said(text) == [list(count.elected)]


@pytest.mark.parametrize("name", ["borda", "score"])
def test_the_sums_of_points_are_as_the_page_says(name: str) -> None:
    text, (ballots, points) = page(name)
    if name == "borda":
        count = borda(ballots_of(ballots))
    else:
        given = [{key: int(row[key]) for key in NAMES if row.get(key, "—") != "—"} for row in ballots]
        options = [Option(key) for key in NAMES if key in ballots[0]]
        count = score(scores_of(options, given, weights=[int(row["Ballots"]) for row in ballots], most=5))
        assert f"Left empty: {count.blank} scores." in text
    best = count.points(count.elected[0])
    assert [(row["Option"], row["Points"], row["Result"]) for row in points] == [
        (
            key,
            as_text(count.points(key)),
            "elected" if key in count.elected else f"short by {as_text(best - count.points(key))}",
        )
        for key in count.order
    ]


def test_consent_comes_out_as_the_page_says() -> None:
    rule = ConsentRule(Fraction(1, 3), Fraction(1, 10))
    for row in page("consent")[1][0]:
        numbers = [int(row[head]) for head in ("Consent", "Stand aside", "Object", "May come")]
        outcome = consent(ConsentProfile(*numbers), rule)
        assert row["Result"] == ENDS[outcome.reason], row
        assert (row["Must take part"], row["May stand aside"]) == (
            str(outcome.quorum_needed),
            str(outcome.aside_allowed),
        )


def test_the_draw_of_a_committee_is_as_the_page_says() -> None:
    text, (people, quotas, turns) = page("sortition")
    urn = [Person(row["Person"], (("sex", row["Sex"]), ("RT", row["RT"]))) for row in people]
    kept = [Quota(row["Kind"], row["Group"], int(row["At least"]), int(row["At most"])) for row in quotas]
    outcome = draw_committee(urn, seats=5, quotas=kept, seed=re.search(r"Seed: `([\d ]+)`", text)[1])
    assert [row["Drawn"] for row in quotas] == [str(number) for number in outcome.filled]
    assert [(row["Person"], row["Lot number begins with"], row["Result"]) for row in turns] == [
        (turn.person, outcome.lot_number(turn.person)[:8], "taken" if turn.taken else "passed over")
        for turn in outcome.turns
    ]
