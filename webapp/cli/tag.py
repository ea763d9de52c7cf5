"""``dateline tag``: the time expressions of a text."""

import argparse
from typing import Any

import msgspec

from webapp import articles, dates
from webapp.cli.arguments import Verbs, add_published, add_verb
from webapp.cli.files import lines_of, output, read_file, say, write_output
from webapp.cli.lines import answer_lines, read_lines
from webapp.model import Article, Mention

EXAMPLE = """  dateline tag article.txt --published 2022-11-10
  echo 'They met on Wednesday.' | dateline tag - --published 2022-11-10 --json"""


def add(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = add_verb(verbs, "tag", "Show the time expressions of a text and what they mean.", EXAMPLE)
    parser.add_argument("file", metavar="FILE", help="an article, or - for standard input")
    add_published(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="the text as kept and its mentions as one JSON object")
    form.add_argument("--jsonl", action="store_true", help="FILE holds an article a line; a line out for each")
    form.add_argument("--timeml", action="store_true", help="TimeML with TIMEX3")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Tag a file and print it in the form asked for."""
    if args.jsonl:
        with output(None) as file:
            return answer_lines(read_lines(lines_of([args.file]), mentions_of, args.published), file)
    options = articles.ReadOptions(published=args.published)
    for article in articles.read(read_file(args.file) if args.file == "-" else args.file, options):
        write_output(None, _printed(article, args).encode())
    return 0


def _printed(article: Article, args: argparse.Namespace) -> str:
    mentions = dates.tag(article.text, article.published)
    if not mentions:
        say("no time expression found.")
    if args.timeml:
        return dates.timeml(article.text, mentions, article.published)
    if args.json:
        data = {"published": article.published, "text": article.text, "mentions": mentions}
        return msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"
    return dates.table(mentions)


def mentions_of(article: Article) -> dict[str, Any]:
    """The mentions of an article as a line of ``--jsonl`` holds them."""
    return {"mentions": [_row(mention) for mention in dates.tag(article.text, article.published)]}


def _row(mention: Mention) -> dict[str, Any]:
    fields = ("start", "end", "text", "type", "value", "mod", "quant", "freq", "earliest", "latest", "rule")
    return {name: getattr(mention, name) for name in fields}
