"""Results as pictures with their tables: who got how many votes, and where the money went, round by round."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from galang.core.sentence import Sentence
from galang.deliberate.models import Proposal
from galang.deliberate.rounds import count_rounds, given_rows, is_counted, why_keys
from galang.deliberate.rules.ballots import ABSTAIN, NO, YES
from galang.deliberate.rules.proposals import STATE_MARKS
from galang.deliberate.words import said
from galang.ui.formats import rupiah, rupiah_short, thousands, tight
from galang.ui.pictures import BarRow, Round, state

MOST_ROUNDS = 15
MOST_REASONS = 3


@dataclass(frozen=True)
class Named:
    """What an option is called for this reader, and its page."""

    label: str
    url: str = ""


def proposal_rows(found: Iterable[Mapping[str, Any]], base: str) -> SafeString:
    """The lines of the long list, built as plain text so that fifty of them stay cheap."""
    marks = {key: state(STATE_MARKS[key], capital(words)) for key, words in Proposal.State.choices}
    lines = []
    for one in found:
        price = one["cost_rupiah"] if one["checked_rupiah"] is None else one["checked_rupiah"]
        about = f"{one['number']} · {one['area__label'] or one['place'][:60]} · {rupiah(price)}"
        lines.append(
            f'<li><span><a href="{base}{one["number"]}/">{escape(tight(one["title"]))}</a>'
            f'<span class="when">{escape(tight(about))}</span></span>{marks[one["state"]]}</li>'
        )
    return mark_safe("".join(lines))


def options(choices: Iterable[tuple[Any, Any]], chosen: Any) -> SafeString:
    """The options of a select, the chosen one marked."""
    return mark_safe(
        "".join(
            f'<option value="{escape(key)}"{" selected" if key == chosen else ""}>{escape(words)}</option>'
            for key, words in choices
        )
    )


def capital(words: object) -> str:
    """A word as a state mark shows it: "dikerjakan" -> "Dikerjakan"."""
    text = str(words)
    return text[:1].upper() + text[1:]


def result_rows(outcome: Mapping[str, Any], names: Mapping[str, Named]) -> list[BarRow]:
    """One bar per option in the order of the count: green with a tick when chosen, else hatched."""
    if outcome.get("rule") == "majority":
        return _answers(outcome)
    if is_counted(outcome):
        return given_rows(outcome, {key: (named.label, named.url) for key, named in names.items()})
    votes = {option["key"]: option for option in outcome["options"]}
    chosen = set(outcome["elected"])
    ballots = max(1, outcome["ballots"])
    rows = []
    for stage in _counted(outcome):
        option = votes[stage["option"]]
        named = names.get(option["key"], Named(option["name"] or option["key"]))
        rows.append(
            BarRow(
                label=named.label,
                per_mille=option["votes"] * 1000 // ballots,
                value=thousands(option["votes"]),
                more=rupiah_short(option["cost"]) if option["cost"] else "",
                tone="ok" if option["key"] in chosen else "pale",
                icon="ok" if option["key"] in chosen else "x",
                url=named.url,
            )
        )
    return rows


def _counted(outcome: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [stage for stage in outcome["stages"] if stage.get("option")]


def _answers(outcome: Mapping[str, Any]) -> list[BarRow]:
    """Yes, no and abstain; the tick on "yes" is how many were needed."""
    words = {YES: _("Setuju"), NO: _("Tidak setuju"), ABSTAIN: _("Abstain")}
    counts = {YES: outcome["yes"], NO: outcome["no"], ABSTAIN: outcome["abstain"]}
    whole = max(1, sum(counts.values()))
    tones = {YES: "ok" if outcome["carried"] else "pale", NO: "", ABSTAIN: ""}
    return [
        BarRow(
            label=words[key],
            per_mille=count * 1000 // whole,
            value=thousands(count),
            tone=tones[key],
            tick=outcome["yes_needed"] * 1000 // whole if key == YES else None,
        )
        for key, count in counts.items()
    ]


def money_rounds(outcome: Mapping[str, Any], names: Mapping[str, Named]) -> list[Round]:
    """With a budget: what was left at each option's turn, and what it cost; those without votes left out."""
    budget = outcome.get("budget")
    if is_counted(outcome):
        return count_rounds(outcome, {key: (named.label, named.url) for key, named in names.items()})
    if not budget:
        return []
    options = {option["key"]: option for option in outcome["options"]}
    left, rounds = int(budget), list[Round]()
    for stage in _counted(outcome):
        option = options[stage["option"]]
        if stage["event"] == "below_least" or len(rounds) == MOST_ROUNDS:
            continue
        named = names.get(option["key"], Named(option["name"] or option["key"]))
        rounds.append(_money_round(len(rounds) + 1, named.label, option, (left, int(budget)), stage["event"]))
        left -= option["cost"] if stage["event"] == "elected" else 0
    return rounds


def _money_round(
    number: int, label: str, option: Mapping[str, Any], purse: tuple[int, int], event: str
) -> Round:
    left, budget = purse
    elected = event == "elected"
    rows = (
        BarRow(_("Sisa dana"), left * 1000 // budget, rupiah(left)),
        BarRow(
            label, option["cost"] * 1000 // budget, rupiah(option["cost"]), tone="ok" if elected else "pale"
        ),
    )
    values = {"votes": thousands(option["votes"]), "left": rupiah(left - option["cost"]), "label": label}
    if elected:
        note = _("%(votes)s pendukung. Sesudah ini tersisa %(left)s.") % values
        return Round(number, _("%(label)s dikerjakan") % values, rows, note)
    values["short"] = rupiah(option["cost"] - left)
    note = _("%(votes)s pendukung, tetapi uangnya kurang %(short)s. Giliran berikutnya.") % values
    return Round(number, _("%(label)s dilewati") % values, rows, note)


@dataclass(frozen=True)
class Why:
    """One question that people ask about a result, and its answer."""

    question: str
    answer: str


def answers_to_why(
    explanation: list[Sentence], outcome: Mapping[str, Any], names: Mapping[str, Named]
) -> list[Why]:
    """Why not this one? For the strongest that were not chosen; else how the result came about."""
    spoken = {key: named.label for key, named in names.items()}
    found: list[Any] = []
    for key in _asked(outcome)[:MOST_REASONS]:
        told = [one for one in explanation if _about(one, key)]
        label = spoken.get(key, key)
        stand_in = _("usulan ini") if not key.startswith("calon-") else _("calon ini")
        text = " ".join(
            capital(said(Sentence(one.code, {**one.values, "option": stand_in}), spoken)) for one in told
        )
        found.append(Why(_("Mengapa %(label)s belum?") % {"label": label}, text))
    if found:
        return found
    rest = [one for one in explanation if one.code.startswith(("majority.", "tally.tie", "meeting."))]
    return [Why("", said(one, spoken)) for one in rest]


def _asked(outcome: Mapping[str, Any]) -> list[str]:
    """The keys of the options that people will ask about, strongest first."""
    if is_counted(outcome):
        return list(why_keys(outcome))
    stages = outcome.get("stages", [])
    return [stage["option"] for stage in stages if stage.get("event") in ("no_money", "no_seat")]


def _about(sentence: Sentence, key: str) -> bool:
    option = str(sentence.values.get("option", ""))
    return option == key or option.startswith(f"{key} (")
