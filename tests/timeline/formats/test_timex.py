"""TIMEX3 values and bounds."""

import pytest

from webapp.model import when
from webapp.timeline.formats import timex

BOTH = [
    ("2022-11-09", when("2022-11-09", "2022-11-09")),
    ("2022-11-09T14:30", when("2022-11-09T14:30", "2022-11-09T14:30", precision="minute")),
    ("2022-W45", when("2022-11-07", "2022-11-13", precision="week")),
    ("2022-03", when("2022-03-01", "2022-03-31", precision="month")),
    ("2022-SP", when("2022-03-01", "2022-05-31", precision="season")),
    ("2022-WI", when("2022-12-01", "2023-02-28", precision="season")),
    ("2022-Q1", when("2022-01-01", "2022-03-31", precision="quarter")),
    ("2022-Q4", when("2022-10-01", "2022-12-31", precision="quarter")),
    ("2022-H2", when("2022-07-01", "2022-12-31", precision="half")),
    ("2022", when("2022-01-01", "2022-12-31", precision="year")),
    ("199", when("1990-01-01", "1999-12-31", precision="decade")),
    ("19", when("1900-01-01", "1999-12-31", precision="century")),
]


@pytest.mark.parametrize(("value", "at"), BOTH, ids=[value for value, _ in BOTH])
def test_values_go_both_ways(value, at):
    """The value says exactly the bounds, and the bounds give the value."""
    assert timex.value(at) == value
    assert timex.bounds(value) == (at.earliest, at.latest)


UNSAID = [when("2022-04-01", "2022-11-10"), when(None, "2022-11-10"), when("-0043-03-15", "-0043-03-15")]


@pytest.mark.parametrize("at", UNSAID)
def test_bounds_without_a_value_have_none(at):
    """Nothing is rounded to make one."""
    assert timex.value(at) is None


@pytest.mark.parametrize("value", ["PRESENT_REF", "P3D", "XXXX-WXX-3", "", "2022-W54", "2022-13"])
def test_values_without_bounds_have_none(value):
    """Durations, sets and references are no dates."""
    assert timex.bounds(value) is None
