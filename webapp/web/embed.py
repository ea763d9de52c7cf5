"""The chart alone, for the frames of other pages: one classic script, no storage, a small source line."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from webapp.chart.view import WIDTH
from webapp.web.asking import choice_of, view_of
from webapp.web.pages import book
from webapp.web.render import chart_of, rows

embed = Blueprint("embed", __name__)


@embed.get("/embed/<slug>")
def framed(slug: str) -> str:
    """A timeline's chart without the site around it."""
    found, asked = book(slug), request.args
    view, choice = view_of(asked, WIDTH), choice_of(asked)
    return render_template(
        "embed.html",
        slug=slug,
        timeline=found.timeline,
        rows=rows(found, choice, 1),
        theme=asked.get("theme", ""),
        **chart_of(found, view, choice),
    )
