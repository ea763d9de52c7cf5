"""What a finite clause hangs on: the verb before it, a noun, or nothing, by the words that begin it."""

from __future__ import annotations

from webapp.events.grammar.chunks import Chunks
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.finite import takes_clause
from webapp.events.grammar.lexicon import REPORTING, VERB_KIND
from webapp.events.grammar.relatives import antecedent, through
from webapp.events.grammar.tokens import Sentence
from webapp.events.words import word_set
from webapp.events.words.english import complements


def who_says(told: Clause) -> Clause:
    """“said Helios owned the plane, and denied …”: behind a comma another saying is of who said what went before."""
    said = told
    while said.link == "complement" and said.governor is not None and takes_clause(said.governor.lemma):
        said = said.governor
        while said.form in "GIY" and said.governor is not None:
            said = said.governor
    return said


def behind_comma(last: Clause, lemma: str) -> Clause:
    """What a verb behind “, and” goes on from: who said what went before, or what stands before “when”, “because”."""
    return _goes_on_from(who_says(last) if _says(lemma) else last)


def _goes_on_from(last: Clause) -> Clause:
    """“stopped them after they ran, and searched …”: a comma leads back behind what only says when or why."""
    governor = last.governor
    closed = last.link == "subordinate" and governor is not None and governor.form == "V"
    return governor if closed and governor is not None and governor.begin < last.begin else last


def _says(lemma: str) -> bool:
    """“said users had problems, but [dismissed] the claim”: whether a verb tells what somebody holds of something."""
    return takes_clause(lemma) or VERB_KIND.get(lemma) == "statement" or lemma in _HOLDING


_HOLDING = word_set("dismiss reject refute dispute rule_out downplay")


def coordinated_with(found: list[Clause]) -> Clause | None:
    """The last finite verb: what a verb behind “and” goes on from."""
    for previous in reversed(found):
        if previous.form == "V":
            return previous
    return None


_SUBJECTS = word_set("he she it they we i you who")
_CONTENT = word_set(
    """allegation allegations claim claims fear fears suspicion suspicions rumour rumours rumor rumors concern concerns
    accusation accusations speculation belief"""
)
"""Nouns behind which a clause without “that” says what is claimed or feared."""
_WHEN = word_set("time day moment minute instant second way year week month night morning date first last")
"""Nouns behind which it says when."""


def _contact(clause: Clause, noun: int, sentence: Sentence, chunks: Chunks, previous: Clause | None) -> bool:
    """“a house [he had rented]”, “claims [the firm lied]”: whether a clause without a link hangs on a noun phrase."""
    word = sentence.lowers[chunks.ends[noun] - 1]
    if word in _CONTENT:
        clause.link, clause.subordinator, clause.governor = "complement", "whether", previous
        return True
    if clause.subject is None or sentence.lowers[clause.subject[0]] not in _SUBJECTS or word in _WHEN:
        return False
    if not _is_reached(chunks, noun):
        return False
    if previous is not None and previous.chunk == noun - 1 and takes_clause(previous.lemma):
        return False
    clause.link, clause.governor = "relative", previous
    clause.object = chunks.begins[noun], chunks.ends[noun]
    return True


def _is_reached(chunks: Chunks, noun: int) -> bool:
    """Whether a noun phrase belongs to a verb before it: not in “In Oslo [he] spoke”, “according to Holm [he] died”."""
    back = noun
    while back > 1 and chunks.kinds[back - 2 : back] == "NP":
        back -= 2
    before = chunks.kinds[back - 2 : back].removesuffix("P")[-1:]
    return before in ("V", "K", "I", "G", "Y") or (back == noun and before in ("", ",", "C", "S", "H"))


def _only_time(sentence: Sentence, position: int) -> bool:
    """“the first time in two weeks that they had met”: the clause restates what was just told."""
    before = sentence.lowers[max(0, position - 9) : position]
    return "time" in before and not {"first", "second", "third", "last", "only"}.isdisjoint(before)


_THAT_JOINS = word_set(complements.THAT_JOINS)


def clause_kind(clause: Clause, left: int, sentence: Sentence, chunks: Chunks, found: list[Clause]) -> None:
    """Main clause, complement or subordinate, by what stands before the subject."""
    kinds = chunks.kinds
    back = left - 1
    while back >= 0 and kinds[back] in 'RTJ`"':
        back -= 1
    if back < 0:
        return
    kind = kinds[back]
    word = sentence.lowers[chunks.begins[back]]
    if kind == "H" and back and (_only_time(sentence, chunks.begins[back])):
        clause.link = "restated"
        return
    if kind == "H" and sentence.lowers[chunks.begins[back] - 1] in _THAT_JOINS and back:
        word, kind = sentence.lowers[chunks.begins[back] - 1] + " that", "S"
    if kind == "S" or (kind == "P" and word in ("after", "before", "until", "since", "as", "following")):
        clause.link, clause.subordinator = "subordinate", word
        mate = coordinated_with(found)
        clause.governor = mate if mate is None or "K" not in kinds[mate.chunk : back] else clause
        return
    previous = found[-1] if found else None
    if kind == "H" or (kind in "VKGI" and previous and previous.chunk == back):
        clause.link = "complement"
        if previous and previous.form == "Y" and previous.lemma not in REPORTING:
            clause.governor = previous.governor  # “said in a letter released on Monday that …”
        return
    if kind == "W":
        clause.link, clause.subordinator = "relative", through(sentence, chunks, back)
        if not clause.subordinator and word != "whose":
            clause.object = antecedent(chunks, back, sentence)
        return
    if kind == "C":
        mate = coordinated_with(found)
        if mate and mate.link == "complement" and kinds[back - 1 : back] != ",":
            clause.link, clause.governor = "complement", mate.governor
        return
    opens = clause.lemma in REPORTING and kinds[clause.chunk + 1 : clause.chunk + 2] in (",", '"')
    if kind == "N" and back + 1 == left and not opens and _contact(clause, back, sentence, chunks, previous):
        return
    if (
        kind == "N"
        and previous
        and previous.form == "V"
        and previous.lemma in ("tell", "inform", "warn", "assure", "remind")
    ):
        clause.link = "complement"
