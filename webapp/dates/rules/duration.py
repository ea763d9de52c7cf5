"""Lengths of time: “three days”, “more than 40 days”, “a ten-day visit”, “two and a half years”, “decades”."""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.beside import beside
from webapp.dates.grammar import LETTERS, Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.lengths import CODES, quantified, quantity_before, span_to_now, value
from webapp.dates.numbers import figure
from webapp.dates.sense import Sense
from webapp.dates.tense import has_lasted
from webapp.dates.words import words
from webapp.dates.words.english import KINDS

FAMILY = Family("duration")
rule = FAMILY.rule


_AGE_AFTER = ("old", "olds")


@rule(
    """
    quant:quantifier? n:howmany unit:anyunit (and | comma)? n2:howmany unit2:anyunit
    ((and | comma)? n3:howmany unit3:anyunit)?
    """
)
def compound(hit: Hit, here: Here) -> Sense | None:
    """Two years and three months, 1 hour 59 minutes 40 seconds: one length."""
    parts = [
        (hit.count(f"n{k}"), CODES.get(str(hit.value(f"unit{k}")), "?")) for k in ("", "2", "3") if hit.has(f"n{k}")
    ]
    if _is_age(hit):
        hit.is_nothing()
        return None
    ranks = [_SIZES.find(code) for _, code in parts]
    if any(n is None for n, _ in parts) or -1 in ranks or ranks != sorted(set(ranks)):
        return None
    days = "".join(f"{figure(n)}{code}" for n, code in parts if not code.startswith("T"))
    hours = "".join(f"{figure(n)}{code[1]}" for n, code in parts if code.startswith("T"))
    return Sense("DURATION", f"P{days}" + (f"T{hours}" if hours else ""), because=("a length of time",))


_SIZES = "Y M W D TH TM TS"  # from the longest unit to the shortest


@rule("quant:quantifier? a unit:(unit_one) and a half")
def and_a_half(hit: Hit, here: Here) -> Sense | None:
    """A year and a half."""
    return Sense("DURATION", value(1.5, str(hit.value("unit"))), because=("a length of time",))


@rule("a? quarter (of a | dash)? unit:unit_rest")
def quarter_century(hit: Hit, here: Here) -> Sense | None:
    """A quarter of a century, a quarter-century; a quarter of an hour."""
    unit = str(hit.value("unit"))
    known = {"century": "P25Y", "hour": "PT15M"}
    return Sense("DURATION", known[unit], because=("a length of time",)) if unit in known else None


@rule("n:(small | wordnum) or more unit:units_many")
def or_more(hit: Hit, here: Here) -> Sense:
    """Three or more years."""
    return Sense(
        "DURATION", value(hit.count("n"), str(hit.value("unit"))), mod="EQUAL_OR_MORE", because=("a length of time",)
    )


@rule(
    """
    n:(small | decimal | wordnum) (dash? (to | or) | dash) n2:(small | decimal | wordnum) dash?
    unit:(units_many | unit_one)
    """
)
def two_lengths(hit: Hit, here: Here) -> list[Found] | None:
    """Two to three weeks, ten or fifteen years: a length each."""
    unit = str(hit.value("unit"))
    if _is_age(hit) or hit.before() in ("from", "between") or _is_one_number(hit):
        return None
    why = ("a length of time, its unit stands behind",)
    return [
        Found(hit.start, hit.span("n")[1], Sense("DURATION", value(hit.count("n"), unit), because=why), ""),
        Found(hit.at("n2"), hit.end, Sense("DURATION", value(hit.count("n2"), unit), because=why), ""),
    ]


def _is_one_number(hit: Hit) -> bool:
    """“Twenty-five years”."""
    return hit.word("n") in KINDS["tens"] and hit.word("n2") in KINDS["ones"] and hit.word("sep") not in ("to", "or")


@rule("unit:unit_long")
def one_long(hit: Hit, here: Here) -> Sense:
    """A yearlong siege."""
    return Sense("DURATION", value(1, str(hit.value("unit"))), because=("a length of time",))


@rule(
    """
    the:(the | these | those | another)? quant:quantifier? n:howmany dash?
    kind:(running | whole | more | trading | other)? unit:anyunit tail:(dash? long | or so)?
    """
)
def plain(hit: Hit, here: Here) -> Sense | Found | None:
    """Three days, a few weeks, over nine months, a ten-day visit, two full days, 24 hours."""
    unit = hit.value("unit")
    if hit.word("unit") == "second":
        if hit.word_at(hit.at("unit") - 1) not in ("-", "–"):
            return None
        unit = "second"  # “a 30-second quake”, no ordinal
    if _is_age(hit) or _is_no_length(hit) or _in_title(hit) or _is_of_a_kind(hit):
        return None
    if hit.words("quant") == ["just"] and hit.opens_line() and hit.word("unit") == "minute":
        hit.is_nothing()  # “Just a minute”
        return None
    n = hit.count("n")
    if n is not None and hit.has("kind"):
        n *= _SCALES.get(hit.word("kind"), 1)
    sense = beside(hit, here, Sense("DURATION", value(n, str(unit)), because=("a length of time",)), str(unit), n)
    if has_lasted(hit.tokens, hit.start):
        sense = span_to_now(hit.text(), here, n, str(unit))
    more = hit.has("quant") and not _is_spread(hit)
    if more:
        sense.mod = quantified(hit.words("quant"))
    if hit.has("tail") and hit.word_at(hit.end - 1) == "so":
        sense.mod = "APPROX"
    sense.approximate = sense.mod == "APPROX"
    start = hit.start if _is_whole_phrase(hit) else hit.at("quant" if more else "n")
    return Found(start, hit.end, sense, "")


_SCALES = {"million": 1_000_000, "billion": 1_000_000_000}


def _is_of_a_kind(hit: Hit) -> bool:
    """“Five long years” are years; “a summer day”, “two people days” no length."""
    if not hit.has("kind") or hit.tokens.letters[hit.at("kind")] != _OTHER:
        return False
    if hit.word("kind") in _UNITS_OF_THEIR_OWN:
        return True
    return hit.words("n") in (["a"], ["an"], ["one"]) or not hit.word("unit").endswith("s")


_UNITS_OF_THEIR_OWN = words("light man person dog human")


def _is_whole_phrase(hit: Hit) -> bool:
    """“The three days”, “another seven months”: the article of the unit itself, not of “the ten-day visit”."""
    named = hit.tokens.capital(hit.at("n")) and not hit.tokens.capital(hit.start)  # the Hundred Days
    return hit.has("the") and hit.word("unit").endswith("s") and hit.after() not in ("'", "’") and not named


def _is_spread(hit: Hit) -> bool:
    """“$5 billion over five years”: what is spread over a time; “for over five years” is more than that."""
    if hit.words("quant") != ["over"] or hit.before() in _MORE_BEFORE:
        return False
    letters_before = hit.tokens.letters[max(0, hit.start - 6) : hit.start]
    clause = max(letters_before.rfind(mark) for mark in _BREAKS) + 1
    spread = {hit.before(n) for n in (1, 2, 3)} & _SPREAD
    return bool(spread or _AMOUNTS & set(letters_before[clause:]))


_MORE_BEFORE = words(
    "for of in after within since last lasted lasting took takes spent spans spanning just well a than"
)
_SPREAD = words("spread spreading phased stretched paid spaced divided distributed staggered")
_AMOUNTS = frozenset(letters("digits nbig currency percent ones tens scale"))
_BREAKS = letters("comma dot semicolon newline stop")


def _in_title(hit: Hit) -> bool:
    """“60 Minutes”, “12 Years a Slave”: capitals in quotes; the year of “World Cup 2018 day five”."""
    tokens, unit = hit.tokens, hit.at("unit")
    if tokens.letters[hit.at("n")] == _YEAR4 and tokens.word(unit - 1) != "-" and not tokens.word(unit).endswith("s"):
        return True
    if tokens.capital(unit) and (tokens.word(unit - 1), tokens.word(unit)) in _SHOWS and hit.before() != "":
        return True
    near = tokens.letters[max(0, hit.start - 6) : hit.start]
    return tokens.capital(unit) and not hit.here.narrative and (_QUOTE in near)


_SHOWS = {("60", "minutes"), ("48", "hours")}
_YEAR4, _QUOTE, _OTHER = LETTERS["year4"], LETTERS["quote"], LETTERS["other"]


def _is_age(hit: Hit) -> bool:
    """17 years old, a 25-year-old, aged two months, boys of 14 years."""
    after, unit, before = hit.after(), str(hit.value("unit")), hit.before()
    if after == "-":
        after = hit.after(2)
    if unit not in ("year", "month", "week", "day"):
        return False
    start = hit.start
    while hit.tokens.word(start - 1) in ("-", "–", "to", "and") and hit.tokens.word(start - 2).isdigit():
        start -= 2  # “aged 0–14 years”
    before = hit.tokens.word(start - 1)
    aged = before in ("aged", "age") or (before == "of" and hit.tokens.word(start - 2) in _AGED)
    return aged or after in _AGE_AFTER or (after == "of" and hit.after(2) == "age")


_AGED = words("age ages boys girls men women children")


def _is_no_length(hit: Hit) -> bool:
    """“A second” opinion, “an hour” of speed, “one month’s”, “a quarter”, “zero days” …"""
    unit = str(hit.value("unit"))
    if hit.after() in ("quantity", "amount", "job", "hand") or hit.word("n") in ("zero", "0"):
        return True
    if hit.after() == "of" and hit.after(2) in _RECORDED and unit in ("hour", "minute", "second"):
        return True  # “75 hours of video”: how much of it there is
    if unit == "hour" and hit.before() in _SPEEDS:
        return True
    if hit.word("n") in ("a", "an") and hit.span("n")[1] - hit.at("n") == 1:
        if hit.has("tail") and hit.word_at(hit.at("unit") + 1) in ("-", "–"):
            return True
        if unit == "minute" and quantity_before(hit):
            return True
        return unit in ("second", "quarter", "weekend") or hit.tokens.word(hit.at("n") + 1) in ("-", "–")
    if unit == "quarter":
        return not hit.word("unit").endswith("s") or hit.before() not in _SPENT
    return hit.words("n") == ["one"] and hit.word("unit") == "day" and _is_some_day(hit)


def _is_some_day(hit: Hit) -> bool:
    """“One day he will understand”, “I'd one day stand here”: no length; “lasted one day”, “one day after”: one."""
    counted = hit.has("quant") or hit.at("unit") - hit.at("n") > 1 or hit.before() in _FOR_ONE_DAY
    return not counted and hit.after() not in _ONE_DAY_AND


_FOR_ONE_DAY = words(
    "for in of within just only after than least about by over last lasts lasted lasting took takes spent per and to "
    "or until every each another the a any this - ( off"
)
_ONE_DAY_AND = words("after before of to and only long - at off or per")
_RECORDED = words("video music footage audio playback film tape recordings programming songs material battery")
_SPEEDS = words("miles mile kilometers kilometres km knots mph")
_SPENT = words("for in over within after during")


@rule("(a matter of)? bare:(units_many | quarters)")
def bare(hit: Hit, here: Here) -> Sense | None:
    """Within days, for months, years of war, a matter of days."""
    unit = str(hit.value("bare"))
    if unit in ("second", "minute") and hit.before() not in ("within", "in", "for"):
        return None
    if unit == "hour" and hit.before() == "after" and hit.after() in _TRADING:
        return None
    if hit.start == hit.at("bare") and (unit == "quarter" or not _is_length(hit, unit)):
        return None
    sense = Sense("DURATION", value(None, unit), because=("a length of time, how long is not said",))
    return beside(hit, here, sense, unit, None)


def _is_length(hit: Hit, unit: str) -> bool:
    if hit.before() in _BARE_BEFORE or hit.after() in _BESIDE:
        return True
    alone = hit.opens_line() or hit.before() in (".", "“")
    return alone and (
        hit.after() in ("of", "") and unit in ("hour", "day", "week", "month", "year", "decade", "century")
    )


_TRADING = words("trading trade trades market markets deals session")
_BARE_BEFORE = words(
    "within for after in by and or of with over during take takes took taken taking spend spent last lasts lasted "
    "lasting wait waited waiting only mere"
)
_BESIDE = words("after before ahead into")
"""“Days after the vote”, “years into the war”."""


@rule("unit:(units_many | unit_one) dash long")
def unit_long(hit: Hit, here: Here) -> Sense | None:
    """Decades-long, a year-long trial."""
    one = not hit.word("unit").endswith(("s", "ies", "ia"))
    unit = str(hit.value("unit"))
    return Sense("DURATION", value(1 if one else None, unit), because=("a length of time",))


@rule("quant:quantifier? half dash? a? unit:unit_one")
def half(hit: Hit, here: Here) -> Sense | None:
    """Half an hour, half a century, half-century."""
    unit = str(hit.value("unit"))
    if unit in ("hour", "minute"):
        return Sense("DURATION", "PT30M" if unit == "hour" else "PT30S", because=("a length of time",))
    if unit == "year":
        return Sense("DURATION", "P6M", because=("half a year is six months",))
    return Sense("DURATION", value(0.5, unit), because=("a length of time",))
