"""When: from the event's own expression, else from the clause it hangs on, else bounds; never a guess."""

from __future__ import annotations

from msgspec import structs

from webapp.events.clause import Clause
from webapp.events.page import Draft, Line
from webapp.events.words import word_set
from webapp.model import Mention, When, day_number, day_of, iso_day, minute_number, when, ymd
from webapp.wording import day_in_words

_AFTER = word_set("after since following")
_BEFORE = word_set("before by")
_UNTIL = word_set("until till")


def usable(mention: Mention) -> bool:
    """Whether an expression places something on the calendar."""
    if mention.value.endswith("_REF"):
        return False
    return mention.type in ("DATE", "TIME") and (mention.earliest is not None or mention.latest is not None)


def assign(line: Line, drafts: list[Draft]) -> None:
    """Give every draft of a sentence the expression that dates it, if the sentence has one."""
    for mention in line.sentence.mentions:
        if not usable(mention):
            continue
        position = next((i for i, start in enumerate(line.sentence.starts) if start >= mention.start), None)
        if position is None:
            continue
        if _give_nominal(line, drafts, mention, position):
            continue
        if _inside_phrase(line, position):
            continue
        told = [clause for clause in (_clause_of(line, position), _when_clause(line, position)) if clause is not None]
        for draft in drafts:
            if draft.clause in told and not draft.nominal and draft.mention is None:
                draft.mention = mention


def _inside_phrase(line: Line, position: int) -> bool:
    """“a future spring offensive”, “the 2011 war”: an expression before the head of a noun phrase dates only that."""
    for kind, begin, end in zip(*line.chunks, strict=True):
        if kind == "N" and begin <= position < end:
            return line.sentence.tags[end - 1] != "T"
    return False


def _give_nominal(line: Line, drafts: list[Draft], mention: Mention, position: int) -> bool:
    """“the attacks in Paris on 13 November 2015”, “Thursday's vote”: the noun's own date.

    True where it is the noun's alone: “since the vote in May, the government has raised taxes”.
    """
    alone = False
    for draft in drafts:
        if not draft.nominal or draft.subject is None:
            continue
        begin, end = draft.subject
        if begin <= position < end or (end <= position and _only_phrases_between(line, end, position)):
            draft.mention = draft.mention or mention
            alone = alone or (begin > 0 and line.sentence.lowers[begin - 1] in _RELATING)
    return alone


_RELATING = word_set("after since before following until")


def _only_phrases_between(line: Line, begin: int, position: int) -> bool:
    kinds = "".join(k for k, b, e in zip(*line.chunks, strict=True) if begin <= b < position)
    return len(kinds) <= 7 and not kinds.strip("PNTo")


def _when_clause(line: Line, position: int) -> Clause | None:
    """“on 24 February, when Russia invaded”: the clause that tells what a date is known for."""
    lowers = line.sentence.lowers
    for ahead in range(position + 1, min(position + 6, len(lowers))):
        if lowers[ahead] == "when":
            return next((clause for clause in line.clauses if clause.begin > ahead and clause.form == "V"), None)
    return None


def _clause_of(line: Line, position: int) -> Clause | None:
    """The clause that an expression at *position* belongs to: the one around it, else the next, else the last."""
    around = None
    for clause in line.clauses:
        if clause.begin <= position < clause.end:
            around = clause
    if around is not None and around.form != "I":
        return around
    if around is not None:
        return around.governor if around.governor and around.governor.form == "V" else around
    for clause in line.clauses:
        if clause.begin > position and clause.form == "V":
            return clause
    before = [clause for clause in line.clauses if clause.begin < position]
    return before[-1] if before else None


def preposition(line: Line, mention: Mention) -> str:
    """The word right before an expression."""
    position = next((i for i, start in enumerate(line.sentence.starts) if start >= mention.start), 0)
    return line.sentence.lowers[position - 1] if position else ""


def stated(draft: Draft, published: str | None) -> When | None:
    """The date that the draft's own expression gives; None where it contradicts how the event is told."""
    mention = draft.mention
    if mention is None:
        return None
    if published and draft.factuality == "happened":
        mention = turned_back(mention, published)
    earliest, latest = mention.earliest, mention.latest
    word = preposition(draft.line, mention)
    reasons = (f"“{mention.text}” in the same clause", *mention.because)
    if (
        word == "since"
        and earliest
        and draft.clause is not None
        and draft.clause.tense == "perfect"
        and not draft.nominal
    ):
        return _clamped(
            draft,
            earliest,
            published[:10] if published else None,
            structs.replace(mention, shape="span"),
            ("told as lasting since then", *reasons),
            published,
            mention.basis,
        )
    if word in _AFTER and mention.shape == "point" and earliest and latest:
        return _clamped(
            draft,
            iso_day(day_number(latest)),
            None,
            mention,
            ("told as after it", *reasons),
            published,
            "ordered",
        )
    if word in _UNTIL and mention.shape == "point":
        return None
    if word in _BEFORE and mention.shape == "point" and latest:
        return _clamped(draft, None, latest, mention, ("told as before it", *reasons), published, "ordered")
    return _clamped(draft, earliest, latest, mention, reasons, published, mention.basis)


def turned_back(mention: Mention, published: str) -> Mention:
    """A weekday, month or day without a year that was taken as the coming one, though the clause tells of it as past.

    Verbs like “hit” and “shot” do not show their tense to somebody who reads expressions alone.
    """
    if mention.earliest is None or mention.latest is None or mention.earliest[:10] <= published[:10]:
        return mention
    if "weekday" in mention.rule:
        earliest, latest = (iso_day(day_number(bound) - 7) + bound[10:] for bound in (mention.earliest, mention.latest))
    elif mention.rule in ("month.month_alone", "calendar.day_month") and not mention.earliest.endswith("02-29"):
        earliest, latest = (_year_before(bound) for bound in (mention.earliest, mention.latest))
    else:
        return mention
    if earliest[:10] > published[:10]:
        return mention
    because = (*mention.because, "the last one rather than the next: the clause tells of it as past")
    return structs.replace(mention, earliest=earliest, latest=latest, because=because)


def _year_before(bound: str) -> str:
    year, month, day = ymd(day_number(bound))
    return iso_day(day_of(year - 1, month, min(day, 28) if month == 2 else day))


def _clamped(
    draft: Draft,
    earliest: str | None,
    latest: str | None,
    mention: Mention,
    reasons: tuple[str, ...],
    published: str | None,
    basis: str,
) -> When | None:
    """Bounds narrowed by the publication date for what is told as past; None if they would be reversed."""
    if published and draft.factuality in ("happened", "denied", "ongoing"):
        if earliest and minute_number(earliest) > minute_number(published, last=True):
            return None
        if (
            latest
            and minute_number(latest) > minute_number(published, last=True)
            and mention.shape == "point"
            and latest[:10] > published[:10]
        ):
            latest = published[:10]
            reasons = (*reasons, f"told as past in an article of {day_in_words(published[:10])}")
        if latest is None and mention.shape == "point":
            latest = published[:10]
            reasons = (*reasons, f"told as past in an article of {day_in_words(published[:10])}")
    if earliest and latest and minute_number(earliest) > minute_number(latest, last=True):
        return None
    if earliest and latest and ("T" in earliest) != ("T" in latest):
        earliest, latest = earliest[:10], latest[:10]
    return when(
        earliest,
        latest,
        shape=mention.shape,
        precision=mention.precision,
        approximate=mention.approximate,
        basis="stated" if basis == "stated" else "resolved" if basis == "resolved" else "ordered",
        because=reasons,
    )


def inherited(found: When, reason: str) -> When:
    """The date of another event, carried over for a reason."""
    return when(
        found.earliest,
        found.latest,
        shape=found.shape,
        precision=found.precision,
        approximate=found.approximate,
        basis="ordered" if found.basis == "ordered" else "resolved",
        because=(reason, *found.because),
    )


def bounded(draft: Draft, published: str | None, reasons: tuple[str, ...] = ()) -> When:
    """Bounds by the publication date alone."""
    if published is None:
        return when(None, None, basis="ordered", because=(*reasons, "the article does not say when"))
    day = published[:10]
    if draft.factuality in ("planned", "possible"):
        return when(
            day,
            None,
            basis="ordered",
            because=(*reasons, f"told as still to come in an article of {day_in_words(day)}"),
        )
    if draft.factuality == "ongoing":
        return when(
            None,
            day,
            shape="span",
            basis="ordered",
            because=(*reasons, f"told as going on in an article of {day_in_words(day)}"),
        )
    return when(None, day, basis="ordered", because=(*reasons, f"told as past in an article of {day_in_words(day)}"))
