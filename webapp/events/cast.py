"""Who an article is about: the fullest form of every name, which are people, and whom a pronoun means."""

from __future__ import annotations

from dataclasses import dataclass, field

from webapp.events.focus import FEMALE, MALE, Focus
from webapp.events.names import PLACES
from webapp.events.nounphrases import (
    GROUPS,
    PERSON_NOUNS,
    has_role,
    head_is_name,
    is_body,
    is_plural,
    name_words,
    of_name,
)
from webapp.events.page import Line, Page, Range
from webapp.events.words import word_set

_MEN = word_set("mr sir king prince lord father man boy husband brother son duke pope cardinal archbishop")
_WOMEN = word_set("mrs ms miss queen princess lady mother woman girl wife sister daughter duchess actress")
_ARTICLES = word_set("the a an")


@dataclass(slots=True)
class Cast:
    """The names of an article, and the focus as the text goes on."""

    full: dict[str, str] = field(default_factory=dict)
    """Last word of a person's or body's name → the fullest name the article gives."""
    short: dict[str, str] = field(default_factory=dict)
    """A name → the abbreviation that the article gives in brackets after it."""
    located: set[str] = field(default_factory=set)
    """Names that stand behind “in”, “near”, “across” and the like: places, where no list knows them."""
    people: set[str] = field(default_factory=set)
    gender: dict[str, str] = field(default_factory=dict)
    """A person's name → “he” or “she”, as the article says."""
    focus: Focus = field(default_factory=Focus)
    at: int = 0
    """The sentence that the walk has come to."""
    stamps: dict[str, int] = field(default_factory=dict)
    """For each pronoun the sentence in which somebody it means came up last."""

    def turn(self, sentence: int) -> None:
        """Go on to the next sentence: whoever has not come up for a while is no longer meant."""
        self.at = sentence
        gone = [name for name, at in self.stamps.items() if sentence - at > _REACH[name]]
        if gone:
            self.focus = self.focus._replace(**dict.fromkeys(gone))
            for name in gone:
                del self.stamps[name]

    def look(self, **names: str | None) -> None:
        """Let pronouns mean these from now on."""
        self.focus = self.focus._replace(**names)
        self.stamps.update(dict.fromkeys(names, self.at))

    def canonical(self, name: str) -> str:
        """The fullest form of *name* that the article gives."""
        return self.full.get(name, name) if " " not in name else name

    def is_person(self, name: str) -> bool:
        """Whether *name* is held to be a person's."""
        return name in self.people and not self.is_place(name)

    def is_place(self, name: str) -> bool:
        """Whether *name* is a place's, as a list or the article has it."""
        return name in PLACES or name in self.located

    def meet(self, name: str) -> None:
        """A person came up: “he” or “she” may mean this one now."""
        gender = self.gender.get(name)
        self.look(**{pronoun: name for pronoun in ("he", "she") if gender in (None, pronoun)})


_WITHIN = word_set("in near across outside inside throughout around")
_REACH = {"he": 4, "she": 4, "it": 1, "they": 2}
"""Sentences over which a pronoun reaches back."""


def survey(page: Page) -> Cast:
    """Collect the names of the article: the fullest form of each, which are people, and of what gender."""
    cast = Cast()
    seen: set[str] = set()
    votes: dict[str, int] = {}
    last = ""
    for line in page.lines:
        tags, lowers = line.sentence.tags, line.sentence.lowers
        if "E" not in tags and "O" not in tags:
            continue
        for kind, begin, end in zip(*line.chunks, strict=True):
            if kind != "N":
                continue
            if end - begin == 1 and tags[begin] == "O":
                _vote(votes, last, lowers[begin])
                continue
            words = name_words(line, (begin, end)) if "E" in tags[begin:end] else None
            if words is None:
                continue
            name = line.text(page.article.text, *words)
            seen.add(name)
            if begin and words[1] == end and lowers[begin - 1] in _WITHIN:
                cast.located.add(name)
            _note_short(page, cast, line, (begin, end), name)
            if _note(cast, line, (begin, end), words, name):
                last = name
                role = lowers[words[0] - 1].strip(".") if words[0] else ""
                votes[name] = votes.get(name, 0) + 5 * (role in _MEN) - 5 * (role in _WOMEN)
    for surname, name in cast.full.items():
        if surname in seen and surname not in PLACES and not is_body(name):
            cast.people.add(name)
    for name, count in votes.items():
        if abs(count) > 1:
            full = cast.canonical(name)
            cast.gender[full] = cast.gender[name] = "he" if count > 0 else "she"
    return cast


def _note_short(page: Page, cast: Cast, line: Line, span: Range, name: str) -> None:
    """“World Health Organisation (WHO)”."""
    sentence, end = line.sentence, span[1]
    if sentence.tags[end : end + 3] == "(E)" and sentence.words[end + 1].isupper():
        words = of_name(line, name_words(line, span) or span)
        cast.short[line.text(page.article.text, *words) if words else name] = sentence.words[end + 1]


def _vote(votes: dict[str, int], name: str, pronoun: str) -> None:
    if name and pronoun in MALE:
        votes[name] = votes.get(name, 0) + 1
    elif name and pronoun in FEMALE:
        votes[name] = votes.get(name, 0) - 1


def _note(cast: Cast, line: Line, span: Range, words: Range, name: str) -> bool:
    """Note one name; whether it may be a person's."""
    parts = line.sentence.words[words[0] : words[1]]
    place = parts[0] in PLACES or " ".join(parts[:2]) in PLACES
    body = is_body(name)
    if name not in PLACES and has_role(line, span, words) and head_is_name(line, span) and not body:
        cast.people.add(name)
    if 1 < len(parts) <= 4 and not place and not body:
        cast.full.setdefault(parts[-1], name)
    return not place and not body and head_is_name(line, span)


# ── the focus ────────────────────────────────────────────────────────────────────────────────────


def notice(line: Line, cast: Cast, span: Range | None, shown: str | None) -> None:
    """Move the focus: this noun phrase, printed as *shown*, was just a subject; a pronoun that follows may mean it."""
    if span is None or shown is None or line.sentence.quoted[span[0]]:
        return
    tags, lowers = line.sentence.tags, line.sentence.lowers
    last = lowers[span[1] - 1]
    if span[1] - span[0] == 1 and tags[span[0]] == "O":
        if last in _REACH:
            cast.stamps[last] = cast.at
    elif head_is_name(line, span):
        _notice_name(line, cast, span, shown)
    elif is_plural(line, span):
        cast.look(they=shown)
    elif last in PERSON_NOUNS:
        cast.look(**{pronoun: shown for pronoun, others in (("he", _WOMEN), ("she", _MEN)) if last not in others})
    elif lowers[span[0]] in _ARTICLES:
        cast.look(it=shown)
        if last in GROUPS:
            cast.look(they=shown)


def _notice_name(line: Line, cast: Cast, span: Range, shown: str) -> None:
    if "C" in line.sentence.tags[span[0] : span[1]] or is_plural(line, span):
        cast.look(they=shown)
    elif cast.is_person(shown):
        cast.meet(shown)
    else:
        cast.look(it=shown, they=shown)
        if not cast.is_place(shown) and not is_body(shown):
            cast.look(he=shown, she=shown)


def mention_people(page: Page, line: Line, cast: Cast) -> None:
    """Where a sentence names one person and its subject is none, a “he” or “she” that follows means that one."""
    tags = line.sentence.tags
    if "E" not in tags:
        return
    found: list[str] = []
    for kind, begin, end in zip(*line.chunks, strict=True):
        if kind == "N" and tags[end - 1] == "E" and (words := name_words(line, (begin, end))):
            name = cast.canonical(line.text(page.article.text, *words))
            if name and cast.is_person(name) and name not in found:
                found.append(name)
    if len(found) == 1 or (found and cast.focus.he is None and cast.focus.she is None):
        cast.meet(found[0])
