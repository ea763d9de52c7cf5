"""The samples are what the command makes of the briefs, and they show what merging is for."""

import hashlib

import pytest

from tests.samples import ALL_FIVE, DATA, briefs, extract, slugs
from webapp import articles
from webapp.timeline.codec import loads
from webapp.timeline.validate import validate


@pytest.fixture(scope="module")
def merged():
    return loads((DATA / "timelines" / f"{ALL_FIVE}.json").read_bytes())


@pytest.mark.parametrize("slug", slugs())
def test_a_sample_is_made_again_to_the_byte(slug, tmp_path):
    """Same input, same bytes; ``make samples`` writes them anew after a change that is meant."""
    extract(slug, tmp_path / "again.json")
    kept = DATA / "timelines" / f"{slug}.json"
    assert (tmp_path / "again.json").read_bytes() == kept.read_bytes()
    assert validate(kept.read_bytes()) == []


def test_every_event_opens_its_sentence(merged):
    """The offsets of all evidence hold in the text that was kept, which its source's hash names."""
    texts = {}
    for path in briefs():
        (article,) = articles.read(path)
        texts[hashlib.sha256(article.text.encode()).hexdigest()] = article.text
    hashes = {source.id: source.sha256 for source in merged.sources}
    for event in merged.events:
        assert event.evidence
        for evidence in event.evidence:
            text = texts[hashes[evidence.source]]
            assert text[evidence.start : evidence.end] == evidence.exact
            if evidence.trigger:
                assert text[evidence.trigger.start : evidence.trigger.end] == evidence.trigger.text


def test_an_open_date_is_closed_by_another_brief(merged):
    """The visit, told without a date in one brief, has the other's: 9 April 2022, from both sources."""
    visits = [e for e in merged.events if "Johnson" in e.title and "Kyiv" in e.title and e.kind == "visit"]
    (visit,) = visits
    assert (visit.when.earliest, visit.when.latest) == ("2022-04-09", "2022-04-09")
    assert len({evidence.source for evidence in visit.evidence}) == 2
    assert any("Saturday" in reason for reason in visit.when.because)


def test_votes_on_different_days_stay_apart(merged):
    """House, Senate and signature are three events on three days."""
    days = {event.when.earliest: event.title for event in merged.events}
    assert "House" in days["2022-05-10"]
    assert "Senate" in days["2022-05-19"]
    assert "Biden" in days["2022-05-21"]


def test_what_is_foreseen_is_never_shown_as_done(merged):
    """The offensive that could follow, the visit that is expected: planned or possible."""
    for event in merged.events:
        if any(word in event.title.lower() for word in ("offensive", "expected")):
            assert event.factuality in ("planned", "possible"), event.title
