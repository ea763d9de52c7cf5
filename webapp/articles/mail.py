"""E-mail messages and saved pages (MHTML): both are MIME messages whose text is a page or plain."""

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from msgspec.structs import replace

from webapp.articles import html, layout
from webapp.articles.characters import one_line, tidy
from webapp.articles.decode import decode
from webapp.articles.draft import Clue, Draft
from webapp.articles.options import Limits
from webapp.articles.written_dates import stamp
from webapp.errors import ArticleError, LimitError

_READABLE = (".pdf", ".docx", ".html", ".htm", ".txt", ".md", ".eml", ".mhtml", ".zip")
_BOUNDARIES = 300
"""Most nested parts: Python's parser takes quadratic time for them; a year's digest of a mailing list has 60."""
_SIGNATURE = re.compile(r"^-- ?\n(?:(?!>|On .*wrote:$|-{3,} ?Original|From: ).*(?:\n|\Z))*", re.MULTILINE)
_REPLY_MARKS = ("re:", "fw:", "fwd:", "aw:", "wg:")


def read(data: bytes, limits: Limits) -> tuple[list[Draft], list[tuple[str, bytes]]]:
    """The draft of a message's own text, and its attached files by name."""
    message = _message(data)
    parts = list(_parts(message, limits))
    files = [(name, content) for name, content, _ in parts if name.casefold().endswith(_READABLE)]
    body = _body(parts)
    drafts = [_with_headers(body, message)] if body else []
    if not drafts and not files:
        raise ArticleError("This message has no text in it. Save the article it points to instead.")
    return drafts, files


def saved_page(data: bytes) -> Draft:
    """The draft of a page that a browser saved as one MHTML file."""
    message = _message(data)
    url = _location(message, "Snapshot-Content-Location") or _location(message, "Content-Location")
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = html.draft(_text(part), url or _location(part, "Content-Location"))
            said = stamp(str(message.get("Date") or ""))
            return page if page.clues or not said else replace(page, clues=(said.clue("saved", str(message["Date"])),))
    raise ArticleError("This saved page holds no HTML. Save it again as “web page, single file”.")


def _location(part: EmailMessage, header: str) -> str | None:
    """The address in a header, which long ones are folded in."""
    return "".join(str(part.get(header) or "").split()) or None


def _message(data: bytes) -> EmailMessage:
    if data.count(b"boundary=") > _BOUNDARIES:
        raise LimitError(f"This message holds more than {_BOUNDARIES} messages within messages. Save its text alone.")
    return BytesParser(policy=policy.default).parsebytes(data)


def _parts(message: EmailMessage, limits: Limits) -> list[tuple[str, bytes, EmailMessage]]:
    """Leaves of the message: file name (empty for text meant to be read), content, part."""
    found: list[tuple[str, bytes, EmailMessage]] = []
    for part in message.walk():
        if len(found) > limits.members:
            raise LimitError(f"This message has more than {limits.members} parts. Save its text alone.")
        if not part.is_multipart():
            content = part.get_payload(decode=True)
            name = part.get_filename() or ""
            found.append((one_line(name), content if isinstance(content, bytes) else b"", part))
    return found


def _body(parts: list[tuple[str, bytes, EmailMessage]]) -> Draft | None:
    """The page of a message, which carries structure, or else its plain text."""
    texts = {part.get_content_type(): part for name, content, part in reversed(parts) if not name and content.strip()}
    if "text/html" in texts:
        return replace(html.draft(_text(texts["text/html"])), title="")
    if "text/plain" in texts:
        return Draft(blocks=layout.blocks(_unsigned(tidy(_text(texts["text/plain"])))))
    return None


def _unsigned(text: str) -> str:
    """*text* without signatures: from a line of two dashes to what is quoted below, or the end."""
    return _SIGNATURE.sub("", text)


def _text(part: EmailMessage) -> str:
    content = part.get_payload(decode=True)
    return decode(content if isinstance(content, bytes) else b"", part.get_content_charset())


def _with_headers(body: Draft, message: EmailMessage) -> Draft:
    name, address = parseaddr(str(message.get("From") or ""))
    subject = one_line(str(message.get("Subject") or ""))
    while subject.casefold().startswith(_REPLY_MARKS):
        subject = subject.split(":", 1)[1].strip()
    return replace(
        body,
        title=subject or body.title,
        clues=body.clues + _sent(message),
        authors=body.authors or tuple(filter(None, (one_line(name),))),
        publisher=body.publisher or (address.rpartition("@")[2] or None),
    )


def _sent(message: EmailMessage) -> tuple[Clue, ...]:
    value = str(message.get("Date") or "")
    said = stamp(value)
    return (said.clue("e-mail", value),) if said else ()
