"""Words of a language as data: each kind of word with the value of each word. No rules here."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The set of the words in *text*: how rules write their small lists."""
    return frozenset(text.split())
