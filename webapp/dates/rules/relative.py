"""Times counted from now or from the story: “yesterday”, “last week”, “two years ago”, “three days later”, “that year”.

What counts from the moment of speaking (“ago”, “last”, “this”) uses the publication date, in a narrative the story's
own date; what counts from what was told (“later”, “the following day”, “the same month”) uses the last date told.
"""

from __future__ import annotations

from webapp.dates.anchor import Here, shifted
from webapp.dates.grammar import Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.lengths import moved, quantified, span_from_now, span_to_now
from webapp.dates.periods import Period, Unit, containing, precision_of, spoken, unknown
from webapp.dates.rules.season import nearest
from webapp.dates.sense import Sense, dated, unanchored

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


@rule("quant:quantifier? n:howmany dash? (running | whole)? unit:(anyunit) ago day:today?")
def ago(hit: Hit, here: Here) -> Sense | None:
    """Two weeks ago; more than three years ago; a year ago today."""
    base = here.speech
    unit, n = str(hit.value("unit")), hit.count("n")
    if unit == "2":
        return None
    if hit.has("day") and base is not None and n is not None:
        return _same_day(hit, here, unit, -n)
    sense = _counted(here, base, unit, None if n is None else -n, f"{hit.text()}: {here.speech_name()}", "PAST_REF")
    return _with_mod(hit, sense, -1)


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
        plain: Unit = {"fortnight": "week", "second": "minute"}.get(unit, unit)  # type: ignore[assignment]
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
    if way in ("before", "after") and not _ends_here(hit):
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
    """“Two days before” with nothing behind it to count from."""
    return (
        hit.after() in ("", ",", ".", ";", ")", "and", "but", "that")
        or "\n" in hit.tokens.raw[hit.end - 1 + 1 : hit.end + 1][-1:]
    )


@rule(
    """
    the? (very | whole)? shift:(last | next | this | past | previous | coming | following | same | current)
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
    if (word == "past" and name != "year") or (word == "last" and article and name not in ("day", "week", "weekend")):
        return _past_span(hit, here, name)
    if word == "last" and article:
        return None
    if word in ("next", "coming") and article and hit.before() in ("for", "over", "within", "during", "throughout"):
        return None if name in ("day", "quarter") else span_from_now(hit.text(), here, 1, name)
    if hit.tokens.letters[hit.at("unit")] in _SEASONS:
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


def _placed(hit: Hit, here: Here, name: str, step: int, story: bool, word: str) -> Sense:
    unit: Unit = name  # type: ignore[assignment]
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
    return dated(containing(unit, base).shift(step), f"counted from {told}", basis="resolved", anchor=base)  # type: ignore[arg-type]


@rule("the unit:(unit_one | quarter)")
def the_unit(hit: Hit, here: Here) -> Sense | None:
    """“The year”, “the month” behind “the end of”: the one that is running."""
    name = str(hit.value("unit"))
    if here.depth < 1 or name in (*_CLOCK_UNITS, "millennium") or hit.after() == "of":
        return None
    return from_now(here, name, 0, f"{hit.text()}: {here.speech_name()}")  # type: ignore[arg-type]


@rule("unit:unit_one dash? end:edge")
def year_end(hit: Hit, here: Here) -> Sense | None:
    """Year-end, month end: the last day."""
    if hit.word("unit") not in ("year", "month") or hit.word("end") != "end":
        return None
    sense = from_now(here, str(hit.value("unit")), 0, f"{hit.text()}: {here.speech_name()}")  # type: ignore[arg-type]
    sense.mod, sense.lo = "END", sense.hi
    return sense
