"""The prose corpora hold: every phrasing gives the mentions written above it, and no other."""

from collections import Counter

import pytest

from tests.dates.corpus_reader import CORPUS, differences, read

CASES = [
    pytest.param(case, id=f"{case.file}:{case.line}", marks=[pytest.mark.xfail(reason="known gap")] if case.gap else [])
    for path in sorted(CORPUS.glob("*.txt"))
    for case in read(path)
]


@pytest.mark.parametrize("case", CASES)
def test_phrasing(case):
    """A phrasing of the corpus gives its mentions, with spans, types, values, modifiers and bounds."""
    assert not differences(case)


def test_the_corpus_is_large():
    """At least 1,500 phrasings with values and 400 that give nothing, so that no family goes unwatched."""
    cases = [param.values[0] for param in CASES]
    assert sum(bool(case.expected) for case in cases) >= 1500
    assert sum(not case.expected for case in cases) >= 400


def test_no_phrasing_twice():
    """No text stands twice under one anchor in the corpora."""
    texts = Counter((case.text, case.published) for case in (param.values[0] for param in CASES))
    assert [text for text, times in texts.items() if times > 1] == []
