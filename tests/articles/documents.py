"""Small PDF, Word and e-mail files made from the stories, byte by byte, so that tests need no library to write them."""

import io
import zipfile
from email.message import EmailMessage
from html import escape
from textwrap import wrap

from tests.articles.stories import Story

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(story: Story, *, prolog: str = "", extra: str = "", title: str = "Microsoft Word - draft3") -> bytes:
    """A Word document: title style, a content control, a field, tracked changes, a text box with its fallback copy."""
    first, second, third, *rest = (escape(text) for text in story.body)
    half = len(second) // 2
    paragraphs = [
        f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{escape(story.title)}</w:t></w:r></w:p>',
        _p(f"<w:r><w:t>{escape(story.standfirst)}</w:t></w:r>"),
        _p(f"<w:r><w:t>By {story.author}</w:t></w:r>"),
        _p(f"<w:r><w:t>{story.written}</w:t></w:r>"),
        f"<w:sdt><w:sdtContent>{_p(f'<w:r><w:t>{first}</w:t></w:r>')}</w:sdtContent></w:sdt>",
        _p(
            f'<w:ins w:id="1"><w:r><w:t xml:space="preserve">{second[:half]}</w:t></w:r></w:ins>'
            f'<w:del w:id="2"><w:r><w:delText>DELETED</w:delText></w:r></w:del>'
            f'<w:smartTag><w:r><w:t xml:space="preserve">{second[half:]}</w:t></w:r></w:smartTag>'
        ),
        _p(
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            f'<w:fldSimple w:instr="REF"><w:r><w:t>{third}</w:t></w:r></w:fldSimple>'
        ),
        *(_p(f"<w:r><w:t>{text}</w:t></w:r>") for text in rest[:-1]),
        _p(
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>"
            + _p(f"<w:r><w:t>{rest[-1]}</w:t></w:r>")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            + _p(f"<w:r><w:t>{rest[-1]}</w:t></w:r>")
            + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
        ),
    ]
    body = (
        f'{prolog}<w:document xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{''.join(paragraphs)}{extra}</w:body></w:document>"
    )
    core = (
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>' + title + "</dc:title>"
        f"<dc:creator>{story.author}</dc:creator><dcterms:created>{story.day}T08:00:00Z</dcterms:created></cp:coreProperties>"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body)
        archive.writestr("word/header1.xml", "<x>HEADER</x>")
        archive.writestr("docProps/core.xml", core)
    return packed.getvalue()


def _p(runs: str) -> str:
    return f"<w:p>{runs}</w:p>"


Placed = tuple[float, float, float, str]  # left, bottom, size, words


def pdf(story: Story, *, columns: int = 1, size: float = 10.0, hyphenate: bool = False, dated: bool = True) -> bytes:
    """A PDF: headline, byline, date line, body in columns over several pages, running heads and page numbers."""
    width = 500.0 / columns - 20
    step = size * 1.25
    rows = int(560 / step) if columns > 1 else 14  # few rows a page make several pages of one story
    lines = list(_lines(story, width / (size * 0.5), hyphenate))
    pages, at = [], 0
    while at < len(lines):
        page: list[Placed] = [(50, 810, 8, "The Bay Courier Weekly"), (300, 20, 8, f"Page {len(pages) + 1}")]
        if not pages:
            page += [(50, 770, 22, part) for part in [story.title]]
            page += [(50, 745, 12, story.standfirst), (50, 725, size, f"By {story.author}")]
            page += [(50, 705, size, story.written)] if dated else []
        for column in range(columns):
            for row, (words, first) in enumerate(lines[at : at + rows]):
                page.append((50 + column * (width + 20) + (12 if first else 0), 680 - row * step, size, words))
            at += rows
        pages.append(page)
    return pdf_of(pages, f"<</Title(Untitled)/CreationDate(D:{story.day.replace('-', '')}101500+01'00')>>")


def _lines(story: Story, characters: float, hyphenate: bool):
    for text in story.body:
        for i, line in enumerate(_broken(text, int(characters), hyphenate)):
            yield line, i == 0


def _broken(text: str, width: int, hyphenate: bool) -> list[str]:
    """Lines of *text*; hyphenated, long words at line ends are cut as a typesetter would."""
    if not hyphenate:
        return wrap(text, width)
    lines, line = [], ""
    for word in text.split(" "):
        room = width - len(line) - 2
        if len(line) + len(word) + 1 > width and word.isalpha() and len(word) > 7 and 3 < room < len(word) - 3:
            lines.append(f"{line} {word[:room]}-".strip())
            line = word[room:]
        elif len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def pdf_of(pages: list[list[Placed]], properties: str = "<<>>") -> bytes:
    """A PDF whose pages hold words where they are placed."""
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
        properties.encode(),
    ]
    for i, page in enumerate(pages):
        text = b"".join(
            b"BT /F %g Tf %g %g Td (%s) Tj ET\n" % (size * 0.8, x, y, _pdf_text(words)) for x, y, size, words in page
        )
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>"
            % (6 + 2 * i)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(text), text))
    return _assembled(objects)


def _pdf_text(words: str) -> bytes:
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _assembled(objects: list[bytes]) -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF"
    return made + end % (count, table, count, len(made))


def eml(story: Story, *, page: str | None = None, attached: tuple[str, bytes] | None = None) -> bytes:
    """An e-mail with the story as plain text, as a page beside it, and with a file attached."""
    message = EmailMessage()
    message["From"] = f"{story.author} <desk@baycourier.example>"
    message["To"] = "reader@example.org"
    message["Subject"] = f"Fwd: {story.title}"
    message["Date"] = f"{_mail_day(story)} 21:30:00 -0400"
    message.set_content(story.standfirst + "\n\n" + "\n\n".join("\n".join(wrap(text, 72)) for text in story.body))
    if page:
        message.add_alternative(page, subtype="html")
    if attached:
        message.add_attachment(attached[1], maintype="application", subtype="octet-stream", filename=attached[0])
    return message.as_bytes()


def _mail_day(story: Story) -> str:
    from datetime import date

    return date.fromisoformat(story.day).strftime("%a, %d %b %Y")


def mhtml(story: Story, page: str) -> bytes:
    """A page as a browser saves it in one file, quoted-printable, with a picture beside it."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = f"https://www.baycourier.example/{story.day.replace('-', '/')}/{story.slug}"
    message["Subject"] = story.title
    message["Date"] = "Fri, 20 Nov 2026 10:00:00 +0000"
    message["MIME-Version"] = "1.0"
    message.set_content(page, subtype="html", cte="quoted-printable")
    message.add_related(b"\x89PNG", maintype="image", subtype="png")
    return message.as_bytes()
