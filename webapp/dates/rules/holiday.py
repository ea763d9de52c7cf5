"""Holidays and named times: “Christmas”, “Easter Sunday”, “Thanksgiving”, “during World War II”.

Fixed and moving days are worked out by :mod:`webapp.dates.named_days`; the names stand in ``words/names_english.py``.
"""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family
from webapp.dates.hit import Found, Hit
from webapp.dates.named_days import day_in, nearest_year
from webapp.dates.periods import Period
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words
from webapp.dates.words.names_english import DAYS, LONGEST, PERIODS
from webapp.model import day_number

FAMILY = Family("holiday")
rule = FAMILY.rule

_TIME_BEFORE = words("in during since before after throughout until till from of between")


def _longest(hit: Hit, start: int, names: dict[str, object]) -> tuple[str, int] | None:
    """The longest name that starts at token *start*, and the token behind it."""
    tokens = hit.tokens
    for length in range(LONGEST, 0, -1):
        raw = "".join(tokens.raw[start : start + length]).strip().lower()
        if raw in names:
            return raw, start + length
    return None


@rule("the? name:(day_head | month_name | month_word)")
def day(hit: Hit, here: Here) -> Found | None:
    """Christmas, Easter Sunday 2012, Labor Day."""
    start = hit.at("name")
    named = _longest(hit, start, dict(DAYS))
    if named is None:
        return None
    name, end = named
    year, behind = _year_behind(hit, end)
    if year is None and end < len(hit.tokens.raw) and name == "new year" and hit.tokens.word(end) in ("'", "’"):
        return None
    given = "the day of that name in the year given"
    sense = _nearest(hit, here, name) if year is None else _on(name, year, given)
    return Found(hit.start if name in ("new year",) else start, behind, sense, "") if sense else None


def _year_behind(hit: Hit, end: int) -> tuple[int | None, int]:
    at = end
    if hit.tokens.word(at) in ("of", ",", "in"):
        at += 1
    word = hit.tokens.word(at)
    if len(word) == 4 and word.isdigit() and word[0] in "12":
        return int(word), at + 1
    return None, end


def _on(name: str, year: int, *why: str) -> Sense | None:
    at = day_in(name, year)
    return dated(Period("day", at), *why) if at is not None else None


def _nearest(hit: Hit, here: Here, name: str) -> Sense | None:
    base = here.story_day if here.narrative else here.published
    if base is None:
        kind, *args = DAYS[name]
        return unanchored(
            f"XXXX-{args[0]:02d}-{args[1]:02d}" if kind == "fixed" else "XXXX-XX-XX", "no year to count from"
        )
    year = nearest_year(name, base, None if here.narrative else hit.tense())
    sense = _on(name, year, f"“{name.title()}” nearest to now, {here.speech_name()}")
    if sense:
        sense.basis, sense.anchor = "resolved", base
    return sense


@rule("the? name:(period_head | ordinal | second | mid | ones)")
def period(hit: Hit, here: Here) -> Found | None:
    """During the Cold War: only where it dates something, and not in the history of that war itself."""
    if here.narrative or hit.before() not in _TIME_BEFORE:
        return None
    named = _longest(hit, hit.start, dict(PERIODS))
    if named is None:
        return None
    first, last = PERIODS[named[0]]
    sense = Sense(
        "DATE", f"{first}/{last}", day_number(first), day_number(last), "year", because=("a period known by name",)
    )
    return Found(hit.start, named[1], sense, "")
