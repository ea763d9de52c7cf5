"""``dateline serve``: the library page over a folder of timelines."""

import argparse
from pathlib import Path

from webapp import assets
from webapp.cli.arguments import Verbs, add_verb
from webapp.web.serve import serve

EXAMPLE = "  dateline serve my-timelines --port 8000"


def add(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = add_verb(verbs, "serve", "Serve a folder of timeline JSON files as pages and embeds.", EXAMPLE)
    parser.add_argument("folder", metavar="FOLDER", nargs="?", help="default: the samples")
    parser.add_argument("--host", default="127.0.0.1", help="default: %(default)s, this machine only")
    parser.add_argument("--port", type=int, default=5000, help="default: %(default)s")
    parser.add_argument(
        "--address", default="", metavar="URL", help="how a site behind a proxy is reached: https://timelines.example"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted."""
    folder = Path(args.folder) if args.folder else assets.folder("data/timelines")
    serve(folder, args.host, args.port, args.address)
    return 0
