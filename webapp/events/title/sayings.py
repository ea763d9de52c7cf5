"""What somebody said, as a title tells it: a clause behind the verb, a quotation before or behind it."""

from __future__ import annotations

from webapp.events.grammar.clause import Clause
from webapp.events.page import Draft, Line, Range
from webapp.events.title import parts, shorten
from webapp.events.title.phrases import Speller, Who, chosen, spell
from webapp.events.title.shorten import LONGEST
from webapp.events.title.walk import Part
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import head_is_name
from webapp.events.words import word_set


def told(cast: Cast, draft: Draft, who: Who) -> str | None:
    """What somebody told, as the sentence quotes it; else whom about what: “told reporters [about the fire]”.

    None where a clause behind the verb says it.
    """
    assert draft.clause is not None
    found = parts.of_verb(draft.line, draft.clause)
    if not any(part.needed for part in found[1:]) and (words := quoted(cast, draft, who)):
        return f"{'say' if who.plural else 'says'} {words}"
    if whom := _spoken_to(cast, draft, who, found):
        return f"{'speak' if who.plural else 'speaks'} to {whom}"
    return None if says(draft.line, draft.clause, found) else ""


_QUOTES = ('"', "“")


def stated(draft: Draft, who: Who) -> str | None:
    """What a statement says that somebody released, "" if the sentence does not tell; None for what is no statement."""
    clause, line = draft.clause, draft.line
    assert clause is not None
    if clause.lemma not in _ISSUING or clause.passive or clause.object is None:
        return None
    if line.sentence.lowers[clause.object[1] - 1] not in _STATEMENTS:
        return None
    if words := _said_after(draft, LONGEST - len(who.text) - 6):
        return f"{'say' if who.plural else 'says'} {words}"
    found = parts.of_verb(line, clause)
    bare = found[-1].end <= clause.object[1] and clause.object[1] - clause.object[0] <= _BARE if found else True
    return "" if bare else None


_ISSUING = word_set("release issue publish post put_out make give send")
_STATEMENTS = word_set("statement statements")
_BARE = 2
"""Words of a statement of which nothing is told: “a statement”."""


def _spoken_to(cast: Cast, draft: Draft, who: Who, found: list[Part]) -> str:
    """Whom somebody told about what, “told the court [about the deal]”, or to whom an interview was given."""
    clause, line = draft.clause, draft.line
    assert clause is not None
    about = any(line.sentence.lowers[part.begin] in _ABOUT for part in found)
    if clause.object is None or not found or not (about or head_is_name(line, clause.object)):
        return ""
    if says(line, clause, found):
        return ""
    if line.sentence.tags[found[0].begin] == '"' or found[0].end > clause.object[1]:
        return ""
    return chosen(found, Speller(line, cast, draft.focus, who), LONGEST - len(who.text) - 11)


_ABOUT = ("of", "about")


def quoted(cast: Cast, draft: Draft, who: Who) -> str:
    """The quotation that the title of *draft* has room for behind “says”."""
    room = LONGEST - len(who.text) - 6
    words = said_before(cast, draft, who, room)
    if words[:1] in _QUOTES:
        return words
    span = _before(draft)
    return (_in_marks(draft.line, *span, room) if span is not None else "") or _said_after(draft, room)


def only_talks(line: Line, clause: Clause, found: list[Part]) -> bool:
    """“spoke to the press”, which everybody does: no news without what about."""
    to_press = clause.lemma == "speak" and bool(found) and line.sentence.lowers[found[0].end - 1] in _PRESS
    return to_press and not any(line.sentence.lowers[part.begin] in _ABOUT for part in found)


def says(line: Line, clause: Clause, found: list[Part]) -> bool:
    """Whether what follows a verb of saying is what was said, or to whom it was told."""
    if clause.lemma in _TALKING and found:
        return found[0].needed or line.sentence.tags[found[0].begin] in "tPo"
    tags = line.sentence.tags
    return any(
        part.needed
        and not _SAID.isdisjoint(tags[part.begin : part.end])
        and tags[part.begin] not in "Pto"
        and line.sentence.lowers[part.begin] not in _MEANWHILE
        for part in found
    )


_MEANWHILE = ("when", "while", "after", "before", "if")


_SAID = frozenset('vxhdmzbg"L')
"""Tags of verbs and quotation marks."""
_PRESS = word_set("press media reporters journalists")
_TALKING = word_set("speak comment remark")


def said_before(cast: Cast, draft: Draft, who: Who, room: int) -> str:
    """““Seize it,” Milley said”: what stands before the comma in front of the speaker."""
    span, line = _before(draft), draft.line
    if span is None:
        return ""
    begin, end = span
    marked = line.sentence.tags[begin] == '"'
    for stop in (end, *(shorten.cuts(line, begin, end) if not marked else ())):
        shown = spell(line, cast, draft.focus, (begin, stop), who) or ""
        shown = shown.replace(",”", "”").replace(',"', '"').strip(" ,")
        if len(shown) <= room:
            break
    if not shown or len(shown) > room or (marked and shown.count(" ") < _WORDS):
        return ""
    return shown if marked or line.sentence.tags[begin] in "EO" else shown[0].lower() + shown[1:]


def _before(draft: Draft) -> Range | None:
    """The words before the comma in front of the speaker, of a quotation those between and with its marks."""
    clause, line = draft.clause, draft.line
    assert clause is not None
    if clause.subject is None:
        return None
    end = clause.begin if clause.inverted else clause.subject[0]
    last = end - 1
    tags = line.sentence.tags
    while end and (tags[end - 1] in ",T" or tags[end - 1 : end + 1] == "PT"):
        end -= 1
    if tags.lstrip("R,")[:1] == "g" and '"' not in tags[:end]:
        return None  # “Speaking to the BBC, Holm said”: not what was said
    opened = tags.find('"', 0, end)
    begin = max(opened, 0)
    if opened >= 0:
        end = tags.find('"', opened + 1, end) + 1 or end
    if end - begin < 3 or tags[last] not in ',"T' or tags[begin:end].count('"') not in (0, 2):
        return None
    if opened < 0:
        told = any(begin <= other.begin < end and other.form == "V" for other in line.clauses)
        return (begin, end) if told else None
    if tags.find('"', clause.head_end) > 0 and not _is_clause(line, begin, end):
        return None  # ““On behalf of the court,” wrote Hale, “we accept …””
    return begin, end


_WORDS = 2
"""Spaces of the shortest quotation that says something."""


def _said_after(draft: Draft, room: int) -> str:
    """“Hale told reporters: [“The port will stay shut …”]”: as much as is a whole clause and stands by itself."""
    clause, line = draft.clause, draft.line
    assert clause is not None
    sentence = line.sentence
    tags = sentence.tags
    opened = tags.find('"', clause.head_end)
    if opened < 1 or tags[opened - 1] not in ":," or _is_told_between(line, clause, opened):
        return ""
    end = tags.find('"', opened + 1)
    end = end if end > 0 else len(tags)
    return _in_marks(line, opened, end + 1, room)


def _in_marks(line: Line, begin: int, end: int, room: int) -> str:
    """As much of the quotation between two marks as is a whole clause and stands by itself."""
    if line.sentence.tags[begin] != '"' or not _is_clause(line, begin + 1, end - 1) or _points(line, begin + 1):
        return ""
    mark = line.sentence.words[begin]
    for stop in (end - 1, *shorten.cuts(line, begin + 1, end - 1)):
        shown = line.text(begin + 1, stop).rstrip(" ,.;…[]-–—")
        if len(shown) + 2 <= room and "[...]" not in shown:
            return f"{mark}{shown}{'”' if mark == '“' else mark}"
    return ""


def _is_clause(line: Line, begin: int, end: int) -> bool:
    """Whether there is a finite verb between two words."""
    kinds = line.kinds[line.chunk_at(begin) : line.chunk_at(end - 1) + 1]
    return "V" in kinds or "K" in kinds


def _is_told_between(line: Line, clause: Clause, end: int) -> bool:
    """Whether another verb says what is quoted: “told the court he had fled, adding: “…””."""
    between = (other for other in line.clauses if clause.head_end <= other.begin < end and other.form in "VG")
    return any(other.link != "relative" or other.lemma not in _READING for other in between)


_READING = word_set("say read state")
"""Verbs for what a text says: “a statement which read: “…””."""


def _points(line: Line, begin: int) -> bool:
    """Whether a quotation opens with a word for something that it does not name: “It is fun”."""
    index = line.chunk_at(begin)
    nouns = (i for i in range(index, len(line.kinds)) if line.kinds[i] == "N")
    first = next(nouns, None)
    return first is None or line.sentence.lowers[line.chunks.begins[first]] in _POINTING


_POINTING = word_set("it this that these those they he she")
