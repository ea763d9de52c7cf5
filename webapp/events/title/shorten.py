"""Where a part of a title may end sooner, so that the title holds it and it still is whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.events.grammar.lexicon import VAGUE
from webapp.events.page import Line
from webapp.events.title.walk import Part
from webapp.events.who.nounphrases import PERSON_NOUNS
from webapp.events.words import word_set
from webapp.events.words.english import complements

LONGEST = 90
"""Characters of the longest title."""
_ADDED = frozenset("PTGW,")
"""Chunks at which an addition to a clause may begin."""
_NEXT = re.compile(r"C(?:[PRSTI]|N[RT]*[VK])")
"""A conjunction that joins a phrase or another clause to a whole one, no second noun to a first."""
_MEANT = word_set("of to without except unless until than despite against not for by from as with about like into on")
"""Words that belong to what stands before them, or turn its meaning."""
_CLAUSE = re.compile(
    r"[HDNPRTJ`]*N[RT]*(?:V[RTP]*(?:N(?:PN)*|J)|V[RTP]*(?:N[RT]*)?I[RT]*N(?:PN)*|K[RT]*(?:P?N|J)(?:[PC]N)*)"
)
"""A subject with its verb and what the verb cannot do without."""


def cuts(line: Line, begin: int, end: int) -> Iterator[int]:
    """Where the clause from *begin* to *end* may end sooner and still is whole, the longest first.

    “she would sign the bill [in Tarn] [during the debate]”: before phrases that only add to it.
    """
    first, last = line.chunk_at(begin), line.chunk_at(end - 1)
    for index in range(last, first, -1):
        added = line.kinds[index] in _ADDED or _NEXT.match(line.kinds, index) is not None
        if not added or line.sentence.lowers[line.chunks.begins[index]] in _MEANT:
            continue
        if _CLAUSE.fullmatch(line.kinds, first, index) is not None:
            yield line.chunks.begins[index]


def parts(line: Line, part: Part) -> Iterator[Part]:
    """*part* without the phrases at its end, the longest first: “as a judge [of the court]”, “a report [on trade]”."""
    first, last = line.chunk_at(part.begin), line.chunk_at(part.end - 1)
    if not {"V", "K"}.isdisjoint(line.kinds[first : last + 1]):
        ends = list(cuts(line, part.begin, part.end))
    else:
        begin = first if line.kinds[first] not in "C," else last
        ends = [line.chunks.begins[index] for index in range(last, begin, -1) if _may_end(line, index)]
    for end in ends:
        if line.sentence.tags.count('"', part.begin, end) % 2 == 0:
            yield part._replace(end=end)


def _may_end(line: Line, index: int) -> bool:
    """Whether a phrase at chunk *index* only adds to the noun before it; not to “a number [of people]”."""
    chunks, sentence = line.chunks, line.sentence
    if chunks.kinds[index] not in "PGY" or chunks.kinds[index - 1] != "N":
        return False
    first, last = chunks.begins[index - 1], chunks.ends[index - 1] - 1
    head, tag = sentence.lowers[last], sentence.tags[last]
    if head in _COUNTING or head in VAGUE or tag in "MO":
        return False
    before = sentence.lowers[chunks.begins[index - 2]]
    if sentence.tags[chunks.begins[index]] == "o":
        plain = tag == "E" or (last - first < _TELLING and sentence.lowers[first] not in ("a", "an") and before != "of")
        return head in PERSON_NOUNS or not plain
    return before not in _PAIRS


_TELLING = 2
"""Words before a noun that make it tell something without its “of” phrase: “three big ships [of …]”."""
_COUNTING = word_set(complements.COUNTING)
_PAIRS = ("between", "among", "from", "as")
