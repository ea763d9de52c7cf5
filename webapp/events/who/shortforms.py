"""By which single word an article also calls somebody: “Steve” of Steve Jobs, “the Commission” of the European one."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from webapp.events.grammar.names import PLACES
from webapp.events.page import Page
from webapp.events.who.given_names import pronoun_of
from webapp.events.words import word_set
from webapp.events.words.english import bearers as words

_BODIES = word_set(words.SHORT_BODIES)


def survey(page: Page, names: Collection[str], people: Collection[str], surnames: Mapping[str, str]) -> dict[str, str]:
    """A word → the one of the *names* that it is short for."""
    whole: dict[str, set[str]] = {}
    for name in names:
        first, _, rest = name.partition(" ")
        last = rest.rpartition(" ")[2]
        if rest and name in people and first in names and pronoun_of(name) is not None:
            whole.setdefault(first, set()).add(name)
        elif last in names and last.lower() in _BODIES:
            whole.setdefault(last, set()).add(name)
    found = {word: next(iter(long)) for word, long in whole.items() if len(long) == 1 and _is_free(word, surnames)}
    return {word: name for word, name in found.items() if word in people or not _goes_on(page, word)}


def _is_free(word: str, surnames: Mapping[str, str]) -> bool:
    return word not in PLACES and word not in surnames


def _goes_on(page: Page, word: str) -> bool:
    """“the Institute for the Study of War”: the word begins a name of its own."""
    return any(
        name == word and line.sentence.lowers[end : end + 1] in (["of"], ["for"])
        for line in page.lines
        for (_, end), name in line.names.values()
    )
