"""Takes from a page's blocks what is no article, and reads its head while it passes.

Three zones: the *head* up to the first prose (title, standfirst, byline, date lines, menus), the *body*, and the
*tail* from the first block that announces the end. Of the head the title goes to the draft's title and the
standfirst stays; of the tail nothing stays, but what it says of an original is read.
"""

from msgspec.structs import replace

from webapp.articles import head, phrases
from webapp.articles.draft import Block, Draft
from webapp.articles.written_dates import find

_STANDFIRST = 5
"""Words from which a line under the headline is a standfirst; section names and places have fewer."""
_HEADLINE = 4
"""Words from which a line is preferred as headline over shorter ones above it, which are menus."""
_HEAD_LINES = 3
"""Lines below a standfirst that ends in a full stop, among which byline and date line stand."""
_BODY_OVER_STANDFIRST = 3
"""Characters of the body over those of such a standfirst, at least."""
_ALL_LINK = 0.8
"""Share of link text from which a short block is navigation; sentences with links stay below .7."""
_TAIL_PROSE = 0.5
"""Prose after an ending, as a share of that before it, from which the ending was none (a © in a caption)."""
_CHRONOLOGY = 3
"""Different days alone on lines that make a text a chronology; a head has two, published and updated."""
_LEFT_OVER = 12
"""Words of the longest line without a full stop that is taken from the end: headlines of other stories."""
_AUTHOR_BOX_WITHIN = 4
"""Blocks before the end among which author boxes stand."""


def article_of(draft: Draft) -> Draft:
    """*draft* with the article's own blocks alone, and title, byline and date lines read."""
    blocks = _without_captions([block for block in draft.blocks if block.text])
    start = _start(blocks)
    if start is None:
        return _without_prose(draft, blocks)
    stop = _end(blocks, start)
    top, body, tail = blocks[:start], blocks[start:stop], blocks[stop:]
    draft = _read_head(draft, top, chronology=_is_chronology(body) or _is_chronology(blocks, least=_CHRONOLOGY))
    draft = _read_notes(draft, (*top, *body, *tail))
    return replace(draft, blocks=draft.blocks + _prune(body, draft))


def _without_captions(blocks: list[Block]) -> tuple[Block, ...]:
    """*blocks* without lines that a line before them announces as caption or credit."""
    pairs = zip([None, *blocks], blocks, strict=False)
    return tuple(
        block
        for before, block in pairs
        if not (before and phrases.is_caption_label(before.text) and phrases.is_headline(block.text))
    )


def _start(blocks: tuple[Block, ...]) -> int | None:
    """Index of the first block of the body: the first prose, or that after a byline or date line just below it."""
    prose = [i for i, block in enumerate(blocks) if _is_body(block)]
    if len(prose) < 2 or _is_chronology(blocks[prose[0] :]):
        return prose[0] if prose else None
    lines = range(prose[0] + 1, min(prose[0] + _HEAD_LINES, prose[1] - 1) + 1)
    under = any(head.read_line(blocks[i].text) and not phrases.is_furniture(blocks[i].text) for i in lines)
    after = sum(len(blocks[i].text) for i in prose[1:])
    return prose[1] if under and after >= _BODY_OVER_STANDFIRST * len(blocks[prose[0]].text) else prose[0]


def _is_body(block: Block) -> bool:
    if block.kind in ("heading", "rule") or phrases.is_furniture(block.text) or _is_navigation(block):
        return False
    return phrases.is_prose(block.text) and head.read_line(block.text) is None


def _is_navigation(block: Block) -> bool:
    return block.linked >= _ALL_LINK and not block.text.rstrip("”’\"')").endswith((".", "!", "…"))


def _without_prose(draft: Draft, blocks: tuple[Block, ...]) -> Draft:
    """Notes, lists and single lines: everything that is not furniture is text."""
    kept = tuple(block for block in blocks if block.kind != "rule" and not phrases.is_furniture(block.text))
    if kept and kept[0].kind == "heading" and len(kept) > 1 and not draft.title:
        draft, kept = replace(draft, title=kept[0].text), kept[1:]
    return replace(draft, blocks=kept)


# ── head ─────────────────────────────────────────────────────────────────────────────────────────


def _read_head(draft: Draft, top: tuple[Block, ...], *, chronology: bool) -> Draft:
    """*draft* with what the head says; its blocks are those of the head that stay."""
    candidates: list[Block] = []
    for place, block in enumerate(top):
        line = head.read_line(block.text)
        if line and line.bare and chronology and place == len(top) - 1:
            candidates.append(block)
        elif line:
            draft = _with_line(draft, line)
        elif block.kind != "rule" and not phrases.is_furniture(block.text) and not _is_navigation(block):
            candidates.append(block)
    title = draft.title or _title(candidates)
    kept = tuple(block for block in candidates if block.text != title and _stays(block, candidates, title))
    return replace(draft, title=title, blocks=kept)


def _stays(block: Block, candidates: list[Block], title: str) -> bool:
    """Whether a head block under the title is the standfirst, or heads the first section."""
    above = next((i for i, other in enumerate(candidates) if other.text == title), -1)
    under = candidates.index(block) > above
    return under and (
        len(phrases.words(block.text)) >= _STANDFIRST or block.kind == "heading" or bool(find(block.text))
    )


def _title(candidates: list[Block]) -> str:
    candidates = [block for block in candidates if not block.text.endswith((",", ":", ";"))]
    headings = [block.text for block in candidates if block.kind == "heading"]
    full = [block.text for block in candidates if len(phrases.words(block.text)) >= _HEADLINE]
    return next(iter(headings + full + [block.text for block in candidates]), "")


def _with_line(draft: Draft, line: head.Line) -> Draft:
    named = tuple(replace(clue, publisher=line.publisher) for clue in line.clues)
    return replace(draft, clues=draft.clues + named, authors=draft.authors or line.authors)


# ── body and tail ────────────────────────────────────────────────────────────────────────────────


def _end(blocks: tuple[Block, ...], start: int) -> int:
    """Index of the first block after the article."""
    sizes = [len(block.text) if _is_body(block) else 0 for block in blocks]
    for i in range(start + 1, len(blocks)):
        if phrases.is_ending(blocks[i].text) and sum(sizes[i + 1 :]) <= _TAIL_PROSE * sum(sizes[start:i]):
            return i
    return len(blocks)


def _is_chronology(blocks: tuple[Block, ...], *, least: int = 2) -> bool:
    """Whether days head the sections of *blocks*, so that a first one in the head is no publication date."""
    lines = (head.read_line(block.text) for block in blocks if not phrases.is_prose(block.text))
    return len({clue.day for line in lines if line and line.bare for clue in line.clues}) >= least


def _prune(body: tuple[Block, ...], draft: Draft) -> tuple[Block, ...]:
    kept: list[Block] = []
    listing = False
    for block in body:
        listing = phrases.is_ending(block.text) or (listing and phrases.is_headline(block.text))
        if not listing and _is_kept(block, draft):
            kept.append(block)
    while len(kept) > 1 and _is_left_over(kept[-1]):
        kept.pop()
    lately = len(kept) - _AUTHOR_BOX_WITHIN
    kept = [
        b for i, b in enumerate(kept) if not (i > 0 and i >= lately and phrases.is_author_box(b.text, draft.authors))
    ]
    return tuple(kept)


def _is_left_over(block: Block) -> bool:
    """Whether the last block is a headline, tag or name from around the article."""
    short = len(phrases.words(block.text)) <= _LEFT_OVER and not block.text.endswith((".", "!", "”"))
    return short and not _is_body(block)


def _is_kept(block: Block, draft: Draft) -> bool:
    gone = block.kind == "rule" or phrases.is_furniture(block.text) or _is_navigation(block)
    return not gone and block.text != draft.title


def _read_notes(draft: Draft, blocks: tuple[Block, ...]) -> Draft:
    """*draft* with what notes say of an original, and with date lines that stand under the article."""
    for block in blocks:
        note = head.original(block.text)
        if note:
            draft = _with_original(draft, note)
    return draft


def _with_original(draft: Draft, note: head.Line) -> Draft:
    found = tuple(replace(clue, publisher=note.publisher, original=True) for clue in note.clues)
    marked = tuple(
        replace(clue, original=True) if note.publisher and clue.publisher == note.publisher else clue
        for clue in draft.clues
    )
    return replace(draft, clues=marked + found, publisher=note.publisher or draft.publisher)
