"""Dateline: articles in, a dated, sourced timeline out.

The face of the package: :func:`read` articles into a :class:`Timeline`, :func:`dump` it as timeline
JSON and :func:`load` it again. The names are resolved when first used, so that importing one room
does not import the others.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from webapp.model import Event
    from webapp.notebook import Timeline, load, read
    from webapp.timeline.codec import dumps as dump

__all__ = ["Event", "Timeline", "dump", "load", "read"]

_HOMES = {
    "Event": ("webapp.model", "Event"),
    "Timeline": ("webapp.notebook", "Timeline"),
    "dump": ("webapp.timeline.codec", "dumps"),
    "load": ("webapp.notebook", "load"),
    "read": ("webapp.notebook", "read"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"webapp has no “{name}”; its names are {', '.join(__all__)}")
    home, there = _HOMES[name]
    return getattr(importlib.import_module(home), there)
