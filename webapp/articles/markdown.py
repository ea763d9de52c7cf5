"""Markdown to blocks: links and emphasis become their words, images, marks and raw HTML go, front matter is read."""

import re
from functools import cache
from typing import Any

from webapp.articles.characters import one_line
from webapp.articles.draft import Block, Clue, Draft
from webapp.articles.head import byline
from webapp.articles.written_dates import stamp

_SIGNS = re.compile(r"\]\([^()\s]*\)|\*\*\w|^#{1,6} \S|\\[$*_#\[\]]|^\[[^\]]+\]: \S|^\|? ?:?-{3,}:? ?\|", re.MULTILINE)
_SAMPLE = 20_000
_FRONT = re.compile(r"---\n((?:.*\n)*?)(?:---|\.\.\.)\n")
_FIELD = re.compile(r"^(\w+): *[\"']?(.*?)[\"']? *$", re.MULTILINE)
_NOTE = re.compile(r"^\[\^[^\]\s]{1,40}\]:[ \t]+|\[\^[^\]\s]{1,40}\]", re.MULTILINE)
"""A footnote's label before its text, and its mark in the text."""
_CELLS = " | "
_TAG = re.compile(r"<[^<>]*>")


def looks_like(text: str) -> bool:
    """Whether *text* carries signs of Markdown that plain text does not."""
    return bool(_SIGNS.search(text[:_SAMPLE]))


def draft(text: str) -> Draft:
    """The draft of tidied Markdown *text*."""
    front = _FRONT.match(text) if text.startswith("---\n") else None
    fields = {name.casefold(): value for name, value in _FIELD.findall(front.group(1))} if front else {}
    return Draft(
        blocks=blocks(_NOTE.sub("", text[front.end() :] if front else text)),
        title=one_line(fields.get("title", "")),
        clues=_clues(fields),
        authors=byline("By " + fields["author"]) if fields.get("author") else (),
        language=fields.get("lang") or fields.get("language"),
    )


def _clues(fields: dict[str, str]) -> tuple[Clue, ...]:
    said = stamp(fields.get("date", ""))
    return (said.clue("front-matter", fields["date"]),) if said else ()


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    # Indented text is a pasted paragraph far more often than program code.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs, headings and list items of *text*."""
    found: list[Block] = []
    kind, marker, row = "paragraph", "", 0
    for token in _parser().parse(text):
        if token.type == "heading_open":
            kind = "heading"
        elif token.type == "list_item_open":
            kind, marker = "item", f"{token.info}. " if token.info and int(token.info) > 31 else ""
        elif token.type in ("heading_close", "list_item_close"):
            kind = "paragraph"
        elif token.type == "hr":
            found.append(Block(text="*", kind="rule"))
        elif token.type == "inline":
            found += _inline(token, kind, marker)
            marker = ""
        elif token.type == "tr_open":
            row = len(found)
        elif token.type == "tr_close":
            found[row:] = [Block(text=_CELLS.join(block.text for block in found[row:]))]
        elif token.type in ("fence", "html_block"):
            found.append(Block(text=one_line(_TAG.sub(" ", token.content))))
    return tuple(found)


def _inline(token: Any, kind: Any, marker: str) -> list[Block]:
    """One inline run as blocks: hard breaks end a block."""
    found, text, linked, in_link = [], [marker], 0, False
    for child in token.children:
        if child.type == "hardbreak":
            found.append(_block(text, linked, kind))
            text, linked = [], 0
        elif child.type in ("link_open", "link_close"):
            in_link = child.type == "link_open"
        elif child.type in ("text", "code_inline", "softbreak"):
            words = " " if child.type == "softbreak" else child.content
            text.append(words)
            linked += len(words) if in_link else 0
    return [block for block in (*found, _block(text, linked, kind)) if block.text]


def _block(text: list[str], linked: int, kind: Any) -> Block:
    words = one_line("".join(text))
    return Block(text=words, kind=kind, linked=min(1.0, linked / len(words)) if words else 0.0)
