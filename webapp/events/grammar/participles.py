"""What infinitives and participles hang on, and who is to do or has done what they say."""

from __future__ import annotations

import re

from webapp.events.grammar.chunks import Chunks
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import OBJECT_CONTROL, REPORTING
from webapp.events.words import word_set


def controller(governor: Clause | None) -> tuple[int, int] | None:
    """Who is to do what an infinitive says: the object of “ask”, “force” and the like, else the subject."""
    if governor is None:
        return None
    return (
        governor.object
        if governor.object and governor.lemma in OBJECT_CONTROL and not governor.passive
        else governor.subject
    )


def behind_relative(governor: Clause | None, found: list[Clause], chunks: Chunks, index: int) -> Clause | None:
    """“the crash, which killed all, ending …”: the comma that closes a relative clause leads back to the main one."""
    if governor is not None and index and _is_beside(governor, chunks, index):
        return next((clause for clause in reversed(found) if clause.form == "V"), governor)
    if governor is None or governor.link != "relative" or not index:
        return governor
    if "," not in chunks.kinds[governor.chunk : index]:
        return governor
    if chunks.kinds[: governor.chunk].count(",") == 0:
        return governor
    return next((clause for clause in reversed(found) if clause.form == "V" and clause.link != "relative"), governor)


def _is_beside(governor: Clause, chunks: Chunks, index: int) -> bool:
    """“handed over files with marks ranging widely, prompting …”: behind a comma a participle goes on with the verb."""
    kinds = chunks.kinds
    told_of_noun = governor.form == "G" and kinds[governor.chunk - 1 : governor.chunk] == "N"
    if not told_of_noun or kinds[governor.chunk + 1] == "," or _LIST_OF_DEEDS.match(kinds, index):
        return False
    return kinds[index - 1] == "," or kinds[max(0, index - 2) : index] == ",C"


def _of_list(clause: Clause, governor: Clause | None, chunks: Chunks, index: int) -> str:
    """“on charges of treason, associating with rebels and spreading lies”: a list behind a preposition goes on."""
    kinds = chunks.kinds
    if kinds[index - 3 : index] == "PN," and _LIST_OF_DEEDS.match(kinds, index):
        return clause.sentence.lowers[chunks.begins[index - 3]]
    if kinds[index - 1] == "C" and governor is not None and governor.form == "G" and kinds[governor.chunk - 1] == ",":
        return governor.subordinator
    return ""


_LIST_OF_DEEDS = re.compile("G[^VK;.]*CG")
OF_SOMEBODY = word_set(
    "charge accuse convict suspect acquit blame praise thank fine jail arrest sentence prevent stop ban"
)
"""Verbs whose object has done what stands behind “with”, “of”, “for”, “from”: “charged him with stealing”."""


def _watches(governor: Clause, chunks: Chunks, index: int) -> bool:
    """“saw police with dogs searching a house”: who was seen does it, not what hangs on them by “with”."""
    if governor.lemma not in _SEEING or governor.object is None:
        return False
    seen = chunks.begins.index(governor.object[0])
    return chunks.kinds[seen:index] == "NPN" and governor.sentence.lowers[chunks.begins[seen + 1]] in ("with", "in")


_SEEING = word_set("see find catch watch film photograph spot show hear")


def _told_in(clause: Clause, chunks: Chunks, noun: int) -> int:
    """“[a letter] to the Tarn News, published on Monday”: what is published or sent, not to whom it is written."""
    text = chunks.kinds[max(0, noun - 2) : noun] == "NP" and chunks.ends[noun - 2] - 1
    return noun - 2 if text and clause.sentence.lowers[text] in _TEXTS else noun


_TEXTS = word_set(
    "letter statement interview report study article post video message paper findings email memo tweet note"
)


def _told_to_be(clause: Clause, governor: Clause, chunks: Chunks, index: int) -> tuple[int, int] | None:
    """“police say [he] was calm, handing over the keys”: of whom something is said, but not who says more of it."""
    if governor.lemma not in REPORTING or clause.lemma in REPORTING:
        return None
    stated = [found.start() for found in _STATED.finditer(chunks.kinds, governor.chunk, index)]
    return (chunks.begins[stated[-1]], chunks.ends[stated[-1]]) if stated else None


_STATED = re.compile("N(?<!PN)(?=R*K)")


def link_participle(clause: Clause, governor: Clause | None, chunks: Chunks, index: int) -> None:
    """Set link, subordinator and subject of an -ing form or a participle."""
    kinds = chunks.kinds
    clause.link = "participle"
    before = kinds[index - 1] if index else ""
    back = index - 1
    while back >= 0 and kinds[back] == "R":
        back -= 1
        before = kinds[back] if back >= 0 else ""
    if clause.form == "G" and before in ",C":
        clause.subordinator = _of_list(clause, governor, chunks, index)
    if before == "S":
        clause.subordinator = clause.sentence.lowers[chunks.begins[back]]
        while governor is not None and governor.form == "Y" and governor.governor is not None:
            governor = governor.governor  # “found a raft labelled alike while [searching]”
    if before == "P":
        clause.subordinator = clause.sentence.lowers[chunks.begins[back]]
        if clause.subordinator == "to" and clause.sentence.lowers[chunks.begins[back] - 1] == "prior":
            clause.subordinator = "before"
        while clause.subordinator == "including" and governor is not None and governor.form != "V":
            governor = governor.governor  # “met leaders backing the plan, including [meeting] Holm”
    if before == "N" and clause.form == "G" and governor is not None and _watches(governor, chunks, index):
        clause.subject = governor.object
    elif before == "N":
        back -= 3 if kinds[max(0, back - 3) : back] == "NKP" and clause.form == "G" else 0
        clause.subject = (chunks.begins[back], chunks.ends[back])
    elif before == "P" and governor is not None and governor.lemma in OF_SOMEBODY and governor.object is not None:
        clause.subject = governor.object
    elif before == "," and back and kinds[back - 1] == "N" and clause.form == "Y":
        hosted = governor is not None and governor.form == "Y" and kinds[governor.chunk + 1 : back] == "PN"
        noun = _told_in(clause, chunks, back - 1)
        own = (chunks.begins[noun], chunks.ends[noun])
        clause.subject = governor.subject if hosted and governor is not None else own  # “hosted by Helios, [held] in …”
    elif governor:
        clause.subject = _told_to_be(clause, governor, chunks, index) or governor.subject
