"""Who: names in noun phrases, short names and pronouns resolved inside the article where that is safe."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from webapp.events.lexicon import HEAD_ROLES, ORGANISATION_WORDS, PLACE_WORDS, ROLES, ROYAL_ROLES
from webapp.events.names import DEMONYMS, PLACES
from webapp.events.page import Line, Page, Range
from webapp.events.words import word_set

_PEOPLE = word_set(
    """people police officials official authorities government troops soldiers rescuers residents protesters
    demonstrators scientists researchers prosecutors lawmakers workers students voters parliament congress senate
    army navy court jury company man woman men women officers firefighters gunmen gunman rebels militants president
    minister team crew forces investigators judge commission council committee police-officers union families
    passengers doctors party ministry military attorney lawyers lawyer teenager boy girl suspect suspects
    administration"""
)
_HE = word_set("he him himself")
_SHE = word_set("she her herself")
_THEY = word_set("they them themselves both")
_IT = word_set("it itself")
_SOME = word_set("many several some others someone nobody everyone")
_NOBODY = word_set("i we you me us myself ourselves yourself")
_ARTICLES = word_set("the a an")


@dataclass(slots=True)
class Cast:
    """The names of an article and whom a pronoun would mean now."""

    full: dict[str, str] = field(default_factory=dict)
    """Last word of a person's or body's name → the fullest name the article gives."""
    people: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    person: str | None = None
    thing: str | None = None
    many: str | None = None


def name_words(line: Line, span: Range) -> Range | None:
    """The last run of name words in a noun phrase, without titles: “President [Vladimir Putin]”."""
    tags = line.sentence.tags
    lowers = line.sentence.lowers
    begin, end = span
    last = end
    while last > begin and tags[last - 1] not in "E":
        last -= 1
    first = last
    while first > begin and (tags[first - 1] == "E" or (tags[first - 1] == "C" and lowers[first - 1] == "&")):
        first -= 1
    if first == last:
        return None
    for role in range(last - 2, first - 1, -1):
        if lowers[role].strip(".") in HEAD_ROLES and not (role == first and lowers[role] in ROYAL_ROLES):
            rest = lowers[role + 1 : last]
            return (first, last) if any(word in ORGANISATION_WORDS for word in rest) else (role + 1, last)
    return first, last


def head_is_name(line: Line, span: Range) -> bool:
    """Whether a noun phrase names its referent (“President Putin”), rather than “Putin's spokesman”."""
    return line.sentence.tags[span[1] - 1] == "E"


def has_role(line: Line, span: Range, words: Range) -> bool:
    """Whether a title or role stands right before a name."""
    position = words[0] - 1
    return position >= max(span[0], 0) and line.sentence.lowers[position].strip(".") in ROLES


def survey(page: Page) -> Cast:
    """Collect the names of the article: the fullest form of each, and which are people."""
    cast = Cast()
    text = page.article.text
    for line in page.lines:
        for kind, begin, end in zip(*line.chunks, strict=True):
            if kind != "N" or "E" not in line.sentence.tags[begin:end]:
                continue
            words = name_words(line, (begin, end))
            if words is None:
                continue
            name = line.text(text, *words)
            cast.counts[name] = cast.counts.get(name, 0) + 1
            parts = line.sentence.words[words[0] : words[1]]
            person = _is_person(line, (begin, end), words, name)
            if person:
                cast.people.add(name)
            begins_with_place = parts[0] in PLACES or " ".join(parts[:2]) in PLACES
            if 1 < len(parts) <= 4 and not begins_with_place and not _is_body(parts):
                cast.full.setdefault(parts[-1], name)
    for last, name in cast.full.items():
        if last in cast.counts and last not in PLACES:
            cast.people.add(name)
    return cast


def _is_body(parts: list[str]) -> bool:
    return any(part.lower() in ORGANISATION_WORDS or part.lower() in PLACE_WORDS for part in parts)


def _is_person(line: Line, span: Range, words: Range, name: str) -> bool:
    return name not in PLACES and has_role(line, span, words) and head_is_name(line, span)


def canonical(cast: Cast, name: str) -> str:
    """The fullest form of *name* that the article gives."""
    return cast.full.get(name, name) if " " not in name else name


def is_person(cast: Cast, name: str) -> bool:
    """Whether *name* is held to be a person's."""
    return name in cast.people and name not in PLACES


def phrase(page: Page, line: Line, cast: Cast, span: Range) -> str | None:
    """A noun phrase as a title or a list of actors shows it; None for a pronoun that stays open."""
    tags, lowers = line.sentence.tags, line.sentence.lowers
    begin, end = span
    if end - begin == 1 and tags[begin] == "O":
        return _referent(cast, lowers[begin])
    text = page.article.text
    if head_is_name(line, span) and "C" not in tags[begin:end]:
        words = name_words(line, span)
        if words and ("'" not in tags[begin:end] or has_role(line, span, words)):
            last = line.text(text, max(words[0], words[1] - 2), words[1])
            if (longer := _of_name(line, cast, words)) is not None:
                return line.text(text, *longer)
            return last if " " in last and last in cast.people else canonical(cast, line.text(text, *words))
    if begin < end - 1 and lowers[begin] in _ARTICLES:
        begin += 1
    if lowers[begin] in ("his", "her", "their", "its"):
        owner = _referent(cast, {"his": "he", "her": "she", "their": "they", "its": "it"}[lowers[begin]])
        if owner is None:
            return None
        return (
            f"{owner}{'’' if owner.endswith('s') else '’s'} {line.text(text, begin + 1, end)}"
            if begin + 1 < end
            else None
        )
    if lowers[begin] in ("this", "that", "these", "those") and begin + 1 < end:
        begin += 1
    if lowers[begin] in ("such", "my", "our", "your", "whose", "no") and tags[begin] != "M":
        return None
    if "T" in tags[begin:end]:
        return _without_times(line, begin, end)
    return line.text(text, begin, end)


def _without_times(line: Line, begin: int, end: int) -> str | None:
    """“a 2017 survey”, “Thursday's vote”: the words but for the time expression and its genitive."""
    tags, words = line.sentence.tags, line.sentence.words
    kept = [words[i] for i in range(begin, end) if tags[i] != "T" and not (tags[i] == "'" and tags[i - 1] == "T")]
    return " ".join(kept) or None


def _of_name(line: Line, cast: Cast, words: Range) -> Range | None:
    """“House of Representatives”, “Bank of England”: a body whose name goes on behind “of”."""
    sentence, chunks = line.sentence, line.chunks
    first = sentence.words[words[0]]
    if sentence.tags[words[1] : words[1] + 1] != "o" or sentence.words[words[1] - 1].lower() not in _BODIES:
        return None
    index = bisect_left(chunks.begins, words[1] + 1)
    if chunks.kinds[index : index + 1] != "N" or sentence.tags[chunks.ends[index] - 1] != "E" or first in cast.people:
        return None
    return words[0], chunks.ends[index]


_BODIES = word_set(
    """house bank ministry department university institute council court academy chamber office bureau board secretary
    organisation organization association federation league church college museum society union republic parliament
    assembly centre center school order club ship bay isle isles kingdom duke earl prime"""
)


def _referent(cast: Cast, pronoun: str) -> str | None:
    if pronoun in _HE or pronoun in _SHE:
        return cast.person
    if pronoun in _IT:
        return cast.thing
    if pronoun in _THEY:
        return cast.many
    return pronoun if pronoun in _SOME else None


def notice(page: Page, line: Line, cast: Cast, span: Range | None) -> None:
    """Move the focus: this noun phrase was just a subject, so a pronoun that follows may mean it."""
    if span is None or line.sentence.quoted[span[0]]:
        return
    tags, lowers = line.sentence.tags, line.sentence.lowers
    if span[1] - span[0] == 1 and tags[span[0]] == "O":
        return
    shown = phrase(page, line, cast, span)
    if shown is None:
        return
    last = lowers[span[1] - 1]
    if head_is_name(line, span):
        if "C" in tags[span[0] : span[1]]:
            cast.many = shown
        elif is_person(cast, shown):
            cast.person = shown
        else:
            cast.thing = cast.many = shown
            if shown.count(" ") == 1 and shown not in PLACES:
                cast.person = shown
    elif is_plural(line, span):
        cast.many = shown
        cast.thing = None
    elif last in (
        "man",
        "woman",
        "boy",
        "girl",
        "suspect",
        "gunman",
        "driver",
        "officer",
        "teenager",
        "spokesman",
        "spokeswoman",
    ):
        cast.person = shown
    elif lowers[span[0]] in _ARTICLES:
        cast.thing = shown
        cast.many = shown if last in _PEOPLE else cast.many


def mention_people(page: Page, line: Line, cast: Cast) -> None:
    """Where a sentence names one person and its subject is none, a “he” or “she” that follows means that one."""
    found: list[str] = []
    chunks = line.chunks
    for kind, begin, end in zip(chunks.kinds, chunks.begins, chunks.ends, strict=True):
        if kind == "N" and line.sentence.tags[end - 1] == "E":
            words = name_words(line, (begin, end))
            name = canonical(cast, line.text(page.article.text, *words)) if words else ""
            if name and is_person(cast, name) and name not in found:
                found.append(name)
    if len(found) == 1 or (found and cast.person is None):
        cast.person = found[0]


def is_plural(line: Line, span: Range) -> bool:
    """Whether the verb of this subject stands in the plural."""
    sentence = line.sentence
    begin, end = span
    if "C" in sentence.tags[begin:end] and "and" in sentence.lowers[begin:end]:
        return True
    last = sentence.lowers[end - 1]
    if last.endswith("men") or (sentence.words[end - 1].removesuffix("s") in DEMONYMS and last.endswith("ns")):
        return True
    if sentence.tags[end - 1] == "E":
        return False
    if last in (
        "they",
        "we",
        "people",
        "police",
        "children",
        "men",
        "women",
        "both",
        "many",
        "several",
        "others",
        "these",
        "those",
        "media",
    ):
        return True
    if sentence.tags[end - 1] == "M" and last not in ("one", "1", "first", "second", "third", "fourth", "last"):
        return True
    return last.endswith("men") or (last.endswith("s") and not last.endswith(("ss", "us", "is", "news", "series")))


def owner(page: Page, line: Line, cast: Cast, span: Range) -> str | None:
    """The name that a noun phrase gives in the genitive: “[Jobs]’ death”."""
    tags = line.sentence.tags
    mark = tags.find("'", span[0], span[1])
    if mark <= span[0] or tags[mark - 1] != "E":
        return None
    words = name_words(line, (span[0], mark))
    return canonical(cast, line.text(page.article.text, *words)) if words else None


def _behind_place(line: Line, words: Range) -> Range | None:
    """“senator from [Vermont] Bernie Sanders”: a first and a last name right behind a place."""
    for size in (1, 2):
        place = " ".join(line.sentence.words[words[0] : words[0] + size])
        if place in PLACES and words[1] - words[0] - size == 2:
            return words[0] + size, words[1]
    return None


def bearer(line: Line, span: Range) -> Range:
    """The name at the end of “chairman of the joint chiefs of staff Gen. Mark Milley”, else *span* itself."""
    if line.sentence.lowers[span[1] - 1] not in HEAD_ROLES and line.sentence.lowers[span[1] - 1] not in (
        "officer",
        "executive",
    ):
        return span
    chunks = line.chunks
    if span[1] not in chunks.begins:
        return span
    index = chunks.begins.index(span[1])
    last = span
    while chunks.kinds[index : index + 2] == "PN":
        last = (chunks.begins[index + 1], chunks.ends[index + 1])
        index += 2
    words = name_words(line, last)
    if words is not None and (cut := _behind_place(line, words)) is not None:
        return cut
    return last if words is not None and (has_role(line, last, words) or words[1] - words[0] > 3) else span


def actor(page: Page, line: Line, cast: Cast, span: Range) -> str | None:
    """The actor that a noun phrase names, or None for things and open pronouns."""
    sentence = line.sentence
    if span[1] - span[0] == 1 and sentence.tags[span[0]] == "O":
        return _referent(cast, sentence.lowers[span[0]])
    if "E" in sentence.tags[span[0] : span[1]] or sentence.lowers[span[1] - 1] in _PEOPLE:
        return phrase(page, line, cast, span)
    return None
