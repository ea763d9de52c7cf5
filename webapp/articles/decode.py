"""Bytes to text: byte order mark, strict UTF-8, declared encoding, Windows-1252, then statistics.

A declaration is believed only where the bytes bear it out: text that is valid UTF-8 beyond ASCII is
UTF-8 whatever its label says, since other encodings practically never look like it by chance. For the same reason
lines of UTF-8 among others are read as such, and UTF-8 that somebody read as Windows-1252 and saved again is undone.
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
_LEAD = re.compile("[\xc2-\xf4]")
"""What the first byte of a character of UTF-8 becomes in Windows-1252."""
_FOLLOWS = bytes(b for b in range(0x80, 0xC0) if b not in b"\x81\x8d\x8f\x90\x9d").decode("cp1252")
_TWICE = re.compile(f"(?:{_LEAD.pattern}[{_FOLLOWS}\x81\x8d\x8f\x90\x9d]{{1,3}})+")
"""What a lead byte of UTF-8 and those that follow it become in Windows-1252: “Ã©”, “â€œ”."""
_SURELY = 2
"""Different runs of these from which a text was read wrongly; “CAFÉ”” has one by chance."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02
"""Share of control bytes that no text has; compressed data has about .11, text none or a stray few."""

_STRAY = 2
"""Control bytes that a text of a line or two may have."""


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
            return _undone(text)
    return _damaged_utf8(data) or _mixed(data) or _strict(data, "cp1252") or _guessed(data)


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
    if len(_CONTROL.findall(sample)) > max(_STRAY, _CONTROL_SHARE * len(sample)):
        raise ArticleError(
            "This is binary data, not a text: it is full of control bytes. "
            "Give a text, HTML, PDF, Word, e-mail or feed file, or convert it to one of these."
        )


def _damaged_utf8(data: bytes) -> str | None:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    good = sum(1 for character in text if character > "\x7f") - broken
    return text if good > _BROKEN_SHARE * broken else None


def _mixed(data: bytes) -> str | None:
    """Lines of UTF-8 pasted among lines of Windows-1252; None where no line is UTF-8 beyond ASCII."""
    found = [(_strict(line, "utf-8"), _strict(line, "cp1252")) for line in data.split(b"\n")]
    if not any(text and not text.isascii() for text, _ in found):
        return None
    lines = [one if one is not None else other for one, other in found]
    return None if None in lines else "\n".join(line or "" for line in lines)


def _undone(text: str) -> str:
    """*text* put right where all that UTF-8 can begin a character with goes on as it does, and more than once."""
    leads = 0 if text.isascii() else len(_LEAD.findall(text))
    if leads < _SURELY:
        return text
    found = _TWICE.findall(text)
    runs = {run: _once(run) for run in set(found)}
    if len(runs) < _SURELY or None in runs.values() or sum(len(_LEAD.findall(run)) for run in found) < leads:
        return text
    return _TWICE.sub(lambda run: runs[run[0]] or "", text)


def _once(run: str) -> str | None:
    """What *run* was before it was read as Windows-1252; None where it never was UTF-8."""
    return _strict(b"".join(map(_byte, run)), "utf-8")


def _byte(character: str) -> bytes:
    """The byte that Windows-1252 reads as *character*; it leaves five bytes out, which browsers read as controls."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1", "replace")


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    text = _strict(data, best.encoding) if best else None
    return text if text is not None else data.decode("cp1252", errors="replace")
