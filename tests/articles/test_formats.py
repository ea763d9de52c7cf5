"""Every format gives the same story: title, date, author and all its paragraphs, each known by its content."""

import gzip
import io
import json
import zipfile
from html import escape

import pytest

from tests.articles import documents
from tests.articles.news_pages import wordpress
from tests.articles.stories import BRIDGE, COURT, FERRY, STORIES
from webapp.articles import Failure, ReadOptions, outcomes, read
from webapp.errors import ArticleError


def one(data, name=""):
    (article,) = read(data, ReadOptions(name=name))
    return article


def holds(article, story):
    """Whether title, date and every paragraph are right."""
    missing = [text for text in story.body if text not in article.text]
    assert not missing, missing[0]
    assert article.title == story.title
    assert article.published == story.day
    return True


# ── PDF ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.slug)
def test_pdf_in_columns_over_pages(story, columns):
    """Columns are read one after the other; running heads and page numbers are gone."""
    article = one(documents.pdf(story, columns=columns))
    assert holds(article, story)
    assert article.authors == (story.author,)
    assert "Weekly" not in article.text
    assert "Page 1" not in article.text


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.slug)
def test_pdf_hyphens_at_line_ends_are_undone(story):
    """Words broken at line ends are whole again."""
    assert holds(one(documents.pdf(story, columns=2, hyphenate=True)), story)


def test_pdf_without_a_date_line_falls_back_on_its_properties():
    """The creation date is a weak witness, and the only one."""
    article = one(documents.pdf(COURT, dated=False))
    (witness,) = article.witnesses
    assert (witness.value, witness.origin) == (COURT.day, "pdf")
    assert witness.confidence <= 0.5


# ── Word, mail, saved pages ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.slug)
def test_docx_keeps_controls_fields_and_insertions(story):
    """What python-docx drops is there; deletions, field codes, headers and fallback copies are not."""
    article = one(documents.docx(story))
    assert holds(article, story)
    assert article.text.count(story.body[-1]) == 1
    for gone in ("DELETED", "HYPERLINK", "HEADER"):
        assert gone not in article.text


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.slug)
def test_mail_is_dated_by_its_header_on_the_senders_clock(story):
    """Plain text is unwrapped; the day is the sender's even where it is already tomorrow in UTC."""
    article = one(documents.eml(story))
    assert holds(article, story)
    assert article.witnesses[0].origin == "e-mail"
    assert article.authors == (story.author,)


def test_attachments_are_read_too():
    """A PDF in a letter is an article of its own."""
    letter, attached = read(documents.eml(FERRY, attached=("report.pdf", documents.pdf(BRIDGE))))
    assert letter.title == FERRY.title
    assert holds(attached, BRIDGE)


def test_mhtml_takes_page_and_address():
    """A page saved in one file is that page."""
    article = one(documents.mhtml(FERRY, wordpress(FERRY)))
    assert holds(article, FERRY)
    assert article.url == "https://www.baycourier.example/2019/05/14/ferry-returns-to-skelmouth"


def test_docx_rows_of_a_table_stay_together_and_a_template_names_nothing():
    """A day stays with what happened on it; cells that lay out a page are paragraphs; headings before properties."""
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    row = "<w:tbl><w:tr>" + cell.format("3 May 2018") + cell.format("The trust buys the boat.") + "</w:tr></w:tbl>"
    layout = "<w:tbl><w:tr>" + cell.format("It was painted red in the spring.") + "<w:tc><w:p/></w:tc></w:tr></w:tbl>"
    article = one(documents.docx(FERRY, extra=row + layout, title="Template 2009"))
    assert article.title == FERRY.title
    assert article.text.endswith("3 May 2018 | The trust buys the boat.\n\nIt was painted red in the spring.")


def test_mail_without_signature_but_with_what_it_answers():
    """What follows two dashes goes, up to the quoted letter."""
    letter = (
        "From: Ann Lee <ann@pier.example>\nTo: t@pier.example\nSubject: RE: FW: The pier\n"
        "Date: Thu, 7 Oct 2021 18:02:11 +0100\n\nHi Tom,\n\nThe council voted on Tuesday.\n\nBest,\n\n"
        "-- \nAnn Lee | Works\nPier Holdings\n\nOn Mon, 4 Oct 2021 at 09:15, Tom Reed wrote:\n"
        "> The storm tore two beams from the pier.\n"
    )
    article = one(letter.encode())
    assert (article.title, article.published, article.authors) == ("The pier", "2021-10-07", ("Ann Lee",))
    assert article.text.split("\n\n") == [
        "The council voted on Tuesday.", "On Mon, 4 Oct 2021 at 09:15, Tom Reed wrote:",
        "The storm tore two beams from the pier.",
    ]  # fmt: skip


def test_a_newsletter_keeps_its_headlines():
    """Headlines that are links stay between the stories; the notes of a mailing list go."""
    stories = "".join(
        f'<tr><td><h2><a href="https://x.example/{s.slug}">{s.title}</a></h2><p>{s.body[0]}</p>'
        '<p><a href="x">Read more</a></p></td></tr>'
        for s in STORIES
    )
    page = (
        '<html><body><table><tr><td><a href="x">View this email in your browser</a></td></tr>' + stories + "<tr><td>"
        "<p>You are receiving this email because you signed up.</p><p><a>Unsubscribe</a></p></td></tr></table></body>"
    )
    article = one(documents.eml(FERRY, page=page))
    assert article.text.split("\n\n") == [part for s in STORIES for part in (s.title, s.body[0])][1:]


# ── feeds ────────────────────────────────────────────────────────────────────────────────────────


def _html(story):
    return "".join(f"<p>{escape(text)}</p>" for text in story.body)


def rss():
    items = "".join(
        f"<item><title>{escape(s.title)}</title><link>https://baycourier.example/{s.slug}</link>"
        f"<pubDate>{documents._mail_day(s)} 22:30:00 -0500</pubDate><description>{escape(s.standfirst)}</description>"
        f"<content:encoded><![CDATA[{_html(s)}]]></content:encoded></item>"
        for s in STORIES
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>Bay Courier</title><link>https://baycourier.example</link>{items}</channel></rss>"
    )


def atom():
    items = "".join(
        f"<entry><title>{escape(s.title)}</title><link href='https://baycourier.example/{s.slug}'/>"
        f"<published>{s.day}T22:30:00-05:00</published><updated>2024-01-01T00:00:00Z</updated>"
        f'<content type="html">{escape(_html(s))}</content></entry>'
        for s in STORIES
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay Courier</title>{items}</feed>'


def json_feed():
    items = [
        {"id": s.slug, "title": s.title, "content_html": _html(s), "date_published": f"{s.day}T22:30:00-05:00",
         "url": f"https://baycourier.example/{s.slug}"}
        for s in STORIES
    ]  # fmt: skip
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Bay Courier", "items": items})


@pytest.mark.parametrize("feed", [rss, atom, json_feed])
def test_every_entry_of_a_feed_is_an_article(feed):
    """Each with its own title, address and date, on the feed's own clock."""
    articles = read(feed().encode())
    assert all(holds(article, story) for article, story in zip(articles, STORIES, strict=True))
    assert [article.publisher for article in articles] == ["Bay Courier"] * 3
    assert articles[0].url == f"https://baycourier.example/{FERRY.slug}"


# ── archives and lines ───────────────────────────────────────────────────────────────────────────


def packed(entries):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return data.getvalue()


def test_a_zip_of_a_mix_gives_its_articles_and_names_the_broken_one():
    """One broken member is told by name and does not stop the rest."""
    data = packed({
        "a.html": wordpress(FERRY), "sub/b.pdf": documents.pdf(BRIDGE), "c.docx": b"PK\x03\x04broken word/",
        "d.eml": documents.eml(COURT), "__MACOSX/x": b"x",
    })  # fmt: skip
    found = list(outcomes(data, ReadOptions(name="mix.zip")))
    assert [type(one) is Failure or one.title for one in found] == [FERRY.title, BRIDGE.title, True, COURT.title]
    assert found[2].name == "mix.zip › c.docx"
    with pytest.raises(ArticleError, match="Word"):
        read(data)


def test_a_zip_of_word_documents_is_no_word_document():
    """Packed without compression their own names stand in it, and it is unpacked all the same."""
    data = packed({"a.docx": documents.docx(FERRY), "word/b.txt.html": wordpress(COURT)})
    assert [article.title for article in read(packed({"a.docx": documents.docx(FERRY)}))] == [FERRY.title]
    assert [article.title for article in read(data)] == [FERRY.title, COURT.title]


def test_the_text_of_a_word_document_may_have_a_number():
    """Word on the web saves it as document2.xml."""
    with zipfile.ZipFile(io.BytesIO(documents.docx(FERRY))) as archive:
        renamed = {name.replace("document.", "document2."): archive.read(name) for name in archive.namelist()}
    assert holds(one(packed(renamed)), FERRY)


def test_a_word_document_cut_short_is_called_one():
    """What is missing is the end, and its beginning still tells what it was."""
    with pytest.raises(ArticleError, match="Word document is damaged"):
        read(documents.docx(BRIDGE)[:900])


def test_a_folder_gives_its_files_in_order(tmp_path):
    """Formats are told by content: no suffix here is right."""
    (tmp_path / "1.txt").write_bytes(documents.pdf(FERRY))
    (tmp_path / "2.pdf").write_text(wordpress(COURT), encoding="utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "3").write_bytes(documents.docx(BRIDGE))
    (tmp_path / "4.html").write_bytes(b"")
    (tmp_path / ".hidden").write_bytes(b"x")
    found = list(outcomes(tmp_path))
    assert [getattr(one, "title", "failed") for one in found] == [FERRY.title, COURT.title, "failed", BRIDGE.title]
    assert found[2].name == str(tmp_path / "4.html")
    assert "empty" in found[2].message


def test_gzip_is_unpacked():
    """A compressed page is the page."""
    assert holds(one(gzip.compress(wordpress(FERRY).encode()), "a.html.gz"), FERRY)


def test_json_lines_give_an_article_a_line_and_name_bad_lines():
    """Line numbers are told; the rest is read."""
    lines = [
        json.dumps({"id": s.slug, "published": s.day, "title": s.title, "text": "\n".join(s.body)}) for s in STORIES
    ]
    found = list(outcomes("\n".join([lines[0], "{not json}", *lines[1:]]).encode()))
    assert [one.message[:6] if isinstance(one, Failure) else one.id for one in found] == [
        FERRY.slug, "Line 2", COURT.slug, BRIDGE.slug,
    ]  # fmt: skip


def test_one_json_object_over_several_lines_is_one_article():
    """A pretty-printed article is read as well."""
    article = one(json.dumps({"id": "x", "text": "Milk ran out."}, indent=2).encode())
    assert (article.id, article.text) == ("x", "Milk ran out.")


def test_warc_pages_are_articles_with_their_address():
    """Each successful response of an archive is read; needs the extra."""
    warc = pytest.importorskip("fastwarc.warc")
    page = wordpress(FERRY).encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(page) + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://baycourier.example/x\r\n"
        "WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-5678-1234-567812345678>"
        "\r\nContent-Type: application/http; "
        f"msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    article = one(head.encode() + http + b"\r\n\r\n")
    assert warc
    assert holds(article, FERRY)
    assert article.url == "https://baycourier.example/x"
