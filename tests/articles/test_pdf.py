"""PDF as people make them: printed from browsers, with tables, with notes; each line put where its reader sees it."""

from textwrap import wrap

from tests.articles import documents
from tests.articles.stories import COURT, FERRY
from webapp.articles import read

PRINTED = "<</Creator(Mozilla/5.0)/Producer(Skia/PDF m150)/CreationDate(D:20261125101500+01'00')>>"


def placed(lines, top=740.0, left=50.0, size=10.0, step=13.0):
    """Lines of words one under the other; an empty one is the gap between two paragraphs."""
    return [(left, top - i * step, size, words) for i, words in enumerate(lines) if words]


def paragraphs(texts, width=90):
    """Wrapped lines of *texts*, a gap after each."""
    return [line for text in texts for line in (*wrap(text, width), "")]


def test_a_page_printed_from_a_browser():
    """Menus, byline and date stand on lines of their own, short paragraphs too; the moment of printing is no date."""
    lines = ["Home", "News", "Sport", "", FERRY.author, FERRY.written, "", *paragraphs(FERRY.body), "Facebook", "Email"]
    page = [
        (50, 820, 8, f"11/25/26, 11:34 PM {FERRY.title} - Bay Courier"),
        (50, 15, 6, "https://baycourier.example/coast/ferry 1/1"),
        (50, 780, 20, FERRY.title),
        *placed(lines),
    ]
    (article,) = read(documents.pdf_of([page], PRINTED))
    assert (article.title, article.published) == (FERRY.title, FERRY.day)
    assert article.url == "https://baycourier.example/coast/ferry"
    assert tuple(article.text.split("\n\n")) == FERRY.body


def test_the_day_of_printing_does_not_decide():
    """It is kept as a witness, and no relative date counts from it."""
    page = [(50, 780, 20, FERRY.title), *placed(paragraphs(FERRY.body))]
    (article,) = read(documents.pdf_of([page], PRINTED))
    assert article.published is None
    assert [(w.value, w.origin) for w in article.witnesses] == [("2026-11-25", "saved")]


def test_rows_of_a_table_keep_their_cells_together():
    """A day in the first column stays with what happened on it in the second."""
    page, top = [(50, 780, 20, "The siege in dates")], 740.0
    for day, text in zip((1, 5, 9, 13), COURT.body, strict=False):
        page += placed([f"{day} March", "2020"], top) + placed(wrap(text, 70), top, left=130)
        top -= 13 * len(wrap(text, 70)) + 10
    (article,) = read(documents.pdf_of([page]))
    assert tuple(article.text.split("\n\n")) == tuple(
        f"{day} March 2020 | {text}" for day, text in zip((1, 5, 9, 13), COURT.body, strict=False)
    )


def test_marks_of_notes_and_the_notes_are_no_text():
    """Raised figures within and behind sentences go, and so does the small print under the page."""
    page, top = [(50, 780, 20, FERRY.title)], 740.0
    for number, text in enumerate(FERRY.body, 1):
        first, *rest = wrap(text, 80)
        head, _, tail = first.rpartition(" ")
        page += [(50, top, 10, head), (50 + 4.8 * len(head), top + 4, 7, str(number))]
        page += [(50 + 4.8 * (len(head) + 1.7), top, 10, tail), *placed(rest, top - 13)]
        top -= 13 * len(rest) + 26
    page += placed([f"{n} Trust, Minutes, {n} March 2018." for n in range(1, 7)], 100, size=7, step=9)
    (article,) = read(documents.pdf_of([page]))
    assert tuple(article.text.split("\n\n")) == FERRY.body


def test_entries_of_a_list_are_not_run_together():
    """Short lines that begin with a capital are lines of their own."""
    entries = ["Grain for the town.", "Rope for the harbour.", "Tar for the boats."]
    page = [(50, 780, 20, FERRY.title), *placed([*wrap(FERRY.body[0], 90), *entries])]
    (article,) = read(documents.pdf_of([page]))
    assert article.text.split("\n\n")[-3:] == entries
