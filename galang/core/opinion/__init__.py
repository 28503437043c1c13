"""Opinion maps the pol.is way: who votes alike, what sets each group apart, and on what all groups agree."""

from galang.core.opinion.agreement import adjusted_rand_index
from galang.core.opinion.charting import Group, GroupRule, OpinionMap, chart
from galang.core.opinion.explain import explain, in_words, to_data
from galang.core.opinion.reading import read_left_out, read_votes
from galang.core.opinion.speaking import Consensus, Count, Representative, group_aware
from galang.core.opinion.votes import Votes, votes_of

__all__ = [
    "Consensus",
    "Count",
    "Group",
    "GroupRule",
    "OpinionMap",
    "Representative",
    "Votes",
    "adjusted_rand_index",
    "chart",
    "explain",
    "group_aware",
    "in_words",
    "read_left_out",
    "read_votes",
    "to_data",
    "votes_of",
]
