"""What is said to go on: “a civil war is underway”, “search and rescue efforts are ongoing”."""

from __future__ import annotations

from webapp.events.grammar.lexicon import NOUN_KIND
from webapp.events.grammar.names import PLACES
from webapp.events.page import Line, Range

_GOING_ON = (["underway"], ["ongoing"], ["under", "way"], ["in", "progress"])
_WORDS = frozenset(words[-1] for words in _GOING_ON)
_IS = frozenset("xhR")
"""Tags of “is”, “has been”, “is still”."""


def goes_on(line: Line, end: int) -> bool:
    """Whether the noun phrase that ends at word *end* is said to go on."""
    if line.sentence.tags[end : end + 1] not in _IS:
        return False
    index = line.chunk_at(end)
    behind = line.chunks.ends[index]
    if line.chunks.begins[index] != end or line.sentence.tags[end:behind].strip("xhR"):
        return False
    if line.sentence.lowers[behind : behind + 1] in (["still"], ["currently"], ["now"]):
        behind += 1
    return any(line.sentence.lowers[behind : behind + len(words)] == words for words in _GOING_ON)


def subjects(line: Line) -> list[tuple[int, Range]]:
    """Every phrase of which that is said, each after the word in it that names the happening."""
    if _WORDS.isdisjoint(line.sentence.lowers):
        return []
    kinds, begins, ends = line.chunks
    found = []
    for index, kind in enumerate(kinds):
        if kind != "K" or not index or kinds[index - 1] != "N" or not goes_on(line, begins[index]):
            continue
        first = index - 3 if kinds[max(0, index - 3) : index - 1] == "NC" else index - 1
        span = begins[first], ends[index - 1]
        named = [w for w in range(*span) if line.sentence.lowers[w] in NOUN_KIND and line.sentence.tags[w] == "N"]
        if named:
            found.append((named[-1] if named[-1] == span[1] - 1 else named[0], span))
    return found


def scene(line: Line, begin: int) -> str:
    """The place before “where”: “soldiers were sent to [Libya], where a war is underway”; empty where none is."""
    if line.sentence.lowers[max(0, begin - 1)] != "where" or begin < 2:
        return ""
    end = begin - 1 - (line.sentence.lowers[begin - 2] == ",")
    name = line.text(line.chunks.begins[line.chunk_at(end - 1)], end)
    return name if name in PLACES else ""
