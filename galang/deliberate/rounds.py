"""A result of the counting engine as pictures: what each option was given, and the count round by round."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from galang.deliberate.rules.ways import POINT, RANK
from galang.ui.formats import rupiah, rupiah_short, thousands
from galang.ui.pictures import BarRow, Round

MOST_ROUNDS, MOST_BARS = 15, 12
EVENTS = {
    "counted": gettext_lazy("Suara dihitung"),
    "shared": gettext_lazy("Dana dibagi sama rata"),
    "bought": gettext_lazy("%(one)s dibayar pendukungnya"),
    "added": gettext_lazy("%(one)s ditambahkan dari sisa dana"),
    "stopped": gettext_lazy("Hitungan berhenti di %(one)s"),
    "surplus": gettext_lazy("Kelebihan suara %(one)s berpindah"),
    "excluded": gettext_lazy("%(one)s gugur, suaranya berpindah"),
    "locked": gettext_lazy("%(one)s menang atas %(two)s"),
    "skipped": gettext_lazy("%(one)s menang atas %(two)s, tetapi tidak dipakai"),
}
MONEY = ("shared", "bought", "added", "stopped")


def is_counted(outcome: Mapping[str, Any]) -> bool:
    """Whether the engine counted whole papers, and not sums."""
    return "counted_by" in outcome


def unit_of(outcome: Mapping[str, Any]) -> str:
    """What the figures of the first picture are."""
    if outcome["marks"] == RANK:
        return _("sebagai pilihan pertama")
    return _("nilai semuanya") if outcome["marks"] == POINT else _("pendukung · biaya")


def given_rows(outcome: Mapping[str, Any], labels: Mapping[str, tuple[str, str]]) -> list[BarRow]:
    """One bar an option, those elected first; ``labels``: key -> what it is called, and its page."""
    options = {option["key"]: option for option in outcome["options"]}
    elected = [options[key] for key in outcome["elected"]]
    others = [option for option in outcome["options"] if option["key"] not in outcome["elected"]]
    most = max((option["votes"] for option in options.values()), default=0)
    whole = most if outcome["marks"] == POINT else outcome["ballots"]
    rows = []
    for option in [*elected, *sorted(others, key=lambda one: -one["votes"])]:
        label, url = labels.get(option["key"], (option["name"] or option["key"], ""))
        won = option["key"] in outcome["elected"]
        rows.append(
            BarRow(
                label=label,
                per_mille=option["votes"] * 1000 // max(1, whole),
                value=thousands(option["votes"]),
                more=rupiah_short(option["cost"]) if option["cost"] else "",
                tone="ok" if won else "pale",
                icon="ok" if won else "x",
                url=url,
            )
        )
    return rows


def count_rounds(outcome: Mapping[str, Any], labels: Mapping[str, tuple[str, str]]) -> list[Round]:
    """Each step of the count with where all options stood after it; long counts keep their last rounds."""
    stages = outcome["stages"]
    if len(stages) < 2:
        return []
    top = max((Fraction(total) for stage in stages for total in stage["totals"].values()), default=Fraction())
    first = max(0, len(stages) - MOST_ROUNDS)
    return [
        Round(number, _event(stage, labels), _bars(stage, outcome["elected"], labels, top), _left(stage))
        for number, stage in enumerate(stages[first:], start=first + 1)
    ]


def _event(stage: Mapping[str, Any], labels: Mapping[str, tuple[str, str]]) -> str:
    names = [labels.get(key, (key, ""))[0] for key in stage["options"]]
    words = {"one": ", ".join(names[:1] if stage["event"] in ("locked", "skipped") else names)}
    return str(EVENTS[stage["event"]]) % {**words, "two": names[-1] if names else ""}


def _bars(
    stage: Mapping[str, Any], elected: Sequence[str], labels: Mapping[str, tuple[str, str]], top: Fraction
) -> tuple[BarRow, ...]:
    totals = {key: Fraction(total) for key, total in stage["totals"].items()}
    standing = [key for key, total in totals.items() if total] or list(totals)
    order = sorted(standing, key=lambda key: -totals[key])[:MOST_BARS]
    return tuple(
        BarRow(
            labels.get(key, (key, ""))[0],
            int(totals[key] * 1000 // top) if top else 0,
            _figure(totals[key], stage["event"]),
            tone="ok" if key in elected else "",
        )
        for key in order
    )


def _figure(total: Fraction, event: str) -> str:
    """A total as people read it: rupiah, whole votes, or votes with two decimals, cut."""
    if event in MONEY:
        return rupiah(int(total))
    if total.denominator == 1:
        return thousands(int(total))
    cents = int(total * 100)
    return f"{thousands(cents // 100)},{cents % 100:02d}"


def _left(stage: Mapping[str, Any]) -> str:
    """How many votes no longer count for anybody, where there are any."""
    out = Fraction(stage["exhausted"])
    if not out:
        return ""
    return _("%(votes)s suara tidak lagi punya pilihan yang bertahan.") % {"votes": _figure(out, "counted")}


def why_keys(outcome: Mapping[str, Any]) -> Iterable[str]:
    """The options that people will ask about: not elected, most support first."""
    others = [option for option in outcome["options"] if option["key"] not in outcome["elected"]]
    return [option["key"] for option in sorted(others, key=lambda one: -one["votes"]) if option["votes"]]
