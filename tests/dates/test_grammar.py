"""The pattern language, and the promise that every pattern stays in the RE2 subset."""

import re

import pytest
import re2

from tests.dates.corpus_reader import CORPUS, read
from webapp.dates import chain, tokens
from webapp.dates.grammar import LETTERS, compiled, letters

PHRASINGS = sorted({tokens.Tokens(case.text).letters for path in CORPUS.glob("*.txt") for case in read(path)})
RULES = [pytest.param(rule, id=rule.name) for rule in chain.RULES]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_compiles_with_re2(rule):
    """No look-around, no back-reference: the cost of a pattern is linear in the words."""
    assert re2.compile(rule.pattern.regex.pattern)


def test_the_pattern_of_tokens_compiles_with_re2():
    """The tokeniser too."""
    assert re2.compile(tokens.TOKEN.pattern)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_docstring_with_what_it_reads(rule):
    """A rule can be read alone."""
    assert rule.production.__doc__


def test_letters_are_unique_and_outside_ascii():
    """Each kind has a letter of its own, and none is an operator of regular expressions."""
    assert len(set(LETTERS.values())) == len(LETTERS)
    assert min(LETTERS.values()) > "~"


def test_optional_repeated_and_alternative_parts():
    """``?``, ``*``, ``|`` and parentheses mean what they mean elsewhere; a repetition is bounded."""
    pattern = compiled("the? day:(today | weekday) comma*")
    the, today, comma = LETTERS["the"], LETTERS["today"], LETTERS["comma"]
    assert pattern.regex.match(the + today + comma * 3).end() == 5
    assert pattern.regex.match(today).span("day") == (0, 1)
    assert pattern.first == set(letters("the today weekday"))
    assert "*" not in re.sub(r"\[.*?\]", "", pattern.regex.pattern)


@pytest.mark.parametrize("rule", RULES)
def test_two_words_tell_where_a_rule_may_be_met(rule):
    """Wherever a rule's expression is met in the corpora, its first two letters let it be tried."""
    met = re.compile(rule.pattern.regex.pattern)
    for letters_ in PHRASINGS:
        starts = (at for at in range(len(letters_)) if met.match(letters_, at))
        assert all(rule.pattern.opens(letters_[at], letters_[at + 1 : at + 2]) for at in starts)


def test_an_unknown_kind_is_an_error():
    """A misspelt kind does not silently match nothing."""
    with pytest.raises(KeyError):
        compiled("the? dya")
