"""Dates where room is short: what a label opens with, what a card's period says, what ``<time>`` holds.

The full form (“between 1 April and 10 November 2022”) is :func:`webapp.wording.when_in_words`; here it
only gains what it hangs on (“…, after the Istanbul talks”). All functions are total over valid dates.
"""

from __future__ import annotations

from collections.abc import Mapping

from webapp.model import Event, When, day_of, iso_day
from webapp.wording import MONTHS, when_in_words, year_in_words
from webapp.wording.moments import Moment, ends_month, moment, third_of_month

SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
LONG_PERIOD_DAYS = 5 * 366
"""From here on a period is said in years: months no longer help a reader to place it."""


def of_event(event: Event, titles: Mapping[str, str]) -> str:
    """The date in words and what it hangs on: ``"…, after the Istanbul talks"``. *titles* maps ids to titles."""
    words = when_in_words(event.when)
    relation = _relation(event, titles) if event.when.basis == "ordered" else ""
    return f"{words}, {relation}" if relation else words


def short(when: When, *, years: bool, ongoing: bool = False, day: int | None = None) -> str:
    """The date as a label's opening: ``"9 Nov"``, ``"late Mar"``, ``"1914–1918"``; with its year where *years*.

    On *day*, a day number that readers know, the time of day is enough: ``"14:30"``.
    """
    said = _short(when, years, ongoing)
    return said.replace(f"{_day(moment(iso_day(day)))}, ", "") if day is not None else said


def _short(when: When, years: bool, ongoing: bool) -> str:
    if when.earliest is None and when.latest is None:
        return ""
    if when.earliest is None:
        return f"by {_brief(moment(when.latest or ''), years)}"
    if when.latest is None or (ongoing and when.shape == "span"):
        since = ongoing or when.shape == "span"
        return f"{'since' if since else 'after'} {_brief(moment(when.earliest), years)}"
    about = "c. " if when.approximate else ""
    return about + _brief_bounds(moment(when.earliest), moment(when.latest), when.precision, years)


def machine(when: When) -> str:
    """The ``datetime`` attribute of a ``<time>`` element, or nothing where HTML has no way to say it."""
    if when.earliest is None or when.earliest.startswith(("-", "0000")):
        return ""
    if when.latest is None or when.latest == when.earliest or "T" in when.earliest:
        return when.earliest
    unit = _unit(moment(when.earliest), moment(when.latest), when.precision)
    return when.earliest[: {"month": 7, "year": 4}.get(unit, 10)]


def period(first: str, last: str) -> str:
    """The period between two ISO moments, for a card or a caption: ``"March – November 2022"``."""
    a, b = moment(first), moment(last)
    if a.day == b.day:
        return f"{a.dom} {MONTHS[a.month - 1]} {year_in_words(a.year)}"
    if b.day - a.day > LONG_PERIOD_DAYS:
        return _years(a.year, b.year)
    end = f"{MONTHS[b.month - 1]} {year_in_words(b.year)}"
    if a.year != b.year:
        return f"{MONTHS[a.month - 1]} {year_in_words(a.year)} – {end}"
    return f"{MONTHS[a.month - 1]} – {end}" if a.month != b.month else f"{a.dom}–{b.dom} {end}"


# ── the parts ────────────────────────────────────────────────────────────────────────────────────


def _relation(event: Event, titles: Mapping[str, str]) -> str:
    """What an ordered date hangs on: the text's own words where it has them, else the event before it."""
    for evidence in event.evidence:
        if evidence.dated_by and evidence.dated_by.text.strip():
            said = " ".join(evidence.dated_by.text.split())
            return said[0].lower() + said[1:] if said.split()[0].istitle() else said
    before = [titles[i] for i in event.after if titles.get(i)]
    return f"after “{before[0]}”" if before else ""


def _unit(first: Moment, last: Moment, precision: str) -> str:
    """The unit that the bounds fill exactly: ``third`` (of a month), ``month``, ``year``, ``decade``; or nothing."""
    if first.clock or last.clock:
        return ""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if not (first.dom == 1 and ends_month(last)):
        return "third" if months == 1 and precision in ("month", "week") and third_of_month(first, last) else ""
    if months == 1:
        return "month"
    if months == 3 and precision == "season" and first.month in SEASONS:
        return "season"
    if first.month != 1:
        return ""
    return {12: "year", 120: "decade" if first.year % 10 == 0 and first.year > 0 else ""}.get(months, "")


def _years(first: int, last: int) -> str:
    if first == last:
        return year_in_words(first)
    if first <= 0 and last <= 0:
        return f"{1 - first}–{1 - last} BC"
    return f"{year_in_words(first)} – {year_in_words(last)}" if first < 1000 else f"{first}–{last}"


def _brief(m: Moment, years: bool) -> str:
    day = _day(m) + (f" {year_in_words(m.year)}" if years else "")
    return f"{day}, {m.clock}" if m.clock else day


def _day(m: Moment) -> str:
    return f"{m.dom} {MONTHS[m.month - 1][:3]}"


def _named(unit: str, first: Moment, month: str, years: bool) -> str:
    """A whole unit by its name; *month* is the month as the label says it."""
    if unit == "season":
        return SEASONS[first.month] + (f" {year_in_words(first.year)}" if years else "")
    if unit == "third":
        return f"{'early' if first.dom == 1 else 'mid' if first.dom == 11 else 'late'} {month}"
    return {"month": month, "year": year_in_words(first.year), "decade": f"{first.year}s"}[unit]


def _brief_bounds(first: Moment, last: Moment, precision: str, years: bool) -> str:
    month = MONTHS[first.month - 1][:3] + (f" {year_in_words(first.year)}" if years else "")
    if first == last:
        return _brief(first, years)
    if first.clock and last.clock and first.day == last.day:
        return f"{_brief(first, years)}–{last.clock}"
    unit = _unit(first, last, precision)
    if unit:
        return _named(unit, first, month, years)
    if first.day == day_of(first.year, 1, 1) and last.month == 12 and last.dom == 31:
        return _years(first.year, last.year)
    if (first.year, first.month) == (last.year, last.month) and not (first.clock or last.clock):
        return f"{first.dom}–{_brief(last, years)}"
    return f"{_brief(first, years and first.year != last.year)} – {_brief(last, years)}"
