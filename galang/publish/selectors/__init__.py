"""Questions over all rooms: home, coach, threads, orphans, bulletins."""

from galang.publish.selectors.bulletins import bulletin_cash, bulletins, message_of, suggestions
from galang.publish.selectors.coach import Advice, advices, silent_areas
from galang.publish.selectors.home import home, ring_of, stage_today
from galang.publish.selectors.orphans import orphans
from galang.publish.selectors.threads import ThreadView, thread_rows, thread_view

__all__ = [
    "Advice",
    "ThreadView",
    "advices",
    "bulletin_cash",
    "bulletins",
    "home",
    "message_of",
    "orphans",
    "ring_of",
    "silent_areas",
    "stage_today",
    "suggestions",
    "thread_rows",
    "thread_view",
]
