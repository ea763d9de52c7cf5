"""Mutated files of every format: whatever is in them, an outcome within the limits and nothing else.

FUZZ_CASES sets the number of cases; ``make fuzz`` runs many more than the tests do.
"""

import gzip
import os
import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.articles import documents
from tests.articles.news_pages import LAYOUTS
from tests.articles.stories import STORIES
from tests.articles.test_formats import atom, json_feed, packed, rss
from webapp.articles import Failure, Limits, ReadOptions, from_json, outcomes, sniff
from webapp.errors import ArticleError

CASES = int(os.environ.get("FUZZ_CASES", "300"))
OPTIONS = ReadOptions(limits=Limits(seconds=10.0, bytes=5_000_000, unpacked=10_000_000))
SEEDS = [
    *(layout(STORIES[i % 3]).encode() for i, layout in enumerate(LAYOUTS)),
    documents.pdf(STORIES[0]),
    documents.pdf(STORIES[1], columns=2),
    documents.docx(STORIES[2]),
    documents.eml(STORIES[0], page=LAYOUTS[0](STORIES[0])),
    documents.mhtml(STORIES[1], LAYOUTS[1](STORIES[1])),
    rss().encode(),
    atom().encode(),
    json_feed().encode(),
    packed({"a.txt": b"The boat sailed on Tuesday.", "b.pdf": documents.pdf(STORIES[2])}),
    gzip.compress(b"The boat sailed on Tuesday."),
    b'{"id":"1","text":"The boat sailed."}\n' * 5,
    "\n\n".join(STORIES[0].body).encode(),
    b"# Title\n\n[link](x) *and* **bold** `code`\n\n- item\n\n> quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
]
TOKENS = (
    b"<", b">", b"</p>", b"<!--", b"<![CDATA[", b"\x00", b"\xff\xfe", b"&#x110000;", b"&x;", b"'", b'"', b"\r",
    b"\n\n", b"endobj", b"stream\n", b"/Kids[2 0 R]", b"PK\x01\x02", b"Content-Type:", b"--", b"99999999999", b"-1",
    b"\xed\xa0\x80", b"{", b"[", b"\\u", b"12/31/9999", b"31 February 2022", b"0000-00-00T99:99:99Z", b"By ",
    b"\xc2\x85", b"\xe2\x80\xae", b"<table><tr>", b"<svg>",
)  # fmt: skip


def mutated(seed: int) -> bytes:
    """One of the seeds with some of its bytes cut, doubled, changed or replaced by tokens."""
    chance = random.Random(seed)
    data = bytearray(chance.choice(SEEDS))
    for _ in range(chance.randint(1, 12)):
        at, length = chance.randrange(len(data) + 1), chance.choice((1, 4, 40, 400))
        change = chance.randrange(4)
        if change == 0:
            del data[at : at + length]
        elif change == 1:
            data[at:at] = data[at : at + length] * chance.choice((1, 3, 50))
        elif change == 2:
            data[at : at + length] = bytes(chance.randrange(256) for _ in range(min(length, 8)))
        else:
            data[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 200))
    return bytes(data)


def holds(outcome):
    """What is true of every outcome."""
    if isinstance(outcome, Failure):
        return outcome.message.strip().endswith((".", "?")) and "Traceback" not in outcome.message
    return bool(outcome.text.strip()) and outcome.text.encode() is not None and len(outcome.sha256) == 64


def tried(function, value):
    """What *function* gives, and the message where it refuses."""
    try:
        return function(value), ""
    except ArticleError as fault:
        return None, str(fault)


def test_fuzz_every_format():
    """Every mutant ends in articles or failures; the same bytes end the same way."""
    for seed in range(CASES):
        data = mutated(seed)
        found = list(outcomes(data, OPTIONS))
        assert found, seed
        assert all(map(holds, found)), seed
        if seed % 25 == 0:
            again = list(outcomes(data, OPTIONS))
            assert [getattr(one, "sha256", one.name if isinstance(one, Failure) else "") for one in again] == [
                getattr(one, "sha256", one.name if isinstance(one, Failure) else "") for one in found
            ]


@settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=400))
def test_fuzz_any_text(text):
    """Any text at all is an article or an ArticleError."""
    assert all(map(holds, outcomes(text.encode("utf-8", "surrogatepass"), OPTIONS)))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["id", "text", "title", "published", "url", "publisher", "language", "authors", "author"])


@settings(max_examples=CASES, deadline=None)
@given(st.dictionaries(KEYS, JSON) | JSON)
def test_fuzz_any_json(value):
    """Any JSON value is an article with its text untouched, or an ArticleError."""
    article, message = tried(from_json, value)
    assert message.endswith((".", "}")) if message else article.text == value["text"]


@settings(max_examples=CASES, deadline=None)
@given(st.binary(max_size=300))
def test_fuzz_any_bytes_are_some_format(data):
    """The format of any bytes is known or refused."""
    kind, message = tried(sniff.kind, data)
    assert kind or message.endswith(".")
