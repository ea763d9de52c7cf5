"""Numbers and the words that belong to them: what softens them, units, ranges, scores."""

from __future__ import annotations

import re

from webapp.events.grammar.lexicon import LEMMAS, VERB_KIND
from webapp.events.words import word_set


def join(tags: list[str], lowers: list[str]) -> None:
    """Give the words that belong to a number the tag of a number, or of an adjective before what it measures."""
    _soften(tags, lowers)
    if "-" in tags:
        _join_scores(tags, lowers)
        _join_units(tags, lowers)
    if tags.count("M") > 1:
        _join_pairs(tags, lowers)
        _join_points(tags, lowers)
    if "or" in lowers:
        _join_or_more(tags, lowers)


_SOFTENERS = frozenset(
    (
        "at least|at most|more than|fewer than|less than|as many as|as much as|as few as|up to|over|around|about|"
        "nearly|almost|some|an estimated|approximately|roughly|under|well over|no fewer than|no less than|no more than|"
        "all but|a further|another"
    ).split("|")
)


_SOFTENING = frozenset(words.rpartition(" ")[2] for words in _SOFTENERS)
_DOLLARS = word_set("us u.s. a au c ca can nz hk s sg nt")
_COUNTABLE = (["N"], ["J"], ["B"], ["Z"])
"""Tags behind “two more” of what is counted."""


def _soften(tags: list[str], lowers: list[str]) -> None:
    """“at least 26”, “as many as nine”, “US $99”: what softens a number, or says whose dollars, belongs to it."""
    for position in range(1, len(tags)):
        if tags[position] != "M":
            continue
        if lowers[position][0] == "$" and lowers[position - 1] in _DOLLARS:
            tags[position - 1] = "M"
        if lowers[position + 1 : position + 2] == ["more"] and tags[position + 2 : position + 3] in _COUNTABLE:
            tags[position + 1] = "M"
        if lowers[position] == "half" and lowers[position + 1 : position + 2] in (["a"], ["an"]):
            tags[position + 1] = "M"
        if lowers[position - 1] not in _SOFTENING:
            continue
        for size in (3, 2, 1):
            if size == 1 and f"{LEMMAS.get(lowers[position - 2])}_{lowers[position - 1]}" in VERB_KIND:
                break  # “handed [over] 197 papers”
            if position >= size and " ".join(lowers[position - size : position]) in _SOFTENERS:
                tags[position - size : position] = "M" * size
                break


def _join_scores(tags: list[str], lowers: list[str]) -> None:
    """“beat Sudria 3 – 0”, “voted 368 – 57”: how it went, not a range of things counted."""
    for found in _SCORE.finditer("".join(tags)):
        first, last = found.start(), found.end() - 1
        if lowers[first].isdigit() and lowers[last].isdigit() and max(len(lowers[first]), len(lowers[last])) < _YEAR:
            tags[first : last + 1] = "RRR"


_SCORE = re.compile("(?<=[EvLnbgNBZ])M-M(?![NJMB%])")
_YEAR = 4
"""Digits of a year, which no score has."""


def _join_units(tags: list[str], lowers: list[str]) -> None:
    """“a six - year ban”, “a 47 - year - old man”, written with spaces: the unit describes what follows."""
    for found in _UNIT.finditer("".join(tags)):
        first, end = found.span()
        if "–" not in lowers[first:end] and "—" not in lowers[first:end]:
            tags[first:end] = "J" * (end - first)


_UNIT = re.compile("(?<!M)M-[NB](?:-[NJ])?(?:[NB]-[NB])?(?=[NJBZE])")


def _join_pairs(tags: list[str], lowers: list[str]) -> None:
    """“$6, 000”, “9 / 11”, “0 – 1%”, “20 to 30 million”: two numbers that are one."""
    for found in _PAIR.finditer("".join(tags)):
        joint = found.start() + 1
        if _JOINING[tags[joint]](lowers, joint):
            tags[joint] = "M"


def _join_points(tags: list[str], lowers: list[str]) -> None:
    """“a 22 points to 10 win”, “won by three goals to one”: a score in words."""
    for found in _POINTS.finditer("".join(tags)):
        if lowers[found.start() + 1] in _SCORED:
            tags[found.start() : found.end()] = "MMMM"


_POINTS = re.compile("M[NBZ]tM")
_SCORED = word_set("points goals runs sets games tries frames")


def _join_or_more(tags: list[str], lowers: list[str]) -> None:
    """“five or more states”."""
    for position in range(1, len(tags) - 2):
        or_so = lowers[position] == "or" and lowers[position + 1] in _OR_SO and tags[position - 1] == "M"
        if or_so and tags[position + 2 : position + 3] in _COUNTABLE:
            tags[position : position + 2] = "MM"


def _is_thousand(lowers: list[str], comma: int) -> bool:
    return lowers[comma - 1][-1:].isdigit() and lowers[comma + 1].startswith(_THOUSANDS)


def _is_range(lowers: list[str], dash: int) -> bool:
    first, last = lowers[dash - 1], lowers[dash + 1]
    return first.isdigit() and len(first) < _YEAR and last[:1].isdigit()


def _is_about(lowers: list[str], to: int) -> bool:
    """“20 to 30 million”, “two to three weeks”, but not “from 20 to 30 people”."""
    numbers = all(low.isalpha() or low.isdigit() for low in (lowers[to - 1], lowers[to + 1]))
    return numbers and lowers[max(0, to - 2)] not in _ENDPOINTS


_PAIR = re.compile("M(?=[-,]M|tM[MNBZJ])")
_JOINING = {",": _is_thousand, "-": _is_range, "t": _is_about}
_THOUSANDS = ("000", "500")
_ENDPOINTS = word_set("from the by between")
_OR_SO = word_set("more fewer less")
