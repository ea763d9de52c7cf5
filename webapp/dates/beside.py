"""Lengths that count from a happening: “three days after the vote”, “two weeks ahead of the election”.

Where a sentence before tells the day of that vote, the length leads to a day of its own; where none does, it stays a
length without bounds, and its reason says so.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, letters
from webapp.dates.hit import Hit
from webapp.dates.periods import Period, shifted, spoken
from webapp.dates.sense import Sense
from webapp.dates.words import words

_WAYS: Final = {("before",): -1, ("after",): 1, ("following",): 1, ("ahead", "of"): -1, ("prior", "to"): -1,
                ("in", "advance", "of"): -1}  # fmt: skip
_CLOCK_UNITS: Final = ("second", "minute", "hour")
_DETERMINERS: Final = frozenset(letters("the a this that its"))
_NAMING: Final = frozenset(
    letters("other capital ordinal second ones quantity_noun base trading verb_ing year4 day_head period_head")
)
_VERBS: Final = tuple(letters("was verb_ed"))
_STOPS: Final = frozenset(letters("dot stop newline semicolon"))
_APOSTROPHE: Final = LETTERS["apostrophe"]
_PRONOUNS: Final = words("he she they it we i you")
_LONGEST: Final = 7
"""Words in which a happening is named."""
_SENTENCE: Final = 40
"""Words on either side of a day in which the happening of that day is named."""


class Phrase(NamedTuple):
    """A happening as it is named: the token behind its words, and the noun by which it may be known elsewhere."""

    end: int
    noun: str


def beside(hit: Hit, here: Here, sense: Sense, unit: str, n: float | None) -> Sense:
    """*sense*, a length of *n* units, with what it counts from where “after” or “before” a happening follows it."""
    step, at = _way(hit)
    event = noun_phrase(hit, at)
    end = event.end + bool(hit.tokens.letters[event.end : event.end + 1] in _VERBS)
    if not step or end == at:
        return sense
    way, tokens = "forward" if step > 0 else "back", hit.tokens
    named = tokens.text[tokens.start(at) : tokens.end(end - 1)]
    counted = f"“{tokens.text[tokens.start(hit.start) : tokens.end(end - 1)]}”: counted {way} from “{named}”"
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


def _way(hit: Hit) -> tuple[int, int]:
    """Which way a length counts, and the token where its happening is named; no way is 0."""
    following = tuple(hit.after(n) for n in (1, 2, 3))
    length = next((n for n in (3, 2, 1) if following[:n] in _WAYS), 0)
    return _WAYS.get(following[:length], 0), hit.end + length


def noun_phrase(hit: Hit, at: int) -> Phrase:
    """The noun phrase at token *at*: “the vote”, “his visit”; it ends where it begins if there is none."""
    seq, tokens = hit.tokens.letters, hit.tokens
    end = at + bool(seq[at : at + 1] and seq[at] in _DETERMINERS)
    noun = ""
    while end < min(len(seq), at + _LONGEST) and (seq[end] in _NAMING or seq[end] == _APOSTROPHE):
        if noun and tokens.word(end) in _PRONOUNS:
            break
        noun = noun if seq[end] == _APOSTROPHE else tokens.word(end)
        end += 1
    return Phrase(end if noun else at, "" if noun in _PRONOUNS else noun)


def named_end(hit: Hit, at: int) -> int:
    """The token behind the noun phrases that “of” joins from token *at* on: “the Battle of the Somme”; -1 for none."""
    end, following = -1, noun_phrase(hit, at).end
    while following > at and following - hit.end <= _LONGEST:
        end, at = following, following + 1
        following = noun_phrase(hit, at).end if hit.word_at(end) == "of" else at
    return end


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
