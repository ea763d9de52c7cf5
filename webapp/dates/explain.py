"""What was found, for people: a table of mentions, and a printable account of why."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.dates.anchor import Here
from webapp.dates.chain import mention, walk
from webapp.dates.tokens import Tokens
from webapp.model import Mention

_COLUMNS = ("offsets", "text", "type", "value", "bounds", "rule")


def explain(text: str, published: str | None = None) -> str:
    """A printable account of every time expression in *text*: rule, anchor, value, bounds and the chain of reasons."""
    tokens = Tokens(text)
    here = Here(tokens, published)
    mode = "a narrative: it counts from the dates it tells" if here.narrative else "news: it counts from publication"
    head = [f"published: {published or 'not known'}", f"read as {mode}"]
    parts = [_account(mention(tokens, found)) for found in walk(here)]
    return "\n".join([*head, *(parts or ["no time expression found"])]) + "\n"


def _account(m: Mention) -> str:
    lines = [f"“{m.text}” [{m.start}:{m.end}] → {m.type} {m.value}{_attributes(m)}"]
    lines.append(f"  rule    {m.rule} ({m.basis})")
    if m.anchor:
        lines.append(f"  anchor  {m.anchor}")
    if m.earliest or m.latest:
        lines.append(f"  bounds  {bounds(m)} ({m.shape}, to the {m.precision})")
    lines.extend(f"  because {why}" for why in m.because)
    return "\n".join(lines)


def _attributes(m: Mention) -> str:
    pairs = (("mod", m.mod), ("quant", m.quant), ("freq", m.freq))
    return "".join(f" {name}={value}" for name, value in pairs if value)


def bounds(m: Mention) -> str:
    """Earliest and latest with two dots between, ``..`` alone on an open side."""
    return m.earliest if m.earliest and m.earliest == m.latest else f"{m.earliest or ''}..{m.latest or ''}"


def table(mentions: Sequence[Mention]) -> str:
    """The mentions as an aligned table, a line each."""
    rows = [_COLUMNS, *(_row(m) for m in mentions)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(_COLUMNS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join(lines) + "\n"


def _row(m: Mention) -> tuple[str, ...]:
    text = " ".join(m.text.split())
    return f"{m.start}–{m.end}", text, m.type, m.value + _attributes(m), bounds(m), m.rule
