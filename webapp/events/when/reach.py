"""Which verbs an expression dates by the place where it stands: around it, before it, behind it."""

from __future__ import annotations

import re

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import FIXING, PLANNING
from webapp.events.page import Draft, Line
from webapp.events.when import undating
from webapp.events.when.factuality import IMPLYING

Verbs = dict[int, list[Draft]]
"""The drafts of each clause, by identity of the clause."""


def innermost(line: Line, position: int) -> Clause | None:
    """The innermost clause whose extent holds a word."""
    found = None
    for clause in line.clauses:
        if clause.begin <= position < clause.end:
            found = clause
    return found


def clauses_at(line: Line, position: int, verbs: Verbs) -> list[Clause]:
    """The clauses that an expression at *position* dates: around it, else the next verb's, else the last one's."""
    around = innermost(line, position)
    if around is None:
        found = [_outside(line, position)]
        if line.sentence.quoted[position]:
            found = [clause for clause in found if clause is not None and line.sentence.quoted[clause.head]]
    elif _says_elsewhere(line, position, around):
        found = []
    elif around.form == "I":
        found = _of_infinitive(around, verbs)
    else:
        inner = around
        while around.form in "GY" and around.governor is not None and id(around) not in verbs:
            around = around.governor
        if around.form == "Y" and around.governor is None and id(around) not in verbs:
            around = next((c for c in line.clauses if c.form == "V" and c.begin > around.begin), around)
        found = [] if undating.of_aside(line, inner) and inner is not around else [around]
        if around.form == "G" and around.begin and line.sentence.tags[around.begin - 1] == ",":
            found.append(None if around.lemma in FIXING else around.governor)
    return [clause for clause in found if clause is not None] + _seen(line, found, verbs)


def _says_elsewhere(line: Line, position: int, around: Clause) -> bool:
    """An expression within quoted words, or of what was scheduled, tells nothing of the verb around it."""
    quoted = line.sentence.quoted
    return (quoted[position] and not quoted[around.head]) or (around.form == "Y" and around.lemma in FIXING)


def _seen(line: Line, found: list[Clause | None], verbs: Verbs) -> list[Clause]:
    """“Monday saw police searching a house”: where a verb tells nothing itself, its participle is dated."""
    bare = [clause for clause in found if clause is not None and id(clause) not in verbs]
    return [c for c in line.clauses if c.governor in bare and _is_told_for(c)]


def _is_told_for(clause: Clause) -> bool:
    """Whether a participle or an infinitive tells what its verb only leads up to: “became the first to win”."""
    if clause.form == "I" and clause.governor is not None:
        return clause.governor.lemma in IMPLYING
    return clause.form == "G" and clause.link == "participle"


def _of_infinitive(clause: Clause, verbs: Verbs) -> list[Clause | None]:
    """“agreed to leave in June” dates the leaving, “flew to Rome to meet him in June” both."""
    governor = clause.governor
    if governor is None or governor.lemma in PLANNING or _is_of_noun(clause, governor):
        return [clause]
    if any(draft.mention is not None for draft in verbs.get(id(governor), ())):
        return [clause]
    return [governor, clause]


def _is_of_noun(clause: Clause, governor: Clause) -> bool:
    """“spoke of their willingness to meet in June”, “announced a vote to be held in June”: of the noun before it."""
    tags = clause.sentence.tags
    if clause.passive and governor.object is not None and governor.object[1] == clause.begin:
        return True
    behind = governor.object is None or governor.object[1] < clause.begin
    return behind and tags[clause.begin - 1] == "N" and "P" in tags[governor.head_end : clause.begin]


def _outside(line: Line, position: int) -> Clause | None:
    """The clause of an expression that stands in no clause's extent: before the subject, or behind an aside."""
    if undating.of_copula(line, position):
        return None
    before = [clause for clause in line.clauses if clause.begin < position]
    after = [clause for clause in line.clauses if clause.begin > position and clause.form == "V"]
    if before and before[-1].form in "YG" and before[-1].end >= position - 1:
        return before[-1]
    if before and not (after and _leads(line, position, after[0])):
        last = before[-1]
        closed = not _CLOSING.isdisjoint(line.sentence.tags[last.head_end : position])
        if closed and (last.link in _HANGING or last.form != "V"):
            return next((c for c in reversed(before) if c.form == "V" and c.link not in _HANGING), last)
        return last
    leading = next((clause for clause in after if clause.link not in _HANGING), after[0] if after else None)
    return None if leading is not None and _of_state(line, position, leading) else leading


def _of_state(line: Line, position: int, clause: Clause) -> bool:
    """“On Monday Silva was in hospital, after a bullet hit her”: the day is that of what she was."""
    between = line.chunks.kinds[line.chunk_at(position) : clause.chunk]
    return clause.link in _HANGING and _STATE.search(between) is not None


_STATE = re.compile(r"[NE]K[^,]*,")
_HANGING = ("relative", "subordinate")
_CLOSING = frozenset(",-)")
"""Marks that may close an aside."""


def _leads(line: Line, position: int, clause: Clause) -> bool:
    """Whether nothing but a comma stands between an expression and the subject of the verb after it."""
    first = clause.subject[0] if clause.subject is not None and clause.subject[0] > position else clause.begin
    between = line.sentence.tags[position:first].strip("TR")
    if between == ",":
        return line.sentence.tags[position - 2 : position - 1] in ("C", "H", ":", ";", "S", '"')
    return not between
