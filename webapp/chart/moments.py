"""ISO dates taken apart for words and axes, and minutes put together again."""

from __future__ import annotations

from typing import NamedTuple

from webapp.model import day_number, iso_day, ymd

DAY = 1440
"""Minutes of a day: the unit in which the chart counts time."""


class Moment(NamedTuple):
    """A day, perhaps with a time of day, in its parts."""

    day: int
    year: int
    """Astronomical: 0 is 1 BC."""
    month: int
    dom: int
    clock: str
    """``"14:30"``, or empty where only the day is known."""


def moment(iso: str) -> Moment:
    """The parts of an ISO date or date-time. Raises :class:`~webapp.errors.DateError` for anything else."""
    day = day_number(iso)
    return Moment(day, *ymd(day), iso.partition("T")[2][:5])


def iso_minute(minute: float) -> str:
    """Minutes since day 0 as Plotly writes a date, to the millisecond: ``"2022-11-09 14:30:00.000"``."""
    milliseconds = round(minute * 60_000)
    day, rest = divmod(milliseconds, DAY * 60_000)
    hours, rest = divmod(rest, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    return f"{iso_day(day)} {hours:02d}:{minutes:02d}:{rest // 1000:02d}.{rest % 1000:03d}"
