"""Who says so, where the sentence itself leaves it to somebody: “according to NBC News”, “officials said”."""

from __future__ import annotations

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import REPORTING
from webapp.events.page import Draft, Line, Range
from webapp.events.who.actors import phrase
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import bearer

_MAX = 60
"""Characters of a name that still reads as an attribution."""


def of_draft(cast: Cast, draft: Draft) -> str | None:
    """Who says that what *draft* tells happened; None where the article itself does."""
    line, clause = draft.line, draft.clause
    span = source(line, None if draft.nominal else clause)
    return _short(phrase(line, cast, cast.focus, bearer(line, span))) if span is not None else None


def source(line: Line, clause: Clause | None) -> Range | None:
    """The phrase for who says what a clause tells."""
    said = (_of_clause(clause) or _trailing(line, clause)) if clause is not None else None
    return said or _according(line)


def _according(line: Line) -> Range | None:
    """The name after “according to” in a sentence."""
    lowers = line.sentence.lowers
    if "according" not in lowers:
        return None
    position = lowers.index("according") + 2
    return next(
        ((begin, end) for kind, begin, end in zip(*line.chunks, strict=True) if kind == "N" and begin == position), None
    )


def _of_clause(clause: Clause) -> Range | None:
    """Who reports what *clause* tells: the subject of the reporting verb it is the complement of."""
    governor = clause.governor
    seen = 0
    while governor is not None and seen < 4:
        if governor.lemma in REPORTING and governor.form == "V" and clause.link == "complement" and governor.subject:
            return governor.subject
        clause, governor = governor, governor.governor
        seen += 1
    return None


def _trailing(line: Line, clause: Clause) -> Range | None:
    """“…, police said.”: a reporting verb after a comma that has no complement of its own."""
    for other in line.clauses:
        if (
            other.chunk > clause.chunk
            and other.lemma in REPORTING
            and other.form == "V"
            and other.subject
            and not other.object
        ):
            before = other.subject[0] - 1
            if (
                before > 0
                and line.sentence.tags[before] in ',"'
                and line.sentence.tags[other.head_end : other.head_end + 1] in (".", ",", "T", "P")
            ):
                return other.subject
    return None


def _short(name: str | None) -> str | None:
    return name if name and len(name) <= _MAX else None
