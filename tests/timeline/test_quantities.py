"""Numbers with what they count: what contradicts what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.timeline.quantities import Quantity, agree, quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed 12 people", {("count", "people", 12, "")}),
        ("killed twelve people", {("count", "people", 12, "")}),
        ("at least 1,200 homes", {("count", "home", 1200, "least")}),
        ("nearly three million voters", {("count", "voter", 3e6, "about")}),
        ("a $40 billion package", {("money", "", 4e10, "")}),
        ("13.6 billion dollars", {("money", "", 1.36e10, "")}),
        ("rose by 5 percent", {("percent", "", 5, "")}),
        ("the 81st Academy Awards", {("ordinal", "award", 81, "")}),
        ("a 36-year-old climber", {("count", "year of age", 36, "")}),
        ("on 9 November 2022", set()),
        ("no number at all", set()),
    ],
)
def test_a_number_is_read_with_its_unit(text, expected):
    """Days and bare years are dates, not quantities."""
    assert {tuple(quantity) for quantity in quantities(text)} == expected


@pytest.mark.parametrize(
    ("a", "b", "can"),
    [
        ((12, ""), (14, ""), False),
        ((34, "least"), (41, ""), True),
        ((50, "least"), (41, ""), False),
        ((60, "most"), (41, ""), True),
        ((298, ""), (300, ""), True),
        ((250, ""), (300, "about"), True),
        ((100, ""), (300, "about"), False),
    ],
)
def test_roundings_and_bounds_agree_and_other_numbers_do_not(a, b, can):
    """Whichever comes first."""
    one, other = (Quantity("count", "people", value, hedge) for value, hedge in (a, b))
    assert agree(one, other) == agree(other, one) == can


@given(st.text(max_size=200))
def test_any_text_can_be_read(text):
    """No text makes it fail."""
    for quantity in quantities(text):
        assert quantity.value >= 0
