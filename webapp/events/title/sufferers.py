"""Those to whom something was done: whom “they were charged” and “took them home” mean."""

from __future__ import annotations

from webapp.events.grammar.clause import Clause
from webapp.events.page import Line, Range
from webapp.events.title import headings
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import GROUPS, PERSON_NOUNS, is_plural
from webapp.events.words import word_set


def pronoun_in(line: Line, span: Range | None) -> str | None:
    """The pronoun that a noun phrase is, or None."""
    if span is None or line.sentence.tags[span[0] : span[1]] != "O":
        return None
    return line.sentence.lowers[span[0]]


def are_meant(line: Line, clause: Clause, subject: str | None) -> bool:
    """“[They] were charged”, “[they] died”, “took [them] home”: those who were acted on rather than who acted."""
    if subject == "they":
        return clause.passive or clause.lemma in _SUFFERING
    if "them" not in line.sentence.lowers:
        return False
    deeds = [clause, *(one for one in line.clauses if one.form == "I" and one.governor is clause)]
    return any(pronoun_in(line, deed.object) == "them" for deed in deeds)


def are_seen_by_one(line: Line, clause: Clause, subject: str | None) -> bool:
    """“a guard saw two men and stopped them after [they] ran”: not who sees them, who is but one."""
    governor = clause.governor
    if subject != "they" or governor is None or governor.subject is None:
        return False
    last = line.sentence.lowers[governor.subject[1] - 1]
    return clause.link == "subordinate" and last in PERSON_NOUNS


def before(line: Line, clause: Clause) -> list[Clause]:
    """The clauses of a sentence that begin before this one."""
    return [one for one in line.clauses if one.begin < clause.begin]


_SUFFERING = word_set("die drown recover survive suffer perish")


def last(line: Line, cast: Cast, clause: Clause) -> str | None:
    """Those acted on last, in this sentence or the two before, if no other people have been its subject since."""
    here = last_in(line, cast, before(line, clause))
    if here is not None or cast.hit is None:
        return here
    at, shown = cast.hit
    if cast.at - at > _REACH:
        return None
    newer = cast.stamps.get("they", -1) > at and not _acts_for_others(cast.focus.they)
    return None if newer else shown


_REACH = 2
"""Sentences over which “them” reaches back."""


def _acts_for_others(name: str | None) -> bool:
    """“police”, “rescuers”: those who do something to others, and seldom the ones that are charged or rescued."""
    return name is not None and name.lower().split()[-1] in _OFFICIAL


_OFFICIAL = word_set(
    """police officers officials authorities investigators prosecutors rescuers firefighters doctors paramedics agents
    detectives deputies troopers"""
)


def last_in(line: Line, cast: Cast, clauses: list[Clause]) -> str | None:
    """The people that the last of *clauses* to have some as its object does something to, in words."""
    for clause in reversed(clauses):
        if clause.form == "V" and clause.object is not None and are_people(line, clause.object):
            return headings.whole(line, cast, cast.focus, clause.object)
    return None


def are_people(line: Line, span: Range) -> bool:
    """“three men”, “the suspects”, “dozens of people”: people who are counted or spoken of in the plural."""
    sentence = line.sentence
    last = sentence.lowers[span[1] - 1]
    if sentence.tags[span[1] - 1] not in "NM" or last in _OFFICIAL:
        return False
    people = last in GROUPS or last.removesuffix("s") in PERSON_NOUNS or last == "people"
    return people and is_plural(line, span)
