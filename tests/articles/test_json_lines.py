"""Articles handed over as JSON keep their text to the character, and bad lines are named."""

import pytest

from webapp.articles import from_json
from webapp.errors import ArticleError


def test_text_and_id_are_kept_untouched():
    """Offsets count in the caller's own text, so nothing in it may change."""
    text = "  Two  blanks\u200b\r\n\tand a tab.\n\n\nBy Nobody\n"
    article = from_json({"id": "a7", "published": "2022-11-10", "title": " T ", "text": text, "events": [1]})
    assert (article.id, article.text, article.title, article.published) == ("a7", text, "T", "2022-11-10")


def test_without_a_date_nothing_is_assumed():
    """No date given: published stays unknown."""
    article = from_json({"text": "Something happened on Monday."})
    assert article.published is None
    assert article.witnesses == ()
    assert len(article.id) == 12


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Posted: Apr 02, 2009 11:06 PM CEST", "2009-04-02"),
        ("Friday August 2, 2013 @ 8:13am PDT", "2013-08-02"),
        ("By Ana Holm | 14 Nov 2011", "2011-11-14"),
        ("For two years the mill of 3 May 2010 has stood still, and nobody knows why it does.", None),
    ],
)
def test_the_day_that_the_text_prints_is_read_where_none_is_given(stamp, day):
    """A pasted page often has its own date line; the text stays as it is, and a day that is given decides alone."""
    text = f"Mill burns down\n{stamp}\nThe old mill of Norby burned down on Friday night. None were hurt.\n"
    article = from_json({"text": text})
    assert (article.text, article.published) == (text, day)
    given = from_json({"text": text, "published": "2022-11-10"})
    assert (given.published, len(given.witnesses)) == ("2022-11-10", 1)


def test_a_time_of_day_and_an_offset_are_cut_to_the_day():
    """A date-time anchors by its own day."""
    assert from_json({"text": "x y", "published": "2022-11-10T23:30:00-05:00"}).published == "2022-11-10"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"id": "1"}, "text"),
        ({"text": "  "}, "text"),
        ({"text": 5}, "text"),
        ({"text": "x", "published": "yesterday"}, "yesterday"),
        ({"text": "x", "published": 2022}, "published"),
        ({"text": "x", "id": ["a"]}, "id"),
        (["x"], "list"),
        (None, "nothing"),
    ],
)
def test_a_bad_line_says_which_key_is_at_fault(line, said):
    """Every bad line ends in one clear error."""
    with pytest.raises(ArticleError, match=said):
        from_json(line)
