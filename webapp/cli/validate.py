"""``dateline validate``: every fault of a timeline JSON."""

import argparse

from webapp.cli.arguments import Verbs, add_verb
from webapp.cli.files import read_file
from webapp.timeline.validate import validate

EXAMPLE = "  dateline validate timeline.json"


def add(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = add_verb(verbs, "validate", "Check a timeline JSON and name each fault with its JSON path.", EXAMPLE)
    parser.add_argument("file", metavar="TIMELINE.json", help="the file to check, or - for standard input")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the faults, or that there are none."""
    faults = validate(read_file(args.file))
    for fault in faults:
        print(fault)
    if not faults:
        print(f"{args.file}: a valid timeline.")
    return 1 if faults else 0
