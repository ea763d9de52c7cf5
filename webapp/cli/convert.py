"""``dateline convert``: a timeline from one exchange format to another, by suffix."""

import argparse
import sys

from webapp.cli.arguments import Verbs, add_verb
from webapp.cli.files import read_file, write_file
from webapp.timeline import formats
from webapp.web import document

EXAMPLE = "  dateline convert timeline.json timeline.ics"


def add(verbs: Verbs) -> None:
    """Declare the verb."""
    known = " ".join(row.suffix for row in formats.FORMATS)
    parser = add_verb(verbs, "convert", f"Convert a timeline by suffix. Known are: {known}", EXAMPLE)
    parser.add_argument("source", metavar="IN", help="the file to read")
    parser.add_argument("target", metavar="OUT", help="the file to write")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Convert, and tell on standard error what the new format cannot carry."""
    data = read_file(args.source)
    if formats.of_name(args.target).suffix == ".docx":
        made, losses = document.convert(data, args.source)
    else:
        made, losses = formats.convert(data, args.source, args.target)
    write_file(args.target, made)
    for loss in losses:
        print(f"dateline: {args.target}: {loss}", file=sys.stderr)
    return 0
