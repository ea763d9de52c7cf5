"""Dates, certainty and sources in plain English: the same words in charts, pages, documents and calendars."""

from webapp.model import Event, Source, When, day_number, minute_number, ymd
from webapp.wording.moments import Moment, moment, third_of_month

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_QUARTERS = {1: "first", 4: "second", 7: "third", 10: "fourth"}
_HALVES = {1: "first", 7: "second"}
_OF_YEARS = ("year", "decade", "century")
_OF_MONTHS = ("month", "season", "quarter", "half")
_CERTAINTY = {
    "happened": "",
    "ongoing": "still going on when it was reported",
    "planned": "planned, not reported as done",
    "possible": "possible, not reported as done",
    "denied": "denied",
}


def when_in_words(when: When) -> str:
    """The date with its precision: “between 1 April and 10 November 2022”, “March 2022”, “from 1914 to 1918”."""
    about = "about " if when.approximate else ""
    if when.earliest is None and when.latest is None:
        return "date unknown"
    if when.earliest is None or when.latest is None:
        return about + _one_bound(when)
    unit = _whole_unit(when.earliest, when.latest, when.precision)
    if unit and (when.shape == "point" or when.earliest == when.latest):
        return about + unit
    first, last = _pair(when.earliest, when.latest, when.precision)
    return f"{about}from {first} to {last}" if when.shape == "span" else f"{about}between {first} and {last}"


def certainty_in_words(event: Event) -> str:
    """What the sources say of it beyond the bare fact: ``"planned, not reported as done"``; empty for what happened."""
    return _CERTAINTY[event.factuality]


def day_in_words(iso: str) -> str:
    """An ISO date or date-time as ``“9 November 2022”``, ``“15 March 44 BC”``, ``“9 November 2022, 14:30”``."""
    return _full(moment(iso))


def source_in_words(source: Source) -> str:
    """Who said it and when: ``“Example Times, 10 November 2022”``; the title or the id where no publisher is known."""
    name = source.publisher or source.title or source.id
    return f"{name}, {day_in_words(source.published)}" if source.published else name


def year_in_words(year: int) -> str:
    """A year as people write it: ``2022``, ``44 BC``; “79” alone would be read as a day, so it is ``AD 79``."""
    if year < 1:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)


def _full(at: Moment) -> str:
    year, month, day, time, _ = at
    return f"{day} {MONTHS[month - 1]} {year_in_words(year)}" + (f", {time}" if time else "")


def _one_bound(when: When) -> str:
    """Only one side is known: a span has begun or ended there, a point lies on that side of it."""
    if when.earliest:
        return ("since " if when.shape == "span" else "on or after ") + day_in_words(when.earliest)
    return ("until " if when.shape == "span" else "on or before ") + day_in_words(when.latest or "")


def _whole_unit(earliest: str, latest: str, precision: str) -> str | None:
    """Bounds that are exactly one minute, day, week, month, season … by its name; None where they are not."""
    if earliest == latest:
        return day_in_words(earliest)
    if "T" in earliest or "T" in latest:
        return _whole_hour(earliest, latest)
    days = day_number(latest) - day_number(earliest) + 1
    first, last = moment(earliest), moment(latest)
    third = third_of_month(first, last)
    if third and precision in ("month", "week"):
        return _third(third, first, last)
    if days == 7 and precision == "week":
        return f"the week of {day_in_words(earliest)}"
    if not _are_whole_months(earliest, latest):
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return _whole_months(first.year, first.month, months, precision)


def _third(name: str, first: Moment, last: Moment) -> str:
    month = MONTHS[first.month - 1]
    return f"{name} {month} {year_in_words(first.year)} ({first.dom}–{last.dom} {month})"


def _whole_hour(earliest: str, latest: str) -> str | None:
    minutes = minute_number(latest, last=True) - minute_number(earliest)
    if minutes == 59 and earliest.endswith(":00"):
        return f"{day_in_words(earliest)[:-2]}00–{latest[-5:]}"
    return None


def _whole_months(year: int, month: int, months: int, precision: str) -> str | None:
    if months == 1:
        return f"{MONTHS[month - 1]} {year_in_words(year)}"
    if months == 3 and precision == "season" and month in _SEASONS:
        return f"{_SEASONS[month]} {year_in_words(year)}" + (
            f"–{(year + 1) % 100:02d}" if month == 12 and year > 0 else ""
        )
    if months == 3 and precision == "quarter" and month in _QUARTERS:
        return f"the {_QUARTERS[month]} quarter of {year_in_words(year)}"
    if months == 6 and precision == "half" and month in _HALVES:
        return f"the {_HALVES[month]} half of {year_in_words(year)}"
    if month == 1 and months == 12:
        return year_in_words(year)
    if month == 1 and months == 120 and year > 0 and year % 10 == 0:
        return f"the {year}s"
    if month == 1 and months == 1200 and year > 0 and year % 100 in (0, 1):
        return f"the {_ordinal((year + 99) // 100 + (year % 100 == 0))} century"
    return None


def _ordinal(n: int) -> str:
    suffix = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def _pair(earliest: str, latest: str, precision: str) -> tuple[str, str]:
    """Both ends, as whole years or months where that is all they are, without a month or a year said twice."""
    first, last = moment(earliest), moment(latest)
    months = f"{MONTHS[first[1] - 1]}", f"{MONTHS[last[1] - 1]} {year_in_words(last[0])}"
    if _are_whole_months(earliest, latest):
        if precision in _OF_YEARS and first[1] == 1 and last[1] == 12:
            return year_in_words(first[0]), year_in_words(last[0])
        if precision in _OF_MONTHS:
            return (months[0] if first[0] == last[0] else f"{months[0]} {year_in_words(first[0])}"), months[1]
    if first.clock and last.clock and first.day == last.day:
        return first.clock, f"{last.clock} on {_full(last._replace(clock=''))}"
    if first[3] or last[3] or first[0] != last[0]:
        return _full(first), _full(last)
    if first[1] != last[1]:
        return f"{first[2]} {months[0]}", _full(last)
    return str(first[2]), _full(last)


def _are_whole_months(earliest: str, latest: str) -> bool:
    """Whether the bounds run from the first day of a month to the last day of one."""
    if "T" in earliest or "T" in latest:
        return False
    return ymd(day_number(earliest))[2] == 1 and ymd(day_number(latest) + 1)[2] == 1
