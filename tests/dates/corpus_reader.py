r"""Reads the prose corpora of time expressions, ``corpus/*.txt``: the value first, its phrasings under it.

::

    published: 2022-11-10                 the anchor of all that follows in the file; ``unknown`` hands in None
    DATE 2022-11-09                       a value line: type, TIMEX3 value, optional bounds, optional attributes
        He said on [Wednesday] that …     a phrasing: the span in brackets is the one mention in it
        November 9, 2022                  no brackets: the whole line is the span
        ? the ninth of the month          a known gap: must fail, so that the mark goes when it works
    DATE 2022-03 2022-03-21..2022-03-31 mod=END
        in [late March], after [Easter|2022-04-17]      another mention of the line brings its own value
    passage:                              every mention of a line carries its value, type DATE unless it says so
        On [May 5, 1918|1918-05-05] they met; [two weeks|DURATION P2W] went by.
    nothing:                              the lines under it must give no mention at all
        Theresa May said so.

A phrasing must give the marked mentions and no other. Bounds are compared to the precision written:
``1947..1991`` only asks for the years; ``..2022-11-10`` asks for no earliest. Without bounds, those of a plain year,
month, week or day follow from the value (unless a ``mod`` or a bare ``*`` is given), and no others are checked.
``mod``, ``quant`` and ``freq`` must be as given, or absent; ``*`` allows anything, ``a/b`` either. Any other field of
a Mention may be asked for the same way (``shape=span``). ``\n``, ``\t`` and ``\u00a0`` in a line stand for those
characters.

``python -m tests.dates.corpus_reader --update`` takes the ``?`` from gaps that work by now; ``--mark`` sets it on
what does not work yet. Neither changes an expectation.
"""

import re
import sys
from calendar import monthrange
from datetime import date
from pathlib import Path
from typing import NamedTuple

from webapp import dates

CORPUS = Path(__file__).parent / "corpus"
TYPES = ("DATE", "TIME", "DURATION", "SET", "*")
STRICT = ("mod", "quant", "freq")  # attributes that must be absent unless the corpus gives them

_ESCAPE = re.compile(r"\\(n|t|u[0-9a-f]{4})")
_MARK = re.compile(r"\[([^|\]]*)(?:\|([^\]]*))?\]")
_BOUNDS = re.compile(r"(-?\d[-\dT:]*|)\.\.(-?\d[-\dT:]*|)")


class Expected(NamedTuple):
    """What one mention must be; ``start`` and ``end`` are None until it stands in a phrasing."""

    type: str
    value: str
    bounds: tuple[str, str] | None
    fields: dict[str, str]
    start: int | None = None
    end: int | None = None


class Phrasing(NamedTuple):
    """One line of a corpus: a text, its anchor and the mentions it must give."""

    file: str
    line: int
    published: str | None
    text: str
    expected: tuple[Expected, ...]
    gap: bool


def read(path):
    """Yield the :class:`Phrasing` lines of the corpus file at *path*."""
    published = group = None
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if not line or raw.startswith("#"):
            continue
        if not raw.startswith(" "):
            if line.startswith("published:"):
                published = line.split(":", 1)[1].strip().replace("unknown", "") or None
            else:
                group = () if line in ("nothing:", "passage:") else value(line)
            continue
        gap = line.startswith("? ")
        yield Phrasing(path.stem, number, published, *phrasing(line[2 * gap :].strip(), group), gap)


def value(line):
    """Read ``TYPE VALUE [BOUNDS] [field=value …]``; the type may be left out and is then DATE."""
    words = line.split()
    kind = words.pop(0) if words[0] in TYPES and len(words) > 1 else "DATE"
    written, fields = words.pop(0), dict(word.split("=", 1) for word in words if "=" in word)
    bounds = next((found.groups() for found in map(_BOUNDS.fullmatch, words) if found), None)
    if bounds is None and "mod" not in fields and "*" not in words:
        bounds = whole(written)
    return Expected(kind, written, bounds, fields)


def whole(written):
    """First and last day of a plain year, month, week or day; None for any other value."""
    parts = re.fullmatch(r"(\d{4})(?:-(?:W(\d\d)|(\d\d)(?:-(\d\d))?))?", written)
    if not parts:
        return None
    year, week, month, day = (int(part) if part else 0 for part in parts.groups())
    if week:
        return date.fromisocalendar(year, week, 1).isoformat(), date.fromisocalendar(year, week, 7).isoformat()
    first, last = date(year, month or 1, day or 1), date(year, month or 12, day or monthrange(year, month or 12)[1])
    return first.isoformat(), last.isoformat()


def phrasing(line, group):
    """The plain text of a marked line and what is expected in it."""
    line = _ESCAPE.sub(lambda m: {"n": "\n", "t": "\t"}.get(m[1]) or chr(int(m[1][1:], 16)), line)
    if not isinstance(group, Expected) and "|" not in line:
        return line, ()
    text, expected, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        what = value(mark[2]) if mark[2] else group
        expected.append(what._replace(start=len(text), end=len(text) + len(mark[1])))
        text, at = text + mark[1], mark.end()
    text += line[at:]
    return text, tuple(expected) or (group._replace(start=0, end=len(text)),)


def differences(case):
    """Sentences that say where the tagger departs from *case*; empty when it agrees."""
    found = dates.tag(case.text, case.published)
    spans = [(m.start, m.end) for m in found]
    if spans != [(e.start, e.end) for e in case.expected]:
        wanted = [case.text[e.start : e.end] for e in case.expected]
        return [f"spans: wanted {wanted}, got {[(m.text, m.type, m.value) for m in found]}"]
    return [words for e, m in zip(case.expected, found, strict=True) for words in faults(e, m)]


def faults(expected, mention):
    """Sentences that say where *mention* is not as *expected*."""
    wanted = {"type": expected.type, "value": expected.value, **dict.fromkeys(STRICT), **expected.fields}
    for name, want in wanted.items():
        got = getattr(mention, name)
        if want != "*" and got not in (want.split("/") if want else (None,)):
            yield f"“{mention.text}”: {name} wanted {want}, got {got}"
    for name, want in zip(("earliest", "latest"), expected.bounds or (), strict=False):
        got = getattr(mention, name)
        if not (got or "").startswith(want) or (got and not want):
            yield f"“{mention.text}”: {name} wanted {want or None}, got {got}"


def remark(path, add):
    """Rewrite *path* with ``?`` off all gaps that work, and, if *add*, on all that does not; count the changes."""
    lines, changed = path.read_text(encoding="utf-8").splitlines(keepends=True), 0
    for case in read(path):
        failing = fails(case)
        if failing != case.gap and (add or case.gap):
            line = lines[case.line - 1]
            body = line.strip()[2:] if case.gap else f"? {line.strip()}"
            lines[case.line - 1], changed = f"    {body}\n", changed + 1
    path.write_text("".join(lines), encoding="utf-8")
    return changed


def fails(case):
    """Whether the tagger departs from *case* or breaks on it."""
    try:
        return bool(differences(case))
    except Exception:
        return True


def main(arguments):
    """Update the marks, or print every departure that is not a known gap."""
    for path in sorted(CORPUS.glob("*.txt")):
        if arguments:
            print(path.stem, remark(path, add="--mark" in arguments))
        for case in read(path):
            if not arguments and not case.gap:
                for words in differences(case):
                    print(f"{case.file}:{case.line}: {case.text!r}: {words}")


if __name__ == "__main__":
    main(sys.argv[1:])
