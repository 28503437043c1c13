"""Marks on a paper: what boxes on a phone and lines from a stack of papers mean, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.core.refusal import Refusal
from galang.deliberate.rules.marks import line_of, marks_of_boxes, read_stack, summary, why_not_marks
from galang.deliberate.rules.ways import MOST_POINTS, POINT, RANK, TICK, WAYS, way_of

KEYS = ("U-001", "U-002", "U-003", "U-004")
BY_MARKS = {RANK: way_of("stv"), POINT: way_of("score"), TICK: way_of("equal_shares")}


def refused(call) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value


def test_places_become_an_order_and_gaps_close():
    boxes = {"U-003": "1", "U-001": "4", "U-002": ""}
    assert marks_of_boxes(BY_MARKS[RANK], KEYS, boxes) == ["U-003", "U-001"]


def test_two_options_cannot_share_a_place():
    refusal = refused(lambda: marks_of_boxes(BY_MARKS[RANK], KEYS, {"U-001": "2", "U-002": "2"}))
    assert (refusal.code, refusal.values["place"]) == ("ballot.place_shared", 2)


@pytest.mark.parametrize("text", ["satu", "-1", "1,5", "9" * 40, "²"])
def test_a_box_that_is_no_number_is_refused(text):
    assert (
        refused(lambda: marks_of_boxes(BY_MARKS[RANK], KEYS, {"U-001": text})).code
        == "ballot.mark_unreadable"
    )


def test_points_leave_noughts_out_and_stop_at_five():
    assert marks_of_boxes(BY_MARKS[POINT], KEYS, {"U-001": "5", "U-002": "0"}) == ["U-001=5"]
    assert refused(lambda: marks_of_boxes(BY_MARKS[POINT], KEYS, {"U-001": "6"})).code == "ballot.points_over"


@pytest.mark.parametrize(
    ("kind", "mark"), [(TICK, "U-001=3"), (POINT, "U-001"), (POINT, "U-001=9"), (POINT, "U-001=x")]
)
def test_a_crafted_mark_of_another_kind_is_refused(kind, mark):
    assert why_not_marks(BY_MARKS[kind], [mark]) is not None
    assert why_not_marks(BY_MARKS[kind], ["U-001=5" if kind == POINT else "U-001"]) is None


def test_a_stack_is_read_line_by_line_and_equal_papers_come_together():
    text = "2 1\n3x 4\n\n 2, 1 \n2 > 1;"
    assert read_stack(BY_MARKS[RANK], KEYS, text) == ((("U-002", "U-001"), 3), (("U-004",), 3))
    assert read_stack(BY_MARKS[TICK], KEYS, "2 1\n1 2") == ((("U-001", "U-002"), 2),)
    assert read_stack(BY_MARKS[POINT], KEYS, "5 0 3 0\n0 0 0 0") == (
        (("",)[:0], 1),
        (("U-001=5", "U-003=3"), 1),
    )


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (RANK, "1 2\nA B", "ballot.stack_unreadable"),
        (RANK, "0x 1 2", "ballot.stack_unreadable"),
        (RANK, "999999x 1 2", "ballot.stack_unreadable"),
        (RANK, "1 2\n5 1", "ballot.stack_number"),
        (TICK, "0", "ballot.stack_number"),
        (TICK, "1 1", "ballot.stack_twice"),
        (POINT, "1 2 3", "ballot.stack_points"),
        (POINT, "1 2 3 6", "ballot.stack_number"),
        (RANK, "1 2 3", "ballot.stack_over"),
        (TICK, "1\n" * 5001, "ballot.stack_too_long"),
    ],
)
def test_a_line_that_cannot_be_a_paper_says_where(kind, text, code):
    assert refused(lambda: read_stack(BY_MARKS[kind], KEYS, text, most=2)).code == code


def test_what_the_public_sees_of_a_heap():
    assert summary(BY_MARKS[RANK], KEYS, [(("U-002", "U-001"), 3), ((), 1)]) == {
        **dict.fromkeys(KEYS, 0),
        "U-002": 3,
    }
    assert summary(BY_MARKS[POINT], KEYS, [(("U-001=5", "U-003=3"), 2)])["U-001"] == 10
    assert summary(BY_MARKS[TICK], KEYS, [(("U-001", "U-003"), 2)])["U-003"] == 2


@given(
    st.sampled_from([RANK, POINT, TICK]),
    st.lists(st.permutations(range(1, 5)), min_size=1, max_size=6),
    st.data(),
)
def test_a_stack_written_down_again_reads_the_same(kind, orders, data):
    way = BY_MARKS[kind]
    top = MOST_POINTS if kind == POINT else 4
    lines = [
        " ".join(
            map(str, [min(n, top) for n in order] if kind == POINT else order[: data.draw(st.integers(1, 4))])
        )
        for order in orders
    ]
    stack = read_stack(way, KEYS, "\n".join(lines))
    assert sum(many for _marks, many in stack) == len(lines)
    assert read_stack(way, KEYS, "\n".join(line_of(way, KEYS, marks, many) for marks, many in stack)) == stack


def test_every_way_says_what_it_needs_and_what_it_costs():
    assert len({way.key for way in WAYS}) == len(WAYS)
    for way in WAYS:
        assert str(way.fits).startswith("Cocok ") and str(way.costs).startswith("Harganya: ")
        assert way.purposes and (way.marks == TICK or way.whole or way.key == "majority")
