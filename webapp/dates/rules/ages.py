"""Decades and centuries: “the 1920s”, “the '90s”, “the roaring twenties”, “the 21st century”, “the 1180s BC”."""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, Family
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period
from webapp.dates.sense import Sense, dated
from webapp.dates.words import words
from webapp.model import ymd

FAMILY = Family("ages")
rule = FAMILY.rule

_STATED = "the decade or century stands there"


@rule("article:the? (decade4 | year4 apostrophe s)")
def decade(hit: Hit, here: Here) -> Found | None:
    """The 1920s, the 1990's; 1800s is the century; “the 1990s boom” has the article of the boom."""
    at = hit.start + hit.has("article")
    number = int(hit.word_at(at).rstrip("s"))
    if hit.end - at == 3 and (number % 10 or hit.before() == "of" or hit.word_at(at - 1) not in _DECADE_BEFORE):
        return None
    whole = number % 100 == 0 and number < 2000
    sense = dated(Period("century", number // 100) if whole else Period("decade", number // 10), _STATED)
    noun = hit.has("article") and hit.before() not in _IN and hit.tokens.letters[hit.end : hit.end + 1] == _NOUN
    return Found(at if noun else hit.start, hit.end, sense, "")


_NOUN = LETTERS["other"]
_IN = words("in of since by from during until through throughout to into")
_DECADE_BEFORE = words("the ' ’ ‘ early late - mid")


@rule("the? apostrophe? (decade2 | (n31 | n59 | n99) apostrophe s)")
def short_decade(hit: Hit, here: Here) -> Sense | None:
    """The '90s, the 60s, the 60's; “in his 60s” is an age, “highs in the 90s” the weather."""
    at = hit.start + (hit.word_at(hit.start) == "the")
    at += hit.word_at(at) in ("'", "’", "‘")
    number = int(hit.word_at(at).rstrip("s"))
    if number % 10 or {hit.word_at(at - n) for n in (1, 2, 3, 4)} & _WHOSE:
        return None
    if hit.before() in ("and", "or") and hit.word_at(hit.start - 2).endswith("0s"):
        told = here.focus.nth // 10 if here.focus and here.focus.unit == "decade" else 19
        return dated(Period("decade", told * 10 + number // 10), "the century stands before")
    if at == 0 or hit.word_at(at - 1) not in _DECADE_BEFORE or _is_warmth(hit):
        return None
    return dated(
        Period("decade", (_decade_century(number, here.published) + number) // 10), "the century is understood"
    )


def _is_warmth(hit: Hit) -> bool:
    near = {hit.before(n) for n in (1, 2, 3, 4)}
    return hit.after() in ("percent", "%") or bool(near & _INTO and near & _DEGREES)


_INTO = words("in high low into")
_WHOSE = words("his her their my your our its")
_DEGREES = words("temperatures highs lows temperature mercury score scores")


def _decade_century(number: int, published: int | None) -> int:
    """A decade of this century only if it has begun by the day of publication."""
    return 2000 if published is not None and number <= 20 and 2000 + number <= ymd(published)[0] else 1900


@rule("the? epithet? (teens:(ones | tens) dash?)? many:many_s")
def decade_in_words(hit: Hit, here: Here) -> Sense | None:
    """The nineties, the roaring twenties, the eighteen-seventies."""
    if hit.word_at(hit.start) != "the" and hit.before() not in ("early", "late", "mid", "-", "and", "or"):
        return None
    if {hit.word_at(hit.start - n) for n in (1, 2, 3)} & _WHOSE:
        return None
    century = hit.number("teens") if hit.has("teens") else 20 if hit.number("many") == 0 else 19
    return dated(Period("decade", century * 10 + hit.number("many")), _STATED) if 10 <= century <= 20 else None


@rule("the? (decade4 | decade3) era:bc")
def decade_bc(hit: Hit, here: Here) -> Sense:
    """The 1180s BC."""
    return dated(Period("decade", -(int(hit.tokens.word(hit.end - 2)[:-1]) // 10) - 1), _STATED)


_NTH = "(nth | ordinal | second | nthbig | tens dash ordinal)"


@rule(
    f"""
    the? nth:{_NTH} sep:(and | or | to | dash | comma) the? (early | late)? nth2:{_NTH} dash? (unit_rest | units_many)
    era:era?
    """
)
def centuries(hit: Hit, here: Here) -> list[Found] | None:
    """The 17th and 18th centuries: a century each."""
    if hit.word_at(hit.end - 1 - hit.has("era")) not in ("century", "centuries"):
        return None
    first, second = (_century(hit, label) for label in ("nth", "nth2"))
    split = hit.at("sep")
    return [Found(hit.start, split, dated(first, _STATED), ""), Found(split + 1, hit.end, dated(second, _STATED), "")]


@rule(f"the? nth:{_NTH} dash? unit:unit_rest era:era?")
def century(hit: Hit, here: Here) -> Sense | None:
    """The 19th century, the fourth century BC, a twenty-first-century war."""
    if hit.word("unit") not in ("century", "millennium") or hit.after() == "fox":
        return None
    number = _nth_number(hit, "nth")
    if hit.word("unit") == "millennium":
        return dated(Period("millennium", number - 1), _STATED) if number < 10 and not hit.has("era") else None
    return dated(_century(hit, "nth"), _STATED)


@rule(f"the? nth:{_NTH} about dot?")
def century_abbreviated(hit: Hit, here: Here) -> Sense | None:
    """The 19th c."""
    return (
        dated(_century(hit, "nth"), _STATED) if hit.word_at(hit.end - 1) in (".", "c") and hit.after() != "." else None
    )


@rule("the nth:century_roman unit:unit_rest")
def roman_century(hit: Hit, here: Here) -> Sense | None:
    """The XIX century."""
    return dated(Period("century", hit.number("nth") - 1), _STATED) if hit.word("unit") == "century" else None


def _nth_number(hit: Hit, label: str) -> int:
    return sum(v for i in range(*hit.span(label)) if isinstance(v := hit.tokens.value(i), int))


def _century(hit: Hit, label: str) -> Period:
    number = _nth_number(hit, label)
    return Period("century", -number if hit.has("era") and hit.value("era") == "BC" else number - 1)
