"""A draft to an article: clutter gone, date decided, text fixed and hashed."""

import hashlib

from webapp.articles import witnesses
from webapp.articles.characters import one_line
from webapp.articles.clutter import article_of
from webapp.articles.draft import Draft
from webapp.articles.options import ReadOptions
from webapp.errors import ArticleError
from webapp.model import Article

_ID_DIGITS = 12
"""Hex digits of the hash an id keeps: two of a million articles collide with a chance of 1 in 500."""

_BELIEVED = 0.3
"""Confidence above which a date decides; the day on which somebody saved or printed a page stays below."""


def article(draft: Draft, options: ReadOptions) -> Article:
    """The article in *draft*. Raises :class:`ArticleError` where no text is left."""
    if draft.verbatim is None and not draft.blocks:
        raise ArticleError("There is no text in it. Check that it was saved completely.")
    draft = draft if draft.verbatim is not None else article_of(draft)
    text = draft.verbatim if draft.verbatim is not None else "\n\n".join(block.text for block in draft.blocks)
    if not text.strip():
        raise ArticleError(
            "There is no article text in it: nothing is left once menus and notices are gone. "
            "Save the article's own page, or paste its text into a file."
        )
    weighed = witnesses.weigh(draft, options.published)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=draft.id or digest[:_ID_DIGITS],
        text=text,
        title=one_line(options.title if options.title is not None else draft.title),
        published=weighed[0].value if weighed and (weighed[0].confidence or 0.0) > _BELIEVED else None,
        witnesses=weighed,
        publisher=draft.publisher,
        authors=draft.authors,
        url=draft.url,
        language=draft.language or "en",
        sha256=digest,
    )
