"""Headline, date, standfirst and body are right on pages of twelve news systems, and the clutter is gone."""

import pytest

from tests.articles.news_pages import CLUTTER, LAYOUTS
from tests.articles.stories import STORIES
from webapp.articles import read

CASES = [
    pytest.param(layout, story, id=f"{layout.__name__}-{story.slug[:5]}") for layout in LAYOUTS for story in STORIES
]


@pytest.mark.parametrize(("layout", "story"), CASES)
def test_headline_date_and_body_are_right(layout, story):
    """All of the article is there, in order, and nothing of the page around it."""
    (article,) = read(layout(story).encode())
    assert article.title == story.title
    assert article.published == story.day, article.witnesses
    places = [article.text.find(paragraph) for paragraph in story.body]
    assert -1 not in places, story.body[places.index(-1)]
    assert places == sorted(places)
    assert layout.__name__ in ("agency", "wiki") or story.standfirst in article.text
    for clutter in (*CLUTTER, *story.related, *story.comments):
        assert clutter.casefold() not in article.text.casefold(), clutter


@pytest.mark.parametrize(("layout", "story"), CASES)
def test_the_byline_names_the_author(layout, story):
    """The author is known wherever the page says it in words or in data."""
    (article,) = read(layout(story).encode())
    if layout.__name__ not in ("british_daily", "blogger", "wiki", "drupal"):
        assert [name.casefold() for name in article.authors] == [story.author.casefold()]
    assert f"By {story.author}" not in article.text
