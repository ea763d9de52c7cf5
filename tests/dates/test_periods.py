"""Calendar arithmetic on periods."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.dates.periods import OutOfCalendar, Period, add_months, containing, day, weekday
from webapp.model import day_of, ymd

DAYS = st.integers(day_of(-9800, 1, 1), day_of(9800, 12, 31))
UNITS = st.sampled_from("day week weekend month quarter season half year decade century".split())


@given(UNITS, DAYS)
def test_a_period_contains_the_day_it_was_made_from(unit, at):
    """The unit that holds a day has bounds around it; only weekends leave out the days before them."""
    period = containing(unit, at)
    assert at <= period.last
    assert period.first <= at or unit == "weekend"
    assert containing(unit, period.first) == period


@given(UNITS, DAYS)
def test_neighbouring_periods_touch(unit, at):
    """The next period begins where this one ends; a week later for weekends."""
    period = containing(unit, at)
    assert period.shift(1).first - period.last == (6 if unit == "weekend" else 1)


@given(DAYS, st.integers(-1200, 1200))
def test_adding_months_keeps_the_day_or_the_end_of_the_month(at, months):
    """31 January and a month is 28 or 29 February."""
    try:
        there = add_months(at, months)
    except OutOfCalendar:
        return
    assert ymd(there)[2] <= ymd(at)[2]
    assert (ymd(there)[0] * 12 + ymd(there)[1]) - (ymd(at)[0] * 12 + ymd(at)[1]) == months


@pytest.mark.parametrize(
    ("period", "value"),
    [
        (Period("day", day(2022, 11, 9)), "2022-11-09"),
        (containing("week", day(2021, 1, 3)), "2020-W53"),
        (containing("week", day(2019, 12, 30)), "2020-W01"),
        (containing("weekend", day(2022, 11, 9)), "2022-W45-WE"),
        (containing("season", day(2023, 1, 9)), "2022-WI"),
        (containing("decade", day(1994, 1, 9)), "199"),
        (containing("century", day(1994, 1, 9)), "19"),
        (containing("year", day(-479, 1, 9)), "BC0480"),
        (containing("decade", day(-469, 1, 9)), "BC047"),
    ],
)
def test_values_are_timex3(period, value):
    """Weeks are ISO weeks; years before Christ count from 1 BC = 0."""
    assert period.value == value


def test_no_day_outside_the_calendar():
    """Years beyond -9999 to 9999 and days that do not exist are errors, not other days."""
    for wrong in ((10_000, 1, 1), (-10_000, 1, 1), (2023, 2, 29)):
        with pytest.raises(OutOfCalendar):
            day(*wrong)
    with pytest.raises(OutOfCalendar):
        _ = Period("week", 10**9).first
    assert weekday(day(2022, 11, 9)) == 2
