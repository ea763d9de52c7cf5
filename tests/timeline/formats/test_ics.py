"""iCalendar, as the icalendar library and calendars read it."""

from datetime import date

from icalendar import Calendar

from tests.builders import event, timeline
from tests.timeline.formats.rich import TIMELINE
from webapp.model import when
from webapp.timeline.formats import ics

FOREIGN = b"\r\n".join(
    line.strip()
    for line in b"""BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:x
    BEGIN:VEVENT
    UID:1
    SUMMARY:A day
    DTSTART;VALUE=DATE:20220301
    DESCRIPTION:Words
    END:VEVENT
    BEGIN:VEVENT
    UID:1
    SUMMARY:Three days
    DTSTART;VALUE=DATE:20220105
    DTEND;VALUE=DATE:20220108
    END:VEVENT
    BEGIN:VEVENT
    UID:3
    SUMMARY:An hour
    DTSTART:20220401T090000Z
    DURATION:PT1H
    STATUS:CANCELLED
    RRULE:FREQ=DAILY;COUNT=3
    END:VEVENT
    END:VCALENDAR
    """.splitlines()
)


def entries(whole):
    return {str(e["SUMMARY"]): e for e in Calendar.from_ical(ics.dump(whole)[0]).walk("VEVENT")}


def test_days_are_dates_with_an_exclusive_end():
    """VALUE=DATE; DTEND is the day after the last one."""
    found = entries(
        timeline(event("A day", "2022-11-09"), event("War", when("1914-01-01", "1918-12-31", shape="span")))
    )
    assert (found["A day"].decoded("DTSTART"), found["A day"].decoded("DTEND")) == (
        date(2022, 11, 9),
        date(2022, 11, 10),
    )
    assert found["War"].decoded("DTEND") == date(1919, 1, 1)
    assert "VALUE=DATE" in ics.dump(TIMELINE)[0].decode()


def test_an_uncertain_day_says_so_in_its_summary():
    """A calendar would show it as lasting; the words beside it do not."""
    found = entries(timeline(event("The visit", when("2022-04-01", "2022-11-10", basis="ordered"))))
    assert "The visit – between 1 April and 10 November 2022" in found


def test_what_is_planned_or_denied_has_that_status():
    """TENTATIVE and CANCELLED, and the word in the summary."""
    found = entries(timeline(event("A", factuality="planned"), event("B", factuality="denied"), event("C")))
    assert {name: str(entry["STATUS"]) for name, entry in found.items()} == {
        "A (planned)": "TENTATIVE",
        "B (denied)": "CANCELLED",
        "C": "CONFIRMED",
    }


def test_lines_are_folded_and_text_is_escaped():
    """No content line over 75 octets, as RFC 5545 asks."""
    assert max(len(line) for line in ics.dump(TIMELINE)[0].split(b"\r\n")) <= 75


def test_foreign_calendars_are_read():
    """Days, exclusive ends, durations, times; repeated ids are made distinct; what is dropped is told."""
    read, told = ics.load(FOREIGN)
    assert [(e.title, e.when.edtf, e.factuality) for e in read.events] == [
        ("Three days", "2022-01-05/2022-01-07", "happened"),
        ("A day", "2022-03-01", "happened"),
        ("An hour", "2022-04-01", "denied"),
    ]
    assert len({e.id for e in read.events}) == 3
    assert any("only the first is kept" in sentence for sentence in told)
    assert any("Descriptions were left out" in sentence for sentence in told)


def test_a_moved_entry_keeps_its_new_day():
    """Somebody dragged it in a calendar: the EDTF we wrote no longer holds."""
    data, _ = ics.dump(timeline(event("A day", "2022-11-09")))
    moved = data.replace(b"DTSTART;VALUE=DATE:20221109", b"DTSTART;VALUE=DATE:20221119")
    moved = moved.replace(b"DTEND;VALUE=DATE:20221110", b"DTEND;VALUE=DATE:20221120")
    assert ics.load(moved)[0].events[0].when.edtf == "2022-11-19"
