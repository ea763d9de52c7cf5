"""Times counted from now or from the story: “yesterday”, “last week”, “two years ago”, “three days later”, “that year”.

What counts from the moment of speaking (“ago”, “last”, “this”) uses the publication date, in a narrative the story's
own date; what counts from what was told (“later”, “the following day”, “the same month”) uses the last date told.
"""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here, shifted
from webapp.dates.grammar import Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.lengths import moved, quantified, span_from_now, span_to_now
from webapp.dates.periods import Period, Unit, containing, precision_of, spoken, unknown
from webapp.dates.rules.season import nearest
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words
from webapp.model import iso_day

FAMILY = Family("relative")
rule = FAMILY.rule

_SEASONS = frozenset(letters("season"))
_CLOCK_UNITS = ("second", "minute", "hour")


def from_now(here: Here, unit: Unit, n: int, why: str) -> Sense:
    """The period of a unit *n* from the one that holds now."""
    base = here.speech
    if base is None:
        return unanchored(unknown(unit), "no publication date to count from", precision=precision_of(unit))
    return dated(containing(unit, base).shift(n), why, basis="resolved", anchor=base)


@rule("day:today")
def day(hit: Hit, here: Here) -> Sense:
    """Today, yesterday, tomorrow; “today” of a narrative is its writer's vague present."""
    if here.narrative and hit.word("day") == "today":
        return Sense("DATE", "PRESENT_REF", because=("a narrative's “today” is the time of its writing",))
    base = here.speech
    if base is None:
        return unanchored("XXXX-XX-XX", "no publication date to count from")
    return dated(Period("day", base + hit.number("day")), here.speech_name(), basis="resolved", anchor=base)


@rule("the day:unit_one (before | after) today")
def day_before_yesterday(hit: Hit, here: Here) -> Sense | None:
    """The day before yesterday, the day after tomorrow."""
    if hit.word("day") != "day" or here.speech is None:
        return None
    step = -1 if hit.tokens.word(hit.end - 2) == "before" else 1
    n = hit.tokens.value(hit.end - 1)
    return dated(
        Period("day", here.speech + step + int(str(n))), here.speech_name(), basis="resolved", anchor=here.speech
    )


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
    quant:quantifier? n:(howmany | a? half a? | a? quarter (of a | dash)?) dash? (running | whole)?
    unit:(anyunit) (way:ago day:today? | from way:(present | today))
    """
)
def ago(hit: Hit, here: Here) -> Sense | None:
    """Two weeks ago; more than three years ago; a year ago today."""
    base, unit = here.speech, str(hit.value("unit"))
    if unit == "2":
        return None
    side = -1 if hit.word("way") == "ago" else 1
    n = _how_many(hit)
    if hit.has("day") and base is not None and n is not None:
        return _same_day(hit, here, unit, -n)
    if unit in _CLOCK_UNITS and n is not None and side:
        return _by_the_clock(hit, here, unit, n * side)
    why = f"{hit.text()}: {here.speech_name()}"
    vague = "PAST_REF" if side < 0 else "FUTURE_REF"
    return _with_mod(hit, _counted(here, base, unit, None if n is None else n * side, why, vague), side)


def _how_many(hit: Hit) -> int | float | None:
    words_ = hit.words("n")
    if "quarter" in words_:
        return 0.25
    return 0.5 if words_[:1] == ["half"] or words_[:2] == ["a", "half"] else hit.count("n")


def _by_the_clock(hit: Hit, here: Here, unit: str, n: float) -> Sense:
    """Four hours ago: to the minute where the time of publication is known, else the day."""
    why = f"{hit.text()}: {here.speech_name()}"
    if here.speech is None or here.published_minute is None or here.narrative:
        sense = _counted(here, here.speech, unit, n, why, "PAST_REF")
        return replace(sense, type="TIME")
    minute = here.published_minute + round(n * {"second": 1 / 60, "minute": 1, "hour": 60}[unit])
    day, rest = divmod(minute, 1440)
    moment = f"{iso_day(day)}T{rest // 60:02d}:{rest % 60:02d}"
    value = f"{Period('day', day).value}T{rest // 60:02d}:{rest % 60:02d}"
    return Sense(
        "TIME",
        value,
        moment,
        moment,
        "minute",
        basis="resolved",
        anchor=here.speech,
        because=(why,),
        focus=Period("day", day),
    )


@rule("in n:(howmany) unit:(anyunit) apostrophe s? time")
def in_time(hit: Hit, here: Here) -> Sense | None:
    """In two weeks' time."""
    unit = str(hit.value("unit"))
    if unit in _CLOCK_UNITS and hit.count("n") is not None:
        return _by_the_clock(hit, here, unit, hit.count("n") or 0)
    return _counted(here, here.speech, unit, hit.count("n"), f"{hit.text()}: {here.speech_name()}", "FUTURE_REF")


@rule("units_many ago | (a long time | about time | long) ago")
def long_ago(hit: Hit, here: Here) -> Sense:
    """Years ago, long ago, some time ago."""
    return _vaguely(here.speech, "PAST_REF", f"{hit.text()}: how long is not said")


@rule("the unit:(day_unit | week_unit | month_unit | year_unit | weekend) side:(before | after) way:(last | next)")
def before_last(hit: Hit, here: Here) -> Sense:
    """The week before last, the year after next."""
    return from_now(
        here, str(hit.value("unit")), -2 if hit.word("way") == "last" else 2, f"{hit.text()}: {here.speech_name()}"
    )


@rule("the weekend")
def the_weekend(hit: Hit, here: Here) -> Sense | None:
    """Over the weekend: the last one, or the next where the sentence speaks of the future."""
    if hit.after() in ("of", "edition") or here.speech is None:
        return None
    this = containing("weekend", here.speech)
    future = hit.tense() == "future"
    step = 0 if future or this.first <= here.speech else -1
    why = f"the {'next' if future else 'last'} weekend, {here.speech_name()}"
    return dated(this.shift(step), why, basis="resolved", anchor=here.speech)


@rule("the (coming | following) unit:(units_many | weekends)")
def coming_units(hit: Hit, here: Here) -> Sense:
    """In the coming weeks."""
    return span_from_now(hit.text(), here, None, str(hit.value("unit")))


@rule(
    """
    the same unit:(month_unit | week_unit | quarter | day_unit) (of | in)? which:(last | the previous | the
    following) year_unit
    """
)
def same_last_year(hit: Hit, here: Here) -> Sense | None:
    """The same month last year."""
    if here.speech is None:
        return None
    step = 1 if hit.word_at(hit.end - 2) == "following" else -1
    day = moved(here.speech, "year", step)
    return dated(
        containing(str(hit.value("unit")), day),
        f"{hit.text()}: {here.speech_name()}",
        basis="resolved",
        anchor=here.speech,
    )


def _same_day(hit: Hit, here: Here, unit: str, n: float) -> Sense:
    assert here.speech is not None
    period = Period("day", moved(here.speech, unit, n))
    return dated(period, f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=here.speech)


def _with_mod(hit: Hit, sense: Sense, side: int) -> Sense:
    """“More than two years ago” is at or before; “less than”, at or after."""
    if not hit.has("quant"):
        return sense
    mod = quantified(hit.words("quant"))
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        sense.mod = "BEFORE" if side < 0 else "AFTER"
        sense.lo, sense.hi = (None, sense.hi) if side < 0 else (sense.lo, None)
    elif mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        sense.mod = "AFTER" if side < 0 else "BEFORE"
    elif mod:
        sense.mod, sense.approximate = mod, True
    return sense


def _counted(here: Here, base: int | None, unit: str, n: float | None, why: str, vague: str) -> Sense:
    """The period *n* units from *base*; a bare direction where the number or the base is unknown."""
    if n is None:
        return _vaguely(base, vague, why)
    if base is None:
        plain: Unit = {"fortnight": "week", "second": "minute"}.get(unit, unit)
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
    quant:quantifier? n:(howmany | vaguely)? dash? unit:anyunit way:(later | earlier | previously | before |
    after | afterwards | beforehand | hence)
    """
)
def later(hit: Hit, here: Here) -> Sense | Found | None:
    """Three days later, a year earlier, the day before, weeks later: from the last date told."""
    unit, way = str(hit.value("unit")), hit.word("way")
    if unit == "2" or (unit in _CLOCK_UNITS and not hit.has("n")):
        return None
    if way in ("before", "after") and not hit.has("that") and not _ends_here(hit):
        return None
    plural = hit.word("unit").endswith("s") or hit.word("unit") in ("centuries", "millennia")
    if not hit.has("n") and not plural:
        return None
    n = hit.count("n") if hit.has("n") else None
    forward = way in ("later", "after", "afterwards", "hence")
    base = here.story_day if way != "hence" else here.speech
    signed = None if n is None else n if forward else -n
    base_name = spoken(here.focus) if here.focus else here.published_name()
    why = f"{hit.text()}: counted from {base_name}"
    return _with_mod(
        hit, _counted(here, base, unit, signed, why, "FUTURE_REF" if forward else "PAST_REF"), 1 if forward else -1
    )


def _ends_here(hit: Hit) -> bool:
    """“Two days before” with nothing behind it to count from: a stop, or a clause at the head of a sentence."""
    if hit.after() in _STOPS_HERE or "\n" in "".join(hit.tokens.raw[hit.end : hit.end + 1]):
        return True
    opening = hit.before() in ("", ".", "!", "?") or "\n" in hit.tokens.raw[max(0, hit.start - 1)]
    return (
        opening
        and hit.here.focus is not None
        and hit.after() in _CLAUSE
        and hit.after(2) in ("had", "was", "has", "have", "heir")
    )


_STOPS_HERE = words(", . ; ) and but that")
_CLAUSE = words("he she they it his her their the")


@rule(
    """
    (the | this)? (very | whole)? shift:(last | next | this | past | previous | coming | following | same | current)
    (same | very | whole | current)? unit:(unit_one | quarter | weekend | season)
    """
)
def unit(hit: Hit, here: Here) -> Sense | Found | None:
    """Last week, next year, this month, the following day, the same year, the past decade, this summer."""
    return _shifted_unit(hit, here, hit.word("shift"))


@rule("(that | the that) (same | very)? unit:(unit_one | quarter | weekend | season_name)")
def that_unit(hit: Hit, here: Here) -> Sense | None:
    """That day, that same year, that summer: of the story."""
    return _shifted_unit(hit, here, "same")


def _shifted_unit(hit: Hit, here: Here, word: str) -> Sense | None:
    name = str(hit.value("unit"))
    article = hit.tokens.word(hit.start) == "the"
    season = hit.tokens.letters[hit.at("unit")] in _SEASONS
    if name == "weekend" and word in ("past", "coming", "upcoming") and here.speech is not None:
        return _past_or_coming_weekend(hit, here, word)
    spanning = (word == "past" and hit.tokens.word(hit.start) != "this") or (word == "last" and article)
    if spanning and not season and name not in ("weekend", "century"):
        return _past_span(hit, here, name)
    if word in ("next", "coming") and article and hit.before() in ("for", "over", "within", "during", "throughout"):
        return None if name in ("day", "quarter") else span_from_now(hit.text(), here, 1, name)
    if season:
        return _shifted_season(hit, here, word, article)
    if name in _CLOCK_UNITS or name == "fortnight":
        return None
    step = {
        "last": -1,
        "past": -1,
        "previous": -1,
        "preceding": -1,
        "prior": -1,
        "this": 0,
        "same": 0,
        "current": 0,
    }.get(word, 1)
    story = word in ("same", "following", "subsequent", "succeeding", "previous", "preceding", "prior") or (
        word == "next" and article
    )
    return _placed(hit, here, name, step, story, word)


def _past_or_coming_weekend(hit: Hit, here: Here, word: str) -> Sense:
    assert here.speech is not None
    this = containing("weekend", here.speech)
    step = (
        -1 if word == "past" and this.last >= here.speech else 1 if word != "past" and this.first <= here.speech else 0
    )
    return dated(this.shift(step), f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=here.speech)


def _placed(hit: Hit, here: Here, name: str, step: int, story: bool, word: str) -> Sense:
    unit: Unit = name
    if not story:
        return from_now(here, unit, step, f"{hit.text()}: {here.speech_name()}")
    base = here.story_day
    if unit == "day" and here.focus is not None and here.focus.unit != "day" and here.focus.precision != "day":
        base = (
            here.focus_day.first
            if here.focus_day and here.focus.first <= here.focus_day.first <= here.focus.last
            else None
        )
    if base is None:
        return unanchored(unknown(unit), "no date told before to count from", precision=precision_of(unit))
    told = spoken(here.focus) if here.focus else here.published_name()
    return dated(
        containing(unit, base).shift(step), f"{hit.text()}: counted from {told}", basis="resolved", anchor=base
    )


def _past_span(hit: Hit, here: Here, name: str) -> Sense | None:
    """“The past decade”, “the last day”: as long as that, up to now."""
    return span_to_now(hit.text(), here, 1, name) if hit.word("shift") in ("past", "last") else None


def _shifted_season(hit: Hit, here: Here, word: str, article: bool) -> Sense | None:
    season = hit.number("unit")
    base = here.story_day if word in ("same", "following", "previous") or (word == "next" and article) else here.speech
    if base is None:
        return unanchored(f"XXXX-{('SP', 'SU', 'FA', 'WI')[season]}", "nothing to count from", precision="season")
    return nearest(base, season, word, f"{hit.text()}: {here.speech_name()}", hit.tense())


@rule("the unit:(unit_one) way:(before | after | following)")
def day_before(hit: Hit, here: Here) -> Sense | Found | None:
    """The day before, the year after: of the last date told; where an event follows, only the words before it."""
    unit = str(hit.value("unit"))
    if unit in _CLOCK_UNITS or unit == "fortnight":
        return None
    base = here.story_day
    if base is None or not (_ends_here(hit) or hit.word("way") == "following"):
        return None
    step = -1 if hit.word("way") == "before" else 1
    told = spoken(here.focus) if here.focus else here.published_name()
    return dated(containing(unit, base).shift(step), f"counted from {told}", basis="resolved", anchor=base)


@rule("the unit:(unit_one | quarter)")
def the_unit(hit: Hit, here: Here) -> Sense | None:
    """“The year”, “the month” behind “the end of”: the one that is running."""
    name = str(hit.value("unit"))
    if here.depth < 1 or name in (*_CLOCK_UNITS, "millennium") or hit.after() == "of":
        return None
    return from_now(here, name, 0, f"{hit.text()}: {here.speech_name()}")


@rule("unit:unit_one dash? end:edge")
def year_end(hit: Hit, here: Here) -> Sense | None:
    """Year-end, month end: the last day."""
    if hit.word("unit") not in ("year", "month") or hit.word("end") != "end":
        return None
    sense = from_now(here, str(hit.value("unit")), 0, f"{hit.text()}: {here.speech_name()}")
    sense.mod, sense.lo = "END", sense.hi
    return sense
