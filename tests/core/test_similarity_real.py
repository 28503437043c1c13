"""Floors under the figures on the real proposals (when they are at hand) and on made-up ones (always)."""

from bench.similarity import cases_folder, confusion, made_wishes, odd_entries, read_cases, same_against_kind
from galang.core.similarity import suggest

CASES = read_cases(cases_folder())


def test_real_pairs_are_judged_no_worse_than_this() -> None:
    if CASES is None:
        return
    counts = confusion(CASES)
    right, wrong, missed = same_against_kind(counts)
    assert (wrong, counts["N", "D"], counts["P", "D"]) == (0, 0, 0)
    assert right >= 11
    assert missed <= 1
    assert counts["P", "P"] >= 9
    assert counts["R", "R"] >= 29


def test_real_odd_entries_are_asked_about_and_few_others() -> None:
    if CASES is None:
        return
    found, alarms = odd_entries(CASES)
    assert len(found) >= 34
    assert len(alarms) <= 30


def test_a_wish_written_twice_in_a_crowd_is_found() -> None:
    wishes = made_wishes(600, areas=2)
    by_key = {wish.key: wish for wish in wishes}
    first: dict[tuple[str, str, str], str] = {}
    twice = set()
    for wish in wishes:
        mark = (wish.work.lower(), wish.place.replace("Rt.", "RT "), wish.area)
        if mark in first:
            twice.add((first[mark], wish.key))
        first.setdefault(mark, wish.key)
    found = {(one.a, one.b): one.verdict.kind for one in suggest(wishes)}
    assert twice
    assert {pair for pair in twice if "jamban" not in by_key[pair[0]].work.lower()} <= found.keys()
    assert {kind for pair, kind in found.items() if pair in twice} <= {"same", "perhaps"}
