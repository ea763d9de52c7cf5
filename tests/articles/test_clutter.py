"""Menus, banners, buttons and lists of other stories, wherever they stand and whatever holds them: none is read.

The cases are in ``clutter.txt``: under each place a paragraph a case, which is put into three stories.
"""

import html
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from tests.articles.stories import COURT, FERRY
from webapp.articles import ReadOptions, read

PLACES = ("above the headline", "between headline and body", "amid the paragraphs", "after the last paragraph")
BARE = replace(COURT, standfirst="")
STORIES = (FERRY, BARE, replace(BARE, title="Water levy falls"))
AMID = (1, 3, 4)
"""Paragraphs before what stands amid them: the first, half, all but two."""


def cases():
    text = (Path(__file__).parent / "clutter.txt").read_text(encoding="utf-8")
    for section in text.split("\n== ")[1:]:
        place, _, rest = section.partition("\n")
        for case in rest.strip().split("\n\n"):
            yield pytest.param(place, case.split("\n"), id=f"{place.partition(' ')[0]}-{case[:30]}")


def lines(story, place, clutter, amid_at):
    """The story's lines as kind (``title`` of the headline, ``a`` of a link) and text, *clutter* put in its place."""
    at = {
        name: [("a" if i else "p", line) for i, line in enumerate(clutter)] if name == place else [] for name in PLACES
    }
    above, between, amid, after = (at[name] for name in PLACES)
    standfirst = [("p", story.standfirst)] if story.standfirst else []
    body = [("p", text) for text in story.body]
    top = [*above, ("title", story.title), *standfirst, ("p", f"By {story.author}"), ("p", story.written), *between]
    return [*top, *body[:amid_at], *amid, *body[amid_at:], *after]


def as_text(story, found, between="\n\n"):
    return between.join(text for _, text in found)


def as_lines(story, found):
    return as_text(story, found, "\n")


def as_markdown(story, found):
    return "\n\n".join("# " * (kind == "title") + text for kind, text in found)


def as_page(story, found):
    tags = {"title": "<h1>{}</h1>", "p": "<p>{}</p>", "a": "<p><a href='/story'>{}</a></p>"}
    shown = (tags[kind].format(html.escape(text)) for kind, text in found)
    return (
        f"<html><head><title>{html.escape(story.title)}</title></head><body><div>{''.join(shown)}</div></body></html>"
    )


FORMS = {"paragraphs.txt": as_text, "lines.txt": as_lines, "text.md": as_markdown, "page.html": as_page}


@pytest.mark.parametrize(("place", "clutter"), list(cases()))
def test_what_surrounds_an_article_is_not_read(place, clutter):
    """Title, day and every paragraph are as without it, in pasted text, in Markdown and on a page."""
    wrong = []
    for story, amid_at in product(STORIES, AMID if place == PLACES[2] else AMID[:1]):
        wanted = "\n\n".join(filter(None, (story.standfirst, *story.body)))
        for name, form in FORMS.items():
            (article,) = read(form(story, lines(story, place, clutter, amid_at)).encode(), ReadOptions(name=name))
            if (article.title, article.published, article.text) != (story.title, story.day, wanted):
                lost = [p for p in wanted.split("\n\n") if p not in article.text]
                more = [p for p in article.text.split("\n\n") if p not in wanted]
                wrong.append((name, amid_at, article.title, article.published, more, [p[:20] for p in lost]))
    assert not wrong


HEADLINES = (
    "BREAKING: Court strikes down water levy",
    "Live: Court rules on Brennan's water levy",
    "Exclusive: Judges to strike down water levy",
    "Analysis: Why the levy fell",
    "Opinion | The levy was never lawful",
    "Water crisis",
    "War on wells",
    "World news",
    "Interview",
)


@pytest.mark.parametrize("title", HEADLINES)
def test_a_headline_that_looks_like_what_stands_above_one_is_kept(title):
    """Labels in a headline are part of it, and a topic is the headline where there is no other."""
    story = replace(BARE, title=title)
    for name, form in FORMS.items():
        (article,) = read(form(story, lines(story, "", (), 0)).encode(), ReadOptions(name=name))
        assert (article.title, article.text) == (title, "\n\n".join(story.body)), name


def test_a_headline_that_calls_itself_breaking_is_no_banner():
    """What it tells the body tells too: it is the headline, and the line below it the standfirst."""
    story = replace(FERRY, title="BREAKING: " + FERRY.title)
    (article,) = read(as_text(story, lines(story, "", (), 0)).encode())
    assert (article.title, article.text.split("\n\n")[0]) == (story.title, story.standfirst)


NEIGHBOURS = """Recommended
The lighthouse was sold
The keeper moved out on Monday after forty years.
Who owns the pier?
A court will decide on Tuesday who owns the old pier, and who must pay for its repair after the storm of February."""


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_teasers_of_other_stories_are_no_paragraphs(form):
    """Below “Recommended” at the end, headlines with a sentence or two under each belong to other articles."""
    found = lines(FERRY, PLACES[3], NEIGHBOURS.split("\n"), 0)
    (article,) = read(form(FERRY, found).encode())
    assert article.text == "\n\n".join((FERRY.standfirst, *FERRY.body))
