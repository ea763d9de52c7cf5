"""A page to a draft: our own pass over what it says about itself, then trafilatura for its text."""

import re
from typing import Any

import lxml.html

from webapp.articles import html_meta
from webapp.articles.characters import one_line, tidy
from webapp.articles.draft import Block, Draft
from webapp.errors import ArticleError

_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_KINDS = {"head": "heading", "item": "item"}
_ROW_CELL = " | "


def draft(text: str, url: str | None = None) -> Draft:
    """The draft of the page *text*. Raises :class:`ArticleError` where there is no page in it."""
    tree = parse(text)
    about = html_meta.about(tree, url)
    found = blocks(tree)
    return Draft(
        blocks=found,
        title=about.title,
        clues=about.clues,
        publisher=about.publisher,
        authors=about.authors,
        url=about.url,
        language=about.language,
        region=about.region,
        pruned=True,
    )


def parse(text: str) -> Any:
    """The tree of a page."""
    parser = lxml.html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, encoding="utf-8")
    source = _DECLARED.sub("", tidy(text)).encode()
    try:
        tree = lxml.html.document_fromstring(source, parser=parser)
    except lxml.etree.LxmlError as fault:
        raise ArticleError(f"This page cannot be parsed ({fault}). Save it again from the browser.") from None
    return tree


def blocks(tree: Any) -> tuple[Block, ...]:
    """The paragraphs of the page's article, as trafilatura finds them; all of the page's where it finds none."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(tree, fast=True, include_comments=False, include_tables=True, include_links=False)
    body = found.body if found is not None else None
    return tuple(_body_blocks(body)) if body is not None else tuple(_page_blocks(tree))


def _body_blocks(body: Any) -> list[Block]:
    """The blocks of trafilatura's simplified tree."""
    kept = []
    for element in body.iter("p", "head", "item", "row", "quote", "code", "ab"):
        if element.tag in ("item", "quote") and element.find("p") is not None:
            continue
        if any(parent.tag in ("p", "row", "item") for parent in element.iterancestors()) and element.tag != "p":
            continue
        words = (
            _ROW_CELL.join(filter(None, (one_line("".join(c.itertext())) for c in element)))
            if element.tag == "row"
            else one_line("".join(element.itertext()))
        )
        kept.append(Block(text=words, kind=_KINDS.get(element.tag, "paragraph")))  # type: ignore[arg-type]
    return [block for block in kept if block.text]


def _page_blocks(tree: Any) -> list[Block]:
    """Every block of text on a page that is too small or odd for trafilatura."""
    for element in tree.xpath(
        "//script | //style | //noscript | //template | //nav | //header//ul | //footer | //form"
    ):
        element.drop_tree()
    kept = []
    for element in tree.iter("p", "h1", "h2", "h3", "li", "td", "blockquote", "div"):
        if element.tag == "div" and element.find(".//*") is not None:
            continue
        words = one_line(element.text_content())
        kept.append(Block(text=words, kind="heading" if element.tag.startswith("h") else "paragraph"))
    return [block for block in kept if block.text] or [Block(text=one_line(tree.text_content()))]
