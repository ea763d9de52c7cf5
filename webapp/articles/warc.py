"""WARC, the format of web archives: every page of it, with its address. Needs the extra ``warc``."""

import io
from collections.abc import Iterator
from typing import Any

from webapp.articles.options import Limits
from webapp.errors import ArticleError, LimitError

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/rss+xml")


def pages(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes, str | None]]:
    """Address, body and declared charset of every page that was answered with success."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise ArticleError("Reading WARC files needs an extra. Install it: pip install 'dateline[warc]'.") from None
    total = 0
    for record in ArchiveIterator(io.BytesIO(data), record_types=WarcRecordType.response, parse_http=True):
        if not _is_page(record):
            continue
        body = record.reader.read(limits.bytes + 1)
        total += len(body)
        if len(body) > limits.bytes or total > limits.unpacked:
            raise LimitError(f"Unpacked this archive has more than {limits.unpacked / 1e6:.0f} MB. Split it.")
        yield str(record.headers.get("WARC-Target-URI") or ""), body, record.http_charset


def _is_page(record: Any) -> bool:
    http = record.http_headers
    if http is None or http.status_code != 200:
        return False
    return (record.http_content_type or "").casefold() in _PAGES
