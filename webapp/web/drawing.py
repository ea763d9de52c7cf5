"""A timeline as an offline page, a picture or a PDF, as a query asks: the same for an address and for the command.

What a query may say, beside what the address bar of a page holds (``lanes``, ``from``, ``to``, ``top``, ``theme``,
``q`` and the filters)::

    width   pixels of a picture
    scale   pixels of a PNG per pixel of the picture
    paper   of a PDF: a4, letter, or fit for one sheet of the chart's own size, to be set into another document

Whatever makes no sense there counts as not said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from heapq import nsmallest
from math import isfinite

from msgspec.structs import replace

from webapp.chart.figure import figure
from webapp.chart.image import KINDS, MEDIA_TYPES, Kind, render
from webapp.chart.view import MAX_WIDTH, MIN_WIDTH, WHOLE, WIDTH, View
from webapp.model import Timeline
from webapp.web import offline, paper
from webapp.web.asking import choice_of, view_of
from webapp.web.shelf import Book

Query = Mapping[str, str]

SCALE = 2.0
"""Of a PNG: sharp on paper and on fine screens."""
FIT = "fit"
PAPERS = (*paper.PAPERS, FIT)


def page(book: Book, asked: Query) -> bytes:
    """One HTML file that needs nothing else; ``plotlyjs=cdn``: nothing but plotly.js. It opens at the query's view."""
    return offline.page(chosen(book, asked), "cdn" if asked.get("plotlyjs") == "cdn" else "inline", asked)


def picture(kind: Kind, book: Book, asked: Query) -> bytes:
    """The whole timeline as a picture, or on paper. Raises :class:`~webapp.errors.RenderError` where that fails."""
    width = min(MAX_WIDTH, max(MIN_WIDTH, int(_number(asked, "width", WIDTH))))
    view = replace(view_of(asked, width), height=WHOLE, heading=True, legend=True)
    if kind == "pdf" and asked.get("paper") != FIT:
        sheet = paper.PAPERS.get(asked.get("paper", ""), paper.PAPERS["a4"])
        return paper.pdf(_seen(book, asked, view), view.lanes, sheet)
    return render(figure(chosen(book, asked), view), kind, scale=_number(asked, "scale", SCALE))


def chosen(book: Book, asked: Query) -> Timeline:
    """The timeline with the events that meet the query's filters and search: all, where it has none."""
    choice = choice_of(asked)
    return _only(book.timeline, {mark.id for mark in book.chosen(choice)[0]}) if choice else book.timeline


def _seen(book: Book, asked: Query, view: View) -> Timeline:
    """The events in the query's window too, and of these the most important ones, as many as it asks for."""
    index = book.chosen(choice_of(asked))[1]
    if view.start is None and view.top is None:
        return chosen(book, asked)
    inside = index.inside(*index.window(view))
    best = nsmallest(view.top or len(inside), inside, key=lambda i: (-index.marks[i].importance, i))
    return _only(book.timeline, {index.marks[i].id for i in best})


def _only(timeline: Timeline, ids: set[str]) -> Timeline:
    return replace(timeline, events=tuple(event for event in timeline.events if event.id in ids))


def _number(asked: Query, name: str, default: float) -> float:
    try:
        given = float(asked.get(name, default))
    except ValueError:
        return default
    return given if isfinite(given) else default


Draw = Callable[[Book, Query], bytes]

DRAWINGS: dict[str, tuple[str, Draw]] = {
    ".html": ("text/html; charset=utf-8", page),
    **{f".{kind}": (MEDIA_TYPES[kind], partial(picture, kind)) for kind in KINDS},
}
"""Media type and maker by suffix."""
