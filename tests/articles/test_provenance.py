"""Quotes cut from the kept text, with prefix and suffix, are found again in the page's own text."""

import hashlib
import random
import re
from pathlib import Path

import lxml.html
import pytest

from tests.articles.more_pages import LAYOUTS as MORE
from tests.articles.news_pages import LAYOUTS
from tests.articles.stories import STORIES
from webapp.articles import read

SAVED = Path(__file__).parent / "saved"
CONTEXT = 32
FLOOR = 0.95


def squeezed(text):
    """Text as a browser's search sees it: runs of white space count as one blank, or none."""
    return re.sub(r"\s+", "", text)


def quotes(text, seed):
    """Sentences of *text* with what stands before and after them in their paragraph."""
    found = list(re.finditer(r"[^.\n]{20,200}\.", text))
    for match in random.Random(seed).sample(found, min(6, len(found))):
        start, end = match.span()
        yield text[max(0, start - CONTEXT) : start], text[start:end], text[end : end + CONTEXT]


def test_quotes_are_found_again_on_saved_pages():
    """At least 95 % of quotes with their nearer context stand in the page word for word."""
    found = total = 0
    pages = [layout(story) for layout in (*LAYOUTS, *MORE) for story in STORIES]
    pages += [path.read_text(encoding="utf-8").partition("\n\n=====")[0] for path in sorted(SAVED.glob("*.html"))]
    for seed, page in enumerate(pages):
        own = squeezed(lxml.html.fromstring(page).text_content())
        (article,) = read(page.encode())
        for prefix, exact, suffix in quotes(article.text, seed):
            near = prefix.rpartition("\n")[2] + exact + suffix.partition("\n")[0]
            total += 1
            found += squeezed(near) in own
    assert total > 450
    assert found >= FLOOR * total, f"{found} of {total}"


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_the_text_is_hashed_and_its_id_is_stable(layout):
    """The hash is that of the text in UTF-8; reading again gives the same article."""
    page = layout(STORIES[0]).encode()
    (first,), (second,) = read(page), read(page)
    assert first == second
    assert first.sha256 == hashlib.sha256(first.text.encode()).hexdigest()
    assert first.id == first.sha256[:12]
