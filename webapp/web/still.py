"""A timeline as a page that stands still: picture and list without a script, for the cells of notebooks."""

from __future__ import annotations

from markupsafe import Markup

from webapp.chart.choose import Choice
from webapp.chart.scene import AXIS
from webapp.chart.view import View
from webapp.model import Timeline
from webapp.timeline import codec
from webapp.web.offline import environment, text
from webapp.web.render import chart_of, rows
from webapp.web.shelf import Book

LIST_ROOM = 260
"""Pixels below the picture: the legend and the first events of the list; the others scroll."""


def frame(timeline: Timeline) -> str:
    """An ``iframe`` that holds the whole page, so that its styles and those around it leave each other alone."""
    book, choice, templates = Book("timeline", codec.dumps(timeline)), Choice(), environment()
    given = chart_of(book, View(heading=False, legend=False), choice)
    page = templates.get_template("still.html").render(
        timeline=book.timeline,
        rows=rows(book, choice, 1, size=max(1, len(book.marks))),
        styles=Markup(text("dateline.css")),
        **given,
    )
    height = round(given["pictures"][0][1].height + AXIS + LIST_ROOM)
    told = templates.get_template("_still_frame.html")
    return told.render(page=page, height=height, title=timeline.title or "Timeline").strip()
