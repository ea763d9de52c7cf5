"""The present, the past and the future without a date: “now”, “currently”, “recently”, “former”, “the future”."""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import SEASONS, containing, unknown
from webapp.dates.sense import Sense, dated
from webapp.dates.words import words

FAMILY = Family("vague")
rule = FAMILY.rule


def _vague(here: Here, timex: str, why: str) -> Sense:
    sense = Sense("DATE", timex, because=(why,))
    base = here.published if not here.narrative else None
    if base is not None:
        sense.lo, sense.hi = {"PRESENT_REF": (base, base), "PAST_REF": (None, base)}.get(timex, (base, None))
        sense.anchor, sense.basis = base, "resolved"
    return sense


@rule("right? present")
def present(hit: Hit, here: Here) -> Sense | None:
    """Now, right now, currently."""
    if hit.tokens.word(hit.end - 1) == "now" and (hit.after() == "that" or hit.before() == "every"):
        return None
    return _vague(here, "PRESENT_REF", "the time of speaking")


@rule("current")
def current(hit: Hit, here: Here) -> Sense | None:
    """The current government, not the current of a river, nor the journal Current Biology."""
    if hit.after() in _NO_CURRENT_AFTER or hit.before() in _NO_CURRENT_BEFORE:
        return None
    if hit.tokens.capital(hit.start) and hit.tokens.capital(hit.end):
        return None
    return _vague(here, "PRESENT_REF", "the time of speaking")


_NO_CURRENT_AFTER = words("of events account affairs or and , . ; ) is was flows flowing")
_NO_CURRENT_BEFORE = words("electric electrical a alternating direct ocean strong")


@rule("a recent when:(weekday | daypart | weekend | month_name | season)")
def a_recent(hit: Hit, here: Here) -> Sense:
    """On a recent Thursday, one recent morning: one of them, before now."""
    found, letter = hit.value("when"), hit.tokens.letters[hit.at("when")]
    sense = _vague(here, "PAST_REF", "one of them, which is not said")
    if letter in _WEEKDAY:
        return replace(sense, value=f"XXXX-WXX-{hit.number('when') + 1}")
    if letter in _MONTH:
        return replace(sense, value=f"XXXX-{hit.number('when'):02d}")
    if letter in _SEASON:
        return replace(sense, value=f"XXXX-{SEASONS[hit.number('when')]}")
    if hit.word("when") == "weekend":
        return replace(sense, value=unknown("weekend"))
    return replace(sense, type="TIME", value=f"XXXX-XX-XXT{found}", precision="hour")


_WEEKDAY, _MONTH, _SEASON = letters("weekday"), letters("month_name"), letters("season")


@rule("more? pastref | most? recent (dash verb_ed)?")
def recently(hit: Hit, here: Here) -> Sense | None:
    """Recently, more recently, recent."""
    if hit.tokens.word(hit.start) == "most" and not here.narrative:
        return None
    if hit.before() == hit.after() == "as":
        return None  # “as recently as last month”
    return _vague(here, "PAST_REF", "some time before")


@rule("(present_word | modern) dash day_unit")
def present_day(hit: Hit, here: Here) -> Sense:
    """Present-day Iraq."""
    return _vague(here, "PRESENT_REF", "the time of speaking")


@rule("the moment | this (time | point | moment) | the present_word time | the time being | present_word")
def at_present(hit: Hit, here: Here) -> Found | None:
    """At the moment, at this time, at present, for the time being."""
    last = hit.word_at(hit.end - 1)
    if (hit.before() != "at" and last != "being") or hit.after() in ("of", "when", "that"):
        return None
    if last == "point" and here.narrative:
        return None
    start = hit.start - (last == "present")
    return Found(start, hit.end, _vague(here, "PRESENT_REF", "the time of speaking"), "")


@rule("date")
def to_date(hit: Hit, here: Here) -> Sense | None:
    """To date."""
    if hit.before() != "to" or hit.before(2) == "up" or hit.after() in ("back", "from", "the", "a"):
        return None
    return _vague(here, "PRESENT_REF", "the time of speaking")


@rule("the recent past")
def recent_past(hit: Hit, here: Here) -> Sense:
    """In the recent past."""
    return _vague(here, "PAST_REF", "some time before")


@rule("the present_word")
def the_present(hit: Hit, here: Here) -> Sense | None:
    """From 1990 to the present."""
    if hit.before() not in ("to", "until", "till", "at", "of", "in", "for"):
        return None
    return _vague(here, "PRESENT_REF", "the time of speaking")


@rule("present_word")
def up_to_present(hit: Hit, here: Here) -> Sense | None:
    """1984–present."""
    ranged = hit.before() in ("-", "–", "—") and hit.before(2)[-4:].isdigit()
    return _vague(here, "PRESENT_REF", "the time of speaking") if ranged else None


@rule("soon")
def soon(hit: Hit, here: Here) -> Sense | None:
    """Soon, said of what will be."""
    if here.narrative or hit.before() in ("as", "too", "how") or hit.after() in ("after", "as", "became", "found"):
        return None
    return (
        _vague(here, "FUTURE_REF", "some time ahead")
        if hit.tense() == "future" or hit.end - hit.start == len(hit.tokens.letters)
        else None
    )


@rule("former")
def former(hit: Hit, here: Here) -> Sense | None:
    """“Former” dates nothing in news, where titles are full of it; a narrative tells what was before."""
    if not here.narrative or here.published is None:
        return None
    return _vague(here, "PAST_REF", "some time before")


@rule("the near? future | future")
def future(hit: Hit, here: Here) -> Sense | Found | None:
    """The future, in the near future; “the future king” is only future."""
    adjective = hit.tokens.letters[hit.end : hit.end + 1] in _NOUNISH and hit.after() not in _NO_NOUN
    if adjective and hit.end - hit.start > 1:
        return Found(hit.end - 1, hit.end, _vague(here, "FUTURE_REF", "some time ahead"), "")
    return _vague(here, "FUTURE_REF", "some time ahead")


_NO_NOUN = words("is of will was holds looks may as if when but while that which he she they it we")


@rule("the past")
def past(hit: Hit, here: Here) -> Sense | None:
    """In the past."""
    if hit.before() not in ("in", "of", "from") or hit.tokens.letters[hit.end : hit.end + 1] in _NOUNISH:
        return None
    return _vague(here, "PAST_REF", "some time before")


_NOUNISH = frozenset({LETTERS["other"], LETTERS["capital"], LETTERS["vaguely"], LETTERS["ones"]})


@rule("(this | that | the same) (period | time) | the time")
def this_period(hit: Hit, here: Here) -> Sense | None:
    """“During this period” of a narrative, “at the time” of a story told: as wide as the year it has come to."""
    if not (here.narrative or _is_long_ago(here)) or here.focus is None or hit.before() not in _WITHIN:
        return None
    if hit.word_at(hit.start) == "the" and hit.end - hit.start == 2 and (hit.before() != "at" or hit.after() == "of"):
        return None
    period = here.focus if here.focus.unit != "day" else containing("year", here.focus.first)
    return dated(period, here.speech_name(), basis="resolved", anchor=here.focus.first)


def _is_long_ago(here: Here) -> bool:
    """Whether the sentence before tells of years ago."""
    near = here.focus is not None and here.published is not None and here.at - here.focus_at <= _SENTENCE
    return near and here.focus is not None and here.focus.last < (here.published or 0) - _YEARS


_SENTENCE, _YEARS = 15, 1800  # words; days
_WITHIN = words("during throughout in at by over for since of to until within")
