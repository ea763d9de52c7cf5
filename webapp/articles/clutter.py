"""Takes from a page's blocks what is no article, and reads its head while it passes.

Three zones: the *head* up to the first prose (title, standfirst, byline, date lines, menus), the *body*, and the
*tail* from the first block that announces the end. Of the head the title goes to the draft's title and the
standfirst stays; of the tail nothing stays, but what it says of an original is read.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, pairwise, takewhile

from msgspec.structs import replace

from webapp.articles import head, phrases
from webapp.articles.characters import without_marks
from webapp.articles.draft import Block, Draft
from webapp.articles.written_dates import find

_STANDFIRST = 5
"""Words from which a line under the headline is a standfirst; section names and places have fewer."""
_HEADLINE = 4
"""Words from which a line is preferred as headline over shorter ones above it, which are menus; below the name of a
section one less will do."""
_HEAD_LINES = 6
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
_HEAD = 8
"""Blocks of a text without prose among which its head is sought."""
_OF_BODY = 0.5
"""Share of a banner's words that the body has too, up to which it is of another story; of headlines about .8."""
_STEM = 5
"""Letters by which these words are compared; shorter ones are left out."""
_TOLD = 5_000
"""Characters of the body that are compared."""
_BELOW = 20
"""Blocks below what announces other stories among which the article goes on."""
_GOES_ON = 2
"""Paragraphs in a row below a list of other stories with which the article goes on; a teaser has one."""
_RUN = 35
"""Words of these together, at least."""
_FOOT = 3
"""Blocks behind the last paragraph among which a byline or date line may stand."""
_AUTHOR_BOX_WITHIN = 4
"""Blocks before the end among which author boxes stand."""


def article_of(draft: Draft) -> Draft:
    """*draft* with the article's own blocks alone, and title, byline and date lines read."""
    unmarked = (_unmarked(block) for block in draft.blocks)
    blocks = _without_captions([block for block in unmarked if block.text])
    start = _start(blocks)
    if start is None:
        return _without_prose(draft, blocks)
    stop = _end(blocks, start)
    top, body, tail = blocks[:start], blocks[start:stop], blocks[stop:]
    top = _without_banners(top, body, draft.title)
    chronology = _is_chronology(body) or _is_chronology(blocks, least=_CHRONOLOGY)
    draft = _read_notes(_read_head(draft, top, chronology=chronology), blocks)
    draft = _read_dateline(draft, body)
    draft = draft if chronology else _read_foot(draft, body, tail)
    return replace(draft, blocks=draft.blocks + _prune(body, draft))


def _unmarked(block: Block) -> Block:
    text = without_marks(block.text)
    return block if text == block.text else replace(block, text=text)


def _without_captions(blocks: list[Block]) -> tuple[Block, ...]:
    """*blocks* without lines that a line before or after them announces as caption or credit."""
    gone = {i for at, block in enumerate(blocks) for i in _captions(blocks, at, block.text)}
    return tuple(block for i, block in enumerate(blocks) if i not in gone)


def _captions(blocks: list[Block], at: int, text: str) -> Iterator[int]:
    """Indexes of what the line *text* at *at* makes a caption or a credit."""
    if phrases.is_caption_label(text) and at + 1 < len(blocks) and phrases.is_headline(blocks[at + 1].text):
        yield at + 1
    if not at:
        return
    above = blocks[at - 1].text
    if phrases.is_caption_foot(text):
        yield from range(max(0, at - (2 if phrases.is_credit(above) else 1)), at)
    elif phrases.is_counter(text) if phrases.is_prose(above) else phrases.is_credit(text):
        yield at - 1


def _start(blocks: tuple[Block, ...]) -> int | None:
    """Index of the first block of the body: the first prose, or that after a byline or date line just below it."""
    prose = [i for i, block in enumerate(blocks) if _is_body(block)]
    if len(prose) < 2 or _is_chronology(blocks[prose[0] :]):
        return prose[0] if prose else None
    under = [head.read_line(blocks[i].text) for i in range(prose[0] + 1, min(prose[0] + _HEAD_LINES, prose[1] - 1) + 1)]
    lines = [line for line in under if line]
    sure = any(line.authors or not line.bare for line in lines)
    after = sum(len(blocks[i].text) for i in prose[1:])
    standfirst = lines and (sure or after >= _BODY_OVER_STANDFIRST * len(blocks[prose[0]].text))
    return prose[1] if standfirst else prose[0]


def _is_body(block: Block) -> bool:
    if block.kind in ("heading", "rule") or phrases.is_furniture(block.text) or _is_navigation(block):
        return False
    return phrases.is_prose(block.text) and head.read_line(block.text) is None


def _is_navigation(block: Block) -> bool:
    return (
        block.linked >= _ALL_LINK
        and block.kind != "heading"
        and not block.text.rstrip("”’\"')").endswith((".", "!", "…"))
    )


def _without_prose(draft: Draft, blocks: tuple[Block, ...]) -> Draft:
    """Notes, lists and single lines: everything that is not furniture is text, below a head if there is one."""
    blocks = tuple(block for block in blocks if block.kind != "rule" and not phrases.is_furniture(block.text))
    lines = {i: said for i, block in enumerate(blocks[:_HEAD]) if (said := head.read_line(block.text))}
    surely = any(said.authors or head.is_labelled(blocks[i].text) for i, said in lines.items())
    below = max(lines) + 1 if surely and 0 not in lines else 0
    if below:
        draft = _read_head(draft, blocks[:below], chronology=False)
        return replace(draft, blocks=draft.blocks + blocks[below:])
    if blocks and blocks[0].kind == "heading" and len(blocks) > 1 and not draft.title:
        return replace(draft, title=blocks[0].text, blocks=blocks[1:])
    return replace(draft, blocks=blocks)


# ── head ─────────────────────────────────────────────────────────────────────────────────────────


def _read_head(draft: Draft, top: tuple[Block, ...], *, chronology: bool) -> Draft:
    """*draft* with what the head says; its blocks are those of the head that stay."""
    candidates: list[Block] = []
    kickers: list[Block] = []
    slogans = sections = 0
    lines: list[tuple[int, head.Line]] = []
    for block in _labelled(top):
        line = head.read_line(block.text)
        if line and line.bare and chronology and block is top[-1]:
            candidates.append(block)
        elif line:
            lines.append((len(candidates), line))
        elif phrases.is_section(block.text):
            slogans, sections = (slogans, sections) if lines else (len(candidates), sections + 1)
        elif phrases.is_kicker(block.text):
            kickers.append(block)
            sections += not candidates
        elif _may_be_title(block):
            candidates.append(block)
    least = _HEADLINE - bool(sections)
    title = draft.title or _title(candidates[slogans:], least=least) or _title(candidates) or _title(kickers)
    above = next((i for i, block in enumerate(candidates) if block.text == title), -1)
    for line in _under_title(lines, above):
        draft = _with_line(draft, line)
    under = [block for block in candidates[above + 1 :] if block.text != title and _stays(block)]
    names = [head.names(block.text) or head.signed(block.text) for block in under]
    kept = tuple(block for block, people in zip(under, names, strict=True) if not people)
    authors = draft.authors or next(filter(None, names), ()) or _twice([b.text for b in candidates[above + 1 :]])
    return replace(draft, title=title, blocks=kept, authors=authors)


def _without_banners(top: tuple[Block, ...], body: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """*top* without banners of other stories above the headline: “BREAKING: …”, of which the *body* does not tell."""
    told = " ".join(block.text for block in body)[:_TOLD].casefold()
    return tuple(block for i, block in enumerate(top) if not _is_banner(top, i, told, title))


def _is_banner(top: tuple[Block, ...], at: int, told: str, title: str) -> bool:
    text = top[at].text
    labelled = at > 0 and phrases.is_banner_label(top[at - 1].text)
    said = text.casefold() if labelled else phrases.banner(text)
    if not said or text == title or not (title or any(map(_is_headline, top[at + 1 :]))):
        return False
    telling = [word[:_STEM] for word in phrases.words(said) if len(word) >= _STEM]
    share = sum(word in told for word in telling) / max(1, len(telling))
    return head.read_line(text) is None and share <= (0 if labelled else _OF_BODY)


def _is_headline(block: Block) -> bool:
    """Whether a block of the head can be a headline as far as it itself tells."""
    return _may_be_title(block) and not phrases.is_kicker(block.text) and head.read_line(block.text) is None


def _twice(lines: list[str]) -> tuple[str, ...]:
    """A full name that stands twice, on two lines: a writer's, and what the picture beside it is called."""
    return next(((a,) for a, b in pairwise(lines) if a == b and head.is_full_name(a)), ())


def _labelled(top: tuple[Block, ...]) -> Iterator[Block]:
    """*top* with labels such as “Published” on one line with the date below them."""
    label = ""
    for block in top:
        if head.is_label(block.text):
            label = f"{block.text} "
        else:
            yield replace(block, text=label + block.text) if label and head.is_dated(block.text) else block
            label = ""


def _may_be_title(block: Block) -> bool:
    gone = block.kind == "rule" or phrases.is_furniture(block.text) or _is_navigation(block)
    return not gone and not head.is_moment(block.text)


def _under_title(lines: list[tuple[int, head.Line]], above: int) -> list[head.Line]:
    """The lines, without days above the title where others stand below it: the head of a site shows today."""
    dated_below = any(line.clues for place, line in lines if place > above)
    return [line for place, line in lines if place > above or not (dated_below and line.bare)]


def _stays(block: Block) -> bool:
    """Whether a head block under the title is the standfirst, or heads the first section."""
    return len(phrases.words(block.text)) >= _STANDFIRST or block.kind == "heading" or bool(find(block.text))


def _title(candidates: list[Block], *, least: int = _HEADLINE) -> str:
    candidates = [block for block in candidates if not block.text.endswith((",", ":", ";"))]
    headings = [block.text for block in candidates if block.kind == "heading"]
    full = [block.text for block in candidates if len(phrases.words(block.text)) >= least]
    return next(iter(headings + full + [block.text for block in candidates]), "")


def _with_line(draft: Draft, line: head.Line) -> Draft:
    named = tuple(replace(clue, publisher=line.publisher) for clue in line.clues)
    return replace(draft, clues=draft.clues + named, authors=draft.authors or line.authors)


# ── body and tail ────────────────────────────────────────────────────────────────────────────────


def _end(blocks: tuple[Block, ...], start: int) -> int:
    """Index of the first block after the article."""
    prose = [0, *accumulate(len(block.text) if _is_body(block) else 0 for block in blocks)]
    for i in range(start + 1, len(blocks)):
        if phrases.is_final(blocks[i].text):
            return i
        little = prose[-1] - prose[i] <= _TAIL_PROSE * (prose[i] - prose[start])
        if little and phrases.is_ending(blocks[i].text) and not _is_list_amid(blocks, i):
            return i
    return len(blocks)


def _is_list_amid(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether the block at *at* announces other stories below which the article goes on: paragraphs in a row."""
    below = blocks[at + 1 : at + 1 + _BELOW] if phrases.announces_others(blocks[at].text) else ()
    run: list[Block] = []
    for block in below:
        if _is_body(block) and not phrases.is_headline(block.text):
            run.append(block)
            least = 1 if block is below[0] else _GOES_ON
            if len(run) >= least and sum(len(phrases.words(b.text)) for b in run) >= _RUN:
                return True
        elif phrases.is_ending(block.text) and not phrases.announces_others(block.text):
            return False
        elif not phrases.is_furniture(block.text):
            run = []
    return False


def _is_chronology(blocks: tuple[Block, ...], *, least: int = 2) -> bool:
    """Whether days head the sections of *blocks*, so that a first one in the head is no publication date."""
    lines = (head.read_line(block.text) for block in blocks if not phrases.is_prose(block.text))
    return len({clue.day for line in lines if line and line.bare for clue in line.clues}) >= least


def _prune(body: tuple[Block, ...], draft: Draft) -> tuple[Block, ...]:
    """What is kept of the *body*: no furniture, no lists of other stories, no line twice (picture and caption)."""
    kept: list[Block] = []
    listing = False
    again = Counter(block.text for block in body if not _is_body(block))
    for block in body:
        begins = phrases.is_ending(block.text) or phrases.is_list(block.text)
        listing = begins or (listing and phrases.is_headline(block.text))
        if not listing and again[block.text] < 2 and _is_kept(block, draft):
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
    return not gone and block.text != draft.title and not head.byline(block.text)


def _read_notes(draft: Draft, blocks: tuple[Block, ...]) -> Draft:
    """*draft* with what notes say of an original."""
    for note in filter(None, (head.original(block.text) for block in blocks)):
        draft = _with_original(draft, note)
    return draft


def _read_dateline(draft: Draft, body: tuple[Block, ...]) -> Draft:
    """*draft* with the day before the first words of its report, unless every paragraph begins with one."""
    opening = [head.dateline(block.text) for block in body[:2]]
    return (
        replace(draft, clues=(*draft.clues, opening[0]))
        if opening[0] and (len(opening) == 1 or not opening[1])
        else draft
    )


def _read_foot(draft: Draft, body: tuple[Block, ...], tail: tuple[Block, ...]) -> Draft:
    """*draft* with byline and date lines under the article, where none stood above."""
    last = max((i for i, block in enumerate(body) if _is_body(block)), default=0)
    foot = list(takewhile(_may_sign, body[last + 1 :][:_FOOT]))
    foot += [block for block in tail if head.is_labelled(block.text)]
    lines = [line for block in foot if (line := head.read_line(block.text))]
    if not any(clue.role == "published" for clue in draft.clues):
        draft = replace(draft, clues=draft.clues + tuple(clue for line in lines for clue in line.clues))
    return replace(draft, authors=draft.authors or next((line.authors for line in lines if line.authors), ()))


def _may_sign(block: Block) -> bool:
    """Whether a block under the last paragraph can be part of its signature: a date, a byline, a name or a place."""
    said = head.read_line(block.text) is not None or head.is_full_name(block.text)
    return block.kind != "heading" and said


def _with_original(draft: Draft, note: head.Line) -> Draft:
    found = tuple(replace(clue, publisher=note.publisher, original=True) for clue in note.clues)
    marked = tuple(
        replace(clue, original=True) if note.publisher and clue.publisher == note.publisher else clue
        for clue in draft.clues
    )
    return replace(draft, clues=marked + found, publisher=note.publisher or draft.publisher)
