"""Two that took part in something together: “the two leaders”, “both companies”, “the parties”, “the trial”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from webapp.events.who.nounphrases import PERSON_NOUNS
from webapp.events.words import word_set

_STATES = word_set("countries nations states neighbours neighbors governments")
_BODIES = word_set("companies firms banks airlines clubs teams unions organisations organizations")
_PARTIES = word_set("parties sides")
_DEALINGS = word_set("talks agreement trial battle")
"""Kinds of happening that have two sides."""
_OWNER = re.compile("^.*['’]s? (?:[a-z]+ )*(?=[A-Z])")
"""“[The Beatles' label] Apple Corps”: whose a body is."""
_CASES = word_set("trial lawsuit suit case")
_POINTING = ("the", "that", "this")
_LONGEST = 60
"""Characters of a subject."""
_COUNTED = ("", "first", "second", "third", "latest", "last", "new")
_REACH = 4
"""Sentences over which such words reach back."""


@dataclass(slots=True)
class Pairs:
    """The two people, states, bodies and sides that were told of last, each with the sentence."""

    last: dict[str, tuple[int, str]] = field(default_factory=dict)
    case: str | None = None
    """The two that went to court with each other last."""

    def note(self, sentence: int, names: Sequence[str], sort: str, kind: str) -> None:
        """Two of a *sort* took part in something of a *kind*."""
        both = " and ".join(_OWNER.sub("", name) for name in names)
        if sort:
            self.last[sort] = sentence, both
        if kind in _DEALINGS:
            self.last["parties"] = sentence, both
        if kind == "trial":
            self.case = both

    def meant(self, sentence: int, words: Sequence[str]) -> str | None:
        """The names that “the two leaders”, “both companies”, “the parties” stand for; None where they stay open."""
        *before, noun = words
        if before not in (["the", "two"], ["both"]) and not (before == ["the"] and noun == "parties"):
            return None
        sort = "states" if noun in _STATES else "bodies" if noun in _BODIES else "parties" if noun in _PARTIES else ""
        sort = sort or ("people" if noun.removesuffix("s") in PERSON_NOUNS else "")
        at, both = self.last.get(sort, (0, None))
        if both is None or sentence - at > _REACH:
            return self.case if sort == "parties" else None
        return both

    def of_case(self, article: str, phrase: str) -> str:
        """“The [trial] begins” → “trial between Helios and Nordbank”, where two have gone to court."""
        before, _, noun = phrase.rpartition(" ")
        told = self.case and article in _POINTING and noun.lower() in _CASES and before.lower() in _COUNTED
        whole = f"{phrase} between {self.case}"
        return whole if told and len(whole) <= _LONGEST else phrase
