"""Several noun phrases as one subject: “Ruiz and Holm”, “China, Iran, and Norland”, “firms including A, B and C”."""

from __future__ import annotations

import re

from webapp.events.grammar.chunks import Chunks, row
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.finite import takes_clause
from webapp.events.grammar.tokens import Sentence
from webapp.events.words import word_set

_EXAMPLES = word_set("including like as")
"""Prepositions behind which a row only names some of those that the noun before it means."""
_ALONE = word_set("i we you he she it they")
"""Pronouns that behind “and” begin a clause of their own."""
_ONE = word_set("is was has does")
_EACH = word_set("a an")
_PAIR = 2
"""Chunks from the first of two noun phrases to the second."""


def begin(sentence: Sentence, chunks: Chunks, found: list[Clause], last: int, verb: int) -> int | None:
    """The first chunk of the row that the noun phrase at chunk *last* ends, as the subject of chunk *verb*.

    None where the phrase stands alone.
    """
    kinds = chunks.kinds
    if last < 2 or sentence.lowers[chunks.begins[last]] in _ALONE:
        return None
    many = row(kinds, last)
    first = many if many is not None else last - 2
    examples = _examples(sentence, chunks, first, last) if many is not None else None
    if examples is not None:
        first = examples
    elif many is not None and first and kinds[first - 1] == "P" and whole(sentence, chunks, first) is None:
        first = kinds.index(",", first) + 1  # “On the economy, Ruiz and Holm agreed”
    elif many is not None and first and kinds[first - 1] in "IG" and not _TOLD.search(kinds, 0, first):
        first = kinds.index(",", first) + 1  # “To stop the war, Norland and Sudria agreed”
    elif many is not None and first == 1 and kinds[0] == "S" and _ends_sentence(kinds, verb):
        first = kinds.index(",", first) + 1  # “After the war, Norland and Sudria agreed”
    if many is None and (short := _behind_short_form(kinds, last)) is not None:
        first = short
    elif many is None and (kinds[last - 2 : last] != "NC" or _is_complement(chunks, found, first)):
        return None
    return None if first and not _may_be_one(sentence, chunks, first, last, verb) else first


_TOLD = re.compile("[VK]")


def behind_one(sentence: Sentence, chunks: Chunks, last: int, verb: int) -> int | None:
    """“[a surge] in crime in Tarn and Oslo has driven”: what two joined phrases belong to, where the verb is of one."""
    kinds, helper = chunks.kinds, chunks.begins[verb]
    if kinds[last - 3 : last] != "PNC" or not (sentence.lowers[helper] in _ONE or sentence.tags[helper] == "z"):
        return None
    first = last - 2
    while kinds[first - 2 : first] == "NP" or kinds[first - 3 : first] == "NTP":
        first -= 2 + (kinds[first - 2] == "T")
    return first if first < last - 2 and not _TOLD.search(kinds, 0, first) else None


def _behind_short_form(kinds: str, last: int) -> int | None:
    """“[the Fund] (IMF) and the Union”: the first of two names behind which its short form stands in brackets."""
    opened = last - 4
    return opened - 1 if opened > 0 and kinds[opened - 1 : last] == "N(N)C" else None


def _ends_sentence(kinds: str, verb: int) -> bool:
    """Whether no other finite verb follows."""
    return "V" not in kinds[verb + 1 :] and "K" not in kinds[verb + 1 :]


def _examples(sentence: Sentence, chunks: Chunks, first: int, last: int) -> int | None:
    """“to Oslo, firms including [Nordbank, Helios and Sudwerk]”: where within a row the examples begin."""
    return next((i for i in range(last - 2, first, -1) if whole(sentence, chunks, i) is not None), None)


def whole(sentence: Sentence, chunks: Chunks, first: int) -> int | None:
    """“[firms] including Nordbank, Helios and Sudwerk”: the noun of which the row at *first* gives examples."""
    if first < 2 or chunks.kinds[first - 1] != "P" or sentence.lowers[chunks.begins[first - 1]] not in _EXAMPLES:
        return None
    noun = first - 2
    noun -= noun > 0 and sentence.lowers[chunks.begins[noun]] == "such"
    return noun if chunks.kinds[noun] == "N" else None


def _may_be_one(sentence: Sentence, chunks: Chunks, first: int, last: int, verb: int) -> bool:
    """Whether a row within a sentence can be one subject: not of a verb in the singular, nor behind its own verb."""
    if sentence.lowers[chunks.begins[verb]] in _ONE or sentence.tags[chunks.begins[verb]] == "z":
        return False
    apart = sentence.tags[chunks.begins[first] : chunks.ends[first]] == "E" and last - first == _PAIR
    if apart and chunks.kinds[first - 1] == "P" and "V" in chunks.kinds[:first]:
        return sentence.lowers[chunks.begins[last]] not in _EACH  # “sank a boat off Oslo and a plane took part”
    if chunks.kinds[first - 1] not in "VGI":
        return True
    bare = sentence.tags[chunks.begins[first] : chunks.ends[first]].strip("JN") == ""
    return not (bare and sentence.tags[chunks.ends[last] - 1] == "E")


def _is_complement(chunks: Chunks, found: list[Clause], position: int) -> bool:
    """“attacked Holm as an [opponent] and his campaign called”: no subject with what follows."""
    back = position - 1
    while back >= 0 and chunks.kinds[back] in "PNRTJD":
        back -= 1
    if back >= 0 and chunks.kinds[back] == "K":
        return True  # “had been subject to abuse and her campaign raised funds”
    governor = next((c for c in reversed(found) if c.chunk == back), None) if back >= 0 else None
    return governor is not None and governor.form == "V" and not takes_clause(governor.lemma)


def whole_phrase(sentence: Sentence, chunks: Chunks, begin: int) -> int:
    """“[over 200 Arab and] African migrants”, “[the political and] religious leaders”: where a noun phrase begins."""
    noun = chunks.begins.index(begin)
    if noun < 2 or chunks.kinds[noun - 2 : noun] != "JC" or sentence.tags[begin] not in "JE":
        return begin
    first = noun - 2
    if first and (chunks.kinds[first - 1] == "D" or not _tags(sentence, chunks, first - 1).strip("M")):
        first -= 1
    return chunks.begins[first]


def _tags(sentence: Sentence, chunks: Chunks, chunk: int) -> str:
    return sentence.tags[chunks.begins[chunk] : chunks.ends[chunk]]
