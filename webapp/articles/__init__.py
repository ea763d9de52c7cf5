"""Bytes, a path or an address in; an Article out. The one room, with store, web and cli, that touches the world."""

from webapp.articles.json_lines import from_json
from webapp.articles.many import Input, expand, read_all, read_each
from webapp.articles.options import Limits, ReadOptions
from webapp.articles.read import Failure, Outcome, outcomes, read

__all__ = [
    "Failure",
    "Input",
    "Limits",
    "Outcome",
    "ReadOptions",
    "expand",
    "from_json",
    "outcomes",
    "read",
    "read_all",
    "read_each",
]
