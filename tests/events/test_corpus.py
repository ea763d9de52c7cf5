"""What a careful reader would put on a timeline, passage by passage."""

import pytest

from tests.events.prose import PUBLISHED, passages
from webapp.dates import tag
from webapp.events import extract
from webapp.model import Article

PASSAGES = list(passages())


def told(text):
    events = extract(Article(id="a", text=text, published=PUBLISHED), tag(text, PUBLISHED))
    return [f"{event.kind} {event.factuality} {event.when.edtf} | {event.title}" for event in events]


@pytest.mark.parametrize("passage", PASSAGES, ids=[p.where for p in PASSAGES])
def test_a_passage_gives_its_events_and_no_other(passage):
    """Kind, factuality, date and title of every event, in text order; nothing for what tells of none."""
    assert told(passage.text) == passage.events


MISSED = [(p.where, p.text, line) for p in PASSAGES for line in p.missed]


@pytest.mark.parametrize(("where", "text", "line"), MISSED, ids=[f"{w} | {line}" for w, _, line in MISSED])
@pytest.mark.xfail(reason="known gap", strict=True)
def test_known_gaps(where, text, line):
    """Events that a reader sees and the rules do not yet."""
    assert line in told(text)


def test_there_are_many_passages():
    """The corpora hold every rule, hostile and odd ones too."""
    assert len(PASSAGES) >= 250
