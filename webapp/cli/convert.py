"""``dateline convert``: a timeline from one exchange format to another, or into a chart, by suffix."""

import argparse
import sys
from pathlib import Path

from webapp.cli.arguments import Verbs, add_verb
from webapp.cli.files import read_file, write_file
from webapp.timeline import codec, formats
from webapp.timeline.formats.features import Written
from webapp.web import document
from webapp.web.drawing import DRAWINGS
from webapp.web.shelf import Book

EXAMPLE = """  dateline convert timeline.json timeline.ics
  dateline convert dates.csv report.docx"""
KNOWN = " ".join([row.suffix for row in formats.FORMATS] + list(DRAWINGS))


def add(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = add_verb(verbs, "convert", f"Convert a timeline by suffix. Known are: {KNOWN}", EXAMPLE)
    parser.add_argument("source", metavar="IN", help="the file to read")
    parser.add_argument("target", metavar="OUT", help="the file to write")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Convert, and tell on standard error what the new format cannot carry."""
    made, losses = _converted(read_file(args.source), args.source, args.target)
    write_file(args.target, made)
    for loss in losses:
        print(f"dateline: {args.target}: {loss}", file=sys.stderr)
    return 0


def _converted(data: bytes, source: str, target: str) -> Written:
    suffix = Path(target).suffix.lower()
    if suffix in DRAWINGS:
        timeline, unread = formats.load(data, source)
        return DRAWINGS[suffix][1](Book("timeline", codec.dumps(timeline)), {}), unread
    formats.of_name(target, KNOWN)
    if suffix == ".docx":
        return document.convert(data, source)
    return formats.convert(data, source, target)
