"""No hidden number can be worked out, even by a reader who knows the sum and the rule."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.core.suppression import cells_to_hide

View = tuple[int | None, ...]


def shown(counts: tuple[int, ...], least: int, order: tuple[int, ...]) -> View:
    hidden = cells_to_hide(counts, least=least, order=order)
    return tuple(None if position in hidden else count for position, count in enumerate(counts))


@pytest.mark.parametrize(("cells", "least", "top"), [(2, 3, 9), (3, 3, 7), (4, 3, 5), (3, 4, 8), (2, 10, 25)])
def test_a_reader_who_knows_the_rule_and_the_sum_finds_no_hidden_number(
    cells: int, least: int, top: int
) -> None:
    for order in (tuple(range(cells)), tuple(reversed(range(cells)))):
        alike: defaultdict[tuple[View, int], list[tuple[int, ...]]] = defaultdict(list)
        # One more than the top, so that the largest numbers still have neighbours.
        for counts in product(range(top + cells * 2), repeat=cells):
            alike[shown(counts, least, order), sum(counts)].append(counts)
        for (view, _), tables in alike.items():
            for position, value in enumerate(view):
                answers = {table[position] for table in tables}
                if value is None and any(max(table) <= top for table in tables):
                    assert len(answers) > 1, (order, view, tables)


@given(st.lists(st.integers(0, 60), min_size=1, max_size=12))
def test_every_small_number_is_hidden_and_the_hidden_ones_are_more_than_a_small_number(
    counts: list[int],
) -> None:
    hidden = cells_to_hide(counts, least=10)
    if sum(counts) == 0:
        assert not hidden
        return
    assert {p for p, count in enumerate(counts) if count < 10} <= hidden
    if hidden and len(hidden) < len(counts):
        assert len(hidden) >= 2
        assert sum(counts[p] for p in hidden) > 10


def test_nothing_small_hides_nothing() -> None:
    assert cells_to_hide([10, 40, 12], least=10) == frozenset()


def test_the_extra_number_is_taken_in_the_given_order() -> None:
    assert cells_to_hide([4, 50, 60], least=10, order=[2, 1, 0]) == {0, 2}
    assert cells_to_hide([4, 50, 60], least=10) == {0, 1}


def test_a_limit_too_low_to_protect_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(ValueError, match="under 3"):
        cells_to_hide([1, 2], least=2)
