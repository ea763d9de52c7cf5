"""Who does it, and to what: read from a title in the headline present.

“Rovers sack Peter Moss”, “Peter Moss is sacked by Rovers” and “Sacking of Peter Moss by Rovers” have one doer and
one thing. A title tells this better than its sentence: pronouns are resolved in it, and it holds one clause.
"""

import re
from typing import NamedTuple

from webapp.timeline.families import Name, lemma, root
from webapp.timeline.words import english

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_BY = " by "


class Roles(NamedTuple):
    """The words of a title that name who acts, and those that name what is acted upon; either may be empty."""

    doer: str
    thing: str


def roles(title: str, name: Name) -> Roles:
    """The roles around the word of *title* that belongs to the happening's *name*."""
    words = list(_WORD.finditer(title))
    at = next((i for i, word in enumerate(words) if _names(word[0], name)), None)
    if at is None:
        return Roles("", "")
    before, after = title[: words[at].start()], title[words[at].end() :]
    if at and words[at - 1][0].lower() in english.BE:
        return Roles(after.partition(_BY)[2], before)
    if not at and _BY in after:
        thing, _, doer = after.partition(_BY)
        return Roles(doer, thing)
    return Roles(before, after)


def _names(word: str, name: Name) -> bool:
    """Whether a word of a title is the happening's own: of one family, or a form that no dictionary ties to it."""
    low = word.lower()
    return root(lemma(low)) in name.roots or any(low.startswith(own) for own in name.roots if len(own) >= _SHORTEST)


_SHORTEST = 4
