"""One measurement of another program that counts ranked ballots; runs in that program's own environment.

``python ranked_peer.py '{"peer": "votekit", "file": "ward.blt", "runs": 5}'``: ballots are made ready untimed, except
for Droop, which reads the file itself.
"""

import json
import os
import re
import statistics
import sys
import time


def read_blt(path):
    """Names, seats and (weight, ranking) of a plain .blt file."""
    with open(path, encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip()]
    count, seats = map(int, lines[0].split())
    end = lines.index("0")
    ballots = [tuple(map(int, line.split()))[:-1] for line in lines[1:end]]
    names = [re.sub(r'^"|"$', "", line) for line in lines[end + 1 : end + 1 + count]]
    return names, seats, [(weight, [place - 1 for place in ranking]) for weight, *ranking in ballots]


def votekit(path):
    """FastSTV, the quicker of votekit's two; profile building is not timed."""
    from votekit.ballot import RankBallot
    from votekit.elections import FastSTV
    from votekit.pref_profile import RankProfile

    names, seats, ballots = read_blt(path)
    cards = tuple(RankBallot(ranking=[{names[i]} for i in order], weight=weight) for weight, order in ballots)
    profile = RankProfile(ballots=cards, candidates=tuple(names))
    count = lambda: FastSTV(profile, n_seats=seats, simultaneous=False, tiebreak="lexicographic")  # noqa: E731
    return count, lambda election: [name for group in election.get_elected() for name in group]


def pyrankvote(path):
    """Its single transferable vote, which is not the Scottish rule."""
    import pyrankvote as peer

    names, seats, ballots = read_blt(path)
    people = [peer.Candidate(name) for name in names]
    cards = [peer.Ballot([people[i] for i in order]) for weight, order in ballots for _ in range(weight)]
    count = lambda: peer.single_transferable_vote(people, cards, seats)  # noqa: E731
    return count, lambda result: [person.name for person in result.get_winners()]


def droop(path):
    """The Scottish rule, reading included; a checkout of Droop stands in GALANG_DROOP."""
    sys.path.insert(0, os.environ["GALANG_DROOP"])
    from droop.election import Election
    from droop.profile import ElectionProfile

    def count():
        election = Election(ElectionProfile(path=path), {"rule": "scotland"})
        election.count()
        return election

    return count, lambda election: [person.name for person in election.elected]


def main():
    task = json.loads(sys.argv[1])
    count, names = {"votekit": votekit, "pyrankvote": pyrankvote, "droop": droop}[task["peer"]](task["file"])
    found = names(count())
    seconds = []
    for _ in range(task["runs"]):
        began = time.perf_counter()
        count()
        seconds.append(time.perf_counter() - began)
    print("RESULT" + json.dumps({"seconds": statistics.median(seconds), "elected": sorted(found)}))


if __name__ == "__main__":
    main()
