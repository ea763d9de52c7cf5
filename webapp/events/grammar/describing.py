"""Forms in “-ing” that describe the noun behind them: “took acting lessons”, “striking staff have walked out”."""

from __future__ import annotations

from webapp.events.grammar.lexicon import LEMMAS
from webapp.events.words import word_set

_WITH_THING = word_set(
    "take make undergo give receive face provide bring cause show need get include require issue fire hear sound"
)
"""Verbs that have a thing for their object, never a deed in “-ing”."""
_DESCRIBING = word_set(
    """protesting striking retreating warring opposing demonstrating rioting looting fleeing dying grieving migrating
    surviving remaining existing competing participating neighbouring neighboring conflicting reigning incoming
    outgoing ageing aging rising falling growing declining emerging mounting surging dwindling deepening worsening
    escalating simmering lingering passing circling arriving departing returning visiting invading advancing sitting
    serving sleeping screaming cheering armed marching rampaging stampeding unsuspecting outstanding pending prevailing
    defending travelling traveling"""
)
"""Forms that mostly say what somebody or something is doing, and seldom have an object."""
_ALWAYS = word_set(
    "outstanding pending ongoing upcoming underlying surrounding oncoming neighbouring neighboring incoming"
)
_OF_TALK = word_set("statement statements remarks arguments ceremony session speech speeches address day night match")
_FINITE = frozenset("xhmdvz")
_NOUNS = frozenset("NEMBZ")


def describes(before: str, after: str, lowers: list[str], position: int, tags: list[str]) -> bool:
    """Whether the form in “-ing” at *position*, without a determiner behind it, belongs to the next noun."""
    if after not in "NBZ":
        return False
    low = lowers[position]
    if low in _ALWAYS and before not in "xh":
        return True
    if before in "vbzn":
        return LEMMAS.get(lowers[position - 1]) in _WITH_THING
    if before in "PS" and position:
        if low in ("opening", "closing"):
            return lowers[position + 1] in _OF_TALK
        return low in _DESCRIBING
    return before == "." and _leads_subject(low, position, tags)


def described(before: str, after: str, lowers: list[str], position: int) -> bool:
    """Whether a participle belongs to the next noun: “moved [known] abusers”, “the newly [elected] president”."""
    low = lowers[position]
    if after not in "NBZEJ":
        return False
    if low in _TITLES:
        return before in ".,CPo" or (before == "R" and lowers[position - 1] in _SINCE)
    return low in _KNOWN_AS and before in "vbzPo"


_TITLES = word_set("retired elected appointed disgraced deposed ousted exiled")
"""Participles that stand before somebody's office."""
_SINCE = word_set("newly recently freshly democratically duly then")
_KNOWN_AS = word_set(
    "known suspected alleged convicted accused wanted wounded injured armed unarmed missing stranded trapped"
)


def _leads_subject(low: str, position: int, tags: list[str]) -> bool:
    """“[Changing] seas have led to …”: the noun it stands before is what the finite verb is said of."""
    position += 1
    while position < len(tags) and tags[position] in _NOUNS:
        position += 1
    tag = tags[position] if position < len(tags) else "."
    return tag in _FINITE or (tag == "L" and low in _DESCRIBING)
