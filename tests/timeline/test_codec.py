"""The contract: the same bytes every time, unknown fields kept, faults named."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import event, source, timeline
from webapp.errors import TimelineError
from webapp.model import Event, Evidence, Quote, Source, Timeline, Witness, when
from webapp.timeline.codec import dumps, loads

TEXT = st.text(max_size=30)
KNOWN = {*Event.__struct_fields__, *Source.__struct_fields__, *Timeline.__struct_fields__}
ANYTHING = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT | st.lists(TEXT, max_size=2)
UNKNOWN = st.dictionaries(TEXT.filter(lambda key: key not in KNOWN), ANYTHING, max_size=2)
OFFSETS = {"start": st.integers(0, 9), "end": st.integers(9, 99)}
WITNESSES = st.builds(Witness, value=TEXT, origin=TEXT)
SOURCES = st.builds(Source, id=TEXT, title=TEXT, url=st.none() | TEXT, witnesses=st.tuples(WITNESSES), extra=UNKNOWN)
TRIGGERS = st.none() | st.builds(Quote, text=TEXT, **OFFSETS)
EVIDENCE = st.builds(Evidence, source=TEXT, exact=TEXT, trigger=TRIGGERS, **OFFSETS)
EVENTS = st.builds(
    Event,
    id=TEXT,
    title=TEXT,
    when=st.just(when("2022-03-01", "2022-03-31", precision="month")),
    actors=st.lists(TEXT, max_size=3).map(tuple),
    importance=st.floats(0, 1),
    evidence=st.tuples(EVIDENCE),
    extra=UNKNOWN,
)
TIMELINES = st.builds(
    Timeline, title=TEXT, sources=st.tuples(SOURCES), events=st.lists(EVENTS, max_size=2).map(tuple), extra=UNKNOWN
)


@given(TIMELINES)
def test_a_timeline_comes_back_from_its_json(value):
    """JSON out and back is the same timeline, and the same bytes again."""
    data = dumps(value)
    assert loads(data) == value
    assert dumps(loads(data)) == data


def test_unknown_fields_survive_at_every_depth():
    """What another tool wrote is still there after a round trip."""
    data = msgspec.json.decode(dumps(timeline(event("Parliament votes"))))
    data["mood"] = {"extra": 1}
    data["sources"][0]["extra"] = "a field of that name"
    data["events"][0]["evidence"][0]["trigger"]["lemma"] = "vote"
    data["events"][0]["when"]["calendar"] = None
    again = msgspec.json.decode(dumps(loads(msgspec.json.encode(data))))
    assert again == data


def test_the_json_has_the_contract_s_fields_and_no_others():
    """No private field leaks into the file."""
    data = msgspec.json.decode(dumps(timeline(event("Parliament votes"))))
    assert list(data) == ["format", "title", "description", "language", "sources", "events"]
    assert "extra" not in dumps(timeline(event("Parliament votes"))).decode()


@pytest.mark.parametrize("bad", [b"", b"\xff\xfe", b"{", b"[" * 100_000, b"nonsense"], ids=lambda b: repr(b[:9]))
def test_what_is_no_json_is_told(bad):
    """A broken file is an error of the family, never a traceback of a library."""
    with pytest.raises(TimelineError, match="not JSON"):
        loads(bad)


@pytest.mark.parametrize("bad", [b"[]", b'{"format": "dateline/9"}', b'{"events": [{"id": 1}]}', b"null", b"3"])
def test_what_is_no_timeline_is_told(bad):
    """JSON of another shape is refused."""
    with pytest.raises(TimelineError, match="not a timeline"):
        loads(bad)


def test_sources_keep_their_ids():
    """The builders used all over the tests make timelines that the codec accepts."""
    assert loads(dumps(timeline(event("A"), sources=[source("s1"), source("s2")]))).sources[1].id == "s2"
