"""Endless repetition of what dates are made of: no law breaks, and the cost stays linear in the text."""

from time import process_time

import pytest

from tests.dates.test_properties import check
from webapp import dates

# fmt: off
PIECES = (
    "1", "1,", "12/", "2022-", "12:", "10-", "1/2/", "2014, ", "'", "’", "-", "–", "“", "(", ".", "\n", "\x00", "é ",
    "May ", "of ", "of the ", "of May ", "to ", "and ", "and 10 ", "and May ", "10 May ", "May 10, ", "10 to ", "BC ",
    "x", "the ", "the end of ", "the end of the ", "early ", "late ", "the first half of ", "the first week of ",
    "half of the ", "mid-", "two ", "three days ", "a week before ", "a week before the ", "every ", "more than ",
    "at least ", "one hundred ", "twenty-", "the 9th ", "the 9th and ", "Monday ", "Monday and ", "at 3 p.m. ",
    "3 p.m. on ", "the night of ", "between ", "from ", "from 1990 to ", "last ", "next ", "last week ",
    "the following day ", "that year ", "later ", "Christmas ", "Christmas Day ", "the day after ", "Easter ",
    "Ramadan ", "summer ", "the summer of ", "said on Monday. ", "9/11 ", "1990s ", "the 1990s and ", "'90s ",
    "19th century ", "the 17th and ", "fiscal ", "the quarter ", "Q1 ", "World War ",
)
# fmt: on
SHORT, LONG = 3_000, 24_000
# The longer text takes 8 times as long at linear cost, 64 times at quadratic cost; the bound lies between.
BOUND = 24
SLACK = 0.02  # seconds of processor time that noise on a busy machine may add


def seconds(unit, length):
    """Processor time for *length* characters of a repeated *unit*."""
    text = (unit * (length // len(unit) + 1))[:length]
    start = process_time()
    dates.tag(text, "2022-11-10")
    return process_time() - start


@pytest.mark.parametrize("unit", PIECES)
def test_repetition_breaks_no_law(unit):
    """Repetition breaks no law of the mentions and no recursion limit."""
    check(unit * 500, "2022-11-10")


@pytest.mark.parametrize("unit", PIECES)
def test_cost_of_repetition_is_linear(unit):
    """A text eight times as long costs about eight times as much, whatever is repeated in it."""
    assert seconds(unit, LONG) <= BOUND * min(seconds(unit, SHORT) for _ in range(3)) + SLACK
