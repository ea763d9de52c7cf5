"""Years: ``2008``, ``490 BC``, ``AD 79``, ``’87``, ``2006-07``, ``2013/14``, “nineteen eighty-four”."""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.bare_year import is_year
from webapp.dates.grammar import LETTERS, Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.numbers import count
from webapp.dates.periods import Period
from webapp.dates.sense import Sense, dated
from webapp.dates.words import words
from webapp.model import ymd

FAMILY = Family("years")
rule = FAMILY.rule

_STATED = "the year stands there"
_DASH = LETTERS["dash"]
_COUNTED_AFTER = frozenset(letters("percent quantity_noun units_many hour scale currency meridiem zone"))


def _year_sense(year: int, here: Here, *why: str) -> Sense:
    return dated(Period("year", year), *(why or (_STATED,)))


@rule(
    """
    (the year_unit)? year:(small | year4 | n4) dash:(dash | slashmark | to | and | or | until) (the year_unit)?
    last:(small | year4 | n4) era:era
    """
)
def bc_range(hit: Hit, here: Here) -> list[Found]:
    """499–493 BC: the era serves both."""
    bc = hit.value("era") == "BC"
    first, last = (1 - hit.number(x) if bc else hit.number(x) for x in ("year", "last"))
    return [
        Found(hit.start, hit.at("dash"), _year_sense(first, here, "the era stands behind"), ""),
        Found(hit.at("last"), hit.end, _year_sense(last, here), ""),
    ]


@rule(
    """
    (ad:ad year_ad:(small | year4) | (the year_unit)? (year:(small | year4 | n4) | round:decimal) era:era)
    """
)
def with_era(hit: Hit, here: Here) -> Sense | None:
    """490 BC, AD 79, 476 CE."""
    if hit.has("ad"):
        return _year_sense(hit.number("year_ad"), here) if hit.word("ad") != "ce" else None
    if hit.tokens.raw[hit.at("era")].strip() in ("ad", "ce"):
        return None
    if hit.has("round") and "." in hit.word("round"):
        return None  # “4.5 BC”
    year = int(hit.word("round").replace(",", "")) if hit.has("round") else hit.number("year")
    return _year_sense(1 - year if hit.value("era") == "BC" else year, here)


@rule("apostrophe short:(n59 | n99 | n31 | n24 | n0 | n12)")
def short(hit: Hit, here: Here) -> Sense | None:
    """In '87, the class of ’87."""
    if (
        hit.before() not in ("in", "of", "since", "from", "by")
        or len(hit.word("short")) != 2
        or hit.tokens.spaced(hit.start)
    ):
        return None
    number = hit.number("short")
    this = ymd(here.published)[0] if here.published is not None else 2068
    return _year_sense(number + (2000 if 2000 + number <= this else 1900), here, "the century is understood")


@rule("year:year4 dash:(dash | slashmark) last:(n0 | n12 | n24 | n31 | n59 | n99)")
def short_range(hit: Hit, here: Here) -> list[Found] | None:
    """1939-45, 2013/14: the second year borrows the century."""
    year, last = hit.number("year"), hit.number("last")
    if len(hit.word("last")) != 2 or hit.tokens.spaced(hit.start) or hit.after() == "-":
        return None
    turn = 100 if last == (year + 1) % 100 == 0 else 0  # 1999-00
    if last + turn <= year % 100 or not is_year(hit.tokens, hit.start, hit.end):
        return None
    until = year - year % 100 + last + turn
    return [
        Found(hit.start, hit.start + 1, _year_sense(year, here), ""),
        Found(hit.end - 1, hit.end, _year_sense(until, here, "the century stands before"), ""),
    ]


@rule("the? year_unit of? year:(n59 | n99 | n999 | n31 | year4) era:era?")
def the_year(hit: Hit, here: Here) -> Sense | None:
    """The year 79, the year of 1984."""
    named = hit.word_at(hit.start) == "the"
    if hit.before() == "-":
        return None  # “full-year 2012 profit”
    if not named and (hit.tokens.letters[hit.end : hit.end + 1] == _DASH or len(hit.word("year")) < 4):
        return None
    year = hit.number("year")
    return _year_sense(1 - year if hit.has("era") and hit.value("era") == "BC" else year, here)


@rule(
    """
    (the year_unit)? head:(ones | tens) sep:dash? tail:(scale (and? (tens dash? ones | tens | ones))? | tens
    dash? ones | tens | ones | oh dash? ones)
    """
)
def in_words(hit: Hit, here: Here) -> Found | None:
    """Nineteen eighty-four, two thousand and thirteen, nineteen oh five."""
    named = hit.word_at(hit.start) == "the"
    if (not named and hit.before() not in _WORDS_BEFORE) or hit.tokens.letters[hit.end : hit.end + 1] in _COUNTED_AFTER:
        return None
    head, tail = hit.number("head"), hit.words("tail")
    rest = count([w for w in tail if w not in ("hundred", "thousand", "oh", "and", "-")]) or 0
    if tail[0] == "thousand":
        year = head * 1000 + int(rest) if head == 2 else 0
    else:
        year = head * 100 + int(rest) if 10 <= head <= 20 and (rest >= 10 or tail[0] in ("oh", "hundred")) else 0
    if not 1000 <= year <= 2100:
        return None
    return Found(hit.start if named and tail[0] == "thousand" else hit.at("head"), hit.end, _year_sense(year, here), "")


_WORDS_BEFORE = words("in since of by until from before after year during")


@rule("(the units_many | the year_unit)? year:year4")
def alone(hit: Hit, here: Here) -> Sense | None:
    """2008; the year 2008; the years 1955-1957."""
    named = hit.end - hit.start > 1
    if named and hit.tokens.word(hit.start + 1) not in ("year", "years"):
        return None
    if not named and not is_year(hit.tokens, hit.start, hit.end):
        return None
    return _year_sense(hit.number("year"), here)
