"""An ISO date taken apart, as words need it."""

from __future__ import annotations

from typing import NamedTuple

from webapp.model import day_number, ymd


class Moment(NamedTuple):
    """A day, perhaps with a time of day, in its parts."""

    year: int
    """Astronomical: 0 is 1 BC."""
    month: int
    dom: int
    clock: str
    """``"14:30"``, or empty where only the day is known."""
    day: int
    """The day number."""


def moment(iso: str) -> Moment:
    """The parts of an ISO date or date-time. Raises :class:`~webapp.errors.DateError` for anything else."""
    day = day_number(iso)
    return Moment(*ymd(day), iso.partition("T")[2][:5], day)


def ends_month(m: Moment) -> bool:
    """True for the last day of a month."""
    return ymd(m.day + 1)[2] == 1


THIRDS = {(1, 10): "early", (11, 20): "mid", (21, 31): "late"}
"""How the thirds of a month are called, by their first and last day."""


def third_of_month(first: Moment, last: Moment) -> str:
    """Early, mid or late, where the bounds are a third of one month; else nothing."""
    if (first.year, first.month) != (last.year, last.month) or first.clock or last.clock:
        return ""
    for (begin, end), name in THIRDS.items():
        if first.dom == begin and (last.dom == end or (end == 31 and ends_month(last))):
            return name
    return ""
