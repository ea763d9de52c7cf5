"""Times counted from now or from the story: “yesterday”, “last week”, “this summer”, “the following day”, “that year”.

What counts from the moment of speaking (“last”, “this”) uses the publication date, in a narrative the story's
own date; what counts from what was told (“the following day”, “the same month”) uses the last date told.
"""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.lengths import moved, span_from_now, span_to_now
from webapp.dates.periods import Period, Unit, containing, precision_of, unknown
from webapp.dates.rules.offset import ends_here, within_period
from webapp.dates.rules.season import nearest
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words

FAMILY = Family("relative")
rule = FAMILY.rule

_SEASONS = frozenset(letters("season"))
_STEPS = dict.fromkeys(("last", "latest", "past", "previous", "preceding", "prior"), -1) | dict.fromkeys(
    ("this", "same", "current"), 0
)
_SIZES = ("day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century")
_HALF_WEEK = 4  # days
_CLOCK_UNITS = ("second", "minute", "hour")


def from_now(here: Here, unit: Unit, n: int, why: str) -> Sense:
    """The period of a unit *n* from the one that holds now."""
    base = here.speech
    if here.narrative and here.published is not None and _coarser(here, unit):
        base, why = here.published, here.published_name()
    if base is None:
        return unanchored(unknown(unit), "no publication date to count from", precision=precision_of(unit))
    return dated(containing(unit, base).shift(n), why, basis="resolved", anchor=base)


def _coarser(here: Here, unit: Unit) -> bool:
    """Whether the date told last says less than *unit*: a year told, a month asked for."""
    told = here.focus.unit if here.focus is not None else "day"
    return unit in _SIZES and told in _SIZES and _SIZES.index(told) > _SIZES.index(unit)


@rule("day:today")
def day(hit: Hit, here: Here) -> Sense | None:
    """Today, yesterday, tomorrow; “today” of a narrative is its writer's vague present."""
    if here.narrative and hit.word("day") == "today":
        return Sense("DATE", "PRESENT_REF", because=("a narrative's “today” is the time of its writing",))
    if _is_title(hit):
        return None
    base = here.published if here.published is not None else here.speech
    if base is None:
        return unanchored("XXXX-XX-XX", "no publication date to count from")
    return dated(Period("day", base + hit.number("day")), here.published_name(), basis="resolved", anchor=base)


def _is_title(hit: Hit) -> bool:
    """USA Today, Russia Today, “Today” in quotes."""
    tokens = hit.tokens
    if not tokens.capital(hit.start):
        return False
    quoted = hit.before() == "“" and hit.after() == "”"
    song = hit.opens_line() and hit.after(2) == "a" and hit.after(3) == "song"
    return quoted or song or hit.before() in ("usa", "russia", "india", "psychology", "history") or hit.in_a_title()


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


@rule("this day_unit")
def to_this_day(hit: Hit, here: Here) -> Sense | None:
    """To this day: up to now."""
    return Sense("DATE", "PRESENT_REF", because=("“to this day” is up to now",)) if hit.before() == "to" else None


@rule("the unit:(day_unit | week_unit | month_unit | year_unit | weekend) side:(before | after) way:(last | next)")
def before_last(hit: Hit, here: Here) -> Sense:
    """The week before last, the year after next."""
    return from_now(
        here, str(hit.value("unit")), -2 if hit.word("way") == "last" else 2, f"{hit.text()}: {here.speech_name()}"
    )


@rule("(this | the same) time shift:(last | next) unit:(week_unit | month_unit | year_unit)")
def this_time(hit: Hit, here: Here) -> Sense | None:
    """At this time last year: about then."""
    if here.speech is None:
        return None
    unit = str(hit.value("unit"))
    day = moved(here.speech, unit, hit.number("shift"))
    why = f"{hit.text()}: {here.speech_name()}"
    return dated(containing("month" if unit == "year" else "day", day), why, basis="resolved", anchor=here.speech)


@rule("the weekend")
def the_weekend(hit: Hit, here: Here) -> Sense | None:
    """Over the weekend: the last one, or the next where the sentence speaks of the future."""
    if hit.after() in ("of", "edition") or here.speech is None:
        return None
    this = containing("weekend", here.speech)
    tense = hit.tense()
    future = tense == "future" or (tense == "either" and this.first - here.speech < _HALF_WEEK)
    step = 0 if future or this.first <= here.speech else -1
    why = f"the {'next' if future else 'last'} weekend, {here.speech_name()}"
    return dated(this.shift(step), why, basis="resolved", anchor=here.speech)


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
    if hit.tokens.capital(hit.start) and hit.tokens.capital(hit.start - 1) and hit.tokens.capital(hit.end - 1):
        return None  # the paper “Kamloops This Week”
    name = str(hit.value("unit"))
    article = hit.tokens.word(hit.start) == "the"
    season = hit.tokens.letters[hit.at("unit")] in _SEASONS
    if name == "weekend" and word in ("past", "coming", "upcoming") and here.speech is not None:
        return _past_or_coming_weekend(hit, here, word)
    if name == "weekend" and word == "this" and here.speech is not None:
        return _this_weekend(hit, here)
    compared = hit.before() == "of" and hit.before(2) == "period"  # “from the same period of the last year”
    spanning = (word == "past" and hit.tokens.word(hit.start) != "this") or (
        word == "last" and article and not compared
    )
    if spanning and not season and name not in ("weekend", "century") and not (name == "quarter" and word == "last"):
        return _past_span(hit, here, name)
    if word in ("next", "coming") and article and hit.before() in ("for", "over", "within", "during", "throughout"):
        return None if name in ("day", "quarter") else span_from_now(hit.text(), here, 1, name)
    if season:
        return _shifted_season(hit, here, word, article)
    if name in _CLOCK_UNITS or name == "fortnight":
        return None
    step = _STEPS.get(word, 1)
    story = word in ("same", "following", "subsequent", "succeeding", "previous", "preceding", "prior") or (
        word == "next" and article
    )
    return _placed(hit, here, name, step, story, word)


def _this_weekend(hit: Hit, here: Here) -> Sense:
    """“This weekend” told as past is the one just over."""
    assert here.speech is not None
    this = containing("weekend", here.speech)
    step = -1 if hit.tense() == "past" and this.first > here.speech else 0
    return dated(this.shift(step), f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=here.speech)


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
    if unit == "day" and here.focus is not None and here.focus.precision != "day":
        base = _day_within(here)
    if base is None:
        return unanchored(unknown(unit), "no date told before to count from", precision=precision_of(unit))
    if unit != "day" and not here.narrative and here.published is not None and _coarser(here, unit):
        base = here.published
    why = f"{hit.text()}: counted from {here.name_of(base)}"
    return dated(containing(unit, base).shift(step), why, basis="resolved", anchor=base)


def _day_within(here: Here) -> int | None:
    """The day that “the following day” counts from where a month or year was told last."""
    day, focus = here.focus_day, here.focus
    if day is None or focus is None:
        return None
    if not here.narrative:
        return here.day_told if here.day_told == day.first else None
    return day.first if focus.first <= day.first <= focus.last else None


def _past_span(hit: Hit, here: Here, name: str) -> Sense | None:
    """“The past decade”, “the last day”: as long as that, up to now."""
    return span_to_now(hit.text(), here, 1, name) if hit.word("shift") in ("past", "last") else None


def _shifted_season(hit: Hit, here: Here, word: str, article: bool) -> Sense | None:
    season = hit.number("unit")
    base = here.story_day if word in ("same", "following", "previous") or (word == "next" and article) else here.speech
    if base is None:
        return unanchored(f"XXXX-{('SP', 'SU', 'FA', 'WI')[season]}", "nothing to count from", precision="season")
    return nearest(base, season, word, f"{hit.text()}: {here.speech_name()}", hit.tense())


@rule("the unit:(unit_one) way:(before | prior | after | following)")
def day_before(hit: Hit, here: Here) -> Sense | Found | None:
    """The day before, the year after, the week prior: of the last date told; not the day before something else."""
    unit = str(hit.value("unit"))
    if unit in _CLOCK_UNITS or unit == "fortnight":
        return None
    base = here.day_told if unit == "day" else here.story_day
    if base is None or not (ends_here(hit) or hit.word("way") == "following"):
        return None
    step = -1 if hit.word("way") in ("before", "prior") else 1
    why = f"counted from {here.name_of(base)}"
    sense = dated(containing(unit, base).shift(step), why, basis="resolved", anchor=base)
    return within_period(here, sense, base, unit, step)


@rule("the unit:(unit_one | quarter)")
def the_unit(hit: Hit, here: Here) -> Sense | None:
    """“The year”, “the month” behind “the end of”: the one that is running."""
    name = str(hit.value("unit"))
    if (here.depth < 1 and not _ranked(hit)) or name in (*_CLOCK_UNITS, "millennium") or hit.after() == "of":
        return None
    if here.story_day is not None and (here.telling() or _is_over(hit, here, name)):
        return dated(containing(name, here.story_day), "of the story told", basis="resolved", anchor=here.story_day)
    return from_now(here, name, 0, f"{hit.text()}: {here.speech_name()}")


def _is_over(hit: Hit, here: Here, name: str) -> bool:
    """“It began on June 23. At the end of the month, he held …”: of the month told, which is not the running one."""
    focus, now = here.focus, here.speech
    if here.narrative or here.depth < 1 or focus is None or now is None or focus.unit not in ("day", "month"):
        return False
    told = containing(name, focus.first)
    return told.last < now and now - told.last < _SINCE and hit.tense() == "past"


_SINCE = 124
"""Days for which “the end of the month” still points back to a month told before."""


@rule("the unit:year_unit apostrophe s (ordinal | second | other)")
def of_the_year(hit: Hit, here: Here) -> Found | None:
    """The year's first storm, one of the year's biggest hits."""
    ranked = hit.word_at(hit.end - 1)
    if here.speech is None or here.narrative or here.telling() or not (ranked.endswith("est") or ranked in _RANKED):
        return None
    sense = from_now(here, str(hit.value("unit")), 0, f"{hit.text()}: {here.speech_name()}")
    return Found(hit.start, hit.at("unit") + 1, sense, "")


_RANKED = words("first second third worst best most top")


def _ranked(hit: Hit) -> bool:
    """“The worst storm of the year”, “so far in the year”."""
    return (
        hit.before() == "of"
        and hit.word("unit") == "year"
        and any(
            hit.word_at(hit.start - n).endswith("st") or hit.word_at(hit.start - n) in ("rest", "remainder")
            for n in (2, 3, 4)
        )
    )


@rule("this units_many")
def this_years(hit: Hit, here: Here) -> Sense | None:
    """“This years festival”, written without its apostrophe."""
    unit = str(hit.tokens.value(hit.start + 1))
    if unit not in ("year", "month", "week") or hit.before() == "all":
        return None
    return from_now(here, unit, 0, f"{hit.text()}: {here.speech_name()}")


@rule("unit:unit_one (dash | apostrophe s)? end:edge")
def year_end(hit: Hit, here: Here) -> Sense | None:
    """Year-end, month end, year's end: the last day."""
    if hit.word("unit") not in ("year", "month") or hit.word("end") != "end":
        return None
    sense = from_now(here, str(hit.value("unit")), 0, f"{hit.text()}: {here.speech_name()}")
    sense.mod, sense.lo = "END", sense.hi
    return sense
