"""Real elections with published winners: one ward that comes with the tests, and all cases that are at hand."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from bench.similarity import cases_folder
from galang.core.tally import (
    Count,
    RankedBallots,
    irv,
    ranked_pairs,
    read_blt,
    read_duels,
    read_preflib,
    schulze,
    stv_scottish,
    write_blt,
    write_preflib,
)

WARD = Path(__file__).parents[1] / "data" / "votes" / "dundee_2017_ward5.blt"
STAGES = {  # as published, to two decimals where they have more
    "Jenny Marion Margaret Blain": "168 169.21933 194.7419 0 0",
    "James Clancy": "722 722.87095 726.87095 775.87095 792.87095",
    "Georgia Cruickshank": "885 894.75464 902.92883 968.27721 1051.97",
    "Stuart Fairweather": "250 253.30961 253.4838 270.83218 0",
    "Ken Lynn": "1240.00 1024.00 1024.00 1024.00 1024.00",
    "Robbie Mckaig": "48 49.56771 0 0 0",
    "Lynne Short": "782 968.20911 972.90587 997.42844 1084.34",
}


def same(total: Any, published: str) -> bool:
    """Equal to all decimals that were published."""
    half = Fraction(1, 2 * 10 ** len(published.partition(".")[2]))
    return abs(Fraction(total) - Fraction(published)) <= half


def named(count: Count, name: str) -> int:
    """The position of the candidate whose entry begins with ``name``."""
    keys = [option.key for option in count.options]
    return next(place for place, key in enumerate(keys) if key == name or key.startswith(f"{name} ("))


def check_stages(count: Count, stages: dict[str, list[str]]) -> None:
    for name, published in stages.items():
        place = named(count, name)
        assert len(count.steps) == len(published)
        for step, total in zip(count.steps, published, strict=True):
            assert same(step.totals[place], total), (name, total)


def read(path: Path) -> RankedBallots:
    return read_blt(path) if path.suffix == ".blt" else read_preflib(path)


def elected_names(count: Count, names: list[str]) -> bool:
    return sorted(named(count, name) for name in names) == sorted(named(count, key) for key in count.elected)


def test_dundees_ward_five_comes_out_stage_by_stage_as_published() -> None:
    count = stv_scottish(read_blt(WARD))
    assert count.quota == 1024 and count.ballots == 4095
    check_stages(count, {name: text.split() for name, text in STAGES.items()})
    assert elected_names(count, ["Ken Lynn", "Lynne Short", "Georgia Cruickshank"])


CASES = {"stv": 16, "ranked": 9}


def expected(folder: str) -> dict[str, dict[str, Any]]:
    """The cases of a folder with what is known of them; none, and a word about it, without the files."""
    cases = cases_folder()
    if not (cases / "expected.json").exists():
        print(
            f"{folder}: {CASES[folder]} real cases left out, they are not here (GALANG_CASES names their folder)"
        )
        return {}
    known = json.loads((cases / "expected.json").read_text(encoding="utf-8"))
    found = {str(cases / name): case for name, case in known.items() if name.startswith(f"{folder}/")}
    assert len(found) == CASES[folder]
    return found


def test_every_real_stv_count_elects_who_was_elected() -> None:
    for name, case in expected("stv").items():
        ballots = read(Path(name))
        count = stv_scottish(ballots, seats=case["seats"])
        who = case.get("official_elected") or case["elected_by_two_independent_counters"]
        assert elected_names(count, who), name
        check_stages(count, case.get("official_stage_totals", {}))
        if "quota" in case:
            assert count.quota == case["quota"] and count.ballots == case["valid"]


def test_every_real_ranked_count_elects_who_was_elected() -> None:
    for name, case in expected("ranked").items():
        if name.endswith(".json"):
            duels = read_duels(Path(name))
            assert schulze(duels).elected == ranked_pairs(duels).elected == (case["official_winner"],)
            continue
        ballots = read(Path(name))
        rule = irv if case["rule"] == "irv" else schulze
        assert rule(ballots).elected == (case["official_winner"],), name
        if "schulze_winner_computed" in case:
            assert schulze(ballots).elected == (case["schulze_winner_computed"],), name


def test_every_real_file_is_written_back_without_loss() -> None:
    for name in [*expected("stv"), *expected("ranked"), str(WARD)]:
        path = Path(name)
        if path.suffix == ".json":
            continue
        ballots = read(path)
        text = write_blt(ballots) if path.suffix == ".blt" else write_preflib(ballots, path.suffix[1:])
        lines = [line.rstrip() for line in path.read_text(encoding="utf-8").splitlines()]
        assert text.splitlines() == lines, name


@pytest.mark.parametrize("how", ["text", "bytes", "stream"])
def test_a_file_may_come_as_text_bytes_or_a_stream(how: str) -> None:
    with WARD.open("rb") as stream:
        source = {"text": WARD.read_text(), "bytes": WARD.read_bytes(), "stream": stream}[how]
        assert read_blt(source).ballots == 4095
