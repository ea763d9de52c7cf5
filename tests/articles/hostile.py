"""Files made to break readers, each as a name and its bytes. Made anew by every run; none is kept."""

import gzip
import io
import struct
import zipfile

from tests.articles.documents import docx, pdf
from tests.articles.stories import FERRY

PARAGRAPHS = "".join(f"<p>{text}</p>" for text in FERRY.body)
PROSE = "\n\n".join(FERRY.body)


def _page(body: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


def _zip(entries: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _nested_zip(times: int) -> bytes:
    data = b"The council met on Tuesday and voted."
    for _ in range(times):
        data = _zip({"in.zip": data})
    return data


def _raw_pdf(objects: list[bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d %s>>\nstartxref\n%d\n%%%%EOF" % (
        count, table, count, trailer, len(made),
    )  # fmt: skip


def readable() -> dict[str, bytes]:
    """Hostile in form, but with the story in it: the text must come out."""
    attributes = " ".join(f"a{i}=1" for i in range(100_000))
    deep = "<div>" * 100_000 + PARAGRAPHS + "</div>" * 100_000
    entity = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    hidden = PARAGRAPHS.replace("ferry", "f\u200be\u00adr\u202er\u2066y").replace("boat", "bo\x00at")
    return {
        "attributes.html": _page(f"<div {attributes}>{PARAGRAPHS}</div>"),
        "deep.html": _page(deep),
        "deep-spans.html": _page("<span>" * 50_000 + "x" + "</span>" * 50_000 + PARAGRAPHS),
        "unclosed.html": _page("<b><i><font>" * 20_000 + PARAGRAPHS),
        "entity.html": entity.encode() + _page(PARAGRAPHS + "<p>&x; &#xD800; &#0;</p>"),
        "nul.html": _page(PARAGRAPHS).replace(b"</p>", b"\x00</p>"),
        "hidden.html": _page(hidden),
        "latin-as-utf8.html": _page(PARAGRAPHS, '<meta charset="utf-8">').replace(b"ferry", b"ferry \xa3\x93\x94"),
        "utf16-as-latin.html": _page(PARAGRAPHS, '<meta charset="iso-8859-1">').decode().encode("utf-16"),
        "charset-unknown.html": _page(PARAGRAPHS, '<meta charset="klingon-7">'),
        "json-ld-deep.html": _page(
            PARAGRAPHS, '<script type="application/ld+json">' + '{"@graph":[' * 50_000 + "</script>"
        ),
        "json-ld-wild.html": _page(
            PARAGRAPHS,
            '<script type="application/ld+json">{"@type":["Article",1,null],"headline":{"a":1},"datePublished":[7],'
            '"author":[[{}],3],"publisher":[]}</script>',
        ),
        "script-heavy.html": _page(PARAGRAPHS, "<script>" + "if(a<b){x='</p>'};" * 50_000 + "</script>"),
        "many-links.html": _page("".join(f"<a href=/{i}>{i}</a> " for i in range(20_000)) + PARAGRAPHS),
        "comment-open.html": _page(PARAGRAPHS + "<!-- never closed " + "x" * 200_000),
        "nul.txt": PROSE.replace("boat", "bo\x00at").encode(),
        "bidi.txt": PROSE.replace("ferry", "\u202eferry\u202c\ufeff").encode(),
        "utf16.txt": PROSE.encode("utf-16-le"),
        "cp1252.txt": PROSE.replace("“", '"').replace("”", '"').encode("cp1252"),
        "broken-utf8.txt": PROSE.encode()[:-1] + b"\xe2\x80",
        "markdown-brackets.md": (PROSE + "\n\n" + "[" * 50_000).encode(),
        "markdown-stars.md": (PROSE + "\n\n" + "*a **b " * 20_000).encode(),
        "markdown-quotes.md": (PROSE + "\n\n" + ">" * 50_000 + " x").encode(),
        "markdown-lists.md": (PROSE + "\n\n" + "\n".join("  " * i + "* x" for i in range(1_000))).encode(),
    }


def survivable() -> dict[str, bytes]:
    """Hostile in kind: a clear error, or some text within the limits."""
    long_line = b"The boat sailed on Tuesday. " * 370_000
    cycle = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]
    billion = ['<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha ha ">']
    billion += [f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    bomb = "".join(billion) + "]>"
    header = b"From: a@b.example\r\nDate: Tue, 14 May 2019 09:00:00 +0000\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    boundaries = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (i, i) for i in range(2_000)
    )
    return {
        "empty.txt": b"",
        "blank.txt": b" \n\n\t " * 100,
        "nul-only.bin": b"\x00" * 5_000,
        "noise.bin": bytes((i * 7919 + i // 3) % 256 for i in range(50_000)),
        "picture.txt": b"\x89PNG\r\n\x1a\n" + b"\x00" * 500,
        "one-line.txt": long_line,
        "one-line.html": b"<html><body><p>" + long_line + b"</p></body></html>",
        "one-word.txt": b"a" * 10_000_000,
        "one-tag.html": b"<html><body><p>" + b"<a" * 1_000_000,
        "open-quotes.html": b"<html><body>" + b"<a b='c" * 200_000 + b"</body></html>",
        "digits.txt": b"1/2/" * 1_000_000,
        "dates.txt": b"12 May 2019, 03/04/2022 " * 200_000,
        "newlines.txt": b"a\n" * 300_000,
        "by.txt": b"By A" + b" B" * 500_000 + b"\n\nHe said so on Monday, and nobody was there.",
        "bomb.html.gz": gzip.compress(b"<p>" + b"\x20" * 200_000_000),
        "bomb.zip": _zip({f"{i}.txt": b"\x20" * 60_000_000 for i in range(2)}),
        "nested.zip": _nested_zip(12),
        "traversal.zip": _zip({"../../escape.txt": PROSE.encode(), "/abs.txt": PROSE.encode()}),
        "truncated.zip": _zip({"a.txt": PROSE.encode()})[:-30],
        "truncated.gz": gzip.compress(PROSE.encode())[:-10],
        "lying.zip": b"PK\x03\x04" + struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, 0, 10, 1 << 30, 5, 0) + b"a.txt",
        "cyclic.pdf": _raw_pdf(cycle),
        "encrypted.pdf": _raw_pdf(
            [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>",
             b"<</Filter/Standard/V 1/R 2/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")/P -4>>"],
            b"/Root 1 0 R /Encrypt 3 0 R /ID[(a)(a)]",
        ),
        "truncated.pdf": pdf(FERRY)[:700],
        "garbage.pdf": b"%PDF-1.7\n" + b"\xff\xfe" * 5_000,
        "no-pages.pdf": _raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]),
        "many-pages.pdf": _raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[" + b"3 0 R " * 5_000
                                    + b"]/Count 5000>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]),
        "entity.docx": docx(FERRY, prolog=bomb, extra="&i;"),
        "external.docx": docx(FERRY, prolog='<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/hostname">]>', extra="&i;"),
        "deep.docx": docx(FERRY, extra="<w:sdt><w:sdtContent>" * 5_000),
        "bomb.docx": _zip({"word/document.xml": b"<w>" + b" " * 60_000_000, "[Content_Types].xml": b"<x/>"}),
        "no-body.docx": _zip({"word/other.xml": b"<x/>"}),
        "entity.xml": (bomb + "<rss><channel><item><title>&i;</title></item></channel></rss>").encode(),
        "deep.xml": b"<rss><channel><item>" + b"<a>" * 100_000,
        "broken.xml": b"<?xml version='1.0'?><rss><channel><item><title>Cut",
        "many-parts.eml": header + boundaries,
        "odd-charset.eml": header + b'Content-Type: text/plain; charset="x\x80y"\r\n\r\nThe boat sailed on Tuesday.',
        "cut.mhtml": b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: x\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n',
        "broken.jsonl": b'{"id": "1", "text": "ok then"}\n{"id": \n{"id":"2","text":"\\ud800 lone"}\n',
        "deep.json": b'{"text": ' + b"[" * 200_000,
        "cut.warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nHTTP/1.1 200 OK\r\n",
        "timeline.json": b'{"format": "dateline/1", "sources": [], "events": []}',
    }  # fmt: skip
