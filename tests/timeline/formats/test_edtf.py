"""EDTF: what the model writes and what others write, as bounds; the edtf package as oracle."""

from datetime import date

import edtf as oracle
import pytest
from edtf.parser.parser_classes import EDTFObject
from hypothesis import given
from hypothesis import strategies as st

from webapp.errors import DateError
from webapp.model import when as make_when
from webapp.timeline.formats import edtf

READ = [
    ("2022-11-09", "2022-11-09", "2022-11-09", "point", "day"),
    ("2022-11-09T14:30:00", "2022-11-09T14:30", "2022-11-09T14:30", "point", "minute"),
    ("2022-11-09T14:30:00Z", "2022-11-09T14:30", "2022-11-09T14:30", "point", "minute"),
    ("2022-11", "2022-11-01", "2022-11-30", "point", "month"),
    ("2024-02", "2024-02-01", "2024-02-29", "point", "month"),
    ("2022", "2022-01-01", "2022-12-31", "point", "year"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15", "point", "day"),
    ("0000", "0000-01-01", "0000-12-31", "point", "year"),
    ("199X", "1990-01-01", "1999-12-31", "point", "decade"),
    ("19XX", "1900-01-01", "1999-12-31", "point", "century"),
    ("2022-XX", "2022-01-01", "2022-12-31", "point", "year"),
    ("2022-02-XX", "2022-02-01", "2022-02-28", "point", "month"),
    ("2022-XX-XX", "2022-01-01", "2022-12-31", "point", "year"),
    ("156X-12-25", "1560-12-25", "1569-12-25", "point", "decade"),
    ("-004X", "-0049-01-01", "-0040-12-31", "point", "decade"),
    ("1950S2", "1900-01-01", "1999-12-31", "point", "century"),
    ("2022-21", "2022-03-01", "2022-05-31", "point", "season"),
    ("2022-24", "2022-12-01", "2023-02-28", "point", "season"),
    ("2022-33", "2022-01-01", "2022-03-31", "point", "quarter"),
    ("2022-41", "2022-07-01", "2022-12-31", "point", "half"),
    ("1914/1918", "1914-01-01", "1918-12-31", "span", "year"),
    ("2022-03-21/2022-03-31", "2022-03-21", "2022-03-31", "span", "day"),
    ("2022-02-24/..", "2022-02-24", None, "span", "day"),
    ("../2022-02-24", None, "2022-02-24", "span", "day"),
    ("/2022-02-24", None, "2022-02-24", "span", "day"),
    ("[2022-04-01..2022-11-10]", "2022-04-01", "2022-11-10", "point", "day"),
    ("[..2022-11-10]", None, "2022-11-10", "point", "day"),
    ("[2022-04-01..]", "2022-04-01", None, "point", "day"),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "point", "year"),
    ("{2022-01,2022-03}", "2022-01-01", "2022-03-31", "point", "month"),
    ("XXXX-XX-XX", None, None, "point", "day"),
    ("9999-12-31", "9999-12-31", "9999-12-31", "point", "day"),
]
BROKEN = [
    "yesterday",
    "2022-13",
    "2022-02-30",
    "2022-11-9",
    "22",
    "Y170000002",
    "[]",
    "2022-11-09T25:00:00",
    "-0000",
    "{",
    "a/b",
]


@pytest.mark.parametrize(("text", "earliest", "latest", "shape", "precision"), READ, ids=[row[0] for row in READ])
def test_edtf_gives_bounds(text, earliest, latest, shape, precision):
    """Inclusive bounds, the shape and the precision of each form of levels 0 to 2 that we know."""
    found = edtf.bounds(text)
    assert (found.earliest, found.latest, found.shape, found.precision) == (earliest, latest, shape, precision)


@pytest.mark.parametrize("text", ["2022-03~", "2022?", "2022%", "2022-~03", "?2022-03-15", "1914~/1918"])
def test_qualifiers_mean_approximate(text):
    """About, perhaps, or both: one flag."""
    assert edtf.bounds(text).approximate
    assert not edtf.bounds(text.translate({ord(c): None for c in "~?%"})).approximate


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_no_edtf_is_told(text):
    """With what would be."""
    with pytest.raises(DateError, match="2022-11-09"):
        edtf.bounds(text)


days = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
precisions = st.sampled_from(["day", "month", "season", "year", "decade"])


@given(days, days, st.sampled_from(["point", "span"]), precisions, st.booleans())
def test_what_the_model_writes_reads_back(one, two, shape, precision, approximate):
    """Bounds survive the string, and the string survives being made again."""
    made = make_when(min(one, two), max(one, two), shape=shape, precision=precision, approximate=approximate)
    back = edtf.bounds(made.edtf)
    assert (back.earliest, back.latest) == (made.earliest, made.latest)
    assert edtf.when(made.edtf).edtf in (made.edtf, made.edtf.split("/")[0])


@given(st.text(alphabet="0123456789-/.[]{}X~?%TYZS:,", max_size=24))
def test_any_text_gives_bounds_or_a_date_error(text):
    """Nothing else is ever raised."""
    try:
        found = edtf.bounds(text)
    except DateError:
        return
    assert found.earliest is None or len(found.earliest) >= 10


PLAIN = [row for row in READ if row[4] in ("day", "month", "year", "decade", "century") and "T" not in row[0]]


@pytest.mark.parametrize(
    "row", [r for r in PLAIN if r[1] and r[2] and r[0] not in ("0000", "-004X", "1950S2")], ids=lambda row: row[0]
)
def test_the_edtf_package_agrees(row):
    """An independent reader gives the same first and last day."""
    parsed = oracle.parse_edtf(row[0])
    members = getattr(parsed, "objects", None)
    first = members[0] if members else parsed
    last = members[-1] if members else parsed
    assert isinstance(parsed, EDTFObject)
    if hasattr(first, "lower") and hasattr(first, "upper") and row[0][0] in "[{":
        first, last = getattr(first, "lower", first), getattr(last, "upper", last)
    low, high = first.lower_strict(), last.upper_strict()
    assert [abs(low.tm_year), low.tm_mon, low.tm_mday] == [int(part) for part in row[1].lstrip("-").split("-")]
    assert [abs(high.tm_year), high.tm_mon, high.tm_mday] == [int(part) for part in row[2].lstrip("-").split("-")]
