"""Styles, scripts and plotly.js, under a name that changes with their content: kept for a year."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, abort, request

from webapp import assets
from webapp.web.bundle import bundle, plotly_js

files = Blueprint("files", __name__)
PLOTLY = "plotly.min.js"
BUNDLES = {"page.bundle.js": "page.js", "embed.bundle.js": "embed.js"}
"""Classic scripts made from modules, by the module they start with."""
STYLES = {
    "page.css": ("dateline.css", "plotly.css", "share.css"),
    "embed.css": ("dateline.css", "plotly.css"),
}
"""Styles that a page gets in one piece, as it shows nothing before it has all of them."""
_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".ico": "image/x-icon",
    ".png": "image/png",
}
_FOREVER = "public, max-age=31536000, immutable"


@cache
def version() -> str:
    """A name for the state of all files together."""
    digest = hashlib.sha256(str(assets.plotly_js()).encode())
    digest.update(assets.plotly_version(assets.plotly_js()).encode())
    for path in sorted(assets.folder("static").rglob("*")):
        if path.is_file():
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def asset(name: str) -> str:
    """The address of a file of ours, by a name that changes with its content."""
    return f"/static/{version()}/{name}"


@cache
def _read(name: str, squeezed: bool) -> bytes:
    data = _content(name)
    return gzip.compress(data, 9, mtime=0) if squeezed else data


def _content(name: str) -> bytes:
    if name == PLOTLY:
        return plotly_js().encode()
    if name in BUNDLES:
        return bundle(BUNDLES[name]).encode()
    return b"".join((assets.folder("static") / part).read_bytes() for part in STYLES.get(name, (name,)))


@cache
def _names() -> frozenset[str]:
    root = assets.folder("static")
    return frozenset(
        {PLOTLY, *BUNDLES, *STYLES, *(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())}
    )


@files.get("/embed.js")
def host() -> Response:
    """The script for pages that embed a timeline: one address that stays, so kept for an hour only."""
    response = file("", "host.js")
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


@files.get("/static/<stamp>/<path:name>")
def file(stamp: str, name: str) -> Response:
    """A file of ours; kept for a year if asked for by its current name."""
    if name not in _names():
        abort(404)
    squeezed = request.accept_encodings["gzip"] > 0
    response = Response(_read(name, squeezed), mimetype=_TYPES.get(Path(name).suffix, "application/octet-stream"))
    if squeezed:
        response.content_encoding = "gzip"
    response.headers["Cache-Control"] = _FOREVER if stamp == version() else "no-cache"
    return response
