"""Which words name the same happening: lemma, derivation (retreat – retreated – the retreat), near-synonym.

A trigger becomes a *name*: its lemmas reduced to the word their family grew from (“announcement” →
``announce``), light verbs dropped beside a noun (“held talks” → ``talk``). Two names are as alike as
:func:`kinship` says. Words are data in ``words/``; nothing here knows a single verb.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import simplemma

from webapp.timeline.words import english

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")

# What a derived noun ends in, and what its verb ends in instead, most particular first.
_SUFFIXES = (
    ("ification", "ify"),
    ("ization", "ize"),
    ("isation", "ise"),
    ("ation", "ate"),
    ("ation", "e"),
    ("ation", ""),
    ("ition", "e"),
    ("ution", "ute"),
    ("ction", "ct"),
    ("ption", "pt"),
    ("ssion", "ss"),
    ("ssion", "t"),
    ("sion", "de"),
    ("sion", "se"),
    ("tion", "t"),
    ("tion", "te"),
    ("ment", ""),
    ("ing", ""),
    ("ing", "e"),
)
_SHORTEST_ROOT = 3
"""Letters a root keeps at least: “ration” is no form of “r”."""

SAME, DERIVED, SYNONYM, UNRELATED = 1.0, 0.9, 0.6, 0.0
"""How near two triggers are: one word, one family, one group of near-synonyms, strangers."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a trigger calls its happening."""

    lemmas: frozenset[str]
    roots: frozenset[str]
    """The families of the lemmas: what derivations share."""
    groups: frozenset[int]
    """Numbers of the near-synonym groups it belongs to."""


@lru_cache(maxsize=100_000)
def lemma(word: str) -> str:
    """The dictionary form of a word, in lower case."""
    return str(simplemma.lemmatize(word.lower(), "en")).lower()


def is_word(word: str) -> bool:
    """Whether the dictionary has it, in lower case."""
    return bool(simplemma.is_known(word.lower(), "en"))


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """The word that a lemma's family grew from: ``retreat``, ``announce`` for “announcement”."""
    if word in english.NOT_DERIVED:
        return word
    if word in english.DERIVED:
        return english.DERIVED[word]
    return next(_verbs_behind(word), word)


def _verbs_behind(word: str) -> Iterator[str]:
    for ending, instead in _SUFFIXES:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST_ROOT:
            continue
        verbs = (stem + instead, stem[:-1]) if stem[-1] == stem[-2] else (stem + instead,)
        yield from filter(_is_verb, verbs)


def _is_verb(word: str) -> bool:
    """Whether the dictionary knows the word and its past tense as forms of one lemma."""
    past = word + "d" if word.endswith("e") else word + "ed"
    return is_word(word) and is_word(past) and lemma(past) == word


@lru_cache(maxsize=50_000)
def name(trigger: str) -> Name:
    """What the words of a trigger call the happening; particles and light verbs do not count beside others."""
    lemmas = [lemma(word) for word in _WORD.findall(trigger)]
    telling = [word for word in lemmas if word not in english.STOP] or lemmas
    heavy = [word for word in telling if word not in english.LIGHT] or telling
    roots = frozenset(root(word) for word in heavy)
    return Name(frozenset(heavy), roots, _groups(" ".join(lemmas), heavy, roots))


def _groups(phrase: str, heavy: list[str], roots: frozenset[str]) -> frozenset[int]:
    whole = english.GROUPS.get(phrase)
    if whole:
        return frozenset(whole)
    return frozenset(number for word in (*heavy, *sorted(roots)) for number in english.GROUPS.get(word, ()))


def kinship(a: Name, b: Name) -> float:
    """How surely two triggers name one kind of happening, 0 to 1."""
    if a.lemmas & b.lemmas:
        return SAME
    if a.roots & b.roots:
        return DERIVED
    return SYNONYM if a.groups & b.groups else UNRELATED


def likeness(mine: Sequence[Name], theirs: Sequence[Name]) -> float:
    """Kinship of two events by their triggers: half by the first of each, half by what each has in the other.

    “Visited and urged” is nearer to a visit than to an urging, and less near than a visit is.
    """
    shared = (_share(mine, theirs) + _share(theirs, mine)) / 2
    return (kinship(mine[0], theirs[0]) + shared) / 2


def _share(mine: Sequence[Name], theirs: Sequence[Name]) -> float:
    return sum(max(kinship(one, other) for other in theirs) for one in mine) / len(mine)


def telling(names: Iterable[Name]) -> tuple[Name, ...]:
    """Each name once, without light verbs and verbs of saying where others remain.

    Of “held talks” the talks, of “announced its retreat” the retreat; but of “told them that the war …” the telling.
    """
    every = tuple(dict.fromkeys(names))
    if every and every[0].roots <= english.TELLING:
        return every[:1]
    return tuple(one for one in every if not one.roots <= english.LIGHT | english.SAYING) or every


def merged(names: Iterable[Name]) -> Name:
    """Several triggers of one happening as one name."""
    every = tuple(names)
    if len(every) == 1:
        return every[0]
    return Name(
        frozenset().union(*(n.lemmas for n in every)),
        frozenset().union(*(n.roots for n in every)),
        frozenset().union(*(n.groups for n in every)),
    )
