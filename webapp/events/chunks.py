"""Tags grouped into chunks: noun phrases, verb groups and what stands between, by one pattern over the tags.

===  ==============================================  ===  ===========================
N    noun phrase                                     P    preposition (also “of”, “to”)
V    finite verb group with a lexical verb           S    subordinator
K    forms of be and have without another verb       W H  relative, “that”
I    “to” and a verb                                 C    coordinator
G    -ing form that no auxiliary governs             T    time expression
Y    participle that no auxiliary governs            R J  adverbs, adjectives
===  ==============================================  ===  ===========================

Marks keep their own tag.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_CHUNK = re.compile(
    r"(?P<I>t[R!\"`]*(?:[xh][R!]*){0,3}[bng]b?)"
    r"|(?P<N>O|(?:D[RT]{0,2}[JngM]*|[JM]+)?(?:EM?J*|'[JM]*|[NT])*(?:EM|[EN])|D[RT]{0,2}[JngM]*M|M+)"
    r"|(?P<V>[mxhd](?:[R!T`]*[mxhd]){0,4}[R!T]*[vnbg]b?|[vzb]b?)"
    r"|(?P<K>[mxhd](?:[R!T]*[mxhd]){0,4})"
    r"|(?P<G>g)|(?P<Y>n)|(?P<T>T+)|(?P<P>[Pot])|(?P<R>[R!]+)|(?P<J>J+)|(?P<X>.)"
)


class Chunks(NamedTuple):
    """Kinds as a string, and where each chunk begins and ends, in words."""

    kinds: str
    begins: list[int]
    ends: list[int]


def chunk(tags: str) -> Chunks:
    """Group *tags*; every word is in exactly one chunk."""
    kinds: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    for found in _CHUNK.finditer(tags):
        kind = found.lastgroup or "X"
        kinds.append(found.group() if kind == "X" else kind)
        begins.append(found.start())
        ends.append(found.end())
    return Chunks("".join(kinds), begins, ends)
