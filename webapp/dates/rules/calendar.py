"""Days of the calendar with a month name.

Full: ``10 November 2022``, ``Nov. 9, 2022``, ``Wednesday, November 9``, ``the 9th of November``; without a year or a
month: ``May 10``, ``the 9th``. Lists and ranges share parts: ``May 10–12``, ``9 and 10 November``. A missing year is
chosen by :class:`webapp.dates.anchor.Here`.
"""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.dating import (
    DAY,
    STEP,
    WEEKDAY,
    WHICH,
    YEAR,
    day_of_month,
    full_year,
    resolve,
    which_year,
    year_of,
)
from webapp.dates.grammar import LETTERS, Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period, containing, day_period, spoken, weekday
from webapp.dates.sense import Sense, dated
from webapp.dates.words import words

FAMILY = Family("calendar")
rule = FAMILY.rule

_YEAR4 = LETTERS["year4"]
_CARDINAL = frozenset(letters("dom"))
_FIGURES = frozenset(letters("dom nth"))
_MONTHS = frozenset(letters("month"))
_CARDINAL_ONE = tuple(_CARDINAL)
_COUNTED = words("people men women troops years days percent % votes points")


@rule(f"{WEEKDAY} the:the? day:{DAY} comma? of? month:amonth {YEAR}")
def day_month_year(hit: Hit, here: Here) -> Found | None:
    """10 November 2022, Thursday 10 November 2022, the 10th of November, 2022, the ninth day of May 1914."""
    numbered = "no" in (hit.before(), hit.before(2) if hit.before() == "." else "")  # “No. 3, March 2014”
    if numbered or _opens_another(hit, hit.span("month")[1]):
        return None
    return _without_article(hit, resolve(hit, here, hit.number("month"), day_of_month(hit), full_year(hit)))


@rule(f"{WEEKDAY} month:amonth the? day:{DAY} {YEAR}")
def month_day_year(hit: Hit, here: Here) -> Sense | None:
    """November 9, 2022; Nov. 9 2022; Wednesday, November 9th, 2022; April the fourteenth, 1865."""
    return resolve(hit, here, hit.number("month"), day_of_month(hit), full_year(hit))


@rule(
    """
    day:dom dash? month:(month_abbr dot? | month_name | month_word | month_caps) dash? (year:year4 | short:(n0 |
    dom | n59 | n99))
    """
)
def day_month_year_dashed(hit: Hit, here: Here) -> Sense | None:
    """9-Nov-2022, 09-NOV-22, 11 Mar 04."""
    if hit.has("short") and (len(hit.word("short")) != 2 or hit.after() in _COUNTED):
        return None
    if hit.tokens.letters[hit.end : hit.end + 1] in _MONTHS and hit.has("short"):
        return None
    return resolve(hit, here, hit.number("month"), hit.number("day"), full_year(hit))


def _without_article(hit: Hit, sense: Sense) -> Found:
    """“The 9 March issue” has the article of the issue; “the 9th of March” its own."""
    cardinal = hit.tokens.letters[hit.at("day")] in _CARDINAL
    bare = hit.has("the") and cardinal and not hit.has("wd") and hit.before() != "on"
    start = hit.at("day") if bare else hit.start
    return Found(start, hit.end, sense, "")


def _opens_another(hit: Hit, at: int) -> bool:
    """“4 of January 7, 2015”: the number before the month belongs elsewhere."""
    seq = hit.tokens.letters
    return seq[at : at + 1] in _CARDINAL_ONE and (
        seq[at + 1 : at + 2] == _YEAR4 or (seq[at + 1 : at + 2] == LETTERS["comma"] and seq[at + 2 : at + 3] == _YEAR4)
    )


@rule("the? day:(dom | nth) of? month:amonth year:n999")
def day_month_early_year(hit: Hit, here: Here) -> Sense | None:
    """10 October 732, where nothing is counted by the figure."""
    follows = hit.tokens.letters[hit.end : hit.end + 1]
    if follows and follows in _WORDLIKE and hit.after() not in _NO_COUNTED:
        return None
    return resolve(hit, here, hit.number("month"), day_of_month(hit), hit.number("year"))


_NO_COUNTED = words("is was and or when that near at in")


@rule(f"{WEEKDAY} month:amonth pair:day_year")
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
    month, year = hit.number("month"), year_of(hit)
    places = [hit.at("day"), hit.at("last"), *_numbers(hit, "more")]
    if any(not _is_day(hit, i) for i in places):
        return None
    return _days(hit, here, [(month, i) for i in places], year, hit.start, hit.end)


@rule("the? day:(dom | nth) sep:(dash | and | or | to | until | comma | slashmark) "
      "(more:((dom | nth) (comma | and))*) the? last:(dom | nth) of? month:amonth "
      "(comma? year:year4 | comma? year_bc:(n999 | year4) era:era)?")  # fmt: skip
def days_month(hit: Hit, here: Here) -> list[Found] | None:
    """9 and 10 November; 6-7 February 1920; 10, 11 and 12 May."""
    year = year_of(hit, "year_bc") if hit.has("year_bc") else year_of(hit)
    places = [hit.at("day"), *_numbers(hit, "more"), hit.at("last")]
    return _days(hit, here, [(hit.number("month"), i) for i in places], year, hit.start, hit.end)


@rule("""
    day:(dom | nth) of? month:amonth sep:(dash | to | and | or | until | through) the? last:(dom | nth) of?
    month2:amonth comma? year:year4
    """)
def day_month_to_day_month(hit: Hit, here: Here) -> list[Found] | None:
    """30 March – 2 April 1945: the year serves both."""
    return _two_days(hit, here, hit.at("last"))


@rule("""
    month:amonth day:(dom | nth) sep:(dash | to | and | or | until | through) month2:amonth last:(dom | nth) comma?
    year:year4
    """)
def month_day_to_month_day(hit: Hit, here: Here) -> list[Found] | None:
    """July 1 to July 3, 1863: the year serves both."""
    return _two_days(hit, here, hit.at("month2"))


def _two_days(hit: Hit, here: Here, second: int) -> list[Found]:
    year, crosses = (
        hit.number("year"),
        hit.number("month") > hit.number("month2") and hit.word("sep") not in ("and", "or"),
    )
    first = resolve(hit, here, hit.number("month"), day_of_month(hit), year - crosses)
    last = resolve(hit, here, hit.number("month2"), day_of_month(hit, "last"), year)
    return [Found(hit.start, hit.at("sep"), first, ""), Found(second, hit.end, last, "")]


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
        first = i - (hit.word_at(i - 1) == "the") if n else start
        found.append(Found(first, end if last else i + 1, sense, ""))
    return found


@rule("wd:weekday dot? day:dom sep:(dash | to | and) wd2:weekday dot? last:dom month:amonth (comma? year:year4)?")
def weekdays_month(hit: Hit, here: Here) -> list[Found] | None:
    """Sat 12 – Sun 13 Nov: the month serves both."""
    year = year_of(hit)
    first, last = (resolve(hit, here, hit.number("month"), hit.number(label), year) for label in ("day", "last"))
    return [Found(hit.start, hit.at("sep"), first, ""), Found(hit.at("wd2"), hit.end, last, "")]


@rule(f"{WEEKDAY} the? day:{DAY} of? month:amonth comma? of? {WHICH} year_unit")
def day_month_which_year(hit: Hit, here: Here) -> Sense | None:
    """15 March last year, the 8th of September of that year."""
    return which_year(hit, here, day_of_month(hit))


@rule(f"{WEEKDAY} month:amonth the? day:{DAY} comma? of? {WHICH} year_unit")
def month_day_which_year(hit: Hit, here: Here) -> Sense | None:
    """March 15 last year, July 25 of that year."""
    return which_year(hit, here, day_of_month(hit))


_WORDLIKE = frozenset(letters("other capital verb_ed verb_ing unit_one weekday month"))


@rule(f"{WEEKDAY} month:amonth the:the? day:(dom | nth | ordword)")
def month_day(hit: Hit, here: Here) -> Sense | None:
    """November 9; Wednesday, Nov. 9th; November ninth, where nothing is counted."""
    if (not hit.has("wd") and hit.after() in ("am", "pm", "a.m.", "p.m.")) or hit.after() in ("%", "percent", "group"):
        return None
    if hit.word("month") == "may" and hit.after() in ("people", "men", "women"):
        return None
    in_words = hit.tokens.letters[hit.at("day")] not in _FIGURES
    if in_words and not hit.has("the") and hit.tokens.letters[hit.end : hit.end + 1] in _WORDLIKE:
        return None
    return _weekday_checked(hit, here, resolve(hit, here, hit.number("month"), day_of_month(hit), None))


@rule(f"{WEEKDAY} the:the? day:{DAY} of:of? month:amonth")
def day_month(hit: Hit, here: Here) -> Found | None:
    """9 November; Wednesday 9 November; the 9th of November; the ninth of the month's name."""
    in_words = hit.tokens.letters[hit.at("day")] not in _FIGURES
    if hit.before() in ("$", "£", "€", "#") or _opens_another(hit, hit.end) or (in_words and not hit.has("of")):
        return None
    if hit.has("of") and not hit.has("the") and hit.tokens.letters[hit.at("day")] in _CARDINAL:
        return None
    sense = _weekday_checked(hit, here, resolve(hit, here, hit.number("month"), day_of_month(hit), None))
    return _without_article(hit, sense)


def _weekday_checked(hit: Hit, here: Here, sense: Sense) -> Sense:
    """Where a weekday is given and the year is not, the nearest year in which they agree."""
    focus = sense.focus
    if not hit.has("wd") or focus is None or weekday(focus.first) == hit.number("wd"):
        return sense
    month, dom = hit.number("month"), day_of_month(hit)
    for step in (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        other = day_period(focus.year + step, month, dom)
        if weekday(other.first) == hit.number("wd"):
            why = "the nearest year in which the day of the week agrees"
            return dated(other, why, basis="resolved", anchor=sense.anchor)
    return sense


@rule(
    """
    the day:(nth | ordword) of which:(this | last | next | that | the same | the following | the previous)
    month_unit
    """
)
def nth_of_month(hit: Hit, here: Here) -> Sense | None:
    """The 25th of this month."""
    words_ = hit.words("which")
    base = here.speech if words_[0] in ("this", "last", "next") else here.story_day
    if base is None:
        return None
    return _day_of(containing("month", base).shift(STEP.get(words_[-1], 0)), hit, here, base)


@rule("the day:nth")
def the_nth(hit: Hit, here: Here) -> Sense | None:
    """“the 9th”, said of a day of the month told last, else of this month: behind “on”, “by” and before no noun."""
    month = here.focus_month if here.focus_month is not None and here.at - here.focus_at <= _REACH else None
    base = month.first if month is not None else here.speech
    if hit.before() not in _BEFORE_THE_NTH or base is None:
        return None
    follows = hit.tokens.letters[hit.end : hit.end + 1]
    if follows and follows in _NOUNS and hit.after() not in _AFTER_THE_NTH:
        return None
    if hit.after() == "of" and hit.after(2) in ("each", "every"):
        return None
    if "century" in {hit.after(n) for n in (3, 4)} and hit.after() in ("to", "and", "or", "-", "–"):
        return None  # “from the 15th to the 18th century”
    return _day_of(containing("month", base), hit, here, base)


def _day_of(month: Period, hit: Hit, here: Here, base: int) -> Sense:
    year, number = divmod(month.nth, 12)
    return dated(
        day_period(year, number + 1, day_of_month(hit)), f"a day of {spoken(month)}", basis="resolved", anchor=base
    )


_REACH = 40  # words within which “the 9th” still belongs to a month told before
_BEFORE_THE_NTH = words("on by until till since before after from and or to")
_NOUNS = frozenset(letters("other capital unit_one season month"))


_AFTER_THE_NTH = words("and or to in at the he she they it we nobody everybody with when but for as that ( –")
