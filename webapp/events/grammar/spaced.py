"""Texts that a machine has cut into words: their hyphens stand between spaces, “Wal - Mart”, “high - speed chase”."""

from __future__ import annotations

import re

_WITHIN = re.compile(r"[^\W\d]-\w")
_BETWEEN = re.compile(r"(?<=\w) - (?=\w)")
_FEW = 2
JOINT = "\0-\0"
"""What stands for such a hyphen until the words are told apart; as long as it is in the text."""
_HYPHEN = re.compile(
    r"(?<=\w) - (?!(?<=\d - )\d|(?:the|an?|it|he|she|they|we|i|you|this|these|that|which|who|but|or|is|was|are|were"
    r"|will|would|has|had|have|said|says|also|even|so|not|their|his|her|its)\b)(?=\w)"
)
"""A hyphen with spaces round it, but not between two numbers; before the words listed it is a dash."""


def is_spaced(text: str) -> bool:
    """Whether *text* has its hyphens between spaces, as it has none within a word."""
    return " - " in text and _WITHIN.search(text) is None and len(_BETWEEN.findall(text)) >= _FEW


def joined(sentence: str) -> str:
    """*sentence*, no longer and no shorter, with :data:`JOINT` for each of its hyphens."""
    return _HYPHEN.sub(JOINT, sentence)


def written(text: str) -> str:
    """*text* as it is written elsewhere: “Wal-Mart”."""
    return _HYPHEN.sub("-", text)
