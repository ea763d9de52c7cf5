"""Run the command in this process, with its output and exit code caught."""

import io
import sys
from dataclasses import dataclass

import msgspec
import pytest

from webapp.cli import main


@dataclass
class Done:
    """What a run of the command left behind."""

    code: int
    out: str
    err: str

    @property
    def lines(self):
        return [msgspec.json.decode(line) for line in self.out.splitlines()]

    @property
    def json(self):
        return msgspec.json.decode(self.out)


@pytest.fixture
def dateline(capfdbinary, monkeypatch):
    """``dateline("tag", "-", stdin="…")`` as a :class:`Done`."""

    def run(*arguments, stdin=""):
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as left:
            code = left.code or 0
        out, err = capfdbinary.readouterr()
        return Done(code, out.decode(), err.decode())

    return run
