"""The library of timelines, and the page of each."""

from __future__ import annotations

from flask import Blueprint, abort, current_app, render_template, request

from webapp.chart.choose import FIELDS
from webapp.chart.view import WIDTH
from webapp.errors import InputError
from webapp.web.asking import choice_of, page_of, view_of
from webapp.web.render import Summary, chart_of, rows, summary
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
    try:
        return summary(book(slug))
    except InputError as error:
        return Summary(slug, f"{slug}.json", "", "", 0, 0, 0, [], fault=str(error))


@pages.get("/t/<slug>")
def timeline(slug: str) -> tuple[str, dict[str, str]]:
    """One timeline: chart, tools, list, sources. The query holds the view, with scripts or without."""
    found = book(slug)
    key = ("page", request.url_root, request.query_string)
    page: str = found.index.remembered(key, lambda: _page(found))
    return page, {"Link": abroad().discovery(slug)}


def _page(found: Book) -> str:
    asked = request.args
    view, choice = view_of(asked, WIDTH), choice_of(asked)
    return render_template(
        "timeline.html",
        slug=found.slug,
        timeline=found.timeline,
        summary=summary(found),
        rows=rows(found, choice, page_of(asked)),
        options={field: found.options[field] for field in FIELDS if field in found.options},
        view=view,
        choice=choice,
        chosen=dict(choice.values),
        version=found.version,
        **chart_of(found, view, choice),
    )
