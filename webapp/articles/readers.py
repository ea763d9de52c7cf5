"""Which reader takes which format: the one table, and the work order that goes to the process that parses.

A reader turns bytes into drafts, which become articles, and into parts where what it read holds further files. All of
it sees hostile input, so it runs in the process of :mod:`.worker`; short plain text alone is read where it stands.
"""

from collections.abc import Callable

from webapp.articles import docx, feed, html, layout, mail, markdown, pdf, warc
from webapp.articles.characters import tidy
from webapp.articles.decode import decode
from webapp.articles.draft import Draft
from webapp.articles.finish import article
from webapp.articles.options import DEFAULT, ReadOptions
from webapp.articles.sniff import Kind
from webapp.errors import ArticleError
from webapp.model import Article, Value


class Job(Value, frozen=True, kw_only=True):
    """One input to be parsed."""

    kind: Kind
    data: bytes
    name: str = ""
    url: str | None = None
    charset: str | None = None
    """Encoding that a header declared."""
    options: ReadOptions = DEFAULT


class Part(Value, frozen=True, kw_only=True):
    """A file within a file: a page of a WARC, an attachment."""

    name: str
    data: bytes
    url: str | None = None
    charset: str | None = None


class Found(Value, frozen=True, kw_only=True):
    """One thing found in an input: an article, a file to be read in turn, or why an article is none."""

    article: Article | None = None
    part: Part | None = None
    name: str = ""
    """What the source calls what cannot be read."""
    error: str = ""


Parsed = list[Draft | Part]


def parse(job: Job) -> list[Found]:
    """What is in *job*'s bytes. Raises :class:`~webapp.errors.ArticleError` where nothing of it can be read."""
    return [_found(one, job.options) for one in READERS[job.kind](job)]


def _found(one: Draft | Part, options: ReadOptions) -> Found:
    if isinstance(one, Part):
        return Found(part=one)
    try:
        return Found(article=article(one, options))
    except ArticleError as fault:
        return Found(name=one.title, error=str(fault))


def _text(job: Job) -> Parsed:
    text = tidy(decode(job.data, job.charset))
    if job.kind == "markdown" or markdown.looks_like(text):
        return [markdown.draft(text)]
    return [Draft(blocks=layout.blocks(text), url=job.url)]


def _html(job: Job) -> Parsed:
    return [html.draft(decode(job.data, job.charset or html.declared_charset(job.data)), job.url)]


def _pdf(job: Job) -> Parsed:
    return [pdf.draft(job.data, job.options.limits)]


def _docx(job: Job) -> Parsed:
    return [docx.draft(job.data, job.options.limits)]


def _mail(job: Job) -> Parsed:
    drafts, files = mail.read(job.data, job.options.limits)
    return [*drafts, *(Part(name=name, data=data) for name, data in files)]


def _saved_page(job: Job) -> Parsed:
    return [mail.saved_page(job.data)]


def _feed(job: Job) -> Parsed:
    return [*feed.drafts(job.data, job.options.limits)]


def _warc(job: Job) -> Parsed:
    return [
        Part(name=url, data=data, url=url, charset=charset)
        for url, data, charset in warc.pages(job.data, job.options.limits)
    ]


READERS: dict[Kind, Callable[[Job], Parsed]] = {
    "text": _text,
    "markdown": _text,
    "html": _html,
    "mhtml": _saved_page,
    "eml": _mail,
    "feed": _feed,
    "json-feed": _feed,
    "pdf": _pdf,
    "docx": _docx,
    "warc": _warc,
}
