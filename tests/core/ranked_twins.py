"""Slow, obvious counters of ranked ballots, written without arrays: the judges of the fast ones.

A profile is a list of (ranking, how many); a ranking is a tuple of groups of option numbers, best first.
Ties go by ``order``: of equals the one earlier in it goes first, the last one is excluded.
"""

from fractions import Fraction
from itertools import combinations

Ranking = tuple[tuple[int, ...], ...]
Profile = list[tuple[Ranking, int]]


def single_ballots(profile: Profile) -> list[list[int]]:
    """One list a ballot: its ranks up to the first that two share; blank ones left out."""
    ballots = []
    for ranking, count in profile:
        order = []
        for group in ranking:
            if len(group) > 1:
                break
            order += group
        if order:
            ballots += [list(order) for _ in range(count)]
    return ballots


def first_of(ballot: list[int], standing: set[int]) -> int | None:
    """The best option of a ballot that still stands."""
    return next((option for option in ballot if option in standing), None)


def irv_twin(profile: Profile, options: int, order: list[int]) -> tuple[int, list[dict[int, int]]]:
    """The winner and the votes of each round, counted from nothing every round."""
    ballots, standing, rounds = single_ballots(profile), set(range(options)), []
    while True:
        votes = dict.fromkeys(range(options), 0)
        for ballot in ballots:
            choice = first_of(ballot, standing)
            if choice is not None:
                votes[choice] += 1
        rounds.append(votes)
        best = max(standing, key=lambda one: votes[one])
        if len(standing) == 1 or 2 * votes[best] > sum(votes.values()):
            return best, rounds
        least = min(votes[one] for one in standing)
        standing.remove(max((one for one in standing if votes[one] == least), key=order.index))


class _Paper:
    def __init__(self, order: list[int]) -> None:
        self.order = order
        self.value = Fraction(1)
        self.holder: int | None = order[0]


def cut(number: Fraction) -> Fraction:
    """Five decimals, the rest ignored."""
    return Fraction(number * 100_000 // 1, 100_000)


def scottish_twin(
    profile: Profile, options: int, seats: int, order: list[int]
) -> tuple[list[int], list[dict[int, Fraction]]]:
    """Paper by paper as the Order of 2007 reads: who is elected, and the totals of each stage."""
    papers = [_Paper(ballot) for ballot in single_ballots(profile)]
    quota = len(papers) // (seats + 1) + 1
    continuing, elected, waiting = set(range(options)), [], []
    totals = {one: Fraction(sum(paper.holder == one for paper in papers)) for one in range(options)}
    stages: list[dict[int, Fraction]] = []

    def earlier(tied: list[int], *, most: bool) -> int:
        for stage in reversed(stages[:-1]):
            edge = (max if most else min)(stage[one] for one in tied)
            tied = [one for one in tied if stage[one] == edge]
        return min(tied, key=order.index) if most else max(tied, key=order.index)

    while True:
        stages.append(dict(totals))
        for one in sorted(continuing, key=lambda one: (-totals[one], one)):
            if totals[one] >= quota:
                elected.append(one)
                continuing.remove(one)
                if totals[one] > quota:
                    waiting.append(one)
        left = seats - len(elected)
        if left > 0 and len(continuing) == left:
            elected += sorted(continuing, key=lambda one: (-totals[one], one))
            left = 0
        if left <= 0:
            return elected, stages
        if waiting:
            most = max(totals[one] for one in waiting)
            giver = earlier([one for one in waiting if totals[one] == most], most=True)
            waiting.remove(giver)
            factor = (totals[giver] - quota, totals[giver])
            totals[giver] = Fraction(quota)
        else:
            least = min(totals[one] for one in continuing)
            giver = earlier([one for one in continuing if totals[one] == least], most=False)
            continuing.remove(giver)
            factor = (Fraction(1), Fraction(1))
            totals[giver] = Fraction(0)
        for paper in papers:
            if paper.holder == giver:
                paper.value = cut(paper.value * factor[0] / factor[1])
                paper.holder = first_of(paper.order, continuing)
                if paper.holder is not None:
                    totals[paper.holder] += paper.value


def up(number: Fraction) -> Fraction:
    """Nine decimals, rounded up."""
    return Fraction(-(-number * 10**9 // 1), 10**9)


def meek_twin(profile: Profile, options: int, seats: int, order: list[int]) -> list[int]:
    """Meek's method with fractions, rounded as the reference rule says."""
    ballots = single_ballots(profile)
    keep = dict.fromkeys(range(options), Fraction(1))
    hopeful, elected = set(range(options)), []
    while len(elected) < seats and len(elected) + len(hopeful) > seats:
        before = None
        while True:
            votes = dict.fromkeys(range(options), Fraction(0))
            for ballot in ballots:
                weight = Fraction(1)
                for one in ballot:
                    share = up(weight * keep[one])
                    votes[one] += share
                    weight -= share
            quota = Fraction(sum(votes.values()) * 10**9 // (seats + 1), 10**9) + Fraction(1, 10**9)
            fresh = sorted(
                (one for one in hopeful if votes[one] >= quota), key=lambda one: (-votes[one], one)
            )
            elected += fresh
            hopeful -= set(fresh)
            surplus = max(Fraction(0), sum(votes[one] - quota for one in elected))
            done = surplus < Fraction(1, 10**6) or (before is not None and surplus >= before)
            if not fresh and done:
                break
            for one in elected:
                keep[one] = up(up(keep[one] * quota) / votes[one])
            if fresh:
                break
            before = surplus
        if fresh:
            continue
        least = min(votes[one] for one in hopeful)
        last = max((one for one in hopeful if votes[one] <= least + surplus), key=order.index)
        hopeful.remove(last)
        keep[last] = Fraction(0)
    return elected + sorted(hopeful) if len(elected) < seats else elected


def duels_twin(profile: Profile, options: int) -> dict[tuple[int, int], int]:
    """How many ballots put one above the other; what a ballot leaves out stands below."""
    wins = {(one, other): 0 for one in range(options) for other in range(options)}
    for ranking, count in profile:
        rank = {option: place for place, group in enumerate(ranking) for option in group}
        for one, other in combinations(range(options), 2):
            a, b = rank.get(one, len(ranking)), rank.get(other, len(ranking))
            if a != b:
                wins[(one, other) if a < b else (other, one)] += count
    return wins


def schulze_twin(wins: dict[tuple[int, int], int], options: int) -> set[int]:
    """Those whom nobody beats: one beats another when it still reaches it over duels so strong that there
    is no way back.
    """
    strength = {
        pair: (won, -wins[pair[::-1]])
        for pair, won in wins.items()
        if pair[0] != pair[1] and won > wins[pair[::-1]]
    }

    def reached(start: int, least: tuple[int, int]) -> set[int]:
        found, open_ = {start}, [start]
        while open_:
            at = open_.pop()
            for (one, other), strong in strength.items():
                if one == at and strong >= least and other not in found:
                    found.add(other)
                    open_.append(other)
        return found

    levels = sorted(set(strength.values()), reverse=True)

    def widest(one: int, other: int) -> int:
        return next(
            (place for place, level in enumerate(levels) if other in reached(one, level)), len(levels)
        )

    return {
        one
        for one in range(options)
        if all(widest(one, other) <= widest(other, one) for other in range(options) if other != one)
    }


def pairs_twin(wins: dict[tuple[int, int], int], options: int, order: list[int]) -> list[int]:
    """Ranked pairs by margins with every duel looked at alone; equal ones by the place of the winner in
    ``order``, then the later loser first.
    """
    won = [(one, other) for (one, other), count in wins.items() if one != other and count > wins[other, one]]
    won.sort(key=lambda p: (wins[p[::-1]] - wins[p], order.index(p[0]), -order.index(p[1])))
    locked: set[tuple[int, int]] = set()

    def leads(one: int, other: int) -> bool:
        return (one, other) in locked or any(leads(to, other) for at, to in locked if at == one)

    for one, other in won:
        if not leads(other, one):
            locked.add((one, other))
    ranking: list[int] = []
    left = list(order)
    while left:
        top = next(one for one in left if not any(leads(other, one) for other in left))
        ranking.append(top)
        left.remove(top)
    return ranking


def borda_twin(profile: Profile, options: int) -> list[Fraction]:
    """Ballot by ballot: a point for each option below, half a point for each on a level."""
    points = [Fraction(0)] * options
    for ranking, count in profile:
        rank = {option: place for place, group in enumerate(ranking) for option in group}
        for one in range(options):
            for other in range(options):
                if one != other:
                    a, b = rank.get(one, len(ranking)), rank.get(other, len(ranking))
                    points[one] += count * (Fraction(a < b) + Fraction(int(a == b), 2))
    return points
