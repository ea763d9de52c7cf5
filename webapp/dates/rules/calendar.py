"""Dates of the calendar with a month name.

Full: ``10 November 2022``, ``Nov. 9, 2022``, ``Wednesday, November 9``, ``the 9th of November``. Partial:
``March 2021``, ``October``, ``the 9th``. Lists and ranges that share parts: ``May 10–12``,
``9 and 10 November``, ``May–August 1950``.
A missing year is chosen by :class:`webapp.dates.anchor.Here`.
"""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period, containing, day_period, month_of, weekday
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words

FAMILY = Family("calendar")
rule = FAMILY.rule

_ABBREVIATED = LETTERS["month_abbr"]
_CAPITAL = LETTERS["capital"]
_STATED = "the date stands there in full"
_DATE_BEFORE = words(
    "in on of by since until till from to and or between during before after late early mid end last next this "
    "through throughout over around about every each for as the into towards toward beginning start middle than ( , - "
    "– — /"
)
_VERBLIKE_AFTER = words("i we he she they it you the not be have god ms mr said says told has had was is")


def resolve(hit: Hit, here: Here, month: int, dom: int | None, year: int | None) -> Sense:
    """A month or day with its year, given or chosen. Raises ``OutOfCalendar`` for 31 June."""
    if year is not None:
        return dated(_period(year, month, dom), _STATED)
    chosen = here.year_for(month, dom, hit.tense())
    if chosen is None:
        value = f"XXXX-{month:02d}" + (f"-{dom:02d}" if dom else "")
        if dom is not None:
            day_period(2000, month, dom)
        return unanchored(value, "no year is given and nothing to count from", precision="day" if dom else "month")
    year, why = chosen
    if (month, dom) == (2, 29):
        year = _leap_year_near(year)
    anchor = here.story_day if here.narrative else here.published
    return dated(_period(year, month, dom), why, basis="resolved", anchor=anchor)


def _leap_year_near(year: int) -> int:
    """29 February chooses its own year."""
    return min(
        (y for y in range(year - 8, year + 9) if y % 4 == 0 and (y % 100 or y % 400 == 0)), key=lambda y: abs(y - year)
    )


def _period(year: int, month: int, dom: int | None) -> Period:
    return day_period(year, month, dom) if dom else month_of(year, month)


def _year(hit: Hit, label: str = "year") -> int | None:
    """The year of a hit, counted astronomically where “BC” follows."""
    if not hit.has(label):
        return None
    year = hit.number(label)
    return 1 - year if hit.has("era") and hit.value("era") == "BC" else year


_WEEKDAY = "(wd:weekday dot? comma?)?"
_SHORT = "apostrophe short:(n31 | n0 | n12 | n24 | n59 | n99)"
_YEAR = f"(comma? of? year:year4 | comma? year:(n99 | n999 | year4) era:era | {_SHORT})"


def _full_year(hit: Hit) -> int | None:
    if hit.has("short"):
        short = hit.number("short")
        return short + (2000 if short < 69 else 1900)
    return _year(hit)


@rule(f"{_WEEKDAY} the? day:(dom | nth) comma? of? month:amonth {_YEAR}")
def day_month_year(hit: Hit, here: Here) -> Sense | None:
    """10 November 2022, Thursday 10 November 2022, the 10th of November, 2022."""
    return resolve(hit, here, hit.number("month"), hit.number("day"), _full_year(hit))


@rule(f"{_WEEKDAY} month:amonth the? day:(dom | nth) {_YEAR}")
def month_day_year(hit: Hit, here: Here) -> Sense | None:
    """November 9, 2022; Nov. 9 2022; Wednesday, November 9th, 2022."""
    return resolve(hit, here, hit.number("month"), hit.number("day"), _full_year(hit))


@rule(f"{_WEEKDAY} month:amonth pair:day_year")
def month_day_year_close(hit: Hit, here: Here) -> Sense | None:
    """November 9,2022, without the space."""
    dom, year = hit.word("pair").split(",")
    return resolve(hit, here, hit.number("month"), int(dom), int(year))


@rule("month:amonth day:(dom | nth) sep:(dash | and | or | to | until | comma | slashmark) last:(dom | nth) "
      "(more:((comma | and | comma and) (dom | nth))*) (comma? year:year4 era:era?)?")  # fmt: skip
def month_days(hit: Hit, here: Here) -> list[Found] | None:
    """May 10–12, 2014; April 6 and 7; May 10, 11 and 12."""
    if hit.word("sep") == "," and not hit.has("year") and hit.span("more")[0] == hit.span("more")[1]:
        return None
    month, year = hit.number("month"), _year(hit)
    places = [hit.at("day"), hit.at("last"), *_numbers(hit, "more")]
    if any(not _is_day(hit, i) for i in places):
        return None
    return _days(hit, here, [(month, i) for i in places], year, hit.start, hit.end)


@rule("the? day:(dom | nth) sep:(dash | and | or | to | until | comma | slashmark) "
      "(more:((dom | nth) (comma | and))*) the? last:(dom | nth) of? month:amonth "
      "(comma? year:year4 | comma? year_bc:(n999 | year4) era:era)?")  # fmt: skip
def days_month(hit: Hit, here: Here) -> list[Found] | None:
    """9 and 10 November; 6-7 February 1920; 10, 11 and 12 May."""
    year = _year(hit, "year_bc") if hit.has("year_bc") else _year(hit)
    places = [hit.at("day"), *_numbers(hit, "more"), hit.at("last")]
    return _days(hit, here, [(hit.number("month"), i) for i in places], year, hit.start, hit.end)


@rule("day:(dom | nth) month:amonth (dash | to) last:(dom | nth) month2:amonth comma? year:year4")
def day_month_to_day_month(hit: Hit, here: Here) -> list[Found] | None:
    """30 March – 2 April 1945: the year serves both."""
    year = hit.number("year")
    first = resolve(hit, here, hit.number("month"), hit.number("day"), year)
    second = resolve(hit, here, hit.number("month2"), hit.number("last"), year)
    return [Found(hit.start, hit.at("last") - 1, first, ""), Found(hit.at("last"), hit.end, second, "")]


@rule("month:amonth day:(dom | nth) dash:(dash | to) month2:amonth last:(dom | nth) comma year:year4")
def month_day_to_month_day(hit: Hit, here: Here) -> list[Found] | None:
    """July 1 to July 3, 1863: the year serves both."""
    year, early = hit.number("year"), hit.number("month") > hit.number("month2")
    first = resolve(hit, here, hit.number("month"), hit.number("day"), year - early)
    second = resolve(hit, here, hit.number("month2"), hit.number("last"), year)
    return [Found(hit.start, hit.at("dash"), first, ""), Found(hit.at("dash") + 1, hit.end, second, "")]


def _is_day(hit: Hit, i: int) -> bool:
    value = hit.tokens.value(i)
    return isinstance(value, int) and 1 <= value <= 31


def _numbers(hit: Hit, label: str) -> list[int]:
    if not hit.has(label):
        return []
    return [i for i in range(*hit.span(label)) if isinstance(hit.tokens.value(i), int)]


def _days(hit: Hit, here: Here, places: list[tuple[int, int]], year: int | None, start: int, end: int) -> list[Found]:
    """A find per day; the first takes in what stands before it, the last what stands behind."""
    found = []
    for n, (month, i) in enumerate(places):
        sense = resolve(hit, here, month, int(str(hit.tokens.value(i))), year)
        last = n == len(places) - 1
        found.append(Found(start if n == 0 else i, end if last else i + 1, sense, ""))
    return found


@rule("month:amonth day:(dom | nth) of? that:(that | this | the same) one:unit_one")
def month_day_of_that_year(hit: Hit, here: Here) -> Sense | None:
    """July 25 of that year."""
    if hit.word("one") != "year" or here.story_day is None:
        return None
    period = day_period(_that_year(hit, here), hit.number("month"), hit.number("day"))
    return dated(period, here.speech_name(), basis="resolved", anchor=here.story_day)


@rule(f"{_WEEKDAY} month:amonth the? day:(dom | nth)")
def month_day(hit: Hit, here: Here) -> Sense | None:
    """November 9; Wednesday, Nov. 9th."""
    if not hit.has("wd") and _is_clock(hit, hit.after()):
        return None
    if hit.after() in ("%", "percent") or _name_of_something(hit):
        return None
    return _weekday_checked(hit, here, resolve(hit, here, hit.number("month"), hit.number("day"), None))


def _name_of_something(hit: Hit) -> bool:
    """“May 9 people be hurt”: a verb at the head of a sentence."""
    return hit.word("month") == "may" and hit.after() in ("people", "men", "women")


def _is_clock(hit: Hit, after: str) -> bool:
    return after in ("am", "pm", "a.m.", "p.m.")


@rule(f"{_WEEKDAY} the? day:(dom | nth) of? month:amonth")
def day_month(hit: Hit, here: Here) -> Sense | None:
    """9 November; Wednesday 9 November; the 9th of November."""
    if hit.before() in ("$", "£", "€", "#"):
        return None
    return _weekday_checked(hit, here, resolve(hit, here, hit.number("month"), hit.number("day"), None))


def _weekday_checked(hit: Hit, here: Here, sense: Sense) -> Sense:
    """Where a weekday is given and the year is not, the nearest year in which they agree."""
    focus = sense.focus
    if not hit.has("wd") or focus is None or weekday(focus.first) == hit.number("wd"):
        return sense
    month, dom = hit.number("month"), hit.number("day")
    for step in (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        other = day_period(focus.year + step, month, dom)
        if weekday(other.first) == hit.number("wd"):
            why = "the nearest year in which the day of the week agrees"
            return dated(other, why, basis="resolved", anchor=sense.anchor)
    return sense


@rule(
    """
    month:amonth sep:(dash | to | and | or | slashmark | until) month2:amonth (comma? of? year:year4 | comma?
    year_bc:(n999 | year4) era:era)
    """
)
def months_year(hit: Hit, here: Here) -> list[Found] | None:
    """May–August 1950, between March and May 2014: the year serves both."""
    year = _year(hit, "year_bc") if hit.has("year_bc") else _year(hit)
    assert year is not None
    first, second = hit.number("month"), hit.number("month2")
    crosses = first > second and hit.word("sep") not in ("and", "or", "/")
    return [
        Found(hit.start, hit.at("sep"), dated(month_of(year - crosses, first), "the year stands behind"), ""),
        Found(hit.at("month2"), hit.end, dated(month_of(year, second), _STATED), ""),
    ]


@rule(
    """
    month:amonth (comma? of? (the year_unit)? year:year4 | comma? year:(n99 | n999 | year4) era:era | comma?
    apostrophe short:(n31 | n0 | n12 | n24 | n59 | n99))
    """
)
def month_year(hit: Hit, here: Here) -> Sense | None:
    """March 2021, March of 2021, April 480 BC."""
    year = _full_year(hit)
    assert year is not None
    return dated(month_of(year, hit.number("month")), _STATED)


@rule("month:amonth of? that:(that | this | the same | the previous | the following | the next) one:unit_one")
def month_of_that_year(hit: Hit, here: Here) -> Sense | None:
    """August of that year."""
    if hit.word("one") != "year" or here.story_day is None:
        return None
    return dated(
        month_of(_that_year(hit, here), hit.number("month")),
        here.speech_name(),
        basis="resolved",
        anchor=here.story_day,
    )


def _that_year(hit: Hit, here: Here) -> int:
    assert here.story_day is not None
    shift = {"previous": -1, "following": 1, "next": 1}.get(hit.tokens.word(hit.span("that")[1] - 1), 0)
    return containing("year", here.story_day).nth + shift


@rule("the day:nth")
def the_nth(hit: Hit, here: Here) -> Sense | None:
    """“the 9th”, said of a day: behind “on”, “by”, “until” and before no noun."""
    if hit.before() not in ("on", "by", "until", "till", "since", "before", "after", "from") or here.speech is None:
        return None
    seq = hit.tokens.letters[hit.end : hit.end + 1]
    if hit.tokens.spaced(hit.end - 1) and seq and hit.after() not in _AFTER_THE_NTH:
        return None
    month = containing("month", here.speech)
    dom = hit.number("day")
    sense = dated(
        Period("day", month.first + dom - 1), f"the {dom}th of the month, {here.speech_name()}", basis="resolved"
    )
    sense.anchor = here.speech
    return sense


_AFTER_THE_NTH = words("and or to in at the he she they it we with when but for as that ( –")


@rule("month:amonth")
def month_alone(hit: Hit, here: Here) -> Sense | None:
    """October; in March; a March operation."""
    word, before = hit.word("month"), hit.before()
    if hit.tokens.letters[hit.start] in _ABBREVIATED and before not in ("in", "since", "until", "by", "last", "next"):
        return None
    if word in ("may", "march", "august") and not _looks_like_month(hit, before):
        return None
    if word in ("april", "june") and _looks_like_person(hit, before):
        return None
    return resolve(hit, here, hit.number("month"), None, None)


def _looks_like_month(hit: Hit, before: str) -> bool:
    """“March” and “May” in the middle of a sentence, unless they end a name (“Theresa May”) or speak (“May said”)."""
    if before in _DATE_BEFORE:
        return hit.after() not in _VERBLIKE_AFTER
    previous = hit.tokens.letters[hit.start - 1 : hit.start]
    if not previous or previous in _SENTENCE_START:
        return hit.after() in _MONTH_DOES and hit.word("month") != "august"
    return previous != _CAPITAL and hit.after() not in _VERBLIKE_AFTER


_SENTENCE_START = frozenset(letters("dot stop newline quote semicolon open emphasis"))
_MONTH_DOES = words("was saw brought is and 's ,")


def _looks_like_person(hit: Hit, before: str) -> bool:
    follows = hit.tokens.letters[hit.end : hit.end + 1]
    return follows == _CAPITAL and before not in _DATE_BEFORE
