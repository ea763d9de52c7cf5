"""Years, decades and centuries: ``2008``, ``490 BC``, ``the 1920s``, ``the '90s``, ``the 21st century``, ``2006-07``.

A bare figure of four digits is a year unless what stands beside it says that it counts something.
"""

from __future__ import annotations

from webapp.dates.anchor import Here
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
_SURE_BEFORE = words(
    "in since until till by during before after throughout from year early late mid spring summer autumn fall winter "
    "of the circa between to and through around about into ( - – —"
)
_COUNTS_BEFORE = words(
    "$ £ € ¥ # № no no. number than least most nearly almost some only over under + x page pp p route flight highway "
    "interstate us chapter section article room boeing resolution bus line model"
)  # fmt: skip
_COUNTED_AFTER = frozenset(letters("percent quantity_noun units_many hour scale currency meridiem zone"))
_PLURAL_OK = words(
    "levels prices standards figures results rules terms floods fires wars laws is was has as this elections olympics "
    "games series championships talks protests riots us plus its"
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


@rule("year_slash")
def slash_range(hit: Hit, here: Here) -> list[Found] | None:
    """2013/14."""
    year, last = int(hit.word_at(hit.start)[:4]), int(hit.word_at(hit.start)[5:])
    if last != (year + 1) % 100:
        return None
    sense = _year_sense(year, here)
    sense.because = ("a year that runs from one into the next",)
    return [Found(hit.start, hit.end, sense, "")]


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
    if last <= year % 100 or not _may_be_year(hit, hit.start, hit.end):
        return None
    return [
        Found(hit.start, hit.start + 1, _year_sense(year, here), ""),
        Found(hit.end - 1, hit.end, _year_sense(year - year % 100 + last, here, "the century stands before"), ""),
    ]


@rule("the? (decade4 | year4 apostrophe s | apostrophe? decade2 | (n31 | n59 | n99) apostrophe s)")
def decade(hit: Hit, here: Here) -> Sense | None:
    """The 1920s, the 1990's, the '90s; 1800s is the century."""
    start = hit.start + (hit.word_at(hit.start) == "the")
    start += hit.word_at(start) in ("'", "’", "‘")
    number = int(hit.word_at(start).rstrip("s"))
    if number < 100:
        if {hit.word_at(start - n) for n in (1, 2, 3, 4)} & _WHOSE:
            return None
        if hit.before() in ("and", "or") and hit.word_at(hit.start - 2).endswith("0s"):
            return dated(
                Period(
                    "decade",
                    (here.focus.nth // 10 if here.focus and here.focus.unit == "decade" else 19) * 10 + number // 10,
                ),
                "the century stands before",
            )
        if number % 10 or start == 0 or hit.word_at(start - 1) not in _DECADE_BEFORE:
            return None
        if (
            hit.before(1 + (hit.before() == "the")) in ("in", "high", "low")
            and {hit.word_at(start - n) for n in (2, 3, 4)} & _DEGREES
        ) or hit.after() in ("percent", "%"):
            return None
        number += 1900 if here.published is None or number > 20 else _decade_century(number, here.published)
    elif hit.end - start == 3 and (number % 10 or hit.before() == "of" or hit.word_at(start - 1) not in _DECADE_BEFORE):
        return None
    if number % 100 == 0 and number < 2000:
        return dated(Period("century", number // 100), _STATED)
    return dated(Period("decade", number // 10), _STATED)


_DECADE_BEFORE = words("the ' ’ ‘ early late - mid")
_WHOSE = words("his her their my your our its")
_DEGREES = words("temperatures highs lows temperature mercury score scores")


@rule("the? epithet? (teens:(ones | tens) dash?)? many:many_s")
def decade_in_words(hit: Hit, here: Here) -> Sense | None:
    """The nineties, the roaring twenties, the eighteen-seventies."""
    if hit.word_at(hit.start) != "the" and hit.before() not in ("early", "late", "mid", "-", "and", "or"):
        return None
    if {hit.word_at(hit.start - n) for n in (1, 2, 3)} & _WHOSE:
        return None
    century = hit.number("teens") if hit.has("teens") else 20 if hit.number("many") == 0 else 19
    return dated(Period("decade", century * 10 + hit.number("many")), _STATED) if 10 <= century <= 20 else None


def _decade_century(number: int, published: int) -> int:
    return 2000 if 2000 + number <= ymd(published)[0] else 1900


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


@rule("the nth:century_roman unit:unit_rest")
def roman_century(hit: Hit, here: Here) -> Sense | None:
    """The XIX century."""
    return dated(Period("century", hit.number("nth") - 1), _STATED) if hit.word("unit") == "century" else None


def _nth_number(hit: Hit, label: str) -> int:
    return sum(v for i in range(*hit.span(label)) if isinstance(v := hit.tokens.value(i), int))


def _century(hit: Hit, label: str) -> Period:
    number = _nth_number(hit, label)
    return Period("century", -number if hit.has("era") and hit.value("era") == "BC" else number - 1)


@rule("the? year_unit of? year:(n59 | n99 | n999 | n31 | year4) era:era?")
def the_year(hit: Hit, here: Here) -> Sense | None:
    """The year 79, the year of 1984."""
    if hit.word_at(hit.start) != "the" and hit.word("year") == hit.word_at(hit.start + 1) and len(hit.word("year")) < 4:
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
    if not named and not _may_be_year(hit, hit.start, hit.end):
        return None
    return _year_sense(hit.number("year"), here)


def _may_be_year(hit: Hit, start: int, end: int) -> bool:
    """Judged by the neighbours: money, measures, numbering and counted things are no years."""
    tokens = hit.tokens
    before, after = tokens.word(start - 1), tokens.word(end)
    if before == "over" and (not after or after in (".", ",", ")")):
        return True
    if _in_a_name(hit, start, end, before) or _is_counted(hit, start, end) or _is_a_code(hit, start, before):
        return False
    year = int(tokens.word(start))
    if before in _SURE_BEFORE:
        return year <= _LATEST + 800 or not after.endswith("s")
    return 1200 <= year <= _LATEST and not _counted(tokens.raw[end] if end < len(tokens.raw) else "", after)


def _is_counted(hit: Hit, start: int, end: int) -> bool:
    """2000 people, more than 1500, 1900 square feet, a 1500-foot tower."""
    tokens, seq = hit.tokens, hit.tokens.letters
    before, after = tokens.word(start - 1), tokens.word(end)
    ranged = seq[end : end + 1] == _DASH and seq[end + 1 : end + 2] == _YEAR4
    if before in _COUNTS_BEFORE and not ranged:
        return True
    listed = before in ("and", "or", ",") and seq[start - 2 : start - 1] == _YEAR4
    if after in _PLURAL_VERBS and before not in _PREPOSITIONS and not listed:
        return True
    if after in _MEASURES or (seq[end : end + 1] in _COUNTED_AFTER and after not in ("us", "as")):
        return True
    return after == "-" and not tokens.spaced(end) and tokens.word(end + 1) in _SIZED


def _is_a_code(hit: Hit, start: int, before: str) -> bool:
    """555-1234-2020, A-1900, 020 7123 1984: a figure stuck to others."""
    tokens, previous = hit.tokens, hit.tokens.letters[start - 1 : start]
    if previous and previous in _FIGURES and tokens.text[tokens.start(start) - 1] == " ":
        return True
    return before in ("-", ".", "/", ":", "+") and not tokens.spaced(start - 1) and _glued(hit, start)


_SIZED = words("year foot mile meter man strong seat pound")


def _in_a_name(hit: Hit, start: int, end: int, before: str) -> bool:
    """“1984” in quotes, Windows 2000, 1600 Pennsylvania Avenue, p. 2010, crowd of 2000."""
    tokens, seq = hit.tokens, hit.tokens.letters
    if seq[start - 1 : start] == _QUOTE and seq[end : end + 1] in _TITLE_ENDS and seq[end : end + 1]:
        return True
    if before == "." and tokens.word(start - 2) in _NUMBERED:
        return True
    if before in _NUMBERED or (
        before == "of"
        and tokens.word(start - 2) in ("crowd", "loan", "total", "population", "force", "army", "maximum")
    ):
        return True
    if before in ("_", "@", "\\") and not tokens.spaced(start - 1):
        return True
    return (
        seq[end : end + 1] == _CAPITAL
        and seq[end + 1 : end + 2] == _CAPITAL
        and before in ("", "at", ".")
        and tokens.word(end + 1) in _STREETS
    )


_FIGURES = frozenset(letters("n999 n4 nbig year4"))
_DASH, _YEAR4 = LETTERS["dash"], LETTERS["year4"]
_MEASURES = words("± light route other cc square mah mg ml francs attendees kb mb gb mhz ghz rpm calories")
_PREPOSITIONS = words("in since until till by during before after from to through of for year early late mid - –")
_PLURAL_VERBS = words("were are had have")
_QUOTE, _CAPITAL = LETTERS["quote"], LETTERS["capital"]
_TITLE_ENDS = frozenset(letters("quote semicolon"))
_STREETS = words("street avenue road drive lane boulevard")
_NUMBERED = words(
    "chevrolet ram jpy bwv ms po ext tel fax sku iban = ± issue "
    "cell train asteroid ngc hd din bs en ieee geforce radeon no p pp pages page windows office suite exit box bill "
    "rule item colt peugeot bmw rfc russell channel isbn issn "
    "u.s.c u.s.c. h.r. h.r § runner race rs iso ref model type volume vol flight bus route unit apartment "
    "apt form nasdaq ftse nikkei"
)


def _glued(hit: Hit, start: int) -> bool:
    """A figure stuck to a letter or another figure by a mark: A-1900, 555-1234-2020."""
    at = start - 2
    if at < 0 or hit.tokens.spaced(at):
        return False
    if hit.tokens.word(at) in ("pre", "post"):
        return False
    return hit.tokens.word(start - 1) != "-" or hit.tokens.letters[at] not in letters(
        "year4 month decade4 season units_many mid early late"
    )


def _counted(raw: str, after: str) -> bool:
    lower = raw[:1].islower()
    return lower and after.endswith("s") and not after.endswith("ss") and after not in _PLURAL_OK
