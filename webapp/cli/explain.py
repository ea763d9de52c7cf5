"""``dateline explain``: which rules read a time expression, on what, and why."""

import argparse

from webapp import dates
from webapp.cli.arguments import Verbs, add_published, add_verb
from webapp.cli.files import write_output

EXAMPLE = '  dateline explain "three days after the vote" --published 2022-11-10'


def add(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = add_verb(verbs, "explain", "Explain how the time expressions of a sentence are read.", EXAMPLE)
    parser.add_argument("text", metavar="TEXT", help="the words to explain, in quotes")
    add_published(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the explanation."""
    write_output(None, str(dates.explain(args.text, args.published)).encode() + b"\n")
    return 0
