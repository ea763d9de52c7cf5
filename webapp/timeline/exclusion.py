"""What shuts out that two tellings are of one happening, however alike the rest: dates, sums, numbering, a denial."""

from webapp.timeline import bounds
from webapp.timeline.disagreement import may_err
from webapp.timeline.marks import Sort, differing
from webapp.timeline.profile import Profile
from webapp.timeline.quantities import differ
from webapp.timeline.words import english

_NUMBERED: frozenset[Sort] = frozenset(("ordinal", "edition", "year"))
"""Marks that shut each other out: the second round and the third, the election of 2016 and that of 2020."""
_HALF_YEAR = 183


def exclude(a: Profile, b: Profile) -> bool:
    """Whether *a* and *b* cannot be one happening."""
    return not is_reprint(a, b) and (
        (a.event.factuality == "denied") != (b.event.factuality == "denied")
        or (bounds.apart(a.extent, b.extent) > 0 and not may_err(a, b))
        or bool(differing(a.marks, b.marks) & _NUMBERED)
        or differ(a.counts, b.counts, "ordinal")
        or differ(a.counts, b.counts, "money")
        or _come_again(a, b)
        or _told_apart(a, b)
    )


def is_reprint(a: Profile, b: Profile) -> bool:
    """The same sentence in a report and in its reprint, whatever day “Tuesday” was taken for in either."""
    return a.independent == b.independent and a.source != b.source and bool(a.said & b.said)


def _told_apart(a: Profile, b: Profile) -> bool:
    """Whether one sentence of an article tells both: “Holm won and Ruiz lost”, “Holm flew in and visited the port”."""
    if a.source != b.source or {sentence for sentence, _ in a.said}.isdisjoint(sentence for sentence, _ in b.said):
        return False
    ours, theirs = a.event.actors, b.event.actors
    if not ours or not theirs:
        return False
    return a.name.roots.isdisjoint(b.name.roots) or (ours[0] not in theirs and theirs[0] not in ours)


def _come_again(a: Profile, b: Profile) -> bool:
    """Whether they are of different years of what comes every year."""
    if a.told_on is None or b.told_on is None or abs(a.told_on - b.told_on) <= _HALF_YEAR:
        return False
    return not english.PERIODIC.isdisjoint(a.words) or not english.PERIODIC.isdisjoint(b.words)
