"""Telling the services what day it is, so that a year of history can be lived in a minute."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from unittest.mock import patch
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Jakarta")


def moment(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of a day in the sample's own time zone."""
    return datetime.combine(day, time(hour, minute), ZONE)


class Clock:
    """A clock that stands still until it is moved; each reading goes on by a second, so that order is kept."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def set(self, day: date, hour: int = 9, minute: int = 0) -> None:
        """Move to a moment; it may lie before the last one only for another subject."""
        self.now = moment(day, hour, minute)

    def read(self) -> datetime:
        """The time now, and a second later the next time."""
        self.now += timedelta(seconds=1)
        return self.now


@contextmanager
def lived(clock: Clock) -> Iterator[Clock]:
    """While open, the whole app believes this clock."""
    with patch("django.utils.timezone.now", clock.read):
        yield clock
