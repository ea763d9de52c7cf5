"""Marks by which a telling says which one of its kind it means: the second round, the 2016 election, a man of 36."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from webapp.model import Evidence, Quote
from webapp.timeline.words import english

Sort = Literal["ordinal", "edition", "year", "age", "weekday"]


class Mark(NamedTuple):
    """What sort of mark, and its value: ``("ordinal", "second")``, ``("edition", "81")``, ``("age", "36")``."""

    sort: Sort
    value: str


_WORD = re.compile(r"[\w'’]+")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AGE = re.compile(r"\b(\d{1,3})\s?-\s?years?\s?-\s?old\b|(?<=, )(\d{1,3})(?=,)|\baged? (\d{1,3})\b")
_PHRASE = 6
"""Words before the trigger that can belong to its phrase."""
_AGE_BEFORE, _AGE_BEHIND = 60, 16
"""Characters to an age before the trigger (“A 36-year-old climber from Perth died”) or behind it (“killing of a …”)."""


def marks(every: Iterable[Evidence]) -> frozenset[Mark]:
    """The marks of all sentences that tell of an event, each around its trigger."""
    return frozenset(mark for one in every if one.trigger for mark in _around(one, one.trigger))


def _around(evidence: Evidence, trigger: Quote) -> Iterator[Mark]:
    start, end = trigger.start - evidence.start, trigger.end - evidence.start
    yield from _edition(evidence.exact[:start])
    age = _nearest_age(evidence.exact, start, end)
    if age:
        yield Mark("age", age)
    if evidence.dated_by:
        said = evidence.dated_by.text.lower().split()
        yield from (Mark("weekday", word) for word in said if word in english.WEEKDAYS)


def _edition(before: str) -> Iterator[Mark]:
    """The ordinal or the year in the phrase that ends with the trigger: “the second round of talks”."""
    clause = re.split(r"[,;:()“”\"]", before)[-1]
    words = ["", *(word.lower() for word in _WORD.findall(clause))][-_PHRASE:]
    for previous, word in reversed(list(pairwise(words))):
        if digits := _ORDINAL.fullmatch(word):
            yield Mark("edition", digits[1])
        elif _YEAR.fullmatch(word):
            yield Mark("year", word)
        elif word in english.ORDINALS:
            if previous in english.DETERMINERS:
                yield Mark("ordinal", word)
        elif word in english.STOP and word not in ("of", "the"):
            return


def _nearest_age(sentence: str, start: int, end: int) -> str | None:
    """The age that stands nearest to the trigger, before it where two stand alike."""
    near: list[tuple[int, str]] = []
    for found in _AGE.finditer(sentence):
        age = next(group for group in found.groups() if group)
        if found.end() <= start and start - found.end() <= _AGE_BEFORE:
            near.append((start - found.end(), age))
        elif end <= found.start() <= end + _AGE_BEHIND:
            near.append((found.start() - end, age))
    return min(near)[1] if near else None


def differing(a: frozenset[Mark], b: frozenset[Mark]) -> set[Sort]:
    """The sorts of which both have marks, and none that fit: a year of age or a day more is no difference."""
    return {
        sort
        for sort in {mark.sort for mark in a} & {mark.sort for mark in b}
        if not any(_fit(mine, theirs) for mine in a for theirs in b if mine.sort == theirs.sort == sort)
    }


def _fit(a: Mark, b: Mark) -> bool:
    if a.sort == "age":
        return abs(int(a.value) - int(b.value)) <= 1
    if a.sort == "weekday":
        return abs(english.WEEKDAYS[a.value] - english.WEEKDAYS[b.value]) in (0, 1, 6)
    return a.value == b.value
