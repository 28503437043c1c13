"""Which voices look alike, and why; asked about until a person has answered."""

from dataclasses import dataclass
from fractions import Fraction

from django.core.cache import cache
from django.db.models import Max
from django.utils.translation import get_language

from galang.community.models import Community
from galang.core.similarity import Suggestion, Wish, reasons_in_words, suggest
from galang.listen.models import Grouping, PairAnswer, Voice

MOST_NEW = 1_000
MOST_STORED = 2_000
KEPT_SECONDS = 3_600
COLUMNS = ("pk", "text", "problem", "place", "area__label", "region_code", "volume", "unit", "cost_rupiah")


@dataclass(frozen=True)
class LookAlike:
    """Two voices that may be about the same thing, and the reasons in words."""

    first: Voice
    second: Voice
    is_same: bool
    reasons: tuple[str, ...]

    @property
    def both(self) -> tuple[Voice, Voice]:
        """The two, the earlier one first."""
        return self.first, self.second


def look_alikes(community: Community, limit: int = 10) -> list[LookAlike]:
    """The likeliest pairs that nobody has answered, best first; each with a voice that is in no issue yet."""
    answered = set(PairAnswer.objects.order_by().values_list("first", "second"))
    open_pairs = [pair for pair in _suggestions(community) if _ids(pair) not in answered]
    voices = _voices_of(open_pairs[: limit * 3])
    found = []
    for pair in open_pairs[: limit * 3]:
        first, second = (voices.get(key) for key in _ids(pair))
        if first and second and not (_issue(first) and _issue(second)):
            english = (get_language() or "id").startswith("en")
            reasons = reasons_in_words(pair.verdict, "en" if english else "id")
            found.append(LookAlike(first, second, pair.verdict.kind == "same", reasons))
    return found[:limit]


def _suggestions(community: Community) -> tuple[Suggestion, ...]:
    """What the sums of the core suggest for the newest voices; kept while no voice is added or grouped."""
    newest = Voice.objects.aggregate(last=Max("pk"))["last"] or 0
    grouped = Grouping.objects.aggregate(last=Max("pk"))["last"] or 0
    key = f"listen.likeness.{community.pk}.{newest}.{grouped}"
    found: tuple[Suggestion, ...] | None = cache.get(key)
    if found is None:
        rows = Voice.objects.order_by("-pk").values_list(*COLUMNS)
        fresh = [_wish(row) for row in rows.filter(grouping__isnull=True)[:MOST_NEW]]
        stored = [_wish(row) for row in rows.filter(grouping__isnull=False)[:MOST_STORED]]
        found = suggest(fresh, against=stored)
        cache.set(key, found, KEPT_SECONDS)
    return found


def _wish(row: tuple) -> Wish:  # type: ignore[type-arg]
    pk, text, problem, place, area, region_code, volume, unit, cost = row
    return Wish(
        key=f"{pk:09d}",
        work=text,
        place=place,
        area=region_code or area or "",
        about=problem,
        volume=Fraction(volume) if volume is not None else None,
        unit=unit,
        cost=cost,
    )


def _ids(pair: Suggestion) -> tuple[int, int]:
    return int(pair.a), int(pair.b)


def _voices_of(pairs: list[Suggestion]) -> dict[int, Voice]:
    keys = {key for pair in pairs for key in _ids(pair)}
    rows = Voice.objects.filter(pk__in=keys).select_related("area", "grouping__issue").order_by()
    return {voice.pk: voice for voice in rows}


def _issue(voice: Voice) -> object:
    return getattr(voice, "grouping", None)
