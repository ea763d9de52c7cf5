"""Whether a text tells a story from dates of its own or news from its day: by what it holds, not by a switch."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from webapp.dates.grammar import LETTERS, compiled, letters
from webapp.dates.tokens import Tokens, places

_MIN_YEARS: Final = 5
"""Fewer years of the past than this are background in news, not a narrative (wikiwars has at least 40)."""
_MIN_DATED: Final = 3
"""Of those years, so many stand behind a month or season: a story has dates, a study has years."""
_MONTHS: Final = frozenset(letters("month season"))
_FIGURES: Final = frozenset(letters("n12 n24 n31 n59 n99 n999 year4"))
_BC: Final = LETTERS["bc"]
_NEWS_MARKS: Final = letters("weekday_name today tonight")
_DEICTIC: Final = compiled(
    "(this | last | next) (week_unit | month_unit | year_unit | season | weekend | quarter | month)"
)
_THE: Final = LETTERS["the"]
_LEAD: Final = 80
"""Tokens at the head of a text in which news names its day: “on Friday”, “last week”."""
_DATED_WEEKDAY: Final = frozenset(letters("comma n12 n24 n31 month nth"))
"""What behind a weekday shows that it only belongs to a date in full."""
_YEAR: Final = LETTERS["year4"]


def is_narrative(tokens: Tokens, year: int) -> bool:
    """Many full dates of the past and few weekdays, “today”s or years that run: told from its own dates."""
    seq = tokens.letters
    if seq.count(_BC) >= _MIN_YEARS:
        return True
    years = [(i, int(tokens.raw[i])) for i in places(seq, _YEAR)]
    old = [i for i, told in years if told < year]
    marks = sum(seq.count(letter) for letter in _NEWS_MARKS) + _deictic(seq)
    if not marks:
        return len(old) >= _MIN_DATED
    if _opens_as_news(seq[:_LEAD]):
        return False
    marks += sum(year <= told <= year + 1 for _, told in years)
    dated = sum(not _MONTHS.isdisjoint(seq[max(0, i - 3) : i]) for i in old)
    return len(old) >= max(_MIN_YEARS, 2 * marks) and dated >= _MIN_DATED


def _opens_as_news(lead: str) -> bool:
    """“An appeals court on Friday …”: the first sentences count from the day of writing."""
    return _deictic(lead) > 0 or any(
        mark in _NEWS_MARKS and after not in _DATED_WEEKDAY for mark, after in pairwise(lead)
    )


def _deictic(seq: str) -> int:
    """How often a text counts from its day: “next year”, not “the next year”."""
    return sum(seq[max(0, found.start() - 1)] != _THE for found in _DEICTIC.regex.finditer(seq))


def years_told(tokens: Tokens) -> list[tuple[int, int]]:
    """Every written year at its place, counted astronomically."""
    found = []
    for i, letter in enumerate(tokens.letters):
        if letter in _FIGURES and tokens.letters[i + 1 : i + 2] == _BC:
            found.append((i, 1 - int(tokens.raw[i])))
        elif letter == _YEAR:
            found.append((i, int(tokens.raw[i])))
    return found
