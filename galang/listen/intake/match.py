"""Proposes which column says what, by its header and its cells; the person has the last word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from galang.core.refusal import Refusal
from galang.listen.intake.headers import PERSONAL_NUMBERS, SYNONYMS, TARGETS, plain_header, target_of
from galang.listen.intake.rows import Column, Row, repeated_names

EXACT = 100
LEAST_LIKENESS = 86
ENOUGH_CELLS = 3
_MONEY_WORDS = re.compile(r"\b(rp|rupiah)\b")
_NUMBER = re.compile(r"(rp\.?\s*)?[\d.,\s]+(,-)?", re.IGNORECASE)
_REGION = re.compile(r"\d{2}(\.?\d{2}){1,2}(\.?\d{4})?")
NUMERIC = frozenset({"cost", "volume"})


@dataclass(frozen=True)
class Guess:
    """``column`` probably says ``target``. ``score`` 0..100; ``reason``: exact, similar, cells, chosen."""

    target: str
    column: int
    score: int
    reason: str


@dataclass(frozen=True)
class Matching:
    """Which column says what. ``columns``: target -> column index; ``unmatched``: columns nobody reads."""

    all_columns: tuple[Column, ...]
    guesses: tuple[Guess, ...]
    chosen: frozenset[str] = field(default_factory=frozenset)

    @property
    def columns(self) -> dict[str, int]:
        """Target -> column index, in the order of ``TARGETS``."""
        by_target = {guess.target: guess.column for guess in self.guesses}
        return {target: by_target[target] for target in TARGETS if target in by_target}

    @property
    def unmatched(self) -> tuple[Column, ...]:
        """Columns whose cells are not taken over."""
        used = {guess.column for guess in self.guesses}
        return tuple(column for column in self.all_columns if column.index not in used)

    @property
    def personal(self) -> tuple[Column, ...]:
        """Unmatched columns that by their name hold NIK or family card numbers; they are never taken over."""
        return tuple(column for column in self.unmatched if plain_header(column.name) in PERSONAL_NUMBERS)

    def name_of(self, target: str) -> str:
        """The header that says ``target``, or ""."""
        index = self.columns.get(target)
        return "" if index is None else self.all_columns[index].name

    def override(self, wishes: Mapping[str, str | int | None]) -> Matching:
        """The matching with the person's choices: a header, a letter, an index, or None for "none of them".

        Refuses a column that is not there (``import.unknown_column``), one column for two targets
        (``import.column_twice``) and a target that does not exist (``import.unknown_kind``).
        """
        guesses = {guess.target: guess for guess in self.guesses}
        for target, wish in wishes.items():
            if target not in TARGETS:
                raise Refusal("import.unknown_kind", kind=str(target)[:40])
            guesses.pop(target, None)
            if wish is not None and wish != "":
                guesses[target] = Guess(target, self._column(wish), EXACT, "chosen")
        wished = {guesses[target].column for target in wishes if target in guesses}
        kept = {t: guess for t, guess in guesses.items() if t in wishes or guess.column not in wished}
        _refuse_twice(self.all_columns, kept)
        return replace(self, guesses=tuple(kept.values()), chosen=self.chosen | frozenset(wishes))

    def _column(self, wish: str | int) -> int:
        for column in self.all_columns:
            if wish in (column.index, column.name):
                return column.index
        for column in self.all_columns:
            if isinstance(wish, str) and wish.strip().upper() == column.letter:
                return column.index
        raise Refusal("import.unknown_column", column=str(wish)[:60])

    def require(self) -> None:
        """Refuse a matching without a column for the voice, or with a guess among columns of one name."""
        if not {"text", "problem"} & set(self.columns):
            raise Refusal("import.no_text_column")
        twins = repeated_names(self.all_columns)
        for target, index in self.columns.items():
            if index in twins and target not in self.chosen:
                raise Refusal("import.repeated_column", column=self.all_columns[index].name)

    def as_dict(self) -> dict[str, str]:
        """Target -> header, to be kept between preview and confirmation."""
        return {target: self.all_columns[index].name for target, index in self.columns.items()}

    @classmethod
    def from_dict(cls, columns: tuple[Column, ...], kept: Mapping[str, str]) -> Matching:
        """The matching kept by ``as_dict``, for the same columns; refuses as ``override`` does."""
        return cls(columns, ()).override(kept)


def propose(columns: Sequence[Column], sample: Iterable[Row] = ()) -> Matching:
    """The best guess for every target: at most one column each, each column at most once."""
    rows = list(sample)
    guesses = [guess for column in columns for guess in _guesses_for(column, rows)]
    guesses.sort(key=lambda guess: (-guess.score, TARGETS.index(guess.target), guess.column))
    taken: dict[str, Guess] = {}
    used: set[int] = set()
    for guess in guesses:
        if guess.target not in taken and guess.column not in used:
            taken[guess.target] = guess
            used.add(guess.column)
    _text_rather_than_problem(taken)
    return Matching(tuple(columns), tuple(taken[target] for target in TARGETS if target in taken))


def _text_rather_than_problem(taken: dict[str, Guess]) -> None:
    """A list that only names problems still speaks: its problem column is the voice."""
    if "text" not in taken and "problem" in taken:
        guess = taken.pop("problem")
        taken["text"] = replace(guess, target="text")


def _guesses_for(column: Column, rows: list[Row]) -> list[Guess]:
    plain = plain_header(column.name)
    if not plain or plain in PERSONAL_NUMBERS:
        return []
    exact = target_of(column.name)
    if exact:
        found = [Guess(exact, column.index, _rank(exact, plain), "exact")]
        if exact == "volume" and plain == "jumlah" and _looks_like_money(column, rows):
            found.append(Guess("cost", column.index, 96, "cells"))
        if exact == "external_id" and plain == "kode" and _share(column, rows, _REGION) > 0.8:
            found = [Guess("region_code", column.index, 92, "cells")]
    else:
        found = _similar(column, plain)
    return [guess for guess in found if _believable(guess, column, rows)]


def _rank(target: str, plain: str) -> int:
    """The first synonyms of a target are its plainest names: 100, 99, … down to 90."""
    return max(EXACT - SYNONYMS[target].index(plain), 90)


def _similar(column: Column, plain: str) -> list[Guess]:
    guesses = []
    for target, words in SYNONYMS.items():
        likeness = max(_likeness(plain, word) for word in words)
        if likeness >= LEAST_LIKENESS:
            guesses.append(Guess(target, column.index, min(int(likeness), 99) - 10, "similar"))
    if not guesses and _MONEY_WORDS.search(plain):
        guesses.append(Guess("cost", column.index, 75, "similar"))
    return guesses


def _likeness(plain: str, word: str) -> float:
    """Likeness of two headers, 0..100; very short words have to be equal."""
    if min(len(plain), len(word)) < 4:
        return 0.0
    return float(
        max(fuzz.token_sort_ratio(plain, word), fuzz.ratio(plain.replace(" ", ""), word.replace(" ", "")))
    )


def _believable(guess: Guess, column: Column, rows: list[Row]) -> bool:
    """A column of sums or volumes in which none of several cells has a digit says something else."""
    cells = [cell for cell in _cells(column, rows) if cell]
    if guess.target not in NUMERIC or len(cells) < ENOUGH_CELLS:
        return True
    return any(any(sign.isdigit() for sign in cell) for cell in cells)


def _looks_like_money(column: Column, rows: list[Row]) -> bool:
    cells = [cell for cell in _cells(column, rows) if _NUMBER.fullmatch(cell)]
    return bool(cells) and all(len(re.sub(r"\D", "", cell)) >= 6 for cell in cells)


def _share(column: Column, rows: list[Row], pattern: re.Pattern[str]) -> float:
    cells = [cell for cell in _cells(column, rows) if cell]
    return sum(1 for cell in cells if pattern.fullmatch(cell)) / len(cells) if cells else 0.0


def _cells(column: Column, rows: list[Row]) -> list[str]:
    return [row.cells[column.index][:200].strip() for row in rows if column.index < len(row.cells)]


def _refuse_twice(columns: tuple[Column, ...], guesses: Mapping[str, Guess]) -> None:
    used: set[int] = set()
    for guess in guesses.values():
        if guess.column in used:
            raise Refusal("import.column_twice", column=columns[guess.column].name)
        used.add(guess.column)
