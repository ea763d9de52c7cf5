"""Lengths that count from a happening: “three days after the vote”, “two weeks before the election”.

Where a sentence before tells the day of that vote, the length leads to a day of its own; where none does, it stays a
length without bounds, and its reason says so.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from webapp.dates.anchor import Here, shifted
from webapp.dates.grammar import LETTERS, letters
from webapp.dates.hit import Hit
from webapp.dates.periods import Period, spoken
from webapp.dates.sense import Sense
from webapp.dates.words import words

_WAYS: Final = {"before": -1, "after": 1, "following": 1}
_CLOCK_UNITS: Final = ("second", "minute", "hour")
_DETERMINERS: Final = frozenset(letters("the a this that its"))
_NAMING: Final = frozenset(letters("other capital ordinal second ones quantity_noun base"))
_VERBS: Final = frozenset(letters("was verb_ed"))
_STOPS: Final = frozenset(letters("dot stop newline semicolon"))
_APOSTROPHE: Final = LETTERS["apostrophe"]
_PRONOUNS: Final = words("he she they it we i you")
_LONGEST: Final = 7
"""Words in which a happening is named."""
_SENTENCE: Final = 40
"""Words on either side of a day in which the happening of that day is named."""


class _Event(NamedTuple):
    """A happening as it is named: its words, and the noun by which it may be known elsewhere."""

    text: str
    noun: str


def beside(hit: Hit, here: Here, sense: Sense, unit: str, n: float | None) -> Sense:
    """*sense*, a length of *n* units, with what it counts from where “after” or “before” a happening follows it."""
    step = _WAYS.get(hit.after())
    event = _event(hit, hit.end + 1) if step is not None else None
    if step is None or event is None:
        return sense
    way = "forward" if step > 0 else "back"
    counted = f"“{hit.text()} {hit.after()} {event.text}”: counted {way} from “{event.text}”"
    told = _day_of(hit, here, event.noun)
    if told is None:
        sense.because = (*sense.because, f"{counted}, which the text does not date before: no bounds")
    elif n is None or unit in _CLOCK_UNITS:
        sense.because = (*sense.because, f"{counted} of {spoken(told)}, but not by whole days: no bounds")
    else:
        period = shifted(unit, told.first, step * n)
        sense.lo, sense.hi, sense.precision = period.first, period.last, period.precision
        sense.basis, sense.anchor = "resolved", told.first
        sense.because = (*sense.because, f"{counted} of {spoken(told)}, told before")
    return sense


def _event(hit: Hit, at: int) -> _Event | None:
    """The noun phrase at *at*, with the verb behind it: “the vote”, “the strike began”, “he left”."""
    seq, tokens = hit.tokens.letters, hit.tokens
    end = at + bool(seq[at : at + 1] and seq[at] in _DETERMINERS)
    noun = None
    while end < min(len(seq), at + _LONGEST) and (seq[end] in _NAMING or seq[end] == _APOSTROPHE):
        if noun and tokens.word(end) in _PRONOUNS:
            break
        noun = noun if seq[end] == _APOSTROPHE else tokens.word(end)
        end += 1
    if noun is None:
        return None
    end += bool(seq[end : end + 1] and seq[end] in _VERBS)
    return _Event(tokens.text[tokens.start(at) : tokens.end(end - 1)], "" if noun in _PRONOUNS else noun)


def _day_of(hit: Hit, here: Here, noun: str) -> Period | None:
    """The day told in a sentence with that noun, the one nearest to it."""
    found = [(away, day) for at, day in reversed(here.days) if (away := _away(hit, at, noun)) is not None]
    return min(found)[1] if found else None


def _away(hit: Hit, at: int, noun: str) -> int | None:
    """How many words the noun stands from the day at token *at*; None where its sentence has no such noun."""
    seq = hit.tokens.letters
    for step, end in ((-1, max(0, at - _SENTENCE)), (1, min(hit.start, at + _SENTENCE))):
        for i in range(at, end + min(step, 0), step):
            if seq[i] in _STOPS:
                break
            if hit.word_at(i) == noun:
                return abs(i - at)
    return None
