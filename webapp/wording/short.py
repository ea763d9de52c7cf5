"""Dates where room is short: what a label opens with, what a card's period says, what ``<time>`` holds.

The full form (“between 1 April and 10 November 2022”) is :func:`webapp.wording.when_in_words`; here it
only gains what it hangs on (“…, after the Istanbul talks”). All functions are total over valid dates.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from webapp.model import Event, When, day_of, iso_day
from webapp.wording import day_in_words, season_in_words, when_in_words, year_in_words
from webapp.wording.language import Language
from webapp.wording.moments import THIRDS, Moment, ends_month, moment, third_of_month
from webapp.wording.words.english import ENGLISH

LONG_PERIOD_DAYS = 5 * 366
"""From here on a period is said in years: months no longer help a reader to place it."""


def of_event(event: Event, titles: Mapping[str, str], language: Language = ENGLISH) -> str:
    """The date in words and what it hangs on: ``"…, after the Istanbul talks"``. *titles* maps ids to titles."""
    words = when_in_words(event.when, language)
    relation = _relation(event, titles, language) if event.when.basis == "ordered" else ""
    return f"{words}, {relation}" if relation else words


def short(
    when: When, *, years: bool, ongoing: bool = False, day: int | None = None, language: Language = ENGLISH
) -> str:
    """The date as a label's opening: ``"9 Nov"``, ``"late Mar"``, ``"1914–1918"``; with its year where *years*.

    On *day*, a day number that readers know, the time of day is enough: ``"14:30"``.
    """
    said = _Short(language, years).of(when, ongoing)
    if day is None:
        return said
    known = language.day_clock.format(day=day_month(moment(iso_day(day)), language), clock="")
    return said.replace(known, "")


def day_month(m: Moment, language: Language = ENGLISH) -> str:
    """A day of a year that is known: ``"9 Nov"``."""
    return language.day_month.format(dom=m.dom, month=language.short_months[m.month - 1])


def machine(when: When) -> str:
    """The ``datetime`` attribute of a ``<time>`` element, or nothing where HTML has no way to say it."""
    if when.earliest is None or when.earliest.startswith(("-", "0000")):
        return ""
    if when.latest is None or when.latest == when.earliest or "T" in when.earliest:
        return when.earliest
    unit = _unit(moment(when.earliest), moment(when.latest), when.precision)
    return when.earliest[: {"month": 7, "year": 4}.get(unit, 10)]


def period(first: str, last: str, language: Language = ENGLISH) -> str:
    """The period between two ISO moments, for a card or a caption: ``"March – November 2022"``."""
    a, b = moment(first), moment(last)
    if a.day == b.day:
        return day_in_words(iso_day(a.day), language)
    if b.day - a.day > LONG_PERIOD_DAYS:
        return _years(a.year, b.year, language)
    months = language.months[a.month - 1], language.months[b.month - 1]
    end = f"{months[1]} {year_in_words(b.year, language)}"
    if a.year != b.year:
        return f"{months[0]} {year_in_words(a.year, language)} – {end}"
    if a.month != b.month:
        return f"{months[0]} – {end}"
    return f"{language.bare_day.format(dom=a.dom)}–{day_in_words(iso_day(b.day), language)}"


# ── the parts ────────────────────────────────────────────────────────────────────────────────────


def _relation(event: Event, titles: Mapping[str, str], language: Language) -> str:
    """What an ordered date hangs on: the text's own words where it has them, else the event before it."""
    for evidence in event.evidence:
        if evidence.dated_by and evidence.dated_by.text.strip():
            said = " ".join(evidence.dated_by.text.split())
            return said[0].lower() + said[1:] if said.split()[0].istitle() else said
    before = [titles[i] for i in event.after if titles.get(i)]
    return language.after_event.format(title=before[0]) if before else ""


def _unit(first: Moment, last: Moment, precision: str) -> str:
    """The unit that the bounds fill exactly: ``third`` (of a month), ``month``, ``year``, ``decade``; or nothing."""
    if first.clock or last.clock:
        return ""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if not (first.dom == 1 and ends_month(last)):
        return "third" if months == 1 and precision in ("month", "week") and third_of_month(first, last) else ""
    if months == 1:
        return "month"
    if months == 3 and precision == "season" and first.month in ENGLISH.seasons:
        return "season"
    if first.month != 1:
        return ""
    return {12: "year", 120: "decade" if first.year % 10 == 0 and first.year > 0 else ""}.get(months, "")


def _years(first: int, last: int, language: Language) -> str:
    if first == last:
        return year_in_words(first, language)
    if first <= 0 and last <= 0:
        return f"{1 - first}–{year_in_words(last, language)}"
    words = year_in_words(first, language), year_in_words(last, language)
    return " – ".join(words) if first < 1000 else "–".join(words)


class _Short(NamedTuple):
    """Dates for labels: in a language, with or without their years."""

    language: Language
    years: bool

    def of(self, when: When, ongoing: bool) -> str:
        """Empty where nothing is known."""
        if when.earliest is None:
            return self.language.by.format(date=self._brief(moment(when.latest))) if when.latest else ""
        first = moment(when.earliest)
        if when.latest is None or (ongoing and when.shape == "span"):
            is_since = ongoing or when.shape == "span"
            return (self.language.since_short if is_since else self.language.after).format(date=self._brief(first))
        words = self._bounds(first, moment(when.latest), when.precision)
        return self.language.circa.format(date=words) if when.approximate else words

    def _bounds(self, first: Moment, last: Moment, precision: str) -> str:
        if first == last:
            return self._brief(first)
        if first.clock and last.clock and first.day == last.day:
            return f"{self._brief(first)}–{last.clock}"
        unit = _unit(first, last, precision)
        if unit:
            return self._named(unit, first)
        if first.day == day_of(first.year, 1, 1) and last.month == 12 and last.dom == 31:
            return _years(first.year, last.year, self.language)
        if (first.year, first.month) == (last.year, last.month) and not (first.clock or last.clock):
            return f"{self.language.bare_day.format(dom=first.dom)}–{self._brief(last)}"
        return f"{self._replace(years=self.years and first.year != last.year)._brief(first)} – {self._brief(last)}"

    def _named(self, unit: str, first: Moment) -> str:
        """A whole unit by its name."""
        if unit == "season":
            return (
                season_in_words(first.year, first.month, self.language)
                if self.years
                else self.language.seasons[first.month]
            )
        if unit == "decade":
            return self.language.short_decade.format(year=first.year)
        if unit == "year":
            return year_in_words(first.year, self.language)
        month = self._with_year(self.language.short_months[first.month - 1], first.year)
        return month if unit == "month" else self.language.thirds[_third(first)].format(month=month)

    def _brief(self, m: Moment) -> str:
        day = self._with_year(day_month(m, self.language), m.year)
        return self.language.day_clock.format(day=day, clock=m.clock) if m.clock else day

    def _with_year(self, words: str, year: int) -> str:
        return f"{words} {year_in_words(year, self.language)}" if self.years else words


def _third(first: Moment) -> str:
    """Which third of a month begins on that day."""
    return next(name for (begin, _), name in THIRDS.items() if begin == first.dom)
