"""``dateline chart``: a timeline as one offline page, a picture or a PDF, by the output's suffix."""

import argparse
import sys
from pathlib import Path
from urllib.parse import parse_qsl

from webapp.chart.view import MAX_WIDTH, MIN_WIDTH, WIDTH
from webapp.cli.arguments import Verbs, add_verb
from webapp.cli.files import STDIN, read_file, write_file
from webapp.errors import UsageError
from webapp.timeline import codec, formats
from webapp.web.asking import unheard
from webapp.web.drawing import DRAWINGS, PAPERS
from webapp.web.shelf import Book

EXAMPLE = """  dateline chart timeline.json -o chart.html
  dateline chart timeline.json -o chart.png --width 720 --scale 3
  dateline chart timeline.json -o talks.pdf --view "kind=talks&lanes=actor\""""
KNOWN = " ".join(DRAWINGS)
PICTURES = (".svg", ".png", ".pdf")
SERVES = {"plotlyjs": (".html",), "width": PICTURES, "scale": (".png",), "paper": (".pdf",)}
"""The suffixes that an option is for."""


def add(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = add_verb(verbs, "chart", "Draw a timeline as one offline page, a picture, or a PDF to print.", EXAMPLE)
    parser.add_argument(
        "file", metavar="TIMELINE.json", help="the timeline, in any format that convert reads, or - for standard input"
    )
    parser.add_argument("-o", dest="output", metavar="FILE", help=f"by suffix {KNOWN}; default: its name, .html")
    parser.add_argument(
        "--plotlyjs",
        choices=("inline", "cdn"),
        help="where the page has plotly.js from: in itself (the default), or a CDN",
    )
    parser.add_argument("--width", type=_width, metavar="PIXELS", help=f"of a picture; default: {WIDTH}")
    parser.add_argument("--scale", type=float, metavar="N", help="pixels of a PNG per pixel of the picture; default: 2")
    parser.add_argument(
        "--paper",
        choices=PAPERS,
        help="of a PDF: sheets with chart, table and sources (a4 is the default), or one that fits the chart alone",
    )
    parser.add_argument(
        "--view",
        metavar="QUERY",
        default="",
        help="part of the timeline, as the address bar of its page has it: lanes, from, to, top, theme, q, kind …",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Draw and write the whole file, or none."""
    output = args.output or (Path(args.file).stem if args.file != STDIN else "chart") + ".html"
    suffix = Path(output).suffix.lower()
    suffix = ".html" if suffix == ".htm" else suffix
    if suffix not in DRAWINGS:
        raise UsageError(f"“{output}” has no suffix that tells a chart. Name it one of: {KNOWN}")
    options = {name: str(getattr(args, name)) for name in SERVES if getattr(args, name) is not None}
    for name in options:
        if suffix not in SERVES[name]:
            raise UsageError(f"--{name} says nothing of a {suffix} file. It is for {' '.join(SERVES[name])}.")
    write_file(output, DRAWINGS[suffix][1](_book(args.file), _view(args.view) | options))
    return 0


def _view(query: str) -> dict[str, str]:
    """What ``--view`` asks for; an address bar forgives what makes no sense, a command does not."""
    asked = dict(parse_qsl(query.lstrip("?"), keep_blank_values=True))
    strange = unheard(asked) or ([] if asked or not query else [query])
    if strange:
        raise UsageError(
            f"--view: “{strange[0]}” makes no sense. Copy what the address bar of the page has behind its “?”."
        )
    return asked


def _width(text: str) -> int:
    if not text.isdigit() or not MIN_WIDTH <= int(text) <= MAX_WIDTH:
        raise argparse.ArgumentTypeError(f"“{text}” is no width of a picture: {MIN_WIDTH} to {MAX_WIDTH} pixels.")
    return int(text)


def _book(file: str) -> Book:
    """The timeline in a file of any format that can be read; one without a suffix is timeline JSON."""
    timeline, unread = formats.load(read_file(file), file if Path(file).suffix else "timeline.json")
    for words in unread:
        print(f"dateline: {file}: {words}", file=sys.stderr)
    return Book("timeline", codec.dumps(timeline))
