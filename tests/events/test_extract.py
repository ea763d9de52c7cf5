"""What must hold of every event of any text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.events import extract
from webapp.model import Article

PASSAGE = (
    "On Monday, President Ana Silva visited Oslo and met King Olav. Police arrested two men after the attack on the "
    "harbour. “We will not forget,” she said. The “old” company, Nordbank, had sold its ferries before a strike."
)
WORDS = [*PASSAGE.split(), "“", "”", '"', "(", ")", ",", ".", ";", "—", "\n", "’s", "to", "of", "and", "that", "who"]


def events_of(text, title=""):
    return extract(Article(id="a1", text=text, title=title, published="2022-11-10"), [])


def check(text):
    events = events_of(text)
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


def test_the_same_text_gives_the_same_events():
    """Nothing depends on the run."""
    assert events_of(PASSAGE) == events_of(PASSAGE)
    assert check(PASSAGE)
