"""Whom a pronoun means."""

from __future__ import annotations

from typing import NamedTuple

from webapp.events.words import word_set

MALE = word_set("he him himself his")
FEMALE = word_set("she her herself")
_THINGS = word_set("it itself its")
_THEY = word_set("they them themselves their both")


class Focus(NamedTuple):
    """Whom a pronoun would mean at some point of the text."""

    he: str | None = None
    she: str | None = None
    it: str | None = None
    they: str | None = None

    def of(self, pronoun: str) -> str | None:
        """The name that *pronoun*, or its possessive, stands for; None where it stays open."""
        if pronoun in MALE:
            return self.he
        if pronoun in FEMALE:
            return self.she
        if pronoun == "both" and not _are_two(self.they):
            return None
        return self.it if pronoun in _THINGS else self.they if pronoun in _THEY else None

    def meaning(self, pronoun: str, name: str | None) -> Focus:
        """The same but for *pronoun*, which means *name*."""
        if name is None:
            return self
        if pronoun in MALE:
            return self._replace(he=name)
        if pronoun in FEMALE:
            return self._replace(she=name)
        return self._replace(it=name) if pronoun in _THINGS else self._replace(they=name)


def _are_two(name: str | None) -> bool:
    """“Holm and Ruiz”, “Both parties”, “the two firms”."""
    return name is not None and (" and " in name or not _TWO.isdisjoint(name.lower().split()))


_TWO = word_set("both two")
NOBODY = Focus()
"""Where nobody has come up yet."""
