"""LaTeX: a longtable to ``\\input``, its title the caption, the quotes of each source a footnote."""

import re

from webapp.model import Event, Source, Timeline
from webapp.timeline.formats.features import Written, losses
from webapp.timeline.formats.telling import (
    NO_BREAK,
    asides,
    citation,
    dated,
    one_line,
    quoted,
    quotes,
    safe_url,
    source_of,
    sources_by_id,
    titled,
)

NAME = "LaTeX"
TELLS = {"heading", "title", "bounds", "shape", "precision", "factuality", "attribution"} | {
    "quotes",
    "citations",
    "bibliography",
    "conflicts",
}
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        '"': r"\textquotedbl{}",
        **{character: f"\\{character}" for character in "&%$#_{}"},
    }
)
_LIGATURE = re.compile(r"([-'`,])(?=\1)|([?!])(?=`)")
"""Pairs of characters that TeX's fonts print as one."""
_PREAMBLE = r"""% Preamble: \usepackage[T1]{fontenc} \usepackage{array,booktabs,longtable,url}. Then \input this file.
% Words in other than Latin letters need LuaLaTeX or XeLaTeX and a font that has them."""
_COLUMNS = r"@{}>{\raggedright}p{0.3\linewidth}>{\raggedright\arraybackslash}p{0.65\linewidth}@{}"


def dump(timeline: Timeline) -> Written:
    """The events as a table that runs over pages."""
    sources = sources_by_id(timeline)
    lines = [
        _PREAMBLE,
        rf"\begin{{longtable}}{{{_COLUMNS}}}",
        *([rf"\caption{{{escaped(timeline.title)}}} \\"] if timeline.title else []),
        r"\toprule Date & Event \\ \midrule \endfirsthead",
        r"\toprule Date & Event \\ \midrule \endhead",
        r"\bottomrule \endfoot",
        *(_row(event, sources) for event in timeline.events),
        r"\end{longtable}",
        "",
    ]
    return "\n".join(lines).encode(), losses(timeline, NAME, TELLS)


def escaped(text: str) -> str:
    """*text* on one line, every character of it printed and none obeyed."""
    return _LIGATURE.sub(r"\1\2{}", one_line(text).translate(_ESCAPES))


def _row(event: Event, sources: dict[str, Source]) -> str:
    said: dict[str, list[str]] = {}
    for evidence in quotes(event):
        said.setdefault(_reference(source_of(evidence, sources)), []).append(escaped(quoted(evidence.exact)))
    notes = "\\textsuperscript{,}".join(
        f"\\footnote{{{' '.join(exact)} — {reference}}}" for reference, exact in said.items()
    )
    beside = escaped("; ".join(asides(event)))
    return f"{_dated(event)} & {escaped(titled(event))}{f' ({beside})' if beside else ''}{notes} \\\\"


def _dated(event: Event) -> str:
    return "~".join(map(escaped, dated(event).split(NO_BREAK)))


def _reference(source: Source) -> str:
    url = safe_url(source.url)
    address = f", \\url{{{url.translate({ord('%'): chr(92) + '%', ord('#'): chr(92) + '#'})}}}" if url else ""
    return escaped(citation(source)) + address + "."
