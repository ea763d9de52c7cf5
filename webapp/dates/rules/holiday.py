"""Holidays and named times: “Christmas”, “Easter Sunday”, “Thanksgiving”, “during World War II”.

Fixed and moving days are worked out by :mod:`webapp.dates.named_days`; the names stand in ``words/names_english.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.clock import in_part
from webapp.dates.grammar import LETTERS, Family
from webapp.dates.hit import Found, Hit
from webapp.dates.named_days import RAMADAN_DAYS, day_in, nearest_year
from webapp.dates.periods import Period, containing, weekday
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words
from webapp.dates.words.english import KINDS
from webapp.dates.words.names_english import DAYS, LONGEST, PERIODS
from webapp.model import day_number, ymd

FAMILY = Family("holiday")
rule = FAMILY.rule


def _longest(hit: Hit, start: int, names: Mapping[str, object]) -> tuple[str, int] | None:
    """The longest name that starts at token *start*, and the token behind it."""
    tokens = hit.tokens
    for length in range(LONGEST, 0, -1):
        raw = "".join(tokens.raw[start : start + length]).strip().lower()
        if raw in names and start + length <= len(tokens.raw):
            return raw, start + length
    return None


@rule(
    """
    the? name:(period_head | day_head | (ordinal | second) (period_head | capital) | mid age
    | (ones | tens | scale) (dash? day_unit | units_many))
    """
)
def period(hit: Hit, here: Here) -> Found | None:
    """During the Cold War, since World War II: where it dates something, and not in the story of that war itself."""
    if here.narrative or not hit.tokens.capital(hit.at("name")):
        return None
    named = _longest(hit, hit.start, PERIODS)
    if named is None:
        return None
    alone = hit.start == 0 and named[1] == len(hit.tokens.raw)
    if hit.before() not in _TIME_BEFORE and not alone and not named[0].endswith("day"):
        return None
    first, last = PERIODS[named[0]]
    lo, hi = day_number(first), day_number(last)
    value = first if first == last else f"{first}/{last}"
    sense = Sense("DATE", value, lo, hi, "day" if lo == hi else "year", because=("a time known by its name",))
    return Found(hit.start, named[1], sense, "")


@rule(
    "article:the? shift:(last | next | this)? name:(day_head | month_name capital | month_word day_unit | ordinal of "
    "month_name | all capital)"
)
def day(hit: Hit, here: Here) -> Found | None:
    """Christmas, last Easter, Labor Day 2012, Christmas Day last year, Christmas night."""
    if not hit.tokens.capital(hit.at("name")):
        return None
    named = _longest(hit, hit.at("name"), DAYS)
    if named is None or _is_no_day(hit, *named):
        return None
    name, end = named
    year, behind = _year_behind(hit, here, end)
    sense = _on(name, year, "the day of that name in the year given") if year is not None else _nearest(hit, here, name)
    if sense is None:
        return None
    behind, sense = _longer(hit, behind, sense, name)
    keeps = hit.has("shift") or name in _WITH_ARTICLE or sense.value.endswith("-WE")
    return Found(hit.start if keeps else hit.at("name"), behind, sense, "")


_TIME_BEFORE = words("in during since before after throughout until till between")
_NOT_YEARLY = "election day"
"""A day that does not come every year: the nearest one is meant, past or to come."""
_WITH_ARTICLE = ("new year", "fourth of july", "lunar new year", "chinese new year")


def _longer(hit: Hit, behind: int, sense: Sense, name: str) -> tuple[int, Sense]:
    """Christmas night; the Easter weekend; Ramadan is a month."""
    word = hit.word_at(behind)
    if word == "weekend" and sense.focus is not None:
        long = dated(_weekend_of(sense.focus), *sense.because, basis=sense.basis, anchor=sense.anchor)
        first, last = _EASTER if name == "easter" else (0, 0)
        long.lo = min(sense.focus.first + first, long.focus.first if long.focus else sense.focus.first)
        long.hi = max(sense.focus.first + last, long.focus.last if long.focus else sense.focus.first)
        return behind + 1, long
    part = _PARTS.get(word)
    if part is not None and sense.focus is not None:
        return behind + 1, in_part(sense, part)
    if name == "ramadan" and sense.focus is not None:
        end = Period("day", sense.focus.first + RAMADAN_DAYS - 1)
        return behind, replace(sense, value=f"{sense.value}/{end.value}", hi=end.nth, precision="month")
    return behind, sense


_EASTER = (-2, 1)  # from Good Friday to Easter Monday
_PARTS = {word: str(part) for word, part in KINDS["daypart"].items()}


def _weekend_of(day: Period) -> Period:
    """The weekend a day makes long: its own from Friday on, the one before for a Monday."""
    return containing("weekend", day.first - (1 if weekday(day.first) < 2 else 0))


def _is_no_day(hit: Hit, name: str, end: int) -> bool:
    """Easter Island, a Christmas tree, Good Friday Agreement, Father Christmas, Ramadan Sobhi."""
    tokens = hit.tokens
    after, before = tokens.word(end), hit.before()
    if after in ("'", "’") and tokens.word(end + 1) == "s":
        after = tokens.word(end + 2)
    if after in _THINGS or before in ("father", "tariq", "“"):
        return True
    if name == _NOT_YEARLY and hit.here.published is None:
        return True
    if name == "christmas" and _is_surname(hit):
        return True
    if name == "ramadan" and tokens.letters[end : end + 1] == _CAPITAL:
        return True
    return name == "new year" and (after in ("'", "’") or (before not in _NEW_YEAR and not hit.has("article")))


def _is_surname(hit: Hit) -> bool:
    """“the illustrator Johnnie Christmas”: behind a capital that opens no sentence and is no word for its kind."""
    tokens, at = hit.tokens, hit.start - 1
    opens = at <= 0 or tokens.letters[at - 1] in _STOPS
    return not opens and tokens.capital(at) and tokens.word(at) not in _KINDS


_STOPS = frozenset(LETTERS[name] for name in ("dot", "stop", "newline", "semicolon", "quote"))
_KINDS = words("orthodox coptic armenian russian ukrainian ethiopian merry happy white last this next on at before")
_CAPITAL = LETTERS["capital"]
_NEW_YEAR = words("in before after since until by of for")
_THINGS = words(
    "island eggs egg bunny tree trees carols carol card cards turkey costume costumes resolutions resolution agreement "
    "rising song songs dinner shopping party parade gift gifts present presents film films movie is offensive"
)


def _year_behind(hit: Hit, here: Here, end: int) -> tuple[int | None, int]:
    """The year a name is followed or ruled by: “2019”, “of 2020”, “last year”, “last Easter”."""
    at = end + (hit.word_at(end) in ("of", ",", "in"))
    word = hit.word_at(at)
    if len(word) == 4 and word.isdigit() and word[0] in "12":
        return int(word), at + 1
    if hit.word_at(end + 1) == "year" and hit.word_at(end) in _STEP and here.speech is not None:
        return ymd(here.speech)[0] + _STEP[hit.word_at(end)], end + 2
    return None, end


_STEP = {"last": -1, "this": 0, "next": 1}


def _on(name: str, year: int, *why: str) -> Sense | None:
    at = day_in(name, year)
    return dated(Period("day", at), *why) if at is not None else None


def _nearest(hit: Hit, here: Here, name: str) -> Sense | None:
    story = here.narrative or here.telling()
    base = here.story_day if story else here.published
    if base is None:
        kind, *args = DAYS[name]
        return unanchored(
            f"XXXX-{args[0]:02d}-{args[1]:02d}" if kind == "fixed" else "XXXX-XX-XX", "no year to count from"
        )
    tense = (
        None
        if story or name == _NOT_YEARLY
        else {"last": "past", "next": "future"}.get(hit.word("shift"), "past" if hit.tense() == "open" else hit.tense())
    )
    year = ymd(base)[0] if hit.word("shift") == "this" else nearest_year(name, base, tense)
    sense = _on(name, year, f"“{name.title()}” nearest to now, {here.speech_name()}")
    if sense:
        sense.basis, sense.anchor = "resolved", base
    return sense
