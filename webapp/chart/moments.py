"""Minutes since day 0, and the dates Plotly reads."""

from __future__ import annotations

from webapp.model import iso_day

DAY = 1440
"""Minutes of a day: the unit in which the chart counts time."""


def iso_minute(minute: float) -> str:
    """Minutes since day 0 as Plotly writes a date, to the millisecond: ``"2022-11-09 14:30:00.000"``."""
    milliseconds = round(minute * 60_000)
    day, rest = divmod(milliseconds, DAY * 60_000)
    hours, rest = divmod(rest, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    return f"{iso_day(day)} {hours:02d}:{minutes:02d}:{rest // 1000:02d}.{rest % 1000:03d}"
