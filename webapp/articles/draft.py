"""What a format's reader hands on: paragraphs and what the source says about itself.

Every format becomes a :class:`Draft`; from there on all go the same way: :mod:`.clutter` takes away what is
no article, :mod:`.head` understands title, byline and date lines, :mod:`.witnesses` weighs the dates, and
:func:`webapp.articles.finish.article` makes the :class:`~webapp.model.Article`.
"""

from typing import Literal

from webapp.model import Value

BlockKind = Literal["paragraph", "heading", "item", "rule"]


class Block(Value, frozen=True, kw_only=True):
    """One paragraph, heading or list item, on one line."""

    text: str
    kind: BlockKind = "paragraph"
    linked: float = 0.0
    """Share of its characters that are link text, 0 to 1."""


Role = Literal["published", "republished", "modified"]


class Clue(Value, frozen=True, kw_only=True):
    """One statement of the publication date, with what is needed to weigh it against others."""

    day: str
    """ISO date as read at first."""
    origin: str
    role: Role = "published"
    exact: str = ""
    other: str | None = None
    """The other reading of an ambiguous day."""
    hour: int | None = None
    """Hour of the day, where a clock time was given."""
    utc: bool = False
    """True where the clock is UTC, so that the page's own day may be the one before or after."""
    publisher: str | None = None
    """Who is named beside it."""
    original: bool = False
    """True where the source itself says that this is the first publication."""


class Draft(Value, frozen=True, kw_only=True):
    """An article before its clutter is gone and its date is decided."""

    blocks: tuple[Block, ...] = ()
    title: str = ""
    clues: tuple[Clue, ...] = ()
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    region: str | None = None
    """Two capital letters where the source names its country (``en-GB``, a ``.uk`` host): orders 03/04/2022."""
    verbatim: str | None = None
    """The text to keep as it came, for articles handed over as text; blocks are then not looked at."""
    id: str | None = None
    """The source's own id, where it gives one that callers rely on (JSON Lines)."""
