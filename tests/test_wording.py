"""Dates, certainty and sources in words."""

import re

import pytest

from webapp.model import Event, Source, When, when
from webapp.wording import (
    LANGUAGES,
    certainty_in_words,
    day_in_words,
    language_of,
    source_in_words,
    when_in_words,
)
from webapp.wording.language import Language
from webapp.wording.short import short

PART = re.compile(r"\{\w+\}")

SAID = [
    ("9 November 2022", when("2022-11-09", "2022-11-09")),
    ("about 9 November 2022", when("2022-11-09", "2022-11-09", approximate=True)),
    ("9 November 2022, 14:30", when("2022-11-09T14:30", "2022-11-09T14:30", precision="minute")),
    ("9 November 2022, 14:00–14:59", when("2022-11-09T14:00", "2022-11-09T14:59", precision="hour")),
    ("the week of 7 November 2022", when("2022-11-07", "2022-11-13", precision="week")),
    ("between 7 and 13 November 2022", when("2022-11-07", "2022-11-13")),
    ("March 2022", when("2022-03-01", "2022-03-31", precision="month")),
    ("February 2024", when("2024-02-01", "2024-02-29", precision="month")),
    ("about spring 2022", when("2022-03-01", "2022-05-31", precision="season", approximate=True)),
    ("winter 2021–22", when("2021-12-01", "2022-02-28", precision="season")),
    ("the first quarter of 2022", when("2022-01-01", "2022-03-31", precision="quarter")),
    ("the second half of 2022", when("2022-07-01", "2022-12-31", precision="half")),
    ("2022", when("2022-01-01", "2022-12-31", precision="year")),
    ("the 1990s", when("1990-01-01", "1999-12-31", precision="decade")),
    ("the 19th century", when("1801-01-01", "1900-12-31", precision="century")),
    ("the 20th century", when("1900-01-01", "1999-12-31", precision="century")),
    ("late March 2022 (21–31 March)", when("2022-03-21", "2022-03-31", precision="month")),
    ("early May 2022 (1–10 May)", when("2022-05-01", "2022-05-10", precision="month")),
    ("between 20 and 31 March 2022", when("2022-03-20", "2022-03-31")),
    ("between 1 April and 10 November 2022", when("2022-04-01", "2022-11-10", basis="ordered")),
    (
        "between 05:00 and 11:59 on 11 November 2022",
        when("2022-11-11T05:00", "2022-11-11T11:59", precision="hour"),
    ),
    ("between 30 December 2021 and 2 January 2022", when("2021-12-30", "2022-01-02")),
    ("between March and May 2022", when("2022-03-01", "2022-05-31", precision="month")),
    ("from 1914 to 1918", when("1914-01-01", "1918-12-31", shape="span", precision="year")),
    ("from December 2021 to January 2022", when("2021-12-01", "2022-01-31", shape="span", precision="month")),
    ("from 1 to 3 May 2022", when("2022-05-01", "2022-05-03", shape="span")),
    ("since 24 February 2022", when("2022-02-24", None, shape="span")),
    ("until 24 February 2022", when(None, "2022-02-24", shape="span")),
    ("on or after 24 February 2022", when("2022-02-24", None)),
    ("on or before 24 February 2022", when(None, "2022-02-24")),
    ("15 March 44 BC", when("-0043-03-15", "-0043-03-15")),
    ("AD 79", when("0079-01-01", "0079-12-31", precision="year")),
    ("date unknown", when(None, None)),
]


GERMAN = [
    ("9. November 2022", when("2022-11-09", "2022-11-09")),
    ("etwa 9. November 2022", when("2022-11-09", "2022-11-09", approximate=True)),
    ("9. November 2022, 14:00–14:59", when("2022-11-09T14:00", "2022-11-09T14:59", precision="hour")),
    ("die Woche vom 7. November 2022", when("2022-11-07", "2022-11-13", precision="week")),
    ("zwischen dem 7. und dem 13. November 2022", when("2022-11-07", "2022-11-13")),
    ("zwischen dem 1. April und dem 10. November 2022", when("2022-04-01", "2022-11-10")),
    ("zwischen 05:00 und 11:59 am 11. November 2022", when("2022-11-11T05:00", "2022-11-11T11:59", precision="hour")),
    ("zwischen März und Mai 2022", when("2022-03-01", "2022-05-31", precision="month")),
    ("Ende März 2022 (21.–31. März)", when("2022-03-21", "2022-03-31", precision="month")),
    ("Winter 2021–22", when("2021-12-01", "2022-02-28", precision="season")),
    ("das erste Quartal 2022", when("2022-01-01", "2022-03-31", precision="quarter")),
    ("das zweite Halbjahr 2022", when("2022-07-01", "2022-12-31", precision="half")),
    ("die 1990er", when("1990-01-01", "1999-12-31", precision="decade")),
    ("das 19. Jahrhundert", when("1801-01-01", "1900-12-31", precision="century")),
    ("von 1914 bis 1918", when("1914-01-01", "1918-12-31", shape="span", precision="year")),
    ("vom 1. bis zum 3. Mai 2022", when("2022-05-01", "2022-05-03", shape="span")),
    ("seit dem 24. Februar 2022", when("2022-02-24", None, shape="span")),
    ("am oder vor dem 24. Februar 2022", when(None, "2022-02-24")),
    ("15. März 44 v. Chr.", when("-0043-03-15", "-0043-03-15")),
    ("Datum unbekannt", when(None, None)),
]


@pytest.mark.parametrize(("words", "at"), GERMAN, ids=[words for words, _ in GERMAN])
def test_a_date_is_said_in_german(words: str, at: When):
    """With the articles and the points that German wants."""
    assert when_in_words(at, language_of("de")) == words


LABELS = [
    ("9 Nov 2022", "9. Nov 2022", when("2022-11-09", "2022-11-09")),
    ("late Mar 2022", "Ende März 2022", when("2022-03-21", "2022-03-31", precision="month")),
    ("9–11 Nov 2022", "9.–11. Nov 2022", when("2022-11-09", "2022-11-11")),
    ("winter 2022–23", "Winter 2022–23", when("2022-12-01", "2023-02-28", precision="season")),
    ("by 9 Nov 2022", "bis 9. Nov 2022", when(None, "2022-11-09")),
    ("c. 1990s", "ca. 1990er", when("1990-01-01", "1999-12-31", precision="decade", approximate=True)),
    ("100–44 BC", "100–44 v. Chr.", when("-0099-01-01", "-0043-12-31", shape="span", precision="year")),
]


@pytest.mark.parametrize(("english", "german", "at"), LABELS, ids=[english for english, _, _ in LABELS])
def test_a_label_is_as_short_in_every_language(english: str, german: str, at: When):
    """What a label opens with; a winter has both its years, as it has in full."""
    assert short(at, years=True) == english
    assert short(at, years=True, language=language_of("de")) == german


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_every_language_has_every_word(language: Language):
    """The same names as English in every table, and in every pattern parts that English has too."""
    for field in Language.__struct_fields__:
        ours, english = (getattr(one, field) for one in (language, LANGUAGES["en"]))
        pairs = [(ours, english)] if isinstance(ours, str) else []
        if isinstance(ours, dict):
            assert list(ours) == list(english), field
            pairs = [(ours[key], english[key]) for key in ours]
        for said, model in pairs:
            assert said, field
            assert set(PART.findall(said)) == set(PART.findall(model)), field


@pytest.mark.parametrize(("tag", "found"), [("de", "de"), ("de-AT", "de"), ("DE", "de"), ("tlh", "en"), ("", "en")])
def test_a_language_that_is_not_known_is_english(tag: str, found: str):
    """Regions are left aside; nothing is refused."""
    assert language_of(tag).tag == found


@pytest.mark.parametrize(("words", "at"), SAID, ids=[words for words, _ in SAID])
def test_a_date_is_said_with_its_precision_and_no_more(words: str, at: When):
    """Bounds are said as bounds, whole units by their name, nothing is rounded to a first of the month."""
    assert when_in_words(at) == words


def test_a_day_is_said_as_people_write_it():
    """ISO in, a reader's date out, BC included."""
    assert day_in_words("-0043-03-15") == "15 March 44 BC"


def test_what_did_not_surely_happen_is_said():
    """Only a plain fact goes without a word."""
    at = when("2022-11-09", "2022-11-09")
    assert certainty_in_words(Event(id="e", title="t", when=at)) == ""
    assert certainty_in_words(Event(id="e", title="t", when=at, factuality="denied")) == "denied"


def test_a_source_is_named_by_publisher_and_day():
    """The publisher, else the title, else the id; the day where it is known."""
    assert source_in_words(Source(id="s1", publisher="Gazette", published="2022-11-10")) == "Gazette, 10 November 2022"
    assert source_in_words(Source(id="s1", title="A paper")) == "A paper"
    assert source_in_words(Source(id="s1")) == "s1"
