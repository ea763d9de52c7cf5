"""Who does what: every verb of a sentence with its subject, its object, its extent and how it hangs on others.

The walk is over chunks: leftwards from the verb for the subject, past what modifies it (prepositional
phrases, appositions, relative clauses); rightwards for the object and the end of the clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from webapp.events.chunks import Chunks
from webapp.events.inflect import guess_base
from webapp.events.lexicon import LEMMAS, OBJECT_CONTROL, REPORTING, VERB_KIND
from webapp.events.tokens import Sentence
from webapp.events.words import word_set

_PARTICLES = word_set("""up down out off away back over in on through together aside around for""")
_MAX_STEPS = 24
"""Chunks that a walk passes at most; what lies further apart is no longer one clause in prose."""


@dataclass(slots=True, eq=False)
class Clause:
    """A verb and what belongs to it; positions are words of the sentence, ends exclusive."""

    sentence: Sentence
    chunk: int
    form: str
    """``V`` finite, ``I`` infinitive, ``G`` -ing form, ``Y`` participle."""
    begin: int
    head: int
    head_end: int
    """End of the verb with its particle."""
    lemma: str
    tense: str = "past"
    """past, present, perfect, pluperfect, future, modal, none."""
    passive: bool = False
    progressive: bool = False
    negated: bool = False
    subject: tuple[int, int] | None = None
    object: tuple[int, int] | None = None
    end: int = 0
    link: str = "main"
    """main, coordinate, relative, subordinate, complement, infinitive, participle."""
    subordinator: str = ""
    governor: Clause | None = None
    opens: bool = False
    """A clause without “that” follows as what is said."""


def clauses(sentence: Sentence, chunks: Chunks) -> list[Clause]:
    """The clauses of a sentence in text order."""
    found: list[Clause] = []
    kinds = _promoted(chunks.kinds)
    chunks = chunks._replace(kinds=kinds)
    for index, kind in enumerate(kinds):
        if kind in "VIGY":
            clause = _verb(sentence, chunks, index, kind)
            _link(clause, found, sentence, chunks, index)
            clause.end = _extent(clause, sentence, chunks, index)
            clause.object = _object(clause, chunks, index) or clause.object
            found.append(clause)
    return found


def _promoted(kinds: str) -> str:
    """*kinds* with a participle turned into the finite verb it must be.

    “A cargo plane, said to be military, crashed into houses”: where no finite verb stands before it
    outside an aside, and none after it that follows a comma, the participle after a mark is the main verb.
    """
    if "Y" not in kinds:
        return kinds
    for index, kind in enumerate(kinds):
        if kind == "Y" and index and kinds[index - 1] in ",)-" and "N" in kinds[:index]:
            if _finite_outside_asides(kinds[:index]) or _LATER_MAIN.search(kinds, index):
                continue
            if kinds[index - 1] == "," and kinds.count(",", 0, index) < 2:
                continue
            return kinds[:index] + "V" + kinds[index + 1 :]
    return _coordinated_passives(kinds)


_LATER_MAIN = re.compile(r"[,)-]R?[VK]")
_ASIDE = re.compile(r"[,-][WYGPNRT][^,-]{0,30}[,-]|\([^)]*\)")
_PASSIVE_PAIR = re.compile(r"V[RPN]{0,6}CR?Y")


def _finite_outside_asides(kinds: str) -> bool:
    rest = _ASIDE.sub(",", kinds)
    return "V" in rest or "K" in rest


def _coordinated_passives(kinds: str) -> str:
    """“was shot and killed”: the second participle is as finite as the first."""
    found = _PASSIVE_PAIR.search(kinds)
    return kinds[: found.end() - 1] + "V" + kinds[found.end() :] if found else kinds


# ── the verb group ───────────────────────────────────────────────────────────────────────────────


def _verb(sentence: Sentence, chunks: Chunks, index: int, kind: str) -> Clause:
    begin, end = chunks.begins[index], chunks.ends[index]
    head = end - 1
    low = sentence.lowers[head]
    lemma = LEMMAS.get(low) or guess_base(low)
    head_end = end
    if (
        end < len(sentence.lowers)
        and sentence.lowers[end] in _PARTICLES
        and f"{lemma}_{sentence.lowers[end]}" in VERB_KIND
    ):
        lemma = f"{lemma}_{sentence.lowers[end]}"
        head_end = end + 1
    clause = Clause(sentence, index, kind, begin, head, head_end, lemma)
    helpers = sentence.lowers[begin:head]
    tags = sentence.tags[begin:end]
    clause.negated = "!" in tags or "no" in sentence.lowers[max(0, begin - 1) : begin]
    clause.passive = (tags[-1] == "n" and "x" in tags) or kind == "Y"
    clause.progressive = tags[-1] == "g" and "x" in tags
    clause.tense = _tense(kind, tags, helpers)
    return clause


def _shares_passive(sentence: Sentence, begin: int, kind: str) -> bool:
    """A participle after “and” that shares the auxiliary of the verb before it."""
    return kind == "V" and begin > 0 and sentence.tags[begin - 1] in "CR"


def _tense(kind: str, tags: str, helpers: list[str]) -> str:
    if kind != "V":
        return "none"
    if "m" in tags:
        first = next(word for word, tag in zip(helpers, tags, strict=False) if tag == "m")
        if first in ("will", "'ll", "shall", "wo", "’ll"):
            return "future"
        return "modal"
    if "h" in tags:
        return "pluperfect" if "had" in helpers else "perfect"
    if "x" in tags:
        return "past" if "was" in helpers or "were" in helpers else "present"
    if "d" in tags:
        return "past" if "did" in helpers else "present"
    return "past" if tags[-1] in "vn" else "present"


# ── what it hangs on, and its subject ────────────────────────────────────────────────────────────


def _link(clause: Clause, found: list[Clause], sentence: Sentence, chunks: Chunks, index: int) -> None:
    """Set link, subordinator, governor and subject."""
    governor = found[-1] if found else None
    clause.governor = governor
    if clause.form == "I":
        clause.link = "infinitive"
        clause.subject = _controller(governor)
        return
    if clause.form in "GY":
        _link_participle(clause, governor, chunks, index)
        return
    _link_finite(clause, found, sentence, chunks, index)


def _controller(governor: Clause | None) -> tuple[int, int] | None:
    """Who is to do what an infinitive says: the object of “ask”, “force” and the like, else the subject."""
    if governor is None:
        return None
    return (
        governor.object
        if governor.object and governor.lemma in OBJECT_CONTROL and not governor.passive
        else governor.subject
    )


def _link_participle(clause: Clause, governor: Clause | None, chunks: Chunks, index: int) -> None:
    kinds = chunks.kinds
    clause.link = "participle"
    before = kinds[index - 1] if index else ""
    back = index - 1
    while back >= 0 and kinds[back] == "R":
        back -= 1
        before = kinds[back] if back >= 0 else ""
    if before == "S":
        clause.subordinator = clause.sentence.lowers[chunks.begins[back]]
    if before == "P":
        clause.subordinator = clause.sentence.lowers[chunks.begins[back]]
    if before == "N":
        clause.subject = (chunks.begins[back], chunks.ends[back])
    elif before == "," and back and kinds[back - 1] == "N" and clause.form == "Y":
        clause.subject = (chunks.begins[back - 1], chunks.ends[back - 1])
    elif governor:
        clause.subject = governor.subject


def _link_finite(clause: Clause, found: list[Clause], sentence: Sentence, chunks: Chunks, index: int) -> None:
    kinds = chunks.kinds
    position = index - 1
    steps = 0
    while position >= 0 and kinds[position] in "RTJ" and steps < 4:
        position -= 1
        steps += 1
    if position < 0:
        return
    kind = kinds[position]
    if kind == "W" or (kind == "H" and position and kinds[position - 1] == "N"):
        clause.link = "relative"
        clause.subject = _antecedent(chunks, position, sentence)
        clause.governor = found[-1] if found else None
        return
    if kind == "C" or (kind == "," and found and _continues(found[-1], chunks, position)):
        previous = _coordinated_with(found)
        if previous is not None:
            clause.link = "coordinate" if previous.link == "main" else previous.link
            clause.subject = previous.subject
            clause.governor = previous.governor if previous.link != "main" else previous
            clause.subordinator = previous.subordinator
            return
    subject, left = _subject_left(position, sentence, chunks, found)
    clause.subject = subject
    _clause_kind(clause, left, sentence, chunks, found)


def _continues(previous: Clause, chunks: Chunks, comma: int) -> bool:
    """“flew to Moscow, met the premier and left”: a comma directly between two verbs of one subject."""
    between = chunks.kinds[previous.chunk + 1 : comma]
    return (
        previous.form == "V"
        and previous.link != "relative"
        and "," not in between
        and "N" in between
        and "W" not in between
    )


def _coordinated_with(found: list[Clause]) -> Clause | None:
    for previous in reversed(found):
        if previous.form == "V":
            return previous
    return None


def _antecedent(chunks: Chunks, position: int, sentence: Sentence) -> tuple[int, int] | None:
    """The noun phrase that a relative clause at *position* is about; “which” goes back through “of” to the head."""
    kinds = chunks.kinds
    back = position - 1
    while back >= 0 and kinds[back] in ",`PR)":
        back = kinds.rfind("(", 0, back) - 1 if kinds[back] == ")" and "(" in kinds[:back] else back - 1
    if back < 0 or kinds[back] != "N":
        return None
    if sentence.lowers[chunks.begins[position]] != "who":
        while back > 1 and kinds[back - 2 : back] == "NP" and sentence.tags[chunks.begins[back - 1]] == "o":
            back -= 2
    return chunks.begins[back], chunks.ends[back]


def _subject_left(
    position: int, sentence: Sentence, chunks: Chunks, found: list[Clause]
) -> tuple[tuple[int, int] | None, int]:
    """The noun phrase that is the subject of a verb after *position*, and the chunk its clause begins at."""
    kinds = chunks.kinds
    steps = 0
    best: int | None = None
    while position >= 0 and steps < _MAX_STEPS:
        steps += 1
        kind = kinds[position]
        if kind == "N":
            before = kinds[position - 1] if position else ""
            word = sentence.lowers[chunks.begins[position - 1]] if before == "P" else ""
            if before == "P" and word != "as" and _subject_is_further(position - 1, kinds):
                position -= 2
                continue
            if best is None:
                best = position
            if before == "C" and position > 1 and kinds[position - 2] == "N":
                best = position - 2
                position -= 2
                continue
            return _widen(best, position, chunks), position
        if kind in ")":
            opened = kinds.rfind("(", 0, position)
            position = opened - 1 if opened >= 0 else position - 1
            continue
        if kind == ",":
            comma = kinds.rfind(",", 0, position)
            if comma > 0 and kinds[comma - 1] in "NT)" and _is_aside(kinds[comma + 1 : position]):
                position = comma - 1
                continue
            return None, position
        if kind == "-" and "-" in kinds[:position]:
            position = kinds.rfind("-", 0, position) - 1
            continue
        if kind in "YV" and found and _is_reduced(kinds, position, sentence, chunks):
            for clause in found:
                if clause.chunk == position and clause.form == "V":
                    clause.form, clause.link, clause.passive, clause.tense = "Y", "participle", True, "none"
            position -= 1
            continue
        if kind in 'RTJ`P-"' or (kind in "GI" and best is None):
            position -= 1
            continue
        return None, position
    return None, max(position, 0)


def _widen(first: int, position: int, chunks: Chunks) -> tuple[int, int]:
    last = first
    if chunks.kinds[position + 1 : position + 3] == "CN":
        last = position + 2
    return chunks.begins[min(first, position)], chunks.ends[max(last, position)]


def _subject_is_further(preposition: int, kinds: str) -> bool:
    """Whether the noun phrase after this preposition modifies another one further left."""
    back = preposition - 1
    while back >= 0 and kinds[back] in 'RTJ`"':
        back -= 1
    return back >= 0 and kinds[back] in "NY)VGI,"


def _is_aside(segment: str) -> bool:
    """Whether chunks between two commas are an apposition, a relative clause, a participle phrase."""
    if not segment:
        return False
    if segment[0] in "WGYPSJR" or segment in ("NV", "NVT", "CN", "CNPN"):
        return True
    return segment[0] in "NTM" and "V" not in segment and "K" not in segment


def _is_reduced(kinds: str, position: int, sentence: Sentence, chunks: Chunks) -> bool:
    """A participle after its noun (“a man described as a lawyer shot …”) rather than the main verb."""
    if kinds[position] == "Y":
        return True
    head = chunks.ends[position] - 1
    after = kinds[position + 1 : position + 2]
    return (
        sentence.tags[head] == "v"
        and sentence.lowers[head].endswith(("ed", "ld", "nt", "wn"))
        and after in "PTRVK"
        and chunks.begins[position] == head
    )


def _clause_kind(clause: Clause, left: int, sentence: Sentence, chunks: Chunks, found: list[Clause]) -> None:
    """Main clause, complement or subordinate, by what stands before the subject."""
    kinds = chunks.kinds
    back = left - 1
    while back >= 0 and kinds[back] in 'RTJ`"':
        back -= 1
    if back < 0:
        return
    kind = kinds[back]
    word = sentence.lowers[chunks.begins[back]]
    if kind == "S" or (kind == "P" and word in ("after", "before", "until", "since", "as", "following")):
        clause.link, clause.subordinator = "subordinate", word
        return
    previous = found[-1] if found else None
    if kind == "H" or (kind in "VKGI" and previous and previous.chunk == back):
        clause.link = "complement"
        return
    if kind == "W":
        clause.link = "relative"
        clause.object = _antecedent(chunks, back, sentence)
        return
    if kind == "C":
        mate = _coordinated_with(found)
        if mate and mate.link == "complement" and kinds[back - 1 : back] != ",":
            clause.link, clause.governor = "complement", mate.governor
        return
    if (
        kind == "N"
        and previous
        and previous.form == "V"
        and previous.lemma in ("tell", "inform", "warn", "assure", "remind")
    ):
        clause.link = "complement"


# ── the object and the extent ────────────────────────────────────────────────────────────────────


def _object(clause: Clause, chunks: Chunks, index: int) -> tuple[int, int] | None:
    position = index + 1
    kinds = chunks.kinds
    while (position < len(kinds) and kinds[position] in 'RT`"') or (
        position < len(kinds) and kinds[position] == "P" and chunks.ends[position] == clause.head_end
    ):
        position += 1
    if position < len(kinds) and kinds[position] == "N" and chunks.begins[position] < clause.end and not clause.passive:
        return chunks.begins[position], chunks.ends[position]
    return None


def _extent(clause: Clause, sentence: Sentence, chunks: Chunks, index: int) -> int:
    """Where the clause ends: before the next clause, a relative, a subordinator, a stop."""
    kinds = chunks.kinds
    count = len(kinds)
    position = index + 1
    while position < count:
        kind = kinds[position]
        if kind in ".;:WS-(":
            break
        if kind == "," and not _goes_on(kinds, position):
            break
        if kind in "VK":
            clause.opens = True
            return _before_subject(kinds, position, index, chunks)
        if kind == "H" and clause.lemma not in REPORTING:
            break
        if kind in "GY" and position > index + 1 and kinds[position - 1] in "NTR,":
            break
        if kind == "C" and position + 1 < count and kinds[position + 1] in "VKGYIRHPS":
            break
        position += 1
    return chunks.begins[position] if position < count else chunks.ends[-1]


def _goes_on(kinds: str, comma: int) -> bool:
    """Whether a comma stands within a list of noun phrases (“ten, twelve and thirteen”) rather than at an end."""
    return kinds[comma - 1 : comma + 2] == "N,N" and kinds[comma + 2 : comma + 4] in ("CN", ",N", ",C")


def _before_subject(kinds: str, position: int, index: int, chunks: Chunks) -> int:
    """The end of a clause whose next verb stands at *position*: before that verb's subject."""
    back = position - 1
    while back > index and kinds[back] in "RTJ":
        back -= 1
    while back > index + 1 and kinds[back] == "N" and kinds[back - 1] == "P":
        back -= 2
    if back > index and kinds[back] == "N":
        back -= 1
    while back > index and kinds[back] in "C,HS`":
        back -= 1
    return chunks.begins[back + 1] if back >= index else chunks.begins[index] + 1
