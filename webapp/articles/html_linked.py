"""What a page says about its article in JSON-LD, the linked data that search engines ask for.

Everything in it is untrusted and only ever compared, shortened and kept as text.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import chain, islice
from typing import Any

import msgspec

from webapp.articles.characters import one_line
from webapp.articles.draft import Clue, Role
from webapp.articles.written_dates import stamp
from webapp.model import Value

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Posting|LiveBlogPosting)$")
_DEPTH = 8
"""Objects within objects of JSON-LD that are walked; publishers nest about four deep."""
_MOST_NODES = 2_000
_LONGEST, _MOST_AUTHORS = 300, 12
_BY = re.compile(r"^by ", re.IGNORECASE)
_WRAPPING = re.compile(r"^\s*(?:<!--)?\s*(?://\s*)?(?:<!\[CDATA\[)?|(?://\s*)?(?:\]\]>)?\s*(?:-->)?\s*$")
"""Comment marks around a script, from the days when browsers had to be kept from showing it."""
_DATES: tuple[tuple[str, Role], ...] = (
    ("datePublished", "published"),
    ("dateCreated", "published"),
    ("dateModified", "modified"),
)
_INNER = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")


class Linked(Value, frozen=True, kw_only=True):
    """What JSON-LD says of an article; empty where there is none."""

    headline: str = ""
    description: str = ""
    clues: tuple[Clue, ...] = ()
    publisher: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    body: str = ""
    """The text of the article, or of a live page's posts in order, where the data holds it."""


def of_page(tree: Any) -> Linked:
    """What the page *tree* says about its article."""
    node = _article_node(tree)
    return Linked(
        headline=_text(node.get("headline")),
        description=_text(node.get("description")),
        clues=tuple(_clues(node)),
        publisher=_name(node.get("publisher")),
        authors=people(map(_name, _listed(node.get("author")))),
        language=_text(node.get("inLanguage")),
        body=_body(node),
    )


def _article_node(tree: Any) -> dict[str, Any]:
    """The JSON-LD object that describes the page's article; empty where there is none."""
    page = one_line(tree.findtext(".//title") or "")
    nodes = [node for node in _nodes(tree) if _is_article(node)]
    return max(nodes, key=lambda node: ((_text(node.get("headline")) or "\0") in page, len(node)), default={})


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    scripts = (s for s in tree.iter("script") if (s.get("type") or "").strip().casefold() == "application/ld+json")
    found = chain.from_iterable(_walk(_decoded(script.text or ""), _DEPTH) for script in scripts)
    return islice(found, _MOST_NODES)


def _decoded(text: str) -> object:
    text = _WRAPPING.sub("", text).strip().rstrip(";")
    for candidate in (text, re.sub(r"[\x00-\x1f]+", " ", text), re.sub(r",\s*([}\]])", r"\1", text)):
        try:
            return msgspec.json.decode(candidate)
        except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
            continue
    return None


def _walk(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, dict):
        yield value
        for key in _INNER:
            yield from _walk(value.get(key), depth - 1)
    elif depth and isinstance(value, list):
        for child in value:
            yield from _walk(child, depth - 1)


def _is_article(node: dict[str, Any]) -> bool:
    return any(isinstance(name, str) and _ARTICLE_TYPES.search(name) for name in _listed(node.get("@type")))


def _clues(node: dict[str, Any]) -> Iterator[Clue]:
    for key, role in _DATES:
        value = _text(node.get(key))
        said = stamp(value) if value else None
        if said and not (key == "dateCreated" and node.get("datePublished")):
            yield said.clue("json-ld", value, role)


def _body(node: dict[str, Any]) -> str:
    posts = [post for post in _listed(node.get("liveBlogUpdate")) if isinstance(post, dict)]
    texts = [_raw(part.get(key)) for part in posts for key in ("headline", "articleBody")]
    return _raw(node.get("articleBody")) or "\n\n".join(filter(None, texts))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _raw(value: object) -> str:
    return unescape(value) if isinstance(value, str) else ""


def _text(value: object) -> str:
    return one_line(_raw(next(iter(_listed(value)), None)))


def _name(value: object) -> str:
    first = next(iter(_listed(value)), None)
    return _text(first.get("name")) if isinstance(first, dict) else _text(first)


def people(names: Iterable[str]) -> tuple[str, ...]:
    """*names* of persons once each, without “By”; addresses and handles are none."""
    kept = (_BY.sub("", name) for name in names)
    fit = (name for name in kept if name and len(name) < _LONGEST and "://" not in name and not name.startswith("@"))
    return tuple(islice(dict.fromkeys(fit), _MOST_AUTHORS))
