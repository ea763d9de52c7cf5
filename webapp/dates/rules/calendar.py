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
from webapp.dates.periods import Period, containing, day_period, month_of, spoken, weekday
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words

FAMILY = Family("calendar")
rule = FAMILY.rule

_ABBREVIATED = LETTERS["month_abbr"]
_CAPITAL = LETTERS["capital"]
_YEAR4 = LETTERS["year4"]
_CARDINAL = frozenset(letters("dom"))
_FIGURES = frozenset(letters("dom nth"))
_CARDINAL_ONE = tuple(_CARDINAL)
_COUNTED = words("people men women troops years days percent % votes points")
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
    telling = "told before" in why
    anchor = here.story_day if telling else here.published
    sense = dated(_period(year, month, dom), why, basis="resolved", anchor=anchor)
    sense.telling = telling
    return sense


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
_YEAR = (
    f"(comma? of? (the? year_unit)? year:year4 era:era? "
    f"| comma? year:(dom | n59 | n99 | n999) era:era | ad year:(n59 | n99 | n999) | comma? {_SHORT})"
)
_DAY = "(dom dot? | nth | ordword) (day_unit)?"


def _full_year(hit: Hit) -> int | None:
    if hit.has("short"):
        short = hit.number("short")
        return short + (2000 if short < 69 else 1900)
    return _year(hit)


@rule(f"{_WEEKDAY} the:the? day:{_DAY} comma? of? month:amonth {_YEAR}")
def day_month_year(hit: Hit, here: Here) -> Found | None:
    """10 November 2022, Thursday 10 November 2022, the 10th of November, 2022, the ninth day of May 1914."""
    if _opens_another(hit, hit.span("month")[1]):
        return None
    return _without_article(hit, resolve(hit, here, hit.number("month"), _dom(hit), _full_year(hit)))


@rule(f"{_WEEKDAY} month:amonth the? day:{_DAY} {_YEAR}")
def month_day_year(hit: Hit, here: Here) -> Sense | None:
    """November 9, 2022; Nov. 9 2022; Wednesday, November 9th, 2022; April the fourteenth, 1865."""
    return resolve(hit, here, hit.number("month"), _dom(hit), _full_year(hit))


@rule("day:dom dash? month:(month_abbr dot? | month_name | month_word | month_caps) dash? (year:year4 | short:(n0 | dom | n59 | n99))")
def day_month_year_dashed(hit: Hit, here: Here) -> Sense | None:
    """9-Nov-2022, 09-NOV-22, 11 Mar 04."""
    if hit.has("short") and (len(hit.word("short")) != 2 or hit.after() in _COUNTED):
        return None
    return resolve(hit, here, hit.number("month"), hit.number("day"), _full_year(hit))


@rule("month:month_abbr dash (year:year4 | short:(n0 | dom | n59 | n99))")
def month_year_dashed(hit: Hit, here: Here) -> Sense | None:
    """Sep-2014, Sep-14."""
    if hit.tokens.spaced(hit.start) or (hit.has("short") and len(hit.word("short")) != 2):
        return None
    year = _full_year(hit)
    return None if year is None else dated(month_of(year, hit.number("month")), _STATED)


def _dom(hit: Hit, label: str = "day") -> int:
    """The day of the month, in figures or words: “9”, “9th”, “ninth”, “twenty-second”."""
    values = [hit.tokens.value(i) for i in range(*hit.span(label))]
    return sum(v for v in values if isinstance(v, int))


def _without_article(hit: Hit, sense: Sense) -> Found:
    """“The 9 March issue” has the article of the issue; “the 9th of March” its own."""
    cardinal = hit.tokens.letters[hit.at("day")] in _CARDINAL
    start = hit.at("day") if hit.has("the") and cardinal and not hit.has("wd") else hit.start
    return Found(start, hit.end, sense, "")


def _opens_another(hit: Hit, at: int) -> bool:
    """“4 of January 7, 2015”: the number before the month belongs elsewhere."""
    seq = hit.tokens.letters
    return seq[at : at + 1] in _CARDINAL_ONE and (
        seq[at + 1 : at + 2] == _YEAR4 or seq[at + 1 : at + 2] == LETTERS["comma"] and seq[at + 2 : at + 3] == _YEAR4
    )


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


@rule("""
    day:(dom | nth) of? month:amonth sep:(dash | to | and | or | until | through) the? last:(dom | nth) of? month2:amonth
    comma? year:year4
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
    year, crosses = hit.number("year"), hit.number("month") > hit.number("month2") and hit.word("sep") not in ("and", "or")
    first = resolve(hit, here, hit.number("month"), _dom(hit), year - crosses)
    last = resolve(hit, here, hit.number("month2"), _dom(hit, "last"), year)
    return [Found(hit.start, hit.at("sep"), first, ""), Found(second, hit.end, last, "")]


@rule("month:amonth comma more:(month comma?)* and last:amonth year:year4")
def months_list(hit: Hit, here: Here) -> list[Found]:
    """March, April and May 2014: the year serves all."""
    year = hit.number("year")
    places = [hit.start, *(i for i in range(*hit.span("more")) if isinstance(hit.tokens.value(i), int)), hit.at("last")]
    found = [
        Found(i, i + 1, dated(month_of(year, int(str(hit.tokens.value(i)))), "the year stands behind"), "") for i in places
    ]
    return [*found[:-1], found[-1]._replace(end=hit.end)]


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


_WHICH = "which:(last | this | next | that same? | the same | the previous | the following | the next | previous)"
_STEP = {"last": -1, "previous": -1, "following": 1, "next": 1}


@rule(f"{_WEEKDAY} the? day:{_DAY} of? month:amonth comma? of? {_WHICH} year_unit")
def day_month_which_year(hit: Hit, here: Here) -> Sense | None:
    """15 March last year, the 8th of September of that year."""
    return _which_year(hit, here, _dom(hit))


@rule(f"{_WEEKDAY} month:amonth the? day:{_DAY} comma? of? {_WHICH} year_unit")
def month_day_which_year(hit: Hit, here: Here) -> Sense | None:
    """March 15 last year, July 25 of that year."""
    return _which_year(hit, here, _dom(hit))


@rule(f"month:amonth comma? of? {_WHICH} year_unit")
def month_which_year(hit: Hit, here: Here) -> Sense | None:
    """March last year, August of that year."""
    return _which_year(hit, here, None)


def _which_year(hit: Hit, here: Here, dom: int | None) -> Sense | None:
    words_ = hit.words("which")
    base = here.speech if words_[0] in ("last", "this", "next") else here.story_day
    if base is None:
        return None
    year = containing("year", base).nth + _STEP.get(words_[-1], 0)
    period = _period(year, hit.number("month"), dom)
    return dated(period, f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=base)


@rule("(the | this)? which:(last | next | this | past | coming | following | that) month:(month_name | month_word)")
def shifted_month(hit: Hit, here: Here) -> Sense | None:
    """Last March, next December, this October, the following January."""
    word, month = hit.word("which"), hit.number("month")
    base = here.speech if word in ("last", "this", "next", "past") else here.story_day
    if base is None:
        return unanchored(f"XXXX-{month:02d}", "no publication date to count from", precision="month")
    now = containing("month", base)
    wanted = month_of(now.year, month)
    if word in ("last", "past"):
        wanted = wanted if wanted < now else wanted.shift(-12)
    elif word in ("next", "coming", "upcoming", "following"):
        wanted = wanted if wanted > now else wanted.shift(12)
    return dated(wanted, f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=base)


@rule("month:(month_name | month_word) last")
def month_last(hit: Hit, here: Here) -> Sense | None:
    """October last."""
    if here.speech is None or hit.tokens.letters[hit.end : hit.end + 1] in _WORDLIKE:
        return None
    now, wanted = containing("month", here.speech), month_of(containing("month", here.speech).year, hit.number("month"))
    wanted = wanted if wanted < now else wanted.shift(-12)
    return dated(wanted, here.speech_name(), basis="resolved", anchor=here.speech)


_WORDLIKE = frozenset(letters("other capital verb_ed verb_ing unit_one weekday month"))


@rule(f"{_WEEKDAY} month:amonth the:the? day:(dom | nth | ordword)")
def month_day(hit: Hit, here: Here) -> Sense | None:
    """November 9; Wednesday, Nov. 9th; November ninth, where nothing is counted."""
    if (not hit.has("wd") and hit.after() in ("am", "pm", "a.m.", "p.m.")) or hit.after() in ("%", "percent", "group"):
        return None
    if hit.word("month") == "may" and hit.after() in ("people", "men", "women"):
        return None
    in_words = hit.tokens.letters[hit.at("day")] not in _FIGURES
    if in_words and not hit.has("the") and hit.tokens.letters[hit.end : hit.end + 1] in _WORDLIKE:
        return None
    return _weekday_checked(hit, here, resolve(hit, here, hit.number("month"), _dom(hit), None))


@rule(f"{_WEEKDAY} the:the? day:{_DAY} of:of? month:amonth")
def day_month(hit: Hit, here: Here) -> Found | None:
    """9 November; Wednesday 9 November; the 9th of November; the ninth of the month's name."""
    in_words = hit.tokens.letters[hit.at("day")] not in _FIGURES
    if hit.before() in ("$", "£", "€", "#") or _opens_another(hit, hit.end) or (in_words and not hit.has("of")):
        return None
    if hit.has("of") and not hit.has("the") and hit.tokens.letters[hit.at("day")] in _CARDINAL:
        return None
    sense = _weekday_checked(hit, here, resolve(hit, here, hit.number("month"), _dom(hit), None))
    return _without_article(hit, sense)


def _weekday_checked(hit: Hit, here: Here, sense: Sense) -> Sense:
    """Where a weekday is given and the year is not, the nearest year in which they agree."""
    focus = sense.focus
    if not hit.has("wd") or focus is None or weekday(focus.first) == hit.number("wd"):
        return sense
    month, dom = hit.number("month"), _dom(hit)
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


@rule("the day:(nth | ordword) of which:(this | last | next | that | the same | the following | the previous) month_unit")
def nth_of_month(hit: Hit, here: Here) -> Sense | None:
    """The 25th of this month."""
    words_ = hit.words("which")
    base = here.speech if words_[0] in ("this", "last", "next") else here.story_day
    if base is None:
        return None
    return _day_of(containing("month", base).shift(_STEP.get(words_[-1], 0)), hit, here, base)


@rule("the day:nth")
def the_nth(hit: Hit, here: Here) -> Sense | None:
    """“the 9th”, said of a day of the month told last, else of this month: behind “on”, “by”, “until” and before no noun."""
    month = here.focus_month if here.focus_month is not None and here.at - here.focus_at <= _REACH else None
    base = month.first if month is not None else here.speech
    if hit.before() not in _BEFORE_THE_NTH or base is None:
        return None
    follows = hit.tokens.letters[hit.end : hit.end + 1]
    if follows and follows in _NOUNS and hit.after() not in _AFTER_THE_NTH:
        return None
    return _day_of(containing("month", base), hit, here, base)


def _day_of(month: Period, hit: Hit, here: Here, base: int) -> Sense:
    year, number = divmod(month.nth, 12)
    return dated(day_period(year, number + 1, _dom(hit)), f"a day of {spoken(month)}", basis="resolved", anchor=base)


_REACH = 40  # words within which “the 9th” still belongs to a month told before
_BEFORE_THE_NTH = words("on by until till since before after from and or to")
_NOUNS = frozenset(letters("other capital unit_one season month"))


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
