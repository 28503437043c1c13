"""Pictures drawn by the server: frozen dataclasses in, safe HTML and SVG out, each with words as its twin.

Nouns: Station, Knot, Branch, Ring, RingStage, BarRow, Round, Part, VoiceRow, VoiceBox, Choice, Pages.
Needs: formats; every text that is given is escaped here.
"""

from galang.ui.pictures.ballot import Choice, choices, purse
from galang.ui.pictures.bars import BarRow, Round, bar, bars, key, rounds
from galang.ui.pictures.pieces import KAWUNG, Pages, crumbs, empty, note, pages
from galang.ui.pictures.ring import Ring, RingStage, ring
from galang.ui.pictures.signs import icon, money, number, state, turus
from galang.ui.pictures.strip import Part, strip
from galang.ui.pictures.thread import (
    STATIONS,
    Branch,
    Knot,
    Station,
    rail,
    station_count,
    station_word,
    thread_line,
)
from galang.ui.pictures.voices import VoiceBox, VoiceRow, visibility, whose_voice

__all__ = [
    "KAWUNG",
    "STATIONS",
    "BarRow",
    "Branch",
    "Choice",
    "Knot",
    "Pages",
    "Part",
    "Ring",
    "RingStage",
    "Round",
    "Station",
    "VoiceBox",
    "VoiceRow",
    "bar",
    "bars",
    "choices",
    "crumbs",
    "empty",
    "icon",
    "key",
    "money",
    "note",
    "number",
    "pages",
    "purse",
    "rail",
    "ring",
    "rounds",
    "state",
    "station_count",
    "station_word",
    "strip",
    "thread_line",
    "turus",
    "visibility",
    "whose_voice",
]
