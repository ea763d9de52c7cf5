"""Seasons: “summer 2007”, “the spring of 1862”, “last winter”, “a spring offensive”.

Northern, meteorological: spring March–May, summer June–August, autumn September–November, winter December–February; a
winter belongs to the year it begins in unless the text writes “winter 2009–10”.
"""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, Family
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import SEASONS, Period, containing, season_of, spoken, year_value
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words
from webapp.model import ymd

FAMILY = Family("season")
rule = FAMILY.rule

_STATED = "the season and year stand there"


def nearest(base: int, season: int, word: str, why: str, tense: str | None) -> Sense:
    """A season by its word: the last one before, the next one after, this year's, or the nearest by tense."""
    year = ymd(base)[0]
    this = season_of(year, season)
    if season == 3 and ymd(base)[1] <= 2 and word in ("this", "same", "the"):
        this = this.shift(-4)
    running = this.first <= base <= this.last
    if word in ("last", "past", "previous", "preceding", "prior") and (this.first > base or running):
        this = this.shift(-4)
    if word in ("next", "coming", "following", "upcoming") and (this.last < base or running):
        this = this.shift(4)
    return dated(this, why, basis="resolved", anchor=base)


@rule(
    """
    the? season:season (of | comma | in)? (the? year_unit)? year:year4 (dash | slashmark) last:(n0 | n12 | n24 |
    n31 | n59 | n99 | year4)
    """
)
def season_years(hit: Hit, here: Here) -> Sense | None:
    """The winter of 1939-40."""
    if hit.number("season") != 3 or len(hit.word("last")) == 1:
        return None
    return dated(season_of(hit.number("year"), 3), _STATED)


@rule("the? season:season (of | comma | in)? years:year_slash")
def season_year_slash(hit: Hit, here: Here) -> Sense | None:
    """The winter of 2016/17."""
    return dated(season_of(int(hit.word("years")[:4]), 3), _STATED) if hit.number("season") == 3 else None


@rule("the? year:year4 season:season")
def year_season(hit: Hit, here: Here) -> Found:
    """The 2016 summer drought."""
    return Found(hit.at("year"), hit.end, dated(season_of(hit.number("year"), hit.number("season")), _STATED), "")


@rule(
    "the? season:season (of | comma)? (the? year_unit)? (year:year4 | apostrophe short:(n31 | n59 | n99 | n24) | "
    "year_bc:(n999 | n99 | year4) era:era)"
)
def season_year(hit: Hit, here: Here) -> Sense:
    """Summer 2007, the spring of 480 BC."""
    year = hit.number("year_bc") if hit.has("year_bc") else hit.number("year")
    if hit.has("short"):
        year = hit.number("short") + (2000 if hit.number("short") <= _this_year(here) else 1900)
    if hit.has("era") and hit.value("era") == "BC":
        year = 1 - year
    sense = dated(season_of(year, hit.number("season")), _STATED)
    return replace(sense, mod="MID") if hit.word("season").startswith("mid") else sense


@rule("the? first:season (and | or | to | dash | slashmark) the? last:season of? year:(year4)")
def seasons_year(hit: Hit, here: Here) -> list[Found]:
    """The summer and autumn of 1943: the year serves both."""
    year = hit.number("year")
    split = hit.at("first") + 1
    return [
        Found(hit.start, split, dated(season_of(year, hit.number("first")), "the year stands behind"), ""),
        Found(split + 1, hit.end, dated(season_of(year, hit.number("last")), _STATED), ""),
    ]


@rule("""
    the? season:season of? when:(last | next | this | that | the same | the following | the previous)
    year:unit_one
    """)
def season_of_shifted_year(hit: Hit, here: Here) -> Sense | None:
    """The spring of next year, summer last year."""
    if hit.word("year") != "year" or here.speech is None:
        return None
    word = hit.tokens.word(hit.span("when")[1] - 1)
    step = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(word, 0)
    base = here.speech if word in ("last", "next", "this") else here.story_day
    assert base is not None
    period = season_of(containing("year", base).nth + step, hit.number("season"))
    return dated(period, f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=base)


@rule("the? season:season")
def alone(hit: Hit, here: Here) -> Sense | None:
    """The summer; a spring offensive: by tense in news, the story's year in a narrative."""
    if not _is_season(hit):
        return None
    season = hit.number("season")
    story = here.narrative or (here.telling() and hit.tense() != "future")
    base = here.story_day if story else here.published
    if base is None:
        return unanchored(f"XXXX-{SEASONS[season]}", "nothing to count from", precision="season")
    if story and here.focus is not None:
        why = f"the year follows from {spoken(here.focus)}, told before"
        return replace(_story_season(here.focus, season), basis="resolved", anchor=base, because=(why,))
    word = {"past": "last", "future": "coming", "maybe": "coming"}.get(hit.tense() or "", "this")
    return nearest(base, season, word, here.speech_name(), hit.tense())


def _story_season(focus: Period, season: int) -> Sense:
    """In a story the seasons go on: a winter after its summer bears the number of the year it leads into."""
    year, month, _ = ymd(focus.first)
    period = season_of(year, season)
    sense = dated(period, "the story has come to it")
    if season == 3 and month > 6 and focus.unit != "year":
        sense.value = f"{year_value(year + 1)}-WI"
    return sense


def _this_year(here: Here) -> int:
    """The last two figures of the year of publication: “the summer of '68” is no later."""
    return (ymd(here.published)[0] if here.published is not None else 2068) - 2000


def _is_season(hit: Hit) -> bool:
    if hit.after() in _NO_SEASON_AFTER and hit.before() not in ("this", "last", "next"):
        return False
    named = hit.tokens.word(hit.start) == "the"
    word, before, after = hit.word("season"), hit.before(), hit.after()
    if word == "fall":
        return _is_fall(hit, named, before, after)
    if hit.tokens.raw[hit.at("season")][:1].isupper() and _in_a_name(hit):
        return False
    if hit.opens_line() and not named and after == "the":
        return False  # “Winter the dolphin”
    if word == "spring":
        return _is_spring(hit, before, after)
    return True


def _is_spring(hit: Hit, before: str, after: str) -> bool:
    """Not the spring of water or of steel, nor to spring."""
    if after in ("of", "in", "into", "-", "rolls", "onions", "water", "mattress", "loaded", "back") and before != "in":
        return False
    return before in _SEASON_BEFORE or hit.opens_line() or after in _SEASON_NOUNS or hit.here.narrative


def _in_a_name(hit: Hit) -> bool:
    """Donna Summer, the Winter Palace, “The Rite of Spring”: a name beside it or quotes around it."""
    tokens, at = hit.tokens, hit.at("season")
    follows = tokens.letters[at + 1 : at + 2]
    previous = tokens.letters[hit.start - 1 : hit.start]
    if follows in (_CAPITAL, _QUOTE) or tokens.word(at + 1) == "'":
        return not hit.here.narrative or hit.opens_line()
    return bool(previous) and previous == _CAPITAL and hit.start == at


_NO_SEASON_AFTER = words(
    "retreat residence house home homes palace camp camps school job jobs coat coats clothes clothing tires "
    "tyres storm storms squash wheat training cleaning"
)
_CAPITAL, _QUOTE = LETTERS["capital"], LETTERS["quote"]
_SEASON_BEFORE = words(
    "in this that last next by since until during early late mid for over through throughout every each"
)
_SEASON_NOUNS = words(
    "offensive offensives season semester break campaign election elections meeting session fighting collection"
)


def _is_fall(hit: Hit, named: bool, before: str, after: str) -> bool:
    """The fall of a city, to fall, a fall in prices: only “in the fall”, “fall campaign” are the season."""
    if named:
        return before in ("in", "by", "during", "this", "until", "since", "over", "through") and after not in (
            "of",
            "in",
            "from",
            "to",
        )
    return before in ("last", "next", "this", "until", "by", "since", "early", "late") or after in (
        "campaign",
        "semester",
        "offensive",
        "season",
        "term",
    )


@rule("the? seasons")
def plural(hit: Hit, here: Here) -> Sense | None:
    """Summers: every one."""
    season = hit.tokens.value(hit.end - 1)
    if hit.tokens.word(hit.end - 1) in ("springs", "falls"):
        return None
    return Sense("SET", f"XXXX-{SEASONS[int(str(season))]}", quant="EVERY", because=("every one of these seasons",))
