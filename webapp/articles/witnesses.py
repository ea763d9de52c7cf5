"""Weighs the statements of a publication date: original or copy, which reading, which day on whose clock.

Every clue becomes a witness with a role, a confidence and, where it was read by choice, a note that says why.
The original decides; a later copy's date is ``republished``. Nothing is ever compared with today.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import prod

from msgspec.structs import replace

from webapp.articles.draft import Clue, Draft
from webapp.articles.written_dates import find
from webapp.model import Witness

RELIABILITY = {
    "given": 1.0,
    "json": 0.99,
    "feed": 0.95,
    "e-mail": 0.97,
    "json-ld": 0.91,
    "meta": 0.9,
    "microdata": 0.88,
    "time": 0.8,
    "front-matter": 0.95,
    "text": 0.85,
    "page": 0.7,
    "url": 0.85,
    "saved": 0.3,
    "docx": 0.55,
    "pdf": 0.5,
}
"""How often each kind names the right day, by itself. Of web pages as measured on 181 news pages
(JSON-LD and meta agreeing with a second witness .906, a visible search alone .70); of files' properties
guessed low, since saving again resets them."""
_FAMILIES = {
    **dict.fromkeys(("json-ld", "meta", "microdata"), "data"),
    **dict.fromkeys(("time", "page", "text"), "shown"),
}
"""Witnesses that one system writes from one field, and so err together."""
_UNKNOWN, _SUREST = 0.5, 0.99
"""Reliability of an origin not listed, and the most that agreement can give: pages do lie in unison."""
_AMBIGUOUS = 0.6
"""Factor on a day that can be read two ways and that nothing decided: one order in two, English leaning American."""
_NO_OTHER = 0.5
"""Factor on a date of modification where no date of publication is found: the text is no newer than that."""
_DAY_FIRST = frozenset(
    "GB IE AU NZ IN ZA PK NG KE SG MY HK DE FR IT ES NL BE AT CH SE NO DK FI PT BR MX AR PL RU UA TR GR".split()
)
_MONTH_FIRST = frozenset({"US", "PH", "PR"})
_NUMERIC = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)")
_FEW_DAYS = 31
"""Days between a publication and the latest day written out in its text, above which that day decides nothing."""


def weigh(draft: Draft, given: str | None = None) -> tuple[Witness, ...]:
    """All witnesses of *draft*, the deciding one first. Empty where nothing tells the date."""
    noted = [(clue, "") for clue in draft.clues]
    noted = _choose_readings(noted, draft)
    noted = _choose_days(noted)
    noted = _tell_copies(noted)
    different = {(clue.day, clue.origin, clue.role, clue.exact, note): (clue, note) for clue, note in noted}
    found = [_witness(clue, note, noted) for clue, note in different.values()]
    if given:
        found.append(Witness(value=given, origin="given", exact=given, confidence=1.0, note="given by the caller"))
    return tuple(sorted(found, key=_rank))


def _rank(witness: Witness) -> tuple[bool, int, float]:
    roles = ("published", "republished", "modified")
    return (witness.origin != "given", roles.index(witness.role), -(witness.confidence or 0.0))


# ── 03/04/2022 ───────────────────────────────────────────────────────────────────────────────────


def _choose_readings(noted: list[tuple[Clue, str]], draft: Draft) -> list[tuple[Clue, str]]:
    """Each ambiguous day read by the evidence: another witness, the order of other days, the text's, the country."""
    if not any(clue.other for clue, _ in noted):
        return noted
    sure = {clue.day: clue.exact for clue, _ in noted if not clue.other}
    written = {d.day: block.text[d.start : d.end] for block in draft.blocks for d in find(block.text) if not d.other}
    order = _order(written | sure)
    return [
        (_read(clue, set(sure), list(written), order, draft.region) if clue.other else (clue, note))
        for clue, note in noted
    ]


def _order(exact: Mapping[str, str]) -> bool | None:
    """Whether the article writes the day first (True) or the month (False), where its numeric days tell."""
    numeric = [(_first_number(words), day) for day, words in exact.items() if _NUMERIC.fullmatch(words)]
    orders = {int(day[8:]) == first for first, day in numeric if day[8:] != day[5:7]}
    return orders.pop() if len(orders) == 1 else None


def _first_number(words: str) -> int:
    return int("".join(c if c.isdigit() else " " for c in words).split()[0])


def _read(clue: Clue, sure: set[str], written: list[str], order: bool | None, region: str | None) -> tuple[Clue, str]:
    readings = (clue.day, clue.other or clue.day)
    near = [day for day in readings if any(_is_beside(other, day) for other in sure)]
    if len(near) == 1:
        return _settled(clue, near[0], "another date of the page says so")
    if order is not None:
        return _settled(clue, _by_order(clue, readings, day_first=order), "as other days here are written")
    led_to = [day for day in readings if written and _leads_to(max(written), day)]
    if len(led_to) == 1:
        return _settled(clue, led_to[0], "the days in the text lead up to it")
    if region in _DAY_FIRST | _MONTH_FIRST:
        day = _by_order(clue, readings, day_first=region in _DAY_FIRST)
        return _settled(clue, day, f"as it is written in {region}")
    note = f"“{clue.exact}” can be {readings[0]} or {readings[1]}; read as {readings[0]}, nothing decides it"
    return clue, note


def _is_beside(other: str, day: str) -> bool:
    return abs(_days(other, day)) <= 1


def _leads_to(other: str, day: str) -> bool:
    return 0 <= _days(other, day) <= _FEW_DAYS


def _days(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def _by_order(clue: Clue, readings: tuple[str, str], *, day_first: bool) -> str:
    """The reading whose day (or month) is what stands first in the words."""
    first = _first_number(clue.exact)
    return next((day for day in readings if int(day[8:] if day_first else day[5:7]) == first), readings[0])


def _settled(clue: Clue, day: str, why: str) -> tuple[Clue, str]:
    return replace(clue, day=day, other=None), f"“{clue.exact}” read as {day}: {why}"


# ── UTC ──────────────────────────────────────────────────────────────────────────────────────────


def _choose_days(noted: list[tuple[Clue, str]]) -> list[tuple[Clue, str]]:
    """Stamps in UTC moved to the page's own day, where the page itself shows the day before or after.

    A change that the page shows a day before its stamp of publication tells that too: it was never changed before.
    """
    shown = {clue.day for clue, _ in noted if not clue.utc and clue.role == "published"}
    changed = {clue.day for clue, _ in noted if not clue.utc and clue.role == "modified"}
    return [_moved(clue, note, shown, changed) for clue, note in noted]


def _moved(clue: Clue, note: str, shown: set[str], changed: set[str]) -> tuple[Clue, str]:
    if not clue.utc or clue.hour is None or clue.day in shown:
        return clue, note
    step = -1 if clue.hour < 12 else 1
    day = (date.fromisoformat(clue.day) + timedelta(days=step)).isoformat()
    if day not in shown and not (step < 0 and not shown and day in changed):
        return clue, note
    return replace(clue, day=day), f"“{clue.exact}” is in UTC; the page's own clock shows {day}"


# ── originals and copies ─────────────────────────────────────────────────────────────────────────


def _tell_copies(noted: list[tuple[Clue, str]]) -> list[tuple[Clue, str]]:
    """Roles of a text that appeared twice: the original keeps ``published``, what is later becomes ``republished``."""
    first = _first_day([clue for clue, _ in noted if clue.role == "published"])
    if first is None:
        return noted
    return [
        (replace(clue, role="republished"), note or f"later than the original of {first}")
        if clue.role == "published" and clue.day > first and not clue.original
        else (clue, note)
        for clue, note in noted
    ]


def _first_day(clues: Sequence[Clue]) -> str | None:
    """The day of the original, where a page tells original and copy apart; else None."""
    said = [clue.day for clue in clues if clue.original]
    publishers = {clue.publisher for clue in clues if clue.publisher}
    if said:
        return min(said)
    return min(clue.day for clue in clues if clue.publisher) if len(publishers) > 1 else None


# ── confidence ───────────────────────────────────────────────────────────────────────────────────


def _witness(clue: Clue, note: str, noted: list[tuple[Clue, str]]) -> Witness:
    agreeing = [other.origin for other, _ in noted if (other.day, other.role) == (clue.day, clue.role)]
    factor = (_AMBIGUOUS if clue.other else 1.0) * (_NO_OTHER if clue.role == "modified" else 1.0)
    return Witness(
        value=clue.day,
        origin=clue.origin,
        role=clue.role,
        exact=clue.exact,
        confidence=round(min(_together(agreeing), _SUREST) * factor, 2),
        note=note,
    )


def _together(origins: list[str]) -> float:
    """Reliability of agreeing witnesses: one of each family counts, the best, as if families erred independently."""
    best: dict[str, float] = {}
    for origin in origins:
        family = _FAMILIES.get(origin, origin)
        best[family] = max(best.get(family, 0.0), RELIABILITY.get(origin, _UNKNOWN))
    return 1.0 - prod(1.0 - reliability for _, reliability in sorted(best.items()))
