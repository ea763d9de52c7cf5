"""Dates, certainty and sources in plain words: the same in charts, pages, documents and calendars.

They are English, unless another of :data:`LANGUAGES` is handed in.
"""

from webapp.model import Event, Source, When, day_number, minute_number, ymd
from webapp.wording.language import Language
from webapp.wording.moments import Moment, moment, third_of_month
from webapp.wording.words.english import ENGLISH
from webapp.wording.words.german import GERMAN

MONTHS = ENGLISH.months
LANGUAGES: dict[str, Language] = {language.tag: language for language in (ENGLISH, GERMAN)}
"""What the words around a chart can be said in, by tag."""
_OF_YEARS = ("year", "decade", "century")
_OF_MONTHS = ("month", "season", "quarter", "half")


def language_of(tag: str | None) -> Language:
    """The language that a tag such as ``de-AT`` asks for; English where it asks for none that is known."""
    return LANGUAGES.get((tag or "").lower().partition("-")[0], ENGLISH)


def when_in_words(when: When, language: Language = ENGLISH) -> str:
    """The date with its precision: “between 1 April and 10 November 2022”, “March 2022”, “from 1914 to 1918”."""
    if when.earliest is None and when.latest is None:
        return language.unknown
    if when.earliest is None or when.latest is None:
        words = _one_bound(when, language)
    else:
        unit = _whole_unit(when.earliest, when.latest, when.precision, language)
        is_unit = unit and (when.shape == "point" or when.earliest == when.latest)
        words = unit if unit and is_unit else _two_bounds(when, when.earliest, when.latest, language)
    return language.about.format(date=words) if when.approximate else words


def certainty_in_words(event: Event, language: Language = ENGLISH) -> str:
    """What the sources say of it beyond the bare fact: ``"planned, not reported as done"``; empty for what happened."""
    return language.certainty.get(event.factuality, "")


def day_in_words(iso: str, language: Language = ENGLISH) -> str:
    """An ISO date or date-time as ``“9 November 2022”``, ``“15 March 44 BC”``, ``“9 November 2022, 14:30”``."""
    return _full(moment(iso), language)


def source_in_words(source: Source, language: Language = ENGLISH) -> str:
    """Who said it and when: ``“Example Times, 10 November 2022”``; the title or the id where no publisher is known."""
    name = source.publisher or source.title or source.id
    return f"{name}, {day_in_words(source.published, language)}" if source.published else name


def year_in_words(year: int, language: Language = ENGLISH) -> str:
    """A year as people write it: ``2022``, ``44 BC``; “79” alone would be read as a day, so it is ``AD 79``."""
    if year < 1:
        return language.bc.format(year=1 - year)
    return language.ad.format(year=year) if year < 1000 else str(year)


def _full(at: Moment, language: Language) -> str:
    year = year_in_words(at.year, language)
    day = language.day.format(dom=at.dom, month=language.months[at.month - 1], year=year)
    return language.day_clock.format(day=day, clock=at.clock) if at.clock else day


def _one_bound(when: When, language: Language) -> str:
    """Only one side is known: a span has begun or ended there, a point lies on that side of it."""
    is_span = when.shape == "span"
    if when.earliest:
        pattern = language.since if is_span else language.on_or_after
    else:
        pattern = language.until if is_span else language.on_or_before
    return pattern.format(day=day_in_words(when.earliest or when.latest or "", language))


def _two_bounds(when: When, earliest: str, latest: str, language: Language) -> str:
    first, last, are_days = _pair(earliest, latest, when.precision, language)
    if when.shape == "span":
        pattern = language.from_days if are_days else language.from_units
    else:
        pattern = language.between_days if are_days else language.between_units
    return pattern.format(first=first, last=last)


def _whole_unit(earliest: str, latest: str, precision: str, language: Language) -> str | None:
    """Bounds that are exactly one minute, day, week, month, season … by its name; None where they are not."""
    if earliest == latest:
        return day_in_words(earliest, language)
    if "T" in earliest or "T" in latest:
        return _whole_hour(earliest, latest, language)
    days = day_number(latest) - day_number(earliest) + 1
    first, last = moment(earliest), moment(latest)
    third = third_of_month(first, last)
    if third and precision in ("month", "week"):
        return _third(third, first, last, language)
    if days == 7 and precision == "week":
        return language.week.format(day=day_in_words(earliest, language))
    if not _are_whole_months(earliest, latest):
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return _whole_months(first.year, first.month, months, precision, language)


def _third(name: str, first: Moment, last: Moment, language: Language) -> str:
    month = language.months[first.month - 1]
    return language.third_days.format(
        third=language.thirds[name].format(month=month),
        year=year_in_words(first.year, language),
        first=language.bare_day.format(dom=first.dom),
        last=language.bare_day.format(dom=last.dom),
        month=month,
    )


def _whole_hour(earliest: str, latest: str, language: Language) -> str | None:
    minutes = minute_number(latest, last=True) - minute_number(earliest)
    if minutes == 59 and earliest.endswith(":00"):
        return f"{day_in_words(earliest, language)[:-2]}00–{latest[-5:]}"
    return None


def _whole_months(year: int, month: int, months: int, precision: str, language: Language) -> str | None:
    said = year_in_words(year, language)
    if months == 1:
        return f"{language.months[month - 1]} {said}"
    if months == 3 and precision == "season" and month in language.seasons:
        return season_in_words(year, month, language)
    if months == 3 and precision == "quarter" and month % 3 == 1:
        return language.quarter.format(nth=language.nths[month // 3], year=said)
    if months == 6 and precision == "half" and month in (1, 7):
        return language.half.format(nth=language.nths[month // 7], year=said)
    if month == 1 and months == 12:
        return said
    if month == 1 and months == 120 and year > 0 and year % 10 == 0:
        return language.decade.format(year=year)
    if month == 1 and months == 1200 and year > 0 and year % 100 in (0, 1):
        return language.century.format(nth=language.ordinal((year + 99) // 100 + (year % 100 == 0)))
    return None


def season_in_words(year: int, month: int, language: Language = ENGLISH) -> str:
    """A season by the month in which it begins: ``"spring 2022"``, ``"winter 2021–22"``."""
    over = f"–{(year + 1) % 100:02d}" if month == 12 and year > 0 else ""
    return f"{language.seasons[month]} {year_in_words(year, language)}{over}"


def _pair(earliest: str, latest: str, precision: str, language: Language) -> tuple[str, str, bool]:
    """Both ends, as whole years or months where that is all they are, without a month or a year said twice; and
    whether they are days."""
    first, last = moment(earliest), moment(latest)
    years = year_in_words(first.year, language), year_in_words(last.year, language)
    months = language.months[first.month - 1], f"{language.months[last.month - 1]} {years[1]}"
    if _are_whole_months(earliest, latest):
        if precision in _OF_YEARS and first.month == 1 and last.month == 12:
            return *years, False
        if precision in _OF_MONTHS:
            return (months[0] if first.year == last.year else f"{months[0]} {years[0]}"), months[1], False
    whole = _full(last, language)
    if first.clock and last.clock and first.day == last.day:
        day = _full(last._replace(clock=""), language)
        return first.clock, language.clock_day.format(clock=last.clock, day=day), False
    if first.clock or last.clock or first.year != last.year:
        return _full(first, language), whole, True
    if first.month != last.month:
        return language.day_month.format(dom=first.dom, month=months[0]), whole, True
    return language.bare_day.format(dom=first.dom), whole, True


def _are_whole_months(earliest: str, latest: str) -> bool:
    """Whether the bounds run from the first day of a month to the last day of one."""
    if "T" in earliest or "T" in latest:
        return False
    return ymd(day_number(earliest))[2] == 1 and ymd(day_number(latest) + 1)[2] == 1
