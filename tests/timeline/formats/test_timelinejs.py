"""TimelineJS3 JSON, checked where TimelineJS3 does not check."""

import json

import pytest

from tests.timeline.formats.rich import TIMELINE
from webapp.errors import TimelineError
from webapp.timeline.formats import timelinejs


def slides(whole):
    return {slide["unique_id"]: slide for slide in json.loads(timelinejs.dump(whole)[0])["events"]}


def read(*events, **rest):
    return timelinejs.load(json.dumps({"events": events, **rest}).encode())


def test_dates_are_said_as_they_are_known():
    """TimelineJS3 can only place them; the words beside say what is known."""
    found = slides(TIMELINE)
    assert found["e-visit"]["display_date"] == "between 1 April and 10 November 2022"
    assert found["e-caesar"]["start_date"] == {"year": -43, "month": 3, "day": 15}
    assert found["e-offensive"]["text"]["headline"] == "A spring offensive (planned)"


def test_no_text_is_markup():
    """TimelineJS3 shows headline and text as HTML: every word from an article is escaped."""
    for slide in slides(TIMELINE).values():
        for text in slide["text"].values():
            assert "<img" not in text
            assert "<script" not in text


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        ({"year": "2022"}, "2022-01-01", "2022-12-31"),
        ({"year": 2022, "month": "3"}, "2022-03-01", "2022-03-31"),
        ({"year": "2022", "month": 3, "day": "5", "hour": "9"}, "2022-03-05T09:00", "2022-03-05T09:00"),
        ({"year": -43, "month": "", "day": ""}, "-0043-01-01", "-0043-12-31"),
    ],
)
def test_dates_are_read_as_precisely_as_they_are(date, earliest, latest):
    """A year is a year, not its first of January."""
    when = read({"start_date": date, "text": {"headline": "x"}})[0].events[0].when
    assert (when.earliest, when.latest, when.shape) == (earliest, latest, "point")


@pytest.mark.parametrize(
    "date", [{"year": 2022, "month": 13}, {"year": 2022, "month": 2, "day": 30}, {"month": 3}, {"year": "x"}, 3]
)
def test_a_date_that_does_not_exist_is_told(date):
    """TimelineJS3 takes month 13 without a word."""
    with pytest.raises(TimelineError, match=r"events\[0\].start_date"):
        read({"start_date": date, "text": {"headline": "x"}})


def test_a_reversed_interval_is_told():
    """End before start."""
    with pytest.raises(TimelineError, match=r"events\[0\]"):
        read({"start_date": {"year": 2022}, "end_date": {"year": 2021}, "text": {"headline": "x"}})


def test_what_is_not_read_is_told():
    """Pictures, texts and eras have no place in a timeline."""
    slide = {
        "start_date": {"year": 2022},
        "text": {"headline": "A <b>x</b> &amp; y", "text": "words"},
        "media": {"url": "u"},
    }
    whole, told = read(slide, eras=[{}], title={"text": {"headline": "H"}})
    assert whole.events[0].title == "A x & y"
    assert whole.title == "H"
    assert len(told) == 3


def test_a_changed_slide_keeps_its_new_date():
    """The date that somebody changed wins over the EDTF we wrote beside it."""
    data = json.loads(timelinejs.dump(TIMELINE)[0])
    data["events"][0]["start_date"]["year"] = -42
    assert timelinejs.load(json.dumps(data).encode())[0].events[0].when.edtf == "-0042-03-15"
