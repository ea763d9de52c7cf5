"""What shared and differing people, places and other names say of two tellings: log-odds, for and against."""

from webapp.timeline.marks import differing
from webapp.timeline.names import namesakes, two_people
from webapp.timeline.profile import Profile

_NAMES, _ACTORS = 0.5, 1.4
_OTHER_NAMES, _NO_NAMES = -0.8, -0.5
"""Log-odds from the logistic regression that :mod:`webapp.timeline.similarity` tells of."""
_KNOWN = 0.6
"""Who does it here is named there, though not as the doer: “Moscow” beside “Russia's defence minister”."""
_STRANGERS, _STRANGERS_ACTING = -0.4, -2.5
"""Where neither telling knows the other's people. A victim and a culprit may be of one crime; two visitors are
of two visits, two speakers of two speeches."""
_ACTS = frozenset(("visit", "statement", "talks", "appointment", "election"))
"""Kinds of events that are the act of those named."""
_NAMESAKES, _TWO_PEOPLE = -2.5, -2.5
"""Father and daughter die on different days; two of one name may even resign on one, but not as one."""
_OTHERWISE_MARKED = -5.0
"""Another age or, where no date says it, another day of the week: nearly as much as forbids, but tellers slip."""
_ELSEWHERE = -5.0
"""Two places below a state, neither known to the other telling."""


def acquaintance(a: Profile, b: Profile) -> float:
    """Positive where both tell of the same people and places, negative where neither knows the other's."""
    score = _NAMES * _overlap(a.names, b.names) + _ACTORS * _overlap(a.who, b.who)
    if a.names.isdisjoint(b.names):
        score += _OTHER_NAMES if a.names and b.names else _NO_NAMES
    if a.who.isdisjoint(b.who) and not (a.doer.isdisjoint(b.names) and b.doer.isdisjoint(a.names)):
        score += _KNOWN
    if namesakes(a.full_names, b.full_names):
        score += _NAMESAKES + _TWO_PEOPLE * two_people(a.full_names, b.full_names)
    elif strangers(a, b):
        score += _STRANGERS_ACTING if a.event.kind == b.event.kind and a.event.kind in _ACTS else _STRANGERS
    return score + _OTHERWISE_MARKED * bool(differing(a.marks, b.marks)) + _ELSEWHERE * elsewhere(a, b)


def strangers(a: Profile, b: Profile) -> bool:
    """Both name who acts, and neither tells of the other's actors at all."""
    return _unknown(a.persons, b.persons, a, b) or _unknown(a.doer, b.doer, a, b)


def elsewhere(a: Profile, b: Profile) -> bool:
    """Both name a place below a state, and neither telling knows the other's."""
    return _unknown(a.spot, b.spot, a, b)


def _unknown(mine: frozenset[str], theirs: frozenset[str], a: Profile, b: Profile) -> bool:
    return bool(mine and theirs) and mine.isdisjoint(b.names) and theirs.isdisjoint(a.names)


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared part of the smaller of two sets; 0 where one is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
