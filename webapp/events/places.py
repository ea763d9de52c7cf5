"""Where: names that stand after a preposition of place, or after a verb of visiting."""

from __future__ import annotations

from bisect import bisect_left

from webapp.events.cast import Cast
from webapp.events.names import PLACES
from webapp.events.nounphrases import head_is_name, name_words
from webapp.events.page import Line, Page
from webapp.events.words import word_set

_OF_PLACE = word_set("""in at near from to into outside inside around across off toward towards over through""")
_SURE = word_set("in near outside inside around across")
_GOING = word_set("""visit tour reach leave enter invade attack bomb occupy capture recapture seize annex hit strike""")


def places(page: Page, line: Line, cast: Cast, begin: int, end: int, lemma: str) -> tuple[str, ...]:
    """Places named between two words of a sentence, in text order."""
    found: list[str] = []
    chunks = line.chunks
    for index in range(bisect_left(chunks.begins, begin), bisect_left(chunks.begins, end)):
        start, stop = chunks.begins[index], chunks.ends[index]
        if chunks.kinds[index] != "N" or stop > end or not head_is_name(line, (start, stop)):
            continue
        words = name_words(line, (start, stop))
        if words is None:
            continue
        name = line.text(page.article.text, *words)
        if _is_place(line, cast, name, index, lemma) and name not in found:
            found.append(name)
    return tuple(found)


def within(page: Page, line: Line, begin: int, end: int) -> tuple[str, ...]:
    """Places named inside a noun phrase: “the [Istanbul] talks”, “[Kherson]'s fall”."""
    sentence = line.sentence
    found: list[str] = []
    for size in (3, 2, 1):
        for first in range(begin, end - size + 1):
            if sentence.tags[first] == "E":
                name = line.text(page.article.text, first, first + size)
                if name in PLACES and all(name not in other for other in found):
                    found.append(name)
    return tuple(found)


def _is_place(line: Line, cast: Cast, name: str, index: int, lemma: str) -> bool:
    chunks = line.chunks
    before = chunks.kinds[index - 1] if index else ""
    word = line.sentence.lowers[chunks.begins[index - 1]] if before == "P" else ""
    if name in PLACES:
        return word in _OF_PLACE or word == "of" or before == "," or (before == "V" and lemma in _GOING)
    if cast.is_person(cast.canonical(name)):
        return False
    return word in _SURE or (before == "V" and lemma in ("visit", "tour"))
