"""The parent's side of parsing: a process that is kept for the next file, and killed when one takes too long.

One process serves one caller at a time; idle ones wait in a small pool, so that thousands of files pay for one
start. A process that was late, died or was interrupted is never used again.
"""

import atexit
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from webapp.articles.child import Reply, receive, send, too_much
from webapp.articles.deadlines import Deadlines
from webapp.articles.readers import Found, Job
from webapp.errors import ArticleError, LimitError

_CHECKOUT = Path(__file__).resolve().parents[2]
"""The folder that the package lies in, a checkout or site-packages."""
_START = "import sys; sys.path.insert(0, sys.argv[1]); from webapp.articles.child import main; main()"
_MOST_IDLE = 4
_JOBS_PER_PROCESS = 2_000
"""Jobs after which a process is replaced: C libraries leak a little, about 20 kB a page at worst."""


class Worker:
    """One process that parses."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START, str(_CHECKOUT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.jobs = 0

    def ask(self, job: Job) -> Reply:
        """The reply to *job*. Raises :class:`LimitError` when it is late, :class:`ArticleError` when it dies."""
        seconds = job.options.limits.seconds
        _deadlines.set(self, seconds, self.process.kill)
        try:
            data = self._exchange(msgspec.msgpack.encode(job))
        except BaseException:
            self.kill()
            raise
        finally:
            in_time = _deadlines.call_off(self)
        if data is None or not in_time:
            self.kill()
            raise self._fault(not in_time, seconds)
        self.jobs += 1
        return msgspec.msgpack.decode(data, type=Reply)

    def _exchange(self, order: bytes) -> bytes | None:
        try:
            send(cast(BinaryIO, self.process.stdin), order)
            return receive(cast(BinaryIO, self.process.stdout))
        except BrokenPipeError:
            return None

    @staticmethod
    def _fault(late: bool, seconds: float) -> ArticleError:
        if late:
            return LimitError(too_much(f"it was not read within {seconds:g} seconds"))
        return ArticleError("It is damaged: the process that read it died of it. Save it again, or as plain text.")

    def alive(self) -> bool:
        """Whether it can take another job."""
        return self.process.poll() is None and self.jobs < _JOBS_PER_PROCESS

    def kill(self) -> None:
        """End it at once."""
        self.process.kill()
        self.close()
        self.process.wait()

    def close(self) -> None:
        """Let go of its pipes; it ends when it notices."""
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                with suppress(OSError):  # what was not written dies with the process
                    pipe.close()


_idle: list[Worker] = []
_lock = threading.Lock()
_deadlines = Deadlines()


def parse(job: Job) -> tuple[Found, ...]:
    """What is in *job*'s bytes, read in another process. Raises :class:`ArticleError`."""
    worker = _take()
    reply = worker.ask(job)
    _put_back(worker)
    if reply.error:
        raise (LimitError if reply.limit else ArticleError)(reply.error)
    return reply.found


def _take() -> Worker:
    with _lock:
        while _idle:
            worker = _idle.pop()
            if worker.alive():
                return worker
            worker.kill()
    return Worker()


def _put_back(worker: Worker) -> None:
    with _lock:
        if worker.alive() and len(_idle) < _MOST_IDLE:
            _idle.append(worker)
            return
    worker.kill()


def close_all() -> None:
    """End every idle process."""
    with _lock:
        while _idle:
            _idle.pop().kill()


def _forget() -> None:
    """In a forked child: the processes belong to the parent, and its threads are not here."""
    global _lock, _deadlines
    _lock, _deadlines = threading.Lock(), Deadlines()
    while _idle:
        _idle.pop().close()


atexit.register(close_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
