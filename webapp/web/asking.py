"""The address's query ⇄ what a reader wants to see. Unknown or broken values count as not given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast, get_args
from urllib.parse import urlencode

from flask import request

from webapp.chart.choose import FIELDS, Choice
from webapp.chart.view import Facet, Theme, View
from webapp.errors import DateError
from webapp.model import minute_number

MAX_WORDS = 200
"""Letters of a search: longer ones are no search."""
LEAST_WINDOW = 2
"""Minutes: a window must have some width."""


def view_of(asked: Mapping[str, str], width: int) -> View:
    """Window, lanes and number of events asked for, for a chart of *width* pixels."""
    start, end = _minute(asked.get("from", "")), _minute(asked.get("to", ""))
    if start is None or end is None or end - start < LEAST_WINDOW:
        start = end = None
    lanes = asked.get("lanes", "none")
    theme = asked.get("theme", "light")
    return View(
        width=width,
        theme=cast(Theme, theme) if theme in get_args(Theme) else "light",
        lanes=cast(Facet, lanes) if lanes in get_args(Facet) else "none",
        start=start,
        end=end,
        top=_count(asked.get("top", "")),
        heading=False,
        legend=False,
    )


def unheard(asked: Mapping[str, str]) -> list[str]:
    """What of a query counts as not given: ``name=value`` of names unknown, and of values that make no sense."""
    makes_sense: dict[str, Callable[[str], object]] = {
        "from": lambda text: _minute(text) is not None,
        "to": lambda text: _minute(text) is not None,
        "top": _count,
        "lanes": get_args(Facet).__contains__,
        "theme": get_args(Theme).__contains__,
        **dict.fromkeys(("q", *FIELDS), bool),
    }
    return [f"{name}={text}" for name, text in asked.items() if name not in makes_sense or not makes_sense[name](text)]


def choice_of(asked: Mapping[str, str]) -> Choice:
    """Search words and filters asked for."""
    values = tuple((field, asked[field]) for field in FIELDS if asked.get(field))
    return Choice(words=asked.get("q", "")[:MAX_WORDS], values=values)


def page_of(asked: Mapping[str, str]) -> int:
    """Page of the list, from 1."""
    return _count(asked.get("page", "")) or 1


def query(**changed: object) -> str:
    """The running request's query with some of its values changed."""
    return urlencode(request.args.to_dict() | {name: str(value) for name, value in changed.items()})


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and 0 < len(text) < 7 and int(text) else None


def _minute(text: str) -> float | None:
    try:
        return float(minute_number(text))
    except DateError:
        return None
