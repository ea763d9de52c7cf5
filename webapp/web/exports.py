"""``/t/<slug>.csv .ics .svg .png .pdf .docx …``: the whole timeline in every format, kept by its content."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, request
from msgspec.structs import replace

from webapp.chart.figure import figure
from webapp.chart.image import KINDS, MEDIA_TYPES, Kind, render
from webapp.chart.view import MAX_WIDTH, MIN_WIDTH, WHOLE, WIDTH, View
from webapp.model import Timeline
from webapp.timeline.formats import FORMATS, Format
from webapp.web.asking import choice_of, view_of
from webapp.web.document import document
from webapp.web.kept import answer
from webapp.web.offline import page
from webapp.web.pages import book
from webapp.web.preview import preview
from webapp.web.shelf import Book

exports = Blueprint("exports", __name__)

_DEFAULT_SCALE = 2.0
_SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def picture(timeline: Timeline, kind: Kind, view: View, scale: float = _DEFAULT_SCALE) -> bytes:
    """The whole timeline as a picture. Raises :class:`~webapp.errors.RenderError` where none can be made."""
    return render(figure(timeline, view), kind, scale=scale)


def _text(format: Format) -> Callable[[str], Response]:
    """The view that answers with the timeline in *format*."""

    def view(slug: str) -> Response:
        found = book(slug)
        make = document if format.suffix == ".docx" else format.dump
        return answer(found, format.suffix, format.media_type, lambda: make(asked_for(found))[0])

    return view


def _picture(kind: Kind) -> Callable[[str], Response]:
    """The view that answers with a picture: ``?width=``, ``?scale=`` (PNG), and what the page's address knows."""

    def view(slug: str) -> Response:
        found, view, scale = book(slug), _view(), request.args.get("scale", _DEFAULT_SCALE, type=float)
        made = answer(found, f".{kind}", MEDIA_TYPES[kind], lambda: picture(asked_for(found), kind, view, scale))
        if kind == "svg":
            made.headers["Content-Security-Policy"] = _SVG_POLICY
        return made

    return view


def _view() -> View:
    width = request.args.get("width", WIDTH, type=int)
    view = view_of(request.args, min(MAX_WIDTH, max(MIN_WIDTH, width)))
    return replace(view, height=WHOLE, heading=True, legend=True)


def asked_for(found: Book) -> Timeline:
    """The timeline with the events that the address asks for (``?kind=``, ``?q=`` …): all, unless it does."""
    choice = choice_of(request.args)
    if not choice:
        return found.timeline
    ids = {mark.id for mark in found.chosen(choice)[0]}
    return replace(found.timeline, events=tuple(event for event in found.timeline.events if event.id in ids))


@exports.get("/t/<slug>/preview.png")
def preview_picture(slug: str) -> Response:
    """The picture that other sites show beside a link."""
    found, width = book(slug), request.args.get("width", 1200, type=int)
    return answer(found, "-preview.png", MEDIA_TYPES["png"], lambda: preview(found.timeline, width))


@exports.get("/t/<slug>.html")
def offline_page(slug: str) -> Response:
    """The timeline as one file that needs nothing else."""
    found = book(slug)
    return answer(found, ".html", "text/html; charset=utf-8", lambda: page(asked_for(found)))


def _install() -> None:
    for format in FORMATS:
        if format.suffix != ".json":
            exports.add_url_rule(f"/t/<slug>{format.suffix}", f"as{format.suffix.replace('.', '_')}", _text(format))
    for kind in KINDS:
        exports.add_url_rule(f"/t/<slug>.{kind}", f"as_{kind}", _picture(kind))


_install()
