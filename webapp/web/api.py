"""JSON: a timeline as it is, and its chart for a window, a width and a theme."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, current_app, request

from webapp.chart.figure import figure
from webapp.chart.scene import scene
from webapp.chart.view import MAX_WIDTH, MIN_WIDTH, View
from webapp.web.pages import book

api = Blueprint("api", __name__)


@api.get("/t/<slug>.json")
def timeline(slug: str) -> Response:
    """The timeline JSON, byte for byte as it lies in the folder."""
    found = book(slug)
    found.timeline  # noqa: B018  # a broken file is told as one, not handed on
    return _open(Response(found.data, mimetype="application/json"))


@api.get("/t/<slug>/chart.json")
def chart(slug: str) -> Response:
    """The figure for a width and a theme, and what lies where on it."""
    found = book(slug)
    view = _view()
    laid = scene(found.timeline, view)
    ids = {spot.id for spot in laid.spots if spot.id}
    answer: dict[str, Any] = {
        "figure": figure(found.timeline, view).to_plotly_json(),
        "spots": laid.spots,
        "legend": laid.legend,
        "cards": {id_: card._asdict() for id_, card in found.cards.items() if id_ in ids},
    }
    return _open(Response(current_app.json.dumps(answer), mimetype="application/json"))


def _view() -> View:
    width = min(MAX_WIDTH, max(MIN_WIDTH, request.args.get("width", 1040, type=int)))
    return View(
        width=width, theme="dark" if request.args.get("theme") == "dark" else "light", heading=False, legend=False
    )


def _open(response: Response) -> Response:
    """What anyone may read from anywhere: an embed in a sandbox has no origin of its own."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cache-Control"] = "no-cache"
    return response
