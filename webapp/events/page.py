"""An article as the rules of this room see it: its sentences analysed, and the events in the making."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from webapp.events.focus import NOBODY, Focus
from webapp.events.grammar import onsets, scheduled
from webapp.events.grammar.chunks import Chunks, chunk
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.clauses import clauses
from webapp.events.grammar.sentences import Span, split
from webapp.events.grammar.settle import settle
from webapp.events.grammar.spaced import is_spaced, written
from webapp.events.grammar.tokens import Sentence, analyse, mark_quotes, mark_times, names_of, set_apart
from webapp.model import Article, Factuality, Mention, When

Range = tuple[int, int]
_BOILERPLATE = re.compile(
    r"(?i)all rights reserved|^copyright\b|©|\bclick here\b|\bsubscribe to\b|\bfollow us on\b|\bsign up for\b"
    r"|\bread more\b|\b(?:image|photo|photograph|picture|file): ?\w"
    r"|\bthis (?:article|story|post|page|report|piece) (?:was|has been|is) (?:last |first |originally )?"
    r"(?:updated|corrected|amended|published|edited|posted)\b|\bversion of this (?:article|story|post|report|page)\b"
    r"|\bupdated:? (?:on |at )?(?:\d{1,2}: ?\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)"
)
"""Sentences of a page's frame that a text may still carry, and captions with their credits."""
_FRAME_WORDS = (
    "rights reserved", "copyright", "©", "click here", "subscribe", "follow us", "sign up", "read more", "image:",
    "photo:", "photograph:", "picture:", "file:", "this article", "this story", "this post", "this page", "this report",
    "this piece", "updated",
)  # fmt: skip
"""One of these is in every text that carries such a sentence."""
_TURN = re.compile(r"(?m)^(?:\(\([^()\n]{1,40}\)\)|[A-Z]{1,3}:) ")
_INTERVIEW = 4
"""Turns of speakers, of two at least, each before a colon or in double brackets, that make a text an interview."""


_STATED = re.compile("N(?<![PV]N)(?=R*K)")
"""The subject of a verb that tells no deed: “[Holm] is a singer”, “[Holm] also has a medal”."""


@dataclass(slots=True, eq=False)
class Line:
    """A sentence with its chunks and clauses."""

    source: str
    """The text of the article."""
    sentence: Sentence
    chunks: Chunks
    clauses: list[Clause]
    headline: bool = False
    spaced: bool = False
    """The text has its hyphens between spaces."""
    talk: bool = False
    """Within an interview, where people speak of themselves."""
    names: dict[int, tuple[Range, str]] = field(default_factory=dict)
    """For every chunk that ends with a name: its name words and the name."""
    kinds: str = ""
    """The kinds of the chunks, each verb as its clause has it: Y for a participle that only looked finite."""

    def __post_init__(self) -> None:
        kinds = self.chunks.kinds
        for clause in self.clauses:
            if kinds[clause.chunk] != clause.form:
                kinds = kinds[: clause.chunk] + clause.form + kinds[clause.chunk + 1 :]
        self.kinds = kinds

    def text(self, begin: int, end: int) -> str:
        """The words from *begin* to *end* (exclusive) as written, without spaces round their hyphens."""
        if begin >= end:
            return ""
        starts, last = self.sentence.starts, end - 1
        shown = self.source[starts[begin] : starts[last] + len(self.sentence.words[last])]
        return written(shown) if self.spaced else shown

    def chunk_at(self, position: int) -> int:
        """The chunk that the word at *position* stands in."""
        return bisect_right(self.chunks.begins, position) - 1

    def width(self, begin: int, end: int) -> int:
        """Characters from the word *begin* to the word *end* (exclusive)."""
        return self.sentence.stop(end - 1) - self.sentence.starts[begin]

    def subjects(self) -> list[tuple[int, Range, Clause | None]]:
        """The subjects of the finite verbs, each with the chunk and the clause of its verb; “be”, “have” make none."""
        found: list[tuple[int, Range, Clause | None]] = [
            (clause.chunk, clause.subject, clause)
            for clause in self.clauses
            if clause.form == "V" and clause.subject and self._is_told_of(clause)
        ]
        kinds, begins, ends = self.chunks
        if "K" not in kinds:
            return found
        for stated in _STATED.finditer(kinds):
            at = stated.start()
            found.append((stated.end(), (begins[at], ends[at]), None))
        return sorted(found, key=itemgetter(0))

    def _is_told_of(self, clause: Clause) -> bool:
        """Not “laptop computers that bring new features”: whom only a relative clause is about, unless it is a name."""
        subject = clause.subject
        return clause.link != "relative" or (subject is not None and self.sentence.tags[subject[1] - 1] == "E")


@dataclass(slots=True, eq=False)
class Page:
    """The article, its lines and the focus that later rules move along."""

    article: Article
    lines: list[Line]
    names: frozenset[str]


@dataclass(slots=True, eq=False)
class Draft:
    """An event in the making; every rule fills its part."""

    line: Line
    begin: int
    end: int
    """The trigger, in words."""
    lemma: str
    kind: str
    clause: Clause | None
    nominal: bool = False
    subject: Range | None = None
    focus: Focus = NOBODY
    """Whom a pronoun means here."""
    title: str = ""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    factuality: Factuality = "happened"
    attribution: str | None = None
    mention: Mention | None = None
    tie: str = ""
    """“after”, “before” …: how the event lies to its expression, where another happening's date bounds it."""
    when: When | None = None
    importance: float = 0.0
    id: str = ""
    generic: bool = False
    """A bare noun, which names one happening only where its phrase says which."""
    able: bool = False
    """It may stand as an event of its own, if it can be printed."""
    named: bool = False
    """Its first actor has a name."""
    more: list[Draft] = field(default_factory=list)
    """Later drafts that tell of the same happening."""
    after: list[tuple[Draft, str]] = field(default_factory=list)
    """Drafts that came before this one, each with the reason."""

    @property
    def start(self) -> int:
        """Offset of the trigger in the text."""
        return self.line.sentence.starts[self.begin]

    @property
    def stop(self) -> int:
        """Offset of the end of the trigger in the text."""
        return self.line.sentence.stop(self.end - 1)


def _is_frame(text: str, span: Span, words: Sequence[str]) -> bool:
    """Whether a sentence belongs to the page's frame; *words*: those of it that the text has."""
    lowered = text[span.start : span.end].lower()
    return any(word in lowered for word in words) and _BOILERPLATE.search(text, span.start, span.end) is not None


def _is_inside(mention: Mention, span: Span) -> bool:
    return mention.start >= span.start and mention.end <= span.end


def _describes(text: str, mention: Mention) -> bool:
    """It is part of a word for what something is like: “a 1950s-style office”, “the 2011-built bridge”."""
    return text[mention.end : mention.end + 1] == "-" and text[mention.end + 1 : mention.end + 2].isalpha()


def _is_when(text: str, mention: Mention) -> bool:
    """It says when, not for how long: “on Friday”, “in the coming days”, “two days after”, not “for three days”."""
    if mention.type == "DURATION":
        bounded = mention.earliest is not None or mention.latest is not None
        return bounded or text.startswith((" after ", " before "), mention.end)
    return mention.value != "FUTURE_REF"


def read(article: Article, mentions: Sequence[Mention]) -> Page:
    """Analyse every sentence of *article*."""
    text = article.text
    names = names_of(text)
    spaced = is_spaced(text)
    lines: list[Line] = []
    position, count = 0, len(mentions)
    paragraph, inside = -1, False
    title = " ".join(article.title.split()).lower()
    lowered = text.lower()
    turns = _TURN.findall(text)
    talk = text.find(turns[0]) if len(turns) >= _INTERVIEW and len(set(turns)) > 1 else len(text)
    frame = [words for words in _FRAME_WORDS if words in lowered]
    for number, span in enumerate(split(text)):
        if frame and _is_frame(text, span, frame):
            continue
        if span.paragraph != paragraph:
            paragraph, inside = span.paragraph, False
        sentence, tags = analyse(text, number, span, names, spaced)
        first = position
        while position < count and mentions[position].start < span.end:
            position += 1
        days: list[Mention] = []
        if position > first:
            own = [m for m in mentions[first:position] if _is_inside(m, span) and not _describes(text, m)]
            sentence.mentions = own
            mark_times(sentence, tags, [m for m in own if _is_when(text, m)])
            days = scheduled.ahead(own, article.published)
        sentence.tags = onsets.mark(settle(tags, sentence.lowers), sentence.lowers)
        if days:
            sentence.tags = scheduled.settle(sentence.tags, sentence.lowers)
        sentence.quoted, inside = mark_quotes(sentence.words, sentence.tags, inside)
        if span.start >= talk:
            sentence.quoted = [True] * len(sentence.words)
        found = chunk(set_apart(sentence.tags, sentence.lowers))
        headline = number < 2 and bool(title) and text[span.start : span.end].lower() in title
        told = clauses(sentence, found)
        if days:
            scheduled.mark(told, days)
        lines.append(Line(text, sentence, found, told, headline, spaced, span.start >= talk))
    return Page(article, lines, names)
