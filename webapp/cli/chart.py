"""``dateline chart``: a timeline as one offline page or a picture, by the output's suffix."""

import argparse
from pathlib import Path

from webapp.chart import View, figure, image
from webapp.chart.view import WHOLE
from webapp.cli.arguments import Verbs, add_verb
from webapp.cli.files import STDIN, read_file, write_file
from webapp.errors import UsageError
from webapp.timeline.codec import loads
from webapp.web import offline

EXAMPLE = """  dateline chart timeline.json -o chart.html
  dateline chart timeline.json -o chart.png --scale 2"""
PAGES = (".html", ".htm")
KINDS: dict[str, image.Kind] = {f".{kind}": kind for kind in image.KINDS}


def add(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = add_verb(verbs, "chart", "Draw a timeline as one offline page or a picture (SVG, PNG, PDF).", EXAMPLE)
    parser.add_argument("file", metavar="TIMELINE.json", help="the timeline, or - for standard input")
    parser.add_argument(
        "-o", dest="output", metavar="FILE", help="by suffix .html .svg .png .pdf; default: its name, .html"
    )
    parser.add_argument(
        "--plotlyjs",
        choices=("inline", "cdn"),
        default="inline",
        help="where the page has plotly.js from: in itself, or a CDN; default: %(default)s",
    )
    parser.add_argument("--scale", type=float, default=1.0, metavar="N", help="pixels of a PNG per pixel; default: 1")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Draw and write the whole file, or none."""
    output = args.output or (Path(args.file).stem if args.file != STDIN else "chart") + ".html"
    suffix = Path(output).suffix.lower()
    if suffix not in PAGES and suffix not in KINDS:
        raise UsageError(f"“{output}” has no suffix that tells a chart. Name it .html, .svg, .png or .pdf.")
    timeline = loads(read_file(args.file))
    if suffix in PAGES:
        made = offline.page(timeline, args.plotlyjs)
    else:
        made = image.render(figure(timeline, View(height=WHOLE)), KINDS[suffix], scale=args.scale)
    write_file(output, made)
    return 0
