"""What looks like a finite verb and is none: participles that describe a noun, and bare verbs behind “to”."""

from __future__ import annotations

import re

from webapp.events.grammar.chunks import Chunks, row
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import NEVER_PASSIVE, REPORTING, TAGS, VERB_KIND
from webapp.events.grammar.tokens import Sentence
from webapp.events.words import word_set


def is_none(clause: Clause, sentence: Sentence, chunks: Chunks, index: int, position: int, found: list[Clause]) -> bool:
    """Make the verb at chunk *index* what it is if it is not finite; *position* is the chunk it follows."""
    kind = chunks.kinds[position]
    if kind == "C" and _goes_on_infinitive(clause, found, sentence):
        before = found[-1]
        clause.form, clause.link, clause.tense = "I", "infinitive", "none"
        clause.governor, clause.subject = before.governor, before.subject
        return True
    if kind != "N" or clause.begin != clause.head or TAGS.get(sentence.lowers[clause.head], "L") != "L":
        return False
    absolute = clause.lemma not in NEVER_PASSIVE and _is_absolute(sentence, chunks, index, position)
    if not absolute and not _modifies(clause, sentence, chunks, index, position, found):
        return False
    describe(clause)
    became = next((other for other in found if other.lemma == "become" and other.chunk == position - 1), None)
    known = position - 2 if _is_somebody(sentence, chunks, position) else position
    own = (chunks.begins[known], chunks.ends[known])
    clause.subject = became.subject if became is not None else own  # “Holm became the fifth coach sacked”: Holm was
    clause.subordinator = "with" if absolute else ""
    return True


def _is_somebody(sentence: Sentence, chunks: Chunks, noun: int) -> bool:
    """“Holm is [the fifth coach] sacked”: whether a name, “he” or “she” is said to be what a noun phrase tells."""
    if chunks.kinds[max(0, noun - 2) : noun] != "NK" or sentence.tags[chunks.begins[noun - 1]] != "x":
        return False
    last = chunks.ends[noun - 2] - 1
    return sentence.tags[last] == "E" or sentence.lowers[last] in ("he", "she")


def describe(clause: Clause) -> None:
    """Make what looked finite a participle."""
    clause.form, clause.link, clause.passive, clause.tense = "Y", "participle", True, "none"


def _is_absolute(sentence: Sentence, chunks: Chunks, index: int, noun: int) -> bool:
    """“…, with more bodies recovered from the sea”: behind “with” and a noun stands no finite verb."""
    lead = chunks.begins[noun] - 1
    while lead >= 0 and sentence.tags[lead] in "RJ":
        lead -= 1
    return lead >= 0 and sentence.lowers[lead] == "with" and chunks.kinds[index + 1 : index + 2] != "N"


def _goes_on_infinitive(clause: Clause, found: list[Clause], sentence: Sentence) -> bool:
    """“to support survivors and [locate] the dead”: a bare verb behind an infinitive goes on with it."""
    if not found or found[-1].form != "I" or sentence.tags[clause.begin : clause.head + 1] != "b":
        return False
    between = sentence.tags[found[-1].head_end : clause.begin]
    return "b" in sentence.tags[found[-1].begin : found[-1].head_end] and _STOPS.isdisjoint(between)


_STOPS = frozenset('vxhmdWHS;:"')


def _modifies(clause: Clause, sentence: Sentence, chunks: Chunks, index: int, noun: int, found: list[Clause]) -> bool:
    """“findings published in a journal”: a participle that only describes the noun before it.

    So it is where no object follows and the noun already belongs to a verb or a preposition further left.
    """
    kinds = chunks.kinds
    after = clause.head + 1
    if (
        sentence.tags[clause.head] == "v"
        and sentence.lowers[after : after + 1] == ["by"]
        and sentence.tags[after + 1 : after + 2] in ("D", "E", "N", "J")
    ):
        return True
    if sentence.tags[clause.head] == "b" or clause.lemma in NEVER_PASSIVE:
        return False
    judged = kinds[index + 1 : index + 2] == "J" and clause.lemma in _JUDGING
    if not judged and kinds[index + 1 : index + 2] not in ("P", "T", "R", ".", ",", ")", "I", "C", '"', ""):
        return False
    back = noun
    while back > 1 and kinds[back - 1] == "P" and kinds[back - 2] == "N":
        back -= 2
    back = found_row if (found_row := row(kinds, back)) is not None else back
    before = kinds[back - 1] if back else ""
    if before == "P":
        lead = kinds[back - 2] if back > 1 else ""
        if lead in ("", ",", "C", "."):
            if found_row is not None and _LATER_MAIN.match(kinds, index + 1) is None:
                return False  # “In Oslo, Norland and Sudria agreed on a line that would part them”
            return sentence.lowers[chunks.begins[back - 1]] not in ("as", "after", "before", "since", "until")
        before = lead
    if before == "," and sentence.lowers[chunks.begins[back]] in ("a", "an"):
        return _is_apposed(clause, kinds, index, back, found)
    if before not in ("V", "I", "G", "K") or (before in "GI" and not any(c.form == "V" for c in found)):
        return False
    governor = next((c for c in reversed(found) if c.chunk <= back), None)
    if governor is not None and governor.link == "relative" and _lacks_verb(kinds, index, found):
        return False
    if before == "K" and back > 1 and sentence.lowers[chunks.begins[back - 1] - 1] == "there":
        return True
    return governor is None or not takes_clause(governor.lemma) or (back < noun and governor.lemma in _FINDING)


def _lacks_verb(kinds: str, index: int, found: list[Clause]) -> bool:
    """“The man who hit Silva [limped] off.”: with no other verb of its own, the sentence has this one."""
    return _LATER.search(kinds, index + 1) is None and not any(c.form == "V" and c.link != "relative" for c in found)


def _is_apposed(clause: Clause, kinds: str, index: int, noun: int, found: list[Clause]) -> bool:
    """“wrote a handbook, a guide [designed] for you”: behind a whole clause no other begins so, unless in a list."""
    told = kinds[index + 1 : index + 2] in ("P", "I", "T") and kinds[noun - 2 : noun - 1] in ("N", "T")
    whole = any(other.form == "V" and other.link == "main" for other in found)
    return told and whole and not takes_clause(clause.lemma) and _IN_LIST.search(kinds, index + 1) is None


_IN_LIST = re.compile("C[^VK;.]*[VK]")
_LATER = re.compile("[VK]")
_LATER_MAIN = re.compile("[^WHS]*[VK]")
_FINDING = word_set("find discover see")
"""Verbs whose row of objects a participle may describe: “found a door, a blade and a raft labelled alike”."""
_JUDGING = word_set("deem consider think believe declare render hold keep leave pronounce")
"""Verbs whose participle may stand before an adjective: “sections deemed dangerous”."""


def takes_clause(lemma: str) -> bool:
    """Whether what a verb says may follow as a clause without “that”: “said Holm left”."""
    return lemma in REPORTING or VERB_KIND.get(lemma) == "statement" or lemma in _SEEING


_SEEING = word_set(
    """find learn show discover believe think know hope fear see hear feel understand mean estimate suspect
    conclude determine establish reveal confirm announce rule admit realise realize deny assume agree prove"""
)
