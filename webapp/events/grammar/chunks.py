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
from itertools import accumulate
from typing import NamedTuple

_PATTERNS = {
    "I": r"t[R!\"`]*(?:[xh][R!]*){0,3}[bng]b?",
    "P": "[Pot]",
    "R": "[R!]+",
    "V": r"[mxhd](?:[R!T`\"]*[mxhd]){0,4}[R!T`\"]*[vnbg]b?|[vzb]b?",
    "K": r"[mxhd](?:[R!T]*[mxhd]){0,4}",
    "G": "g",
    "Y": "n",
    "N": (
        r"(?=[DEJMNOT'])"
        r"(?:M?O|(?:D[RT]{0,2}[JngM]*|[JM]+(?:R?n(?=N))?)?(?:EM?J*|'[JngM]*(?:T[JngM]*)?|[NT])*(?:EM|[EN])"
        r"|D[RT]{0,2}[JngM]*M|M+)"
    ),
    "T": "T+|A+",
    "J": "J+",
}
"""Tried in this order: the noun phrase, which costs most, after what begins with a tag that it cannot begin with."""
_CHUNK = re.compile("|".join(_PATTERNS.values()) + "|.")
_KINDS = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()))


class Chunks(NamedTuple):
    """Kinds as a string, and where each chunk begins and ends, in words."""

    kinds: str
    begins: list[int]
    ends: list[int]


_ROW = re.compile(r"N(?:PN)?(?:,N(?:PN)?)+,?C$")


def row(kinds: str, last: int) -> int | None:
    """The first noun phrase of a row of three or more that chunk *last* ends: “A, B and C”; None where none."""
    found = _ROW.search(kinds, 0, last) if kinds[last - 1 : last] == "C" else None
    return found.start() if found is not None else None


class _Kinds(dict[str, str]):
    """The kind of each run of tags that makes a chunk; told when first met, and kept for the texts to come."""

    def __missing__(self, tags: str) -> str:
        found = _KINDS.match(tags)
        kind = (found.lastgroup if found else None) or tags
        if len(self) >= _REMEMBERED:
            self.clear()
        self[tags] = kind
        return kind


_REMEMBERED = 1 << 13
_kinds = _Kinds()


def chunk(tags: str) -> Chunks:
    """Group *tags*; every word is in exactly one chunk."""
    pieces = _CHUNK.findall(tags)
    bounds = list(accumulate(map(len, pieces), initial=0))
    return Chunks("".join(map(_kinds.__getitem__, pieces)), bounds[:-1], bounds[1:])
