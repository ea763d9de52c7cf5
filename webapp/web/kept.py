"""Answers by the name of their content: made once, told apart by ETag, kept by browsers that may."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from flask import Response, request

from webapp.web.shelf import Book

_KEPT_BYTES = 64_000_000  # of pictures and documents, the least recently asked for go first
_FOREVER = "public, max-age=31536000, immutable"
_SHOWN = (".md", ".svg", ".png", ".pdf", "-preview.png")  # a browser shows these; the others are saved


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


def answer(found: Book, suffix: str, media_type: str, make: Callable[[], bytes]) -> Response:
    """The bytes that *make* makes of a timeline for this request's query."""
    asked = request.query_string.decode("utf-8", "replace")
    name = hashlib.sha256(found.data + f"\n{suffix}?{asked}".encode()).hexdigest()
    made = Response(content_type=media_type)
    made.set_etag(name[:32])
    made.headers["Cache-Control"] = _FOREVER if request.args.get("v") == found.version else "no-cache"
    how = "inline" if suffix in _SHOWN else "attachment"
    made.headers.set("Content-Disposition", how, filename=f"{found.slug}{suffix}")
    if request.if_none_match.contains(name[:32]):
        made.status_code = 304
    else:
        made.set_data(_KEPT.get(name, make))
    return made


_KEPT = Kept()
