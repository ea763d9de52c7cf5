"""What words are counted from: publication date, date line, the story's own dates, and tense.

Two ways of telling are told apart by the evidence of the text, not by a switch. *News* counts from the day of
publication (“on Wednesday”, “in March”); a *narrative* counts from the dates it has told before (“In March
1915 … in May”).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from typing import Final

from webapp.dates.grammar import LETTERS, letters
from webapp.dates.narrative import is_narrative, years_told
from webapp.dates.periods import MAX_YEAR, Period, month_of, spoken, weekday
from webapp.dates.sense import Sense
from webapp.dates.tense import Tense
from webapp.dates.tokens import Tokens
from webapp.model import day_number, minute_number, ymd

_DATELINE_WITHIN: Final = 60
"""Tokens from the start of a text within which a date line stands: head, by-line, place."""
_STAMP_LAG: Final = 3
"""Days by which a date line may be later than the publication date handed in: time zones, early stamps."""
_NEWLINE: Final = LETTERS["newline"]
_QUOTE: Final = LETTERS["quote"]
_DATELINE_ENDS: Final = frozenset(letters("dash"))
_SINCE_WITHIN: Final = 10
"""Tokens from “since” to the date it reaches back to."""
_STOPS: Final = frozenset(letters("dot stop newline semicolon"))
_LONGEST_DATE: Final = 5
"""Tokens after the start of a date before which a year still belongs to it (“Wednesday, May 5, 1943”)."""
_WEEKDAYS: Final = frozenset(letters("weekday"))
_YEAR: Final = LETTERS["year4"]
_STORY_REACH: Final = 50
"""Words after a written year within which news still tells that older story (about two sentences)."""
_DAY_REACH: Final = 400
"""Words after a day within which “the following day” of news still counts from it (a page)."""
_DAYS_KEPT: Final = 30
"""Days told that a happening may be looked up among."""
_MINUTE_REACH: Final = 80
"""Words after a time of day within which “ten minutes later” counts from it."""
_PAGE: Final = 120
"""Words after a date with its year within which a date that is not said to be coming belongs to that year."""
_LONG_PAST: Final = 550
"""Days before publication from which a written date opens an older story."""
_LONG_PAST_YEARS: Final = 11_000
"""The same where only a year is written (thirty years): “It was bought in 2004. In September it closed” is of today."""
_VERY_NEAR: Final = 1
"""Without a verb, a weekday at most these many days ahead is the coming one."""
_SOON: Final = 7
"""A day at most these many days ahead is this year's, even told as past (“was put off from July 24”)."""
_AHEAD: Final = 124
"""Without a verb, a date lies at most these many days ahead (four months): news tells more of the past."""
_PERHAPS: Final = 230
"""The same where the verb looks ahead without promising (would, might, agreed to)."""
_HALF_WEEK: Final = 3
_LONG: Final = ("year", "decade", "century")
_STORY_AHEAD: Final = 62
"""Days after an older date within which a date without its year goes on with it, on the same page."""
_YEAR_OF_MONTHS: Final = 372
"""Days of a year whose months all have 31."""
_STORY_BACK: Final = 2
"""The same in a story that news tells, which goes forward."""
_DECEMBER: Final = 12
_NARRATIVE_BACK: Final = 5
"""A month without a year is at most this many months before the last date told, else it lies ahead (wikiwars)."""


class Here:
    """The state of one reading: the words, the anchor, and what has been told so far."""

    def __init__(self, tokens: Tokens, published: str | None) -> None:
        self.tokens = tokens
        self.published = day_number(published) if published else None
        self.published_minute = minute_number(published) if published and "T" in published else None
        self.narrative = is_narrative(tokens, MAX_YEAR if self.published is None else ymd(self.published)[0])
        self.focus: Period | None = None
        self.focus_day: Period | None = None
        self.focus_month: Period | None = None
        self.stated: Period | None = None
        self.story: Period | None = None
        """The last such date, even where news has come back to its own time since."""
        self.stated_at = -1
        self.stated_first = False
        self.at = 0
        self.focus_at = -1
        self.focus_late = False
        self.day_at = self.day_end = -1
        self.over = 0
        """The token before which nothing is left to find: a title, an age."""
        self.days: deque[tuple[int, Period]] = deque(maxlen=_DAYS_KEPT)
        """The last days told, each with its place."""
        self.minute: int | None = None
        self.minute_at = -1
        self.years = years_told(tokens) if self.narrative else []
        self.month_first: bool | None = None
        self.depth = 0

    def learn(self, sense: Sense, start: int, end: int) -> None:
        """Take in what the tokens *start* to *end* (exclusive) told, for the words behind them."""
        if sense.focus is None or sense.aside or (sense.basis == "resolved" and self._is_quoted(start)):
            return
        if not self.narrative and self._is_since(start):
            return
        if sense.type == "DATE":
            self.dateline(sense.focus, start, end)
        if isinstance(sense.lo, str) and sense.lo == sense.hi:
            self.minute, self.minute_at = minute_number(sense.lo), start
        if sense.focus.unit == "day":
            self.day_end = end
        self.told(sense.focus, start, stated=sense.basis == "stated" or sense.telling, late=sense.mod == "END")

    def _is_quoted(self, at: int) -> bool:
        """Whether a token stands within quotation marks, whose “this morning” counts from when it was said."""
        seq, first = self.tokens.letters, max(0, at - _PAGE)
        line = seq.rfind(_NEWLINE, first, at)
        return (line >= 0 or first == 0) and seq.count(_QUOTE, line + 1, at) % 2 == 1

    def _is_since(self, at: int) -> bool:
        """“has worsened since the killing in July 2021”: how far back it reaches, not what the news goes on with."""
        for i in range(at - 1, max(-1, at - _SINCE_WITHIN), -1):
            word = self.tokens.word(i)
            if word in ("since", ",", ".", ";"):
                return word == "since"
        return False

    def dateline(self, period: Period, start: int, end: int) -> bool:
        """Take a day on a line of its own, or before the dash of “MOSCOW, March 3 —”, as the day of writing."""
        tokens = self.tokens
        if start > _DATELINE_WITHIN or period.unit != "day":
            return False
        seq = tokens.letters
        alone = (start == 0 or seq[start - 1] == _NEWLINE) and (end >= len(seq) or seq[end] == _NEWLINE)
        behind = seq[end : end + 1]
        opened = start > 0 and tokens.word(start - 1) in (",", "(") and tokens.capital(start - 2)
        dashed = opened and behind != "" and behind in _DATELINE_ENDS and tokens.spaced(end)
        if not (alone or dashed) or (self.published is not None and period.nth > self.published + _STAMP_LAG):
            return False
        self.published = period.nth
        self.narrative = self.narrative and is_narrative(tokens, ymd(period.nth)[0])
        return True

    def told(self, period: Period, at: int, *, stated: bool = False, late: bool = False) -> None:
        """Remember a date told at token *at* for the words after it; *stated*: with its year."""
        if self.narrative and self._is_aside(period, at):
            return
        self.focus, self.focus_at, self.focus_late = period, at, late
        if stated and self._opens_story(period, at):
            self.stated, self.stated_at, self.stated_first = period, at, self._is_first(at)
            self.story = period
        elif self.published is not None and period.last > self.published - _LONG_PAST:
            self.stated = None
        if period.unit in ("day", "month"):
            self.focus_month = period
        if period.unit == "day":
            self.focus_day, self.day_at = period, at
            self.days.append((at, period))

    def _opens_story(self, period: Period, at: int) -> bool:
        """A month or day with its year; a year only at the head of a sentence (“In 1943 …”), no decade."""
        if self.tokens.word(at - 1) in ("since", "born", "until") or period.precision in ("decade", "century"):
            return False
        return period.unit != "year" or self._is_first(at)

    def _is_first(self, at: int) -> bool:
        """Whether the date at token *at* begins a sentence: “In 2016, …”, “In the 2016 election …”."""
        head = at
        while head > at - 2 and self.tokens.word(head - 1) in ("in", "by", "during", "on", "at", "the"):
            head -= 1
        return head < 1 or self.tokens.letters[head - 1] in _STOPS

    def _is_aside(self, period: Period, at: int) -> bool:
        """A glance to another time, after which the story goes on where it was: “since 1923”, a later book."""
        if self.tokens.word(at - 1) == "since":
            return self.focus is not None
        if self.focus is None or period.year == self.focus.year or (period.unit == "year" and self._is_first(at)):
            return False
        place = bisect_left(self.years, (at + _LONGEST_DATE, 0))
        if place == len(self.years):
            return False
        following = self.years[place][1]
        return abs(following - self.focus.year) < abs(following - period.year)

    @property
    def speech(self) -> int | None:
        """The day the writer speaks from: the publication; in a narrative the last day told."""
        if self.narrative:
            return self.story_day
        return self.published

    @property
    def story_day(self) -> int | None:
        """The first day of the last period told, else the publication."""
        return self.focus.first if self.focus is not None else self.published

    @property
    def day_told(self) -> int | None:
        """The last day told; in news past any month or year mentioned since (“which began in February”)."""
        if not self.narrative and self.focus_day is not None and self.at - self.day_at <= _DAY_REACH:
            return self.focus_day.first
        return self.story_day

    @property
    def day_known(self) -> int | None:
        """The last day told, past any month or year; in news without one the publication, in a narrative none."""
        if self.narrative:
            focus = self.focus
            return focus.first if focus is not None and focus.unit == "day" else None
        near = self.focus_day is not None and self.at - self.day_at <= _DAY_REACH
        return self.focus_day.first if self.focus_day is not None and near else self.published

    @property
    def is_day_running(self) -> bool:
        """Whether the day told last still holds: a year or century told since is a glance, unless it opens a story."""
        return self.focus == self.focus_day or (
            self.focus is not None and self.focus.precision in _LONG and not self.narrative and not self.telling()
        )

    @property
    def minute_told(self) -> int | None:
        """The minute told last, where that is not long ago."""
        return self.minute if self.minute is not None and self.at - self.minute_at <= _MINUTE_REACH else None

    def speech_name(self) -> str:
        """The anchor of :attr:`speech` in words."""
        if self.narrative and self.focus is not None:
            return f"counted from {spoken(self.focus)}, the last date told before"
        return self.published_name()

    def published_name(self) -> str:
        """The publication date in words."""
        if self.published is None:
            return "no publication date is known"
        return f"counted from publication on {spoken(Period('day', self.published))}"

    def name_of(self, base: int) -> str:
        """The day *base*, from which something is counted, in words: as the period told last, else as itself."""
        if self.focus is not None and self.focus.first == base:
            return spoken(self.focus)
        return f"{'publication on ' if base == self.published else ''}{spoken(Period('day', base))}"

    # ── choosing among the years ──

    def weekday_base(self) -> int | None:
        """The day a bare weekday is counted from: publication, or the day told last where the story is far from it."""
        if self.focus_day is not None and (self.narrative or (self.telling() and self._stated_with_weekday())):
            return self.focus_day.first
        return None if self.narrative and self.published is None else self.published

    def _stated_with_weekday(self) -> bool:
        return self.tokens.letters[self.stated_at] in _WEEKDAYS

    def weekday_near(self, dow: int, side: Tense | None) -> Period | None:
        """The nearest day of that weekday: at or after the base in a story or in the future, else at or before it."""
        base = self.weekday_base()
        if base is None:
            return None
        listed = self._listed_ahead()
        if listed is not None:
            return Period("day", listed + ((dow - weekday(listed)) % 7 or 7))
        ahead = (dow - weekday(base)) % 7
        near = {None: _VERY_NEAR, "either": _HALF_WEEK}.get(side, 0)
        forward = side in ("future", "maybe") or base != self.published or 0 < ahead <= near
        return Period("day", base + ahead if forward else base - (-ahead) % 7)

    def _listed_ahead(self) -> int | None:
        """“For Friday and Saturday”: the day that stands before in a list, where it lies ahead."""
        end = self.at - 1
        while end > 0 and self.tokens.word(end) in (",", "and", "or"):
            end -= 1
        day = self.focus_day
        listed = end < self.at - 1 and end == self.day_end - 1 and self.tokens.letters[end] in _WEEKDAYS
        return day.first if listed and day is not None and day.first > (self.published or day.first) else None

    def telling(self) -> bool:
        """Whether news has slipped into telling an older story: a written year just before, long ago or at its head."""
        if self.published is None or self.stated is None:
            return False
        away = self.at - self.stated_at
        if (
            self.stated_first
            and away <= _STORY_REACH
            and not _STOPS & set(self.tokens.letters[self.stated_at : self.at])
        ):
            return self.stated.last < self.published
        long_past = _LONG_PAST if self.stated.unit != "year" else _LONG_PAST_YEARS
        return away <= _STORY_REACH and self.stated.last < self.published - long_past

    def year_for(self, month: int, dom: int | None, side: Tense | None) -> tuple[int, str] | None:
        """The year a month (and day) without one belongs to, and why; None without any anchor."""
        if self.focus is not None and self.narrative:
            return self._after(self.focus, month)
        if self.focus is not None and side != "future" and self.telling():
            year, why = self._after(self.focus, month)
            if month_of(year, month).last >= self.focus.first and self._is_of_the_story(self.focus):
                return year, why
        if self.published is None:
            return self._after(self.stated, month) if self.stated is not None else None
        if side == "maybe" and self._is_told_of_before():
            return self._behind(self.focus, month, dom)
        year, why = self._news_year(month, dom, side)
        if side not in ("future", "maybe") and self._is_ahead(year, month, dom) and self.at - self.stated_at <= _PAGE:
            return self._after(self.stated, month) if self.stated is not None else (year, why)
        return self._goes_on(month, dom, year, side) or (year, why)

    def _goes_on(self, month: int, dom: int | None, year: int, side: Tense | None) -> tuple[int, str] | None:
        """“On October 15, 2007, they rose … he resigned on October 21”: of that year, where today is far from both."""
        told, away = self.stated, self.at - self.stated_at
        if side == "future" or told is None or self.published is None or dom is None or away > _PAGE:
            return None
        if told.unit != "day" or told.last > self.published - _LONG_PAST:
            return None
        day, of_news = (month_of(y, month).first + dom - 1 for y in (told.year, year))
        near = 0 <= day - told.first <= _STORY_AHEAD and self.published - of_news > _AHEAD
        return (told.year, f"the year follows from {spoken(told)}, told before") if near else None

    def _is_told_of_before(self) -> bool:
        """“On March 16, it was said that it would last until April 30”: counted from the day it was said."""
        focus = self.focus
        if focus is None or focus.unit not in ("day", "month") or self.published is None:
            return False
        return focus.first < self.published and _STOPS.isdisjoint(self.tokens.letters[self.focus_at : self.at])

    def _behind(self, told: Period | None, month: int, dom: int | None) -> tuple[int, str]:
        """The first such month or day after the date told."""
        assert told is not None
        first = month_of(told.year, month).first + (dom or 1) - 1
        return told.year + (first < told.first), f"the next one after {spoken(told)}, told before"

    def _is_of_the_story(self, focus: Period) -> bool:
        """Whether the date told last belongs to the story; “her first book came out in 1957” glances elsewhere."""
        stated = self.stated
        return focus == stated or (stated is not None and (focus.unit != "year" or focus.year == stated.year))

    def _is_ahead(self, year: int, month: int, dom: int | None) -> bool:
        assert self.published is not None
        return month_of(year, month).first + (dom or 1) - 1 > self.published

    def _after(self, told: Period, month: int) -> tuple[int, str]:
        return self._story_year(told, month), f"the year follows from {spoken(told)}, told before"

    def _story_year(self, focus: Period, month: int) -> int:
        year, focus_month, _ = ymd(focus.first)
        if focus.precision in ("year", "decade", "century", "half", "season", "quarter"):
            if self.focus_late and focus.precision == "year" and month <= _NARRATIVE_BACK:
                return year + 1
            if focus.precision == "season" and focus_month == _DECEMBER and month <= _DECEMBER // 2:
                return year + 1
            if self.focus_month is None or self.focus_month.year != year or focus.precision != "year":
                return year
            if not self.narrative:
                return year
            focus_month = ymd(self.focus_month.first)[1]
        ahead = month - focus_month
        if ahead < -_NARRATIVE_BACK:
            return year + 1
        return year - 1 if ahead > 12 - (_NARRATIVE_BACK if self.narrative else _STORY_BACK) else year

    def _news_year(self, month: int, dom: int | None, side: Tense | None) -> tuple[int, str]:
        assert self.published is not None
        year, pub_month, pub_dom = ymd(self.published)
        offset = (month - pub_month) * 31 + ((dom - pub_dom) if dom else 0)
        name = self.published_name()
        if side == "future":
            return (year + 1 if offset < 0 else year), f"the next one (said of the future), {name}"
        if side in ("past", "open"):
            soon = (_SOON if side == "past" else _AHEAD) if dom else 0
            return year - (offset > soon), f"the last one (said in the past tense), {name}"
        ahead = _PERHAPS if side in ("maybe", "either") else _AHEAD
        if offset > ahead:
            return year - 1, f"the nearest one, {name}"
        return (year + 1 if offset < ahead - _YEAR_OF_MONTHS else year), f"the nearest one, {name}"
