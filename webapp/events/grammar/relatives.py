"""What a relative clause is about, and by which preposition it hangs on it."""

from __future__ import annotations

from webapp.events.grammar.chunks import Chunks
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.finite import takes_clause
from webapp.events.grammar.lexicon import NOUN_KIND, ORGANISATION_WORDS
from webapp.events.grammar.names import PLACES
from webapp.events.grammar.tokens import Sentence
from webapp.events.words.english import nouns


def through(sentence: Sentence, chunks: Chunks, relative: int) -> str:
    """“after which”, “during which”: the words by which a relative clause says when, or nothing."""
    if not relative or chunks.kinds[relative - 1] not in "PS":
        return ""
    return " ".join(sentence.lowers[chunks.begins[relative - 1] : chunks.ends[relative]])


def antecedent(chunks: Chunks, position: int, sentence: Sentence) -> tuple[int, int] | None:
    """The noun phrase that a relative clause at *position* is about; “which” goes back through “of” to the head."""
    kinds = chunks.kinds
    if (counted := _counted(chunks, position, sentence)) is not None:
        return counted
    back = position - 1
    while back >= 0 and kinds[back] in ",`PR)":
        back = kinds.rfind("(", 0, back) - 1 if kinds[back] == ")" and "(" in kinds[:back] else back - 1
    if (
        back > 1
        and kinds[back - 1 : back + 1] == ",N"
        and not sentence.tags[chunks.begins[back] : chunks.ends[back]].strip("M")
    ):
        back -= 2  # “said Viktor Hale, 71, who …”
    if back < 0 or kinds[back] != "N":
        return None
    if sentence.lowers[max(0, chunks.begins[back] - 1)] == "not" and "N" in kinds[: back - 1]:
        back = kinds.rindex("N", 0, back - 1)  # “it was Holm, not Hale, who …”
    who = sentence.lowers[chunks.begins[position]] == "who"
    far = kinds[position - 1] == "," and not who
    while back > 1 and kinds[back - 2 : back] == "NP":
        if not (_goes_further(sentence, chunks, back, far) or (who and _says_where_from(sentence, chunks, back))):
            break
        if who and _is_people(sentence, chunks, back) and not _is_people(sentence, chunks, back - 2):
            break
        if not who and _is_person(sentence, chunks, back - 2) and not _is_person(sentence, chunks, back):
            break
        back -= 2
    if who:
        back = _office_holder(sentence, chunks, back)
    if _is_apposed(sentence, chunks, back) or (who and _is_predicate(sentence, chunks, back)):
        back -= 2
    return chunks.begins[back], chunks.ends[back]


def _counted(chunks: Chunks, position: int, sentence: Sentence) -> tuple[int, int] | None:
    """“twelve men fled, [three] of whom were caught”: so many of those before."""
    if position < 2 or chunks.kinds[position - 2 : position] != "NP":
        return None
    begin, end = chunks.begins[position - 2], chunks.ends[position - 2]
    return (begin, end) if sentence.tags[end] == "o" and not sentence.tags[begin:end].strip("M") else None


def _office_holder(sentence: Sentence, chunks: Chunks, noun: int) -> int:
    """“[an envoy] for the Office of Human Rights, who”: whom “who” means behind the name of a body."""
    first = noun
    while first > 1 and chunks.kinds[first - 2 : first] == "NP":
        first -= 2
    words = sentence.lowers[chunks.ends[first] : chunks.ends[noun]]
    holds = _is_person(sentence, chunks, first) and not ORGANISATION_WORDS.isdisjoint(words)
    return first if holds and sentence.lowers[chunks.begins[first]] in ("a", "an", "the") else noun


def _is_apposed(sentence: Sentence, chunks: Chunks, noun: int) -> bool:
    """“Alan Kord, [a child] who drowned”: a noun for a person that says who the one named before it is."""
    if noun < 2 or chunks.kinds[noun - 2 : noun] != "N," or not sentence.tags.endswith("E", 0, chunks.ends[noun - 2]):
        return False
    return sentence.lowers[chunks.begins[noun]] in ("a", "an") and _is_person(sentence, chunks, noun)


def _is_predicate(sentence: Sentence, chunks: Chunks, noun: int) -> bool:
    """“Holm is [a nurse] who worked in Tarn”: what the subject is, which the clause is about; not “it was Holm who”."""
    if noun < 2 or chunks.kinds[noun - 2 : noun] != "NK" or not _is_person(sentence, chunks, noun):
        return False
    article = sentence.lowers[chunks.begins[noun]] in ("a", "an", "the")
    return article and sentence.lowers[chunks.begins[noun - 2]] not in ("it", "there", "this", "that")


def _is_people(sentence: Sentence, chunks: Chunks, noun: int) -> bool:
    """“support of the [protesters] who …”, “the last match of [Luis Ortega], who …”: a noun for people, a name."""
    last = chunks.ends[noun] - 1
    return sentence.lowers[last] in _PEOPLE or sentence.tags[last] == "E"


def _says_where_from(sentence: Sentence, chunks: Chunks, noun: int) -> bool:
    """“[researchers] at Kyoto University, who”: a name behind people that only says where they work."""
    people = sentence.lowers[chunks.ends[noun - 2] - 1] in _PEOPLE
    return people and sentence.lowers[chunks.begins[noun - 1]] in _FROM


_FROM = frozenset(("at", "from"))


def _is_person(sentence: Sentence, chunks: Chunks, noun: int) -> bool:
    """“the owner of the [ferry] that sank”: one of whom “who” would be said, not “that” or “which”."""
    return sentence.lowers[chunks.ends[noun] - 1] in _PERSONS


_PERSONS = frozenset(nouns.PERSONS.split())
_PEOPLE = frozenset(nouns.GROUPS.split()) | _PERSONS


def _goes_further(sentence: Sentence, chunks: Chunks, noun: int, far: bool) -> bool:
    """Whether a relative clause is about the noun further left: behind a comma, all but a happening lead on."""
    if far and sentence.lowers[chunks.ends[noun] - 1] not in NOUN_KIND:
        return not _is_partner(sentence, chunks, noun)
    return _belongs(sentence, chunks, noun)


def _is_partner(sentence: Sentence, chunks: Chunks, noun: int) -> bool:
    """“ties with [the Unity Party], which nominated …”: a name that something is done with, no place of a happening."""
    word = sentence.lowers[chunks.begins[noun - 1]]
    head = sentence.lowers[chunks.ends[noun - 2] - 1]
    named = sentence.tags[chunks.ends[noun] - 1] == "E"
    return named and (head in _IDIOMS or (head not in NOUN_KIND and word in ("with", "against", "by")))


_IDIOMS = ("place", "part", "fire")
"""“took place on Fedora, which …”: nouns that with their verb are one word."""


def _belongs(sentence: Sentence, chunks: Chunks, noun: int) -> bool:
    """Whether a noun phrase only says of which the one before it is: “of …”, “from the United States”."""
    if sentence.tags[chunks.begins[noun - 1]] == "o":
        return True
    words = [word for word in sentence.words[chunks.begins[noun] : chunks.ends[noun]] if word.lower() != "the"]
    return " ".join(words) in PLACES


def asked_of(said: Clause, verb: int, chunks: Chunks) -> int | None:
    """“a mission [which] the agency said might take place”: the relative that the second of two verbs belongs to."""
    if said.chunk != verb or not takes_clause(said.lemma) or said.subject is None:
        return None
    relative = chunks.begins.index(said.subject[0]) - 1
    return relative if relative > 0 and chunks.kinds[relative] in "WH" else None
