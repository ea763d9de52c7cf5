"""Which events a reader asked for: words searched for, and values of facets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from webapp.chart.marks import Mark
from webapp.model import Event, Value

FIELDS = ("kind", "actor", "place", "source", "factuality", "review")
MAX_OPTIONS = 60
"""Values of a facet that are offered; rarer ones are found by searching."""


class Choice(Value, frozen=True, kw_only=True):
    """What was asked for; the default is everything."""

    words: str = ""
    """Searched in titles and quotes; every word must occur."""
    values: tuple[tuple[str, str], ...] = ()
    """Pairs of a field of :data:`FIELDS` and the value it must have."""

    def __bool__(self) -> bool:
        return bool(self.words.split() or self.values)


def chosen(marks: Sequence[Mark], events: Mapping[str, Event], choice: Choice) -> list[Mark]:
    """The marks that meet *choice*."""
    if not choice:
        return list(marks)
    words = choice.words.casefold().split()
    return [mark for mark in marks if _has_values(mark, choice) and (not words or _says(events[mark.id], words))]


def _has_values(mark: Mark, choice: Choice) -> bool:
    return all(value in values_of(mark, field) for field, value in choice.values)


def values_of(mark: Mark, field: str) -> tuple[str, ...]:
    """The values a mark has in a field."""
    if field == "factuality":
        return (mark.factuality,)
    return (mark.review,) if field == "review" else mark.facets.get(field, ())


def _says(event: Event, words: Sequence[str]) -> bool:
    """True if every word stands in the title or in a quote."""
    text = " ".join([event.title, *(evidence.exact for evidence in event.evidence)]).casefold()
    return all(word in text for word in words)


def options(marks: Sequence[Mark]) -> dict[str, list[tuple[str, int]]]:
    """For every field in which the marks differ, its values with their numbers, most frequent first."""
    out = {}
    for field in FIELDS:
        counts = Counter(value for mark in marks for value in values_of(mark, field) if value)
        if len(counts) > 1:
            out[field] = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MAX_OPTIONS]
    return out
