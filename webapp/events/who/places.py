"""Where: names that stand after a preposition of place, or after a verb of visiting."""

from __future__ import annotations

from webapp.events.grammar.names import PLACES
from webapp.events.page import Line
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import GROUPS
from webapp.events.words import word_set

_OF_PLACE = word_set("""in at near from to into outside inside around across off toward towards over through""")
_SURE = word_set("in near outside inside around across")
_GOING = word_set("""visit tour reach leave enter invade attack bomb occupy capture recapture seize annex hit strike""")


def places(line: Line, cast: Cast, begin: int, end: int, lemma: str) -> tuple[str, ...]:
    """Places named between two words of a sentence, in text order."""
    found: list[str] = []
    begins, ends = line.chunks.begins, line.chunks.ends
    for index, (_, name) in line.names.items():
        inside = begins[index] >= begin and ends[index] <= end
        if inside and name not in found and _is_place(line, cast, name, index, lemma):
            found.append(name)
    return tuple(found)


def within(line: Line, begin: int, end: int) -> tuple[str, ...]:
    """Places named inside a noun phrase: “the [Istanbul] talks”, “[Kherson]'s fall”."""
    sentence = line.sentence
    found: list[str] = []
    for size in (3, 2, 1):
        for first in range(begin, end - size + 1):
            if sentence.tags[first] == "E":
                name = line.text(first, first + size)
                if name in PLACES and all(name not in other for other in found):
                    found.append(name)
    return tuple(found)


def _says_whence(line: Line, cast: Cast, index: int, word: str) -> bool:
    """“Rand Paul of [Kentucky]”, “delegations from [Russia]”: where people are from, not where something happened."""
    last = line.chunks.ends[index] - 1
    if word == "of":
        return index in line.names and cast.is_person(cast.canonical(line.names[index][1]))
    return word == "from" and (line.sentence.tags[last] == "E" or line.sentence.lowers[last] in GROUPS)


def _is_place(line: Line, cast: Cast, name: str, index: int, lemma: str) -> bool:
    chunks = line.chunks
    before = chunks.kinds[index - 1] if index else ""
    word = line.sentence.lowers[chunks.begins[index - 1]] if before == "P" else ""
    if before == "P" and index > 1 and chunks.kinds[index - 2] == "N" and _says_whence(line, cast, index - 2, word):
        return False
    if name in PLACES:
        return word in _OF_PLACE or word == "of" or before == "," or (before == "V" and lemma in _GOING)
    if cast.is_person(cast.canonical(name)):
        return False
    return word in _SURE or (before == "V" and lemma in ("visit", "tour"))
