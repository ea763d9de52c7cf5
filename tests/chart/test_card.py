"""What the panel says of an event."""

import pytest
from msgspec.structs import replace

from tests.chart import build
from webapp.chart.card import saying


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        ("ecurity reasons. He said ", "… reasons. He said "),
        (" of them. He said ", "… them. He said "),
        ("The day before, ", "The day before, "),
        ("首相は", "首相は"),
        ("", ""),
    ],
)
def test_context_before_a_sentence_begins_with_a_whole_word(cut, shown):
    """The text around a quote was cut at some letter; half a word is no word."""
    assert saying(replace(build.said("He came.", "came"), prefix=cut), {}).prefix == shown


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        (" The two leaders walked unt", " The two leaders walked …"),
        (" It was late. ", " It was late. "),
        (" “So it was.”", " “So it was.”"),
        ("首相は", "首相は …"),
        ("", ""),
    ],
)
def test_context_behind_a_sentence_ends_with_a_whole_word(cut, shown):
    """The same at its other end, unless a sentence ends there."""
    assert saying(replace(build.said("He came.", "came"), suffix=cut), {}).suffix == shown
