"""Which reader takes which format: the one table, and the work order that goes to the process that parses.

A reader turns bytes into drafts, and into parts where what it read holds further files. Readers see hostile
input, so they run in the process of :mod:`.worker`; plain text alone is read where it stands.
"""

from collections.abc import Callable

from webapp.articles import docx, feed, html, layout, mail, markdown, pdf, warc
from webapp.articles.characters import tidy
from webapp.articles.decode import decode
from webapp.articles.draft import Draft
from webapp.articles.options import Limits
from webapp.articles.sniff import Kind
from webapp.model import Value


class Job(Value, frozen=True, kw_only=True):
    """One input to be parsed."""

    kind: Kind
    data: bytes
    name: str = ""
    url: str | None = None
    charset: str | None = None
    """Encoding that a header declared."""
    limits: Limits = Limits()


class Part(Value, frozen=True, kw_only=True):
    """A file within a file: a page of a WARC, an attachment."""

    name: str
    data: bytes
    url: str | None = None
    charset: str | None = None


Parsed = list[Draft | Part]


def parse(job: Job) -> Parsed:
    """What is in *job*'s bytes. Raises :class:`~webapp.errors.ArticleError`."""
    return READERS[job.kind](job)


def _text(job: Job) -> Parsed:
    text = tidy(decode(job.data, job.charset))
    if job.kind == "markdown" or markdown.looks_like(text):
        return [markdown.draft(text)]
    return [Draft(blocks=layout.blocks(text), url=job.url)]


def _html(job: Job) -> Parsed:
    return [html.draft(decode(job.data, job.charset or html.declared_charset(job.data)), job.url)]


def _pdf(job: Job) -> Parsed:
    return [pdf.draft(job.data, job.limits)]


def _docx(job: Job) -> Parsed:
    return [docx.draft(job.data, job.limits)]


def _mail(job: Job) -> Parsed:
    drafts, files = mail.read(job.data, job.limits)
    return [*drafts, *(Part(name=name, data=data) for name, data in files)]


def _saved_page(job: Job) -> Parsed:
    return [mail.saved_page(job.data)]


def _feed(job: Job) -> Parsed:
    return [*feed.drafts(job.data, job.limits)]


def _warc(job: Job) -> Parsed:
    return [
        Part(name=url, data=data, url=url, charset=charset) for url, data, charset in warc.pages(job.data, job.limits)
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
