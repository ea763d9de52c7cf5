"""A timeline on paper: the chart, a table of the events with their sentences, numbered sources.

It is a page that the browser prints: the same pictures as on the site, in vectors, the words as text with links.
A chart that one sheet cannot hold goes on on the next, each with a part of the events and an axis of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from webapp.chart.image import printed
from webapp.chart.index import Index
from webapp.chart.legend import samples
from webapp.chart.marks import Mark
from webapp.chart.scene import AXIS, Scene, stage
from webapp.chart.view import WHOLE, Facet, View
from webapp.errors import RenderError
from webapp.model import Timeline
from webapp.timeline.formats import telling
from webapp.web.offline import environment, text
from webapp.web.render import period_of


class Paper(NamedTuple):
    """Millimetres of a sheet."""

    width: float
    height: float


PAPERS = {"a4": Paper(210, 297), "letter": Paper(215.9, 279.4)}
SIDE, TOP, BOTTOM = 20.0, 18.0, 20.0
"""Millimetres of margin; page numbers stand in the lower one."""
WIDTH = 720
"""Pixels of the chart on the width of the text: at 17 cm its labels have 8.7 points."""
GATHERED = "several events: see the table"
"""What a legend on paper says of a count: nobody can zoom in."""
MOST_EVENTS = 3000
"""Events of a PDF: with their sentences some 400 sheets, and about twenty seconds of the browser."""
MOST_SHEETS = 12
"""Sheets of a chart: one that needs more is an overview on one, and the table has every event."""

_CAPTION, _TITLE_LINE, _FACTS, _TEXT_LINE = 22.0, 10.5, 12.0, 5.6  # millimetres that each takes
_TITLE_LETTERS, _TEXT_LETTERS = 42, 95  # on a line
_LEAST = 24.0  # pixels that an event takes at the least
_TIGHTER = (0.55, 0.7, 0.85)  # parts of the room, tried so that the last sheet is not left nearly empty


class Sheet(NamedTuple):
    """A part of the chart, and the period it shows in words."""

    scene: Scene
    period: str


def pdf(timeline: Timeline, lanes: Facet, paper: Paper) -> bytes:
    """The timeline as a PDF of such sheets.

    Raises:
        RenderError: it has too many events for paper, or there is no browser.
    """
    if len(timeline.events) > MOST_EVENTS:
        raise RenderError(
            f"{len(timeline.events):,} events are too many to print, more than {MOST_EVENTS:,}. Ask for fewer, as in "
            "“top=200” or “from=2022-01-01&to=2022-12-31” of the view, or for the chart alone with the paper “fit”."
        )
    return printed(page(timeline, lanes, paper))


def page(timeline: Timeline, lanes: Facet, paper: Paper) -> str:
    """The page that is printed."""
    shown = telling.shown(timeline)
    numbers = telling.numbered(shown)
    sheets = _sheets(Index.of(shown), lanes, *_rooms(shown, paper))
    return environment().get_template("print.html").render(
        timeline=shown,
        paper=paper,
        margins=(TOP, SIDE, BOTTOM),
        facts=telling.facts(shown),
        sheets=sheets,
        legend=samples(),
        gathered=GATHERED,
        gathers=any(dot.role == "cluster" for sheet in sheets for dot in sheet.scene.dots),
        events=[(event, telling.remarks(event, numbers), telling.quotes(event)) for event in shown.events],
        numbers=numbers,
        telling=telling,
        css_words=css_words,
        styles=Markup("\n").join(Markup(text(name)) for name in ("dateline.css", "print.css")),
    )  # fmt: skip


def css_words(words: str) -> Markup:
    """*words* inside quotation marks of a style sheet: what is not a letter or a digit as its code."""
    return Markup("".join(one if one.isalnum() else f"\\{ord(one):x} " for one in words))


# ── the sheets of the chart ──────────────────────────────────────────────────────────────────────


def _rooms(timeline: Timeline, paper: Paper) -> tuple[float, float]:
    """Pixels of height that the chart has on its first sheet, below the title, and on the others."""
    whole = paper.height - TOP - BOTTOM - _CAPTION
    title = _TITLE_LINE * (1 + len(timeline.title) // _TITLE_LETTERS) + _FACTS
    about = _TEXT_LINE * (1 + len(timeline.description) // _TEXT_LETTERS) if timeline.description else 0.0
    pixels = WIDTH / (paper.width - 2 * SIDE)
    return max(whole / 2, whole - title - about) * pixels, whole * pixels


def _sheets(index: Index, lanes: Facet, first: float, others: float) -> list[Sheet]:
    """The chart in as few sheets as hold every event, about equally full; or an overview on one."""
    if not index.marks:
        return []
    loose = list(_filled(index, lanes, first, others))
    if len(loose) > MOST_SHEETS:
        view = View(width=WIDTH, lanes=lanes, height=int(first) - AXIS)
        return [Sheet(stage(index, view), period_of(index))]
    if len(loose) == 1:
        return loose
    tries = (list(_filled(index, lanes, first * part, others * part)) for part in _TIGHTER)
    return next((tight for tight in tries if len(tight) == len(loose)), loose)


def _filled(index: Index, lanes: Facet, first: float, others: float) -> Iterator[Sheet]:
    """Sheets filled one after the other in the order of time; one more than we would show is the last."""
    rest, room = list(index.marks), first
    for _ in range(MOST_SHEETS + 1):
        count = _most(index, rest, lanes, room)
        yield _sheet(index, rest[:count], lanes)
        rest, room = rest[count:], others
        if not rest:
            return


def _most(index: Index, marks: Sequence[Mark], lanes: Facet, room: float) -> int:
    """How many of the first marks a sheet of *room* pixels holds; one at the least."""

    def is_too_high(count: int) -> bool:
        return _sheet(index, marks[:count], lanes).scene.height + AXIS > room

    return 1 + bisect_left(range(2, min(len(marks), int(room / _LEAST)) + 1), True, key=is_too_high)


def _sheet(index: Index, marks: Sequence[Mark], lanes: Facet) -> Sheet:
    """A part of the marks on an axis of their own, in the lanes and colours of all."""
    alone, part = Index(marks, index.sources), index.part(marks)
    part.domain, part.home = alone.domain, alone.home
    return Sheet(stage(part, View(width=WIDTH, lanes=lanes, height=WHOLE)), period_of(alone))
