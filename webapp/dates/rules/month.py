"""Months: “March 2021”, “August of that year”, “last March”, “May–August 1950”, “in October”, “a March operation”.

“March”, “May” and “August” are months by their neighbours; a month without a year is dated like a day without one.
"""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.dating import STATED, WHICH, full_year, resolve, which_year, year_of
from webapp.dates.grammar import LETTERS, Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import containing, month_of
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words

FAMILY = Family("month")
rule = FAMILY.rule

_ABBREVIATED = LETTERS["month_abbr"]
_CARDINAL_ONE = tuple(letters("dom"))
_WORDLIKE = frozenset(letters("other capital verb_ed verb_ing unit_one weekday month"))
_SURE_BEFORE = words("in of since until till by late early mid from during before after last next this through")
_DATE_BEFORE = words(
    "in on of by since until till from to and or between during before after late early mid end last next this "
    "through throughout over around about every each for as the into towards toward beginning start middle than ( , - "
    "– — /"
)
_VERBLIKE_AFTER = words("i we he she they it you the not be have god ms mr said says told has had was is")


@rule("month:month_abbr dash (year:year4 | short:(n0 | dom | n59 | n99))")
def month_year_dashed(hit: Hit, here: Here) -> Sense | None:
    """Sep-2014, Sep-14."""
    if hit.tokens.spaced(hit.start) or (hit.has("short") and len(hit.word("short")) != 2):
        return None
    year = full_year(hit)
    return None if year is None else dated(month_of(year, hit.number("month")), STATED)


@rule("month:amonth comma more:(month comma?)* and last:amonth year:year4")
def months_list(hit: Hit, here: Here) -> list[Found]:
    """March, April and May 2014: the year serves all."""
    year = hit.number("year")
    places = [hit.start, *(i for i in range(*hit.span("more")) if isinstance(hit.tokens.value(i), int)), hit.at("last")]
    found = [
        Found(i, i + 1, dated(month_of(year, int(str(hit.tokens.value(i)))), "the year stands behind"), "")
        for i in places
    ]
    return [*found[:-1], found[-1]._replace(end=hit.end)]


@rule(f"month:amonth comma? of? {WHICH} year_unit")
def month_which_year(hit: Hit, here: Here) -> Sense | None:
    """March last year, August of that year."""
    return which_year(hit, here, None)


@rule("(the | this)? which:(last | next | this | past | coming | following | that) month:(month_name | month_word)")
def shifted_month(hit: Hit, here: Here) -> Sense | None:
    """Last March, next December, this October, the following January."""
    word, month = hit.word("which"), hit.number("month")
    if hit.tokens.letters[hit.end : hit.end + 1] in _CARDINAL_ONE:
        return None
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


@rule(
    """
    month:amonth sep:(dash | to | and | or | slashmark | until | through) month2:amonth (comma? of? year:year4 | comma?
    year_bc:(n999 | year4) era:era)
    """
)
def months_year(hit: Hit, here: Here) -> list[Found] | None:
    """May–August 1950, between March and May 2014: the year serves both."""
    year = year_of(hit, "year_bc") if hit.has("year_bc") else year_of(hit)
    assert year is not None
    first, second = hit.number("month"), hit.number("month2")
    crosses = first > second and hit.word("sep") not in ("and", "or", "/")
    return [
        Found(hit.start, hit.at("sep"), dated(month_of(year - crosses, first), "the year stands behind"), ""),
        Found(hit.at("month2"), hit.end, dated(month_of(year, second), STATED), ""),
    ]


@rule(
    """
    month:amonth (comma? of? (the year_unit)? year:year4 | comma? year:(dom | n59 | n99 | n999 | year4) era:era | comma?
    apostrophe short:(n31 | n0 | n12 | n24 | n59 | n99))
    """
)
def month_year(hit: Hit, here: Here) -> Sense | None:
    """March 2021, March of 2021, April 480 BC."""
    year = full_year(hit)
    assert year is not None
    return dated(month_of(year, hit.number("month")), STATED)


@rule("month:amonth sep:(dash | to | and | through | until) last:amonth")
def months(hit: Hit, here: Here) -> list[Found] | None:
    """From November to February, between March and July: the second is the next one behind the first."""
    opened = {"and": ("between",), "to": ("from", "between")}.get(hit.word("sep"))
    if (opened and hit.before() not in opened) or hit.tokens.letters[hit.end : hit.end + 1] in _CARDINAL_ONE:
        return None
    first = resolve(hit, here, hit.number("month"), None, None)
    if first.focus is None:
        return None
    start = first.focus
    end = start.shift((hit.number("last") - hit.number("month")) % 12)
    if hit.tense() == "past" and here.published is not None and not here.narrative and end.first > here.published:
        start, end = start.shift(-12), end.shift(-12)
    first, last = (dated(period, *first.because, basis="resolved", anchor=first.anchor) for period in (start, end))
    last.because = ("the end of the range", *last.because)
    return [Found(hit.start, hit.at("sep"), first, ""), Found(hit.at("last"), hit.end, last, "")]


@rule("month:amonth")
def month_alone(hit: Hit, here: Here) -> Sense | None:
    """October; in March; a March operation."""
    word, before = hit.word("month"), hit.before()
    if hit.after(2) == "group" or (before == "s" and hit.tokens.capital(hit.start - 3)):
        return None  # “the November 17 group”, “the Women's March”
    if hit.after() == "madness" or hit.after(2) == "dimes" or (hit.after() == "-" and hit.after(2) == "a"):
        return None
    if hit.tokens.letters[hit.start] in _ABBREVIATED and before not in ("in", "since", "until", "by", "last", "next"):
        return None
    if word in ("may", "march", "august") and not _looks_like_month(hit, before):
        return None
    if before not in _SURE_BEFORE and _looks_like_person(hit, before):
        return None
    return resolve(hit, here, hit.number("month"), None, None, "future" if _is_of_delivery(hit) else hit.tense())


def _is_of_delivery(hit: Hit) -> bool:
    """“Crude for May delivery”, “the June contract”: goods that will be delivered."""
    return bool(_DELIVERED & {hit.after(), hit.after(2)}) or (hit.before() == "in" and hit.before(2) in _DELIVERED)


_DELIVERED = words("delivery futures contract contracts")


def _looks_like_month(hit: Hit, before: str) -> bool:
    """“March” and “May” in the middle of a sentence, unless they end a name (“Theresa May”) or speak (“May said”)."""
    if before in _SURE_BEFORE or _is_of_delivery(hit):
        return True
    if hit.word("month") == "may" and (before in ("as", "with") or _acts(hit)):
        return False
    if before in _DATE_BEFORE:
        apposed = before == "," and hit.after() == ","
        return hit.after() not in _VERBLIKE_AFTER and not apposed
    previous = hit.tokens.letters[hit.start - 1 : hit.start]
    if not previous or previous in _SENTENCE_START:
        return hit.after() in _MONTH_DOES and hit.word("month") != "august"
    return not hit.tokens.capital(hit.start - 1) and hit.after() not in _VERBLIKE_AFTER


def _acts(hit: Hit) -> bool:
    """“May resigned”, “May left”: a verb in the past right behind, that months do not do."""
    follows = hit.tokens.letters[hit.end : hit.end + 1]
    return follows != "" and follows in _PAST and hit.after() not in _MONTH_DOES


_PAST = frozenset(letters("was verb_ed"))
_SENTENCE_START = frozenset(letters("dot stop newline quote semicolon open emphasis"))
_MONTH_DOES = words("was saw brought is and 's ,")


def _looks_like_person(hit: Hit, before: str) -> bool:
    """“April said”, “Aunt June”, “January Jones”, “the October Gallery”, “Red October”: part of a name."""
    tokens = hit.tokens
    follows, opening = tokens.capital(hit.end), not before or tokens.letters[hit.start - 1] in _SENTENCE_START
    if hit.word("month") in ("april", "june", "may") and (hit.after() in ("said", "and") or hit.after(2) == "said"):
        return opening
    if tokens.capital(hit.start - 1) and not opening and not _is_of_delivery(hit):
        return hit.word("month") in ("april", "june", "may", "march", "august") or before in ("red", "black")
    return follows and (opening or before == "the") and hit.after() not in ("and",)
