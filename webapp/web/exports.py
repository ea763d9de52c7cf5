"""``/t/<slug>.csv .ics .svg .png .pdf .docx …``: the whole timeline in every format, kept by its content."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from flask import Blueprint, Response, request

from webapp.chart.figure import figure
from webapp.chart.image import KINDS, MEDIA_TYPES, Kind, render
from webapp.chart.view import MAX_WIDTH, MIN_WIDTH, WIDTH, Theme, View
from webapp.model import Timeline
from webapp.timeline.formats import FORMATS, Format, docx
from webapp.web.pages import book
from webapp.web.preview import preview
from webapp.web.shelf import Book
from webapp.web.urls import abroad

exports = Blueprint("exports", __name__)

DOCUMENT_WIDTH, DOCUMENT_SCALE = 720, 2.5
"""Pixels of the picture in a document: on 17 cm of paper its text then has 8.5 points, and 270 dots an inch."""
_DEFAULT_SCALE = 2.0
_KEPT_BYTES = 64_000_000  # of pictures and documents, the least recently asked for go first
_FOREVER = "public, max-age=31536000, immutable"
_SHOWN = (".md", "-preview.png", *(f".{kind}" for kind in KINDS))  # a browser shows these; the others are saved
_SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


class Kept:
    """What was made lately, by a name of what it was made from; safe to use from several threads."""

    def __init__(self, limit: int = _KEPT_BYTES) -> None:
        self._limit = limit
        self._made: OrderedDict[str, bytes] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The bytes called *name*, made now if they are not at hand."""
        with self._lock:
            if name in self._made:
                self._made.move_to_end(name)
                return self._made[name]
        made = make()
        with self._lock:
            self._size += len(made) - len(self._made.get(name, b""))
            self._made[name] = made
            while self._size > self._limit and len(self._made) > 1:
                self._size -= len(self._made.popitem(last=False)[1])
        return made


_KEPT = Kept()


def picture(timeline: Timeline, kind: Kind, view: View, scale: float = _DEFAULT_SCALE) -> bytes:
    """The whole timeline as a picture. Raises :class:`~webapp.errors.RenderError` where none can be made."""
    return render(figure(timeline, view), kind, scale=scale)


def document(timeline: Timeline) -> bytes:
    """The timeline as DOCX, its chart in it. Raises :class:`~webapp.errors.RenderError` where none can be drawn."""
    drawn = (
        picture(timeline, "png", View(width=DOCUMENT_WIDTH, heading=False), DOCUMENT_SCALE) if timeline.events else None
    )
    return docx.dump(timeline, drawn)[0]


def _text(format: Format) -> Callable[[str], Response]:
    """The view that answers with the timeline in *format*."""

    def view(slug: str) -> Response:
        found = book(slug)
        make = document if format.suffix == ".docx" else lambda timeline: format.dump(timeline)[0]
        return _answer(found, format.suffix, format.media_type, lambda: make(found.timeline))

    return view


def _picture(kind: Kind) -> Callable[[str], Response]:
    """The view that answers with a picture: ``?width=``, ``?theme=``, ``?scale=`` (PNG)."""

    def view(slug: str) -> Response:
        found, asked, scale = book(slug), _view(), request.args.get("scale", _DEFAULT_SCALE, type=float)
        answer = _answer(found, f".{kind}", MEDIA_TYPES[kind], lambda: picture(found.timeline, kind, asked, scale))
        if kind == "svg":
            answer.headers["Content-Security-Policy"] = _SVG_POLICY
        return answer

    return view


def _view() -> View:
    width = request.args.get("width", WIDTH, type=int)
    theme: Theme = "dark" if request.args.get("theme") == "dark" else "light"
    return View(width=min(MAX_WIDTH, max(MIN_WIDTH, width)), theme=theme)


def _answer(found: Book, suffix: str, media_type: str, make: Callable[[], bytes]) -> Response:
    """Bytes under the name of their content: a browser that has them is told so, a versioned address is kept."""
    asked = request.query_string.decode("utf-8", "replace")
    name = hashlib.sha256(found.data + f"\n{suffix}?{asked}".encode()).hexdigest()
    answer = Response(mimetype=media_type)
    answer.content_type = media_type
    answer.set_etag(name[:32])
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Cache-Control"] = _FOREVER if request.args.get("v") == found.version else "no-cache"
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    how = "inline" if suffix in _SHOWN else "attachment"
    answer.headers.set("Content-Disposition", how, filename=f"{found.slug}{suffix}")
    if request.if_none_match.contains(name[:32]):
        answer.status_code = 304
        return answer
    answer.set_data(_KEPT.get(name, make))
    return answer


@exports.get("/t/<slug>/preview.png")
def preview_picture(slug: str) -> Response:
    """The picture that other sites show beside a link."""
    found, width = book(slug), request.args.get("width", 1200, type=int)
    return _answer(found, "-preview.png", MEDIA_TYPES["png"], lambda: preview(found.timeline, width))


def _install() -> None:
    for format in FORMATS:
        if format.suffix != ".json":
            exports.add_url_rule(f"/t/<slug>{format.suffix}", f"as{format.suffix.replace('.', '_')}", _text(format))
    for kind in KINDS:
        exports.add_url_rule(f"/t/<slug>.{kind}", f"as_{kind}", _picture(kind))


_install()


def links(slug: str) -> list[tuple[str, str, str]]:
    """Name, suffix and address of every export, for the page and its share dialog."""
    pictures = [(kind.upper(), f".{kind}") for kind in KINDS]
    texts = [(format.name, format.suffix) for format in FORMATS]
    return [(name, suffix, abroad().export(slug, suffix)) for name, suffix in (*pictures, *texts)]
