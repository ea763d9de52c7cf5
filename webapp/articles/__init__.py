"""Bytes, a path or an address in; an Article out. The one room, with store, web and cli, that touches the world."""

from webapp.articles.json_lines import from_json
from webapp.articles.many import Failure, read_all
from webapp.articles.options import Limits, ReadOptions
from webapp.articles.read import read

__all__ = ["Failure", "Limits", "ReadOptions", "from_json", "read", "read_all"]
