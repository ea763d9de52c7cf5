"""oEmbed 1.0: ``/oembed?url=…&format=json|xml&maxwidth=…&maxheight=…`` for pages and embeds of timelines.

404 for addresses that are none of ours, 501 for formats we do not speak, 401 for timelines that are not
public (there are none yet). Maxima are obeyed, by the thumbnail too; where a thumbnail cannot obey them
it is left out, all three fields of it.
"""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from flask import Blueprint, Response, current_app, render_template, request

from webapp.chart.scene import AXIS, stage
from webapp.chart.view import View
from webapp.errors import TimelineError
from webapp.web import preview
from webapp.web.pages import book, shelf
from webapp.web.shelf import Book
from webapp.web.urls import abroad

oembed = Blueprint("oembed", __name__)

WIDTH = 800
"""Pixels that an embed has unless the host says less: a wide column of text."""
MIN_WIDTH, MIN_HEIGHT = 240, 160
"""Below these no chart can be read; a host that asks for less gets what it asked for all the same."""
MAX_HEIGHT = 1000
"""Hosts clamp taller frames; the frame scrolls instead, until a script fits it."""
FRAME = 132
"""Pixels of an embed above and below its chart: title, legend, source line."""
_CACHE_SECONDS = 3600
_KEPT = f"public, max-age={_CACHE_SECONDS}"
_FORMATS = ("json", "xml")


def height_at(found: Book, width: int) -> int:
    """Pixels that an embed *width* pixels wide needs, at most :data:`MAX_HEIGHT`."""
    needed = stage(found.index, View(width=max(MIN_WIDTH, width), heading=False)).height + AXIS + FRAME
    return min(MAX_HEIGHT, int(needed))


@oembed.get("/oembed")
def answer() -> Response:
    """The oEmbed answer for ``url``."""
    form = request.args.get("format", "json").lower()
    if form not in _FORMATS:
        return _refused(501, f"This site answers in {' and '.join(_FORMATS)}, not in {form[:20]}.")
    slug = abroad().slug(request.args.get("url", ""))
    if slug is None or slug not in shelf().slugs():
        return _refused(404, "No timeline of this site has that address.")
    try:
        fields = _fields(slug, _maximum("maxwidth"), _maximum("maxheight"))
    except TimelineError:
        return _refused(404, "That timeline cannot be shown: its file is broken.")
    if form == "xml":
        return _kept(Response(_xml(fields), content_type="text/xml; charset=utf-8"))
    return _kept(Response(current_app.json.dumps(fields), content_type="application/json"))


def _maximum(name: str) -> int | None:
    """A maximum the host asks for; None where it asks for none, or for nonsense."""
    found = request.args.get(name, type=int)
    return found if found and found > 0 else None


def _fields(slug: str, max_width: int | None, max_height: int | None) -> dict[str, Any]:
    found, site = book(slug), abroad()
    timeline = found.timeline
    width = min(WIDTH, max_width or WIDTH)
    height = min(height_at(found, width), max_height or MAX_HEIGHT)
    title = timeline.title or slug
    return {
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": "Dateline",
        "provider_url": site.library(),
        "cache_age": _CACHE_SECONDS,
        "html": render_template("_iframe.html", src=site.embed(slug), width=width, height=height, title=title).strip(),
        "width": width,
        "height": height,
        **_thumbnail(slug, found.version, max_width, max_height),
    }


def _thumbnail(slug: str, name: str, max_width: int | None, max_height: int | None) -> dict[str, Any]:
    """Address, width and height of the preview picture within the maxima."""
    wide, tall = preview.WIDTH, preview.HEIGHT
    widest = min(max_width or wide, (max_height or tall) * wide // tall, wide)
    width, height = preview.size(widest)
    if width > widest or height > (max_height or tall):
        return {}
    return {
        "thumbnail_url": abroad().preview(slug, name, width),
        "thumbnail_width": width,
        "thumbnail_height": height,
    }


def _xml(fields: dict[str, Any]) -> bytes:
    root = ET.Element("oembed")
    for name, value in fields.items():
        ET.SubElement(root, name).text = str(value)
    made: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n' + made


def _refused(code: int, words: str) -> Response:
    return _kept(Response(f"{words}\n", status=code, mimetype="text/plain"))


def _kept(response: Response) -> Response:
    response.headers["Cache-Control"] = _KEPT if response.status_code == 200 else "no-cache"
    return response
