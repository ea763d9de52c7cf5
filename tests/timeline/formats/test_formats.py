"""The table of formats: what it says each carries is what comes back, and every loss is told."""

from contextlib import suppress

import pytest
from msgspec.structs import replace

from tests.builders import event, timeline
from tests.timeline.formats.rich import TIMELINE
from webapp.errors import TimelineError, UsageError
from webapp.model import Timeline, when
from webapp.timeline import codec, formats
from webapp.timeline.formats.features import FEATURES, units
from webapp.timeline.validate import validate

READABLE = [pytest.param(f, id=f.name) for f in formats.FORMATS if f.load]
ALL = [pytest.param(f, id=f.name) for f in formats.FORMATS]


def carried(format, feature, whole):
    """The feature's values by event title, as *whole* holds them."""
    named = {"event": lambda e: e.id, "source": lambda s: s.id, "timeline": lambda t: "timeline"}[feature.unit]
    return {named(unit): feature.of(unit) for unit in units(whole, feature)}


@pytest.mark.parametrize("format", [p for p in READABLE if "id" in p.values[0].keeps])
def test_what_the_table_says_is_kept_comes_back(format):
    """Every ✓ of the matrix: written and read again, the feature is the same, for each event that is in the file."""
    data, _ = format.dump(TIMELINE)
    back, _ = formats.load(data, f"x{format.suffix}")
    assert len(back.events) >= len(TIMELINE.events) - 2
    for feature in FEATURES:
        if feature.key in format.keeps:
            before, after = carried(format, feature, TIMELINE), carried(format, feature, back)
            assert after == {key: before[key] for key in after}, feature.key


@pytest.mark.parametrize("format", [p for p in READABLE if "id" in p.values[0].keeps])
def test_every_lost_feature_is_told(format):
    """What does not come back is named in a sentence, or stands in the file as words."""
    data, told = format.dump(TIMELINE)
    back, _ = formats.load(data, f"x{format.suffix}")
    for feature in FEATURES:
        before, after = carried(format, feature, TIMELINE), carried(format, feature, back)
        if after != {key: before.get(key) for key in after} and feature.key not in format.tells:
            assert feature.words in " ".join(told), feature.key


@pytest.mark.parametrize("format", ALL)
def test_no_event_goes_missing_in_silence(format):
    """An event that is not in the file is named in a sentence."""
    data, told = format.dump(TIMELINE)
    if format.load is None:
        return
    back, _ = formats.load(data, f"x{format.suffix}")
    missing = len(TIMELINE.events) - len(back.events)
    assert sum(1 for sentence in told if "does not carry “" in sentence) >= missing - (format.suffix == ".tml")


@pytest.mark.parametrize("format", ALL)
def test_the_same_timeline_gives_the_same_bytes(format):
    """Twice written, twice the same; losses too."""
    assert format.dump(TIMELINE) == format.dump(TIMELINE)


@pytest.mark.parametrize("format", ALL)
def test_an_empty_timeline_is_written(format):
    """No event, no title, no trouble, and nothing lost."""
    data, told = format.dump(Timeline())
    assert isinstance(data, bytes)
    assert not any("(" in sentence for sentence in told)


@pytest.mark.parametrize("format", READABLE)
def test_what_is_read_is_a_timeline(format):
    """A file read back and written as timeline JSON breaks no rule of the contract."""
    back, _ = formats.load(format.dump(TIMELINE)[0], f"x{format.suffix}")
    assert validate(codec.dumps(back)) == []


@pytest.mark.parametrize("format", READABLE)
@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff\xfe", b"[1]", b"{}", b'{"events":[{}]}', b"<a>", b"a,b\n1,2,3\n", b"]"]
)
def test_a_broken_file_is_a_plain_message(format, data):
    """No traceback, whatever comes in: a timeline error with what to do, or an empty timeline."""
    with suppress(TimelineError):
        assert formats.load(data, f"x{format.suffix}")[0].events == ()


@pytest.mark.parametrize("format", [p for p in ALL if p.values[0].tells and "review" not in p.values[0].keeps])
def test_a_rejected_event_is_not_published(format):
    """What cannot say that an event was rejected leaves it out, and says so."""
    refused = replace(event("Refused words"), review="rejected")
    made, told = format.dump(timeline(event("Kept words"), refused))
    assert b"Refused words" not in made
    assert f"{format.name} does not carry rejected events (1)." in told


def test_tables_for_readers_stand_in_the_order_of_time():
    """As the list on the page: what is open to the past goes by its last bound, undated events come last."""
    days = ("2022-03-01", "2022-03-01"), (None, "2022-02-01"), (None, None), ("2022-01-01", None)
    whole = timeline(*(event(title, when(*bounds)) for title, bounds in zip("CBDA", days, strict=True)))
    rows = [line for line in formats.dump(whole, "x.md")[0].decode().splitlines() if line.startswith("|")][2:]
    assert [row.split(" | ")[1][0] for row in rows] == list("ABCD")


_CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n{}END:VCALENDAR\r\n"
_ENTRY = "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Talks\r\n{}END:VEVENT\r\n"
FOREIGN = {
    "x.ics": {
        _CALENDAR.format(_ENTRY.format("DTSTART:20221109T140000Z\r\n")): "Times of day",
        _CALENDAR.format(_ENTRY.format("DTSTART;VALUE=DATE:20221109\r\nATTENDEE:mailto:a@b.example\r\n")): "ATTENDEE",
        _CALENDAR.format(_ENTRY.format("DTSTART;VALUE=DATE:20221109\r\nRRULE:FREQ=DAILY\r\n")): "repeated",
        _CALENDAR.format("BEGIN:VTODO\r\nUID:b\r\nSUMMARY:Write\r\nEND:VTODO\r\n"): "1 task",
    },
    "x.timelinejs.json": {
        '{"events": [{"start_date": {"year": 2022}, "text": {"text": "Words"}}]}': "under the headline",
        '{"events": [{"start_date": {"year": 2022}, "media": {"url": "x.jpg"}}]}': "Pictures",
        '{"events": [], "eras": [{}]}': "1 era",
    },
    "x.vis.json": {
        '[{"start": "2022-11-09", "content": "Talks", "title": "Words"}]': "hover text",
        '[{"start": "2022-11-09", "content": "Talks", "editable": true}]': "editable",
    },
    "x.mw": {"2022-11-09: Talks\nWords of no source": "1 line"},
    "x.csv": {"title,edtf,colour\nTalks,2022-11-09,red\n": "colour"},
    "x.tml": {
        '<TimeML><TEXT><EVENT eid="e1">met</EVENT></TEXT></TimeML>': "1 EVENT",
        "<TimeML><TEXT>x</TEXT><SLINK/><SLINK/></TimeML>": "2 SLINKs",
    },
}


@pytest.mark.parametrize(
    ("name", "data", "words"), [(n, d, w) for n, files in FOREIGN.items() for d, w in files.items()]
)
def test_what_cannot_be_read_is_told(name, data, words):
    """Whatever another program put into its file and a timeline has no place for."""
    assert words in " ".join(formats.load(data.encode(), name)[1])


def test_convert_goes_by_suffix():
    """Bytes and two names: the longest suffix wins."""
    made, told = formats.convert(codec.dumps(TIMELINE), "a.json", "b.timelinejs.json")
    assert b"start_date" in made
    assert told
    back, _ = formats.convert(made, "b.timelinejs.json", "c.json")
    assert b"dateline/1" in back


def test_json_of_another_program_is_recognised():
    """TimelineJS3 and vis-timeline files are mostly called plain .json."""
    for suffix in (".timelinejs.json", ".vis.json"):
        made, _ = formats.dump(TIMELINE, f"x{suffix}")
        assert formats.load(made, "plain.json")[0].events


def test_an_unknown_suffix_and_an_unreadable_format_are_usage_errors():
    """The message lists what is known."""
    with pytest.raises(UsageError, match=r"\.csv"):
        formats.of_name("x.xlsx")
    with pytest.raises(UsageError, match="written, not read"):
        formats.load(b"", "x.md")


def test_the_matrix_has_a_row_a_feature_and_a_column_a_format():
    """It is made from the table, so it cannot say what the code does not do."""
    lines = formats.matrix().splitlines()
    assert len(lines) == 3 + len(FEATURES)
    assert all(line.count("|") == len(formats.FORMATS) + 2 for line in lines)


def test_a_plain_timeline_loses_little_and_says_so_in_a_sentence():
    """Only what the timeline has is counted as lost."""
    _, told = formats.dump(timeline(event("A day")), "x.ics")
    assert told[0].startswith("iCalendar does not carry the places of quotes in their articles (1 event)")
    assert len(told) == 1


def test_uncertain_dates_are_told_where_a_format_draws_them_as_lasting():
    """The reader of the file is not left to think that it lasted."""
    whole = timeline(event("Once", when("2022-04-01", "2022-11-10", basis="ordered")))
    for suffix in (".ics", ".timelinejs.json", ".mw", ".vis.json"):
        assert any("uncertain" in sentence for sentence in formats.dump(whole, f"x{suffix}")[1]), suffix
