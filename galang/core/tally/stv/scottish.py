"""The single transferable vote as Scotland's councils count it.

Source: The Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52: Droop
quota, weighted inclusive Gregory transfers, values of papers cut to five decimals.
"""

from __future__ import annotations

from galang.core.refusal import Refusal
from galang.core.tally.counting import Step
from galang.core.tally.ranked.ballots import RankedBallots, check_seats, standing, without_blank
from galang.core.tally.ranked.papers import Papers
from galang.core.tally.settling import Chooser, settled
from galang.core.tally.stv.outcome import TransferCount, shorter
from galang.core.tally.stv.table import Piles
from galang.core.tally.types import TieBreak

SCALE = 100_000


def stv_scottish(
    ballots: RankedBallots, *, seats: int | None = None, ties: TieBreak | None = None
) -> TransferCount:
    """Elect ``seats`` options (default: the ballots' own number) by the Scottish rules.

    Totals are exact multiples of 1/100000 vote. A paper counts up to the first rank that two options share;
    a skipped rank is passed over; papers that rank nobody are not valid and do not raise the quota. Equal
    surpluses and equal last places go by the latest earlier stage at which they differed (rules 49 and 51),
    else by ``ties``. Refuses more seats than candidates, no valid ballot, and, without ``ties``, a tie that
    decides (``tally.tie``).
    """
    seats = ballots.seats if seats is None else seats
    if seats is None:
        raise Refusal("votes.seats_missing", rule="stv-scottish")
    papers, stand = standing(ballots, equal="exhaust")
    check_seats(seats, len(stand))
    papers, blank = without_blank(papers)
    return settled(
        lambda chooser: _Scottish(ballots, papers, stand, seats, chooser).run(blank),
        ties or TieBreak.refuse(),
    )


class _Scottish:
    """One walk through the stages."""

    def __init__(
        self, ballots: RankedBallots, papers: Papers, stand: tuple[int, ...], seats: int, chooser: Chooser
    ) -> None:
        self.ballots = ballots
        self.keys = [option.key for option in ballots.options]
        self.chooser = chooser
        self.seats = seats
        self.valid = papers.ballots
        self.quota = (self.valid // (seats + 1) + 1) * SCALE
        self.piles = Piles(papers, len(self.keys), SCALE)
        self.continuing = list(stand)
        self.pending: list[int] = []
        self.elected: list[tuple[int, int]] = []
        self.by_default: list[int] = []
        self.history: list[list[int]] = []
        self.happened: list[tuple[str, tuple[str, ...]]] = []

    def run(self, blank: int) -> TransferCount:
        """All stages, then the outcome."""
        self._stage("counted")
        while not self._is_over():
            if self.pending:
                self._transfer_surplus()
            else:
                self._exclude()
        return self._outcome(blank)

    def _stage(self, event: str, option: int | None = None) -> None:
        """Write the stage down and elect whoever reaches the quota (rule 47)."""
        totals = self.piles.totals
        self.history.append(totals.copy())
        self.happened.append((event, () if option is None else (self.keys[option],)))
        reached = [one for one in self.continuing if totals[one] >= self.quota]
        for one in sorted(reached, key=lambda one: (-totals[one], one)):
            self._elect(one)
            if totals[one] > self.quota:
                self.pending.append(one)

    def _elect(self, option: int) -> None:
        self.elected.append((option, len(self.history) - 1))
        self.continuing.remove(option)
        self.piles.close(option)

    def _is_over(self) -> bool:
        """All seats taken, or as many left as seats (rule 52)."""
        left = self.seats - len(self.elected)
        if left and len(self.continuing) == left:
            totals = self.piles.totals
            for option in sorted(self.continuing, key=lambda one: (-totals[one], one)):
                self.by_default.append(option)
                self._elect(option)
        return len(self.elected) >= self.seats

    def _transfer_surplus(self) -> None:
        """Rules 48 and 49: the highest surplus first."""
        totals = self.piles.totals
        most = max(totals[one] for one in self.pending)
        option = self._chosen([one for one in self.pending if totals[one] == most], first=True)
        self.pending.remove(option)
        self.piles.move(option, (most - self.quota, most))
        totals[option] = self.quota
        self._stage("surplus", option)

    def _exclude(self) -> None:
        """Rules 50 and 51: the fewest votes; its papers move at the value they came with."""
        totals = self.piles.totals
        least = min(totals[one] for one in self.continuing)
        option = self._chosen([one for one in self.continuing if totals[one] == least], first=False)
        self.continuing.remove(option)
        self.piles.close(option)
        self.piles.move(option)
        totals[option] = 0
        self._stage("excluded", option)

    def _chosen(self, tied: list[int], *, first: bool) -> int:
        """Of equals the one whose surplus goes first, or (not ``first``) who is excluded."""
        if len(tied) == 1:
            return tied[0]
        votes = shorter(self.piles.totals[tied[0]], SCALE)
        all_tied = [self.keys[one] for one in tied]
        pick = max if first else min
        for totals in reversed(self.history[:-1]):
            edge = pick(totals[one] for one in tied)
            tied = [one for one in tied if totals[one] == edge]
            if len(tied) == 1:
                better = self.keys[tied[0]]
                self.chooser.earlier(all_tied, votes, better)
                return tied[0]
        spare = len(self.continuing) - len(tied) >= self.seats - len(self.elected)
        ranked = self.chooser.ranked([self.keys[one] for one in tied], votes, harmless=not votes and spare)
        return self.keys.index(ranked[0] if first else ranked[-1])

    def _outcome(self, blank: int) -> TransferCount:
        out = {place for place, option in enumerate(self.keys) if option in self.ballots.withdrawn}
        steps = tuple(
            Step(
                event=event,
                options=options,
                totals=tuple(
                    None if place in out else shorter(total, SCALE) for place, total in enumerate(totals)
                ),
                exhausted=shorter(self.valid * SCALE - sum(totals), SCALE),
            )
            for (event, options), totals in zip(self.happened, self.history, strict=True)
        )
        return TransferCount(
            rule="stv-scottish",
            options=self.ballots.options,
            ballots=self.valid,
            elected=tuple(self.keys[option] for option, _ in self.elected),
            steps=steps,
            seats=self.seats,
            settings=(("quota", self.quota // SCALE), ("decimals", 5), ("blank", blank)),
            quota=self.quota // SCALE,
            elected_at=tuple((self.keys[option], stage) for option, stage in self.elected),
            by_default=tuple(self.keys[option] for option in self.by_default),
            blank=blank,
        )
