"""What the verbs' argument parsers share: help with an example, and the arguments that several take."""

import argparse
from typing import Any

from webapp.errors import DateError
from webapp.model import minute_number

Verbs = Any  # argparse's own type for “add_subparsers()” is private


def add_verb(verbs: Verbs, name: str, about: str, example: str) -> argparse.ArgumentParser:
    """A verb's parser: *about* in one sentence, and *example* at the end of its ``--help``."""
    parser: argparse.ArgumentParser = verbs.add_parser(
        name,
        help=about,
        description=about,
        epilog=f"example:\n{example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    return parser


def add_published(parser: argparse.ArgumentParser) -> None:
    """``--published``, which decides what relative dates count from."""
    parser.add_argument(
        "--published",
        metavar="DATE",
        type=_day,
        help="the day relative dates count from, such as 2022-11-10",
    )


def _day(text: str) -> str:
    """An ISO date or date-time as it came; a wrong one is a wrong call."""
    try:
        minute_number(text)
    except DateError as fault:
        raise argparse.ArgumentTypeError(str(fault)) from None
    return text


def counted(number: int, noun: str) -> str:
    """``1 event``, ``1,200 events``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
