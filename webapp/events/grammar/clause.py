"""A verb with what belongs to it: the value that most rules of this room look at."""

from __future__ import annotations

from dataclasses import dataclass

from webapp.events.grammar.tokens import Sentence


@dataclass(slots=True, eq=False)
class Clause:
    """A verb and what belongs to it; positions are words of the sentence, ends exclusive."""

    sentence: Sentence
    chunk: int
    form: str
    """``V`` finite, ``I`` infinitive, ``G`` -ing form, ``Y`` participle."""
    begin: int
    head: int
    head_end: int
    """End of the verb with its particle."""
    lemma: str
    tense: str = "past"
    """past, present, perfect, pluperfect, future, modal, none."""
    passive: bool = False
    progressive: bool = False
    negated: bool = False
    subject: tuple[int, int] | None = None
    object: tuple[int, int] | None = None
    end: int = 0
    link: str = "main"
    """main, coordinate, relative, subordinate, complement, infinitive, participle."""
    subordinator: str = ""
    governor: Clause | None = None
    inverted: bool = False
    """The subject stands behind: ““…,” said Jobs”."""
    alternative: str = ""
    """A participle behind “or”: “killed or [wounded]” is one happening, and not known which."""
    opens: bool = False
    """A clause without “that” follows as what is said."""
    awaited: bool = False
    """It was not done until then, and so it was: “was not signed until Friday”."""
    scheduled: bool = False
    """Its future is told in the present tense: “opens on Monday”."""

    def relative(self) -> bool:
        """“who shot the guard”, “who tried [to shoot] the guard”: whether it belongs to a noun before it."""
        aimed = self.form == "I" and self.governor is not None and self.governor.link == "relative"
        return aimed or self.link == "relative"
