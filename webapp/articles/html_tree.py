"""A page's tree, parsed within bounds and freed of what misleads those who look for its article."""

import re
from typing import Any

import lxml.html
from lxml import etree

from webapp.articles import characters, html_guard
from webapp.articles.characters import one_line
from webapp.errors import ArticleError

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_MARK = re.compile(characters.MARK)
_POSTS = 3
"""Articles side by side from which a page is a live one; a front page's teasers hold no paragraphs."""
_PARAGRAPH = 80
"""Characters of a post's paragraph, at least; teasers under a headline mostly stay below."""
_BUTTON = 20
"""Characters below which a link in a post is a button or its clock time, which make it look like a menu."""
_MOST_OF_IT = 0.6
"""Share of the text of all articles of a page above which one is the article, and the others are its neighbours."""


def parse(text: str) -> Any:
    """The tree of a page. Hidden characters are left to those who take text from it."""
    source = html_guard.without_long_tags(_DECLARATION.sub("", text.replace("\0", "")))
    tree, cut = _tree(source)
    if cut:
        tree, _ = _tree(html_guard.flattened(source))
    return tree


def _tree(source: str) -> tuple[Any, bool]:
    """The tree, and whether libxml2 gave up within it because it was too deep."""
    parser = lxml.html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, encoding="utf-8")
    try:
        tree = lxml.html.document_fromstring(source.encode(errors="ignore"), parser=parser)
    except etree.LxmlError as fault:
        raise ArticleError(f"This page cannot be parsed ({fault}). Save it again from the browser.") from None
    return tree, any("depth" in entry.message for entry in parser.error_log)


def prepare(tree: Any) -> None:
    """Take footnote marks out of *tree*, and make the posts of a live page parts of one article."""
    for mark in [e for e in tree.iter("sup", "span") if _is_mark(e)]:
        mark.drop_tree()
    for post in _posts(tree):
        post.tag = "div"
        for link in [link for link in post.iter("a") if len(one_line(link.text_content())) < _BUTTON]:
            link.drop_tag()


def _is_mark(element: Any) -> bool:
    """Whether *element* is a footnote's number in brackets or a wiki's “[edit]”; an exponent is none."""
    if element.tag == "span" and "edit" not in (element.get("class") or ""):
        return False
    return bool(_MARK.fullmatch(one_line(element.text_content())))


def _posts(tree: Any) -> list[Any]:
    articles = list(tree.iter("article"))
    if len(articles) < _POSTS:
        return []
    sizes = [
        sum(len(text) for p in article.iter("p") if len(text := p.text_content()) >= _PARAGRAPH) for article in articles
    ]
    posts = [article for article, size in zip(articles, sizes, strict=True) if size]
    return posts if len(posts) >= _POSTS and max(sizes) <= _MOST_OF_IT * sum(sizes) else []
