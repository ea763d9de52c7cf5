"""How likely two events are one happening, and what forbids it.

Evidence for: the same trigger (word, family, near-synonym), shared actors, places and names, shared rare
words, equal numbers, overlapping dates, articles on the same news. What excludes each other (dates, sums,
ordinals, “denied” and “happened”) forbids a merge however alike the rest is.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from webapp.timeline import bounds, families
from webapp.timeline.disagreement import may_err
from webapp.timeline.marks import Sort, differing
from webapp.timeline.names import namesakes
from webapp.timeline.profile import Profile
from webapp.timeline.quantities import Kind, Quantity, agree
from webapp.timeline.stories import News
from webapp.timeline.words import english

_BIAS = -0.7
_KINSHIP = ((0.3, -2.0), (families.SYNONYM, 0.9), (families.DERIVED, 1.5), (families.SAME, 1.85))
"""Likeness of the triggers and what it says, straight lines between."""
_WORDS, _CONTENT, _NAMES, _ACTORS = 0.6, 0.5, 0.5, 1.4
_CONTENT_WORDS = 3
_OTHER_NAMES, _NO_NAMES, _TOLD_APART, _LIGHT_VERB = -0.8, -0.5, -2.0, -0.9
"""Log-odds weights from a logistic regression on pairs of like triggers in articles on the same news, in the
development topics of ECB+; with each topic left out in turn they stay within 0.3 of these."""
_OTHER_NEWS, _APART = -2.5, -2.0
"""What articles on other news take away; between two stories with several articles each, still more."""
_SAME_DATE = 2.0
"""What one and the same day adds; a month or a year adds less, a mere overlap nothing."""
_RECENCY = -0.3
"""For each doubling of the days between undated tellings: news is told when it is new. Half where one has a date."""
_UNLIKE, _UNTOLD = -0.4, 0.5
"""As much more where neither knows the other's people or things; for that share of it where one does not say."""
_ELSEWHERE = -5.0
"""Two places below a state, neither known to the other telling."""
_STRANGERS, _STRANGERS_ACTING = -0.4, -2.5
"""Where neither telling knows the other's people. A victim and a culprit may be of one crime; two visitors are
of two visits, two speakers of two speeches."""
_KNOWN = 0.6
"""Who does it here is named there, though not as the doer: “Moscow” beside “Russia's defence minister”."""
_NAMESAKES = -2.5
"""Father and daughter die on different days."""
_NUMBERED: frozenset[Sort] = frozenset(("ordinal", "edition", "year"))
"""Marks that shut each other out: the second round and the third, the election of 2016 and that of 2020."""
_OTHERWISE_MARKED = -5.0
"""Another age or, where no date says it, another day of the week: nearly as much, but tellers slip."""
_ACTS = frozenset(("visit", "statement", "talks", "appointment", "election"))
"""Kinds of events that are the act of those named."""
_HALF_YEAR = 183
_LENGTH, _SHORT = -0.35, 20
"""For each doubling of the pairs of events two articles offer, above those of articles with 20 each: chance."""
_DISAGREE = -1.5
"""What differing dates take away where the rest may still be one happening told wrongly."""
_COUNTS, _SAME_COUNT, _FAR_COUNT, _MANY_TIMES = 1.0, 0.5, 1.5, 10
_NO_KIN, _VERBATIM = -2.0, 9.0
"""By judgement: neither a shared trigger nor shared names alone may join what is not known to be the same news."""
_SPEECH_SHARE = 0.7
"""Two sayings, or two takings, are one only where what is said or taken shares a word beside the names and more, or
where they are one speech."""


class Scorer:
    """Scores pairs of events; knows how rare a word is among all of them and which articles go together."""

    def __init__(self, every: Sequence[Profile], news: News) -> None:
        frequency = Counter(word for one in every for word in one.told | one.does | one.thing)
        self._weight = {word: math.log((len(every) + 1) / n) ** 2 for word, n in frequency.items()}
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
        alike = self._wording(a, b)
        if kin <= _NO_KIN or (alike < _SPEECH_SHARE and not speech and _says_little(a) and _says_little(b)):
            return _NO_KIN
        return _BIAS + kin + alike + _persons(a, b) + self._occasion(a, b) + _COUNTS * _counts(a, b)

    def _wording(self, a: Profile, b: Profile) -> float:
        """What shared words say beside the triggers and, a word each, beside the names."""
        mine, theirs = a.words - b.name.roots, b.words - a.name.roots
        content = len((mine & theirs) - a.names - b.names)
        return _WORDS * self._cosine(mine, theirs) + _CONTENT * min(content, _CONTENT_WORDS)

    def _occasion(self, a: Profile, b: Profile) -> float:
        """What the articles and the dates say: the same news, the same day, told at the same time."""
        together, apart = self._news.together(a.reading, b.reading), self._news.apart(a.reading, b.reading)
        return (
            _OTHER_NEWS * (1 - together)
            + _APART * apart
            + _TOLD_APART * (a.reading == b.reading)
            + _DISAGREE * bool(bounds.gap(a.event.when, b.event.when))
            + _SAME_DATE * _same_date(a, b) * (not strangers(a, b) and not _elsewhere(a, b))
            + (_RECENCY + _UNLIKE * self._unlike(a, b)) * _distance(a, b)
            + _LENGTH * max(0.0, math.log2(self._events[a.reading] * self._events[b.reading] / _SHORT**2))
        )

    def _unlike(self, a: Profile, b: Profile) -> float:
        """How much of who does it, or of what it is done to, the other telling does not know: the worse of both."""
        return max(self._unknown(a.does, b.does, a, b), self._unknown(a.thing, b.thing, a, b))

    def _unknown(self, mine: frozenset[str], theirs: frozenset[str], a: Profile, b: Profile) -> float:
        """Share of the words of a role, by their weight, that the other telling has not; 0 to 1, half where untold."""
        if not (mine and theirs):
            return _UNTOLD
        known = self._sum(mine & b.told) / self._sum(mine) + self._sum(theirs & a.told) / self._sum(theirs)
        return 1 - known / 2

    def _cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Weighted share of common words, 0 to 1."""
        shared = self._sum(a & b)
        return shared / math.sqrt(self._sum(a) * self._sum(b)) if shared else 0.0

    def _sum(self, words: Iterable[str]) -> float:
        weight: Mapping[str, float] = self._weight
        return math.fsum(weight[word] for word in words)


def _kin(likeness: float) -> float:
    for (low, least), (high, most) in pairwise(_KINSHIP):
        if likeness <= high:
            return max(least, least + (most - least) * (likeness - low) / (high - low))
    return _KINSHIP[-1][1]


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared part of the smaller of two sets; 0 where one is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def is_reprint(a: Profile, b: Profile) -> bool:
    """The same sentence in a report and in its reprint, whatever day “Tuesday” was taken for in either."""
    return a.independent == b.independent and a.source != b.source and bool(a.said & b.said)


def exclude(a: Profile, b: Profile) -> bool:
    """Whether *a* and *b* cannot be one happening: dates, sums or ordinals shut each other out, or a denial does."""
    if is_reprint(a, b):
        return False
    if bounds.gap(a.event.when, b.event.when) and not may_err(a, b):
        return True
    if (a.event.factuality == "denied") != (b.event.factuality == "denied"):
        return True
    if differing(a.marks, b.marks) & _NUMBERED or _come_again(a, b):
        return True
    return _differ(a, b, "ordinal") or _differ(a, b, "money")


def _come_again(a: Profile, b: Profile) -> bool:
    """Whether they are of different years of what comes every year."""
    if a.told_on is None or b.told_on is None:
        return False
    return bool((a.words | b.words) & english.PERIODIC) and abs(a.told_on - b.told_on) > _HALF_YEAR


def _persons(a: Profile, b: Profile) -> float:
    """What shared and differing people, places and other names say."""
    score = _NAMES * overlap(a.names, b.names) + _ACTORS * overlap(a.who, b.who)
    if not a.names & b.names:
        score += _OTHER_NAMES if a.names and b.names else _NO_NAMES
    if not a.who & b.who and (a.doer & b.names or b.doer & a.names):
        score += _KNOWN
    if namesakes(a.event.actors, b.event.actors):
        score += _NAMESAKES
    elif strangers(a, b):
        score += _STRANGERS_ACTING if a.event.kind == b.event.kind and a.event.kind in _ACTS else _STRANGERS
    if differing(a.marks, b.marks):
        score += _OTHERWISE_MARKED
    if _elsewhere(a, b):
        score += _ELSEWHERE
    return score


def strangers(a: Profile, b: Profile) -> bool:
    """Both name who acts, and neither tells of the other's actors at all."""
    return _unknown(a.persons, b.persons, a, b) or _unknown(a.doer, b.doer, a, b)


def _unknown(mine: frozenset[str], theirs: frozenset[str], a: Profile, b: Profile) -> bool:
    return bool(mine and theirs) and not mine & b.names and not theirs & a.names


def _elsewhere(a: Profile, b: Profile) -> bool:
    """Both name a place below a state, and neither telling knows the other's."""
    mine, theirs = a.where - english.NATIONS, b.where - english.NATIONS
    return bool(mine and theirs) and not mine & b.names and not theirs & a.names


def _distance(a: Profile, b: Profile) -> float:
    """How far apart in time two tellings are of which one at least has no date: doublings of days."""
    undated = [one for one in (a, b) if not bounds.is_dated(one.event.when)]
    if not undated or a.told_on is None or b.told_on is None:
        return 0.0
    return math.log2(1 + abs(a.told_on - b.told_on)) * len(undated) / 2


def _same_date(a: Profile, b: Profile) -> float:
    """1 where both are dated to one and the same day, less the wider the wider of both dates."""
    if not (bounds.is_dated(a.event.when) and bounds.is_dated(b.event.when)):
        return 0.0
    widest = max(bounds.width(a.event.when), bounds.width(b.event.when))
    return 1 / math.log2(1 + widest / bounds.DAY) if widest >= bounds.DAY else 1.0


def _counts(a: Profile, b: Profile) -> float:
    """For an equal count of one thing, against counts of which none fit, nothing where nothing is counted twice."""
    pairs = _shared_units(a, b, "count")
    if any(mine.value == theirs.value for mine, theirs in pairs):
        return _SAME_COUNT
    if not pairs or any(agree(mine, theirs) for mine, theirs in pairs):
        return 0.0
    return -1.0 - _FAR_COUNT * all(_are_far(mine, theirs) for mine, theirs in pairs)


def _are_far(a: Quantity, b: Quantity) -> bool:
    """Whether one number is many times the other: no slip, and no toll that has risen."""
    small, large = sorted((a.value, b.value))
    return large > _MANY_TIMES * small


def _differ(a: Profile, b: Profile, kind: Kind) -> bool:
    """Both give such numbers of one unit, and none that fit."""
    pairs = _shared_units(a, b, kind)
    return bool(pairs) and not any(agree(mine, theirs) for mine, theirs in pairs)


def _shared_units(a: Profile, b: Profile, kind: Kind) -> list[tuple[Quantity, Quantity]]:
    here, there = ([q for q in one.counts if q.kind == kind] for one in (a, b))
    return [(mine, theirs) for mine in here for theirs in there if mine.unit == theirs.unit]


def _are_one_speech(a: Profile, b: Profile) -> bool:
    """Whether one person speaks on one day before one audience, whatever each sentence quotes.

    In one article “He spoke at the club” tells of the same speech as what else he says that day.
    """
    if not a.doer & b.doer or not all(bounds.is_day(one.event.when) for one in (a, b)):
        return False
    if a.reading == b.reading:
        return a.name.roots | b.name.roots <= english.TELLING and bool((a.name.roots ^ b.name.roots) & english.SPEAKING)
    return bool(a.venues & b.venues) and a.name.roots | b.name.roots <= english.SAYING


def _says_little(one: Profile) -> bool:
    """Whether the trigger by itself does not tell what happened: “said”, “took”."""
    return one.name.roots <= english.SAYING | english.LIGHT
