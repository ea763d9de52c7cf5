"""What a verb group says by its form: lemma with particle, tense, voice, negation."""

from __future__ import annotations

from webapp.events.grammar.chunks import Chunks
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.inflect import guess_base
from webapp.events.grammar.lexicon import LEMMAS, NEVER_PASSIVE, VERB_KIND
from webapp.events.grammar.tokens import Sentence
from webapp.events.words import word_set

_PARTICLES = word_set("""aground up down out off away back over in on through together aside around for live ill""")

_KEEPING = word_set("bar ban prevent exempt expel evict exclude disqualify prohibit discourage banish")
"""Verbs that with “from” right behind them say what was done to somebody: “was allowed in, but barred from it”."""


def verb(sentence: Sentence, chunks: Chunks, index: int, kind: str) -> Clause:
    """The clause of the verb group at chunk *index*, with what its form says; who and whom come later."""
    begin, end = chunks.begins[index], chunks.ends[index]
    head = end - 1
    lowers = sentence.lowers
    low = lowers[head]
    lemma = LEMMAS.get(low) or guess_base(low)
    head_end = end
    if end < len(lowers) and lowers[end] in _PARTICLES and (whole := f"{lemma}_{lowers[end]}") in VERB_KIND:
        lemma, head_end = whole, end + 1
    tags = sentence.tags[begin:end]
    tense = _tense(tags, lowers[begin:head]) if kind == "V" else "none"
    passive = (tags[-1] == "n" and "x" in tags) or (kind == "Y" and lemma not in NEVER_PASSIVE)
    passive = passive or (lemma in _KEEPING and tags in ("v", "n") and lowers[end : end + 1] == ["from"])
    progressive = tags[-1] == "g" and "x" in tags
    negated = "!" in tags or (begin > 0 and (sentence.tags[begin - 1] == "!" or lowers[begin - 1] == "no"))
    return Clause(sentence, index, kind, begin, head, head_end, lemma, tense, passive, progressive, negated)


def _tense(tags: str, helpers: list[str]) -> str:
    if not helpers:
        return "past" if tags in _TOLD else "present"
    if "m" in tags:
        first = next(word for word, tag in zip(helpers, tags, strict=False) if tag == "m")
        if first in ("will", "'ll", "shall", "wo", "’ll", "to"):
            return "future"
        return "modal"
    if "h" in tags:
        return "pluperfect" if "had" in helpers else "perfect"
    if "x" in tags:
        return "past" if "was" in helpers or "were" in helpers else "present"
    if "d" in tags:
        return "past" if "did" in helpers else "present"
    return "past" if tags[-1] in _TOLD else "present"


_TOLD = ("v", "n")
"""Tags of the past tense, and of a participle whose auxiliary stands with another."""
