"""A page to a draft: our own pass over what it says about itself, then trafilatura for its text."""

import re
from functools import cache
from typing import Any

from msgspec.structs import replace

from webapp.articles import html_meta, html_tree, layout
from webapp.articles.characters import one_line, tidy
from webapp.articles.draft import Block, BlockKind, Draft

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]{1,40})", re.I)
_HEAD = 2048
"""Bytes within which a page declares its encoding (HTML says 1,024; large comments come first on some)."""
_KINDS: dict[str, BlockKind] = {"head": "heading", "item": "item"}
_LEAVES = ("p", "head", "item", "row", "quote", "code", "ab", "hi", "ref")
_CELLS = " | "
_SHOWN = 0.5
"""Share of the text in a page's data that the page shows, at least: all of it on open pages, a tenth behind walls."""
_SHORTEST = 60
"""Characters of the shortest article that trafilatura shall take as found before it takes the whole page."""


def draft(text: str, url: str | None = None) -> Draft:
    """The draft of the page *text*. Raises :class:`ArticleError` where there is no page in it."""
    tree = html_tree.parse(text)
    html_tree.prepare(tree)
    about = html_meta.about(tree, url)
    found = _with_links(_fuller(blocks(tree), about.body), tree)
    return Draft(
        blocks=_with_standfirst(found, about.description, tree),
        title=about.title,
        clues=about.clues,
        publisher=about.publisher,
        authors=about.authors,
        url=about.url,
        language=about.language,
        region=about.region,
    )


def _fuller(found: tuple[Block, ...], body: str) -> tuple[Block, ...]:
    """*found*, or the text that the page's data hold where the page shows little: behind walls, before scripts."""
    shown = sum(len(block.text) for block in found)
    return fragment(body) if len(body) > _SHORTEST and shown < _SHOWN * len(body) else found


def _with_links(found: tuple[Block, ...], tree: Any) -> tuple[Block, ...]:
    """*found*, with the blocks marked that are nothing but one link of the page."""
    links = {_link_text(a) for a in tree.iter("a") if not (a.get("href") or "#").startswith("#")}
    return tuple(replace(block, linked=1.0) if block.text in links else block for block in found)


def _link_text(link: Any) -> str:
    return " ".join((link.text_content() if len(link) else link.text or "").split())


def declared_charset(data: bytes) -> str | None:
    """The encoding that the page itself declares."""
    found = _CHARSET.search(data[:_HEAD])
    return found.group(1).decode("ascii") if found else None


def blocks(tree: Any) -> tuple[Block, ...]:
    """The paragraphs of the page's article, as trafilatura finds them; all of the page's where it finds none."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(tree, options=_extractor())
    kept = _body_blocks(found.body) if found is not None and found.body is not None else []
    whole = _page_blocks(tree) if len(kept) < 2 else []
    return tuple(whole if len(whole) > len(kept) else kept)


@cache
def _extractor() -> Any:
    from trafilatura.settings import Extractor

    extractor = Extractor(output_format="python", fast=True, comments=False, tables=True)
    extractor.min_extracted_size = _SHORTEST
    return extractor


def _body_blocks(body: Any) -> list[Block]:
    """The blocks of trafilatura's simplified tree."""
    kept: list[Block] = []
    inside: Any = None
    for element in body.iter(*_LEAVES):
        if inside is not None and _within(element, inside):
            continue
        if element.find(".//p") is None and element.find(".//item") is None:
            inside = element
            kept += _lines(element)
    return kept


def _within(element: Any, ancestor: Any) -> bool:
    return any(parent is ancestor for parent in element.iterancestors())


def _lines(element: Any) -> list[Block]:
    """One leaf as blocks: a row's cells on one line, a line break a new block."""
    kind = _KINDS.get(element.tag, "paragraph")
    if element.tag == "row":
        cells = (one_line("".join(cell.itertext())) for cell in element)
        return _nonempty([_CELLS.join(filter(None, cells))], kind)
    for line_break in element.iter("lb"):
        line_break.text = "\n"
    return _nonempty(
        "".join(element.itertext()).split("\n") if element.find(".//lb") is not None else ["".join(element.itertext())],
        kind,
    )


def _nonempty(lines: list[str], kind: BlockKind) -> list[Block]:
    return [Block(text=words, kind=kind) for words in map(one_line, lines) if words]


# ── pages and pieces too small for trafilatura ───────────────────────────────────────────────────

_NO_TEXT = (
    "//script | //style | //noscript | //template | //nav | //footer | //form | //aside | //button | //figcaption"
)
_BLOCKS = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "li",
    "td",
    "th",
    "blockquote",
    "div",
    "pre",
    "section",
    "article",
    "main",
    "body",
)


def fragment(text: str) -> tuple[Block, ...]:
    """The blocks of a piece of HTML, such as a feed's entry, or of plain text in its place."""
    if "<" not in text:
        return layout.blocks(tidy(text))
    return tuple(_page_blocks(html_tree.parse(f"<html><body>{text}</body></html>")))


def words(text: str) -> str:
    """A piece of HTML as one line of text."""
    return (
        one_line(html_tree.parse(f"<html><body><p>{text}</p></body></html>").text_content())
        if "<" in text or "&" in text
        else one_line(text)
    )


def _page_blocks(tree: Any) -> list[Block]:
    """Every block of the page's text, in order; of its article alone where it has just one."""
    articles = tree.xpath("//article | //main")
    root = articles[0] if len(articles) == 1 else tree
    skipped = set(root.xpath("." + _NO_TEXT.replace(" | //", " | .//")))
    found: list[Block] = []
    _gather(root, skipped, found, [])
    return found


def _gather(element: Any, skipped: set[Any], found: list[Block], text: list[str]) -> None:
    """Append the blocks under *element*; *text* collects the words of the block that is open."""
    block = element.tag in _BLOCKS or element.tag == "br"
    kind: BlockKind = (
        "heading" if element.tag in ("h1", "h2", "h3", "h4") else "item" if element.tag == "li" else "paragraph"
    )
    if block:
        _close(text, found, "paragraph")
    text.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child not in skipped:
            _gather(child, skipped, found, text)
        text.append(child.tail or "")
    if block:
        _close(text, found, kind)


def _close(text: list[str], found: list[Block], kind: BlockKind) -> None:
    found += _nonempty(["".join(text)], kind)
    text.clear()


# ── standfirst ───────────────────────────────────────────────────────────────────────────────────


def _with_standfirst(found: tuple[Block, ...], description: str, tree: Any) -> tuple[Block, ...]:
    """*found* with the page's standfirst before it, where trafilatura left it out.

    The standfirst is the page's own description, where an element of the page outside the body says the same.
    """
    if len(description) < _SHORTEST or any(_same(description, block.text) for block in found):
        return found
    for element in tree.xpath("//h2 | //p | //div[not(*)]"):
        said = one_line(element.text_content()) if len(element) < 8 else ""
        if said and len(said) < 2 * len(description) and _same(description, said):
            return (Block(text=said), *found)
    return found


def _same(description: str, text: str) -> bool:
    """Whether *text* is the description, which may be cut short at its end."""
    start = description.rstrip(".… ")[: max(_SHORTEST, len(description) - 20)]
    return text.startswith(start)
