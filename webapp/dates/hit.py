"""A pattern met at some words (:class:`Hit`), and a sense at its place (:class:`Found`): what rules take and give."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from webapp.dates.anchor import Here
from webapp.dates.grammar import AGAIN, LETTERS, letters
from webapp.dates.numbers import count
from webapp.dates.sense import Sense
from webapp.dates.tense import Tense, tense

_NEWLINE = LETTERS["newline"]
_HEADLINE_ENDS = letters("newline stop")


class Found(NamedTuple):
    """A sense at its place: token numbers, the end exclusive."""

    start: int
    end: int
    sense: Sense
    rule: str


class Hit:
    """A rule's pattern met at some words; what a production reads from."""

    def __init__(self, match: re.Match[str], here: Here, read: Callable[[Here, int], Found | None]) -> None:
        self._read = read
        self.match = match
        self.here = here
        self.tokens = here.tokens
        self.start, self.end = match.span()

    def span(self, label: str) -> tuple[int, int]:
        """First token of the labelled part and the one behind its last; -1, -1 where it is absent."""
        if label not in self.match.re.groupindex:
            return -1, -1
        found = self.match.span(label)
        while found[0] < 0 and label + AGAIN in self.match.re.groupindex:
            label += AGAIN
            found = self.match.span(label)
        return found

    def has(self, label: str) -> bool:
        """Whether the labelled part is there."""
        return self.span(label)[0] >= 0

    def at(self, label: str) -> int:
        """Token number of the labelled part."""
        return self.span(label)[0]

    def word(self, label: str) -> str:
        """First word of the labelled part in lower case."""
        return self.tokens.word(self.span(label)[0])

    def word_at(self, i: int) -> str:
        """The word at token *i* in lower case."""
        return self.tokens.word(i)

    def words(self, label: str) -> list[str]:
        """All words of the labelled part in lower case."""
        return [self.tokens.word(i) for i in range(*self.span(label))]

    def value(self, label: str) -> object:
        """What the word lists say about the labelled word; None where it is absent."""
        return self.tokens.value(self.span(label)[0]) if self.has(label) else None

    def number(self, label: str) -> int:
        """The same where it is a number."""
        value = self.value(label)
        return value if isinstance(value, int) else 0

    def count(self, label: str) -> int | float | None:
        """The number in figures or words; None for an indefinite one."""
        return count(self.words(label))

    def text(self) -> str:
        """All words as written."""
        return self.tokens.text[self.tokens.start(self.start) : self.tokens.end(self.end - 1)]

    def plain(self) -> str:
        """All words with their odd hyphens and spaces made plain."""
        return "".join(self.tokens.raw[self.start : self.end]).rstrip()

    def before(self, n: int = 1) -> str:
        """The *n*-th word before, in lower case."""
        return self.tokens.word(self.start - n)

    def after(self, n: int = 1) -> str:
        """The *n*-th word behind, in lower case."""
        return self.tokens.word(self.end + n - 1)

    def tense(self) -> Tense | None:
        """The side of the telling on which the words lie, by the verbs around them."""
        return tense(self.tokens, self.start, self.end)

    def in_a_title(self) -> bool:
        """Whether a capital stands where English writes none: “Radio 4's Today”, “The World Tonight have …”."""
        tokens, start = self.tokens, self.start
        if not tokens.capital(start) or tokens.raw[start].strip().isupper():
            return False
        owned = tokens.word(start - 1) == "s" and tokens.word(start - 2) in ("'", "’")
        last = self.end >= len(tokens.letters) or tokens.letters[self.end] in _HEADLINE_ENDS
        return owned or (tokens.capital(start - 1) and not last)

    def opens_line(self) -> bool:
        """Whether the words begin the text or a line."""
        return self.start == 0 or self.tokens.letters[self.start - 1] == _NEWLINE

    def is_nothing(self) -> None:
        """Say that the words tell no time, so that no other rule reads a part of them."""
        self.here.over = self.end

    def part(self, sense: Sense, first: str, last: str | None = None) -> Found:
        """A find that covers only the labelled parts *first* to *last*."""
        return Found(self.span(first)[0], self.span(last or first)[1], sense, "")

    def rest(self, at: int | None = None) -> Found | None:
        """The time expression that starts right behind these words (or at token *at*)."""
        return self._read(self.here, self.end if at is None else at)
