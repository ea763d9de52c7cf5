"""The chart alone, for the frames of other pages: one classic script, no storage, a small source line."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, render_template, request

from webapp.chart.view import WIDTH
from webapp.model import Source
from webapp.web.asking import choice_of, view_of
from webapp.web.pages import book
from webapp.web.render import chart_of, rows
from webapp.wording import language_of, source_in_words
from webapp.wording.language import Language

embed = Blueprint("embed", __name__)
MOST_SOURCES = 4
"""Sources that are named: the line below the chart stays a small one."""


@embed.get("/embed/<slug>")
def framed(slug: str) -> str:
    """A timeline's chart without the site around it."""
    asked = request.args
    found = book(slug).spoken(language_of(asked.get("lang")))
    view, choice = view_of(asked, WIDTH), choice_of(asked)
    return render_template(
        "embed.html",
        slug=slug,
        timeline=found.timeline,
        rows=rows(found, choice, 1),
        theme=asked.get("theme", ""),
        source_line=_source_line(found.timeline.sources, found.language),
        **chart_of(found, view, choice),
    )


def _source_line(sources: Sequence[Source], language: Language) -> str:
    """Who is cited, in one line; empty where nobody is."""
    names = "; ".join(source_in_words(source, language) for source in sources[:MOST_SOURCES])
    more = max(0, len(sources) - MOST_SOURCES)
    pattern = language.more_sources if more else language.sources
    return pattern.format(names=names, count=more) if names else ""
