"""What rules of calendar dates share: fragments of their patterns, and how a missing year is found."""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.hit import Hit
from webapp.dates.periods import Period, containing, day_period, month_of
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.tense import Tense
from webapp.dates.words import words
from webapp.dates.words.names_english import DATES

STATED = "the date stands there in full"
WEEKDAY = "(wd:weekday dot? comma?)?"
SHORT = "apostrophe short:(n31 | n0 | n12 | n24 | n59 | n99)"
YEAR = (
    f"(comma? of? (the? year_unit)? year:year4 era:era? "
    f"| comma? year:(dom | n59 | n99 | n999) era:era | ad year:small | comma? {SHORT})"
)
DAY = "(dom dot? | nth | ordword) (day_unit)?"
WHICH = "which:(last | this | next | that same? | the same | the previous | the following | the next | previous)"
STEP = {"last": -1, "previous": -1, "following": 1, "next": 1}


def resolve(hit: Hit, here: Here, month: int, dom: int | None, year: int | None, side: Tense | None = None) -> Sense:
    """A month or day with its year, given or chosen by the *side* of the telling. Raises ``OutOfCalendar``, 31 June."""
    if year is not None:
        return dated(period_of(year, month, dom), STATED)
    known = _known_by_date(hit, here, month, dom)
    if known is not None:
        return dated(known, "a day known by its date")
    chosen = here.year_for(month, dom, side or hit.tense())
    if chosen is None:
        value = f"XXXX-{month:02d}" + (f"-{dom:02d}" if dom else "")
        if dom is not None:
            day_period(2000, month, dom)
        return unanchored(value, "no year is given and nothing to count from", precision="day" if dom else "month")
    year, why = chosen
    if (month, dom) == (2, 29):
        year = _leap_year_near(year)
    telling = "told before" in why
    anchor = here.story_day if telling else here.published
    sense = dated(period_of(year, month, dom), why, basis="resolved", anchor=anchor)
    sense.telling = telling
    return sense


def _known_by_date(hit: Hit, here: Here, month: int, dom: int | None) -> Period | None:
    """“The September 11 attacks”, “the January 6 riot”, told later."""
    year, beside = DATES.get((month, dom or 0), (0, ""))
    if not {hit.after(n) for n in (1, 2, 3, 4)} & words(beside):
        return None
    day = day_period(year, month, dom or 1)
    return day if here.published is None or here.published >= day.first else None


def _leap_year_near(year: int) -> int:
    """29 February chooses its own year."""
    return min(
        (y for y in range(year - 8, year + 9) if y % 4 == 0 and (y % 100 or y % 400 == 0)), key=lambda y: abs(y - year)
    )


def period_of(year: int, month: int, dom: int | None) -> Period:
    """A day, or the month where *dom* is None."""
    return day_period(year, month, dom) if dom else month_of(year, month)


def year_of(hit: Hit, label: str = "year") -> int | None:
    """The year of a hit, counted astronomically where “BC” follows."""
    if not hit.has(label):
        return None
    year = hit.number(label)
    return 1 - year if hit.has("era") and hit.value("era") == "BC" else year


def full_year(hit: Hit) -> int | None:
    """The year of a hit, in full or with its century understood."""
    if hit.has("short"):
        short = hit.number("short")
        return short + (2000 if short < 69 else 1900)
    return year_of(hit)


def day_of_month(hit: Hit, label: str = "day") -> int:
    """The day of the month, in figures or words: “9”, “9th”, “ninth”, “twenty-second”."""
    values = [hit.tokens.value(i) for i in range(*hit.span(label))]
    return sum(v for v in values if isinstance(v, int))


def which_year(hit: Hit, here: Here, dom: int | None) -> Sense | None:
    """“Of last year”, “of that year”: the month or day in the year so told."""
    words_ = hit.words("which")
    base = here.speech if words_[0] in ("last", "this", "next") else here.story_day
    if base is None:
        return None
    year = containing("year", base).nth + STEP.get(words_[-1], 0)
    period = period_of(year, hit.number("month"), dom)
    return dated(period, f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=base)
