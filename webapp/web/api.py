"""JSON: a timeline as it is, the marks and counts of a window of it, single events."""

from __future__ import annotations

import msgspec
from flask import Blueprint, Response, request

from webapp.chart.payload import named
from webapp.chart.view import WIDTH
from webapp.web.asking import choice_of, view_of
from webapp.web.pages import book
from webapp.web.render import window
from webapp.web.shelf import Book
from webapp.wording import language_of

api = Blueprint("api", __name__)
MAX_IDS = 40
"""Events answered at once: twice what a cluster names."""


@api.get("/t/<slug>.json")
def timeline(slug: str) -> Response:
    """The timeline JSON, byte for byte as it lies in the folder."""
    found = book(slug)
    found.timeline  # noqa: B018  # a broken file is told as one, not handed on
    made = Response(found.data, mimetype="application/json")
    made.set_etag(found.version)
    made.make_conditional(request)
    return _fresh(made)


@api.get("/t/<slug>/marks.json")
def marks(slug: str) -> Response:
    """The marks that lie from ``from`` to ``to`` and meet the filters, and counts of the rest."""
    found = window(_spoken(slug), view_of(request.args, WIDTH), choice_of(request.args))
    return _fresh(Response(msgspec.json.encode(found), mimetype="application/json"))


@api.get("/t/<slug>/events.json")
def events(slug: str) -> Response:
    """The events with the given ``id``: what a page needs to open one that no window brought."""
    found = _spoken(slug)
    ids = request.args.getlist("id")[:MAX_IDS]
    made = named(ids, found.marks_by_id, found.cards)
    return _fresh(Response(msgspec.json.encode(made), mimetype="application/json"))


def _spoken(slug: str) -> Book:
    """The timeline in the language that the page of the asking script has."""
    return book(slug).spoken(language_of(request.args.get("lang")))


def _fresh(response: Response) -> Response:
    """Kept only as long as it is asked whether it still holds."""
    response.headers["Cache-Control"] = "no-cache"
    return response
