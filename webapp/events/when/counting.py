"""Dates counted from a day named before: “the following day”, “two hours later”."""

from __future__ import annotations

import re

from webapp.events.page import Draft, Line, Page
from webapp.events.when import dating
from webapp.model import Mention, When, day_number, iso_day, when

NEWS_DAYS = 8
"""Days before publication within which what is told in the simple past about the same people is one story."""


def counted(draft: Draft, days: list[tuple[int, Mention]], published: str | None) -> When | None:
    """“the following day”, “two hours later”: counted from the day named last before it.

    An expression counted from publication, or from something vaguer than a day, cannot be meant so in
    what is told as past.
    """
    ones = (one for one in (draft, *draft.more) if one.line is draft.line)
    mention = next((one.mention for one in ones if one.mention is not None), None)
    if mention is None or published is None or draft.factuality != "happened":
        return None
    words = mention.text.lower()
    hours, day = _HOURS.search(words), _FROM_THERE.search(words)
    if (hours is None and day is None) or mention.precision not in ("day", "hour", "minute"):
        return None
    base = _base(draft, days, mention, published)
    if base is None or base.earliest is None:
        return None
    lost = _is_adrift(draft, base)
    if (lost and hours is None) or (hours is not None and not lost and _goes_on_from_clock(draft, mention, base)):
        draft.mention = None
        return None
    shift = 0 if hours is not None else _days_on(mention, words)
    if shift is None:
        return None
    first = day_number(base.earliest) + shift
    last = first + (hours is not None and hours[1] == "hours")
    if first > day_number(published):
        return None
    because = (f"“{mention.text}” is counted from “{base.text}”", *base.because)
    last = min(last, day_number(published))
    return when(iso_day(first), iso_day(last), precision="day", basis="resolved", because=because)


def _base(draft: Draft, days: list[tuple[int, Mention]], mention: Mention, published: str) -> Mention | None:
    """The day an expression counts from: the last of its paragraph, else the last of the news, else the last."""
    before = [(paragraph, day) for paragraph, day in days if mention.start - _NEAR < day.start < mention.start]
    if not before or before[-1][0] == draft.line.sentence.paragraph:
        return before[-1][1] if before else None
    news = day_number(published) - NEWS_DAYS
    fresh = [day for _, day in before if day.earliest is not None and day_number(day.earliest) >= news]
    return fresh[-1] if fresh else before[-1][1]


def _is_adrift(draft: Draft, base: Mention) -> bool:
    """“… took a primary on 2 June. ¶ Men burned a church. The next day …”: counted from what has no date."""
    line = draft.line
    before = line.source.rfind("\n", 0, line.sentence.start)
    return base.start < before and bool(line.source[before : line.sentence.start].strip())


def _goes_on_from_clock(draft: Draft, mention: Mention, base: Mention) -> bool:
    """“rose to ten on Monday. It began at 10:39; they came six minutes later”: of the day of that hour."""
    before = (one for one in draft.line.sentence.mentions if base.end < one.start < mention.start)
    return any(one.rule.startswith("times.c") for one in before)


def opens_on(line: Line) -> bool:
    """Whether a sentence opens with an expression like “the next day”, which leads on from the day told of."""
    mentions, sentence = line.sentence.mentions, line.sentence
    return bool(mentions) and mentions[0].start == sentence.start and bool(_FROM_THERE.search(mentions[0].text.lower()))


def _days_on(mention: Mention, words: str) -> int | None:
    """How many days an expression lies from the day it counts from."""
    if mention.anchor is not None and mention.earliest is not None and len(mention.anchor) == len("2022-11-10"):
        return day_number(mention.earliest) - day_number(mention.anchor)
    return next((days for phrase, days in _DAYS_ON.items() if phrase in words), None)


_DAYS_ON = {"following day": 1, "next day": 1, "day later": 1, "day after": 1, "same day": 0, "that day": 0,
            "previous day": -1, "day before": -1, "day earlier": -1}  # fmt: skip
_HOURS = re.compile(r"\b(seconds?|moments?|minutes?|hours?) later$")
_FROM_THERE = re.compile(r"\b(?:later|following|next|same|that|previous|before|after|earlier)\b")
_NEAR = 1500
"""Characters back to the day that “the following day” counts from."""


def named_days(page: Page) -> list[tuple[int, Mention]]:
    """The expressions of a text that name a day of their own, each with its paragraph."""
    return [
        (line.sentence.paragraph, mention)
        for line in page.lines
        for mention in line.sentence.mentions
        if dating.usable(mention)
        and mention.precision in ("day", "hour", "minute")
        and mention.earliest is not None
        and mention.latest is not None
        and mention.earliest[:10] == mention.latest[:10]
        and not _FROM_THERE.search(mention.text.lower())
        and not mention.rule.startswith("times.c")
        and not dating.is_spoken(line, mention)
    ]
