"""What an expression behind nouns hangs on, and by which word that hangs on its verb."""

from __future__ import annotations

from webapp.events.grammar.clauses import within_place
from webapp.events.page import Draft, Line

_LONGEST_CHAIN = 4
"""Noun phrases, one hanging on the other, that may stand between a noun and its date."""


def noun_before(line: Line, nouns: dict[int, Draft], chunk: int) -> Draft | None:
    """The event noun that a time chunk stands behind, through at most a few phrases hanging on it."""
    kinds, begins = line.chunks.kinds, line.chunks.begins
    position = chunk - 1
    if position >= 0 and kinds[position] == "P":
        position -= 1
    for _ in range(_LONGEST_CHAIN):
        position = _past_place(line, position)
        if position < 0 or kinds[position] != "N":
            return None
        found = nouns.get(begins[position])
        if found is not None:
            return found
        if position < 2 or kinds[position - 1] != "P":
            return None
        position -= 2
    return None


def _past_place(line: Line, chunk: int) -> int:
    """“in Bergen, Norway on 3 May”, “in Bergen, Norway, on 3 May”: the chunk of the first of two names of a place."""
    last = chunk - (line.chunks.kinds[chunk : chunk + 1] == ",")
    return last - 2 if last > 1 and within_place(line.sentence, line.chunks, last - 1) else chunk


def preposition(line: Line, noun: Draft | None) -> str:
    """The preposition that a noun hangs on, or nothing."""
    if noun is None or noun.subject is None or not noun.subject[0]:
        return ""
    before = noun.subject[0] - 1
    if (two := _TWO_WORDS.get(" ".join(line.sentence.lowers[max(0, before - 1) : before + 1]))) is not None:
        return two
    return line.sentence.lowers[before] if line.sentence.tags[before] in "PotS" else ""


_TWO_WORDS = {"aftermath of": "after", "wake of": "after", "ahead of": "before", "prior to": "before"}
