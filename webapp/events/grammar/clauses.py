"""Who does what: every verb of a sentence with its subject, its object, its extent and how it hangs on others."""

from __future__ import annotations

import re

from webapp.events.grammar.chunks import Chunks
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import ALONE, NOUN_KIND, REPORTING, TAGS, VERB_KIND, WITH_PHRASE
from webapp.events.grammar.subjects import link
from webapp.events.grammar.tokens import Sentence
from webapp.events.grammar.verbgroups import verb
from webapp.events.words import word_set


def clauses(sentence: Sentence, chunks: Chunks) -> list[Clause]:
    """The clauses of a sentence in text order."""
    found: list[Clause] = []
    if "Y" in chunks.kinds:
        chunks = chunks._replace(kinds=_promoted(chunks.kinds))
    for index, kind in enumerate(chunks.kinds):
        if kind in "VIGY":
            clause = verb(sentence, chunks, index, kind)
            link(clause, found, sentence, chunks, index)
            _claim_object(clause, sentence)
            if kind == "V" and found and _wants_helper(clause, chunks, index):
                _shares_helpers(clause, found[-1])
            if found and _is_alternative(clause, found[-1]):
                continue
            clause.end = _extent(clause, sentence, chunks, index)
            if clause.negated and _NOT_UNTIL.search(sentence.tags, clause.head_end, clause.end + 1):
                _await(clause)
            clause.object = _object(clause, chunks, index) or clause.object
            _take_particle(clause, sentence)
            found.append(clause)
            if len(found) == 1:
                continue
            _leave_name(clause, found[-2])
            if clause.form == "V" and len(found) == 2:
                _claim_deed(clause, found[0], chunks)
            if clause.form == "V" and clause.subject is not None:
                _close_relative(found, chunks)
                _claim_opening(found, chunks)
    return found


def _await(clause: Clause) -> None:
    """“was not signed [until] Friday” tells that it was signed."""
    lowers = clause.sentence.lowers[clause.head_end : clause.end + 1]
    if "until" in lowers and clause.form == "V" and clause.tense in ("past", "pluperfect"):
        clause.negated, clause.awaited = False, True


_NOT_UNTIL = re.compile("[PS]T")


def _claim_object(clause: Clause, sentence: Sentence) -> None:
    """“a speech Silva delivered in May was …”: the name is who did it, the noun before it what was done."""
    if clause.subject is None or clause.subject[1] != clause.begin:
        return
    begin, end = clause.subject
    if sentence.tags[begin] != "D" or sentence.tags[end - 1] != "E":
        return
    told = clause.form == "Y" or (clause.form == "V" and clause.tense == "past" and clause.begin == clause.head)
    if not told:
        return
    name = end
    while name > begin and sentence.tags[name - 1] == "E":
        name -= 1
    noun = sentence.lowers[name - 1]
    if name == begin or noun not in NOUN_KIND or sentence.tags[name - 1] != "N":
        return
    clause.form, clause.link, clause.passive, clause.tense = "Y", "relative", False, "past"
    clause.subject, clause.object = (name, end), (begin, name)


def _leave_name(clause: Clause, before: Clause) -> None:
    """“[a speech] Silva delivered in May was quoted”: the name is no part of what the main verb is about."""
    name, noun = before.subject, before.object
    if before.link == "relative" and noun is not None and name is not None and clause.subject == (noun[0], name[1]):
        clause.subject = noun


def _take_particle(clause: Clause, sentence: Sentence) -> None:
    """“put the fire [out]”: the particle behind the object belongs to the verb, where nothing hangs on it."""
    if clause.object is None or "_" in clause.lemma or clause.object[0] != clause.head_end:
        return
    end = clause.object[1]
    low = sentence.lowers[end] if end < len(sentence.lowers) else ""
    if low not in _PARTICLES or sentence.tags[end + 1 : end + 2] in _OF_NOUN:
        return
    whole = f"{clause.lemma}_{low}"
    if whole in VERB_KIND:
        clause.lemma = whole


_PARTICLES = word_set("out off down up away back apart")
_OF_NOUN = frozenset("DEJMNOQ")
"""Tags of a word behind “out” of which it is the preposition."""


def _claim_deed(clause: Clause, first: Clause, chunks: Chunks) -> None:
    """“Returning to the city was prohibited”: the deed that opens the sentence is what its verb is about."""
    opens = first.form == "G" and first.chunk == 0
    if opens and chunks.kinds[: clause.chunk].strip("GNPT") == "" and chunks.kinds[clause.chunk - 1] in "NT":
        clause.subject, clause.link, first.governor, first.subject = (first.begin, clause.begin), "main", clause, None


def _wants_helper(clause: Clause, chunks: Chunks, index: int) -> bool:
    """A participle alone, or what may be one: “shot and [killed] by police”, “arrested and [charged] with murder”."""
    tags = clause.sentence.tags[clause.begin : clause.head + 1]
    if tags != "v" or TAGS.get(clause.sentence.lowers[clause.head], "L") != "L":
        return tags == "n"
    by = clause.sentence.lowers[clause.head_end : clause.head_end + 1] == ["by"]
    if by and VERB_KIND.get(clause.lemma) == "economy" and clause.sentence.tags[clause.head_end + 1 :].startswith("M"):
        return False  # “shares rose and profits [increased] by 5%”
    if (clause.lemma, clause.sentence.tags[clause.head_end : clause.head_end + 1]) in _BESIDE:
        return True
    if clause.lemma in _BROUGHT_IN and "hospital" in clause.sentence.lowers[clause.head_end : clause.head_end + _NEAR]:
        return True
    alone = clause.lemma in ALONE or clause.lemma in WITH_PHRASE
    counted = chunks.kinds[index - 2 : index] == "CN" and clause.sentence.tags[chunks.begins[index - 1] : clause.begin]
    ends = chunks.kinds[index + 1 : index + 2] in _ENDS
    return by or (not alone and ends and (chunks.kinds[index - 1] == "C" or counted in ("M", "O")))


_BESIDE = {("pronounce", "J"), ("declare", "J"), ("send", "g"), ("leave", "J"), ("leave", "g")}
"""Verbs with what follows them at once where they have no object: “was taken there and [pronounced] dead”."""
_BROUGHT_IN, _NEAR = ("rush", "fly", "transfer", "move", "return"), 4
"""“was hit and [rushed] to hospital”: so near behind the verb, a hospital is where somebody is brought."""
_ENDS = ("P", ".", ",", "C", "")
"""What follows a verb that has no object."""


def _shares_helpers(clause: Clause, before: Clause) -> None:
    """“was rescued and flown out”, “were freed and [others killed]”: the auxiliary is the first verb’s."""
    between = clause.sentence.tags[before.head_end : clause.begin]
    if before.passive and before.form == "V" and ("C" in between or "," in between):
        clause.passive, clause.tense = before.passive, before.tense


def _is_alternative(clause: Clause, before: Clause) -> bool:
    """Whether a participle is but what else may have been done: “killed or wounded”; if so, *before* takes it in."""
    lowers = clause.sentence.lowers
    if not (before.passive and clause.passive and lowers[before.head_end : clause.begin] == ["or"]):
        return False
    before.alternative, before.head_end = lowers[clause.head], clause.head_end
    return True


def _claim_opening(found: list[Clause], chunks: Chunks) -> None:
    """“When it was found, …”, “Citing the poll, …”: what opens a sentence hangs on the main verb that follows."""
    main = found[-1]
    if main.link not in ("main", "complement"):
        return
    for other in reversed(found[:-1]):
        if other.governor is not None or other.link not in ("subordinate", "participle"):
            break
        if not _OPENING.isdisjoint(chunks.kinds[other.chunk : main.chunk]):
            break
        other.governor = main
        if other.form in "GY" and other.subject is None and not _is_of_another(other, main):
            other.subject = main.subject


def _is_of_another(opening: Clause, main: Clause) -> bool:
    """“After shooting Hale, police said, Holm fled”: who tells of a crime is not held to have done it."""
    return main.lemma in REPORTING and VERB_KIND.get(opening.lemma) in _GRAVE and not opening.passive


_GRAVE = frozenset(("attack", "death", "crime", "injury", "battle"))
_OPENING = frozenset("K;.:")
"""Chunks that an opening does not reach across: another predicate, a stop."""


def _close_relative(found: list[Clause], chunks: Chunks) -> None:
    """“the man who shot (or tried to shoot) the guard was arrested”: what stands in between reaches up to the verb."""
    main = found[-1]
    for other in found[:-1]:
        if other.relative() and main.subject is not None and main.subject[0] < other.begin and other.end < main.begin:
            other.end = main.begin
            other.object = _object(other, chunks, other.chunk) or other.object


def _promoted(kinds: str) -> str:
    """*kinds* with a participle turned into the finite verb it must be.

    “A cargo plane, said to be military, crashed into houses”: where no finite verb stands before it
    outside an aside, and none after it that follows a comma, the participle after a mark is the main verb.
    """
    if (row := _VERB_ROW.search(kinds)) is not None:
        kinds = kinds[: row.start(1)] + "V" + kinds[row.end(1) :]
    for index, kind in enumerate(kinds):
        if kind == "Y" and index and kinds[index - 1] in ",)-" and "N" in kinds[:index]:
            if _finite_outside_asides(kinds[:index]) or _LATER_MAIN.search(kinds, index):
                continue
            if kinds[index - 1] == "," and kinds.count(",", 0, index) < 2:
                continue
            return kinds[:index] + "V" + kinds[index + 1 :]
    return _coordinated_passives(kinds)


_VERB_ROW = re.compile(r"V[NPTRJ]{0,9},R?(Y)[NPTRJ]{0,9}CR?V")
"""“seized Tarn, retreated from Oslo and signed a truce”."""
_LATER_MAIN = re.compile(r"[,)-]R?[VK]")
_ASIDE = re.compile(r"[,-][WYGPNRT][^,-]{0,30}[,-]|\([^)]*\)")
_PASSIVE_PAIR = re.compile(r"V[RPNT]{0,6}C(?:N?R?|RN)Y")


def _finite_outside_asides(kinds: str) -> bool:
    rest = _ASIDE.sub(",", kinds)
    return "V" in rest or "K" in rest


def _coordinated_passives(kinds: str) -> str:
    """“was shot and killed”: the second participle is as finite as the first."""
    found = _PASSIVE_PAIR.search(kinds)
    return kinds[: found.end() - 1] + "V" + kinds[found.end() :] if found else kinds


# ── the object and the extent ────────────────────────────────────────────────────────────────────


def _object(clause: Clause, chunks: Chunks, index: int) -> tuple[int, int] | None:
    position = index + 1
    kinds = chunks.kinds
    while (position < len(kinds) and kinds[position] in 'RT`"') or (
        position < len(kinds) and kinds[position] == "P" and chunks.ends[position] == clause.head_end
    ):
        position += 1
    if kinds[position : position + 3] == "PNN" and clause.sentence.tags[chunks.begins[position + 1]] == "O":
        position += 2  # “handed over to it nine letters”
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
        if kind == "," and not _goes_on(sentence, chunks, position):
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


def _goes_on(sentence: Sentence, chunks: Chunks, comma: int) -> bool:
    """Whether a comma stands within a list (“ten, twelve and thirteen”) or a place (“in Tampa, Florida, on Monday”)."""
    kinds = chunks.kinds
    if kinds[comma - 1 : comma + 2] == "N,N" and kinds[comma + 2 : comma + 4] in ("CN", ",N", ",C"):
        return True
    if within_place(sentence, chunks, comma):
        return kinds[comma + 2 : comma + 3] in ("P", "T", ",", ".", "")
    return kinds[comma + 1 : comma + 2] in ("P", "T") and comma > 2 and within_place(sentence, chunks, comma - 2)


def within_place(sentence: Sentence, chunks: Chunks, comma: int) -> bool:
    """Whether a comma parts a place from the region it lies in: “in Palm Beach, Florida”."""
    if chunks.kinds[comma - 2 : comma + 2] != "PN,N":
        return False
    tags = sentence.tags[chunks.begins[comma - 1] : chunks.ends[comma + 1]]
    return not tags.strip("E,") and sentence.lowers[chunks.begins[comma - 2]] in _OF_PLACE


_OF_PLACE = word_set("in at near from to of outside into")


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
