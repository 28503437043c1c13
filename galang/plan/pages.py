"""What the pages of plan show, made of plain values: bars of cost and funding, sentences, who it is for."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.urls import reverse
from django.utils.translation import gettext as _

from galang.community.services import Actor
from galang.core.money import format_number
from galang.people.selectors import box_of_counts, person_words
from galang.plan.models import Activity
from galang.plan.rules import Balance
from galang.plan.selectors import ActivityLine, GoalLine
from galang.ui.formats import date_short, date_words, rupiah, rupiah_short, thousands
from galang.ui.pictures import BarRow, Part, VoiceBox

TONES = {"short": "am", "even": "ok", "over": "am", "empty": "", "uncosted": "am"}


@dataclass(frozen=True)
class Verdict:
    """A sentence about cost and funding: the kind of its note, the bold words and the rest."""

    kind: str
    words: str
    rest: str = ""


def verdict_of(balance: Balance) -> Verdict:
    """Enough, too little, too much or not worked out yet, and what to do about it."""
    if balance.state == "short":
        words = _("Dana masih kurang %(gap)s.") % {"gap": rupiah(balance.gap)}
        return Verdict("wait", words, _("Tambah sumber dana, atau kurangi biayanya."))
    if balance.state == "over":
        words = _("Dana lebih %(over)s dari biayanya.") % {"over": rupiah(-balance.gap)}
        return Verdict("wait", words, _("Kurangi salah satu sumber, atau tambah pekerjaannya lewat rembug."))
    if balance.state == "even":
        return Verdict("ok", _("Dana cukup."), _("Biaya dan sumbernya sama besar."))
    if balance.state == "uncosted":
        return Verdict("wait", _("Biaya belum disusun."), _("Sumber dananya sudah dicatat."))
    return Verdict("", _("Biaya belum disusun."))


def gap_words(balance: Balance) -> str:
    """The same in two words, for a line of a list."""
    words = {
        "short": _("kurang %(sum)s") % {"sum": rupiah_short(balance.gap)},
        "over": _("lebih %(sum)s") % {"sum": rupiah_short(-balance.gap)},
        "even": _("dana cukup"),
    }
    return words.get(balance.state, _("biaya belum disusun"))


def _bar(label: str, small: str, balance: Balance, url: str) -> BarRow:
    return BarRow(
        label=label,
        small=small,
        per_mille=balance.per_mille,
        value=rupiah_short(balance.funded) if balance.funded else "Rp0",
        more=_("dari %(cost)s") % {"cost": rupiah_short(balance.cost)} if balance.cost else "",
        tone=TONES[balance.state],
        url=url,
    )


def goal_bars(lines: Iterable[GoalLine], slug: str) -> tuple[BarRow, ...]:
    """One bar a goal: pledged of the cost."""
    return tuple(
        _bar(
            line.goal.title,
            f"{line.goal.number} · {gap_words(line.balance)}",
            line.balance,
            reverse("plan:goal_page", args=[slug, line.goal.number]),
        )
        for line in lines
    )


def activity_bars(lines: Iterable[ActivityLine], actor: Actor, slug: str) -> tuple[BarRow, ...]:
    """One bar an activity: dates, who answers for it, pledged of the cost."""
    return tuple(
        _bar(
            line.activity.title,
            f"{line.activity.number} · {period(line.activity)} · {answers_for(line.activity, actor)}",
            line.balance,
            reverse("plan:activity_page", args=[slug, line.activity.number]),
        )
        for line in lines
    )


def period(activity: Activity) -> str:
    """5 Mei – 20 Juni 2026."""
    same_year = activity.starts_on.year == activity.ends_on.year
    first = date_short(activity.starts_on) if same_year else date_words(activity.starts_on)
    return f"{first} – {date_words(activity.ends_on)}"


def answers_for(activity: Activity, actor: Actor) -> str:
    """The body or person who answers for an activity, as this reader may see them."""
    person = person_words(activity.responsible, actor)
    body = activity.body.name if activity.body else ""
    return ", ".join(part for part in (person, body) if part)


def quantity(volume: Decimal | None) -> str:
    """A volume as people write it: 2,5."""
    return "" if volume is None else format_number(Fraction(volume))


def funding_parts(sources: Iterable[tuple[str, str, int]]) -> tuple[Part, ...]:
    """The strip of sources."""
    return tuple(Part(words, amount) for _key, words, amount in sources)


def beneficiary_box(activity: Activity, *, public: bool) -> VoiceBox | None:
    """Who is to benefit, beside who lives here; None as long as nobody counted more than heads."""
    whole = activity.beneficiaries
    parts = {
        "sex": ("f", "m", activity.beneficiaries_women),
        "poor": ("yes", "no", activity.beneficiaries_poor),
    }
    counts = {
        name: {yes: part, no: whole - part}
        for name, (yes, no, part) in parts.items()
        if whole and part is not None
    }
    if not counts or whole is None:
        return None
    what = _("%(count)s penerima manfaat") % {"count": thousands(whole)}
    return box_of_counts(counts, public=public, what=what)
