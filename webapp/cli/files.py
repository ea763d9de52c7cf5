"""Files and streams of the command: whole files or none, and JSON Lines that never lose a batch."""

import os
import sys
import tempfile
from collections.abc import Iterator
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
    """Write a whole file or none: to a temporary neighbour first, which is then renamed.

    Raises:
        InputError: the folder is missing or not writable.
    """
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(name, 0o666 & ~_umask())
            os.replace(name, target)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}. Name another place with -o.") from None


def write_output(path: str | None, data: bytes) -> None:
    """Write to *path*, or to standard output where there is none."""
    if path is None or path == STDIN:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        write_file(path, data)


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


def print_line(row: dict[str, Any]) -> None:
    """One line of JSON Lines on standard output."""
    sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
