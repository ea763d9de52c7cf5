"""“Is to stand trial”, “is due to land”, “planned for May”; “$90 a barrel”, “the final”: words that others decide."""

from __future__ import annotations

import re

from webapp.events.grammar.lexicon import LEMMAS
from webapp.events.words import word_set


def arranged(tags: str, lowers: list[str]) -> str:
    """“The captain is to stand trial”, “is due to land”: “to” tells what is to come as “will” does, but for aims.

    “Is likely to” tells what may come, and “due” before a date is as good as “scheduled”.
    """
    for found in _IS_TO.finditer(tags) if "x" in tags and "t" in tags else ():
        begin, end = found.span()
        middle = lowers[end - 2] if found.group(1) else ""
        aim = not middle and lowers[begin - 1] in _AIMS
        if "yet" in lowers[begin:end]:
            continue
        if begin and lowers[begin] in _IS and middle in _ARRANGING and lowers[end] not in _NOT_ARRANGED and not aim:
            tags = tags[: end - 1 - bool(middle)] + _ARRANGING[middle] + tags[end:]
    if "hit" in lowers and (crash := _HIT_AND_RUN.search(tags)) is not None:
        first = crash.start()
        if lowers[first : first + 3] == ["hit", "and", "run"]:
            tags = f"{tags[:first]}JJ{'J' if tags[first + 3 : first + 4] in ('N', 'J') else 'N'}{tags[first + 3 :]}"
    if not _SEASONS.isdisjoint(lowers):
        tags = _in_season(tags, lowers)
    for found in _RATE.finditer(tags) if "M" in tags else ():
        amount = found.start()
        if lowers[amount + 1] in _PER and not _CURRENCIES.isdisjoint(lowers[amount]):
            tags = tags[: amount + 1] + "P" + tags[amount + 2 :]
    if _DECIDED.isdisjoint(lowers):
        return tags
    if "final" in lowers:
        position = lowers.index("final")
        tags = (
            tags[:position]
            + ("J" if tags[position + 1 : position + 2] in ("J", "N", "n") else "N")
            + tags[position + 1 :]
        )
    if "alone" in lowers and tags[lowers.index("alone") - 1] == "T":
        position = lowers.index("alone")  # “in May alone”
        tags = tags[:position] + "R" + tags[position + 1 :]
    for word in _FIXED.intersection(lowers):
        position = lowers.index(word)
        if position and tags[position + 1 : position + 2] in ("P", "T") and tags[position - 1] in "xRNE":
            tags = tags[:position] + "n" + tags[position + 1 :]
    return tags


_HIT_AND_RUN = re.compile("[vnLJNb]C[NvnbLJ]")


def _in_season(tags: str, lowers: list[str]) -> str:
    """“sacked [this season]”, “lost in the second round [last season]”: when, though no day says it."""
    for position in range(2, len(lowers)):
        if lowers[position] not in _SEASONS or lowers[position - 1] not in _WHICH:
            continue
        first = position - 1 - (lowers[position - 2] == "the")
        closed = tags[position + 1 : position + 2] in _CLOSING
        if closed and tags[first - 1] in _BEFORE and LEMMAS.get(lowers[first - 1]) not in _DURING:
            tags = tags[:first] + "T" * (position + 1 - first) + tags[position + 1 :]
    return tags


_SEASONS = word_set("season offseason off-season preseason postseason semester")
_WHICH = word_set("this last next past")
_CLOSING = (*".,;:PSCWotA-", "")
_BEFORE = frozenset("NEMRvnbzg,T")
_DURING = word_set("miss start open finish end enjoy begin complete save survive spend lose dedicate suspend cancel")
"""Verbs that a season is the object of."""
_IS_TO = re.compile("x[R!]?([PJR])?t(?=R?(?:b|xR?n))")
_RATE = re.compile("MDN")
_PER = word_set("a an")
_CURRENCIES = frozenset("£$€¥₹")
"""“£2.50 a crossing”, “$90 a barrel”: “a” is as good as “per”."""
_FIXED = word_set("due planned")
"""Words that before a date say as much as “scheduled”."""
_DECIDED = _FIXED | word_set("final alone")
"""Words whose tags the words around them decide."""
_ARRANGING = {"": "m", "due": "Rm", "about": "Rm", "likely": "mm"}
_IS = word_set("is are was were")
_AIMS = word_set(
    """aim aims goal goals plan plans job idea purpose role hope hopes task tasks intention objective priority mission
    challenge way thing step option solution point strategy dream wish proposal decision ambition duty function effort
    reason what all this that it here there key answer focus trick law object"""
)
_NOT_ARRANGED = word_set("blame come say date follow")
