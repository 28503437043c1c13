"""Real votes with official results; they stand outside the repository, in the folder of GALANG_CASES."""

import json
import os
from pathlib import Path

import pytest

from galang.core.tally import (
    TieBreak,
    equal_shares,
    explain,
    greedy,
    greedy_stop,
    in_words,
    read_pb,
    to_data,
    write_pb,
)

CASES = Path(os.environ.get("GALANG_CASES", Path(__file__).resolve().parents[3] / "shared" / "cases"))
LIKE = {
    "greedy": greedy,
    "greedy-no-skip": greedy_stop,
    "equalshares/add1": equal_shares,
    "equalshares/add1-comparison": equal_shares,
}
ALL_CASES = 7


def cases() -> dict[str, dict]:
    """The cases that are there, by file name."""
    if not (CASES / "expected.json").exists():
        print(f"no folder of cases: {ALL_CASES} real votes left out")
        return {}
    expected = json.loads((CASES / "expected.json").read_text(encoding="utf-8"))
    found = {
        name: case for name, case in expected.items() if name.startswith("pb/") and (CASES / name).exists()
    }
    print(f"{len(found)} of {ALL_CASES} real votes are there")
    return found


FOUND = cases()


def test_every_official_result_comes_out() -> None:
    for name, case in FOUND.items():
        if not case.get("use_as_oracle", True):
            continue
        ballots = read_pb(CASES / name)
        assert ballots.ballots == case["voters"]
        count = LIKE[case["rule"]](ballots)
        assert sorted(count.elected) == sorted(case["official_selected"]), name
        json.dumps(to_data(count))
        assert (
            len(in_words(explain(count), "id")) == len(in_words(explain(count), "en")) > len(ballots.options)
        )


def test_every_file_is_read_and_written_byte_by_byte() -> None:
    for name, case in FOUND.items():
        text = (CASES / name).read_text(encoding="utf-8")
        ballots = read_pb(text)
        assert write_pb(ballots) == text
        assert (ballots.ballots, len(ballots.options)) == (case["voters"], case["projects"])


@pytest.mark.parametrize("satisfaction", ["count", "cost"])
def test_both_ways_of_computing_agree_on_a_large_vote(satisfaction: str) -> None:
    for name in FOUND:
        if "wawer" in name or "lodz" in name:
            ballots = read_pb(CASES / name)
            order = TieBreak.published([option.key for option in ballots.options])
            rule = {"satisfaction": satisfaction, "completion": "none", "ties": order}
            assert equal_shares(ballots, pace="arrays", **rule) == equal_shares(ballots, **rule)
