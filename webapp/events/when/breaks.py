"""Where a paragraph turns to another time: the expressions its sentences open with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from webapp.events.page import Draft, Page
from webapp.events.when import dating
from webapp.model import Mention

_OPENING = 3
"""Words at the head of a sentence within which an expression opens it: “On Monday”, “Late last week”."""
_NARROW = ("day", "week", "month")


def openings(page: Page) -> list[Mention]:
    """The expressions that name a day, a week or a month at the head of a sentence, in text order."""
    return [
        mention
        for line in page.lines
        for mention in line.sentence.mentions[:1]
        if mention.start <= line.sentence.starts[min(_OPENING, len(line.sentence.starts)) - 1]
        and mention.precision in _NARROW
        and dating.usable(mention)
        and not dating.is_spoken(line, mention)
    ]


def between(focus: Draft, draft: Draft, opening: Sequence[Mention]) -> bool:
    """Whether a sentence since *focus* has opened with another time, even if no event is read under it."""
    mention = focus.mention
    assert mention is not None
    first, last = (bisect_right(opening, place, key=_begin) for place in (mention.end, draft.start))
    return any(one.earliest != mention.earliest for one in opening[first:last])


def _begin(mention: Mention) -> int:
    return mention.start
