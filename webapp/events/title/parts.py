"""What follows a verb or a noun, cut into the parts that stand or fall together in a title.

A part is an object, a prepositional phrase, an infinitive with its object, a reported clause. A title
takes as many as fit, from the left, and all that its verb cannot do without.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import ALONE, OBJECT_CONTROL, REPORTING, WITH_PHRASE
from webapp.events.page import Line
from webapp.events.title import additions
from webapp.events.title.walk import Part, Walk
from webapp.events.words import word_set
from webapp.events.words.english import complements

_HOUR = 2
"""Digits of an hour."""
_HALF_DAYS = (["a", "."], ["p", "."])
_WATCHING = word_set(complements.WATCHING)
_DOING = word_set(complements.REPORTED_DOING)
_NAMING = word_set(complements.NAMING)
_RENDERING = word_set(complements.RENDERING)
_OF_WHAT = word_set(complements.OF_WHAT)
_OF_WHAT_LINKS = word_set("of with against for to about")
_TOLD = word_set(complements.TOLD)
_NEEDING = word_set(complements.NEEDING)
_LONG_QUOTE = 45
"""Characters of a quotation that a title prints whole, with its marks; of a longer one it says what fits."""
_TIMING = word_set(complements.TIMING)
_THAT_JOINS = word_set(complements.THAT_JOINS)
_ENDINGS = word_set(complements.ENDINGS)
_HOW = word_set(complements.HOW)
_WANTING = word_set(complements.WANTING)
_ASKING = word_set(complements.ASKING)
_WHAT = word_set(complements.WHAT)
_STRETCHES = word_set(complements.STRETCHES)
_LIST = re.compile(r"(?:,R?N(?:PN)?(?=,|C))*,?CR?N")
_HALVES = re.compile(r",[^,CVK]*(?:[WS][^,]*)?,CN")
"""What parts two halves: “between Tarn[, where it was to land, and] Sund”."""
_NEW_CLAUSE = re.compile("CPN(?:PN)*,?N(?:PN)*[RT]?[VK]")
"""“… and [in a reply] the minister said”: what follows “and” opens another clause."""
_OF_ONE = word_set("is was has does")
_TO_VERB = re.compile(r"[NPRTJD`\"']*(?:,(?:WR?[VK])?(?:[NPRTJDS]|\([^()]*\)){1,12},)?[VK]")
_THAT_TO_VERB = re.compile(rf"(?:N(?:PN)?C(?=N))?{_TO_VERB.pattern}")
"""What stands between “that” and the verb of its clause."""


def of_verb(line: Line, clause: Clause) -> list[Part]:
    """What follows the verb of *clause*."""
    walk = _Walk(line, clause.lemma)
    walk.drops = not clause.relative()
    index = clause.chunk + 1
    while index < len(walk.kinds) and walk.ends[index] <= clause.head_end:
        index += 1
    if (
        clause.object is not None
        and walk.kinds[index : index + 3] == "PNN"
        and clause.object[0] == walk.begins[index + 2]
    ):
        index += 2
    if walk.kinds[index : index + 2] in ("CV", "CI") and _shares_object(clause):
        index += 2
    if clause.passive and walk.kinds[index:].lstrip("TR").startswith(","):
        return []  # “was sacked last year, after Silva, Ruiz and Holm”
    return walk.run(index)


def _shares_object(clause: Clause) -> bool:
    """“repaired and launched the boat”: what follows the second verb belongs to the first, which wants an object."""
    alone = (clause.lemma in ALONE or clause.lemma in WITH_PHRASE) and clause.lemma != "strike"
    return clause.object is None and not clause.passive and not alone


def of_noun(line: Line, end: int, links: frozenset[str]) -> list[Part]:
    """The prepositional phrases that follow a noun phrase which ends at *end*, opened by one of *links*."""
    index = line.chunk_at(end)
    return _Walk(line, "", links).run(index) if line.chunks.begins[index] == end else []


class _Walk(Walk):
    """One walk; every method takes one kind of chunk and says whether to go on."""

    def run(self, index: int) -> list[Part]:
        """Walk from chunk *index* until something ends the clause."""
        self.index = index
        count = len(self.kinds)
        while self.index < count:
            step = _STEPS.get(self.kinds[self.index])
            if step is None or not step(self):
                break
        return self.parts

    def noun(self) -> bool:
        if self.links is not None:
            return False
        last = self.phrase_end(self.index)
        stretch = self.lowers[self.ends[self.index] - 1] in _STRETCHES and self.next() != "I"  # “a day to leave”
        if not self.first() and self.open < 0 and stretch:
            return False
        if self.first():
            self.needed = True
        if self.is_contact() or self.is_clock(self.index):
            return False
        if (self.takes_clause() and self.content(last)) or self.question(last):
            return True
        if self.inside:
            return self.pass_to(last)
        return not (self.drops and self.leads(last)) and self.close(last)

    def is_contact(self) -> bool:
        """“at a house [he] rented”: whether a clause without a link begins here, of which a title has no use."""
        here, before = self.begins[self.index], self.index - 1
        if self.inside or not self.parts or self.lemma in _TOLD or self.kinds[before] != "N":
            return False
        tags = self.line.sentence.tags
        return tags[here] == "O" and tags[here + 1 : here + 2] in ("v", "x", "h", "m", "d", "L", "z", "R")

    def content(self, last: int) -> bool:
        """Whether a clause without “that” begins at this noun phrase; if so, open it."""
        told = self.lemma in _TOLD and self.kinds[last + 1 : last + 2] in ("H", "N") and self.first_part()
        if told:
            return self.pass_to(last)
        last = self.joint_subject(last)
        if not _TO_VERB.match(self.kinds, last + 1):
            return False
        self.inside = self.needed = True
        return self.pass_to(last)

    def joint_subject(self, last: int) -> int:
        """“alleged [fireworks and flares] were used”: the end of two noun phrases that are one subject."""
        begin, end = self.begins[self.index], self.ends[last]
        for clause in self.line.clauses if self.first() else ():
            if clause.subject and clause.subject[0] == begin and clause.subject[1] > end:
                many = self.lowers[clause.begin] not in _OF_ONE and self.line.sentence.tags[clause.begin] != "z"
                return self.line.chunk_at(clause.subject[1] - 1) if many else last
        return last

    def first_part(self) -> bool:
        return not self.parts

    def preposition(self) -> bool:
        word, following = self.word(self.index), self.next()
        if self.parts and self.lemma.endswith(f"_{word}"):
            return self.skip()  # “put the fire out”
        if word == "according" or (self.links is not None and word not in self.links):
            return False
        if following == "T":
            self.index += 2
            if self.next(0) == "N" and self.lowers[self.ends[self.index] - 1] == "time":
                self.index += 1
            return True
        if following == "G":
            return word not in _TIMING and self.links is None and self.begin()
        if following in ("N", '"', "D", "J", "P", "R"):
            if self.inside:
                return self.begin()
            if self.first() and self.lemma in _NEEDING:
                self.needed = True
            if self.links is not None and word == "of":
                self.needed = not self.parts
            return self.with_noun(word)
        if word == "to" and following == "K" and self.next(2) in ("N", "J"):
            return self.to_be()
        return following not in ("W", "H", "K") and not self.inside and self.links is None and self.close(self.index)

    def to_be(self) -> bool:
        """“chose a woman [to be its leader]”, “claims [to have no memory]”."""
        if self.inside or (self.first() and not self.takes_clause()):
            return False
        self.needed = self.needed or self.first()
        self.begin()
        return self.begin()

    def with_noun(self, word: str) -> bool:
        """A preposition and what it governs."""
        if self.next() != "N":
            return self.begin()
        last = self.phrase_end(self.index + 1)
        if self.is_clock(last):
            return False
        last += self.word(last) == "age" and self.kinds[last + 1 : last + 2] == "N"  # “at age 12”
        if word == "in" and self.word(last) == "order" and self.kinds[last + 1 : last + 2] == "I":
            return self.pass_to(last)
        if len(self.parts) == 1 and self.parts[0].needed and self.lemma in _OF_WHAT and word in _OF_WHAT_LINKS:
            self.needed = True
        if word == "as" and self.lemma in _NAMING:
            self.needed = True
        if (self.drops or word in _TIMING or word == "as") and self.leads(last):
            return False
        if word == "as" and self.kinds[last + 1 : last + 2] == "Y":
            self.begin()  # “as the planet [passed]”
            return self.pass_to(last)
        if word == "between" and _HALVES.match(self.kinds, last + 1):
            return False
        if word in ("between", "among"):
            last = self.both(last)
        return self.close(last)

    def is_clock(self, noun: int) -> bool:
        """“around [1]: 30 a. m.”: a time of day that no rule for dates has read."""
        behind = self.lowers[self.ends[noun] : self.ends[noun] + 2]
        number = self.lowers[self.begins[noun] : self.ends[noun]]
        minutes = behind[:1] == [":"] and behind[-1].isdigit()
        return len(number[-1]) <= _HOUR and number[-1].isdigit() and (minutes or behind in _HALF_DAYS)

    def adverb(self) -> bool:
        low = self.word(self.index)
        if self.inside or self.open >= 0:
            return self.begin()
        if self.parts and self.lemma.endswith(f"_{low}"):
            return self.skip()
        if low[0].isdigit():  # a score
            return self.close(self.index)
        if low in _THAT_JOINS and self.next() == "H":
            return False
        if low == "not" and self.next() in ("I", "J"):
            return self.begin()
        if low in ("not", "prior") or (low == "only" and self.parts):
            return False
        if self.next() in ("N", "P", "J", "D", "G"):
            return self.begin() if low not in _DROPPED else self.skip()
        return self.close(self.index) if low in _ENDINGS else self.skip()

    def adjective(self) -> bool:
        if self.inside or self.next() == "N":
            return self.begin()
        if self.links is not None and self.open < 0:
            return False
        self.needed = (
            self.needed or self.first() or self.open >= 0 or (self.lemma in _RENDERING and len(self.parts) == 1)
        )
        if self.next() == "H" and self.open >= 0 and _THAT_TO_VERB.match(self.kinds, self.index + 2):
            self.inside = self.begin()
            return self.begin()  # “it is possible that …”
        if self.next() == "C" and self.next(2) in ("J", "N") and self.open >= 0:
            if self.next(3) in ("V", "K"):
                return self.close(self.index)  # “had moved north and traders had left”
            self.begin()
            return self.begin()  # “with both wooden and plain saddles”
        if self.word(self.index) in _WANTING and self.next() in ("P", "I"):
            return self.begin()
        return (self.next() != "C" or self.next(2) in ("I", "V", "K")) and self.close(self.index)

    def infinitive(self) -> bool:
        if self.inside or self.links is not None:
            return False
        self.needed = self.needed or self.first() or self.lemma in OBJECT_CONTROL
        return self.settle_verb(self.lemma_here())

    def gerund(self) -> bool:
        after_verb = self.first() or self.open >= 0
        if (
            self.inside
            or self.links is not None
            or not (after_verb or self.lemma in _WATCHING or additions.behind_noun(self))
        ):
            return False
        if self.first() and self.lemma in REPORTING and self.lemma not in _DOING:
            return False
        self.needed = self.needed or self.first() or self.lemma in _WATCHING
        self.added = self.added or not (after_verb or self.needed)
        if self.added and self.next() == "P":
            return self.begin()
        return self.settle_verb(self.lemma_here())

    def participle(self) -> bool:
        behind = not self.parts or self.open >= 0 or self.parts[-1].end == self.begins[self.index]
        if self.inside or self.links is not None or not behind:
            return False
        self.needed = self.needed or self.first()
        if self.next() in ("P", "I"):
            return self.begin()
        return self.close(self.index)

    def verb(self) -> bool:
        if not self.inside:
            if self.drops and self.open < 0 and self.parts and self.parts[-1].end == self.begins[self.index]:
                self.parts.pop()
            return False
        self.inside = False
        self.needed = True
        if self.kinds[self.index] == "K":
            self.lemma = "be"
            return self.begin()
        return self.settle_verb(self.lemma_here())

    def that(self) -> bool:
        self.added = self.added or additions.behind_statement(self)
        if not ((self.takes_clause() or self.added) and _THAT_TO_VERB.match(self.kinds, self.index + 1)):
            return False
        self.inside = self.needed = True
        if self.first():
            self.index += 1
            self.open = self.begins[self.index]
            return True
        return self.begin()

    def whether(self) -> bool:
        word = self.word(self.index)
        if not self.inside and self.links is None and self.open < 0 and additions.circumstance(self, word):
            return True
        if word not in _HOW or not self.first() or self.inside or (word == "if" and self.lemma not in _ASKING):
            return False
        self.inside = self.needed = True
        return self.begin()

    def what(self) -> bool:
        if self.word(self.index) not in _WHAT or not self.first() or not self.takes_clause():
            return False
        self.inside = self.needed = True
        return self.begin()

    def and_(self) -> bool:
        if self.inside and self.open >= 0 and self.next() == "N":
            return self.begin()
        if self.open >= 0 or self.inside or not self.parts or self.kinds[self.index - 1] not in "NT":
            return False
        step = 2 if self.next() == "P" else 1
        if _NEW_CLAUSE.match(self.kinds, self.index) or (self.kinds[self.index - 1] == "T" and self.dated_apart(step)):
            return False
        if step > 1 and self.links is not None and self.word(self.index + 1) != self.lowers[self.parts[-1].begin]:
            return False  # “an inquiry for fraud and in jail”
        if self.next(step) != "N":
            return False
        last = self.phrase_end(self.index + step)
        if self.links is not None and self.is_name(self.index - 1) != self.is_name(self.index + step):
            return False
        return not (self.drops and self.leads(last)) and self.close(last)

    def comma(self) -> bool:
        if self.inside:
            return self.apposition()
        if self.first() and not self.inside and self.links is None:
            closed = self.kinds.find(",", self.index + 1)
            between = self.kinds[self.index : closed]
            self.index = closed + 1
            return closed > 0 and self.next(0) in ("N", "D", "H") and "V" not in between and "K" not in between
        if self.open >= 0 or self.inside or not self.parts or self.kinds[self.index - 1] != "N":
            return False
        found = _LIST.match(self.kinds, self.index)
        if found is None or self.lowers[self.begins[found.end() - 1] - 1] == "but":
            further = additions.aside_end(self) if self.links is None else None
            self.index = further if further is not None else self.index
            return further is not None
        last = self.phrase_end(found.end() - 1)
        return not (self.drops and self.leads(last)) and self.close(last)

    def apposition(self) -> bool:
        """“said Hamza, the son of Osama, was killed”: an aside between a reported subject and its verb is left out."""
        closed = self.kinds.find(",", self.index + 1)
        if closed < 0 or self.open < 0 or self.kinds[closed + 1 : closed + 2] not in ("V", "K"):
            return False
        self.parts.append(Part(self.open, self.begins[self.index], True))
        self.open, self.index = self.begins[closed + 1], closed + 1
        return True

    def aside(self) -> bool:
        closed = self.kinds.find(")", self.index)
        if closed < 0 or self.open >= 0:
            return False
        self.index = closed + 1
        return True

    def quote(self) -> bool:
        if self.open >= 0 and not self.line.sentence.quoted[self.begins[self.index]]:
            return self.begin()
        closed = self.kinds.find('"', self.index + 1)
        if closed < 0 or self.inside:
            return False
        if self.line.width(self.begins[self.index], self.ends[closed]) > _LONG_QUOTE:
            said = self.takes_clause() and _TO_VERB.match(self.kinds, self.index + 1) is not None
            self.inside, self.needed = said, said or self.needed
            self.index += 1
            return not said or self.next(0) == "N"
        self.needed = self.needed or self.first()
        self.begin()
        self.index = closed + 1
        if self.kinds[self.index : self.index + 1] == "N":
            return True
        return self.close(closed)

    def colon(self) -> bool:
        if not (self.first() and self.next() == '"'):
            return False
        self.index += 1
        return True


_STEPS: dict[str, Callable[[_Walk], bool]] = {
    "N": _Walk.noun, "P": _Walk.preposition, "R": _Walk.adverb, "T": _Walk.skip, "J": _Walk.adjective,
    "I": _Walk.infinitive, "G": _Walk.gerund, "Y": _Walk.participle, "C": _Walk.and_, ",": _Walk.comma,
    "(": _Walk.aside, '"': _Walk.quote, "D": _Walk.begin, "H": _Walk.that, "S": _Walk.whether, "W": _Walk.what,
    "V": _Walk.verb, "K": _Walk.verb, ":": _Walk.colon,
}  # fmt: skip
_DROPPED = word_set(complements.DROPPED)
