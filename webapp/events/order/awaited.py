"""What is still to come by the count: “was stabbed yesterday, two weeks before the inauguration”."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.events.order.connect import Link
from webapp.model import day_number

_WITHIN = {"days": 2, "week": 6, "weeks": 8, "fortnight": 8, "month": 20, "months": 30}
"""A unit before “before” → days since the deed within which what it came before has not come yet."""


def settle(links: Sequence[Link], published: str | None) -> None:
    """Let what a fresh deed came weeks before be planned, where it has no date of its own."""
    if published is None:
        return
    for link in links:
        later, earlier = link.later, link.earlier
        if not later.nominal or later.when is not None or later.more or later.factuality != "happened":
            continue
        if not link.reason.startswith("“before”") or later.subject is None or earlier.when is None:
            continue
        place = later.subject[0] - 1
        unit = later.line.sentence.lowers[place - 1] if place > 0 else ""
        if unit not in _WITHIN or earlier.when.basis == "ordered" or earlier.when.latest is None:
            continue
        if day_number(published) - day_number(earlier.when.latest) <= _WITHIN[unit]:
            later.factuality = "planned"
