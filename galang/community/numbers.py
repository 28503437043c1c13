"""Public numbers: which letter stands for which record, where its page is, and its station on the thread."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of numbered record: its URL name, station (1-9, 0 when none), digits, and whether it is of persons."""

    page: str
    station: int = 0
    digits: int = 3
    of_persons: bool = False  # its page opens only to those who may see persons


KINDS: dict[str, Kind] = {
    "S": Kind("listen:voice_page", 1, 4),
    "I": Kind("listen:issue_page", 2),
    "U": Kind("deliberate:proposal_page", 3),
    "M": Kind("deliberate:meeting_page"),
    "P": Kind("deliberate:ballot_page"),
    "K": Kind("deliberate:decision_page", 4),
    "L": Kind("organise:body_page"),
    "J": Kind("organise:mandate_page"),
    "R": Kind("plan:goal_page", 5),
    "G": Kind("plan:activity_page", 5),
    "H": Kind("act:action_page", 6),
    "C": Kind("act:commitment_page"),
    "T": Kind("ledger:transaction_page", 7, 4),
    "N": Kind("evaluate:review_page", 8),
    "F": Kind("evaluate:finding_page", 8),
    "KB": Kind("publish:bulletin_page", 9),
    "B": Kind("publish:thread_page", 0, 4),
    "D": Kind("mapping:submission_page", 0, 4, True),
    "A": Kind("mapping:asset_page"),
    "W": Kind("people:person_page", 0, 4, True),
}
STATIONS: tuple[str, ...] = (
    "suara",
    "isu",
    "usulan",
    "keputusan",
    "rencana",
    "gerak",
    "kas",
    "nilai",
    "kabar",
)


def prefix_of(number: str) -> str:
    """The letters of a public number, upper case: "u-14" -> "U"; "" when there are none."""
    return number.strip().upper().partition("-")[0]


def is_of_persons(number: str) -> bool:
    """Whether the page of this record opens only to those who may see persons."""
    kind = KINDS.get(prefix_of(number))
    return kind is not None and kind.of_persons


def written(prefix: str, serial: int) -> str:
    """U, 14 -> U-014."""
    return f"{prefix}-{serial:0{KINDS[prefix].digits}d}"


def read_number(text: str) -> str | None:
    """What a person typed as a number ("u14", " U-14 ") in its written form, or None."""
    compact = text.strip().upper().replace(" ", "").replace("-", "")
    letters = compact.rstrip("0123456789")
    digits = compact[len(letters) :]
    if letters not in KINDS or not digits or len(digits) > 9:
        return None
    return written(letters, int(digits))
