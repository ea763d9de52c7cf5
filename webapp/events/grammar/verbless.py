"""A clause that would be left without a verb: “Houses by the mill [bear] scars”, “The union [faces] claims it lied”."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FINITE = re.compile(r"[vzxhmd]|(?<![tmd])b")
_STOP = re.compile(r'[;:"(-]')
_SUBJECT = re.compile(r"(?:D[JMng]*|[JM]+)?(?:[NE]+|EM)(?:[Po](?:D[JMng]*|[JM]+)?[NE]+)*$")
"""A noun phrase with what hangs on it, from the head of the sentence to the word that may be the verb."""
_OBJECT = frozenset("NDJEQMO")
"""Tags of words that begin what a verb acts on."""


def with_verb(tags: str, own: str, lowers: Sequence[str]) -> str:
    """*tags* with the first word that may be a verb by its *own* tag made one, where the first clause has none."""
    if "B" not in own and "Z" not in own:
        return tags
    end = _end(tags)
    if end is None:
        return tags
    for position in range(1, min(end, len(tags) - 1)):
        doubtful = own[position] in "BZ" and tags[position] == "N" and tags[position + 1] in _OBJECT
        if doubtful and _is_subject(tags, lowers, position, own[position] == "B"):
            return tags[:position] + ("b" if own[position] == "B" else "z") + tags[position + 1 :]
    return tags


def _end(tags: str) -> int | None:
    """Where the first clause ends if it has no verb; None where it has one or is no clause."""
    stop = _STOP.search(tags)
    last = stop.start() if stop is not None else len(tags)
    finite = _FINITE.search(tags, 0, last)
    if finite is None:
        return last if tags.endswith(".") else None
    begin = finite.start() - 1
    return begin if begin > 0 and tags[begin] == "O" and tags[begin - 1] in "NE" else None


def _is_subject(tags: str, lowers: Sequence[str], position: int, plural: bool) -> bool:
    """Whether all before a word can be the subject of it, as a verb in the plural or the singular."""
    found = _SUBJECT.match(tags, 0, position)
    if found is None or found.end() != position or tags[0] not in "DJMNE":
        return False
    hangs = re.search("[Po]", tags[:position])
    head = lowers[(hangs.start() if hangs is not None else position) - 1]
    return (head.endswith("s") and not head.endswith("ss")) == plural
