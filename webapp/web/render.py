"""From a timeline to what the templates show: the same for the page, the embed and the offline file."""

from __future__ import annotations

from itertools import accumulate, groupby
from math import sqrt
from typing import Any, NamedTuple

from msgspec.structs import replace

from webapp.chart.card import Card
from webapp.chart.choose import Choice
from webapp.chart.detail import detail, is_small
from webapp.chart.index import Index
from webapp.chart.lanes import MAX_LANES
from webapp.chart.legend import SAMPLE_HEIGHT, SAMPLE_WIDTH, samples
from webapp.chart.marks import Mark, bounds
from webapp.chart.moments import DAY
from webapp.chart.payload import answer, labels_of, look
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
SPARK_LEAST = 1e-6
"""What is left of a sum of shares that come and go by rounding alone."""
SNIPPET_ROOM = 170
"""Pixels an embed needs around its chart, for title, legend and source line."""


class Summary(NamedTuple):
    """A timeline on a card of the library."""

    slug: str
    title: str
    description: str
    period: str
    events: int
    undated: int
    sources: int
    spark: list[tuple[int, int, float]]
    """Place, width and height of every stroke, in pixels."""
    fault: str = ""


class Rows(NamedTuple):
    """A page of the list."""

    cards: list[Card]
    hidden: frozenset[str]
    """Ids of the cards that do not meet the filters: a timeline that is sent whole has them all, for its script."""
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
        "sample_size": (SAMPLE_WIDTH, SAMPLE_HEIGHT),
        "axis_height": AXIS,
        "lane_colors": MAX_LANES + 1,
        "spark_size": (SPARK_WIDTH, SPARK_HEIGHT),
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
        undated=len(book.index.undated),
        sources=len(timeline.sources),
        spark=spark(book.index),
    )


def period_of(index: Index) -> str:
    """First to last known day in words; empty where nothing is dated."""
    limits = index.remembered("limits", lambda: bounds(index.marks))
    return period(iso_day(limits[0] // DAY), iso_day(limits[1] // DAY)) if limits else ""


def spark(index: Index) -> list[tuple[int, int, float]]:
    """The timeline as strokes: where something happened, the higher the more happened there."""
    found: list[tuple[int, int, float]] = index.remembered("spark", lambda: _spark(index))
    return found


def _spark(index: Index) -> list[tuple[int, int, float]]:
    scale, last = Scale(*index.domain, SPARK_WIDTH), SPARK_WIDTH // SPARK_BAR - 1
    steps = [0.0] * (last + 2)
    for mark in index.marks:
        a, b = (min(last, int(scale.x(minute) // SPARK_BAR)) for minute in _ends(mark))
        steps[a] += 1 / (b - a + 1)
        steps[b + 1] -= 1 / (b - a + 1)
    heights = [n if n > SPARK_LEAST else 0.0 for n in accumulate(steps[:-1])]
    most = max(heights, default=0.0) or 1.0
    tall = SPARK_HEIGHT - 4
    return _runs([round(max(2.0, tall * sqrt(n / most)), 1) if n else 0.0 for n in heights])


def _runs(heights: list[float]) -> list[tuple[int, int, float]]:
    """Neighbours of one height as one stroke."""
    found, at = [], 0
    for height, run in groupby(heights):
        length = len(list(run))
        if height:
            found.append((at * SPARK_BAR, length * SPARK_BAR, height))
        at += length
    return found


def _ends(mark: Mark) -> tuple[float, float]:
    """Where it may have happened, as far as known: an event within bounds counts a little in all of them."""
    if mark.kind == "dot" or mark.start is None or mark.end is None:
        return mark.anchor, mark.anchor
    return mark.start, mark.end


def rows(book: Book, choice: Choice, page: int, size: int = ROWS) -> Rows:
    """A page of the list of the events that meet *choice*, in the order of time."""
    found, _ = book.chosen(choice)
    if is_small(book.index):
        shown = {mark.id for mark in found}
        hidden = frozenset(mark.id for mark in book.marks) - shown
        return Rows([book.cards[mark.id] for mark in book.marks], hidden, len(found), 1, 1)
    pages = max(1, -(-len(found) // size))
    page = min(page, pages)
    part = found[(page - 1) * size : page * size]
    return Rows([book.cards[mark.id] for mark in part], frozenset(), len(found), page, pages)


def chart_of(book: Book, view: View, choice: Choice) -> dict[str, Any]:
    """What a template needs for the chart: pictures, data, constants."""
    index = book.chosen(choice)[1]
    pictures = [("wide", stage(index, view)), ("narrow", stage(index, replace(view, width=NARROW)))]
    return {
        "pictures": pictures,
        "keys": _keys(pictures),
        "data": first_answer(book, view, choice) | {"laid": labels_of(scene for _, scene in pictures)},
        "look": look(book.language),
        "words": book.language,
        "legend": samples(book.language),
        "spark": spark(book.index),
        "height": round(pictures[0][1].height + AXIS + SNIPPET_ROOM),
    }


def _keys(pictures: list[tuple[str, Scene]]) -> dict[str, str]:
    """What the legend explains: kinds of mark, each with the name of the only picture that has it, or empty."""
    shown: dict[str, list[str]] = {}
    for name, laid in pictures:
        for key in laid.legend:
            shown.setdefault(key, []).append(name)
    return {key: names[0] if len(names) == 1 else "" for key, names in shown.items()}


def first_answer(book: Book, view: View, choice: Choice) -> dict[str, Any]:
    """The marks for the script: all of a timeline, of a large one what meets the view."""
    whole = detail(book.index, view.lanes, *book.index.home)
    return answer(whole, book.index, book.cards) if whole.whole else window(book, view, choice)


def window(book: Book, view: View, choice: Choice) -> dict[str, Any]:
    """The marks and counts of a window; what a choice leaves of a timeline is never the whole."""
    index = book.chosen(choice)[1]
    found = detail(index, view.lanes, *index.window(view), view.top)
    return answer(found._replace(whole=found.whole and not choice), index, book.cards)
