"""When a happening told by several sources was: bounds narrowed together, what contradicts them set apart.

A point's bounds are intersected; a span told twice keeps the bounds of its surest teller. What does not
overlap is a disagreement, and is handed back rather than averaged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from webapp.model import Basis, Event, Source, When, minute_number, when
from webapp.wording import source_in_words, when_in_words

FOREVER = 1 << 60
DAY = 1440
"""Minutes; bounds are compared in minutes."""

_SURENESS: dict[Basis, int] = {"edited": 3, "stated": 2, "resolved": 1, "ordered": 0}
_VAGUENESS = {"minute": 0, "hour": 0, "day": 2, "week": 4, "month": 10, "season": 30, "quarter": 30, "half": 60}
"""Days that “about” widens a bound on either side, by what it is about."""
_VAGUE_YEARS = {"year": 366, "decade": 1830, "century": 18_300}
_TOLD = 3
"""Wider tellings named in the reasons at most."""


def stated(one: When) -> tuple[int, int]:
    """First and last minute of a date as it is given, ±:data:`FOREVER` where open."""
    return _minutes(one.earliest, one.latest)


@lru_cache(maxsize=100_000)
def _minutes(earliest: str | None, latest: str | None) -> tuple[int, int]:
    lo = minute_number(earliest) if earliest else -FOREVER
    hi = minute_number(latest, last=True) if latest else FOREVER
    return lo, hi


def extent(one: When) -> tuple[int, int]:
    """First and last minute something can have happened in: “about” widens what is stated."""
    slack = 0
    if one.approximate:
        slack = (_VAGUENESS.get(one.precision) or _VAGUE_YEARS.get(one.precision, 0)) * DAY
    lo, hi = stated(one)
    return lo - slack, hi + slack


def apart(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Minutes from the end of one of two extents to the start of the other; 0 or less where they overlap."""
    return max(a[0] - b[1], b[0] - a[1])


def is_dated(one: When) -> bool:
    """Whether a source dates it itself, not only by what came before or after."""
    return one.basis != "ordered" and bool(one.earliest and one.latest)


def is_day(one: When) -> bool:
    """Whether a source dates it to one day, or within it."""
    return is_dated(one) and width(one) < DAY


def gap(a: When, b: When) -> int:
    """Whole days that lie between two bounds; 0 where they overlap, at least 1 where they do not."""
    between = apart(extent(a), extent(b))
    return 0 if between <= 0 else (between + DAY - 1) // DAY


@dataclass(frozen=True, slots=True)
class Dated:
    """One telling with its date."""

    event: Event
    source: Source
    independent: str
    """Id of the source it counts for: of the original, for a reprint."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """What sources say together, and who says otherwise."""

    when: When
    dissent: tuple[Dated, ...]


def agree(tellings: Sequence[Dated]) -> Agreed:
    """The bounds that most and surest of the *tellings* share, and the tellings that exclude them.

    A reprint has no say where its original speaks: its “Tuesday” was counted from another day.
    """
    tellings = [one for one in tellings if one.source.copy_of is None] or tellings
    anchor = max(tellings, key=lambda one: _weight(one, tellings))
    kept, dissent = [anchor], []
    lo, hi = stated(anchor.event.when)
    for one in sorted((one for one in tellings if one is not anchor), key=lambda one: width(one.event.when)):
        its_lo, its_hi = stated(one.event.when)
        meets = its_lo <= hi and lo <= its_hi
        if gap(anchor.event.when, one.event.when) or not (meets or one.event.when.approximate):
            dissent.append(one)
            continue
        kept.append(one)
        if meets and anchor.event.when.shape == one.event.when.shape == "point":
            lo, hi = max(lo, its_lo), min(hi, its_hi)
    return Agreed(_narrowed(anchor, kept, lo, hi), tuple(dissent))


def _weight(one: Dated, tellings: Iterable[Dated]) -> tuple[int, bool, int, int]:
    """Independent sources it fits with, whether it is exact, how surely it is dated, how narrowly."""
    support = {other.independent for other in tellings if not gap(one.event.when, other.event.when)}
    return len(support), not one.event.when.approximate, _SURENESS[one.event.when.basis], -width(one.event.when)


def width(one: When) -> int:
    """Minutes between the bounds of a date."""
    lo, hi = stated(one)
    return hi - lo


def _narrowed(anchor: Dated, kept: Sequence[Dated], lo: int, hi: int) -> When:
    """The anchor's date, or the bounds that all kept tellings leave, with the reasons of those that set them."""
    if anchor.event.when.shape == "span":
        return anchor.event.when
    first = next(one for one in kept if stated(one.event.when)[0] == lo)
    last = next(one for one in kept if stated(one.event.when)[1] == hi)
    whole = next((one for one in kept if stated(one.event.when) == (lo, hi)), None)
    setters = [whole] if whole else [first, last]
    told = setters[0].event.when if whole else _joined(first.event.when, last.event.when)
    wider = [one for one in kept if stated(one.event.when) != (lo, hi) and one not in setters]
    return _because(told, setters, wider if whole else [])


def _joined(first: When, last: When) -> When:
    weakest = min((first, last), key=lambda one: _SURENESS[one.basis])
    return when(
        first.earliest,
        last.latest,
        precision="day",
        approximate=first.approximate or last.approximate,
        basis=weakest.basis,
        because=tuple(dict.fromkeys((*first.because, *last.because))),
    )


def _because(told: When, setters: Sequence[Dated], wider: Sequence[Dated]) -> When:
    names = " and ".join(dict.fromkeys(f"“{source_in_words(one.source)}”" for one in setters))
    if len({one.independent for one in setters}) > 1:
        added = [f"narrowed to {when_in_words(told)} by {names} together"]
    else:
        others = [one for one in wider if one.independent != setters[0].independent]
        added = [
            f"“{source_in_words(one.source)}” leaves it open ({when_in_words(one.event.when)}); "
            f"closed to {when_in_words(told)} by {names}"
            for one in others[:_TOLD]
        ]
    if not added:
        return told
    return when(
        told.earliest,
        told.latest,
        shape=told.shape,
        precision=told.precision,
        approximate=told.approximate,
        basis=told.basis,
        because=tuple(dict.fromkeys((*told.because, *added))),
    )
