"""Finding the area that a row of a file names: "07", "RT 7", "RT 07 / RW 02", or the name of a part."""

import re
from collections.abc import Iterable

from galang.community.models import Area

_NUMBER = re.compile(r"\d+")


class AreaFinder:
    """The areas of one community by the numbers and names that people write; only the certain is found."""

    def __init__(self, areas: Iterable[Area]) -> None:
        known = {area.pk: area for area in areas}
        self._by_name: dict[str, list[Area]] = {}
        self._by_number: dict[tuple[int, int | None], list[Area]] = {}
        for area in known.values():
            for name in {area.label, f"{area.kind} {area.name}", area.name}:
                self._by_name.setdefault(_plain(name), []).append(area)
            own = _number(area.name)
            if area.is_base and own is not None:
                parent = known.get(area.parent_id) if area.parent_id else None
                above = _number(parent.name) if parent else None
                for key in {(own, above), (own, None)}:
                    self._by_number.setdefault(key, []).append(area)

    def find(self, *, rt: str = "", rw: str = "", name: str = "") -> Area | None:
        """The one area that fits; None when none or several do."""
        if (number := _number(rt)) is not None:
            return _only(self._by_number.get((number, _number(rw)), []))
        return _only(self._by_name.get(_plain(name), [])) if name else None


def _number(text: str) -> int | None:
    found = _NUMBER.search(text)
    return int(found[0]) if found and len(found[0]) < 7 else None


def _plain(name: str) -> str:
    return re.sub(r"\b0+(?=\d)", "", " ".join(name.casefold().replace("/", " ").split()))


def _only(areas: list[Area]) -> Area | None:
    return areas[0] if len(areas) == 1 else None
