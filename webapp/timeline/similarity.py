"""How likely two events are one happening.

Evidence for: the same trigger (word, family, near-synonym), shared actors, places and names, shared rare words,
equal numbers, the same day, articles on the same news. What shuts a pair out stands in ``exclusion``.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from webapp.timeline import bounds, families
from webapp.timeline.acquaintance import acquaintance, elsewhere, strangers
from webapp.timeline.exclusion import exclude, is_reprint
from webapp.timeline.profile import Profile
from webapp.timeline.quantities import accord
from webapp.timeline.stories import News
from webapp.timeline.words import english

_BIAS = -0.7
_KINSHIP = ((0.3, -2.0), (families.SYNONYM, 0.9), (families.DERIVED, 1.5), (families.SAME, 1.85))
"""Likeness of the triggers and what it says, straight lines between."""
_WORDS, _CONTENT = 0.6, 0.5
_CONTENT_WORDS = 3
_TOLD_APART_ON_A_DAY = -2.0
"""Log-odds weights from a logistic regression on pairs of like triggers in articles on the same news, in the
development topics of ECB+; with each topic left out in turn they stay within 0.3 of these."""
_TOLD_APART = -8.0
"""What one article takes away that tells of both apart: as good as never are they one."""
_OTHER_NEWS, _APART = -2.5, -2.0
"""What articles on other news take away; between two stories with several articles each, still more."""
_SAME_DATE = 2.0
"""What one and the same day adds; a month or a year adds less, a mere overlap nothing."""
_DISAGREE = -1.5
"""What differing dates take away where the rest may still be one happening told wrongly."""
_RECENCY = -0.3
"""For each doubling of the days between undated tellings: news is told when it is new. Half where one has a date."""
_UNLIKE, _UNTOLD = -0.4, 0.5
"""As much more where neither knows the other's people or things; for that share of it where one does not say."""
_LENGTH, _SHORT = -0.35, 20
"""For each doubling of the pairs of events two articles offer, above those of articles with 20 each: chance."""
_NO_KIN, _VERBATIM = -2.0, 9.0
"""By judgement: neither a shared trigger nor shared names alone may join what is not known to be the same news."""
_SPEECH_SHARE = 0.7
"""Two sayings, or two takings, are one only where what is said or taken shares a word beside the names and more, or
where they are one speech."""


class Scorer:
    """Scores pairs of events; knows how rare a word is among all of them and which articles go together."""

    def __init__(self, every: Sequence[Profile], news: News) -> None:
        frequency = Counter(word for one in every for word in one.vocabulary())
        self._rarity = {word: math.log((len(every) + 1) / n) ** 2 for word, n in frequency.items()}
        self._mass = {one: math.sqrt(self._weight(one.content)) for one in every}
        self._news = news
        self._events = Counter(one.reading for one in every)

    def score(self, a: Profile, b: Profile) -> float | None:
        """Log-odds that *a* and *b* are one happening, positive where they rather are; None where they cannot be."""
        if is_reprint(a, b):
            return _VERBATIM
        if exclude(a, b):
            return None
        speech = _are_one_speech(a, b)
        kin = _kin(families.DERIVED if speech else families.likeness(a.triggers, b.triggers))
        if kin <= _NO_KIN:
            return _NO_KIN
        alike = self._wording(a, b)
        if alike < _SPEECH_SHARE and a.says_little and b.says_little and not speech:
            return _NO_KIN
        return _BIAS + kin + alike + acquaintance(a, b) + self._occasion(a, b) + accord(a.counts, b.counts)

    def _wording(self, a: Profile, b: Profile) -> float:
        """What shared words say beside the triggers and, a word each, beside the names."""
        shared = a.content & b.content
        if not shared:
            return 0.0
        cosine = self._weight(shared) / (self._mass[a] * self._mass[b] or 1.0)
        return _WORDS * cosine + _CONTENT * min(len(shared - a.names - b.names), _CONTENT_WORDS)

    def _occasion(self, a: Profile, b: Profile) -> float:
        """What the articles and the dates say: the same news, the same day, told at the same time."""
        together, apart = self._news.together(a.reading, b.reading), self._news.apart(a.reading, b.reading)
        return (
            _OTHER_NEWS * (1 - together)
            + _APART * apart
            + (_told_apart(a, b) if a.reading == b.reading else 0.0)
            + _LENGTH * max(0.0, math.log2(self._events[a.reading] * self._events[b.reading] / _SHORT**2))
            + (self._dates(a, b) if a.dated and b.dated else self._recency(a, b))
        )

    def _dates(self, a: Profile, b: Profile) -> float:
        """What two dates say: one day is much, a month little, and nothing where strangers did it, or elsewhere."""
        if bounds.apart(a.extent, b.extent) > 0:
            return _DISAGREE
        if strangers(a, b) or elsewhere(a, b):
            return 0.0
        days = max(bounds.width(a.event.when), bounds.width(b.event.when)) / bounds.DAY
        return _SAME_DATE / math.log2(1 + days) if days >= 1 else _SAME_DATE

    def _recency(self, a: Profile, b: Profile) -> float:
        """What lies between two tellings of which one at least has no date, in doublings of days."""
        if a.told_on is None or b.told_on is None or a.told_on == b.told_on:
            return 0.0
        undated = 2 - a.dated - b.dated
        weight = _RECENCY + _UNLIKE * max(self._unknown(a.does, b.does, a, b), self._unknown(a.thing, b.thing, a, b))
        return weight * math.log2(1 + abs(a.told_on - b.told_on)) * undated / 2

    def _unknown(self, mine: frozenset[str], theirs: frozenset[str], a: Profile, b: Profile) -> float:
        """Share of the words of a role, by their weight, that the other telling has not; 0 to 1, half where untold."""
        if not (mine and theirs):
            return _UNTOLD
        return (self._missing(mine, b) + self._missing(theirs, a)) / 2

    def _missing(self, words: frozenset[str], telling: Profile) -> float:
        return self._weight(words - telling.words - telling.names) / self._weight(words)

    def _weight(self, words: Iterable[str]) -> float:
        return math.fsum(map(self._rarity.__getitem__, words))


def _told_apart(a: Profile, b: Profile) -> float:
    """What two tellings of one article take away: they were not found to be one, so only a shared day may join them."""
    one_day = bounds.is_day(a.event.when) and bounds.stated(a.event.when) == bounds.stated(b.event.when)
    return _TOLD_APART_ON_A_DAY if one_day else _TOLD_APART


def _kin(likeness: float) -> float:
    for (low, least), (high, most) in pairwise(_KINSHIP):
        if likeness <= high:
            return max(least, least + (most - least) * (likeness - low) / (high - low))
    return _KINSHIP[-1][1]


def _are_one_speech(a: Profile, b: Profile) -> bool:
    """Whether one person speaks on one day before one audience, whatever each sentence quotes.

    In one article “He spoke at the club” tells of the same speech as what else he says that day.
    """
    roots = a.name.roots | b.name.roots
    if not roots <= english.SAYING or a.doer.isdisjoint(b.doer):
        return False
    if not (bounds.is_day(a.event.when) and bounds.is_day(b.event.when)):
        return False
    if a.reading == b.reading:
        return roots <= english.TELLING and bool((a.name.roots ^ b.name.roots) & english.SPEAKING)
    return not a.venues.isdisjoint(b.venues)
