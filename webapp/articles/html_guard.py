"""Pages that would exhaust a parser, made harmless before it sees them.

A tag with a hundred thousand attributes takes a parser quadratic time, and elements nested deeper than
:data:`DEPTH` make libxml2 drop the rest of the page without a word. Neither carries text: the attributes
of such a tag go, and elements beyond that depth lose their tags but keep their words.
"""

import re

_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9:-]*)([^>]{4096,})>?")
_ATTRIBUTES = re.compile(r"[\s/]+[^\s=/]")
_MOST_ATTRIBUTES = 500
"""Attributes of one tag; the most seen on a real page is 63."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^>]*>")
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li tr td th dt dd option".split()
)
"""Elements that have no end tag, or whose end tags may be left out: they do not nest."""
DEPTH = 200
"""Elements within elements; libxml2 gives up at 256, real pages reach about 60."""


def without_long_tags(text: str) -> str:
    """*text* with tags of very many attributes stripped of them."""
    return _LONG_TAG.sub(_shortened, text)


def _shortened(match: re.Match[str]) -> str:
    few = sum(1 for _ in zip(range(_MOST_ATTRIBUTES + 1), _ATTRIBUTES.finditer(match.group(2)), strict=False))
    return match.group() if few <= _MOST_ATTRIBUTES else f"<{match.group(1)}>"


def flattened(text: str) -> str:
    """*text* without the tags of elements nested deeper than :data:`DEPTH`."""
    depth, kept, at = 0, [], 0
    for tag in _TAG.finditer(text):
        closing, name = tag.group(1), tag.group(2).lower()
        if name in _VOID:
            continue
        depth = max(0, depth - 1) if closing else depth
        if depth >= DEPTH:
            kept.append(text[at : tag.start()])
            at = tag.end()
        depth = depth if closing else depth + 1
    return " ".join([*kept, text[at:]])
