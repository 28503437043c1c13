"""Consent: a proposal stands when nobody objects, with those who stand aside counted.

Source: C. T. Butler and A. Rothstein, "On Conflict and Consensus" (1987), for objections and standing aside;
G. Endenburg, "Sociocracy" (1988), for consent as the absence of a reasoned objection.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from galang.core.refusal import Refusal


@dataclass(frozen=True)
class ConsentProfile:
    """How the people present answered: ``consent``, ``stand_aside`` (not in favour, will not stop it), and
    reasoned ``objections``; ``eligible`` is how many may take part, ``None`` when nobody counted them.
    """

    consent: int
    stand_aside: int = 0
    objections: int = 0
    eligible: int | None = None

    def __post_init__(self) -> None:
        for name in ("consent", "stand_aside", "objections"):
            if getattr(self, name) < 0:
                raise Refusal("votes.bad_consent", name=name, count=getattr(self, name))
        if self.eligible is not None and self.eligible < self.ballots:
            raise Refusal("tally.bad_eligible", eligible=self.eligible, ballots=self.ballots)

    @property
    def ballots(self) -> int:
        """All who took part."""
        return self.consent + self.stand_aside + self.objections


@dataclass(frozen=True)
class ConsentRule:
    """``quorum``: least share of the eligible who must take part, ``None`` = none. ``most_aside``: largest share
    of those present who may stand aside before the proposal goes back, ``None`` = any.
    """

    quorum: Fraction | None = None
    most_aside: Fraction | None = None


@dataclass(frozen=True)
class ConsentOutcome:
    """The result: ``reason`` is the first thing that stopped the proposal, "carried" when nothing did.

    ``quorum_needed`` people had to take part; at most ``aside_allowed`` might stand aside (``None`` = any).
    """

    profile: ConsentProfile
    rule: ConsentRule
    carried: bool
    reason: Literal["carried", "quorum_missing", "objected", "too_many_aside", "nobody_consents"]
    quorum_needed: int
    aside_allowed: int | None


def consent(profile: ConsentProfile, rule: ConsentRule | None = None) -> ConsentOutcome:
    """Whether a proposal has consent: the quorum is met, nobody objects, somebody consents, and not more stand
    aside than ``rule`` allows.

    Refuses shares outside 0..1 and a quorum when nobody counted the eligible.
    """
    rule = rule or ConsentRule()
    for name, share in (("quorum", rule.quorum), ("most_aside", rule.most_aside)):
        if share is not None and not 0 <= share <= 1:
            raise Refusal("tally.bad_share", name=name, value=str(share))
    if rule.quorum is not None and profile.eligible is None:
        raise Refusal("tally.eligible_missing")
    quorum_needed = 0 if rule.quorum is None else ceil(rule.quorum * (profile.eligible or 0))
    allowed = None if rule.most_aside is None else floor(rule.most_aside * profile.ballots)
    reason = _reason(profile, quorum_needed, allowed)
    return ConsentOutcome(profile, rule, reason == "carried", reason, quorum_needed, allowed)


def _reason(
    profile: ConsentProfile, quorum_needed: int, allowed: int | None
) -> Literal["carried", "quorum_missing", "objected", "too_many_aside", "nobody_consents"]:
    if profile.ballots < quorum_needed:
        return "quorum_missing"
    if profile.objections:
        return "objected"
    if allowed is not None and profile.stand_aside > allowed:
        return "too_many_aside"
    return "carried" if profile.consent else "nobody_consents"
