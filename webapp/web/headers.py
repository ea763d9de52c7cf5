"""What every answer says to the browser: what it may load, who may frame it, how long it may keep it."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from functools import cache, lru_cache

from flask import Flask, Response, request

from webapp import assets

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src {styles}; img-src 'self' data: blob:; connect-src 'self'; "
    "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-src 'self'; frame-ancestors {frames}"
)
_ANYWHERE = "* file: vscode-webview:"
"""The star means the web alone; reports on a disk and notebooks in an editor have schemes of their own."""
FRAMED = frozenset({"embed"})
"""Blueprints whose answers may stand in a frame of any page."""
OPEN = frozenset({"embed", "api", "exports", "oembed", "files"})
"""Blueprints whose answers scripts of any page may read: there is nothing here that only some may see. An embed in a
sandbox has no origin of its own, so what it loads must say so too."""
_OPENING = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
_SMALL = 1000
"""Bytes below which compressing costs more than it saves: about one packet."""
_TEXT = ("text/", "application/json", "application/javascript", "image/svg+xml")


_OWN_STYLE = re.compile(rb"""createElement\("style"\);[^;']{0,120}textContent='([^'\\]*)'""")


def install(app: Flask) -> None:
    """Send the headers with every answer of *app*."""
    app.after_request(_guard)
    app.after_request(_squeeze)


def _guard(response: Response) -> Response:
    framed = request.blueprint in FRAMED
    policy = _POLICY.format(frames=_ANYWHERE if framed else "'none'", styles=_styles())
    response.headers.setdefault("Content-Security-Policy", policy)
    if not framed:
        response.headers.setdefault("X-Frame-Options", "DENY")
    if request.blueprint in OPEN:
        response.headers.update(_OPENING | (_PREFLIGHT if request.method == "OPTIONS" else {}))
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
    response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
    return response


@cache
def _styles() -> str:
    """Our own, and by its hash the style that plotly.js brings: its full edition has that of a map we never draw."""
    found = _OWN_STYLE.findall(assets.plotly_js().read_bytes())
    hashes = (base64.b64encode(hashlib.sha256(text).digest()).decode() for text in found)
    return " ".join(["'self'", *(f"'sha256-{digest}'" for digest in hashes)])


@lru_cache(maxsize=16)
def _squeezed(body: bytes) -> bytes:
    """Compressed once, however often a page is asked for."""
    return gzip.compress(body, 6, mtime=0)


def _squeeze(response: Response) -> Response:
    """Compress text for browsers that take it."""
    response.vary.add("Accept-Encoding")
    fits = (
        (response.mimetype or "").startswith(_TEXT) and response.status_code == 200 and not response.direct_passthrough
    )
    if not fits or not request.accept_encodings["gzip"] or response.content_encoding:
        return response
    body = response.get_data()
    if len(body) >= _SMALL:
        response.set_data(_squeezed(body))
        response.content_encoding = "gzip"
    return response
