"""Where the walk over what follows a verb or a noun stands: the parts taken, the one that is open, what comes next."""

from __future__ import annotations

import re
from typing import NamedTuple

from webapp.events.grammar.inflect import guess_base
from webapp.events.grammar.lexicon import LEMMAS, REPORTING, VERB_KIND
from webapp.events.page import Line
from webapp.events.words import word_set
from webapp.events.words.english import complements


class Part(NamedTuple):
    """Words from *begin* to *end* (exclusive) that a title prints together."""

    begin: int
    end: int
    needed: bool
    """Without it the title is half a clause."""


_FINDING_OUT = word_set(complements.FINDING_OUT)
_DROPPED = word_set(complements.DROPPED)
_POINTING = ("there", "here", "so", "thus")
"""Adverbs that point at words a title does not have."""
_UP = frozenset(("up", "down", "out", "off", "away"))
"""Particles whose verb has an object behind them: “drove up the prices”."""
_ASKING = frozenset(("decide", "determine", "know", "wonder", "doubt"))
"""Verbs that say nothing without the question after them."""
_NEEDING = word_set(complements.NEEDING)
_ASKED_FOR = re.compile("R?NR?[VYK]")
"""What stands behind the noun that is asked for: “what role [drink played]”."""
_TIME_NEXT = re.compile("(?:PN){0,2}P?T")
_ASIDES = ("R", "T", '"', "`")


_FOR_THE_FIRST_TIME = ["for", "the", "first", "time"]
"""What is not true without the date behind it: “for the first time since 2005”."""


class Walk:
    """Where a walk over the chunks to the right stands, what it has taken, and what it may do next."""

    def __init__(self, line: Line, lemma: str, links: frozenset[str] | None = None) -> None:
        self.line = line
        _, self.begins, self.ends = line.chunks
        self.kinds = line.kinds
        self.lowers = line.sentence.lowers
        self.links = links
        self.drops = links is None
        """Whether a phrase right before a finite verb belongs to it: not in a relative clause, which that verb ends."""
        self.parts: list[Part] = []
        self.open = -1
        """Where the part that is not complete yet begins."""
        self.needed = False
        self.lemma = lemma
        self.inside = False
        """Within a reported clause whose verb is still to come."""
        self.added = False
        """Behind an “-ing” form that only adds to a noun: nothing that follows is needed, but belongs to it."""
        self.index = 0

    def next(self, ahead: int = 1) -> str:
        """The kind of a chunk further right."""
        return self.kinds[self.index + ahead : self.index + ahead + 1]

    def word(self, index: int) -> str:
        """The first word of a chunk."""
        return self.lowers[self.begins[index]]

    def first(self) -> bool:
        """Whether nothing has been taken yet."""
        return not self.parts and self.open < 0

    def begin(self) -> bool:
        """Open a part here and go on."""
        if self.open < 0:
            self.open = self.begins[self.index]
        self.index += 1
        return True

    def skip(self) -> bool:
        """Leave a chunk out, unless it is the subject of what is reported."""
        if self.takes_clause() and self.next() in ("V", "K"):
            self.inside = self.needed = True
            return self.begin()
        self.index += 1
        return True

    def close(self, last: int) -> bool:
        """End the open part with chunk *last*, which is half a phrase before a genitive: “is [the world] ’s best”."""
        if self.line.sentence.tags[self.ends[last] : self.ends[last] + 1] == "'":
            return False
        begin = self.open if self.open >= 0 else self.begins[self.index]
        if self.line.sentence.tags.count('"', begin, self.ends[last]) % 2:  # “was “shot down [by a missile]””
            if self.kinds[last + 1 : last + 2] != '"':
                self.open, self.index = begin, last + 1
                return '"' in self.kinds[last + 1 :]
            last += 1
        if self.added and self.needed and begin == self.parts[-1].end:
            begin = self.parts.pop().begin
        end = self.ends[last]
        if self.lowers[end : end + 1] != ["since"] or self.lowers[begin:end] != _FOR_THE_FIRST_TIME:
            self.parts.append(Part(begin, end, self.needed and not self.added))
        self.open, self.needed, self.index = -1, False, last + 1
        return True

    def pass_to(self, last: int) -> bool:
        """Keep a phrase before the verb of a reported clause in the open part."""
        self.begin()
        self.index = last + 1
        return True

    def question(self, last: int) -> bool:
        """“investigate [what role] drink played”: a noun that is asked for opens what is asked."""
        asked = self.first() and self.lowers[self.begins[self.index]] in ("what", "which")
        if not asked or not _ASKED_FOR.match(self.kinds, last + 1):
            return False
        self.inside = self.needed = True
        return self.pass_to(last)

    def takes_clause(self) -> bool:
        """Whether what follows the last verb may be a clause that is its content."""
        return not self.inside and (
            self.lemma in REPORTING or self.lemma in _FINDING_OUT or VERB_KIND.get(self.lemma) == "statement"
        )

    def is_name(self, index: int) -> bool:
        """Whether a chunk ends with a name: “from Milley and [Sullivan’s request]” joins no two of one sort."""
        return self.line.sentence.tags[self.ends[index] - 1] == "E"

    def phrase_end(self, index: int) -> int:
        """The last chunk of the noun phrase at *index*, with the “of” phrases that belong to it."""
        while self.kinds[index + 1 : index + 3] == "PN" and self.word(index + 1) == "of":
            index += 2
            if self.word(index) == "both":
                return self.both(index)
        return self.both(index) if self.word(index) == "both" else index

    def dated_apart(self, step: int) -> bool:
        """“arrested ten on Saturday [and six] on Sunday”: what stands behind “and” has a day of its own."""
        last = self.phrase_end(self.index + step)
        return _TIME_NEXT.match(self.kinds, last + 1) is not None

    def leads(self, last: int) -> bool:
        """Whether a finite verb follows chunk *last*, which then ends the subject of that verb."""
        position = last + 1
        while self.kinds[position : position + 1] in _ASIDES:
            position += 1
        return self.kinds[position : position + 1] in ("V", "K")

    def settle_verb(self, lemma: str) -> bool:
        """A verb within a part: left open for its object, closed where it has none."""
        self.lemma = lemma
        if self.next() == "C" and self.next(2) == "V" and self.next(3) == "N":
            self.begin()
            self.index += 1
            return self.settle_verb(self.lemma_here())
        if self.next() == "R" and self.next(2) not in ("N", "P", "J", "D", "G", "R", "I"):
            adverb = self.word(self.index + 1)
            return self.begin() if adverb in _POINTING else self.close(self.index + (adverb not in _DROPPED))
        if self.next() in ("N", "J", "D", "H", '"', "`", "G", "R") or (self.next() == "P" and lemma in _NEEDING):
            return self.begin()
        if self.next() in ("W", "S") and lemma in _ASKING:
            return False
        if self.next() == "P" and self.next(2) == "N" and self.word(self.index + 1) in _UP:
            return self.begin()
        if self.next() == "T" and self.next(2) in ("V", "K") and self.takes_clause():
            return self.begin()
        return self.close(self.index)

    def lemma_here(self) -> str:
        """The lemma of the verb at the end of this chunk."""
        low = self.lowers[self.ends[self.index] - 1]
        return LEMMAS.get(low) or guess_base(low)

    def both(self, last: int) -> int:
        """The end of the second half of “between A and B”, “both A and B”."""
        return self.phrase_end(last + 2) if self.kinds[last + 1 : last + 3] == "CN" else last
