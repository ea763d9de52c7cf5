"""The corpus of short articles, read and merged as the command does it: what is one event and what is not."""

import hashlib
import random
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from webapp import pipeline
from webapp.model import Article

CASE = re.compile(r"^(claim|gap): (.+)\n((?:\w (?:\d{4}-|\? ).+\n)+)((?:(?:one|apart|conflict): .+\n)+)", re.MULTILINE)
TEXT = (Path(__file__).parent / "corpus" / "articles.txt").read_text(encoding="utf-8")


def cases():
    for mark, claim, articles, wanted in CASE.findall(TEXT + "\n"):
        marks = [pytest.mark.xfail(strict=True)] if mark == "gap" else []
        yield pytest.param(articles.splitlines(), wanted.splitlines(), id=claim, marks=marks)


def article(line):
    head, title, text = line.split(" | ")
    letter, published = head.split()
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=letter, title=title, text=text, published=None if published == "?" else published, sha256=digest)


def event_of(events, trigger):
    """The event that the words of “a.met#2” name: the second “met” of article a."""
    source, _, word = trigger.partition(".")
    word, _, number = word.partition("#")
    found = {
        evidence.trigger.start: event
        for event in events
        for evidence in event.evidence
        if evidence.source == source and evidence.trigger and word in evidence.trigger.text.split()
    }
    return [found[start] for start in sorted(found)][int(number or 1) - 1]


def bounds(event):
    return "..".join(dict.fromkeys(bound or "" for bound in (event.when.earliest, event.when.latest)))


@pytest.mark.parametrize(("articles", "wanted"), list(cases()))
def test_what_articles_tell_is_one_event_where_it_is_one_happening(articles, wanted):
    """Triggers of a “one:” line are together and have that date, those of “apart:” are not, conflicts are shown."""
    events = pipeline.build([pipeline.read_article(article(line)) for line in articles]).events
    for line in wanted:
        what, _, said = line.partition(": ")
        triggers, _, date = said.partition(" = ")
        if what == "conflict":
            trigger, kind = triggers.split()
            assert kind in {conflict.about for conflict in event_of(events, trigger).conflicts}
            continue
        found = [event_of(events, trigger) for trigger in triggers.split()]
        assert len({event.id for event in found}) == (1 if what == "one" else len(found)), line
        assert not date or bounds(found[0]) == date


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_input_changes_nothing(seed):
    """All articles together, those of one day and those of none, numbered as they come: the same events and dates."""
    given = [article(line) for _, _, articles, _ in CASE.findall(TEXT + "\n") for line in articles.splitlines()]
    for dated in (True, False):
        told = [one if dated else replace(one, published=None) for one in given]
        assert _events(told) == _events(random.Random(seed).sample(told, len(told)))


def _events(articles):
    readings = [pipeline.read_article(replace(one, id=f"s{n}")) for n, one in enumerate(articles, 1)]
    title = {reading.source.id: reading.source.title for reading in readings}
    return {
        event.id: (event.title, event.when, sorted((title[e.source], e.start, e.end) for e in event.evidence))
        for event in pipeline.build(readings).events
    }


def test_no_case_is_lost_by_the_reader():
    """Every claim of the file is read."""
    assert len(list(cases())) == len(re.findall(r"^(?:claim|gap):", TEXT, re.MULTILINE))
