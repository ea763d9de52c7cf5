"""``/t/<slug>.csv .ics .svg .png .pdf .docx …``: the whole timeline in every format, kept by its content."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, request

from webapp.chart.image import MEDIA_TYPES
from webapp.timeline.formats import FORMATS, Format
from webapp.web.document import document
from webapp.web.drawing import DRAWINGS, chosen
from webapp.web.kept import answer
from webapp.web.pages import book
from webapp.web.preview import preview

exports = Blueprint("exports", __name__)

_SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def _text(format: Format) -> Callable[[str], Response]:
    """The view that answers with the timeline in *format*, with the events that the query's filters leave."""
    make = document if format.suffix == ".docx" else format.dump

    def view(slug: str) -> Response:
        found = book(slug)
        return answer(found, format.suffix, format.media_type, lambda: make(chosen(found, request.args))[0])

    return view


def _drawn(suffix: str) -> Callable[[str], Response]:
    """The view that answers with a page, a picture or a PDF as the query asks."""
    media_type, draw = DRAWINGS[suffix]

    def view(slug: str) -> Response:
        found = book(slug)
        made = answer(found, suffix, media_type, lambda: draw(found, request.args))
        if suffix == ".svg":
            made.headers["Content-Security-Policy"] = _SVG_POLICY
        return made

    return view


@exports.get("/t/<slug>/preview.png")
def preview_picture(slug: str) -> Response:
    """The picture that other sites show beside a link."""
    found, width = book(slug), request.args.get("width", 1200, type=int)
    return answer(found, "-preview.png", MEDIA_TYPES["png"], lambda: preview(found.timeline, width))


def _install() -> None:
    for format in FORMATS:
        if format.suffix != ".json":
            exports.add_url_rule(f"/t/<slug>{format.suffix}", f"as{format.suffix.replace('.', '_')}", _text(format))
    for suffix in DRAWINGS:
        exports.add_url_rule(f"/t/<slug>{suffix}", f"as_{suffix[1:]}", _drawn(suffix))


_install()
