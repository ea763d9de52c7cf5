"""What a single block is: furniture of the page, the end of the article, prose, or a short line.

Looks at one block alone; what its place on the page tells is :mod:`.clutter`'s business. Cost is linear: of a
longer block only the beginning is looked at.
"""

import re
from functools import lru_cache

from webapp.articles.words.english import furniture as en
from webapp.articles.words.english import heads

_CAPTION = 60
"""Words up to which a block with a picture's credit at its end is a caption."""
_CREDIT = 100
"""Characters at the end of a caption in which its credit stands."""
_LOOKED_AT = 1500
"""Characters of a block that are searched: the longest licence box tried names itself within 600."""
_BRIEF = 15
"""Words up to which a block is too short to be a paragraph of news; captions and buttons stay below."""
_SENTENCE = 3
"""Words from which a line with a full stop is a sentence; “Read more.” has fewer."""
_HEADLINE = 20
"""Words up to which a line in a list of other stories is a headline."""
_PARAGRAPH = 25
"""Words from which a line is prose even without a full stop; headlines stay below 24."""
_REMEMBERED = 4096
"""Blocks whose class is kept in mind, since each is asked about several times on its way; the longest
reports tried have 3,000."""
_COUNTED = re.compile(r"^[\d.,k]+ | ?\(\d+\)$|^\+?\d{1,3}$| ?\(opens? in (?:a )?new (?:window|tab)\)$")
_ENDING = 12
"""Characters at the end in which a full stop and what closes after it stand."""
_SENTENCE_END = re.compile(r"[.!?…:][”’\"')\]]*$")
_BETWEEN = re.compile(r"[|•·»›>/]")
"""Marks between the entries of a menu or a path of sections."""
_WORD = re.compile(r"\w[\w.'’&-]*")

_SECTIONS = frozenset(heads.SECTIONS.split("|"))
_KICKERS = frozenset(heads.KICKERS.split("|")) | _SECTIONS
_BANNER_LABELS = frozenset(heads.BANNER_LABELS.split("|"))
_ALONE = frozenset(en.ALONE.split("|")) | _SECTIONS
_BUTTONS = _ALONE | {""}
"""Those, and what is but a count; a year may head a section."""


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_OPENINGS, _BRIEF_OPENINGS, _ANYWHERE, _ENDINGS = map(_any, (en.OPENINGS, en.BRIEF_OPENINGS, en.ANYWHERE, en.ENDINGS))
_ABOUT = re.compile(r"About (?:the )?[A-Z][\w&.’'-]*(?: (?:of|the|and|for|in|&|[A-Z][\w&.’'-]*)){0,7}:?")
"""Heading of what a company or body says of itself under its press releases."""
_NEIGHBOURS, _TOPICS, _BANNERS = map(_any, (en.NEIGHBOURS, heads.TOPICS, heads.BANNERS))
_CAPTION_ENDS, _FINAL, _LISTS, _PICTURE_BY = map(_any, (en.CAPTION_ENDS, en.FINAL, en.LISTS, en.CREDITS))
_COUNTER = re.compile(r"\d{1,3} (?:of|/) \d{1,3}")
_AUTHOR_BOX = _any(en.AUTHOR_BOX)
_AUTHOR_IS = re.compile(
    rf"[\w.’'-]+(?: [\w.’'-]+){{0,4}} (?:is|was|has|writes|covers|reports)\b.*\b(?:{heads.PROFESSIONS})s?\b|"
    r"[\w.’'-]+(?: [\w.’'-]+){0,4} (?:writes|covers|reports)\b"
)


def plain(text: str) -> str:
    """The beginning of *text* as the word lists have it: lower case, straight apostrophes, single blanks."""
    return text[:_LOOKED_AT].casefold().replace("’", "'").strip(" \n*•·|>–—♦◆■►▶-")


def words(text: str) -> list[str]:
    """The words of the beginning of *text*."""
    return _WORD.findall(text[:_LOOKED_AT])


@lru_cache(_REMEMBERED)
def is_furniture(text: str) -> bool:
    """Whether *text* is a button, menu line, sharing or licence box wherever on a page it stands."""
    low = plain(text)
    if not any(character.isalnum() for character in low):
        return True
    if _COUNTED.sub("", low).strip(" .:!…,") in _BUTTONS or _OPENINGS.match(low) or _ANYWHERE.search(low):
        return True
    count = len(words(text))
    if count <= _CAPTION and _CAPTION_ENDS.search(low[-_CREDIT:]):
        return True
    return count <= _BRIEF and (bool(_BRIEF_OPENINGS.match(low)) or _is_menu(low))


def _is_menu(low: str) -> bool:
    """``home | news | sport``: several entries between marks, most of them words of menus."""
    entries = [entry.strip() for entry in _BETWEEN.split(low)]
    return len(entries) >= 3 and sum(entry in _ALONE for entry in entries) * 2 >= len(entries)


def is_ending(text: str) -> bool:
    """Whether *text* announces that the article is over: copyright, comments, related stories."""
    if _ABOUT.fullmatch(text) or announces_others(text):
        return True
    low = plain(text)
    return bool(_ENDINGS.match(low)) and (_is_no_paragraph(text) or bool(_OPENINGS.match(low)))


def announces_others(text: str) -> bool:
    """Whether *text* announces other stories, below which the article may go on: “Recommended”, “Read next”."""
    return _is_no_paragraph(text) and bool(_NEIGHBOURS.match(plain(text)))


def _is_no_paragraph(text: str) -> bool:
    return len(words(text)) <= _BRIEF or not is_prose(text)


def is_final(text: str) -> bool:
    """Whether *text* says that all is said: “– ENDS –”, “Notes to editors”."""
    return len(text.split()) <= _BRIEF and bool(_FINAL.match(text.casefold()))


def is_list(text: str) -> bool:
    """Whether *text* begins a list of other stories amid the article."""
    return bool(_LISTS.match(plain(text)))


def is_section(text: str) -> bool:
    """Whether *text* is the name of a section of the site."""
    return plain(text) in _SECTIONS


def is_kicker(text: str) -> bool:
    """Whether *text*, above a headline, is none: a path of sections, a topic, the kind of the piece."""
    low = plain(text)
    parts = [part.strip() for part in _BETWEEN.split(low)]
    return len(text) <= _CREDIT and all(part in _KICKERS or _TOPICS.fullmatch(part) for part in parts)


def banner(text: str) -> str:
    """What a headline that calls itself new or live says, in lower case: “BREAKING: …”; empty where it does not."""
    low = plain(text)
    label = _BANNERS.match(low)
    return low[label.end() :] if label else ""


def is_banner_label(text: str) -> bool:
    """Whether *text* says so of the headline on the next line."""
    return plain(text).rstrip(":") in _BANNER_LABELS


def is_caption_label(text: str) -> bool:
    """Whether *text* announces that the next line is a caption or its credit."""
    return plain(text).rstrip(" ,:") in en.CAPTION_LABELS


def is_caption_foot(text: str) -> bool:
    """Whether *text* is the button under a caption that folds it away."""
    return plain(text) in en.CAPTION_FEET


def is_counter(text: str) -> bool:
    """Whether *text* says which picture of how many stands above it: “2 of 4”."""
    return bool(_COUNTER.fullmatch(text))


def is_credit(text: str) -> bool:
    """Whether *text* is nothing but who made a picture: “Illustration: Ann Lee/Bay Wire”, “Ann Lee/Bay Wire”."""
    return len(text) <= _CREDIT and bool(_PICTURE_BY.match(plain(text)))


def is_headline(text: str) -> bool:
    """Whether *text*, in a list of other stories, can be the headline of one."""
    return len(words(text)) <= _HEADLINE and not text.endswith(".")


@lru_cache(_REMEMBERED)
def is_prose(text: str) -> bool:
    """Whether *text* reads as a sentence or more."""
    count = len(words(text))
    return count >= _PARAGRAPH or (count >= _SENTENCE and bool(_SENTENCE_END.search(text[-_ENDING:])))


def is_author_box(text: str, authors: tuple[str, ...]) -> bool:
    """Whether *text* presents a writer: one of *authors*, or somebody with a byline's manner."""
    low = plain(text)
    if any(low.startswith(plain(name)) for name in authors if name) and _AUTHOR_IS.match(low):
        return True
    return bool(_AUTHOR_IS.match(low)) and bool(_AUTHOR_BOX.search(low))
