"""From a timeline to what the templates show: the same for the page, the embed and the offline file."""

from __future__ import annotations

from typing import Any, NamedTuple

from msgspec.structs import replace

from webapp.chart.card import Card
from webapp.chart.choose import Choice
from webapp.chart.detail import detail
from webapp.chart.index import Index
from webapp.chart.legend import NAMES, SAMPLE_HEIGHT, SAMPLE_WIDTH, sample
from webapp.chart.marks import Mark, bounds
from webapp.chart.moments import DAY
from webapp.chart.payload import answer, look
from webapp.chart.scale import Scale
from webapp.chart.scene import AXIS, Scene, stage
from webapp.chart.view import NARROW, View
from webapp.model import iso_day
from webapp.timeline.formats.telling import citation, safe_url
from webapp.web.shelf import Book
from webapp.wording import source_in_words
from webapp.wording.short import period

SPARK_WIDTH, SPARK_HEIGHT, SPARK_BAR = 1040, 36, 4
"""Pixels of the drawing of a whole timeline in small, and of its strokes."""
ROWS = 200
"""Events on a page of the list of a large timeline."""
SNIPPET_ROOM = 170
"""Pixels an embed needs around its chart, for title, legend and source line."""


class Summary(NamedTuple):
    """A timeline on a card of the library."""

    slug: str
    title: str
    description: str
    period: str
    events: int
    sources: int
    spark: list[tuple[int, float]]
    """Column and height of every stroke, in pixels."""
    fault: str = ""


class Rows(NamedTuple):
    """A page of the list."""

    cards: list[Card]
    found: int
    """Events that meet the filters."""
    page: int
    pages: int


def words_and_tools() -> dict[str, Any]:
    """What every template may call."""
    return {
        "source_in_words": source_in_words,
        "citation": citation,
        "safe_url": safe_url,
        "legend": [(key, words, *sample(key)) for key, words in NAMES.items()],
        "sample_size": (SAMPLE_WIDTH, SAMPLE_HEIGHT),
        "axis_height": AXIS,
        "spark_size": (SPARK_WIDTH, SPARK_HEIGHT, SPARK_BAR),
    }


def summary(book: Book) -> Summary:
    """What the library page says of a timeline."""
    timeline = book.timeline
    return Summary(
        slug=book.slug,
        title=timeline.title or book.slug,
        description=timeline.description,
        period=period_of(book.index),
        events=len(book.marks),
        sources=len(timeline.sources),
        spark=spark(book.index),
    )


def period_of(index: Index) -> str:
    """First to last known day in words; empty where nothing is dated."""
    limits = index.remembered("limits", lambda: bounds(index.marks))
    return period(iso_day(limits[0] // DAY), iso_day(limits[1] // DAY)) if limits else ""


def spark(index: Index) -> list[tuple[int, float]]:
    """The timeline as strokes: where something happened, the higher the more happened there."""
    found: list[tuple[int, float]] = index.remembered("spark", lambda: _spark(index))
    return found


def _spark(index: Index) -> list[tuple[int, float]]:
    scale = Scale(*index.domain, SPARK_WIDTH)
    columns: dict[int, int] = {}
    for mark in index.marks:
        column = int(scale.x(_middle(mark)) // SPARK_BAR)
        columns[column] = columns.get(column, 0) + 1
    most = max(columns.values(), default=1)
    return [(c * SPARK_BAR, round(7 + (SPARK_HEIGHT - 10) * (n / most), 1)) for c, n in sorted(columns.items())]


def _middle(mark: Mark) -> float:
    start = mark.start if mark.start is not None else mark.end or 0
    return (start + (mark.end if mark.end is not None else start)) / 2


def rows(book: Book, choice: Choice, page: int, size: int = ROWS) -> Rows:
    """A page of the list of the events that meet *choice*, in the order of time."""
    found, _ = book.chosen(choice)
    pages = max(1, -(-len(found) // size))
    page = min(page, pages)
    part = found[(page - 1) * size : page * size]
    return Rows([book.cards[mark.id] for mark in part], len(found), page, pages)


def chart_of(book: Book, view: View, choice: Choice) -> dict[str, Any]:
    """What a template needs for the chart: pictures, data, constants."""
    index = book.chosen(choice)[1]
    pictures = [("wide", stage(index, view)), ("narrow", stage(index, replace(view, width=NARROW)))]
    return {
        "pictures": pictures,
        "keys": _keys(pictures),
        "data": first_answer(book, view, choice),
        "look": look(),
        "spark": spark(book.index),
        "height": round(pictures[0][1].height + AXIS + SNIPPET_ROOM),
    }


def _keys(pictures: list[tuple[str, Scene]]) -> list[str]:
    return list(dict.fromkeys(key for _, laid in pictures for key in laid.legend))


def first_answer(book: Book, view: View, choice: Choice) -> dict[str, Any]:
    """The marks for the script: all of a timeline, of a large one what meets the view."""
    whole = detail(book.index, view.lanes, *book.index.domain)
    return answer(whole, book.index, book.cards) if whole.whole else window(book, view, choice)


def window(book: Book, view: View, choice: Choice) -> dict[str, Any]:
    """The marks and counts of a window."""
    index = book.chosen(choice)[1]
    first, last = index.domain
    start = view.start if view.start is not None else first
    end = view.end if view.end is not None else last
    return answer(detail(index, view.lanes, start, end, view.top), index, book.cards)
