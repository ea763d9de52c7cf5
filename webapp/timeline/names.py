"""Names as they can be compared: words of names, with peoples, capitals and seats tied to their states."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from webapp.timeline import families
from webapp.timeline.words import english

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")

_PLACED = re.compile(
    r"\b(?:at|to|in|before|with|on|told|tells?|address(?:ed|es|ing)?)\s(?:the\s)?"
    r"((?:[A-Z][\w.'’-]*)(?:\s(?:of\s|and\s|the\s)*[A-Z][\w.'’-]*)*)"
)


@lru_cache(maxsize=1024)
def names_and_words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of names in a sentence (capitalised, not only for standing first), and the roots of all its words."""
    names: set[str] = set()
    words: set[str] = set()
    for number, token in enumerate(_TOKEN.findall(text)):
        if token[0].isupper() and number:
            names.add(_form(token))
        words.add(_root(token))
    return frozenset(names - {""}), frozenset(words - {""})


@lru_cache(maxsize=100_000)
def _root(token: str) -> str:
    """The root of a word of a sentence; empty for a small word."""
    lower = _bare(token).lower()
    return "" if lower in english.STOP or len(lower) < 2 else families.root(families.lemma(lower))


def venues(text: str) -> frozenset[str]:
    """The words of names before which or at which a sentence says that something was done, states and days left out."""
    words = (_form(token) for found in _PLACED.finditer(text) for token in _TOKEN.findall(found[1]))
    return frozenset(words).difference(english.NATIONS, english.WEEKDAYS, english.MONTHS, ("",))


def words_of(names: Iterable[str]) -> frozenset[str]:
    """The words of the *names* of actors, small words left out; a capital stands for its state as well."""
    return frozenset(form for name in names for token in _TOKEN.findall(name) for form in _acting(token))


def proper(names: Iterable[str], seen: frozenset[str]) -> frozenset[str]:
    """The words of *names* that are names for sure: capitalised inside one, *seen* so, or of a whole name."""
    return frozenset(form for name in names for form in _sure(name, seen))


def _sure(name: str, seen: frozenset[str]) -> Iterator[str]:
    whole = is_proper(name)
    for number, token in enumerate(_TOKEN.findall(name)):
        if token[0].isupper() and (number or whole or _form(token) in seen):
            yield from _acting(token)


def _is_name(token: str) -> bool:
    """Whether a capitalised word is a name wherever it stands: a state, or nothing that the dictionary has."""
    bare = _bare(token)
    return bare.lower() in english.STATES or not families.is_word(bare)


def is_proper(name: str) -> bool:
    """Whether an actor is called by name: “Ana Silva”, “Norland”; not “Other officials”, “Police”."""
    words = _TOKEN.findall(name)
    if len(words) == 1:
        return words[0][0].isupper() and _is_name(words[0])
    return bool(words) and all(word[0].isupper() for word in words)


FullNames = frozenset[tuple[frozenset[str], str]]
"""Given names and family name of people."""


def full_names(names: Iterable[str]) -> FullNames:
    """Given names and family name of each name of two words and more, all with capitals."""
    split = (_TOKEN.findall(name) for name in names)
    people = [words for words in split if len(words) > 1 and all(word[0].isupper() for word in words)]
    return frozenset((frozenset(map(str.lower, words[:-1])), words[-1].lower()) for words in people)


def namesakes(mine: FullNames, theirs: FullNames) -> bool:
    """Whether two full names share the family name only, and no name stands on both sides."""
    related = [a[0] & b[0] for a in mine for b in theirs if a[1] == b[1]]
    return bool(related) and not any(related)


def two_people(mine: FullNames, theirs: FullNames) -> bool:
    """Whether namesakes can be no one person: “Jonas” and “Tomas”, not “Mayor” and “Tomas”, “Joe” and “Joseph”."""
    pairs = [(_initials(a[0]), _initials(b[0])) for a in mine for b in theirs if a[1] == b[1]]
    return namesakes(mine, theirs) and any(a and b and a.isdisjoint(b) for a, b in pairs)


def _initials(given: frozenset[str]) -> set[str]:
    """First letters of given names, which the dictionary does not have as it has offices."""
    return {word[0] for word in given if not families.is_word(word)}


def _bare(token: str) -> str:
    return token.removesuffix("'s").removesuffix("’s")


@lru_cache(maxsize=100_000)
def _form(token: str) -> str:
    """A word of a name as it is compared: “Russian” and “Russia” are one. Empty for a small word."""
    bare = _bare(token)
    lower = bare.lower()
    if lower in english.STATES and bare[0].isupper():
        return english.STATES[lower]
    return "" if lower in english.STOP else lower


def _acting(token: str) -> Iterator[str]:
    """A word of an actor's name: “Moscow” is itself and Russia."""
    form = _form(token)
    if form:
        yield form
    if form in english.SEATS:
        yield english.SEATS[form]
