"""The ordered rules, and the one walk over a text that applies them.

At each word that can begin a time expression the rules are tried in the order of ``FAMILIES``; the first that makes
sense wins, and the walk goes on behind it. A rule may read on for itself (:meth:`Hit.rest`), so that “early”, “the end
of” or “the morning of” compose with everything that can follow them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family, Rule
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import OutOfCalendar
from webapp.dates.rules import (
    calendar,
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
    holiday.FAMILY,
    calendar.FAMILY,
    month.FAMILY,
    weekday.FAMILY,
    sets.FAMILY,
    fiscal.FAMILY,
    offset.FAMILY,
    relative.FAMILY,
    duration.FAMILY,
    season.FAMILY,
    years.FAMILY,
    vague.FAMILY,
)
"""The order of the rules. Longer forms stand before the shorter ones they contain, composers before the composed."""

_DEPTH = 3  # “the end of the morning of the last day of …” goes no deeper; also what keeps cost linear


class _Table:
    """Per letter, the rules that can begin with it, as alternations: of all of them, and of those behind each one."""

    def __init__(self) -> None:
        self.rules = [rule for family in FAMILIES for rule in family.rules.values()]
        firsts = sorted({letter for rule in self.rules for letter in rule.pattern.first})
        self.starting = {letter: [r for r in self.rules if letter in r.pattern.first] for letter in firsts}
        self.anywhere = re.compile(f"[{''.join(firsts)}]")
        self._either: dict[tuple[str, int], re.Pattern[str]] = {}

    def next_rule(self, seq: str, at: int, behind: int) -> int | None:
        """The place of the first rule from number *behind* on whose pattern is met at *at*; None if there is none."""
        letter = seq[at]
        either = self._either.get((letter, behind))
        if either is None:
            either = re.compile("|".join(f"({rule.pattern.plain})" for rule in self.starting[letter][behind:]))
            self._either[letter, behind] = either
        met = either.match(seq, at)
        return behind + (met.lastindex or 1) - 1 if met else None


@cache
def _table() -> _Table:
    return _Table()


def _made(rule: Rule, here: Here, at: int) -> list[Found]:
    match = rule.pattern.regex.match(here.tokens.letters, at)
    if match is None:
        return []
    hit = Hit(match, here, _single_at)
    try:
        made = rule.production(hit, here)
    except OutOfCalendar:
        return []
    if made is None:
        return []
    if isinstance(made, Sense):
        made = [Found(hit.start, hit.end, made, rule.name)]
    elif isinstance(made, Found):
        made = [made]
    return [f if f.rule else f._replace(rule=rule.name) for f in made]


def found_at(here: Here, at: int) -> list[Found]:
    """What the first fitting rule makes of the words from token *at*; empty if none fits."""
    table, seq = _table(), here.tokens.letters
    rules = table.starting.get(seq[at : at + 1])
    place = -1
    while rules is not None and place + 1 < len(rules):
        next_place = table.next_rule(seq, at, place + 1)
        if next_place is None:
            break
        place = next_place
        found = _made(rules[place], here, at)
        if found:
            return found
    return []


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
    done = 0
    for candidate in _table().anywhere.finditer(here.tokens.letters):
        if candidate.start() < done:
            continue
        here.at = candidate.start()
        for found in times.with_clock(here, found_at(here, here.at)):
            if found.start >= done:
                if found.sense.focus is not None and found.sense.type == "DATE":
                    here.dateline(found.sense.focus, found.start, found.end)
                stated = found.sense.basis == "stated" or found.sense.telling
                here.told(found.sense.focus, found.start, stated=stated, late=found.sense.mod == "END")
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
