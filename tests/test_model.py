"""The nouns: day arithmetic over all years, and the EDTF of bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.errors import DateError
from webapp.model import day_number, day_of, edtf, iso_day, minute_number, when, ymd

DAYS = st.integers(day_of(-9999, 1, 1), day_of(9999, 12, 31))


@given(DAYS)
def test_days_come_back(day):
    """A day number written as ISO reads back as itself, BC included."""
    assert day_number(iso_day(day)) == day
    assert day_of(*ymd(day)) == day


@given(DAYS)
def test_the_next_day_is_one_more(day):
    """Day numbers have no gaps at year 0 or at leap days."""
    assert ymd(day) < ymd(day + 1) if day < day_of(9999, 12, 31) else True


def test_a_bare_date_spans_its_day():
    """The first minute of a day is before its last, and both lie in the day."""
    assert minute_number("2022-11-09", last=True) - minute_number("2022-11-09") == 1439
    assert minute_number("2022-11-09T14:30") == minute_number("2022-11-09") + 870


@pytest.mark.parametrize("bad", ["", "2022", "2022-13-01", "2022-02-30", "2022-11-09T24:00", "9 November 2022"])
def test_what_is_no_iso_date_is_refused_with_a_remedy(bad):
    """The message names the value and how to write it."""
    with pytest.raises(DateError, match="Write it as"):
        minute_number(bad)


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        (("2022-11-09", "2022-11-09", "point", "day", False), "2022-11-09"),
        (("2022-11-09T14:30", "2022-11-09T14:30", "point", "minute", False), "2022-11-09T14:30:00"),
        (("2022-03-01", "2022-03-31", "point", "month", False), "2022-03"),
        (("2022-03-01", "2022-03-31", "point", "month", True), "2022-03~"),
        (("2022-03-21", "2022-03-31", "point", "day", False), "[2022-03-21..2022-03-31]"),
        (("2022-12-01", "2023-02-28", "point", "season", False), "2022-24"),
        (("2022-01-01", "2022-12-31", "point", "year", False), "2022"),
        (("1990-01-01", "1999-12-31", "point", "decade", False), "199X"),
        (("1901-01-01", "2000-12-31", "point", "century", False), "[1901-01-01..2000-12-31]"),
        (("-0043-01-01", "-0043-12-31", "point", "year", False), "-0043"),
        (("-0043-03-15", "-0043-03-15", "point", "day", False), "-0043-03-15"),
        (("1914-01-01", "1918-12-31", "span", "year", False), "1914/1918"),
        (("2022-03-21", "2022-03-31", "span", "day", False), "2022-03-21/2022-03-31"),
        (("2020-01-01", None, "span", "year", False), "2020-01-01/.."),
        ((None, "2022-11-10", "point", "day", False), "[..2022-11-10]"),
        ((None, None, "point", "day", False), "XXXX-XX-XX"),
    ],
)
def test_edtf_says_the_same_as_the_bounds(bounds, expected):
    """Whole units are written as units, everything else as explicit bounds."""
    assert edtf(*bounds) == expected


def test_reversed_bounds_are_refused():
    """A date cannot end before it begins."""
    with pytest.raises(DateError, match="is after"):
        when("2022-11-10", "2022-11-09")
