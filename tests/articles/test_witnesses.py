"""Publication dates: every witness kept, originals and copies told apart, clocks and orders decided by evidence."""

import pytest

from webapp.articles import ReadOptions, read

BODY = (
    "<p>The council met in the old mill on Tuesday and voted to mend the bridge before the winter comes.</p>"
    "<p>Its members had argued about the money since {before}, when the first beam fell into the river.</p>"
)


def page(head="", top="", body=BODY, lang="en", before="last year"):
    text = f"<html lang='{lang}'><head><title>Mill bridge to be mended</title>{head}</head><body><article>"
    return f"{text}<h1>Mill bridge to be mended</h1>{top}{body.format(before=before)}</article></body></html>".encode()


def published(value, name="article:published_time"):
    return f'<meta property="{name}" content="{value}"/>'


def shown(text):
    return f'<p class="dateline">{text}</p>'


def only(data, **options):
    (article,) = read(data, ReadOptions(**options))
    return article


# value of published · head · visible line · language
CASES = {
    "the local clock of a stamp counts": ("2022-11-09", published("2022-11-09T23:30:00-05:00"), "", "en"),
    "UTC alone is taken as it is": ("2022-11-10", published("2022-11-10T02:30:00Z"), "", "en"),
    "UTC after midnight, evening there": ("2022-11-09", published("2022-11-10T02:30:00Z"), "November 9, 2022", "en"),
    "UTC in the evening, morning there": ("2022-11-10", published("2022-11-09T21:30:00Z"), "10 November 2022", "en"),
    "UTC and the page agree": ("2022-11-10", published("2022-11-10T02:30:00Z"), "10 November 2022", "en"),
    "British order by language": ("2022-04-03", "", "Published 03/04/2022", "en-GB"),
    "American order by language": ("2022-03-04", "", "Published 03/04/2022", "en-US"),
    "dots put the day first": ("2022-04-03", "", "Published 03.04.2022", "en"),
    "an impossible month decides": ("2022-03-25", "", "Published 25/03/2022", "en"),
    "another witness decides": ("2022-04-03", published("2022-04-03", "dc.date"), "Published 03/04/2022", "en-US"),
    "the day of the week decides": ("2022-04-03", "", "Sunday, 03/04/2022", "en-US"),
    "a day of the week that neither reading fell on does not": ("2022-03-04", "", "Monday 03/04/2022", "en-US"),
    "the order of the day beside it decides": ("2022-04-03", "", "03/04/2022 (updated 13/04/2022)", "en-US"),
    "UTC after midnight, changed in the evening there": (
        "2022-11-09", published("2022-11-10T01:14:05Z"), "Updated 10:40 PM EST, Wed November 9, 2022", "en",
    ),
    "a change the day after tells nothing of the stamp": (
        "2022-11-09", published("2022-11-09T21:30:00Z"), "Updated November 10, 2022", "en",
    ),
    "month names in capitals": ("2022-11-09", "", "PUBLISHED: NOV. 9, 2022, 6:30 P.M. ET", "en"),
    "ordinals and weekdays": ("2022-11-09", "", "Wednesday 9th November 2022", "en"),
    "updated beside published": ("2022-11-09", "", "Published November 9, 2022 | Updated November 12, 2022", "en"),
    "modified alone is better than nothing": ("2022-11-12", published("2022-11-12", "article:modified_time"), "", "en"),
    "nothing is nothing": (None, "", "", "en"),
}  # fmt: skip


@pytest.mark.parametrize("claim", CASES)
def test_the_day_of_publication(claim):
    """The deciding day of each case."""
    day, head, top, lang = CASES[claim]
    article = only(page(head, shown(top) if top else "", lang=lang))
    assert article.published == day, article.witnesses


def test_days_in_the_text_decide_an_ambiguous_order():
    """A text that tells of 28 March was not published on 4 March."""
    article = only(page(top=shown("Published 03/04/2022"), before="28 March 2022"))
    assert article.published == "2022-04-03"
    assert "lead up to it" in article.witnesses[0].note


def test_the_order_of_days_in_the_text_decides():
    """Where the text writes 28/02/2022, the page writes the day first."""
    article = only(page(top=shown("Published 03/04/2022"), before="28/02/2021"))
    assert article.published == "2022-04-03"
    assert "as other days here are written" in article.witnesses[0].note


def test_what_nothing_decides_is_told():
    """An order that is a guess says so and trusts itself less."""
    (witness, *_) = only(page(top=shown("Published 03/04/2022"))).witnesses
    assert "nothing decides it" in witness.note
    assert "2022-04-03" in witness.note
    assert witness.confidence < 0.6


def test_confidence_rises_with_independent_witnesses():
    """Two kinds of witness that agree are surer than one."""
    one = only(page(published("2022-11-09"))).witnesses[0].confidence
    two = only(page(published("2022-11-09"), shown("November 9, 2022"))).witnesses[0].confidence
    assert one < two < 1.0


def test_a_given_date_decides_and_the_others_stay():
    """--published is a witness above the rest."""
    article = only(page(published("2022-11-09")), published="2022-11-01")
    assert [(w.value, w.origin) for w in article.witnesses] == [("2022-11-01", "given"), ("2022-11-09", "meta")]


COPIES = {
    "two publishers": (
        "Title of the piece here\n\nBy Ann Lee\n\nGlobe Copy, November 13, 2022\n\nHarbour.example 10 November 2022\n\n"
    ),
    "original told below": "Title of the piece here\n\nGlobe Copy, November 13, 2022\n\n",
}


@pytest.mark.parametrize("claim", COPIES)
def test_originals_and_copies(claim):
    """The original's day counts; the copy's is kept as republished."""
    text = COPIES[claim] + "The council met in the old mill on Tuesday and voted to mend the bridge.\n\n"
    if claim == "original told below":
        text += "This article was originally published by Harbour Review on 10 November 2022.\n"
    article = only(text.encode())
    assert article.published == "2022-11-10"
    assert {w.value: w.role for w in article.witnesses} == {"2022-11-10": "published", "2022-11-13": "republished"}


def test_a_page_that_names_its_original_is_a_copy():
    """The page's own data says when it copied; its note says when the original appeared."""
    note = "<p>This article was first published in The Harbour Review on 10 November 2022.</p>"
    article = only(page(published("2022-11-13T08:00:00+00:00"), body=BODY + note))
    assert article.published == "2022-11-10"
    assert "first published" not in article.text


NOTES = {
    "This article was originally published by Harbour Review on 10 November 2022.": ("Harbour Review", "2022-11-10"),
    "This story first appeared in The Mill Post on May 3, 2021.": ("The Mill Post", "2021-05-03"),
    "Republished with permission from Quay Times, 3 May 2021": ("Quay Times", "2021-05-03"),
    "Source: Harbour.example": ("Harbour.example", None),
    "The essay was reprinted from the Coast Quarterly.": ("Coast Quarterly", None),
    "Originally published on 10 November 2022 at Harbour.example": ("Harbour.example", "2022-11-10"),
}


@pytest.mark.parametrize("note", NOTES)
def test_notes_of_an_original(note):
    """Publisher and day of the original are read from the notes that copies carry, and the note is not text."""
    story = "The council met in the old mill on Tuesday and voted to mend the bridge.\n\nIt will cost 3 million.\n\n"
    article = only(f"The bridge is to be mended\n\n{story}{note}\n".encode())
    assert (article.publisher, article.published) == NOTES[note]
    assert note not in article.text


def test_when_a_copy_was_republished_is_no_day_of_the_original():
    """“Republished 13 November 2022” dates the copy; the note that names the original dates that."""
    head, body = "The pier burns\n\nRepublished 13 November 2022\n\n", "The pier burned on Sunday.\n\nIt was old.\n\n"
    note = "This article was originally published by Bay Wire on 10 November 2022.\n"
    article = only((head + body + note).encode())
    assert [(w.value, w.role) for w in article.witnesses] == [
        ("2022-11-10", "published"),
        ("2022-11-13", "republished"),
    ]
    (witness,) = only((head + body).encode()).witnesses
    assert (witness.value, witness.role) == ("2022-11-13", "republished")


def test_first_published_and_last_updated_name_no_publisher():
    """Words of publishing are no paper's name, and a line read twice is one witness."""
    text = "The pier burns\n\nFirst published 10 November 2022\nLast updated 3 May 2023\n\n"
    article = only(f"{text}The pier burned on Sunday.\n\nIt was old.\n".encode())
    assert article.publisher is None
    assert [(w.value, w.role) for w in article.witnesses] == [("2022-11-10", "published"), ("2023-05-03", "modified")]


def test_the_beginning_of_unix_time_is_no_day():
    """Systems that were told no day write 1970: nothing is said then."""
    assert only(page(published("1970-01-01T00:00:00Z"))).published is None
    assert only(page(published("1969-12-31T19:00:00-05:00"))).published is None


def test_days_that_head_a_chronology_are_no_publication_dates():
    """A list of days with what happened on each keeps its days in the text."""
    days = "".join(
        f"{day} March 2022\n\nThe boat sailed to the far bank and came back again.\n\n" for day in (3, 9, 27)
    )
    article = only(f"How the ferry came back\n\n{days}".encode())
    assert article.published is None
    assert article.text.count("March 2022") == 3


def test_a_sentence_with_a_date_is_no_date_line():
    """What the story tells is not when it was told."""
    article = only(b"The bridge was opened on 3 May 1974 by the queen.\n\nIt fell on 9 June 1980 in a storm.\n")
    assert article.published is None


def test_day_in_the_address():
    """A path with a day in it is a witness."""
    head = '<link rel="canonical" href="https://paper.example/news/2022/nov/09/mill-bridge"/>'
    article = only(page(head))
    assert (article.published, article.witnesses[0].origin) == ("2022-11-09", "url")


def test_who_published_a_copy_is_no_author():
    """“Originally published by Quay Weekly” names a paper; a licence on the next line is not part of its name."""
    note = "*Originally published by Quay Weekly on 10 November 2022. Republished 2 January 2023.*"
    article = only(f"# Why the quay fell\n\n{note}\n\nThe quay fell on Wednesday.\n\nIt was old.\n".encode())
    assert (article.publisher, article.authors, article.published) == ("Quay Weekly", (), "2022-11-10")
    copy = "Why the quay fell\n\nThe quay fell on Wednesday.\n\nThe original source of this article is Anti-Quay.com\n"
    assert only(f"{copy}Copyright © Ann Lee, Anti-Quay.com, 2022\n".encode()).publisher == "Anti-Quay.com"
