"""Questions about people, for every room: whose voice, the station line, names as each may see them."""

from galang.people.selectors.persons import person_words, sees_persons
from galang.people.selectors.thread import station_line_of
from galang.people.selectors.voices import box_of_counts, group_words, heard_box, heard_counts, latest_census

__all__ = [
    "box_of_counts",
    "group_words",
    "heard_box",
    "heard_counts",
    "latest_census",
    "person_words",
    "sees_persons",
    "station_line_of",
]
