"""When: from the event's own expression, else from the clause it hangs on, else bounds; never a guess."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import structs

from webapp.events.page import Draft, Line
from webapp.events.when import factuality
from webapp.events.words import word_set
from webapp.model import Mention, Precision, When, date_of, day_number, day_of, iso_day, minute_number, when, ymd
from webapp.wording import day_in_words

_AFTER = word_set("after since following")
_BEFORE = word_set("before by")
_UNTIL = word_set("until till")


def usable(mention: Mention) -> bool:
    """Whether an expression places something on the calendar."""
    if mention.value.endswith("_REF"):
        return False
    return mention.type in ("DATE", "TIME", "DURATION") and (mention.earliest is not None or mention.latest is not None)


def preposition(line: Line, mention: Mention) -> str:
    """The word right before an expression."""
    position = bisect_left(line.sentence.starts, mention.start)
    return line.sentence.lowers[position - 1] if position else ""


def stated(draft: Draft, published: str | None) -> When | None:
    """The date that the draft's own expression gives; None where it contradicts how the event is told."""
    mention = draft.mention
    if mention is None:
        return None
    if published and draft.factuality == "happened":
        mention = turned_back(mention, published)
    if draft.factuality in ("planned", "ongoing") and mention.rule.startswith("times.c"):
        return None
    if _of_another_day(draft, mention, published) or _is_long_over(draft, mention, published):
        return None
    earliest, latest = mention.earliest, mention.latest
    word = draft.tie or preposition(draft.line, mention)
    reasons = (f"“{mention.text}” in the same clause", *mention.because)
    if (
        word == "since"
        and earliest
        and draft.clause is not None
        and draft.clause.tense == "perfect"
        and not draft.nominal
        and not draft.tie
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
    if word in _BESIDE_HOUR and not draft.tie and earliest and latest and "T" in earliest:
        earliest, latest = _same_day(word, earliest, latest)
        reasons = (f"told as {word} that hour, on the same day", *reasons)
        return _clamped(
            draft, earliest, latest, structs.replace(mention, precision="hour"), reasons, published, mention.basis
        )
    if word in _AFTER and mention.shape == "point" and earliest and latest:
        had = word == "since" and draft.clause is not None and draft.clause.tense == "pluperfect"
        return _clamped(
            draft,
            iso_day(day_number(earliest if draft.tie or had else latest)),
            None,
            mention,
            ("told as after it", *reasons),
            published,
            "ordered",
        )
    awaited = draft.clause is not None and draft.clause.awaited
    if (word in _UNTIL and mention.shape == "point" and not awaited) or (word in _TO_OR_FROM and _puts_off(draft)):
        return None
    if word == "before" and mention.shape == "point" and earliest and _is_not_yet(draft):
        return _clamped(draft, earliest, None, mention, ("told as not before it", *reasons), published, "ordered")
    if word in _BEFORE and mention.shape == "point" and latest:
        to_come = published and draft.factuality == "planned" and latest > published
        from_now = published[:10] if published and to_come else None
        return _clamped(draft, from_now, latest, mention, ("told as before it", *reasons), published, "ordered")
    if word in _WITHIN and mention.type == "DURATION":
        mention = structs.replace(mention, shape="point")
    return _clamped(draft, earliest, latest, mention, reasons, published, mention.basis)


def _same_day(word: str, earliest: str, latest: str) -> tuple[str, str]:
    """“just after 9am on Monday”, “shortly before 6pm”: the rest of that day, or what had passed of it.

    Before midnight, that is the evening of the day before.
    """
    if word == "before" and earliest.endswith("T00:00"):
        eve = iso_day(day_number(earliest) - 1)
        return f"{eve}T18:00", f"{eve}T23:59"
    return (latest, f"{date_of(latest)}T23:59") if word == "after" else (f"{date_of(earliest)}T00:00", earliest)


_BESIDE_HOUR = word_set("after before")


def _is_long_over(draft: Draft, mention: Mention, published: str | None) -> bool:
    """“has asked to proceed as in the trial in 1998”: what is planned now is of no day before today."""
    governor = draft.clause.governor if draft.clause is not None and not draft.nominal else None
    now = governor is not None and governor.tense in ("perfect", "present")
    over = published is not None and mention.latest is not None and mention.latest[:10] < published[:10]
    return now and over and draft.factuality == "planned"


def _is_not_yet(draft: Draft) -> bool:
    """“are not expected to resume before Saturday”: on that day at the earliest."""
    clause = draft.clause
    governor = clause.governor if clause is not None else None
    above = governor is not None and governor is not clause and governor.negated
    return clause is not None and draft.factuality in ("planned", "possible") and (clause.negated or above)


def _of_another_day(draft: Draft, mention: Mention, published: str | None) -> bool:
    """“this morning” in quotation marks; “later this week” is no day of what has happened."""
    later = mention.text.lower().startswith("later ") and published is not None and mention.anchor == published[:10]
    return (later and draft.factuality == "happened") or is_spoken(draft.line, mention)


def is_spoken(line: Line, mention: Mention) -> bool:
    """Whether an expression is one like “this morning” within quotation marks: it counts from when that was said."""
    sentence = line.sentence
    if mention.rule not in _SPOKEN or not sentence.start <= mention.start < sentence.end:
        return False
    return sentence.quoted[bisect_left(sentence.starts, mention.start, hi=len(sentence.starts) - 1)]


_SPOKEN = ("relative.day", "daypart.shifted_part", "daypart.tonight", "daypart.weekday_part")
_WITHIN = word_set("in within")
"""“will meet in the coming weeks” is once in that time, “has risen over the last weeks” all along."""
_TO_OR_FROM = word_set("to for from")
_PUTTING_OFF = word_set("postpone delay adjourn defer push_back put_off bring_forward reschedule move shift extend")


def _puts_off(draft: Draft) -> bool:
    """“postponed to May”, “moved from May”: the date is not that of the putting off."""
    return draft.clause is not None and draft.clause.lemma in _PUTTING_OFF


def turned_back(mention: Mention, published: str) -> Mention:
    """A weekday, month or day without a year that was taken as the coming one, though the clause tells of it as past.

    Verbs like “hit” and “shot” do not show their tense to somebody who reads expressions alone.
    """
    if mention.earliest is None or mention.latest is None or mention.earliest[:10] <= published[:10]:
        return mention
    if "weekday" in mention.rule:
        earliest, latest = (iso_day(day_number(bound) - 7) + bound[10:] for bound in (mention.earliest, mention.latest))
    elif mention.rule in _WITHOUT_YEAR and not mention.earliest.endswith("02-29"):
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


def turned_ahead(mention: Mention, published: str) -> Mention:
    """A month or day without a year that was taken as the last one, though it is the date of something planned."""
    if mention.earliest is None or mention.latest is None or mention.latest[:10] >= published[:10]:
        return mention
    if mention.rule not in _WITHOUT_YEAR or mention.earliest.endswith("02-29"):
        return mention
    earliest, latest = (_year_after(bound) for bound in (mention.earliest, mention.latest))
    because = (*mention.because, "the next one rather than the last: the clause tells of it as planned")
    return structs.replace(mention, earliest=earliest, latest=latest, because=because)


_WITHOUT_YEAR = ("month.month_alone", "calendar.day_month", "calendar.month_day")


def _year_after(bound: str) -> str:
    year, month, day = ymd(day_number(bound))
    return iso_day(day_of(year + 1, month, min(day, 28) if month == 2 else day))


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
        earliest, latest = date_of(earliest), date_of(latest)
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


def of_the_day(told: Draft, draft: Draft) -> When:
    """The date of what is told, without its hour for what is of another kind: “shot at noon … was flown out”."""
    found = told.when
    assert found is not None
    if told.kind == draft.kind or not found.earliest or not found.latest or "T" not in found.earliest + found.latest:
        return found
    first, last = date_of(found.earliest), date_of(found.latest)
    return when(first, last, basis=found.basis, precision="day", because=found.because)


def bounded(draft: Draft, published: str | None, reasons: tuple[str, ...] = ()) -> When:
    """Bounds by the publication date alone."""
    if published is None:
        return when(None, None, basis="ordered", because=(*reasons, "the article does not say when"))
    day = published[:10]
    if draft.factuality in ("planned", "possible") and not factuality.of_the_past(draft):
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
    so_far = " ".join(draft.line.sentence.words[:4])
    if (told := next((words for words in _SO_FAR if so_far.lower().startswith(words)), None)) is not None:
        reason = f"“{so_far[: len(told)]}”: told as lasting until then, in an article of {day_in_words(day)}"
        return when(None, day, shape="span", basis="ordered", because=(*reasons, reason))
    return when(None, day, basis="ordered", because=(*reasons, f"told as past in an article of {day_in_words(day)}"))


_SO_FAR = ("up to this point", "up to that point", "until this point", "up to now", "until now", "until then")
"""Openings that say how long something lasted: until what was told before, or until the telling."""


def shifted(base: When, number: int, unit: str, title: str) -> When | None:
    """The date that lies a *number* of ``D``, ``W``, ``M`` or ``Y`` (``H``: hours) from another event's.

    None where that has only bounds, or the calendar ends before.
    """
    if base.earliest is None or base.latest is None or base.basis == "ordered":
        return None
    first, last = day_number(base.earliest), day_number(base.latest)
    if not -_FARTHEST < ymd(first)[0] + number < _FARTHEST:
        return None
    if unit == "H":
        first, last = (first, last + (number > 0)) if number >= 0 else (first - 1, last)
    elif unit in "DW":
        slack = _WEEK // 2 if unit == "W" else 0
        days = number * (_WEEK if unit == "W" else 1)
        first, last = first + days - slack, last + days + slack
    else:
        months = number * (1 if unit == "M" else 12)
        first, last = _month_start(first, months), _month_start(last, months + 1) - 1
        if unit == "Y" and base.precision == "year":
            first, last = day_of(ymd(first)[0], 1, 1), day_of(ymd(first)[0], 12, 31)
    return when(
        iso_day(first),
        iso_day(last),
        precision="year" if unit == "Y" and base.precision == "year" else _PRECISIONS[unit],
        basis="resolved",
        because=(f"counted from “{title}”", *base.because),
    )


_WEEK = 7
_PRECISIONS: dict[str, Precision] = {"D": "day", "H": "day", "W": "week", "M": "month", "Y": "month"}
_FARTHEST = 8000
"""Years from which on nothing is counted."""


def _month_start(day: int, months: int) -> int:
    """The first day of the month that lies *months* after that of *day*."""
    year, month, _ = ymd(day)
    count = year * 12 + month - 1 + months
    return day_of(count // 12, count % 12 + 1, 1)
