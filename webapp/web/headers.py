"""What every answer says to the browser: what it may load, who may frame it, how long it may keep it."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from functools import cache

from flask import Flask, Response, current_app, request

from webapp import assets

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src {styles}; img-src 'self' data: blob:; connect-src 'self'; "
    "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-src 'self'; frame-ancestors {frames}"
)
_ANYWHERE = "* file: vscode-webview:"
"""The star means the web alone; reports on a disk and notebooks in an editor have schemes of their own."""
FRAMED = "framed"
"""Views with this attribute may stand in a frame of any page."""
_SMALL = 1000
"""Bytes below which compressing costs more than it saves: about one packet."""
_TEXT = ("text/", "application/json", "application/javascript", "image/svg+xml")


_OWN_STYLE = re.compile(rb"""createElement\("style"\);[^;']{0,120}textContent='([^'\\]*)'""")


def install(app: Flask) -> None:
    """Send the headers with every answer of *app*."""
    app.after_request(_guard)
    app.after_request(_squeeze)


def framed() -> bool:
    """True while answering a view that may be framed."""
    view = current_app.view_functions.get(request.endpoint or "")
    return bool(getattr(view, FRAMED, False))


def _guard(response: Response) -> Response:
    frames = _ANYWHERE if framed() else "'none'"
    response.headers.setdefault("Content-Security-Policy", _POLICY.format(frames=frames, styles=_styles()))
    if not framed():
        response.headers.setdefault("X-Frame-Options", "DENY")
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
        response.set_data(gzip.compress(body, 6, mtime=0))
        response.content_encoding = "gzip"
    return response
