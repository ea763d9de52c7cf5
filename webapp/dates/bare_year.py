"""Whether four figures that stand alone are a year, judged by their neighbours.

Money, measures, numbering, codes, names and counted things are no years; behind “in” or “since” most others are.
"""

from __future__ import annotations

from typing import Final

from webapp.dates.grammar import LETTERS, letters
from webapp.dates.tokens import Tokens
from webapp.dates.words import words

_SURE_BEFORE: Final = words(
    "in since until till by during before after throughout from year early late mid spring summer autumn fall winter "
    "of the circa between to and through around about into ( - – —"
)
_PREPOSITIONS: Final = words(
    "in since until till by during before after from to through of for year early late mid - –"
)
_COUNTS_BEFORE: Final = words(
    "$ £ € ¥ # № no no. number than least most nearly almost some only over under + x page pp p route flight highway "
    "interstate us chapter section article room boeing resolution bus line model"
)
_NUMBERED: Final = words(
    "chevrolet ram jpy bwv ms add po ext tel fax sku iban = ± issue cell train asteroid ngc hd din bs en ieee geforce "
    "radeon no p pp pages page windows office suite exit box bill rule item colt peugeot bmw rfc russell channel isbn "
    "issn u.s.c u.s.c. h.r. h.r § runner race rs iso ref model type volume vol flight bus route unit apartment apt "
    "form nasdaq ftse nikkei invoice"
)
_CROWDS: Final = words("crowd loan total population force army maximum")
_SAMPLES: Final = words("survey study sample cohort group poll fleet panel trial review analysis")
"""Of which “of 1709 schoolchildren” says how many they looked at."""
_OF_MANY: Final = ("children", "men", "women", "people")
_STREETS: Final = words("street avenue road drive lane boulevard")
_NOT_OF_A_HOUSE: Final = words("in the a of since during its")
"""“The 1984 Abbey Road sessions” tell a year, “from 1914 Main Street” a house."""
_MEASURES: Final = words("± light route other cc square mah mg ml francs attendees kb mb gb mhz ghz rpm calories")
_PLURAL_VERBS: Final = words("were are had have")
_SINGULAR_VERBS: Final = words("was is saw brought")
_PLURAL_OK: Final = words(
    "levels prices standards figures results rules terms floods fires wars laws is was has as this elections olympics "
    "games series championships talks protests riots us plus its"
)
"""Plural nouns that years stand before: “2008 levels”, “the 2016 elections”."""
_SIZED: Final = words("year foot mile meter man strong seat pound")
_LIVED: Final = words("fl b d r c ca")
"""“Giotto (d. 1337)”."""
_COMPARED: Final = words("earlier later sooner")
_END: Final = words(", . ; ) ”") | {""}
_COUNTED_AFTER: Final = frozenset(letters("percent quantity_noun units_many hour scale currency meridiem zone"))
_SERIAL: Final = frozenset(letters("n999 n4 nbig"))
_FIGURES: Final = frozenset(letters("n999 n4 nbig year4"))
_TWO_FIGURES: Final = frozenset(letters("n31 n59 n99"))
_GLUED_TO: Final = frozenset(letters("year4 month decade4 season units_many mid early late edge"))
_DASH, _YEAR4 = LETTERS["dash"], LETTERS["year4"]
_QUOTE, _CAPITAL = LETTERS["quote"], LETTERS["capital"]
_TITLE_ENDS: Final = frozenset(letters("quote semicolon"))
_EARLIEST: Final = 1400
"""Without a preposition, figures below this count things; so do those above ``_LATEST``."""
_LATEST: Final = 2100
_FAR_FUTURE: Final = 2900
"""The same behind a preposition: “by 2150”."""


def is_year(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the four figures at token *start*, in an expression that ends before *end*, are a year."""
    return _Figures(tokens, start, end).are_a_year()


class _Figures:
    """Four figures among their neighbours."""

    def __init__(self, tokens: Tokens, start: int, end: int) -> None:
        self.tokens, self.start, self.end = tokens, start, end
        self.seq = tokens.letters
        self.before, self.after = tokens.word(start - 1), tokens.word(end)
        self.next = self.seq[end : end + 1]

    def are_a_year(self) -> bool:
        if self.before == "over" and self.after in ("", ".", ",", ")"):
            return True
        if self._are_compared() or (self.before == "." and self.tokens.word(self.start - 2) in _LIVED):
            return True
        if self._are_a_name() or self._are_counted() or self._are_a_code() or self._are_a_sample():
            return False
        year = int(self.tokens.word(self.start))
        if self.before in _SURE_BEFORE and (self.before != "and" or self._are_listed()):
            return year <= _FAR_FUTURE or not self.after.endswith("s")
        aside = self.before == "," and self.after in _END  # “the battle of Hastings, 1066,”
        plausible = (year >= _EARLIEST or aside) and year <= _LATEST
        return plausible and not self._count_what_follows()

    def _are_compared(self) -> bool:
        """“No earlier than 2015”, “only 2016 was worse”."""
        if self.before == "than":
            return self.tokens.word(self.start - 2) in _COMPARED
        return self.before == "only" and self.after in _SINGULAR_VERBS

    def _are_listed(self) -> bool:
        return self.before in ("and", "or", ",") and self.seq[self.start - 2 : self.start - 1] == _YEAR4

    def _are_counted(self) -> bool:
        """2000 people, more than 1500, 1900 square feet, a 1500-foot tower, “1720 had left”."""
        ranged = self.next == _DASH and self.seq[self.end + 1 : self.end + 2] == _YEAR4
        if self.before in _COUNTS_BEFORE and not ranged:
            return True
        if self.after in _PLURAL_VERBS and self.before not in _PREPOSITIONS and not self._are_listed():
            return True
        if self.after in _MEASURES or (
            self.next in _COUNTED_AFTER and self.next != "" and self.after not in ("us", "as")
        ):
            return True
        if self.after == "year" and "old" in (self.tokens.word(self.end + 1), self.tokens.word(self.end + 2)):
            return True
        return self.after == "-" and not self.tokens.spaced(self.end) and self.tokens.word(self.end + 1) in _SIZED

    def _are_a_sample(self) -> bool:
        """“a survey of 1709 schoolchildren”."""
        return self.before == "of" and self.tokens.word(self.start - 2) in _SAMPLES and self._count_what_follows()

    def _count_what_follows(self) -> bool:
        """“1950 inhabitants”, “2015 tickets”: a plural in lower case that is no “2008 levels”."""
        raw = self.tokens.raw[self.end] if self.end < len(self.tokens.raw) else ""
        plural = self.after.endswith(("s", *_OF_MANY)) and not self.after.endswith("ss")
        return raw[:1].islower() and plural and self.after not in _PLURAL_OK

    def _are_a_code(self) -> bool:
        """555-1234-2020, A-1900, 020 7123 1984, 0x2010, 2010-123: figures stuck to others."""
        tokens, start = self.tokens, self.start
        if start and tokens.raw[start - 1][-1].isalnum():
            return True
        if (
            self.after == "-"
            and not tokens.spaced(self.end)
            and self.seq[self.end + 1 : self.end + 2] in tuple(_SERIAL)
        ):
            return True
        return self._continue_a_number() or self._are_glued()

    def _continue_a_number(self) -> bool:
        """Groups of figures with spaces between them: a number to dial."""
        seq, start = self.seq, self.start
        if not start or self.tokens.text[self.tokens.start(start) - 1] != " ":
            return False
        return seq[start - 1] in _FIGURES or (
            seq[start - 1] in _TWO_FIGURES and seq[start - 2 : start - 1] in {*_FIGURES, *_TWO_FIGURES}
        )

    def _are_glued(self) -> bool:
        """A figure stuck to a letter or another figure by a mark; a year behind a year is one if the first is."""
        tokens, at = self.tokens, self.start - 2
        if self.before not in ("-", ".", "/", ":", "+") or tokens.spaced(self.start - 1) or at < 0 or tokens.spaced(at):
            return False
        if tokens.word(at) in ("pre", "post", "c", "ca"):
            return False
        if self.before == "-" and self.seq[at] == _YEAR4:
            chained = at > 1 and self.seq[at - 1] == _DASH and not tokens.spaced(at - 1)
            return chained or not is_year(tokens, at, self.start)
        return self.before != "-" or self.seq[at] not in _GLUED_TO

    def _are_a_name(self) -> bool:
        """“1984” in quotes, Windows 2000, 1600 Pennsylvania Avenue, p. 2010, crowd of 2000."""
        tokens, start = self.tokens, self.start
        if self.seq[start - 1 : start] == _QUOTE and self.next != "" and self.next in _TITLE_ENDS:
            return True
        label = tokens.word(start - 2) if self.before == "." else self.before
        if label in _NUMBERED or (self.before == "of" and tokens.word(start - 2) in _CROWDS):
            return True
        if self.before in ("_", "@", "\\") and not tokens.spaced(start - 1):
            return True
        named = self.next == _CAPITAL == self.seq[self.end + 1 : self.end + 2]
        return named and self.before not in _NOT_OF_A_HOUSE and tokens.word(self.end + 1) in _STREETS
