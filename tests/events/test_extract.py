"""What must hold of every event of any text."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.prose import passages
from webapp.dates import tag
from webapp.events import extract
from webapp.model import Article, minute_number

PASSAGE = (
    "On Monday, President Ana Silva visited Oslo and met King Olav. Police arrested two men after the attack on the "
    "harbour. “We will not forget,” she said. The “old” company, Nordbank, had sold its ferries before a strike."
)
WORDS = [*PASSAGE.split(), "“", "”", '"', "(", ")", ",", ".", ";", "—", "\n", "’s", "to", "of", "and", "that", "who"]


DEEDS = (
    "Silva fled to Oslo",
    "the army crossed the river",
    "the town burned down",
    "nine men had been killed",
    "he died",
)
DAYS = (
    *("", "on Monday", "just after 9am on Tuesday", "the next day", "two days later", "in May", "early in 2019"),
    *("in 386 BC", "in 338 BC", "on 15 March 44 BC", "in the 5th century BC", "in AD 79", "from 480 to 479 BC"),
    *(
        "before 6pm on 3 August",
        "in the coming weeks",
        "over the last four years",
        "next year",
        "since 1964",
        "by December",
    ),
)
JOINTS = (". ", ", and ", ", but ", " after ", " before ", " until ", ".\n\n")


def events_of(text, title="", mentions=()):
    return extract(Article(id="a1", text=text, title=title, published="2022-11-10"), list(mentions))


def check(text, mentions=()):
    events = events_of(text, mentions=mentions)
    for event in events:
        assert 0 <= event.importance <= 1
        assert event.evidence
        assert re.fullmatch(r"e-[0-9a-f]{12}", event.id)
        for evidence in event.evidence:
            assert text[evidence.start : evidence.end] == evidence.exact
            trigger = evidence.trigger
            assert text[trigger.start : trigger.end] == trigger.text
            assert evidence.start <= trigger.start < trigger.end <= evidence.end
            assert evidence.source == "a1"
        title = event.title
        assert 0 < len(title) <= 90
        assert title.count('"') % 2 == 0
        assert title.count("“") == title.count("”")
        assert title == title.strip()
    ids = [event.id for event in events]
    assert len(set(ids)) == len(ids)
    for event in events:
        assert set(event.after) <= set(ids) - {event.id}
    return events


@given(st.text(max_size=300))
@settings(max_examples=80, deadline=None)
def test_any_text_gives_sound_events(text):
    """No text raises, and what comes out points into it exactly."""
    check(text)


@given(st.lists(st.sampled_from(WORDS), max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_heap_of_words_gives_sound_events(words):
    """Words in any order, with marks that do not match, break no rule of titles or evidence."""
    check(" ".join(words))


@given(st.lists(st.tuples(*map(st.sampled_from, (DEEDS, DAYS, JOINTS))), min_size=1, max_size=6))
@settings(max_examples=200, deadline=None)
def test_any_row_of_dated_deeds_gives_sound_bounds(told):
    """Days of any era in any order: nothing raises, and no event begins after its end."""
    text = "".join(f"{deed} {day}{joint}" for deed, day, joint in told)
    for event in check(text, tag(text, "2022-11-10")):
        first, last = event.when.earliest, event.when.latest
        assert not (first and last) or minute_number(first) <= minute_number(last, last=True)


NAMED = re.compile(r"\b[A-Z][a-z]{2,}\b|\b\d{1,3}\b")


@pytest.mark.parametrize("seed", range(3))
def test_names_and_numbers_in_any_place_give_sound_events(seed):
    """All passages with each name, opening word and number in another's place: they meet as nowhere else."""
    texts = [passage.text for passage in passages()]
    named = sorted({word for text in texts for word in NAMED.findall(text)})
    others = random.Random(seed).sample(named, len(named))
    other = dict(zip(named, others, strict=True))
    for text in texts:
        moved = NAMED.sub(lambda found: other[found[0]], text)
        check(moved, tag(moved, "2022-11-10"))


def test_the_same_text_gives_the_same_events():
    """Nothing depends on the run."""
    assert events_of(PASSAGE) == events_of(PASSAGE)
    assert check(PASSAGE)


DATE_WORDS = re.compile(
    r"\b(?:yesterday|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August"
    r"|September|October|November|December)\b"
)


def test_titles_carry_no_date_words():
    """The date stands beside the title on a timeline; only words of a quotation may hold one."""
    for passage in passages():
        mentions = tag(passage.text, "2022-11-10")
        for event in extract(Article(id="a1", text=passage.text, published="2022-11-10"), mentions):
            assert not DATE_WORDS.search(re.sub(r"“[^”]*”", "", event.title)), event.title


def test_what_was_seen_after_another_is_after_it():
    """The order that words tell is kept by id, and narrows bounds."""
    text = "Ukraine and Russia held peace talks in Istanbul at the end of March. After the talks, Johnson visited Kyiv."
    talks, visit = extract(Article(id="a1", text=text, published="2022-11-10"), tag(text, "2022-11-10"))
    assert visit.after == (talks.id,)
    assert (visit.when.earliest, visit.when.latest, visit.when.basis) == ("2022-04-01", "2022-11-10", "ordered")
    assert any("“after”" in reason for reason in visit.when.because)


def test_several_tellings_of_one_happening_are_one_event_with_all_its_evidence():
    """Names resolved, later mentions folded in, each with its own sentence and trigger."""
    text = "On Monday the ferry Aurora sank off Tarn. The sinking killed nine people."
    first = extract(Article(id="a1", text=text, published="2022-11-10"), tag(text, "2022-11-10"))[0]
    assert [evidence.trigger.text for evidence in first.evidence][:2] == ["sank", "sinking"]


def test_without_a_publication_date_nothing_is_bounded_by_today():
    """No clock: an undated article leaves its events open."""
    (event,) = extract(Article(id="a1", text="The bridge collapsed during a storm."), [])
    assert (event.when.earliest, event.when.latest, event.when.edtf) == (None, None, "XXXX-XX-XX")


def test_a_very_long_text_is_read_to_its_end():
    """Thousands of sentences, a heap of words without an end and a string of stops: no rule stumbles or stalls."""
    long = PASSAGE * 400 + "word " * 20_000 + "a.b." * 5_000
    assert isinstance(extract(Article(id="a1", text=long, published="2022-11-10"), []), tuple)
