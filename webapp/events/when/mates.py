"""Verbs of one sentence that share a date: coordinated before it, or going on from it."""

from __future__ import annotations

from webapp.events.grammar.clause import Clause
from webapp.events.page import Line
from webapp.events.words import word_set


def coordinated(line: Line, last: Clause) -> list[Clause]:
    """The verbs before *last* that are coordinated with it: of one subject, or of one tense without a comma."""
    found: list[Clause] = []
    tags = line.sentence.tags
    for other in reversed(line.clauses[: line.clauses.index(last)]):
        if other.form != "V":
            continue
        joint = tags.rfind("C", other.head_end, last.begin)
        one_breath = joint > 0 and tags[joint - 1] != "," and other.tense == last.tense and other.link == last.link
        if not one_breath and (last.link != "coordinate" or other.subject != last.subject):
            break
        parted = joint > 0 and tags[joint - 1] == "," and line.sentence.lowers[joint] == "but"
        if parted or not _NEXT.isdisjoint(line.sentence.lowers[other.head_end : last.head]):
            break
        found.append(other)
        last = other
    return found


_NEXT = word_set("later then subsequently eventually soon afterwards afterward finally")
"""Adverbs that part the times of two coordinated verbs."""


def going_on(line: Line, first: Clause) -> list[Clause]:
    """The verbs behind “and” or “but” that go on from *first*, in its tense."""
    found = []
    for other in line.clauses[line.clauses.index(first) + 1 :]:
        own = other.subject is not None and other.subject != first.subject
        start = other.subject[0] if other.subject is not None and own else other.begin
        joined = line.sentence.lowers[start - 1] in ("and", "but")
        if joined and other.form == "V" and other.tense == first.tense and other.link in ("main", "coordinate"):
            found.append(other)
    return found
