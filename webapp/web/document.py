"""The timeline as a Word document with its chart in it."""

from __future__ import annotations

from webapp.chart.figure import figure
from webapp.chart.image import render
from webapp.chart.legend import NAMES
from webapp.chart.view import View
from webapp.errors import RenderError
from webapp.model import Timeline
from webapp.timeline import formats
from webapp.timeline.formats import docx
from webapp.timeline.formats.features import Written, rejected
from webapp.timeline.formats.telling import shown
from webapp.web.paper import GATHERED

WIDTH, SCALE = 720, 2.5
"""Pixels of the picture: on 17 cm of paper its text then has 8.5 points, and there are 270 dots an inch."""
HEIGHT = 760
"""Pixels of its marks: with axis and legend that is one page; what is gathered for want of room is in the table."""
EDGE = 8
"""Pixels left and right, for letters that are wider in another font."""


def document(timeline: Timeline) -> Written:
    """The document, and what it does not carry. Raises :class:`~webapp.errors.RenderError` without a browser."""
    seen = shown(timeline)
    picture, gathered = _picture(seen) if seen.events else (None, False)
    made, told = docx.dump(seen, picture, docx.GATHERED if gathered else "")
    return made, told + rejected(timeline, docx.NAME)


def convert(data: bytes, source: str) -> Written:
    """A file called *source* as a document; without its chart, and saying so, where no browser can draw one.

    Raises:
        UsageError: the name tells no format that can be read.
        TimelineError: the file is broken.
    """
    timeline, unread = formats.load(data, source)
    try:
        made, unwritten = document(timeline)
    except RenderError as reason:
        made, unwritten = formats.dump(timeline, source + ".docx")
        unwritten = (f"The chart is not in the document. {reason}", *unwritten)
    return made, unread + unwritten


def _picture(timeline: Timeline) -> tuple[bytes, bool]:
    """The chart as PNG, and whether it gathers events for want of room."""
    made = figure(timeline, View(width=WIDTH - 2 * EDGE, height=HEIGHT, heading=False))
    made.update_layout(width=WIDTH, margin_l=EDGE, margin_r=EDGE)
    gathered = [trace for trace in made.data if NAMES["cluster"] in (trace.text or ())]
    for trace in gathered:
        trace.text = [GATHERED if words == NAMES["cluster"] else words for words in trace.text]
    return render(made, "png", scale=SCALE), bool(gathered)
