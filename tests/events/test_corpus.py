"""What a careful reader would put on a timeline, passage by passage."""

import pytest

from tests.events.prose import PUBLISHED, passages
from webapp.dates import tag
from webapp.events import extract
from webapp.model import Article

PASSAGES = list(passages())


def told(text, ordered=False):
    events = extract(Article(id="a", text=text, published=PUBLISHED), tag(text, PUBLISHED))
    numbers = {event.id: str(number) for number, event in enumerate(events, 1)}
    lines = [f"{event.kind} {event.factuality} {event.when.edtf} | {event.title}" for event in events]
    if not ordered:
        return lines
    before = [" ".join(sorted((numbers[earlier] for earlier in event.after), key=int)) for event in events]
    return [f"{line} < {these}" if these else line for line, these in zip(lines, before, strict=True)]


@pytest.mark.parametrize("passage", PASSAGES, ids=[p.where for p in PASSAGES])
def test_a_passage_gives_its_events_and_no_other(passage):
    """Kind, factuality, date, title and order of every event, in text order; nothing for what tells of none."""
    assert told(passage.text, passage.ordered) == passage.events


MISSED = [(p, line) for p in PASSAGES for line in p.missed]


@pytest.mark.parametrize(("passage", "line"), MISSED, ids=[f"{p.where} | {line}" for p, line in MISSED])
@pytest.mark.xfail(reason="known gap", strict=True)
def test_known_gaps(passage, line):
    """Events that a reader sees and the rules do not yet."""
    assert line in told(passage.text, passage.ordered)


def test_there_are_many_passages():
    """The corpora hold every rule, hostile and odd ones too."""
    assert len(PASSAGES) >= 250
