"""``dateline extract``: articles in, one timeline JSON out."""

import argparse
import gc
import signal
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain
from typing import Any, BinaryIO

import msgspec

from webapp import articles, pipeline
from webapp.cli.arguments import Verbs, add_published, add_verb, counted
from webapp.cli.files import check_writable, count_lines, lines_of, output, say, write_line, write_output
from webapp.cli.lines import Line, answer_lines, read_lines
from webapp.cli.progress import progress, tally
from webapp.errors import ArticleError, UsageError
from webapp.model import Article, Event, Reading, Timeline
from webapp.timeline import merge
from webapp.timeline.codec import dumps, to_data

EXAMPLE = """  dateline extract report.html notes.md --title "The affair" -o timeline.json
  dateline extract --jsonl articles.jsonl > events.jsonl"""

_NAMED = 3
"""Inputs without a date that are named; of more their number is told."""

_SURE = 0.6
"""Confidence from which a day of publication is no guess; one that can be read two ways stays below."""

_YOUNG = 50_000
"""New objects after which the circles among them are looked for: most that reading makes is freed without."""

_MANY_LINES = 1_000
"""Lines from which their progress is told; fewer are done in half a minute."""


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
    parser.add_argument("-o", dest="output", metavar="OUT.json", help="default: standard output; whole or not at all")
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
    if args.title and args.jsonl:
        raise UsageError("--title names one timeline, and --jsonl makes a line for each article. Leave one out.")
    check_writable(args.output)
    if "-" in args.files and sys.stdin.isatty():
        say("reading from the keyboard; end with Ctrl-D on a line of its own.")
    gc.freeze()
    gc.set_threshold(_YOUNG)
    with _workers(args.workers) as executor:
        return _from_lines(args, executor) if args.jsonl else _from_files(args, executor)


@contextmanager
def _workers(count: int) -> Iterator[Executor | None]:
    """Processes to read with, none for one; what they have not begun is dropped where the call is stopped.

    They are started here, before there are threads, and leave Ctrl-C to the process that tells of it.
    """
    if count == 1:
        yield None
        return
    executor = ProcessPoolExecutor(count, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
    executor.submit(int).result()
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()


# ── articles from files ──────────────────────────────────────────────────────────────────────────


def _from_files(args: argparse.Namespace, executor: Executor | None) -> int:
    options = articles.ReadOptions(published=args.published, allow_private=args.allow_private)
    inputs = list(articles.expand(args.files, options))
    failures: list[articles.Failure] = []
    undated: list[str] = []
    guessed: list[str] = []
    found = _numbered(_good(_outcomes(inputs), failures), undated, guessed)
    readings = list(pipeline.each(pipeline.read_article, found, executor))
    _tell_undated(undated, len(readings))
    _tell_guessed(guessed)
    if not readings:
        raise ArticleError("No article could be read, so nothing was written.")
    timeline = pipeline.build(readings, args.title or "")
    write_output(args.output, dumps(timeline))
    if args.output or len(inputs) > 1:
        _summary(timeline, len(readings), len(failures), args.output)
    return 1 if failures else 0


def _outcomes(inputs: list[articles.Input]) -> Iterator[articles.Outcome]:
    """What is in the *inputs*, with its progress: of several their number is known, of one how much it holds is not."""
    if len(inputs) == 1:
        return tally(articles.outcomes(*inputs[0]), "articles")
    return chain.from_iterable(progress(articles.read_each(inputs), len(inputs), "inputs"))


def _good(items: Iterable[articles.Outcome], failures: list[articles.Failure]) -> Iterator[Article]:
    """The articles among *items*; failures are told at once and kept."""
    for item in items:
        if isinstance(item, Article):
            yield item
        else:
            say(f"{item.name}: {item.message}")
            failures.append(item)


def _numbered(found: Iterator[Article], undated: list[str], guessed: list[str]) -> Iterator[Article]:
    """Articles with the ids s1, s2 … that the timeline cites them by; what to tell of their dates is kept."""
    for number, article in enumerate(found, 1):
        if article.published is None:
            undated.append(article.name or article.title)
        elif (decided := article.witnesses[0]).note and (decided.confidence or 1) < _SURE:
            guessed.append(f"{article.name or article.title}: {decided.note}")
        yield msgspec.structs.replace(article, id=f"s{number}")


def _tell_undated(names: list[str], articles: int) -> None:
    """Say plainly that dates which hang on the day of publication stay open."""
    if not names:
        return
    inputs = list(dict.fromkeys(names))
    shown = ", ".join(inputs[:_NAMED]) + (f" and {len(inputs) - _NAMED} more" if len(inputs) > _NAMED else "")
    verb = "does" if len(names) == 1 else "do"
    whose = f"{shown} {verb}" if articles == 1 else f"{len(names):,} of {articles:,} articles ({shown}) {verb}"
    say(
        f"{whose} not say the day of publication, so dates such as “on Wednesday” stay open. "
        "Give it with --published 2022-11-10."
    )


def _tell_guessed(notes: list[str]) -> None:
    """Say which days of publication can be read two ways, and how they were."""
    for note in notes[:_NAMED]:
        say(f"{note}. If that is wrong, give the day with --published.")
    if len(notes) > _NAMED:
        say(f"{len(notes) - _NAMED:,} more articles have such a day; their witnesses in the timeline JSON tell.")


def _summary(timeline: Timeline, articles: int, failures: int, output: str | None) -> None:
    failed = f", {failures} could not be read" if failures else ""
    made = f"{counted(len(timeline.events), 'event')} from {counted(articles, 'article')}"
    say(f"{output or 'standard output'}: {made}{failed}.")


# ── articles from lines ──────────────────────────────────────────────────────────────────────────


def _from_lines(args: argparse.Namespace, executor: Executor | None) -> int:
    answer = pipeline.read_article if args.by else events_of
    lines = read_lines(lines_of(args.files), answer, args.published, executor)
    count = count_lines(args.files)
    told = progress(lines, count if count >= _MANY_LINES else 0, "lines")
    with output(args.output) as file:
        return _grouped(told, args.by, file) if args.by else answer_lines(told, file)


def events_of(article: Article) -> dict[str, Any]:
    """The events of an article standing alone, as a line of ``--jsonl`` holds them."""
    return {"events": _plain(merge([pipeline.read_alone(article)]).events)}


def _grouped(lines: Iterable[Line], field: str, file: BinaryIO) -> int:
    """Write one merged timeline for each value of *field*, in order of first appearance."""
    groups: dict[Any, list[Reading]] = {}
    code = 0
    for line in lines:
        error = line.error or (None if field in line.row else f"the line has no “{field}”. Add it, or leave --by out.")
        if error is None:
            groups.setdefault(line.row[field], []).append(line.answer)
        else:
            write_line(file, {"id": line.row.get("id"), "error": error})
            code = 1
    for value, readings in groups.items():
        write_line(file, {field: value, "events": _plain(merge(readings).events)})
    return code


def _plain(events: tuple[Event, ...]) -> list[dict[str, Any]]:
    return [to_data(event) for event in events]
