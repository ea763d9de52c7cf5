"""Headline, date, standfirst and body are right on pages of many news systems, and the clutter is gone."""

import pytest

from tests.articles import more_pages, news_pages
from tests.articles.stories import STORIES
from webapp.articles import read

CASES = [
    pytest.param(layout, story, id=f"{layout.__name__}-{story.slug[:5]}")
    for layout in news_pages.LAYOUTS
    for story in STORIES
] + [
    pytest.param(layout, STORIES[n % 3], id=layout.__name__) for n, layout in enumerate(more_pages.LAYOUTS)
]  # fmt: skip
NO_STANDFIRST = ("agency", "wiki", "encyclopedia", "rendered", "builder")
NO_DATE = ("encyclopedia",)
NO_AUTHOR = ("british_daily", "blogger", "wiki", "drupal", "gallery", "wire", "ministry", "encyclopedia", "clocked")


def check(article, layout, story):
    """All of the story is in *article*, in order, and nothing of the page around it."""
    assert article.title == story.title + (" – as it happened" if layout is more_pages.live else "")
    assert article.published == (None if layout.__name__ in NO_DATE else story.day), article.witnesses
    places = [article.text.find(paragraph) for paragraph in story.body]
    assert -1 not in places, story.body[places.index(-1)]
    assert places == sorted(places)
    assert layout.__name__ in NO_STANDFIRST or story.standfirst in article.text
    for clutter in (*news_pages.CLUTTER, *more_pages.CLUTTER, *story.related, *story.comments):
        assert clutter.casefold() not in article.text.casefold(), clutter


@pytest.mark.parametrize(("layout", "story"), CASES)
def test_headline_date_and_body_are_right(layout, story):
    """All of the article is there, in order, and nothing of the page around it."""
    (article,) = read(layout(story).encode())
    check(article, layout, story)


@pytest.mark.parametrize(("layout", "story"), CASES)
def test_the_byline_names_the_author(layout, story):
    """The author is known wherever the page says it in words or in data."""
    (article,) = read(layout(story).encode())
    if layout.__name__ not in NO_AUTHOR:
        assert [name.casefold() for name in article.authors] == [story.author.casefold()]
    assert f"By {story.author}" not in article.text


def test_behind_a_wall_the_beginning_is_read():
    """A page that shows its first lines alone gives these, with headline and date, and no word of the offer."""
    page = more_pages.wall(STORIES[0])
    shown = page[: page.index('<script type="application/ld+json">')] + page[page.index("</head>") :]
    (article,) = read(shown.replace("<time", f"<p>{STORIES[0].body[0]}</p><time").encode())
    assert (article.title, article.published) == (STORIES[0].title, STORIES[0].day)
    assert article.text == f"{STORIES[0].standfirst}\n\n{STORIES[0].body[0]}"
