"""A yes/no question with a quorum and a threshold, both as exact fractions that the community's charter sets.

Source: the usual rules of order (Robert's Rules, "majority of votes cast / of members present / of the entire
membership"); abstentions count towards the quorum and, unless the base is "votes", against the question.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from galang.core.refusal import Refusal
from galang.core.tally.types import MajorityOutcome, MajorityRule, YesNoProfile

SIMPLE_MAJORITY = MajorityRule()


def decide(profile: YesNoProfile, rule: MajorityRule = SIMPLE_MAJORITY) -> MajorityOutcome:
    """Whether the question carries under ``rule``; without a single yes it never does.

    Refuses (``tally.*``) a share outside 0..1, and a quorum or base of the eligible when nobody counted them.
    """
    _check_rule(profile, rule)
    quorum_needed = ceil(rule.quorum * (profile.eligible or 0)) if rule.quorum is not None else 0
    base = _base_of(profile, rule)
    share = rule.threshold * base
    yes_needed = max(1, ceil(share) if rule.at_least else floor(share) + 1)
    enough_people = profile.ballots >= quorum_needed
    enough_yes = profile.yes >= yes_needed
    carried = enough_people and enough_yes
    return MajorityOutcome(
        profile=profile,
        rule=rule,
        carried=carried,
        reason="carried" if carried else "threshold_missed" if enough_people else "quorum_missing",
        base=base,
        quorum_needed=quorum_needed,
        yes_needed=yes_needed,
        switches=_switches(profile, rule, yes_needed),
    )


def _check_rule(profile: YesNoProfile, rule: MajorityRule) -> None:
    if not 0 < rule.threshold <= 1 or (rule.threshold == 1 and not rule.at_least):
        raise Refusal("tally.bad_share", name="threshold", value=str(rule.threshold))
    if rule.quorum is not None and not 0 <= rule.quorum <= 1:
        raise Refusal("tally.bad_share", name="quorum", value=str(rule.quorum))
    if profile.eligible is None and (rule.quorum is not None or rule.of == "eligible"):
        raise Refusal("tally.eligible_missing")


def _base_of(profile: YesNoProfile, rule: MajorityRule) -> int:
    if rule.of == "votes":
        return profile.yes + profile.no
    return profile.ballots if rule.of == "present" else (profile.eligible or 0)


def _switches(profile: YesNoProfile, rule: MajorityRule, yes_needed: int) -> int | None:
    """The least number of other ballots (no first, then abstentions) that had to be yes; ``None`` if none
    would do.
    """
    missing = max(0, yes_needed - profile.yes)
    if missing <= profile.no or (rule.of != "votes" and missing <= profile.no + profile.abstain):
        return missing
    return 1 if rule.of == "votes" and profile.abstain else None


def share_in_words(share: Fraction) -> str:
    """A share as people say it in both languages: "1/2", "2/3", "60%"; always exact."""
    per_cent = share * 100
    if share.denominator > 10 and per_cent.denominator == 1:
        return f"{per_cent}%"
    return f"{share.numerator}/{share.denominator}"
