"""Numbers of a sentence with what they count: the toll, the sum, the share, the “81st”."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from webapp.timeline.families import lemma
from webapp.timeline.words import english

Kind = Literal["ordinal", "money", "percent", "count"]


Hedge = Literal["", "least", "most", "about"]


class Quantity(NamedTuple):
    """A number and what it counts: ``("count", "death", 12.0, "least")``, ``("money", "", 4e10, "")``."""

    kind: Kind
    unit: str
    value: float
    hedge: Hedge = ""
    """Whether the words give it as a lower bound, an upper bound or roughly."""


_SCALE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9}
_HEDGES: dict[str, Hedge] = {
    "at least": "least",
    "more than": "least",
    "over": "least",
    "up to": "most",
    "fewer than": "most",
    "less than": "most",
    "nearly": "about",
    "almost": "about",
    "about": "about",
    "around": "about",
    "some": "about",
    "roughly": "about",
    "approximately": "about",
}
_NUMBER = re.compile(
    r"(?:\b(?P<hedge>" + "|".join(_HEDGES) + r")\s)?"
    r"(?P<money>[$£€¥]\s?)?"
    r"\b(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:" + "|".join(english.NUMBERS) + r")\b)"
    r"(?P<ordinal>st|nd|rd|th)?"
    r"(?P<scale>[\s-]?(?:hundred|thousand|million|billion|trillion|bn|m)\b)?"
    r"(?P<percent>\s?(?:%|percent|per cent))?"
    r"(?P<currency>\s(?:dollars?|euros?|pounds?|yuan|yen|rubles?|roubles?)\b)?"
    r"(?P<after>(?:[\s-][^\W\d_][^\W\d_'’]*){0,3})",
    re.IGNORECASE,
)


_ANY = re.compile(r"\d|\b(?:" + "|".join(english.NUMBERS) + r")\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def quantities(text: str) -> frozenset[Quantity]:
    """The quantities of a sentence; days of the month, years and times of day are not among them."""
    if not _ANY.search(text):
        return frozenset()
    return frozenset(q for found in _NUMBER.finditer(text) if (q := _quantity(found)))


def _quantity(found: re.Match[str]) -> Quantity | None:
    digits, after = found["digits"].lower(), found["after"].lower().replace("-", " ").split()
    value = float(english.NUMBERS.get(digits, 0) or digits.replace(",", ""))
    value *= _SCALE[found["scale"].strip(" -\u00a0").lower()] if found["scale"] else 1
    hedge = _HEDGES[found["hedge"].lower()] if found["hedge"] else ""
    if found["money"] or found["currency"]:
        return Quantity("money", "", value, hedge)
    if found["percent"]:
        return Quantity("percent", "", value, hedge)
    if not after or english.MONTHS & set(after[:2]):
        return None
    unit = _unit(after)
    return Quantity("ordinal" if found["ordinal"] else "count", unit, value, hedge) if unit else None


def _unit(after: list[str]) -> str:
    """What is counted: the last of the words that follow before one that cannot belong to it."""
    if after[:2] == ["year", "old"]:
        return "year of age"
    unit = ""
    for word in after:
        if word in english.STOP:
            break
        unit = lemma(word)
    return unit


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers of one thing can both be right: 34 at least and 41, about 300 and 298, not 12 and 14."""
    small, large = sorted((a, b), key=lambda one: one.value)
    if small.value == large.value or small.hedge == "least" or large.hedge == "most":
        return True
    slack = _ABOUT if "about" in (a.hedge, b.hedge) else _ROUNDED_BY if large.value >= _ROUNDED_FROM else 0.0
    return large.value - small.value <= slack * large.value


_ROUNDED_FROM, _ROUNDED_BY, _ABOUT = 50, 0.05, 0.2
"""Small numbers are given exactly; rounding to the nearest ten or hundred stays in a twentieth, “about” in a fifth."""


_EQUAL, _UNEQUAL, _FAR = 0.5, -1.0, -2.5
"""What an equal count of one thing says for two tellings, and counts of which none fit against them."""
_MANY_TIMES = 10
"""Numbers that far from each other are no slip, and no toll that has risen."""


def accord(a: frozenset[Quantity], b: frozenset[Quantity]) -> float:
    """What the counts of two tellings say, as log-odds; nothing where no thing is counted in both."""
    pairs = _of_one_unit(a, b, "count")
    if any(mine.value == theirs.value for mine, theirs in pairs):
        return _EQUAL
    if not pairs or any(agree(mine, theirs) for mine, theirs in pairs):
        return 0.0
    return _FAR if all(_are_far(mine.value, theirs.value) for mine, theirs in pairs) else _UNEQUAL


def _are_far(a: float, b: float) -> bool:
    return max(a, b) > _MANY_TIMES * min(a, b)


def differ(a: frozenset[Quantity], b: frozenset[Quantity], kind: Kind) -> bool:
    """Whether both give such numbers of one unit, and none that fit."""
    pairs = _of_one_unit(a, b, kind)
    return bool(pairs) and not any(agree(mine, theirs) for mine, theirs in pairs)


def _of_one_unit(a: frozenset[Quantity], b: frozenset[Quantity], kind: Kind) -> list[tuple[Quantity, Quantity]]:
    if not (a and b):
        return []
    return [(mine, theirs) for mine in a if mine.kind == kind for theirs in b if theirs[:2] == mine[:2]]
