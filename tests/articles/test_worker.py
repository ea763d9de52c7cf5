"""The process that parses is kept, replaced when late or dead, and confined."""

import os
import signal
import time

import pytest

from tests.articles import hostile
from tests.articles.stories import FERRY
from webapp.articles import Limits, ReadOptions, worker
from webapp.articles.readers import Job
from webapp.errors import ArticleError, LimitError

PAGE = f"<html><body>{hostile.PARAGRAPHS}</body></html>".encode()


def job(data=PAGE, **limits):
    return Job(kind="html", data=data, options=ReadOptions(limits=Limits(**limits)))


def test_one_process_serves_one_file_after_another():
    """Thousands of files pay for one start."""
    worker.close_all()
    worker.parse(job())
    (first,) = worker._idle
    worker.parse(job())
    assert worker._idle == [first]
    assert first.jobs == 2


def test_a_late_process_is_killed_and_the_next_file_is_read():
    """The time limit holds whatever the parser does, and costs only the one file."""
    slow = b"<html><body>" + b"".join(b"<a href=%d>%d</a> " % (i, i) for i in range(300_000)) + b"</body></html>"
    began = time.monotonic()
    with pytest.raises(LimitError, match=r"within 0\.3 seconds"):
        worker.parse(job(slow, seconds=0.3))
    assert time.monotonic() - began < 3
    (found,) = worker.parse(job())
    assert found.article
    assert FERRY.body[0] in found.article.text


def test_a_process_that_dies_is_an_error_and_no_crash():
    """A parser that takes its process down does not take ours."""
    worker.parse(job())
    os.kill(worker._idle[-1].process.pid, signal.SIGSTOP)
    victim = worker._idle[-1].process

    import threading

    threading.Timer(0.3, victim.kill).start()
    with pytest.raises(ArticleError, match="died"):
        worker.parse(job())
    assert worker.parse(job())


def test_memory_beyond_the_limit_is_an_error():
    """A file that unpacks in memory without end meets its limit."""
    worker.close_all()
    with pytest.raises(ArticleError):
        worker.parse(job(b"<html><body>" + b"<p>x</p>" * 2_000_000, memory=400_000_000))
    worker.close_all()
    assert worker.parse(job())
