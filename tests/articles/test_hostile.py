"""Nothing that is read can hang, crash or fool its reader: a clear error or a good text, within the limits."""

import time

import pytest

from tests.articles import hostile
from tests.articles.stories import FERRY
from webapp.articles import Failure, Limits, ReadOptions, outcomes
from webapp.errors import LimitError

READABLE, SURVIVABLE = hostile.readable(), hostile.survivable()
SECONDS = 60.0
"""For the slowest file on a busy machine; alone none takes 4."""


def run(name, data):
    """Outcomes of *data* and the seconds it took."""
    began = time.monotonic()
    found = list(outcomes(data, ReadOptions(name=name, limits=Limits(seconds=SECONDS))))
    return found, time.monotonic() - began


@pytest.mark.parametrize("name", READABLE)
def test_a_good_text_comes_out_of_a_hostile_form(name):
    """The story is read whole, without a hidden character in it."""
    (article,), seconds = run(name, READABLE[name])
    assert not isinstance(article, Failure), article.message
    assert FERRY.body[3] in article.text
    assert FERRY.body[5][:-2] in article.text
    assert not any((ord(c) < 32 and c != "\n") or c in "\u200b\u202e\u00ad\ufeff\u2066" for c in article.text)
    assert seconds < SECONDS


@pytest.mark.parametrize("name", SURVIVABLE)
def test_a_hostile_file_ends_in_a_clear_error_or_a_text(name):
    """Never a hang, a crash or a traceback; every message ends in what to do."""
    found, seconds = run(name, SURVIVABLE[name])
    assert found
    for outcome in found:
        if isinstance(outcome, Failure):
            assert outcome.message.endswith((".", "?")), outcome.message
            assert "Traceback" not in outcome.message
            assert len(outcome.message) < 600
        else:
            outcome.text.encode()
    assert seconds < SECONDS + 5


def test_external_entities_are_not_read():
    """No file of this machine gets into an article."""
    for name in ("entity.html",):
        (article,), _ = run(name, READABLE[name])
        assert "root:" not in article.text
    found, _ = run("external.docx", SURVIVABLE["external.docx"])
    with open("/etc/hostname") as file:
        assert not any(file.read().strip() in getattr(one, "text", "") for one in found)


def test_archives_unpack_into_memory_alone(tmp_path, monkeypatch):
    """A member named ../../escape.txt is read, not written."""
    monkeypatch.chdir(tmp_path)
    found, _ = run("traversal.zip", SURVIVABLE["traversal.zip"])
    assert len(found) == 2
    assert not list(tmp_path.rglob("*"))


def test_a_file_of_fifty_megabytes_is_refused_with_its_size():
    """Too large is told before anything is read."""
    (failure,), seconds = run("big.txt", b"word " * 10_000_000)
    assert isinstance(failure.error, LimitError)
    assert "50 MB" in failure.message
    assert seconds < 1
