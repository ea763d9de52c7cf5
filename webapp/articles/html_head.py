"""What a reader sees at the top of a page: its headline, and the byline and date lines under it."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from msgspec.structs import replace

from webapp.articles import head, phrases
from webapp.articles.characters import one_line
from webapp.model import Value

_LONGEST = 300
"""Characters of the longest headline or date line looked at."""
_HEADINGS = 12
"""Headings among which the headline is sought; those of sections and other stories come after."""
_ALIKE = 0.5
"""Share of words that a headline and the declared title have in common, at least; the social title may differ."""
_HEADLINE = 4
"""Words from which what a page's ``<title>`` begins with is its headline; names of sites have fewer."""
_NAMED = "@itemprop='headline' or " + " or ".join(
    f"contains(concat(' ', @class, ' '), ' {name} ')" for name in ("entry-title", "headline", "post-title", "p-name")
)
"""Headlines of pages that have no headings: microdata and the class names of microformats."""
_HINT = re.compile(r"byline|author|date|time|publish|posted|updated|meta|submitted|created", re.IGNORECASE)
_COMMENT = re.compile(r"comment|reader-?repl|disqus|related|sidebar", re.IGNORECASE)
_MOST_LINES, _MOST_DATES = 40, 3
_PIECES = 600
"""Pieces of text after the headline among which byline and date line stand; share buttons take up to 200."""
_SITE_NAME = re.compile(r" [|–—-] (?=[^|–—-]*$)| « | » ")
_ELSEWHERE = ("aside", "nav", "footer", "form")
_SILENT = ("script", "style", "noscript", "template", "nav", "form", "figure", "button", "svg", "h2", "h3", "h4")
_BREAK = "\n"
_INLINE = dict.fromkeys("a abbr b bdi cite em font i mark small strong sub sup u wbr".split(), "") | dict.fromkeys(
    ("span", "time"), " "
)
"""What stands at the edges of elements that do not break a line."""
_WORD = re.compile(r"\w+")


class Headline(Value, frozen=True, kw_only=True):
    """The headline of a page."""

    text: str = ""
    element: Any = None
    """Where it stands; None where the page's data alone tell it."""


def headline(tree: Any, declared: str) -> Headline:
    """The headline as the page shows it, which *declared* data and ``<title>`` help to find."""
    page = one_line(tree.findtext(".//title") or "")
    headings = _shown(islice(tree.iter("h1", "h2", "h3"), _HEADINGS))
    found = _said(headings, page, declared) or [h for h in headings if _overlap(h.text, declared or page) >= _ALIKE]
    if not found:
        named = _shown(tree.xpath(f"(//*[{_NAMED}][not(self::meta)])[position() <= 2]"))
        found = _said(named, page, declared) or ([] if declared else named or _only(headings))
    return found[0] if found else Headline(text=declared or _SITE_NAME.split(page)[0])


def _shown(elements: Iterable[Any]) -> list[Headline]:
    return [Headline(text=text, element=e) for e in elements if (text := one_line(e.text_content())[:_LONGEST])]


def _only(headings: list[Headline]) -> list[Headline]:
    """The first-level heading, where there is just one."""
    first = [heading for heading in headings if heading.element.tag == "h1"]
    return first if len(first) == 1 else []


def _said(shown: list[Headline], page: str, declared: str) -> list[Headline]:
    """Headings that the page's data or ``<title>`` repeat, the best one first."""
    same = [h for h in shown if h.text.casefold() == declared.casefold()]
    opening = [h for h in shown if page.startswith(h.text) and len(h.text.split()) >= _HEADLINE]
    within = [h for h in shown if h.text in page or h.text in declared]
    return same or opening or sorted(within, key=lambda h: -len(h.text))


def _overlap(heading: str, declared: str) -> float:
    """Share of the shorter one's words that the other has too; 0 for very short ones."""
    ours, theirs = (set(_WORD.findall(text.casefold())) for text in (heading, declared))
    least = min(len(ours), len(theirs))
    return len(ours & theirs) / least if least > 3 else 0.0


# ── byline and date lines ────────────────────────────────────────────────────────────────────────


def visible(tree: Any, element: Any) -> head.Line:
    """Dates and authors of the lines under the headline's *element*, else of those that call themselves so."""
    under = _read(_under(element)) if element is not None else head.Line()
    if under.clues and under.authors:
        return under
    hinted = _read(head.labelled(_hinted(tree)))
    authors = under.authors or hinted.authors or _named_authors(tree)
    return head.Line(clues=under.clues or hinted.clues, authors=authors)


def _read(lines: Iterable[str]) -> head.Line:
    found = head.Line()
    for line in filter(None, map(head.read_line, lines)):
        clues = tuple(replace(clue, origin="page") for clue in line.clues)
        found = replace(found, clues=(found.clues + clues)[:_MOST_DATES], authors=found.authors or line.authors)
    return found


def _under(element: Any) -> list[str]:
    """Lines of the page after the headline as a browser breaks them, up to the first paragraph of the body.

    A first paragraph may be the standfirst. Days alone on a line behind it head the sections of a chronology.
    """
    lines, prose = [], 0
    for line in head.labelled(islice(_lines(islice(_after(element), _PIECES)), _MOST_LINES)):
        said = head.read_line(line)
        prose += said is None and phrases.is_prose(line)
        if prose > 1 or len(line) > _LONGEST:
            break
        if said is None or not (said.bare and prose):
            lines.append(line)
    return lines


def _lines(pieces: Iterator[str]) -> Iterator[str]:
    text: list[str] = []
    for piece in chain(pieces, [_BREAK]):
        if piece == _BREAK:
            yield from filter(None, [one_line("".join(text))])
            text.clear()
        else:
            text.append(piece)


def _after(element: Any) -> Iterator[str]:
    """The pieces of text after *element*, in the order of the page, with a break where a line ends."""
    while element is not None:
        yield from _pieces(element.itersiblings())
        yield _BREAK
        element = element.getparent()


def _pieces(elements: Iterable[Any]) -> Iterator[str]:
    for element in elements:
        if isinstance(element.tag, str) and element.tag not in _SILENT:
            edge = _INLINE.get(element.tag, _BREAK)
            yield from (edge, element.text or "")
            yield from _pieces(element)
            yield edge
        yield element.tail or ""


def _hinted(tree: Any) -> Iterator[str]:
    """Short elements whose attributes hint at a byline or date, the innermost ones, in order."""
    count = 0
    for element in tree.iter("div", "span", "p", "li", "time", "address", "abbr", "h2", "small", "summary", "strong"):
        if len(element) > 6 or not _HINT.search(" ".join(element.values())[:_LONGEST]):
            continue
        if not element.text_content().strip() or any(map(is_elsewhere, element.iterancestors())):
            continue
        lines = [line for line in _lines(islice(_pieces([element]), _PIECES)) if len(line) < _LONGEST]
        yield from lines
        count += len(lines)
        if count >= _MOST_LINES:
            return


def is_elsewhere(element: Any) -> bool:
    """Whether *element* holds other articles, or what readers wrote."""
    return element.tag in _ELSEWHERE or bool(_COMMENT.search(f"{element.get('class')} {element.get('id')}"))


def _named_authors(tree: Any) -> tuple[str, ...]:
    """Names that stand alone in elements that call themselves an author's."""
    for element in tree.xpath("//*[@rel='author' or @itemprop='author' or contains(@class, 'author')]"):
        names = head.byline("By " + one_line(element.text_content())) if len(element) < 4 else ()
        if names and head.is_full_name(names[0]) and not any(map(is_elsewhere, element.iterancestors())):
            return names
    return ()
