"""The little language rules are written in: kinds of words instead of letters.

A text is read as a string with one letter per word (:mod:`webapp.dates.tokens`), the letter telling the word's kind.
A pattern names kinds and unions of kinds from the word lists::

    the? mod:mid dash? month:month (comma? year:year)?

``?`` ``*`` ``|`` and parentheses mean what they mean in regular expressions, ``label:`` names a group. It compiles to a
regular expression over the letters that stays in the RE2 subset.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from typing import Any, NamedTuple

from webapp.dates.words.english import KINDS, UNIONS

# Kinds that are told by shape and not by a word list.
SHAPES = (
    "other", "capital", "verb_ed", "verb_ing", "newline", "n0", "n12", "n24", "n31", "n59", "n99", "n999", "year4",
    "n4", "nbig", "decimal", "nth", "nthbig", "clock", "clock_meridiem", "iso", "slash", "slash2", "dotted", "day_year",
    "decade4", "decade3", "decade2", "quarter_code", "fiscal_code", "month_caps", "month_slash", "year_slash", "mixed",
    "half_sign", "comma", "dot", "stop", "dash", "apostrophe", "slashmark", "open", "close", "quote", "currency",
    "percent", "tilde", "s", "number_sign", "plus", "week_code", "emphasis", "basic", "semicolon",
)  # fmt: skip

_FIRST_LETTER = 0xA1  # letters of kinds begin where no ASCII operator of a pattern can be met

LETTERS: dict[str, str] = {kind: chr(_FIRST_LETTER + i) for i, kind in enumerate([*SHAPES, *KINDS])}
"""The letter of each kind."""

MACROS: dict[str, str] = {
    "ordword": "(ordinal | second | tens dash (ordinal | second))",
    "amonth": "(month_abbr dot? | month_name | month_word)",
    # how many, in figures or words: “three”, “twenty-five”, “2.5”, “a few”, “one and a half”
    "wordnum": "(tens dash? ones | (ones | a) scale (and? (tens dash? ones | tens | ones))? | tens | ones | scale)",
    "count": "(small | n4 | year4 | decimal | half_sign | wordnum | a? vaguely (scale | of)?)",
    "howmany": "(count (dash? and dash? a? dash? half)? | a)",
    # “more than”, “at least”, “about”: words before a number that TIMEX3 turns into mod
    "quantifier": "((a little | just)? (more | less) than | at least | at the? most | (no | not) (more | less) "
    "than | (a little | just)? (over | under) | nearly | about | up to | just | tilde "
    "| as (long | little | early | late) as | upwards of | edge to | a maximum of)",
    "clocktime": "(clock meridiem? | clock_meridiem | hour meridiem | decimal meridiem | (hour | ones) oclock "
    "apostrophe clock_tail meridiem?)",
    "zoned": "(open zone close | zone | local time | zone_name (standard | daylight_word)? time | (plus | dash) n4)",
}


AGAIN = "_"
"""What is appended to a label used again in another alternative."""


class Pattern:
    """A pattern: what it can begin with, and its regular expression, compiled when first asked for."""

    def __init__(self, source: str) -> None:
        self._piece = _Parser(source).read()
        self.first = self._piece.first

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression over the letters of a text."""
        return re.compile(self._piece.regex)

    def opens(self, letter: str, following: str) -> bool:
        """Whether it may be met at *letter* before *following* (empty at the end of a text)."""
        return letter in self._piece.ends or following in self._piece.pairs.get(letter, ())

    def followers(self, letter: str) -> frozenset[str] | None:
        """The letters one of which must follow *letter* at its start; None where anything may."""
        return None if letter in self._piece.ends else self._piece.pairs[letter]


class _Piece(NamedTuple):
    """A part of a pattern as it is read: its regular expression, and the one or two letters it can begin with."""

    regex: str
    first: frozenset[str]
    ends: frozenset[str]
    """Letters that may be all of it."""
    pairs: dict[str, frozenset[str]]
    """Per first letter, the letters that may be second."""
    empty: bool

    def then(self, other: _Piece) -> _Piece:
        """This and *other* behind it."""
        pairs = _merged(self.pairs, dict.fromkeys(self.ends, other.first), other.pairs if self.empty else {})
        return _Piece(
            self.regex + other.regex,
            self.first | other.first if self.empty else self.first,
            (self.ends if other.empty else _NONE) | (other.ends if self.empty else _NONE),
            pairs,
            self.empty and other.empty,
        )

    def repeated(self, sign: str) -> _Piece:
        """It or nothing, for ``*`` up to eight times: a bound keeps the cost of a list linear."""
        pairs = _merged(self.pairs, dict.fromkeys(self.ends, self.first)) if sign == "*" else self.pairs
        count = "{0,8}" if sign == "*" else "?"
        return _Piece(f"(?:{self.regex}){count}", self.first, self.ends, pairs, True)


_NONE: frozenset[str] = frozenset()


def _merged(*maps: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    whole: dict[str, frozenset[str]] = {}
    for pairs in maps:
        for letter, following in pairs.items():
            whole[letter] = whole[letter] | following if letter in whole else following
    return whole


def _either(options: list[_Piece]) -> _Piece:
    """One of several pieces."""
    if len(options) == 1:
        return options[0]
    return _Piece(
        "(?:" + "|".join(o.regex for o in options) + ")",
        frozenset().union(*(o.first for o in options)),
        frozenset().union(*(o.ends for o in options)),
        _merged(*(o.pairs for o in options)),
        any(o.empty for o in options),
    )


_TOKEN = re.compile(r"\s*(?:([a-z_0-9]+):)?([a-z_0-9]+|[()|?*])")


def letters(names: str) -> str:
    """The letters of the kinds and unions in *names*, sorted, for use in a character class."""
    found: set[str] = set()
    for name in names.split():
        found |= set(letters(UNIONS[name])) if name in UNIONS else {LETTERS[name]}
    return "".join(sorted(found))


@cache
def compiled(source: str) -> Pattern:
    """The pattern written as *source*. Raises ``KeyError`` for a kind that does not exist."""
    return Pattern(source)


class _Parser:
    """Recursive descent over the pattern language; small, because the language is."""

    def __init__(self, source: str) -> None:
        self.items = [(label, item) for label, item in _TOKEN.findall(source)]
        self.at = 0
        self.labels: set[str] = set()

    def read(self) -> _Piece:
        """Alternatives up to the end or a closing parenthesis."""
        options = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            options.append(self.sequence())
        return _either(options)

    def peek(self) -> str:
        return self.items[self.at][1] if self.at < len(self.items) else ""

    def sequence(self) -> _Piece:
        whole = _Piece("", _NONE, _NONE, {}, True)
        while self.peek() not in ("", "|", ")"):
            whole = whole.then(self.item())
        return whole

    def item(self) -> _Piece:
        label, name = self.items[self.at]
        self.at += 1
        if name == "(":
            piece = self.read()
            self.at += 1
        elif name in MACROS:
            piece = _Parser(MACROS[name]).read()
        else:
            chars = letters(name)
            piece = _Piece(f"[{chars}]", frozenset(chars), frozenset(chars), {}, False)
        if label:
            piece = piece._replace(regex=f"(?P<{self.unique(label)}>{piece.regex})")
        if self.peek() in ("?", "*"):
            self.at += 1
            piece = piece.repeated(self.items[self.at - 1][1])
        return piece

    def unique(self, label: str) -> str:
        """A label that stands in several alternatives gets a tail; ``Hit`` reads whichever took part."""
        while label in self.labels:
            label += AGAIN
        self.labels.add(label)
        return label


class Rule(NamedTuple):
    """One way of writing a time: its name ``family.name``, its pattern, and what makes sense of it."""

    name: str
    source: str
    production: Callable[..., Any]

    @property
    def pattern(self) -> Pattern:
        """The pattern, read when first asked for."""
        return compiled(self.source)


class Family:
    """The rules of one file, in the order they stand there."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rules: dict[str, Rule] = {}

    def rule(self, source: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Decorate a production with its pattern; the function's name is the rule's name."""

        def keep(production: Callable[..., Any]) -> Callable[..., Any]:
            name = production.__name__
            if name in self.rules:
                raise ValueError(f"two rules are called {self.name}.{name}")
            self.rules[name] = Rule(f"{self.name}.{name}", source, production)
            return production

        return keep
