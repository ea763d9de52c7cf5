"""The library of timelines, and the page of each."""

from __future__ import annotations

from flask import Blueprint, abort, current_app, render_template

from webapp.errors import InputError
from webapp.web.render import Summary, pictures, summary
from webapp.web.shelf import Book, Shelf
from webapp.web.urls import abroad

pages = Blueprint("pages", __name__)


def shelf() -> Shelf:
    """The shelf of the running application."""
    found: Shelf = current_app.extensions["shelf"]
    return found


def book(slug: str) -> Book:
    """The timeline *slug*, or the 404 page."""
    return shelf().book(slug) or abort(404)


@pages.get("/")
def library() -> str:
    """All timelines as cards."""
    return render_template("library.html", cards=[_summary(slug) for slug in shelf().slugs()], folder=shelf().folder)


def _summary(slug: str) -> Summary:
    found = book(slug)
    try:
        return summary(slug, found.timeline, found.marks)
    except InputError as error:
        return Summary(slug, f"{slug}.json", "", "", 0, 0, [], fault=str(error))


@pages.get("/t/<slug>")
def timeline(slug: str) -> tuple[str, dict[str, str]]:
    """One timeline: chart, list, sources."""
    found = book(slug)
    page = render_template(
        "timeline.html",
        slug=slug,
        timeline=found.timeline,
        cards=list(found.cards.values()),
        pictures=pictures(found.timeline),
        summary=_summary(slug),
        version=found.version,
    )
    return page, {"Link": abroad().discovery(slug)}
