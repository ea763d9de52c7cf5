"""The command ``dateline``: arguments in, one call of the rooms, files and exit codes out.

A verb is a module with ``add(verbs)``, which declares its arguments, and ``run(args)``, which returns
the exit code: 0 done, 1 something in the input is at fault, 2 the call was wrong.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from webapp.errors import DatelineError, bug

VERBS = ("extract", "tag", "explain", "chart", "convert", "validate", "serve")
BUG = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130  # what a shell reports for a program ended by Ctrl-C


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``dateline`` with *argv* (default: the process's own) and return its exit code."""
    words = sys.argv[1:] if argv is None else list(argv)
    try:
        args = parser(_needed(words[:1])).parse_args(words)
        code: int = args.run(args)
        sys.stdout.flush()
        return code
    except DatelineError as error:
        print(f"dateline: {error}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:  # the reader of our output has left, as “| head” does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("dateline: stopped; nothing was left half-written.", file=sys.stderr)
        return INTERRUPTED
    except Exception as fault:
        if os.environ.get("DATELINE_DEBUG"):
            raise
        print(f"dateline: {bug(fault)}", file=sys.stderr)
        return BUG


def _needed(first: Sequence[str]) -> Sequence[str]:
    """The verbs that a call needs, by its *first* word: the one named there, none for the version, else all."""
    return () if first == ["--version"] else [verb for verb in VERBS if verb in first] or VERBS


def parser(names: Sequence[str] = VERBS) -> argparse.ArgumentParser:
    """The arguments of the verbs *names*; only their modules, and the rooms they need, are imported."""
    top = argparse.ArgumentParser(
        prog="dateline", description="Articles in; a dated, sourced, interactive timeline out."
    )
    top.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    verbs = top.add_subparsers(title="verbs", required=True, metavar="VERB")
    for name in names:
        importlib.import_module(f"webapp.cli.{name}").add(verbs)
    return top


class _Version(argparse.Action):
    """Looks the version up only when it is asked for: that costs as much as all the rest of parsing."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"dateline {version('dateline')}")
        parser.exit()
