"""Questions about people, for every room: whose voice, the station line, names as each may see them."""

from galang.people.selectors.members import own_places, resident_members, role_groups
from galang.people.selectors.persons import (
    name_words,
    person_words,
    persons_matching,
    poor_list_history,
    purposes_of,
    sees_persons,
)
from galang.people.selectors.tables import residents_table, rights_table
from galang.people.selectors.thread import station_line_of
from galang.people.selectors.voices import (
    box_of_counts,
    group_words,
    heard_box,
    heard_counts,
    kept_box,
    latest_census,
)

__all__ = [
    "box_of_counts",
    "group_words",
    "heard_box",
    "heard_counts",
    "kept_box",
    "latest_census",
    "name_words",
    "own_places",
    "person_words",
    "persons_matching",
    "poor_list_history",
    "purposes_of",
    "resident_members",
    "residents_table",
    "rights_table",
    "role_groups",
    "sees_persons",
    "station_line_of",
]
