"""Years, decades and centuries: ``2008``, ``490 BC``, ``the 1920s``, ``the '90s``, ``the 21st century``, ``2006-07``.

A bare figure of four digits is a year unless what stands beside it says that it counts something.
"""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period
from webapp.dates.sense import Sense, dated
from webapp.dates.words import words
from webapp.model import ymd

FAMILY = Family("years")
rule = FAMILY.rule

_STATED = "the year stands there"
_SURE_BEFORE = words(
    "in since until till by during before after throughout from year early late mid spring summer autumn fall winter "
    "of the circa between to and through around about into ( - – —"
)
_COUNTS_BEFORE = words(
    "$ £ € ¥ # № no no. number than least most nearly almost some only over under + x page pp p route flight highway "
    "interstate us chapter section article room boeing resolution bus line model"
)  # fmt: skip
_COUNTED_AFTER = frozenset(letters("percent quantity_noun units_many unit_one hour scale currency meridiem zone"))
_PLURAL_OK = words(
    "is was has as this elections olympics games series championships talks protests riots us plus its was's"
)
_LATEST = 2100  # figures above this are rarely years; “by 2150” needs a preposition


def _year_sense(year: int, here: Here, *why: str) -> Sense:
    return dated(Period("year", year), *(why or (_STATED,)))


@rule(
    """
    (the year_unit)? year:(n0 | n12 | n24 | n31 | n59 | n99 | n999 | year4) dash:(dash | slashmark | to | and |
    or | until) (the year_unit)? last:(n0 | n12 | n24 | n31 | n59 | n99 | n999 | year4) era:era
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
    (ad:ad year_ad:(n12 | n24 | n31 | n59 | n99 | n999 | year4) | (the year_unit)? year:(n0 | n12 | n24 | n31 |
    n59 | n99 | n999 | year4) era:era)
    """
)
def with_era(hit: Hit, here: Here) -> Sense | None:
    """490 BC, AD 79, 476 CE."""
    if hit.has("ad"):
        return _year_sense(hit.number("year_ad"), here) if hit.word("ad") != "ce" else None
    if hit.tokens.raw[hit.at("era")].strip() in ("ad", "ce"):
        return None
    year = hit.number("year")
    return _year_sense(1 - year if hit.value("era") == "BC" else year, here)


@rule("year:year4 dash:(dash | slashmark) last:(n0 | n12 | n24 | n31 | n59 | n99)")
def short_range(hit: Hit, here: Here) -> list[Found] | None:
    """1939-45, 2013/14: the second year borrows the century."""
    year, last = hit.number("year"), hit.number("last")
    if len(hit.word("last")) != 2 or hit.tokens.spaced(hit.start) or hit.after() == "-":
        return None
    if last <= year % 100 or not _may_be_year(hit, hit.start, hit.end):
        return None
    return [
        Found(hit.start, hit.start + 1, _year_sense(year, here), ""),
        Found(hit.end - 1, hit.end, _year_sense(year - year % 100 + last, here, "the century stands before"), ""),
    ]


@rule("the? (decade4 | apostrophe decade2 | decade2 | decade4 dash) era:bc?")
def decade(hit: Hit, here: Here) -> Sense | Found | None:
    """The 1920s, the '90s, the 470s BC."""
    start = hit.end - 1 - hit.has("era")
    word = hit.tokens.word(start)
    if hit.tokens.letters[start] == LETTERS["decade2"] and hit.before() in (
        "her",
        "his",
        "their",
        "my",
        "in the",
        "your",
    ):
        return None  # “in his 30s” is an age
    number = int(word[:-1]) if word[:-1].isdigit() else None
    if number is None:
        return None
    if hit.has("era"):
        return dated(Period("decade", -(number // 10) - 1), _STATED)
    if number < 100:
        if hit.tokens.word(start - 1) not in ("the", "'", "’", "‘"):
            return None
        number += 1900 if number > 20 or here.published is None else _decade_century(number, here.published)
    return dated(Period("decade", number // 10), _STATED)


def _decade_century(number: int, published: int) -> int:
    return 2000 if 2000 + number <= ymd(published)[0] else 1900


@rule("the? (decade4 | decade3) era:bc")
def decade_bc(hit: Hit, here: Here) -> Sense:
    """The 1180s BC."""
    return dated(Period("decade", -(int(hit.tokens.word(hit.end - 2)[:-1]) // 10) - 1), _STATED)


@rule("the? nth:(nth | ordinal | second | nthbig | tens dash ordinal) dash? unit:unit_one era:era?")
def century(hit: Hit, here: Here) -> Sense | None:
    """The 19th century, the fourth century BC, a twenty-first-century war."""
    if hit.word("unit") not in ("century", "millennium"):
        return None
    words = hit.words("nth")
    number = (
        hit.number("nth") if len(words) == 1 else hit.number("nth") + int(str(hit.tokens.value(hit.span("nth")[1] - 1)))
    )
    if hit.word("unit") == "millennium":
        return dated(Period("millennium", number - 1), _STATED) if number < 10 and not hit.has("era") else None
    index = -number if hit.has("era") and hit.value("era") == "BC" else number - 1
    return dated(Period("century", index), _STATED)


@rule("(the units_many | the year_unit)? year:year4")
def alone(hit: Hit, here: Here) -> Sense | None:
    """2008; the year 2008; the years 1955-1957."""
    named = hit.end - hit.start > 1
    if named and hit.tokens.word(hit.start + 1) not in ("year", "years"):
        return None
    if not named and not _may_be_year(hit, hit.start, hit.end):
        return None
    return _year_sense(hit.number("year"), here)


def _may_be_year(hit: Hit, start: int, end: int) -> bool:
    """Judged by the neighbours: money, measures, numbering and counted things are no years."""
    tokens, seq = hit.tokens, hit.tokens.letters
    before, after = tokens.word(start - 1), tokens.word(end)
    if before in _COUNTS_BEFORE or (
        before in ("-", ".", "/", ":", "+") and not tokens.spaced(start - 1) and _glued(hit, start)
    ):
        return False
    if seq[end : end + 1] in _COUNTED_AFTER and after not in ("us", "as"):
        return False
    if (
        after == "-"
        and not tokens.spaced(end)
        and tokens.word(end + 1) in ("year", "foot", "mile", "meter", "man", "strong", "seat", "pound")
    ):
        return False
    year = int(tokens.word(start))
    if before in _SURE_BEFORE:
        return year <= _LATEST + 800 or not tokens.word(end).endswith("s")
    return 1200 <= year <= _LATEST and not _counted(tokens.raw[end] if end < len(tokens.raw) else "", after)


def _glued(hit: Hit, start: int) -> bool:
    """A figure stuck to a letter or another figure by a mark: A-1900, 555-1234-2020."""
    at = start - 2
    if at < 0 or hit.tokens.spaced(at):
        return False
    return hit.tokens.word(start - 1) != "-" or hit.tokens.letters[at] not in letters(
        "year4 month decade4 season units_many mid early late"
    )


def _counted(raw: str, after: str) -> bool:
    lower = raw[:1].islower()
    return lower and after.endswith("s") and not after.endswith("ss") and after not in _PLURAL_OK
