"""What happened: the event nouns of a sentence, and the numbers with what became of so many."""

from __future__ import annotations

from webapp.events.grammar import lexicon
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.tokens import Sentence
from webapp.events.page import Draft, Line
from webapp.events.what.supports import FOUND_STATES
from webapp.events.when import ongoing
from webapp.events.words import word_set

_NO_HAPPENING = word_set("no any all every each what whatever much little")


def of_line(line: Line, taken: set[int]) -> list[Draft]:
    """A draft for every noun phrase headed by an event noun that no verb has claimed."""
    sentence = line.sentence
    drafts = _going_on(line, taken) if "x" in sentence.tags else []
    if drafts:
        taken = taken | {draft.begin for draft in drafts}
    for word, low in enumerate(sentence.lowers):
        if low not in _NAMING_EVENTS:
            continue
        if low in FOUND_STATES:
            drafts.extend(_toll(line, word))
        if word not in taken and sentence.tags[word] == "N" and low in lexicon.NOUN_KIND:
            drafts.extend(_of_noun(line, word, low))
    return drafts


def _going_on(line: Line, taken: set[int]) -> list[Draft]:
    """“a civil war is underway”: what is said to go on."""
    return [
        Draft(
            line,
            word,
            word + 1,
            lexicon.NOUN_LEMMA[low],
            lexicon.NOUN_KIND[low],
            _around(line, word),
            True,
            subject=span,
        )
        for word, span in ongoing.subjects(line)
        if word not in taken and (low := line.sentence.lowers[word])
    ]


def _of_noun(line: Line, word: int, low: str) -> list[Draft]:
    index = line.chunk_at(word)
    begin, end = line.chunks.begins[index], line.chunks.ends[index]
    if low == "release" and line.sentence.lowers[word - 1 : word] in (["press"], ["media"], ["news"]):
        return []
    if line.chunks.kinds[index] != "N" or end != word + 1 or _is_nobodys(line.sentence, begin, word):
        return []
    kind, clause = lexicon.NOUN_KIND[low], _around(line, begin)
    draft = Draft(line, word, end, lexicon.NOUN_LEMMA[low], kind, clause, nominal=True, subject=(begin, end))
    draft.generic = _generic(line, begin, end)
    return [draft]


_NAMING_EVENTS = frozenset(lexicon.NOUN_KIND) | frozenset(FOUND_STATES)


def _is_nobodys(sentence: Sentence, begin: int, word: int) -> bool:
    """“no attack”, “his/her arrest”, and in quotation marks “my visit”."""
    low = sentence.lowers[begin]
    if sentence.words[max(0, begin - 1)] == "/":
        return True
    return low in _NO_HAPPENING or (sentence.quoted[word] and low in ("my", "our", "your"))


_SETTING = word_set("after following during amid since before in by despite from over until under")


def _toll(line: Line, word: int) -> list[Draft]:
    """“222 dead and 843 injured”: a number with what became of so many."""
    sentence = line.sentence
    low = sentence.lowers[word]
    index = line.chunk_at(word - 1) if word else -1
    begin = line.chunks.begins[index]
    if index < 0 or low == "guilty" or line.chunks.ends[index] != word or sentence.tags[begin:word].strip("M"):
        return []
    draft = Draft(line, word, word + 1, low, FOUND_STATES[low], _around(line, begin), nominal=True)
    draft.subject = (begin, word + 1)
    return [draft]


def _generic(line: Line, begin: int, end: int) -> bool:
    """A bare “negotiations” or “peace talks” that names a sort of thing rather than one happening."""
    tags = line.sentence.tags
    if tags[begin] in "DE'" or "T" in tags[begin:end] or "'" in tags[begin:end] or "E" in tags[begin:end]:
        return False
    if begin and line.sentence.lowers[begin - 1] in _SETTING:
        return False
    if any(c.lemma == "follow" and c.object == (begin, end) for c in line.clauses):
        return False
    if line.sentence.mentions or tags[-1:] not in (".", '"'):
        return False
    return tags[begin] != "M" and end < len(tags) and not _subject_of_event(line, begin, end)


def _subject_of_event(line: Line, begin: int, end: int) -> bool:
    return any(c.subject == (begin, end) and c.tense in ("past", "perfect", "pluperfect") for c in line.clauses)


def _around(line: Line, position: int) -> Clause | None:
    """The clause whose extent a word stands in, or the next one for what stands before its verb."""
    inside = None
    for clause in line.clauses:
        if clause.subject is not None and clause.form == "V" and clause.subject[0] <= position < clause.subject[1]:
            return clause
    for clause in line.clauses:
        if clause.begin <= position < clause.end:
            inside = clause
        if clause.begin > position:
            return inside or (clause if clause.form == "V" else None)
    return inside or next((c for c in reversed(line.clauses) if c.begin < position and c.form == "V"), None)
