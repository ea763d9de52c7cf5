"""What a title adds to what its verb needs, if there is room: what stands behind a noun, a circumstance, an aside."""

from __future__ import annotations

import re

from webapp.events.grammar.lexicon import ALONE
from webapp.events.title.walk import Walk
from webapp.events.words import word_set
from webapp.events.words.english import complements

_STATEMENTS = word_set(complements.STATEMENTS)
_BEHIND_ASIDE = word_set(complements.BEHIND_ASIDE)
_ASIDE = re.compile(r",(?:R?N[NPCRTJY]*|[WS]N?[RT]*[VK][^,;:]*|[YJ][NPTR]*),(?=P[NDJ])")
"""An aside between two commas, before a preposition: “the hall, once a church and now a museum, [to a mosque]”."""


def behind_noun(walk: Walk) -> bool:
    """“approved a bill [legalising …]”, “cleared the square [using …]”: right behind a noun that is taken."""
    return bool(walk.parts) and walk.kinds[walk.index - 1] == "N" and walk.next() in ("N", "P", "D", "G")


def behind_statement(walk: Walk) -> bool:
    """“issued a statement [that a man had been stabbed]”, not “a statement that Hale made”."""
    if walk.links is not None or not walk.parts or walk.lowers[walk.begins[walk.index] - 1] not in _STATEMENTS:
        return False
    told = next((clause for clause in walk.line.clauses if clause.chunk > walk.index and clause.form == "V"), None)
    return told is None or told.object is not None or told.passive or told.lemma in ALONE


def circumstance(walk: Walk, word: str) -> bool:
    """“was killed [while working in Oslo]”, “caused panic [because of an alarm]”: open a part with it."""
    following, further = walk.next(), walk.next(2)
    doing = word == "while" and following == "G" and further in ("N", "P", "D")
    if not doing and not (word in ("while", "because") and following == "P" and further in ("N", "D")):
        return False
    walk.added = walk.begin()
    return walk.begin()


def aside_end(walk: Walk) -> int | None:
    """“convert the hall[, once a church,] to a mosque”: where to go on past an aside, with what the verb wants."""
    aside = _ASIDE.match(walk.kinds, walk.index)
    return aside.end() if aside is not None and walk.word(aside.end()) in _BEHIND_ASIDE else None
