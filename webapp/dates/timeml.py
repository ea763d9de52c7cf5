"""Mentions as a TimeML 1.2.1 document, for the tools of the field."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.model import Mention

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)


def timeml(text: str, mentions: Sequence[Mention], published: str | None = None) -> str:
    """The text with TIMEX3 tags; the publication date is the document creation time, ``t0``."""
    parts, done = [], 0
    for number, m in enumerate(mentions, 1):
        parts += [_text(text[done : m.start]), _tagged(number, m)]
        done = m.end
    body = "".join([*parts, _text(text[done:])])
    return f"{_HEAD}{_creation_time(published)}<TEXT>{body}</TEXT>\n</TimeML>\n"


def _creation_time(published: str | None) -> str:
    if published is None:
        return ""
    attributes = f'tid="t0" type="DATE" value="{_text(published)}" functionInDocument="CREATION_TIME"'
    return f"<DCT><TIMEX3 {attributes}>{_text(published)}</TIMEX3></DCT>\n"


def _tagged(number: int, m: Mention) -> str:
    pairs = (("type", m.type), ("value", m.value), ("mod", m.mod), ("quant", m.quant), ("freq", m.freq))
    attributes = "".join(f' {name}="{_text(value)}"' for name, value in pairs if value)
    return f'<TIMEX3 tid="t{number}"{attributes}>{_text(m.text)}</TIMEX3>'


def _text(text: str) -> str:
    """Escaped, and without the control characters XML cannot hold."""
    plain = "".join(c if c >= " " or c in "\n\t\r" else "�" for c in text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
