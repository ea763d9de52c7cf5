"""Who does it, and what a clause hangs on: the walk leftwards from a verb.

It goes past what modifies the subject (prepositional phrases, appositions, relative clauses, asides)
and stops at what begins the clause: a subordinator, “that”, a verb of saying, a mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from webapp.events.grammar import rows
from webapp.events.grammar.chunks import Chunks
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.finite import describe, is_none
from webapp.events.grammar.governors import behind_comma, clause_kind, coordinated_with
from webapp.events.grammar.lexicon import LEMMAS, REPORTING, TAGS
from webapp.events.grammar.names import PLACES
from webapp.events.grammar.participles import OF_SOMEBODY, behind_relative, controller, link_participle
from webapp.events.grammar.relatives import antecedent, asked_of, through
from webapp.events.grammar.tokens import Sentence
from webapp.events.words import word_set

Range = tuple[int, int]
_MAX_STEPS = 24
"""Chunks that a walk passes at most; what lies further apart is no longer one clause in prose."""


def link(clause: Clause, found: list[Clause], sentence: Sentence, chunks: Chunks, index: int) -> None:
    """Set link, subordinator, governor and subject."""
    governor = found[-1] if found else None
    clause.governor = governor
    if clause.form == "I":
        clause.link = "infinitive"
        became = governor is not None and governor.lemma == "become"  # “became the latest to be fired”
        clause.subject = (None if became else _described(sentence, chunks, index)) or controller(governor)
        return
    if clause.form in "GY":
        clause.governor = governor = behind_relative(governor, found, chunks, index)
        link_participle(clause, governor, chunks, index)
        return
    _link_finite(clause, found, sentence, chunks, index)


def _described(sentence: Sentence, chunks: Chunks, index: int) -> Range | None:
    """“announced [another event] to be held in May”, “its system, to be sold in May”: what an infinitive describes."""
    back = index - 1 - (chunks.kinds[index - 1 : index] == ",")
    passive = sentence.lowers[chunks.begins[index] : chunks.ends[index]][:2] == ["to", "be"]
    if not passive or back < 1 or chunks.kinds[back] != "N" or sentence.tags[chunks.ends[back] - 1] != "N":
        return None
    return chunks.begins[back], chunks.ends[back]


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
    if is_none(clause, sentence, chunks, index, position, found):
        return
    if kind == "V" and found and (asked := asked_of(found[-1], position, chunks)) is not None:
        clause.link, clause.governor = "relative", found[-1]
        clause.subject = antecedent(chunks, asked, sentence)
        return
    if kind == "W" or (kind == "H" and position and kinds[position - 1] == "N"):
        clause.link, clause.subordinator = "relative", through(sentence, chunks, position)
        clause.subject = antecedent(chunks, position, sentence)
        clause.governor = found[-1] if found else None
        return
    if kind == "," and (opening := _OPENING_ASIDE.match(kinds, 0, position + 1)) is not None:
        position = opening.start(1) - 1
        clause.subject, _ = _Walk(sentence, chunks, found, index).run(position)
        return
    if kind == "C" or (kind == "," and found and _continues(found[-1], clause, chunks, position)):
        previous = coordinated_with(found)
        if previous is not None and kind == "C" and kinds[position - 1] == ",":
            previous = behind_comma(previous, clause.lemma)
        if previous is not None:
            clause.link = "coordinate" if previous.link == "main" else previous.link
            clause.subject = previous.subject
            clause.governor = previous.governor if previous.link != "main" else previous
            clause.subordinator = previous.subordinator
            return
    subject, left = _Walk(sentence, chunks, found, index).run(position)
    if (
        subject is None
        and clause.lemma in REPORTING
        and kinds[index + 1 : index + 2] == "N"
        and kinds[index - 1] in ',"'
    ):
        clause.subject, clause.inverted = (chunks.begins[index + 1], chunks.ends[index + 1]), True
        return
    clause.subject = subject
    clause_kind(clause, left, sentence, chunks, found)


def _continues(previous: Clause, clause: Clause, chunks: Chunks, comma: int) -> bool:
    """“flew to Moscow, met the premier”, “was arrested, tried and freed”: a comma between two verbs of one subject."""
    between = chunks.kinds[previous.chunk + 1 : comma]
    return (
        previous.form == "V"
        and previous.link != "relative"
        and "," not in between
        and ((previous.passive and clause.sentence.tags[clause.head] == "n") or "N" in between or "T" in between)
        and "W" not in between
    )


_RELATIVE = re.compile(r"N[RT]?W(?:N[RT]?)?[RT]?[VK](?:(?:[NPTRJGI]|[CS](?=R?[GI])){0,13}|[NPTR]{0,6}CR?V[NPTR]{1,6})$")
"""A noun with its relative clause, up to the main verb: “the man who shot the guard in Oslo”."""


_ONLY_VERB = re.compile(r"NWR?V$")
"""A noun with a relative clause that is no more than its verb: “three men who fled were arrested”."""
_OPENING_ASIDE = re.compile(r"[^VKIGYWSHC,;:.\"]*N(,)Y[^,;:.\"]*,$")
"""A sentence up to its main verb, with a participle phrase in between: “Holm, appointed after he left, became”."""
_RELATIVE_ASIDE = re.compile(r"[NT)],W[^VKWSCH;:.]*[VK][^VKWSCH;:.]*$")
"""A relative clause with asides of its own: “Holm, whose son Jan, nine, died there, spoke”."""
_EXAMPLES_ASIDE = re.compile(r"[NT)],D?PN(?:PN)?(?:,N(?:PN)?)+,?CN(?:PN)?$")
"""“some firms, including Helios, Sudwerk and Nordbank, left”."""
_PLACED_ASIDE = re.compile(r"(?:[N)]|(?<=N)T),R?N(?:PN)+,N$")
"""“Karl Rosen, once a minister of the state of Norland, India, died”."""
_SECOND = 2
"""The chunk that follows the first noun phrase of a sentence and its comma."""
_ABLE = re.compile(r"NJPG$")
"""“a craft capable of carrying humans has docked”."""
_OPENS_WITH_NOUN = re.compile(r"(?:^|[,;:SHC\"])R?N(?:[YV]|GP?N)?$")
"""A clause that has come to its first noun: “[a plan] to renovate it fell through”."""
_MEMBERS = re.compile(r"N(?:,N)+,?CNR?$")
"""Those whom a plural counts, up to the comma behind the last: “three men, Silva, Ruiz and Holm”."""


@dataclass(slots=True)
class _Walk:
    """The walk leftwards from a verb to its subject; ``best`` is the noun phrase that would be it so far."""

    sentence: Sentence
    chunks: Chunks
    found: list[Clause]
    verb: int
    best: int | None = None
    named: int | None = None
    """A name in an aside that says who the subject is."""
    first: int = 0
    """The first noun phrase of a row that is the subject."""
    aside: bool = False
    """Whether the walk has come past an aside."""

    def run(self, position: int) -> tuple[Range | None, int]:
        """The subject of the verb after *position*, and the chunk its clause begins at."""
        for _ in range(_MAX_STEPS):
            if position < 0:
                break
            if self.chunks.kinds[position] != "N":
                further = self._past(position)
                if further is None:
                    return None, position
            else:
                further = self._behind_modifier(position)
                if further is not None:
                    self.best = None
                elif (further := self._joined(position)) is None:
                    return self._subject(position), position
                elif further < 0:
                    return (self.chunks.begins[self.first], self.chunks.ends[position]), self.first
            position = further
        return None, max(position, 0)

    def _behind_modifier(self, position: int) -> int | None:
        """Where to go on if a noun phrase only modifies another one further left."""
        kinds = self.chunks.kinds
        before = kinds[position - 1] if position else ""
        if before not in _JOINTS:
            return None
        if before == "," and position > 1 and kinds[position - 2] == "N" and self._only_describes(position):
            return position - 2
        if before == "C" and kinds[max(0, position - 4) : position] == "NPNC" and self._word(position - 3) == "between":
            return position - 4
        if before == "S" and position > 2 and _disagrees(self.sentence, self.chunks, position, self.verb):
            return position - 2
        as_told = before == "P" and self._word(position - 1) == "as" and kinds[position - 2] in "TN"
        relative = before in ("V", "P", "K", "I", "G") and not as_told
        if relative and (head := _RELATIVE.search(kinds, 0, position + 1)) is not None:
            return head.start()
        if self._word(position - 1) == "to" and position > 2 and self._word(position - 2) == "according":
            return position - 3
        if before == "P" and self._word(position - 1) != "as" and _subject_is_further(position - 1, kinds):
            return position - 2
        if before == "I" and position > 1 and _OPENS_WITH_NOUN.search(kinds, 0, position - 1):
            return position - 2
        if before == "G" and kinds[position - 4 : position - 1] in ("NYP", "NVP") and self._accuses(position - 3):
            return position - 3
        if before == "G" and (able := _ABLE.search(kinds, 0, position)) is not None:
            return able.start()
        if before == "G" and position > 1 and kinds[position - 2] == "N" and not _reports(self.found, position - 1):
            return position - 2
        return position - 2 if before == "," and _names_place(self.sentence, self.chunks, position) else None

    def _accuses(self, verb: int) -> bool:
        """“a man [accused] of killing ten people was …”."""
        return LEMMAS.get(self._word(verb)) in OF_SOMEBODY

    def _only_describes(self, position: int) -> bool:
        """“Holm, [19], was arrested”, “Holm, [a boy] from Irving, Texas, was arrested”."""
        tags, begins, ends = self.sentence.tags, self.chunks.begins, self.chunks.ends
        if not tags[begins[position] : ends[position]].strip("M"):
            return self.chunks.kinds[position + 1 : position + 2] == ","
        named = tags[ends[position - 2] - 1] == "E" and position == _SECOND
        return named and self.aside and self._word(position) in ("a", "an", "the") and tags[ends[position] - 1] == "N"

    def _joined(self, position: int) -> int | None:
        """Where to go on in a row of noun phrases (“Ruiz and Holm”); -1 if a row of three or more is the subject."""
        if self.best is None:
            self.best = position
        first = rows.begin(self.sentence, self.chunks, self.found, position, self.verb)
        if first is None:
            one = rows.behind_one(self.sentence, self.chunks, position, self.verb)
            self.best = self.best if one is None else None
            return one
        self.best = first
        if (both := self._both_named(first, position)) is not None:
            self.first = both
            return -1
        if (whole := rows.whole(self.sentence, self.chunks, first)) is not None:
            self.best = None
            return whole
        self.first = first
        return first if position - first == 2 else -1

    def _both_named(self, first: int, last: int) -> int | None:
        """“[Tom Holm] of Norland and Ana Silva of Sudria”: where two people begin, the first named with a place."""
        kinds, tags, ends = self.chunks.kinds, self.sentence.tags, self.chunks.ends
        if last - first != 2 or first < 2 or kinds[first - 2 : first] != "NP" or kinds[max(0, first - 3)] == "P":
            return None
        named = all(tags[ends[noun] - 1] == "E" for noun in (first - 2, last))
        placed = _is_place(self.sentence, self.chunks, first) and not _is_place(self.sentence, self.chunks, last)
        return first - 2 if named and placed else None

    def _subject(self, position: int) -> Range:
        begins, ends = self.chunks.begins, self.chunks.ends
        assert self.best is not None
        if self.named is not None and self.sentence.tags[ends[self.best] - 1] != "E":
            return begins[self.named], ends[self.named]
        begin, end = _widen(self.best, position, self.chunks)
        return rows.whole_phrase(self.sentence, self.chunks, begin), end

    def _past(self, position: int) -> int | None:
        """Where to go on past what is no noun phrase; None where the clause begins."""
        kinds = self.chunks.kinds
        kind = kinds[position]
        if kind == ")":
            opened = kinds.rfind("(", 0, position)
            return opened - 1 if opened >= 0 else position - 1
        if kind == ",":
            return self._past_aside(position)
        if kind == "-" and "-" in kinds[:position]:
            return kinds.rfind("-", 0, position) - 1
        if kind == "V" and (told := _ONLY_VERB.search(kinds, 0, position + 1)) is not None:
            return told.start()
        if kind in "YV" and self.found and _is_reduced(kinds, position, self.sentence, self.chunks):
            self._reduce(position)
            return position - 1
        passed = kind in 'RTJ`P-"' or self._word(position) in _FLOATING
        return position - 1 if passed or (kind in "GI" and self.best is None) else None

    def _past_aside(self, position: int) -> int | None:
        kinds = self.chunks.kinds
        if (row := _MEMBERS.search(kinds, 0, position)) is not None and self._are_many(row.start()):
            return row.start()
        if (relative := _RELATIVE_ASIDE.search(kinds, 0, position)) is not None:
            return relative.start()
        if position == 1 and kinds[0] == "N" and kinds[2] in "GY":
            return 0  # “AF447, flying from Rio to Paris, plunged”
        placed = _PLACED_ASIDE.search(kinds, 0, position)
        if placed is not None and self._is_placed(position - 1):
            return placed.start()
        if (examples := _EXAMPLES_ASIDE.search(kinds, 0, position)) is not None:
            return examples.start()
        comma = kinds.rfind(",", 0, position)
        if comma <= 0 or kinds[comma - 1] not in "NT)" or not _is_aside(kinds[comma + 1 : position]):
            return None
        if kinds[comma + 1 : position] == "N" and self.sentence.tags[self.chunks.ends[comma + 1] - 1] == "E":
            words = self.sentence.words[self.chunks.begins[comma + 1] : self.chunks.ends[comma + 1]]
            self.named = self.named if " ".join(words) in PLACES else comma + 1
        self.aside = True
        return comma - 1

    def _is_placed(self, noun: int) -> bool:
        """“in Irving, [Texas],” but not “the mayor of Oslo, [Ana Silva],”: a known place, or a name of one word."""
        words = self.sentence.words[self.chunks.begins[noun] : self.chunks.ends[noun]]
        placed = len(words) == 1 or " ".join(words) in PLACES
        return placed and _are_names(self.sentence, self.chunks, noun - 2, noun)

    def _are_many(self, noun: int) -> bool:
        """“three men, Silva, Ruiz and Holm, were”: whether a noun phrase counts those named behind it."""
        end = self.chunks.ends[noun]
        return self.sentence.tags[end - 1] == "N" and self.sentence.lowers[end - 1].endswith(("s", "men", "people"))

    def _reduce(self, position: int) -> None:
        """Make the verb at *position* the participle it turns out to be."""
        for clause in self.found:
            if clause.chunk == position and clause.form == "V":
                describe(clause)

    def _word(self, chunk: int) -> str:
        return self.sentence.lowers[self.chunks.begins[chunk]]


_JOINTS = frozenset(",CSVPKIG")
"""Chunks behind which a noun phrase may belong to what stands further left."""
_FLOATING = word_set("both all each too")
"""What may stand between a subject and its verb: “Ruiz and Holm both yesterday said”."""


def _reports(found: list[Clause], chunk: int) -> bool:
    """“a letter alleging [his company] stole secrets”: behind a participle of saying a clause of its own begins."""
    return any(clause.chunk == chunk and clause.lemma in REPORTING for clause in reversed(found))


def _names_place(sentence: Sentence, chunks: Chunks, noun: int) -> bool:
    """“a judge in [Paris, France] found”: a name behind a name of which it only says where that is."""
    if chunks.kinds[noun - 4 : noun] != "NPN," and chunks.kinds[noun - 3 : noun] != "PN,":
        return False
    place, region = (sentence.tags[chunks.begins[n] : chunks.ends[n]] for n in (noun - 2, noun))
    if place.strip("E") or region.strip("E") or noun < 4:
        return False
    return _is_place(sentence, chunks, noun)


def _is_place(sentence: Sentence, chunks: Chunks, noun: int) -> bool:
    return " ".join(sentence.words[chunks.begins[noun] : chunks.ends[noun]]) in PLACES


def _are_names(sentence: Sentence, chunks: Chunks, *nouns: int) -> bool:
    return not any(sentence.tags[chunks.begins[noun] : chunks.ends[noun]].strip("E") for noun in nouns)


def _disagrees(sentence: Sentence, chunks: Chunks, noun: int, verb: int) -> bool:
    """Whether a noun phrase cannot be the subject of the verb group at chunk *verb*: “the retreat have hardened”."""
    last = sentence.lowers[chunks.ends[noun] - 1]
    helper = sentence.lowers[chunks.begins[verb]]
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    return (
        helper in ("have", "are", "were")
        and not plural
        and sentence.tags[chunks.ends[noun] - 1] == "N"
        and last != "people"
    )


def _widen(first: int, position: int, chunks: Chunks) -> tuple[int, int]:
    last = first
    if chunks.kinds[position + 1 : position + 3] == "CN":
        last = position + 2
    return chunks.begins[min(first, position)], chunks.ends[max(last, position)]


def _subject_is_further(preposition: int, kinds: str) -> bool:
    """Whether the noun phrase after this preposition modifies another one further left."""
    back = preposition - 1
    while back >= 0 and (kinds[back] in 'RTJ`"' or kinds[back : back + 2] == "PT"):
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
    if kinds[:position].rstrip("RT").endswith(("W", "H")):
        return False
    head = chunks.ends[position] - 1
    after = kinds[position + 1 : position + 2]
    return (
        sentence.tags[head] == "v"
        and TAGS.get(sentence.lowers[head], "L") == "L"
        and (after in "PTRVK" or (after == "I" and LEMMAS.get(sentence.lowers[head]) in _HELD_TO))
        and chunks.begins[position] == head
    )


_HELD_TO = word_set("suspect believe allege know think say report rumour rumor understand expect require force intend")
"""Verbs that an infinitive follows at once only in the passive: “a man suspected to have sold the gun”."""
