"""Pasted pages without markup: what is kept, what goes, and what the head is understood to say."""

from pathlib import Path

import pytest

from webapp.articles import ReadOptions, read

PASTED = Path(__file__).parent / "pages" / "pasted-copy.txt"


@pytest.fixture(scope="module")
def pasted():
    (article,) = read(PASTED)
    return article


def test_title_standfirst_and_body_stay(pasted):
    """The headline is the title; standfirst and body are the text, links and emphasis become words."""
    assert pasted.title == "‘Open the Gates’: Harbour Master Sees a Chance for Talks Between Dockers and Owners"
    assert pasted.text.startswith(
        "Other officials are said to differ with her over the timing\n\nHarbour master Ada Quill said"
    )
    assert pasted.text.endswith("set aside $3 million for the quay.")
    assert pasted.text.count("\n\n") == 4


def test_nothing_of_the_page_around_it_stays(pasted):
    """Navigation, sharing, copyright, disclaimer, labels, newsletter and author box are gone."""
    for clutter in (
        "Region",
        "Theme",
        "newsletter",
        "Follow",
        "share",
        "©",
        "Disclaimer",
        "news editor",
        "*",
        "[",
        "\\",
        "Quay Post",
    ):
        assert clutter not in pasted.text, clutter


def test_original_and_copy_are_told_apart(pasted):
    """The original's date decides; the copy's stays as a witness."""
    assert pasted.published == "2021-06-10"
    assert [(w.value, w.role, w.exact) for w in pasted.witnesses] == [
        ("2021-06-10", "published", "10 June 2021"),
        ("2021-06-13", "republished", "June 13, 2021"),
    ]
    assert (pasted.publisher, pasted.authors) == ("Quaypost.example", ("Tom Reed",))


def test_a_single_line_is_text_not_title():
    """A sentence from standard input is read as it is."""
    (article,) = read(b"Milk ran out on 5 May 2020")
    assert (article.title, article.text, article.published) == ("", "Milk ran out on 5 May 2020", None)


def test_the_given_date_and_title_win():
    """What the caller says overrides what the text says."""
    (article,) = read(PASTED, ReadOptions(published="2021-07-01", title="Mine"))
    assert (article.title, article.published, article.witnesses[0].origin) == ("Mine", "2021-07-01", "given")
    assert len(article.witnesses) == 3
