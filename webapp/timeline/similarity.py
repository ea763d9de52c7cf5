"""How likely two events are one happening, and what forbids it.

Evidence for: the same trigger (word, family, near-synonym), shared actors, places and names, shared rare
words, equal numbers, overlapping dates, articles on the same news. What excludes each other (dates, sums,
ordinals, “denied” and “happened”) forbids a merge however alike the rest is.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from webapp.timeline import bounds, families
from webapp.timeline.profile import Profile
from webapp.timeline.words import english

_BIAS = -0.7
_KINSHIP = {families.SAME: 0.8, families.DERIVED: 0.5, families.SYNONYM: 0.1}
_WORDS, _NAMES, _ACTORS, _PLACES = 1.8, 0.9, 0.3, 0.3
_STORY = 0.6
_APART, _MANY = 0.8, 4
_NUMBERS = 1.0
_DATES = 0.8
"""Weights of a log-odds sum: those of shared words, names and numbers from a logistic regression on pairs of
like triggers in the development topics of ECB+ (every topic left out in turn gave nearly the same), the others
set so that neither a shared trigger nor shared names are enough alone."""
_NO_KIN = -2.0
_SPEECH_SHARE = 0.15
"""Two sayings are one only where what is said shares at least this much of its words."""


class Scorer:
    """Scores pairs of events; knows how rare a word is among all of them."""

    def __init__(self, every: Sequence[Profile], story: Sequence[int]) -> None:
        frequency = Counter(word for one in every for word in one.words | one.names)
        self._weight = {word: math.log((len(every) + 1) / n) ** 2 for word, n in frequency.items()}
        self._story = story
        self._told = Counter(story)

    def score(self, a: Profile, b: Profile) -> float | None:
        """Log-odds that *a* and *b* are one happening, positive where they rather are; None where they cannot be."""
        if exclude(a, b):
            return None
        kin = families.kinship(a.name, b.name)
        if kin == families.UNRELATED:
            return _NO_KIN
        words = self._cosine(a.words - b.name.roots, b.words - a.name.roots)
        if words < _SPEECH_SHARE and _is_saying(a) and _is_saying(b):
            return _NO_KIN
        return (
            _BIAS
            + _KINSHIP[kin]
            + _WORDS * words
            + _NAMES * overlap(a.names, b.names)
            + _ACTORS * overlap(a.who, b.who)
            + _PLACES * overlap(a.where, b.where)
            + self._same_news(a.reading, b.reading)
            + _DATES * _same_date(a, b)
            + _NUMBERS * _counts(a, b)
        )

    def _same_news(self, a: int, b: int) -> float:
        """For articles of one story; against those of two stories that several articles tell each."""
        mine, theirs = self._story[a], self._story[b]
        if mine == theirs:
            return _STORY
        return -_APART * math.log2(min(self._told[mine], self._told[theirs], _MANY))

    def _cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Weighted share of common words, 0 to 1."""
        shared = self._sum(a & b)
        return shared / math.sqrt(self._sum(a) * self._sum(b)) if shared else 0.0

    def _sum(self, words: Iterable[str]) -> float:
        weight: Mapping[str, float] = self._weight
        return math.fsum(weight[word] for word in words)


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared part of the smaller of two sets; 0 where one is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def exclude(a: Profile, b: Profile) -> bool:
    """Whether *a* and *b* cannot be one happening: dates, sums or ordinals shut each other out, or a denial does."""
    if bounds.gap(a.event.when, b.event.when):
        return True
    if (a.event.factuality == "denied") != (b.event.factuality == "denied"):
        return True
    return any(_differ(a, b, kind) for kind in ("ordinal", "money"))


def _same_date(a: Profile, b: Profile) -> float:
    """1 where both are dated to one and the same day, less the wider the wider of both dates."""
    if not (bounds.is_dated(a.event.when) and bounds.is_dated(b.event.when)):
        return 0.0
    widest = max(bounds.width(a.event.when), bounds.width(b.event.when))
    return 1 / (1 + math.log2(1 + widest / bounds.DAY) - 1) if widest >= bounds.DAY else 1.0


def _counts(a: Profile, b: Profile) -> float:
    """1 for equal counts of one thing, -1 for different ones, 0 where nothing is counted twice."""
    mine = {(q.unit, q.value) for q in a.counts if q.kind == "count"}
    theirs = {(q.unit, q.value) for q in b.counts if q.kind == "count"}
    if mine & theirs:
        return 0.5
    return -1.0 if {unit for unit, _ in mine} & {unit for unit, _ in theirs} else 0.0


def _differ(a: Profile, b: Profile, kind: str) -> bool:
    """Both give such numbers of one unit, and none in common."""
    mine = {(q.unit, q.value) for q in a.counts if q.kind == kind}
    theirs = {(q.unit, q.value) for q in b.counts if q.kind == kind}
    return bool({unit for unit, _ in mine} & {unit for unit, _ in theirs}) and not mine & theirs


def _is_saying(one: Profile) -> bool:
    return bool(one.name.roots & english.SAYING)
