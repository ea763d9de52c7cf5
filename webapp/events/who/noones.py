"""Subjects that name nobody and nothing of which a title could tell, or only a part of what they are a part of."""

from __future__ import annotations

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.finite import takes_clause
from webapp.events.grammar.lexicon import LEMMAS
from webapp.events.grammar.names import PLACES
from webapp.events.page import Line, Range
from webapp.events.words import word_set


def is_impersonal(line: Line, span: Range, clause: Clause) -> bool:
    """“[it] was agreed a lockdown would begin”, “[it] was decided to close”: what was agreed follows."""
    if line.sentence.lowers[span[0] : span[1]] != ["it"] or not clause.passive or not takes_clause(clause.lemma):
        return False
    behind = line.kinds[clause.chunk + 1 :].lstrip("PTR")
    return behind[:1] in ("H", "I", "N")


def is_part(line: Line, span: Range) -> bool:
    """“Six”, “over 80%”, “most of the seats”: what says little without what it is a part of."""
    last = line.sentence.lowers[span[1] - 1]
    return line.sentence.tags[span[1] - 1] in "MO" or last.endswith("%") or last in _SHARES or last == "number"


_ABSTRACT = word_set(
    """kind sort type lot bit way thing things time means example reason fact idea issue point aim aims goal goals
    purpose concern concerns trouble problem problems priority priorities little rest fourth fifth sixth seventh eighth
    ninth same following former latter one half majority most what everything nothing anything all none week month year
    question questions difficulty difficulties feeling sense reality situation conditions condition circumstances"""
)
"""Heads of subjects that name nobody and nothing of which a title could tell."""


_SHARES = word_set("one half most majority")
"""Words for so many “of” those that are named behind them."""
_ORDINALS = word_set("first second third other another both half")


def is_no_one(line: Line, span: Range) -> bool:
    """“Two priorities”, “a kind of help”, “the eighth”: nothing that does something, and no adjective without “the”."""
    sentence = line.sentence
    last = sentence.lowers[span[1] - 1]
    if last in _SHARES and _is_share(line, span):
        return False
    if _is_quality(line, span):
        return True
    if sentence.lowers[span[0] + 1 : span[0] + 2] == ["latter"]:
        return True
    open_number = last in _ORDINALS and not (last == "both" and sentence.tags[span[0] : span[1]] == "O")
    if last in _ABSTRACT or open_number or _is_apposed_place(line, span):
        return True
    if last.endswith("%") and sentence.tags[span[1] : span[1] + 1] != "o":
        return True
    return sentence.tags[span[1] - 1] == "J" and sentence.tags[span[0]] != "D"


def _is_quality(line: Line, span: Range) -> bool:
    """“she remained [exuberant] when caught”: what the sentence says somebody was, by a word alone."""
    alone = span[1] - span[0] == 1 and line.sentence.tags[span[0]] == "N" and span[0] > 0
    return alone and LEMMAS.get(line.sentence.lowers[span[0] - 1]) in _LINKING


_LINKING = word_set("remain become grow stay seem appear look feel turn prove sound go")


def _is_share(line: Line, span: Range) -> bool:
    """“one of the guards”, not “all but one of the guards”, “one of the goals”."""
    sentence, behind = line.sentence, line.chunk_at(span[1]) + 1
    if sentence.tags[span[1] : span[1] + 1] != "o" or line.kinds[behind : behind + 1] != "N":
        return False
    counted = sentence.lowers[line.chunks.ends[behind] - 1]
    return counted not in _ABSTRACT and sentence.lowers[max(0, span[0] - 1)] != "but"


def _is_apposed_place(line: Line, span: Range) -> bool:
    """“the mayor of South Bend, [Indiana], proposed”: a place that only says where another lies."""
    tags, words = line.sentence.tags, line.sentence.words
    return (
        tags[max(0, span[0] - 2) : span[0]] == "E,"
        and tags[span[0] : span[1]].strip("E") == ""
        and " ".join(words[span[0] : span[1]]) in PLACES
    )
