"""LaTeX: a longtable to ``\\input``, each quote a footnote with its source."""

from webapp.model import Event, Source, Timeline
from webapp.timeline.formats.features import Written, losses
from webapp.timeline.formats.telling import (
    capital,
    citation,
    one_line,
    quotes,
    safe_url,
    source_of,
    sources_by_id,
    titled,
)
from webapp.wording import when_in_words

NAME = "LaTeX"
TELLS = {"title", "bounds", "shape", "precision", "factuality", "attribution", "quotes", "citations", "bibliography"}
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
_PREAMBLE = "% \\usepackage[T1]{fontenc} \\usepackage{longtable,booktabs,url} in the preamble, then \\input this file."


def dump(timeline: Timeline) -> Written:
    """The events as a table that runs over pages."""
    sources = sources_by_id(timeline)
    rows = [_row(event, sources) for event in timeline.events]
    head = [
        _PREAMBLE,
        r"\begin{longtable}{@{}p{0.3\linewidth}p{0.65\linewidth}@{}}",
        r"\toprule Date & Event \\ \midrule \endhead",
    ]
    return "\n".join([*head, *rows, r"\bottomrule", r"\end{longtable}", ""]).encode(), losses(timeline, NAME, TELLS)


def escaped(text: str) -> str:
    """*text* on one line, every character of it printed and none obeyed."""
    return one_line(text).translate(_ESCAPES)


def _row(event: Event, sources: dict[str, Source]) -> str:
    notes = "\\textsuperscript{,}".join(
        f"\\footnote{{“{escaped(e.exact)}” — {_reference(source_of(e, sources))}}}" for e in quotes(event)
    )
    said = f" (according to {escaped(event.attribution)})" if event.attribution else ""
    return f"{escaped(capital(when_in_words(event.when)))} & {escaped(titled(event))}{said}{notes} \\\\"


def _reference(source: Source) -> str:
    url = safe_url(source.url)
    address = f", \\url{{{url.translate({ord('%'): chr(92) + '%', ord('#'): chr(92) + '#'})}}}" if url else ""
    return escaped(citation(source)) + address + "."
