"""Participles that only say which thing is meant: “he said in a letter [released] on Monday”."""

from __future__ import annotations

import re

from webapp.events.grammar.lexicon import LEMMAS
from webapp.events.words import word_set


def only_describes(before: str, after: str, position: int, tags: list[str], lowers: list[str]) -> bool:
    """“The planet, named Kaleva, was …”, “he said in a letter released on Monday”: the finite verb is another."""
    if before == ",":
        opening, rest = "".join(tags[:position]), "".join(tags[position:])
        return _FINITE.isdisjoint(opening) and _AFTER_NEXT_COMMA.match(rest) is not None
    if before != "N" or after not in "PtT":
        return False
    if _OPENING_DEED.match("".join(tags[:position])) or _has_verb_behind(position, tags, lowers):
        return True
    found = _BEHIND_PREPOSITION.search("".join(tags[:position]))
    return found is not None and not _FINITE.isdisjoint(tags[_clause_start(tags, found.start()) : found.start()])


def lacks_helper(position: int, tags: list[str], lowers: list[str]) -> bool:
    """“Man [charged] in Oslo crash”: whether a headline, or a brief, leaves out what makes it a passive."""
    brief = not lowers[-1].isalnum()
    if LEMMAS.get(lowers[position]) not in (_UNDERGONE if brief else _DONE_TO) or (brief and tags[position + 1] == ","):
        return False
    return _FINITE.isdisjoint(tags[:position]) and _HELPERS.isdisjoint(tags)


_UNDERGONE = word_set("charge arrest kill jail accuse injure rescue sentence convict indict acquit wound sack")
"""Verbs that have an object wherever they are in the active: without one, with a stop behind, they tell a passive."""
_DONE_TO = _UNDERGONE | word_set("strike make hold find name pick hurt shoot recover seize stab rob fire")
"""Verbs that a headline, which has no stop, has in the passive where no object follows."""
_HELPERS = frozenset("xhmd")


def _has_verb_behind(position: int, tags: list[str], lowers: list[str]) -> bool:
    """“the recorder [recovered] in November was …”: the verb follows at once, where no noun could be its own."""
    opening, rest = "".join(tags[:position]), "".join(tags[position + 1 :])
    found = _PHRASES_TO_VERB.match(rest)
    if found is None or lowers[position + found.end()] in ("having", "being"):
        return False
    return "W" not in opening and "H" not in opening and _CONTACT.search(opening) is None


def _clause_start(tags: list[str], position: int) -> int:
    end = position
    while position and tags[position - 1] not in 'SWHC.;"':
        position -= 1
    if position and tags[position - 1] == "S" and "," in tags[position:end]:
        return end - tags[position:end][::-1].index(",")  # “When it came out, shares of the firm rose by 5%”
    return position


_FINITE = frozenset("vzxhmdbLBZ")
"""Tags of what may be the finite verb of a sentence."""
_AFTER_NEXT_COMMA = re.compile("[^,.]{2,12},R?[vLxhmd]")
_OPENING_DEED = re.compile("[PS]?g[DJNEMPo]+$")
"""“Citing gaps between totals [recorded] there, …”: what a deed that opens a sentence is done to."""
_PHRASES_TO_VERB = re.compile("(?:P?T+|[Pt]D?[JM]*[NE]+){1,3}[xhm]")
_CONTACT = re.compile("[NE]D[JMNE]*$")
"""“the year the firm [moved]”: a noun with a clause that no word opens."""
_BEHIND_PREPOSITION = re.compile("[Pot]D?[JMN]*$")
