"""The process that parses: takes work orders from standard input, answers on standard output, owns nothing.

It may not write files, grow beyond its memory or leave a core behind, and whatever a library prints goes to
standard error. :mod:`.worker` starts it, feeds it and kills it when it is late.
"""

import contextlib
import os
import signal
import struct
import sys
from typing import BinaryIO

import msgspec

from webapp.articles.readers import Found, Job, parse
from webapp.errors import ArticleError, LimitError
from webapp.model import Value

HEADER = struct.Struct(">Q")
"""Length in bytes of the message that follows."""
_OPEN_FILES = 64
"""More than an interpreter with all parsers loaded holds (about 12)."""
_STACK = 3_000
"""Frames of Python: trafilatura and lxml stay below 300, broken PDFs must not exhaust the real stack."""


class Reply(Value, frozen=True, kw_only=True):
    """What came of a job: what was found, or why nothing was."""

    found: tuple[Found, ...] = ()
    error: str = ""
    limit: bool = False
    """True where the error is one of limits."""


def answer(job: Job) -> Reply:
    """The reply to *job*; never raises on account of what is in it."""
    try:
        return Reply(found=tuple(parse(job)))
    except ArticleError as fault:
        return Reply(error=str(fault), limit=isinstance(fault, LimitError))
    except (MemoryError, RecursionError):
        return Reply(error=too_much("it is nested or packed too deeply"), limit=True)
    except Exception as fault:
        return Reply(
            error=f"It is damaged: its reader gave up ({type(fault).__name__}: {str(fault)[:200]}). Save it again."
        )


def too_much(why: str) -> str:
    """The message for an input that would take more memory or time than is allowed."""
    return f"It takes more memory or time than allowed: {why}. Save it in a simpler form, as plain text for one."


def main() -> None:
    """Serve until standard input ends."""
    orders, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.setrecursionlimit(_STACK)
    while (data := receive(orders)) is not None:
        job = msgspec.msgpack.decode(data, type=Job)
        confine(job.options.limits.memory)
        send(replies, msgspec.msgpack.encode(answer(job)))


def confine(memory: int) -> None:
    """Bar this process from writing files, from *memory* bytes on, from many open files and from core dumps."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time limit still holds there
        return
    for what, most in (("AS", memory), ("FSIZE", 0), ("CORE", 0), ("NOFILE", _OPEN_FILES)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(getattr(resource, f"RLIMIT_{what}"), (most, most))


def receive(stream: BinaryIO) -> bytes | None:
    """One message; None where the stream ends."""
    head = stream.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    (size,) = HEADER.unpack(head)
    data = stream.read(size)
    return data if len(data) == size else None


def send(stream: BinaryIO, data: bytes) -> None:
    """Write one message."""
    stream.write(HEADER.pack(len(data)))
    stream.write(data)
    stream.flush()
