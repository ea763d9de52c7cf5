"""Files and streams of the command: whole files or none, and JSON Lines that never lose a batch."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from webapp.errors import InputError

STDIN = "-"


def read_file(path: str) -> bytes:
    """The bytes of a file, or of standard input for ``-``. Raises :class:`InputError`."""
    if path == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}. Check the name and your rights to it.") from None


def write_file(path: str, data: bytes) -> None:
    """Write a whole file or none. Raises :class:`InputError` where the folder is missing or not writable."""
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_file(path: str) -> Iterator[BinaryIO]:
    """A file to write to that appears whole at the end, or not at all: a temporary neighbour, renamed.

    Raises:
        InputError: the folder is missing or not writable.
    """
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise _unwritable(path, error) from None
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException as fault:
        os.unlink(name)
        if isinstance(fault, OSError):
            raise _unwritable(path, fault) from None
        raise


def _unwritable(path: str, error: OSError) -> InputError:
    return InputError(f"{path} cannot be written: {error.strerror}. Name another place.")


def check_writable(path: str | None) -> None:
    """Raise what :func:`write_file` would raise, before hours of work are done for nothing."""
    if path is not None and path != STDIN:
        target = Path(path)
        if target.is_dir() or not os.access(target.parent, os.W_OK | os.X_OK):
            reason = "it is a folder" if target.is_dir() else "its folder is missing or closed to you"
            raise InputError(f"{path} cannot be written: {reason}. Name another place.")


def write_output(path: str | None, data: bytes) -> None:
    """Write to *path*, or to standard output where there is none."""
    with output(path) as file:
        file.write(data)


@contextmanager
def output(path: str | None) -> Iterator[BinaryIO]:
    """*path* as a whole file or none, or standard output where there is none."""
    if path is None or path == STDIN:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    else:
        with whole_file(path) as file:
            yield file


def open_lines(path: str) -> BinaryIO:
    """A file, or standard input for ``-``, to be read line by line."""
    if path == STDIN:
        return sys.stdin.buffer
    try:
        return Path(path).open("rb")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}. Check the name and your rights to it.") from None


def lines_of(paths: list[str]) -> Iterator[bytes]:
    """The lines of JSON Lines files that are not blank, in order."""
    for path in paths:
        with open_lines(path) as file:
            yield from (line for line in file if line.strip())


def count_lines(paths: list[str]) -> int:
    """How many lines :func:`lines_of` will give; 0 where standard input is among them."""
    return 0 if STDIN in paths else sum(1 for _ in lines_of(paths))


def say(message: str) -> None:
    """Tell a person something on standard error."""
    print(f"dateline: {message}", file=sys.stderr, flush=True)


def write_line(file: BinaryIO, row: dict[str, Any]) -> None:
    """Write one line of JSON Lines, at once for those who wait for it."""
    file.write(msgspec.json.encode(row) + b"\n")
    file.flush()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
