"""Parts of a day: “Friday night”, “this morning”, “the morning of 31 January”, “the early hours of Sunday”, “at dawn”.

A part of a day is ``TMO``, ``TAF``, ``TEV`` or ``TNI`` of its day, with the hours a reader takes it for.
"""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.clock import in_part, stamp, story_day
from webapp.dates.grammar import Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period, spoken
from webapp.dates.rules import weekday
from webapp.dates.sense import Sense, dated, part_of, unanchored

FAMILY = Family("daypart")
rule = FAMILY.rule

_PART = "(daypart | sunword)"


@rule(
    f"""
    (the? about? (early | late | mid) (in | dash)?)? the? (early | late)? part:{_PART} hours:(units_many)? (of |
    on)
    """
)
def part_of_date(hit: Hit, here: Here) -> Found | None:
    """The morning of 31 January 1965, early in the morning of 29 April, the night of March 3."""
    inner = hit.rest()
    if (
        inner is None
        or inner.sense.type != "DATE"
        or inner.sense.precision != "day"
        or inner.sense.value.endswith("REF")
    ):
        return None
    sense = in_part(inner.sense, str(hit.value("part")))
    _early_late(hit, sense)
    return Found(hit.start, inner.end, sense, "")


@rule("the size:(early | late | other) units_many (of | on)")
def small_hours(hit: Hit, here: Here) -> Found | None:
    """The early hours of Sunday, the small hours of this morning, the late hours of May 5."""
    inner = hit.rest() if hit.word("size") in _SMALL and hit.word_at(hit.start + 2) == "hours" else None
    if inner is None or inner.sense.focus is None or inner.sense.focus.unit != "day":
        return None
    if hit.word("size") == "late":
        return Found(hit.start, inner.end, in_part(replace(inner.sense, mod="END"), "NI"), "")
    return Found(hit.start, inner.end, _before_morning(inner.sense, inner.sense.focus), "")


def _before_morning(day: Sense, period: Period) -> Sense:
    sense = in_part(replace(day, mod="START"), "MO")
    sense.lo, sense.hi = (stamp(period.first, minute) for minute in _SMALL_HOURS)
    return sense


@rule("before part:sunword on?")
def before_dawn(hit: Hit, here: Here) -> Found | None:
    """Before dawn on Thursday: in its small hours."""
    inner = hit.rest() if hit.value("part") == "MO" else None
    if inner is None or inner.sense.focus is None or inner.sense.focus.unit != "day" or inner.sense.type != "DATE":
        return None
    return Found(hit.start, inner.end, _before_morning(inner.sense, inner.sense.focus), "")


_SMALL = ("early", "small", "wee", "predawn", "late")
_SMALL_HOURS = (0, 6 * 60 - 1)
"""First and last minute of the small hours."""


def _early_late(hit: Hit, sense: Sense) -> None:
    words = {hit.tokens.word(i) for i in range(hit.start, hit.at("part"))}
    if "early" in words:
        sense.mod, sense.lo = "START", part_of(sense, "START").lo
    elif "late" in words:
        sense.mod = "END"


@rule("day:weekday and last:weekday parts:dayparts")
def shared_parts(hit: Hit, here: Here) -> list[Found]:
    """Tuesday and Wednesday nights: a night each."""
    part = str(hit.value("parts"))
    days = [in_part(weekday.near(here, hit.number(label), hit.tense()), part) for label in ("day", "last")]
    return [Found(hit.start, hit.start + 1, days[0], ""), Found(hit.at("last"), hit.end, days[1], "")]


@rule("(this | the)? shift:(last | past | previous | next | coming | following | this) dow:weekday part:daypart")
def shifted_weekday_part(hit: Hit, here: Here) -> Sense | None:
    """Last Friday night, next Monday morning."""
    day = weekday.shifted(hit, here)
    return in_part(day, str(hit.value("part"))) if day is not None else None


@rule("mod:(early | late | mid) dash? part:daypart day:weekday")
def part_then_day(hit: Hit, here: Here) -> Sense:
    """Mid-afternoon Thursday, early morning Friday."""
    sense = in_part(weekday.near(here, hit.number("day"), hit.tense()), str(hit.value("part")))
    sense.mod = str(hit.value("mod"))
    return sense


@rule("day:(weekday | today) dash:dash? (early | late)? part:(daypart | sunword)")
def weekday_part(hit: Hit, here: Here) -> Found | None:
    """Friday night, yesterday morning, late Monday evening, a Wednesday-night deal."""
    if hit.has("dash") and hit.tokens.spaced(hit.at("day")):
        return None
    if hit.after() in _SHOWS and hit.tokens.capital(hit.end):
        hit.is_nothing()
        return None
    inner = _bare_day(hit, here)
    sense = in_part(inner, str(hit.value("part")))
    _early_late(hit, sense)
    return Found(hit.start, hit.end, sense, "")


_SHOWS = ("live", "fever", "football", "post")
"""“Saturday Night Live”, “Monday Night Football”."""


def _bare_day(hit: Hit, here: Here) -> Sense:
    if hit.tokens.letters[hit.at("day")] in _TODAY:
        base = here.speech
        if base is None:
            return unanchored("XXXX-XX-XX", "no publication date to count from")
        return dated(Period("day", base + hit.number("day")), here.speech_name(), basis="resolved", anchor=base)
    return weekday.near(here, hit.number("day"), hit.tense())


_TODAY = letters("today")


@rule(
    f"""
    early:(early | late)? when:(this | that | the next | the following | the same | the previous | last) same?
    (early | late)? part:{_PART}
    """
)
def shifted_part(hit: Hit, here: Here) -> Sense | None:
    """This morning, that afternoon, the next morning, last night."""
    words, part = hit.words("when"), str(hit.value("part"))
    deictic = words[0] in ("this", "last")
    step = {"last": -1, "next": 1, "following": 1, "previous": -1}.get(words[-1], 0)
    if words[0] == "last" and part == "MO":
        return None
    base = (here.speech if not here.narrative else here.focus_day.first if here.focus_day else None) if deictic else (
        here.focus_day.first if here.focus_day else here.speech)  # fmt: skip
    if base is None:
        return unanchored(f"XXXX-XX-XXT{part}", "nothing to count from", type_="TIME", precision="hour")
    why = f"{hit.text()}: counted from {spoken(Period('day', base))}"
    inner = dated(Period("day", base + step), why, basis="resolved", anchor=base)
    sense = in_part(inner, part)
    _early_late(hit, sense)
    return sense


def _some_night(why: str) -> Sense:
    return unanchored("XXXX-XX-XXTNI", why, type_="TIME", precision="hour")


@rule("tonight | overnight")
def tonight(hit: Hit, here: Here) -> Sense | None:
    """Tonight; overnight is the night before publication."""
    word = hit.tokens.word(hit.start)
    if hit.in_a_title():
        return None
    if here.narrative:
        return None if word == "overnight" else _some_night("a night nobody can place")
    base = here.speech
    if base is None:
        return _some_night("no publication date to count from")
    if word == "overnight" and hit.before() in ("an", "the"):
        return None
    before = word == "overnight" and hit.tense() not in ("future", "maybe")
    night = in_part(dated(Period("day", base - before), here.speech_name(), basis="resolved", anchor=base), "NI")
    if word == "overnight":
        night.hi = stamp(base - before + 1, _SMALL_HOURS[1])
    return night


@rule("the:the? part:daypart")
def at_night(hit: Hit, here: Here) -> Sense | None:
    """At night, in the evening: some night, or the part of the day told before."""
    part, before = str(hit.value("part")), hit.before()
    if hit.has("the") != (before == "in") or before not in ("at", "by", "during", "in"):
        return None
    if before != "in" and part != "NI":
        return None
    if before == "in" and here.focus_day is not None and here.focus_at > hit.start - 30:
        period = here.focus_day
        inner = dated(period, f"on the day told before, {spoken(period)}", basis="resolved", anchor=period.first)
        return in_part(inner, part)
    return unanchored(f"XXXX-XX-XXT{part}", "a part of a day that is not told", type_="TIME", precision="hour")


@rule("part:sunword day:weekday?")
def dawn(hit: Hit, here: Here) -> Sense | None:
    """At dawn, dawn Monday."""
    if hit.before() not in ("at", "before", "after", "since", "until", "by") or hit.after() == "of":
        return None
    if hit.has("day"):
        return in_part(weekday.near(here, hit.number("day"), hit.tense()), str(hit.value("part")))
    day, why = story_day(here)
    inner = dated(day, why, basis="resolved", anchor=day.first) if day is not None else None
    return in_part(inner, str(hit.value("part")))
