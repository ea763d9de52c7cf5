"""The present, the past and the future without a date: “now”, “currently”, “recently”, “former”, “the future”."""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, Family
from webapp.dates.hit import Hit
from webapp.dates.periods import containing
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
    if hit.tokens.word(hit.end - 1) == "now" and hit.after() == "that":
        return None
    return _vague(here, "PRESENT_REF", "the time of speaking")


@rule("current")
def current(hit: Hit, here: Here) -> Sense | None:
    """The current government."""
    return _vague(here, "PRESENT_REF", "the time of speaking")


@rule("more? pastref | most? recent (dash verb_ed)?")
def recently(hit: Hit, here: Here) -> Sense | None:
    """Recently, more recently, recent."""
    if hit.tokens.word(hit.start) == "most" and not here.narrative:
        return None
    return _vague(here, "PAST_REF", "some time before")


@rule("former")
def former(hit: Hit, here: Here) -> Sense | None:
    """“Former” dates nothing in news, where titles are full of it; a narrative tells what was before."""
    if not here.narrative or here.published is None:
        return None
    return _vague(here, "PAST_REF", "some time before")


@rule("(the other?)? future")
def future(hit: Hit, here: Here) -> Sense | None:
    """The future, the near future, future plans."""
    if hit.end - hit.start == 3 and hit.tokens.word(hit.start + 1) not in (
        "near",
        "foreseeable",
        "distant",
        "immediate",
    ):
        return None
    if not here.narrative and hit.end - hit.start == 1 and hit.before() != "in":
        return None
    return _vague(here, "FUTURE_REF", "some time ahead")


@rule("the past")
def past(hit: Hit, here: Here) -> Sense | None:
    """In the past."""
    if hit.before() not in ("in", "of", "from") or hit.tokens.letters[hit.end : hit.end + 1] in _NOUNISH:
        return None
    return _vague(here, "PAST_REF", "some time before")


_NOUNISH = frozenset({LETTERS["other"], LETTERS["capital"], LETTERS["vaguely"], LETTERS["ones"]})


@rule("this (time | moment | point) | the (time | moment) | that time")
def this_time(hit: Hit, here: Here) -> Sense | None:
    """At this time, at the moment."""
    if hit.before() != "at" or hit.after() in ("of", "when", "that"):
        return None
    word = hit.tokens.word(hit.start)
    if word in ("the", "that") and hit.tokens.word(hit.end - 1) == "time":
        return None
    return (
        _vague(here, "PRESENT_REF", "the time of speaking")
        if word == "the" or hit.tokens.word(hit.end - 1) != "point"
        else None
    )


@rule("(this | that | the same) (period | time)")
def this_period(hit: Hit, here: Here) -> Sense | None:
    """“During this period” of a narrative: as wide as the year it has come to."""
    if not here.narrative or here.focus is None or hit.before() not in _WITHIN:
        return None
    period = here.focus if here.focus.unit != "day" else containing("year", here.focus.first)
    return dated(period, here.speech_name(), basis="resolved", anchor=here.focus.first)


_WITHIN = words("during throughout in at by over for since of to until within")
