"""The lines around a headline: bylines, date lines, and what a copy says of its original.

A date line is a day with nothing beside it but a publisher, a place, a clock time, a byline or words like
“updated”: ``Global Research, November 13, 2022``. A sentence with a date in it is none.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from webapp.articles.draft import Clue, Role
from webapp.articles.phrases import plain
from webapp.articles.words.english import heads as en
from webapp.articles.words.english.heads import MONTHS
from webapp.articles.written_dates import WrittenDate, find
from webapp.model import Value

_LONGEST = 200
"""Characters of the longest date line or byline tried, five authors and two dates."""
_REMEMBERED = 4096
"""Lines kept in mind, since each is asked about several times on its way."""
_NAME_WORDS = 7
"""Words a publisher's or person's name may have beside a date: “The Bulletin of the Atomic Scientists” has six."""
_FULL_NAME = 4
"""Words of the longest name that is believed without “By” before it."""
_SMALL = frozenset(
    "the of de la le du van von der den da di del dos bin al el ibn y e and for in at on staff desk newsroom team "
    "agencies agency editors editor writers writer reporter reporters correspondent with".split()
)
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d){1,2}(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?", re.IGNORECASE)
_OFFSET = re.compile(r"\b(?:gmt|utc)? ?[+-]\d\d:?\d\d\b", re.IGNORECASE)
_MARKS = re.compile(r"[|•·–—@,;:()\[\]/]+|(?: - )|(?:^-)|(?:-$)")
_LEAD = re.compile("(?:" + "|".join(re.escape(lead) for lead in sorted(en.BYLINE_LEADS, key=len, reverse=True)) + ") ")
_PARTS = re.compile(r",| and | & |;| with ")
_PLACE = re.compile(r" (?i:in|at|for|from) [A-Z].*$")
_NOISE = frozenset(
    w
    for group in (en.PUBLISHED_WORDS, en.MODIFIED_WORDS, en.REPUBLISHED_WORDS, en.TIME_WORDS, en.WEEKDAYS)
    for w in group
)
_DOCUMENT = frozenset(en.DOCUMENT_WORDS)
_SECTIONS = frozenset(en.SECTIONS.split("|"))
_PUBLICATIONS = frozenset(en.PUBLICATION_WORDS)
_ROLE = re.compile(rf"\b(?:{en.PROFESSIONS})s?\b", re.IGNORECASE)
_WEEKDAYS = frozenset(en.WEEKDAYS)
_MOMENT = 60
"""Characters of the longest line that is nothing but a moment."""
_LABELS = frozenset(
    w for group in (en.PUBLISHED_WORDS, en.MODIFIED_WORDS, en.REPUBLISHED_WORDS) for w in group if len(w) > 3
)
_LABEL = 3
"""Words of the longest label: “First published on”."""
_ROLES: tuple[tuple[Role, frozenset[str]], ...] = (
    ("republished", frozenset(en.REPUBLISHED_WORDS)),
    ("modified", frozenset(en.MODIFIED_WORDS) - {"last"}),
)
_LINKS = r"(?: (?:on|in|at|by|from))*"
_ORIGINAL = re.compile("(?:" + "|".join(en.ORIGINAL) + ")" + _LINKS)
_ORIGINAL_BRIEF = re.compile("(?:" + "|".join(en.ORIGINAL_BRIEF) + ")" + _LINKS)
_BRIEF_NOTE = 15
"""Words of the longest note without a subject; “First published in 1984, the novel …” goes on for longer."""
_DATELINE = re.compile(r"[A-Z][\w.’'&/-]*(?:,? (?:de|of|the|[A-Z][\w.’'&/-]*)){0,6}(?:, ?| ?\(| ?[–—] ?| - )")
"""A place, or a place and its country, before a date."""
_AFTER_DATELINE = re.compile(r"\)? ?[,:]? ?(?:[(/][^()/]{2,40}[)/])? ?(?:–|—|-{1,2}) ")
_NAME = re.compile(r"[A-Z][\w.’'&-]*(?: (?:of|the|and|for|[A-Z0-9][\w.’'&-]*))*")


class Line(Value, frozen=True, kw_only=True):
    """What one line of a head says."""

    clues: tuple[Clue, ...] = ()
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    bare: bool = False
    """True for a day alone, which might as well head a section of a chronology."""


@lru_cache(_REMEMBERED)
def read_line(text: str) -> Line | None:
    """The facts in a byline or date line; None where *text* is neither."""
    if len(text) > _LONGEST:
        return None
    authors = byline(text)
    dates = find(text)
    if not dates:
        return Line(authors=authors) if authors else None
    if authors:
        return Line(authors=authors, clues=_clues(text, dates))
    beside = _beside(text, dates)
    if "by" in beside:
        at = beside.index("by")
        authors = () if original(text) else byline(" ".join(["By", *beside[at + 1 :]]))
        beside = beside[:at]
    if len(beside) > _NAME_WORDS or not all(_is_name_word(word) for word in beside):
        return None
    publisher = " ".join(beside) if any(word[0].isupper() for word in beside) and not _is_section(beside) else None
    return Line(
        clues=_clues(text, dates),
        publisher=publisher,
        authors=authors,
        bare=_is_bare(text, dates),
    )


def _is_bare(text: str, dates: list[WrittenDate]) -> bool:
    """Whether *text* is one day and nothing else but the day of the week."""
    rest = text[: dates[0].start] + text[dates[0].end :]
    return len(dates) == 1 and set(plain(rest).replace(",", " ").replace(".", " ").split()) <= _WEEKDAYS


def is_moment(text: str) -> bool:
    """Whether *text* is a clock time, with or without a day, and nothing else: “Oct 7, 4:03 PM EDT”."""
    if len(text) > _MOMENT or not _CLOCK.search(text):
        return False
    words = plain(_MARKS.sub(" ", _OFFSET.sub(" ", _CLOCK.sub(" ", text)))).split()
    return all(word.strip(".") in _NOISE or word.strip(".") in MONTHS or word.isdigit() for word in words)


def labelled(lines: Iterable[str]) -> Iterator[str]:
    """*lines*, each label of a date (“Published”, “Last updated:”) put before the line it stands above."""
    label = ""
    for line in lines:
        if is_label(line):
            label = f"{line} "
        else:
            yield label + line if is_dated(line) else line
            label = ""


def is_label(text: str) -> bool:
    """Whether *text* announces a date: words of publishing alone."""
    if len(text) > _LABEL * 10:
        return False
    words = plain(text).rstrip(":").split()
    return 0 < len(words) <= _LABEL and set(words) <= _NOISE and bool(set(words) & _LABELS)


def is_dated(text: str) -> bool:
    """Whether a label of a date above *text* can belong to it: there is a day or a clock time in it."""
    return len(text) <= _LONGEST and bool(find(text) or _CLOCK.search(text))


def is_labelled(text: str) -> bool:
    """Whether *text* begins with a word of publishing: “Published 10 November 2022”."""
    return plain(text[:_LONGEST]).replace(":", " ").partition(" ")[0] in _LABELS


def _words_of(text: str, written: WrittenDate) -> str:
    return text[written.start : written.end]


def _beside(text: str, dates: list[WrittenDate]) -> list[str]:
    """The words of a line that are neither date, time nor words of publishing."""
    rest, at = [], 0
    for written in dates:
        rest.append(text[at : written.start])
        at = written.end
    rest.append(text[at:])
    bare = _MARKS.sub(" ", _OFFSET.sub(" ", _CLOCK.sub(" ", " | ".join(rest)))).split()
    kept = [word for word in bare if word.casefold().strip(".") not in _NOISE and word.casefold() not in _NOISE]
    kind = [word.casefold() in _DOCUMENT for word in kept]
    return kept[kind.index(False) if False in kind else len(kept) :] if sum(kind[:2]) == 2 else kept


def _is_section(words: list[str]) -> bool:
    """Whether the words beside a day are those of a section: “Politics & Policy”."""
    return "".join(words[:1]).casefold() in _SECTIONS


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word.casefold() in _SMALL or "." in word[1:-1] or word == "&"


def _clues(text: str, dates: list[WrittenDate]) -> tuple[Clue, ...]:
    found, at = [], 0
    for written in dates:
        before = set(_MARKS.sub(" ", plain(text[at : written.start])).split())
        role: Role = next((name for name, marks in _ROLES if before & marks), "published")
        found.append(clue(written, text, role))
        at = written.end
    return tuple(found)


def clue(written: WrittenDate, text: str, role: Role = "published") -> Clue:
    """A day written in *text* as a clue."""
    return Clue(day=written.day, origin="text", role=role, exact=_words_of(text, written), other=written.other)


def byline(text: str) -> tuple[str, ...]:
    """The names after “By”, “Written by” …; empty where *text* is no byline."""
    lead = _LEAD.match(text[:_LONGEST].casefold())
    if not lead:
        return ()
    rest = re.split(r"[|•·–—]|  ", text[lead.end() :])[0]
    dates = find(rest)
    rest = rest[: dates[0].start] if dates else rest
    names = [_PLACE.sub("", name).strip(" .,") for name in _PARTS.split(rest)]
    people = persons(name for name in names if name and _is_person(name))
    return people if people and _is_person(names[0]) else ()


def persons(names: Iterable[str]) -> tuple[str, ...]:
    """*names* without those of publications and roles, where others remain: “Ann Lee, Bay Daily, home editor”."""
    every = tuple(dict.fromkeys(names))
    return tuple(name for name in every if not _is_no_person(name)) or every


def _is_no_person(name: str) -> bool:
    return bool(_ROLE.search(name)) or not _PUBLICATIONS.isdisjoint(name.casefold().split())


def _is_person(name: str) -> bool:
    parts = name.split()
    return (
        len(parts) <= _NAME_WORDS
        and any(part[0].isupper() for part in parts)
        and all(part[0].isupper() or part.casefold() in _SMALL for part in parts)
    )


def dateline(text: str) -> Clue | None:
    """The day before a report's first words: “GENEVA, 3 May 2020 (Agency) – …”; None where there is none."""
    dates = find(text[:_LONGEST])[:1]
    if not dates or not _DATELINE.fullmatch(text[: dates[0].start]):
        return None
    return clue(dates[0], text) if _AFTER_DATELINE.match(text[dates[0].end : _LONGEST]) else None


def signed(text: str) -> tuple[str, ...]:
    """The writer in “Ann Lee, author of Bay Markets”, “Ann Lee, chief correspondent”; empty where there is none."""
    name, comma, role = text.partition(", ")
    return (name,) if comma and is_full_name(name) and len(text) <= _LONGEST and _ROLE.match(role) else ()


def is_full_name(text: str) -> bool:
    """Whether *text* is nothing but a person's name of two words or more."""
    return 2 <= len(text.split()) <= _FULL_NAME and _is_person(text) and not any(c.isdigit() for c in text)


def names(text: str) -> tuple[str, ...]:
    """The persons of a line that is nothing but full names, two or more: “Ann Lee, John Roe and Tom Reed”."""
    parts = [part.strip() for part in _PARTS.split(text.replace(", and ", ", "))] if len(text) <= _LONGEST else []
    named = all(is_full_name(part) and not set(part.split()) & _SMALL for part in parts)
    return tuple(parts) if len(parts) > 1 and named else ()


def original(text: str) -> Line | None:
    """What a note such as “This article was first published by X on 3 May 2020” says; None if it is no such note."""
    if len(text) > 2 * _LONGEST:
        return None
    low = text.lower().replace("’", "'")
    said = _ORIGINAL.match(low) or (_ORIGINAL_BRIEF.match(low) if len(text.split()) <= _BRIEF_NOTE else None)
    if not said:
        return None
    rest = text[said.end() :].split(". ")[0]
    dates = find(rest)
    name = _NAME.search(_without(rest, dates[0]) if dates else rest)
    name = None if name and name.group().split()[0].casefold() in _NOISE else name
    found = tuple(clue(written, rest) for written in dates[:1])
    if not found and not name:
        return None
    return Line(clues=found, publisher=name.group().rstrip(".") if name else None)


def _without(text: str, written: WrittenDate) -> str:
    """The words before a day, or after it where it stands first."""
    return text[: written.start] if written.start > 4 else text[written.end :]
