"""The ordered rules, and the one walk over a text that applies them.

At each word that can begin a time expression the rules are tried in the order of ``FAMILIES``; the first that makes
sense wins, and the walk goes on behind it. A rule may read on for itself (:meth:`Hit.rest`), so that “early”, “the end
of” or “the morning of” compose with everything that can follow them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family, Rule
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import OutOfCalendar
from webapp.dates.rules import (
    ages,
    calendar,
    daypart,
    duration,
    fiscal,
    holiday,
    iso,
    modified,
    month,
    offset,
    relative,
    season,
    sets,
    span,
    times,
    vague,
    weekday,
    within,
    years,
)
from webapp.dates.sense import Bound, Sense
from webapp.dates.tokens import Tokens
from webapp.model import Mention, iso_day

FAMILIES: tuple[Family, ...] = (
    iso.FAMILY,
    within.FAMILY,
    modified.FAMILY,
    times.FAMILY,
    daypart.FAMILY,
    holiday.FAMILY,
    calendar.FAMILY,
    month.FAMILY,
    weekday.FAMILY,
    sets.FAMILY,
    fiscal.FAMILY,
    offset.FAMILY,
    relative.FAMILY,
    span.FAMILY,
    duration.FAMILY,
    season.FAMILY,
    ages.FAMILY,
    years.FAMILY,
    vague.FAMILY,
)
"""The order of the rules. Longer forms stand before the shorter ones they contain, composers before the composed."""

RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.rules.values())
_DEPTH = 3  # “the end of the morning of the last day of …” goes no deeper; also what keeps cost linear


_Matcher = Callable[[str, int], re.Match[str] | None]


class _Fitting(dict[str, list[tuple[Rule, _Matcher]]]):
    """The rules that two words may open, in order, each with what matches its pattern; worked out when first met."""

    def __init__(self, starting: dict[str, list[Rule]]) -> None:
        super().__init__()
        self._starting = starting

    def __missing__(self, pair: str) -> list[tuple[Rule, _Matcher]]:
        opened = [r for r in self._starting.get(pair[:1], []) if r.pattern.opens(pair[0], pair[1:])]
        fitting = self[pair] = [(rule, rule.pattern.regex.match) for rule in opened]
        return fitting


class _Table:
    """Where a rule may be met, and which: told by two words."""

    def __init__(self) -> None:
        firsts = sorted({letter for rule in RULES for letter in rule.pattern.first})
        self.starting = {letter: [r for r in RULES if letter in r.pattern.first] for letter in firsts}
        self.anywhere = re.compile("|".join(self._opening(letter) for letter in firsts))
        self.fitting = _Fitting(self.starting)
        """By the two words that an expression may begin with."""

    def _opening(self, letter: str) -> str:
        """The letter, with the letters behind it that lead on where it cannot stand alone."""
        behind = [rule.pattern.followers(letter) for rule in self.starting[letter]]
        open_end = any(followers is None for followers in behind)
        return letter if open_end else f"{letter}[{''.join(sorted(frozenset().union(*filter(None, behind))))}]"


@cache
def _table() -> _Table:
    return _Table()


def found_at(here: Here, at: int) -> list[Found]:
    """What the first fitting rule makes of the words from token *at*; empty if none fits."""
    seq = here.tokens.letters
    for rule, matched in _table().fitting[seq[at : at + 2]]:
        match = matched(seq, at)
        if match:
            found = _made(rule, Hit(match, here, _single_at))
            if found or here.over > at:
                return found
    return []


def _made(rule: Rule, hit: Hit) -> list[Found]:
    try:
        made = rule.production(hit, hit.here)
    except OutOfCalendar:
        return []
    if made is None:
        return []
    if isinstance(made, Sense):
        return [Found(hit.start, hit.end, made, rule.name)]
    if isinstance(made, Found):
        made = [made]
    return [f if f.rule else f._replace(rule=rule.name) for f in made]


def _single_at(here: Here, at: int) -> Found | None:
    if here.depth >= _DEPTH:
        return None
    here.depth += 1
    try:
        found = found_at(here, at)
    finally:
        here.depth -= 1
    return found[0] if found and found[0].start == at else None


def walk(here: Here) -> Iterator[Found]:
    """All finds of a text in order, none overlapping."""
    opening, seq = _table().anywhere.search, here.tokens.letters
    done = behind = 0
    while candidate := opening(seq, max(done, behind)):
        here.at = candidate.start()
        behind = here.at + 1
        made = found_at(here, here.at)
        behind = max(behind, here.over)
        if not made:
            continue
        for found in times.with_clock(here, made):
            if found.start >= done and not here.tokens.in_a_quoted_title(found.start, found.end):
                here.learn(found.sense, found.start, found.end)
                done = found.end
                yield found


def _bound(bound: Bound) -> str | None:
    return iso_day(bound) if isinstance(bound, int) else bound


def mention(tokens: Tokens, found: Found) -> Mention:
    """A find as the mention others see."""
    sense = found.sense
    start, end = tokens.start(found.start), tokens.end(found.end - 1)
    return Mention(
        start=start,
        end=end,
        text=tokens.text[start:end],
        type=sense.type,
        value=sense.value,
        mod=sense.mod,
        quant=sense.quant,
        freq=sense.freq,
        earliest=_bound(sense.lo),
        latest=_bound(sense.hi),
        precision=sense.precision,
        approximate=sense.approximate,
        shape=sense.shape,
        basis=sense.basis,
        anchor=iso_day(sense.anchor) if sense.anchor is not None else None,
        rule=found.rule,
        because=sense.because,
    )


def tag(text: str, published: str | None = None) -> list[Mention]:
    """Every time expression of *text*, in order, none overlapping.

    *published* (ISO date or date-time) is what relative words count from; without it they stay open unless the text
    itself gives an anchor. Raises :class:`webapp.errors.DateError` if *published* is no date.
    """
    tokens = Tokens(text)
    here = Here(tokens, published)
    return [mention(tokens, found) for found in walk(here)]
