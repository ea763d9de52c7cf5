"""From a timeline to what the templates show: the same for the page, the embed and the offline file."""

from __future__ import annotations

from typing import Any, NamedTuple

from webapp.chart.card import Card, cards
from webapp.chart.legend import NAMES
from webapp.chart.marks import Mark, bounds, marks
from webapp.chart.moments import DAY
from webapp.chart.scale import Scale, domain
from webapp.chart.scene import AXIS, Scene, scene
from webapp.chart.view import NARROW, WIDTH, View
from webapp.chart.words import period
from webapp.model import Timeline, iso_day
from webapp.web.files import PLOTLY, version
from webapp.wording import source_in_words

SPARK_WIDTH, SPARK_HEIGHT = 280, 36


class Summary(NamedTuple):
    """A timeline on a card of the library."""

    slug: str
    title: str
    description: str
    period: str
    events: int
    sources: int
    spark: list[tuple[float, float, float]]
    """x, width and height of every stroke, in pixels."""
    fault: str = ""


def filters() -> dict[str, Any]:
    """What every template may call."""
    return {
        "source_in_words": source_in_words,
        "asset": asset,
        "plotly_js": PLOTLY,
        "legend_names": NAMES,
        "axis_height": AXIS,
    }


def asset(name: str) -> str:
    """The address of a file of ours, by a name that changes with its content."""
    return f"/static/{version()}/{name}"


def period_of(found: list[Mark]) -> str:
    """First to last known day in words; empty where nothing is dated."""
    limits = bounds(found)
    return period(iso_day(limits[0] // DAY), iso_day(limits[1] // DAY)) if limits else ""


def summary(slug: str, timeline: Timeline, found: list[Mark]) -> Summary:
    """What the library page says of a timeline."""
    return Summary(
        slug=slug,
        title=timeline.title or slug,
        description=timeline.description,
        period=period_of(found),
        events=len(found),
        sources=len(timeline.sources),
        spark=spark(found),
    )


def spark(found: list[Mark]) -> list[tuple[float, float, float]]:
    """The timeline as strokes: where something happened, the higher the more happened there."""
    limits = bounds(found)
    if not limits:
        return []
    scale = Scale(*domain(*limits), SPARK_WIDTH)
    columns: dict[int, int] = {}
    for mark in found:
        if mark.dated:
            middle = ((mark.start if mark.start is not None else mark.end or 0) + (mark.end or mark.start or 0)) / 2
            column = int(scale.x(middle) // 4)
            columns[column] = columns.get(column, 0) + 1
    most = max(columns.values(), default=1)
    return [(c * 4.0, 3.0, round(8 + (SPARK_HEIGHT - 12) * n / most, 1)) for c, n in sorted(columns.items())]


def pictures(timeline: Timeline) -> list[tuple[str, Scene]]:
    """The chart as it stands before any script runs: one for wide windows, one for phones."""
    views = {"wide": View(width=WIDTH), "narrow": View(width=NARROW)}
    return [(name, scene(timeline, view)) for name, view in views.items()]


def ordered_cards(timeline: Timeline) -> list[Card]:
    """The events in words, in the order of time; undated ones last."""
    found = cards(timeline)
    return [found[mark.id] for mark in marks(timeline)]
