"""What a reader sees at the top of a page: its headline, and the byline and date lines under it."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from webapp.articles import head
from webapp.articles.characters import one_line

_LONGEST = 300
"""Characters of the longest headline or date line looked at."""
_HEADINGS = 12
"""Headings among which the headline is sought; those of sections and other stories come after."""
_ALIKE = 0.5
"""Share of words that a headline and the declared title have in common, at least; the social title may differ."""
_HINT = re.compile(r"byline|author|date|time|publish|posted|updated|meta|submitted|created", re.IGNORECASE)
_MOST_LINES, _MOST_DATES = 40, 3
_SITE_NAME = re.compile(r" [|–—-] (?=[^|–—-]*$)| « | » ")
_ELSEWHERE = ("aside", "nav", "footer", "form")
_WORD = re.compile(r"\w+")


def title(tree: Any, declared: str) -> str:
    """The headline as the page shows it, which *declared* data and ``<title>`` help to find."""
    page = one_line(tree.findtext(".//title") or "")
    headings = [
        one_line(h.text_content())[:_LONGEST] for h in tree.xpath(f"(//h1 | //h2 | //h3)[position() <= {_HEADINGS}]")
    ]
    said = [heading for heading in headings if heading and (heading in page or heading in declared)]
    if said:
        return max(said, key=len)
    alike = [heading for heading in headings if _overlap(heading, declared or page) >= _ALIKE]
    only = [one_line(h.text_content())[:_LONGEST] for h in tree.iter("h1")] if not declared else []
    return next(iter(alike + (only if len(only) == 1 else [])), "") or declared or _SITE_NAME.split(page)[0]


def _overlap(heading: str, declared: str) -> float:
    """Share of the shorter one's words that the other has too; 0 for very short ones."""
    ours, theirs = (set(_WORD.findall(text.casefold())) for text in (heading, declared))
    least = min(len(ours), len(theirs))
    return len(ours & theirs) / least if least > 3 else 0.0


def visible(tree: Any) -> head.Line:
    """Dates and authors of the lines that call themselves byline or date, from the headline on."""
    found = head.Line()
    for text in _lines(tree):
        line = head.read_line(text)
        if line:
            clues = tuple(replace(clue, origin="page") for clue in line.clues)
            found = replace(found, clues=(found.clues + clues)[:_MOST_DATES], authors=found.authors or line.authors)
    return found


def _lines(tree: Any) -> Iterator[str]:
    """Short elements whose attributes hint at a byline or date, the innermost ones, in order."""
    count = 0
    for element in tree.iter("div", "span", "p", "li", "time", "address", "abbr", "h2", "small", "summary", "strong"):
        if len(element) > 6 or not _HINT.search(" ".join(element.values())[:_LONGEST]):
            continue
        text = one_line(element.text_content()) if len(element) < 7 else ""
        if text and len(text) < _LONGEST and not any(parent.tag in _ELSEWHERE for parent in element.iterancestors()):
            yield text
            count += 1
            if count >= _MOST_LINES:
                return
