"""Bytes to text: byte order mark, declared encoding, strict UTF-8, Windows-1252, then statistics.

A declaration is believed only where the bytes bear it out: text that is valid UTF-8 beyond ASCII is
UTF-8 whatever its label says, since other encodings practically never look like it by chance.
"""

import codecs
import re

from webapp.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_MOSTLY = 0.8
"""Share of one byte parity that is NUL in UTF-16 of a Latin text; .97 in English, .85 with many quotes and dashes."""
_BROKEN_SHARE = 4
"""Good multi-byte sequences per broken one above which a text is damaged UTF-8 rather than something else."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02
"""Share of control bytes that no text has; compressed data has about .11, text none or a stray few."""


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of *data*. Raises :class:`ArticleError` where it is no text in any encoding."""
    marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)
    if marked:
        return data[len(marked[0]) :].decode(marked[1], errors="replace")
    wide = _unmarked_utf16(data)
    if wide:
        return data.decode(wide, errors="replace")
    _refuse_binary(data)
    for name in ("utf-8", *([declared] if declared else [])):
        text = _strict(data, name)
        if text is not None:
            return text
    return _damaged_utf8(data) or _strict(data, "cp1252") or _guessed(data)


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 4:
        return None
    if sample[1::2].count(0) > _MOSTLY * half and not sample[::2].count(0):
        return "utf-16-le"
    if sample[::2].count(0) > _MOSTLY * half and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE]
    if sample and len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise ArticleError(
            "This is binary data, not a text: it is full of control bytes. "
            "Give a text, HTML, PDF, Word, e-mail or feed file, or convert it to one of these."
        )


def _damaged_utf8(data: bytes) -> str | None:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    good = sum(1 for character in text if character > "\x7f") - broken
    return text if good > _BROKEN_SHARE * broken else None


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    text = _strict(data, best.encoding) if best else None
    return text if text is not None else data.decode("cp1252", errors="replace")
