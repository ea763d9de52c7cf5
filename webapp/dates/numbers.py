"""Numbers in figures and words: “3”, “2.5”, “1,500”, “twenty-five”, “a hundred and ten”, “two and a half”, “a few”."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.dates.words.english import KINDS

VAGUE = "X"
"""The TIMEX3 figure for an unknown number of units."""

_VAGUE = frozenset("few several many number some numerous countless".split())
_SMALL = {word: n for kind in ("ones", "tens") for word, n in KINDS[kind].items() if isinstance(n, int)}
_SCALES = {word: n for word, n in KINDS["scale"].items() if isinstance(n, int)}


def count(words: Sequence[str]) -> int | float | None:
    """The number that *words* (lower case) say; None where they say no definite one (“a few”, “several”)."""
    total: float = 0
    seen = False
    for word in words:
        if word in _VAGUE or word.endswith(("ozens", "dreds", "sands", "cores")):
            return None
        if word == "half" and seen:
            return total + 0.5
        value = _number(word)
        if value is not None:
            total, seen = total + value, True
        elif word in _SCALES:
            total, seen = (total or 1) * _SCALES[word], True
        elif word == "couple":
            total, seen = 2, True
    if not seen:
        return 1 if set(words) & {"a", "an", "one"} else None
    return int(total) if total == int(total) else total


def _number(word: str) -> float | None:
    if word in _SMALL:
        return _SMALL[word]
    plain = word.replace(",", "")
    if plain.endswith("½"):
        return float(plain[:-1] or 0) + 0.5
    if plain.replace(".", "", 1).isdigit() and plain.isascii():
        return float(plain)
    return None


def figure(n: int | float | None) -> str:
    """The figure in a TIMEX3 duration: ``3``, ``2.5``, ``X``."""
    return VAGUE if n is None else f"{n:g}" if n < 1e6 else str(int(n))
