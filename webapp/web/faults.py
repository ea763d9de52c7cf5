"""What a reader sees when something is wrong: a page in the site's own look that says what to do."""

from __future__ import annotations

from flask import Flask, render_template
from werkzeug.exceptions import HTTPException

from webapp.errors import InputError, RenderError

_SAID = {
    400: (
        "This request makes no sense",
        "Something in the address is not as it should be. Start again from the library.",
    ),
    404: (
        "There is nothing here",
        "No timeline and no page has this address. It may have been renamed; the library has all there are.",
    ),
    405: ("This page can only be read", "It answers GET requests, and no others."),
    413: ("Too much", "This site takes no uploads."),
}
_BROKEN = ("This timeline cannot be shown", 422)
_UNDRAWN = ("This picture cannot be made here", 503)
_OURS = (
    "Something went wrong on our side",
    "It is not your doing. Try again; if it happens again, tell whoever runs this site.",
)


def install(app: Flask) -> None:
    """Answer every fault of *app* with a page of its own."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(InputError, _broken)
    app.register_error_handler(Exception, lambda error: _ours(app, error))


def _http(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    title, words = _SAID.get(code, _OURS if code >= 500 else _SAID[400])
    return render_template("fault.html", code=code, title=title, words=words), code


def _broken(error: InputError) -> tuple[str, int]:
    title, code = _UNDRAWN if isinstance(error, RenderError) else _BROKEN
    return render_template("fault.html", code=code, title=title, words=str(error)), code


def _ours(app: Flask, error: Exception) -> tuple[str, int]:
    app.logger.error("a view failed", exc_info=error)
    title, words = _OURS
    return render_template("fault.html", code=500, title=title, words=words), 500
