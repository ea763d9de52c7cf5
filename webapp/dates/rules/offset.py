"""Amounts of time counted from a point: “two weeks ago”, “three days later”, “a year earlier”, “in two weeks' time”.

“Ago” and “from now” count from the moment of speaking, in a narrative from its own date; “later”, “earlier”, “before”
count from the last date told. The result is as exact as its unit: three days ago is a day, two years ago a year.
"""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.clock import counted
from webapp.dates.grammar import Family
from webapp.dates.hit import Found, Hit
from webapp.dates.lengths import moved, quantified, quantity_before, span_from_now
from webapp.dates.periods import Period, containing, precision_of, shifted, spoken, unknown
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words

FAMILY = Family("offset")
rule = FAMILY.rule

_CLOCK_UNITS = ("second", "minute", "hour")


@rule("a week_unit day:today")
def week_today(hit: Hit, here: Here) -> Sense | None:
    """A week today: in a week."""
    if here.speech is None or hit.before() not in ("", "in", "on", "is", "until", "by"):
        return None
    period = Period("day", here.speech + hit.number("day") + 7)
    return dated(period, f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=here.speech)


@rule("(the | a)? day:today (a | ones) week:unit_one ago:(ago | later)?")
def today_week(hit: Hit, here: Here) -> Sense | None:
    """A year ago today, today a week ago."""
    if here.speech is None or not hit.has("ago") or hit.word("week") == "day":
        return None
    step = 1 if hit.word("ago") == "later" else -1
    period = Period("day", moved(here.speech + hit.number("day"), hit.word("week"), step))
    return dated(period, here.speech_name(), basis="resolved", anchor=here.speech)


@rule(
    """
    quant:quantifier? n:(howmany | open count close | a? half a? | a? quarter (of a | dash)?) dash? (running | whole)?
    unit:(anyunit) (way:ago day:today? | from way:(present | today))
    """
)
def ago(hit: Hit, here: Here) -> Sense | Found | None:
    """Two weeks ago; more than three years ago; a year ago today."""
    base, unit = here.speech, str(hit.value("unit"))
    if unit == "2":
        return None
    side = -1 if hit.word("way") in ("ago", "back") else 1
    n = _how_many(hit)
    if hit.has("day") and base is not None and n is not None:
        return _same_day(hit, here, unit, -n)
    if hit.has("way") and hit.word("way") == "ago" and n is not None and (found := _ago_from(hit, unit, n)) is not None:
        return found
    if side > 0 and isinstance(day_shift := hit.value("way"), int) and base is not None and n is not None:
        return dated(Period("day", moved(base + day_shift, unit, n)), here.speech_name(), basis="resolved", anchor=base)
    if unit in _CLOCK_UNITS and n is not None and side:
        return _by_the_clock(hit, here, unit, n * side)
    why = f"{hit.text()}: {here.speech_name()}"
    vague = "PAST_REF" if side < 0 else "FUTURE_REF"
    sense = _counted(here, base, unit, None if n is None else n * side, why, vague)
    if hit.has("quant") and _compares(hit):
        return Found(hit.at("n"), hit.end, sense, "")
    return _with_mod(hit, sense, side)


def _ago_from(hit: Hit, unit: str, n: float) -> Found | None:
    """“Ten years ago this week”, “two years ago this Sunday”: counted from the period named behind."""
    if unit not in _YEARS or hit.after() not in ("this", "next", "last"):
        return None
    inner = hit.rest()
    if inner is None or inner.sense.focus is None or inner.rule not in ("relative.unit", "weekday.shifted"):
        return None
    named = inner.sense.focus
    period = containing(named.unit, moved(named.first, unit, -n))
    sense = dated(period, f"{hit.text()} {spoken(named)}", *inner.sense.because, basis="resolved", anchor=named.first)
    return Found(hit.start, inner.end, sense, "")


_YEARS = ("month", "year", "decade", "century")


def _compares(hit: Hit) -> bool:
    """“8 cents less than a month ago” compares cents, not months."""
    return "than" in hit.words("quant") and (hit.before().endswith("s") or hit.before() in ("%", "percent", "people"))


def _how_many(hit: Hit) -> int | float | None:
    words_ = hit.words("n")
    if "quarter" in words_:
        return 0.25
    return 0.5 if words_[:1] == ["half"] or words_[:2] == ["a", "half"] else hit.count("n")


def _by_the_clock(hit: Hit, here: Here, unit: str, n: float) -> Sense:
    """Four hours ago: to the minute where the time of publication is known, else the day."""
    why = f"{hit.text()}: {here.speech_name()}"
    return counted(here, unit, n, why, None if here.narrative else here.published_minute, here.speech)


def _minutes_on(hit: Hit, here: Here, unit: str, n: float) -> Sense:
    """Ten minutes later: from the time of day told last, else on the day told."""
    minute, day = here.minute_told, here.day_known
    told = "the time told before" if minute is not None else spoken(Period("day", day)) if day is not None else ""
    return counted(here, unit, n, f"{hit.text()}: counted from {told}", minute, day)


@rule("n:(howmany) unit:(anyunit) apostrophe s? time")
def in_time(hit: Hit, here: Here) -> Sense | None:
    """In two weeks' time."""
    unit = str(hit.value("unit"))
    if hit.before() not in ("in", ""):
        return None
    if unit in _CLOCK_UNITS and hit.count("n") is not None:
        return _by_the_clock(hit, here, unit, hit.count("n") or 0)
    return _counted(here, here.speech, unit, hit.count("n"), f"{hit.text()}: {here.speech_name()}", "FUTURE_REF")


@rule("just? units_many ago | (a long time | about time | long) ago")
def long_ago(hit: Hit, here: Here) -> Sense:
    """Years ago, long ago, some time ago."""
    return _vaguely(here.speech, "PAST_REF", f"{hit.text()}: how long is not said")


@rule("the (coming | following) unit:(units_many | weekends)")
def coming_units(hit: Hit, here: Here) -> Sense:
    """In the coming weeks."""
    return span_from_now(hit.text(), here, None, str(hit.value("unit")))


def _same_day(hit: Hit, here: Here, unit: str, n: float) -> Sense:
    assert here.speech is not None
    period = Period("day", moved(here.speech + hit.number("day"), unit, n))
    return dated(period, f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=here.speech)


def _with_mod(hit: Hit, sense: Sense, side: int) -> Sense:
    """“More than two years ago” is at or before; “less than”, at or after."""
    if not hit.has("quant"):
        return sense
    mod = quantified(hit.words("quant"))
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        sense.mod = ("ON_OR_" if mod == "EQUAL_OR_MORE" else "") + ("BEFORE" if side < 0 else "AFTER")
        sense.lo, sense.hi = (None, sense.hi) if side < 0 else (sense.lo, None)
    elif mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        sense.mod = "AFTER" if side < 0 else "BEFORE"
        if sense.anchor is not None and _ALMOST.isdisjoint(hit.words("quant")):
            _reach(sense, sense.anchor)
    elif mod:
        sense.mod, sense.approximate = mod, True
    return sense


_ALMOST = frozenset(("nearly", "almost", "close"))


def _reach(sense: Sense, base: int) -> None:
    """“Less than two weeks ago” is any day from then to the *base* that it counts from."""
    if isinstance(sense.hi, int) and base > sense.hi:
        sense.hi = base
    elif isinstance(sense.lo, int) and base < sense.lo:
        sense.lo = base


def _counted(here: Here, base: int | None, unit: str, n: float | None, why: str, vague: str) -> Sense:
    """The period *n* units from *base*; a bare direction where the number or the base is unknown."""
    if n is None:
        return _vaguely(base, vague, why)
    if base is None:
        plain = {"fortnight": "week", "second": "minute"}.get(unit, unit)
        return unanchored(unknown(plain), "nothing to count from", precision=precision_of(plain))
    return dated(shifted(unit, base, n), why, basis="resolved", anchor=base)


def _vaguely(base: int | None, vague: str, why: str) -> Sense:
    sense = unanchored(vague, why)
    if base is not None:
        sense.anchor = base
        sense.lo, sense.hi = (None, base) if vague == "PAST_REF" else (base, None)
    return sense


@rule(
    """
    quant:quantifier? (n:(howmany | vaguely | a? half a? | a? quarter (of a | dash)?) dash?)? unit:anyunit
    way:(later | earlier | previously | before | after | afterwards | beforehand | hence) that:that?
    """
)
def later(hit: Hit, here: Here) -> Sense | Found | None:
    """Three days later, a year earlier, the day before, weeks later: from the last date told."""
    unit, way = str(hit.value("unit")), hit.word("way")
    if (
        unit == "2"
        or (unit in _CLOCK_UNITS and not hit.has("n"))
        or (hit.before() == "“" and hit.tokens.capital(hit.at("unit")))
    ):
        return None
    if hit.after() == "than" or (hit.has("that") and hit.after() not in _AFTER_THAT):
        return None
    if way in ("before", "after") and not hit.has("that") and not ends_here(hit):
        return None
    plural = hit.word("unit").endswith("s") or hit.word("unit") in ("centuries", "millennia")
    if not hit.has("n") and not plural:
        return None
    n = _how_many(hit) if hit.has("n") else None
    forward = way in _FORWARD
    base = (
        here.speech if way == "hence" else here.day_told if unit in ("day", "week", *_CLOCK_UNITS) else here.story_day
    )
    signed = None if n is None else n if forward else -n
    if unit in _CLOCK_UNITS and signed is not None and way != "hence":
        return _with_mod(hit, _minutes_on(hit, here, unit, signed), 1 if forward else -1)
    why = f"{hit.text()}: counted from {here.name_of(base) if base is not None else 'nothing told before'}"
    sense = _counted(here, base, unit, signed, why, "FUTURE_REF" if forward else "PAST_REF")
    if signed is not None and base is not None:
        sense = within_period(here, sense, base, unit, signed)
    if _overshoots(hit, here, sense) and here.story is not None and here.story.first < (base or 0):
        why = f"{hit.text()}: counted from {spoken(here.story)}, told before"
        sense = _counted(here, here.story.first, unit, signed, why, "FUTURE_REF")
    sense.aside = signed == -1 and unit == "year" and not here.narrative and quantity_before(hit)
    return _with_mod(hit, sense, 1 if forward else -1)


_FORWARD = words("later after afterwards afterward thereafter hence")


def within_period(here: Here, sense: Sense, base: int, unit: str, n: float) -> Sense:
    """Two days after some day of March: bounds as far apart as those of March, and no value."""
    told = here.focus
    if told is None or told.first != base or shifted(unit, told.last, 0).first <= base:
        return sense
    last = shifted(unit, told.last, n).last
    return replace(sense, value=unknown(unit), hi=last, precision=precision_of(unit), focus=None)


def _overshoots(hit: Hit, here: Here, sense: Sense) -> bool:
    """“In 1965 they marched. On Saturday, fifty years later, …”: not fifty years from Saturday."""
    if here.narrative or here.published is None or sense.focus is None or hit.tense() in ("future", "maybe"):
        return False
    return sense.focus.first > here.published


def ends_here(hit: Hit) -> bool:
    """“Two days before” with nothing behind it to count from: a stop, or a clause at the head of a sentence."""
    if hit.after() in _STOPS_HERE or "\n" in "".join(hit.tokens.raw[hit.end : hit.end + 1]):
        return True
    opening = hit.before() in ("", ".", "!", "?", ";") or "\n" in hit.tokens.raw[max(0, hit.start - 1)]
    clause = hit.after() in _CLAUSE and not _WAS.isdisjoint((hit.after(2), hit.after(3)))
    return opening and hit.here.focus is not None and clause


_AFTER_THAT = words(", . ; ) and but he she they it we i there") | {""}
_WAS = words("had was has have heir")
_STOPS_HERE = words(", . ; ) and but that was were had") | {""}
_CLAUSE = words("he she they it his her their the")
