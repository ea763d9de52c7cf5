"""When two dates that exclude each other may still be one happening on which sources disagree.

The default is no: two attacks on two days are two attacks. Only what happens once (a death, a law, an
accident) and is told alike by two sources, with the same people or the same numbers and dates that lie close,
is taken for one event with a conflict.
"""

from webapp.model import Precision
from webapp.timeline import bounds, families
from webapp.timeline.profile import Profile
from webapp.timeline.words import english

_ONCE = frozenset(
    ("accident", "agreement", "appointment", "arrest", "crime", "death", "disaster", "election", "founding", "law")
)
"""Kinds of events that do not come again within days to the same people at the same place."""
_CLOSE: dict[Precision, int] = {"minute": 1, "hour": 1, "day": 3, "week": 7, "month": 31, "year": 366}
"""Days between dates of that precision that a slip explains: a day read as the next, a month or year beside it."""
_ALIKE = 0.3
"""Share of the words of the shorter telling that both use, from which they tell of one thing."""


def may_err(a: Profile, b: Profile) -> bool:
    """Whether *a* and *b*, whose dates exclude each other, may be one happening that a source misdates."""
    return (
        a.source != b.source
        and a.dated
        and b.dated
        and _are_close(a, b)
        and families.likeness(a.triggers, b.triggers) >= families.DERIVED
        and a.event.kind == b.event.kind
        and not (a.words | b.words) & english.AGAIN
        and _are_told_alike(a, b)
    )


def _are_close(a: Profile, b: Profile) -> bool:
    """Both dates of one precision and next to each other."""
    precision = a.event.when.precision
    apart = bounds.gap(a.event.when, b.event.when)
    return precision == b.event.when.precision and apart <= _CLOSE.get(precision, 0)


def _are_told_alike(a: Profile, b: Profile) -> bool:
    """The same people or places, and either the same number or, of what happens once, mostly the same words."""
    if not (a.who & b.who or a.where & b.where):
        return False
    if any(q.kind == "count" for q in a.counts & b.counts):
        return True
    words = len(a.words & b.words) / max(1, min(len(a.words), len(b.words)))
    return a.event.kind in _ONCE and words >= _ALIKE
