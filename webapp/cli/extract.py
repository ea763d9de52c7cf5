"""``dateline extract``: articles in, one timeline JSON out."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import nullcontext
from typing import Any

import msgspec

from webapp import articles, pipeline
from webapp.cli.arguments import Verbs, add_published, add_verb
from webapp.cli.files import lines_of, print_line, write_output
from webapp.cli.lines import Line, answer_lines, read_lines
from webapp.cli.progress import progress
from webapp.errors import ArticleError, UsageError
from webapp.model import Article, Event, Reading
from webapp.timeline import merge
from webapp.timeline.codec import dumps, to_data

EXAMPLE = """  dateline extract report.html notes.md --title "The affair" -o timeline.json
  dateline extract --jsonl articles.jsonl > events.jsonl"""


def add(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = add_verb(verbs, "extract", "Extract the dated events of articles into one timeline JSON.", EXAMPLE)
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="*",
        default=["-"],
        help="files, folders, addresses, - for standard input",
    )
    add_published(parser)
    parser.add_argument("--title", help="the timeline's title; default: the first article's")
    parser.add_argument("-o", dest="output", metavar="OUT.json", help="default: standard output")
    parser.add_argument("--jsonl", action="store_true", help="FILE holds an article a line; a line of events for each")
    parser.add_argument("--by", metavar="FIELD", help="with --jsonl: a merged timeline for each value of FIELD")
    parser.add_argument("--workers", metavar="N", type=int, default=1, help="processes to read with; default: 1")
    parser.add_argument("--allow-private", action="store_true", help="allow addresses of one's own network")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Extract from files, or from the lines of one."""
    if args.by and not args.jsonl:
        raise UsageError("--by groups the lines of --jsonl. Add --jsonl, or leave --by out.")
    if args.workers < 1:
        raise UsageError(f"--workers is {args.workers}. It takes 1 or more.")
    with ProcessPoolExecutor(args.workers) if args.workers > 1 else nullcontext() as executor:
        return _from_lines(args, executor) if args.jsonl else _from_files(args, executor)


# ── articles from files ──────────────────────────────────────────────────────────────────────────


def _from_files(args: argparse.Namespace, executor: Executor | None) -> int:
    options = articles.ReadOptions(published=args.published, allow_private=args.allow_private)
    failures: list[articles.Failure] = []
    found = _numbered(_good(articles.read_all(args.files, options), failures))
    readings = list(progress(pipeline.each(pipeline.read_article, found, executor), len(args.files)))
    if not readings:
        raise ArticleError("No article could be read, so nothing was written.")
    write_output(args.output, dumps(pipeline.build(readings, args.title or "")))
    if args.output:
        _summary(readings, failures, args.output)
    return 1 if failures else 0


def _good(items: Iterator[Article | articles.Failure], failures: list[articles.Failure]) -> Iterator[Article]:
    """The articles among *items*; failures are told at once and kept."""
    for item in items:
        if isinstance(item, Article):
            yield item
        else:
            print(f"dateline: {item.name}: {item.message}", file=sys.stderr)
            failures.append(item)


def _numbered(found: Iterator[Article]) -> Iterator[Article]:
    """Articles with the ids s1, s2 … that the timeline cites them by; those without a date are told."""
    for number, article in enumerate(found, 1):
        if article.published is None:
            name = article.title or article.url or f"article {number}"
            print(
                f"dateline: “{name}” says nowhere when it was published, so dates such as “on Wednesday” stay open. "
                "Give its day with --published 2022-11-10.",
                file=sys.stderr,
            )
        yield msgspec.structs.replace(article, id=f"s{number}")


def _summary(readings: list[Reading], failures: list[articles.Failure], output: str) -> None:
    events = sum(len(reading.events) for reading in readings)
    failed = f", {len(failures)} could not be read" if failures else ""
    print(f"{output}: {events} events from {len(readings)} articles{failed}.", file=sys.stderr)


# ── articles from lines ──────────────────────────────────────────────────────────────────────────


def _from_lines(args: argparse.Namespace, executor: Executor | None) -> int:
    lines = lines_of(args.files)
    if args.by:
        return _grouped(read_lines(lines, pipeline.read_article, args.published, executor), args.by)
    return answer_lines(read_lines(lines, events_of, args.published, executor))


def events_of(article: Article) -> dict[str, Any]:
    """The events of an article standing alone, as a line of ``--jsonl`` holds them."""
    return {"events": _plain(merge([pipeline.read_article(article)]).events)}


def _grouped(lines: Iterable[Line], field: str) -> int:
    """Print one merged timeline for each value of *field*, in order of first appearance."""
    groups: dict[Any, list[Reading]] = {}
    code = 0
    for line in lines:
        error = line.error or (None if field in line.row else f"the line has no “{field}”. Add it, or leave --by out.")
        if error is None:
            groups.setdefault(line.row[field], []).append(line.answer)
        else:
            print_line({"id": line.row.get("id"), "error": error})
            code = 1
    for value, readings in groups.items():
        print_line({field: value, "events": _plain(merge(readings).events)})
    return code


def _plain(events: tuple[Event, ...]) -> list[dict[str, Any]]:
    return [to_data(event) for event in events]
