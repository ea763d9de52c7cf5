"""CSV: reversible, safe in a spreadsheet, and writable by hand."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import event, timeline
from tests.timeline.formats.rich import TIMELINE
from webapp.errors import TimelineError
from webapp.model import Event, Timeline, when
from webapp.timeline.formats import csv as csv_format

DAY = when("2022-11-09", "2022-11-09")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def by_hand(text: str) -> Timeline:
    return csv_format.load(text.encode())[0]


def test_everything_but_the_heading_comes_back():
    """Quotes, offsets, conflicts, sources: the same events and sources."""
    back, _ = csv_format.load(csv_format.dump(TIMELINE)[0])
    assert back.events == TIMELINE.events
    assert back.sources == TIMELINE.sources


def test_no_cell_is_a_formula():
    """What a spreadsheet would run begins with an apostrophe, which reading takes away."""
    rows = cells(csv_format.dump(TIMELINE)[0])
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]
    assert any(cell.startswith("'=cmd") for row in rows for cell in row)


@given(st.text(alphabet="'=+-@\t a;\\\",é\n", min_size=1, max_size=12))
def test_any_title_comes_back(title):
    """Apostrophes, formula characters, quotes, separators and line breaks included."""
    data, _ = csv_format.dump(
        timeline(Event(id="e-1", title=title, when=DAY, actors=(title.strip() or "a",), review="edited"))
    )
    assert not [cell for row in cells(data) for cell in row if cell.startswith(FORMULA)]
    back = csv_format.load(data)[0].events[0]
    assert back.title == title
    assert back.actors == (title.strip() or "a",)


def test_the_columns_are_those_that_are_documented():
    """The module's docstring is the documentation; the header is the file's."""
    header = cells(csv_format.dump(TIMELINE)[0])[0]
    assert header == list(csv_format.COLUMNS)
    assert all(name in (csv_format.__doc__ or "") for name in header)


def test_spreadsheets_see_utf_8():
    """A byte order mark, and CRLF line ends as RFC 4180 says."""
    data, _ = csv_format.dump(TIMELINE)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")


def test_two_columns_are_enough():
    """Written by hand: a title and a date, as EDTF."""
    read = by_hand("title,date\nThe war,1914/1918\nThe visit,2022-04~\n")
    war, visit = read.events
    assert (war.when.earliest, war.when.latest, war.when.shape) == ("1914-01-01", "1918-12-31", "span")
    assert (visit.when.approximate, visit.when.precision, visit.review) == (True, "month", "edited")
    assert war.id != visit.id


def test_an_edited_bound_wins_over_the_edtf_beside_it():
    """Somebody changed latest in the spreadsheet: the EDTF follows."""
    data, _ = csv_format.dump(timeline(event("x", "2022-11-09")))
    edited = data.replace(b"2022-11-09,2022-11-09,2022-11-09", b"2022-11-09,2022-11-09,2022-11-11")
    at = csv_format.load(edited)[0].events[0].when
    assert (at.edtf, at.latest) == ("[2022-11-09..2022-11-11]", "2022-11-11")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title,date\n,2022\n", "Row 2 has no title"),
        ("title,date\nx,the other day\n", "Row 2"),
        ("title,date\nx,2022,more\n", "more cells"),
        ("title,edtf,importance\nx,2022,much\n", "Row 2"),
        ("title,edtf,factuality\nx,2022,perhaps\n", "Row 2"),
        ("title,edtf,details\nx,2022,{]\n", "Row 2"),
    ],
)
def test_a_faulty_row_is_named(text, words):
    """The message has the row's number as a spreadsheet shows it."""
    with pytest.raises(TimelineError, match=words):
        by_hand(text)


def test_unknown_columns_are_told():
    """Not read in silence."""
    _, told = csv_format.load(b"title,date,colour\nx,2022,red\n")
    assert told == ("Columns that Dateline does not know were left out: colour.",)
