"""Saved pages in the manner of twelve common news systems, made from the stories: markup, metadata and clutter of each.

Each layout is a function from a story to a page. The clutter is the same in kind everywhere, and all of it carries
words that no story has, so that what is left of it shows.
"""

import html
import json
from collections.abc import Callable
from datetime import datetime, timedelta

from tests.articles.stories import Story

SITE = "Bay Courier"
CLUTTER = (
    "Subscribe to the Courier for 1 a week",
    "Sign up for our morning newsletter",
    "Photograph: Lena Ward/Bay Pictures",
    "Most read",
    "All rights reserved",
    "We use cookies to improve your experience on this site",
    "Share this article",
    "covers the coast for the Bay Courier",
    "Terms of service",
    "Download our app",
)


def _e(text: str) -> str:
    return html.escape(text, quote=True)


def _stamp(story: Story, zone: str = "+00:00", clock: str = "09:12:00") -> str:
    return f"{story.day}T{clock}{zone}"


def _ld(story: Story, **fields: object) -> str:
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": _stamp(story),
        "dateModified": _stamp(story, clock="18:40:00"),
        "author": [{"@type": "Person", "name": story.author}],
        "publisher": {"@type": "Organization", "name": SITE},
        "description": story.standfirst,
    } | fields
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def _og(story: Story, *, dated: bool = True) -> str:
    made = f'<meta property="article:published_time" content="{_stamp(story)}"/>' if dated else ""
    return (
        f'<meta property="og:title" content="{_e(story.title)}"/><meta property="og:type" content="article"/>'
        f'<meta property="og:description" content="{_e(story.standfirst)}"/>'
        f'<meta property="og:site_name" content="{SITE}"/>{made}'
    )


def _nav(tag: str = "nav", css: str = "site-nav") -> str:
    items = "".join(f'<li><a href="/{n.lower()}">{n}</a></li>' for n in ("Home", "News", "Sport", "Opinion", "Weather"))
    return f'<a class="skip" href="#main">Skip to content</a><{tag} class="{css}"><ul>{items}</ul></{tag}>'


def _share(css: str = "share-tools") -> str:
    links = "".join(f'<li><a href="#">{n}</a></li>' for n in ("Facebook", "Twitter", "WhatsApp", "Email"))
    return f'<div class="{css}"><span>Share this article</span><ul>{links}</ul></div>'


def _figure(story: Story) -> str:
    return (
        '<figure><img src="a.jpg" alt=""/><figcaption>The scene on the day. '
        "<span>Photograph: Lena Ward/Bay Pictures</span></figcaption></figure>"
    )


def _related(story: Story, css: str = "related") -> str:
    items = "".join(f'<li><a href="/{i}">{_e(t)}</a></li>' for i, t in enumerate(story.related))
    return f'<aside class="{css}"><h3>Most read</h3><ul>{items}</ul></aside>'


def _newsletter(css: str = "newsletter-signup") -> str:
    return (
        f'<div class="{css}"><h4>The day in brief</h4><p>Sign up for our morning newsletter and get the day '
        'in brief.</p><form><input type="email"/><button>Sign up</button></form></div>'
    )


def _comments(story: Story, css: str = "comments") -> str:
    items = "".join(f'<li class="comment"><b>reader{i}</b><p>{_e(t)}</p></li>' for i, t in enumerate(story.comments))
    return f'<section id="comments" class="{css}"><h2>2 comments</h2><ol class="comment-list">{items}</ol></section>'


def _bio(story: Story, css: str = "author-bio") -> str:
    return f'<div class="{css}"><p>{_e(story.author)} covers the coast for the Bay Courier.</p></div>'


def _footer() -> str:
    return (
        "<footer><p>© Bay Courier Media Ltd. All rights reserved.</p><ul><li><a>Terms of service</a></li>"
        "<li><a>Download our app</a></li></ul></footer>"
        '<div class="cookie-banner"><p>We use cookies to improve your experience on this site.</p>'
        "<button>Accept all</button></div>"
    )


def _page(head: str, body: str, lang: str = "en") -> str:
    return f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8"/>{head}</head><body>{body}</body></html>'


def _ps(story: Story, css: str = "", tag: str = "p", between: str = "") -> str:
    made = [f"<{tag}{css}>{_e(text)}</{tag}>" for text in story.body]
    return "".join([*made[:2], between, *made[2:]])


# ── the layouts ──────────────────────────────────────────────────────────────────────────────────


def wordpress(story: Story) -> str:
    """Classic blog theme: ``entry-content``, ``<time class="entry-date">``, a graph of JSON-LD, related posts inside."""
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": SITE},
            {
                "@type": "Article",
                "headline": story.title,
                "datePublished": _stamp(story),
                "author": {"name": story.author},
            },
        ],
    }
    return _page(
        f"<title>{_e(story.title)} - {SITE}</title>{_og(story)}"
        f'<script type="application/ld+json" class="yoast-schema-graph">{json.dumps(graph)}</script>',
        f'<header class="site-header">{_nav()}</header><div id="content"><main><article class="post type-post hentry">'
        f'<header class="entry-header"><h1 class="entry-title">{_e(story.title)}</h1><div class="entry-meta">Posted on '
        f'<time class="entry-date published" datetime="{_stamp(story)}">{story.written}</time> by <span class="author">'
        f'{story.author}</span></div></header><div class="entry-content"><p><em>{_e(story.standfirst)}</em></p>'
        f"{_ps(story)}<div class='sharedaddy'><h3>Share this:</h3>{_share()}</div>"
        f"<div id='jp-relatedposts'>{_related(story)}</div></div>"
        f'<footer class="entry-footer"><span class="cat-links">Posted in <a>Coast</a></span></footer></article>'
        f"{_bio(story)}{_comments(story, 'comments-area')}</main>{_related(story, 'widget')}</div>{_footer()}",
        "en-GB",
    )


def drupal(story: Story) -> str:
    """``node``, ``field`` and ``view`` wrappers, no JSON-LD, Dublin Core dates."""
    return _page(
        f'<title>{_e(story.title)} | {SITE}</title><meta name="dcterms.date" content="{_stamp(story)}"/>'
        f'<meta name="description" content="{_e(story.standfirst)}"/>',
        f'<div class="region region-header">{_nav("div", "menu")}</div><div class="region-content">'
        f'<h1 class="page-title"><span class="field field--name-title">{_e(story.title)}</span></h1>'
        f'<article class="node node--type-article"><div class="node__meta">Submitted by <span>{story.author}</span> on '
        f'<span class="field--name-created">{story.written} - 09:12</span></div><div class="node__content">'
        f'<div class="field field--name-field-lead"><p>{_e(story.standfirst)}</p></div>'
        f'<div class="field field--name-body field__item">{_ps(story, between=_figure(story))}</div>'
        f'<div class="field--name-field-tags"><div class="field__label">Tags</div><a>coast</a> <a>news</a></div></div>'
        f"</article>{_newsletter('block')}{_related(story, 'block-views')}</div>{_footer()}",
    )


def ghost(story: Story) -> str:
    """Member publication: ``gh-content``, reading time, subscribe box under the text."""
    return _page(
        f"<title>{_e(story.title)}</title>{_og(story)}{_ld(story, **{'@type': 'Article'})}",
        f'<div class="gh-viewport">{_nav("div", "gh-head")}<main><article class="gh-article post"><header class='
        f'"gh-article-header"><a class="gh-article-tag">Coast</a><h1 class="gh-article-title">{_e(story.title)}</h1>'
        f'<p class="gh-article-excerpt">{_e(story.standfirst)}</p><div class="gh-article-meta">{story.author}<br/>'
        f'<time datetime="{story.day}">{story.written}</time> <span>— 4 min read</span></div></header>'
        f'<section class="gh-content gh-canvas">{_ps(story, between=_figure(story))}</section></article>'
        f'<div class="gh-subscribe"><h3>Subscribe to the Courier for 1 a week</h3>{_newsletter()}</div></main>'
        f"{_related(story, 'gh-readmore')}</div>{_footer()}",
    )


_AD = '<div class="wpds-c-ad"><div>Advertisement</div><div>Story continues below advertisement</div></div>'


def arc(story: Story) -> str:
    """Large American daily: hashed classes, ``data-qa`` hooks, advertisements between paragraphs, UTC stamps."""
    moment = datetime.fromisoformat(_stamp(story, "", "20:30:00")) + timedelta(hours=4)
    in_utc = moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    text = _ps(story, ' class="wpds-c-PJLV" data-el="text"', between=_AD)
    return _page(
        f"<title>{_e(story.title)} - {SITE}</title>{_og(story, dated=False)}"
        f'{_ld(story, datePublished=in_utc, dateModified=in_utc)}<meta property="article:published_time" content="{in_utc}"/>',
        f'<div id="__next">{_nav("header", "sc-head")}<main><h1 data-qa="headline">{_e(story.title)}</h1>'
        f'<h2 data-qa="subheadline">{_e(story.standfirst)}</h2><div class="byline">By <a rel="author">{story.author}</a>'
        f'</div><div data-qa="timestamp">{_american(story)} at 8:30 p.m. EDT</div>{_share("sc-share")}'
        f'<div class="teaser-content grid-center"><div class="article-body">'
        f"{text}</div></div>"
        f'{_bio(story, "wpds-bio")}<div data-qa="article-footer">{_comments(story, "coral")}</div></main>'
        f"{_related(story, 'rightrail')}</div>{_footer()}",
        "en-US",
    )


def _american(story: Story) -> str:
    day = datetime.fromisoformat(story.day)
    return f"{day:%B} {day.day}, {day.year}"


def broadcaster(story: Story) -> str:
    """Public broadcaster: everything in ``div data-component`` blocks, captions inline, topic links at the end."""
    block = "".join(f'<div data-component="text-block" class="ssrcss-1ok"><p>{_e(t)}</p></div>' for t in story.body)
    return _page(
        f"<title>{_e(story.title)} - {SITE} News</title>{_og(story, dated=False)}{_ld(story, **{'@type': 'ReportageNewsArticle'})}",
        f'<header role="banner">{_nav()}</header><div id="main-wrapper"><main id="main-content"><article>'
        f'<header><h1 id="main-heading">{_e(story.title)}</h1><div class="ssrcss-m"><time data-testid="timestamp" '
        f'datetime="{_stamp(story, "Z")}">{story.written}</time></div></header>'
        f'<div data-component="image-block"><figure><img alt=""/><span>Image source, </span><span>Photograph: Lena '
        f"Ward/Bay Pictures</span><figcaption>Image caption, The crowd</figcaption></figure></div>"
        f'<div data-component="text-block"><p><b>{_e(story.standfirst)}.</b></p></div>{block}'
        f'<div data-component="links-block"><p>Related topics</p><ul><li><a>Coast</a></li></ul></div></article>'
        f"<section data-component='related-content'>{_related(story)}</section></main></div>{_footer()}",
        "en-GB",
    )


def british_daily(story: Story) -> str:
    """London daily: standfirst in its own grid cell, sign-up boxes amid the text, an appeal for money at the end."""
    signup = f'<aside data-component="signup">{_newsletter("dcr-signup")}</aside>'
    return _page(
        f"<title>{_e(story.title)} | Coast | {SITE}</title>{_og(story)}"
        f'<link rel="canonical" href="https://www.baycourier.example/coast/{story.day[:4]}/{_month(story)}/{story.day[8:]}/{story.slug}"/>',
        f'{_nav("header", "dcr-head")}<main data-layout="Standard"><div data-gu-name="headline"><h1 class="dcr-h">'
        f'{_e(story.title)}</h1></div><div data-gu-name="standfirst"><div class="dcr-s"><p>{_e(story.standfirst)}</p></div>'
        f'</div><div data-gu-name="meta"><address><a rel="author">{story.author}</a></address><details><summary>'
        f"<span>{story.written} 09.12 BST</span></summary>Last modified on {story.written} 18.40 BST</details>"
        f'{_share("dcr-share")}</div><div id="maincontent" class="article-body-commercial-selector">'
        f'{_ps(story, between=signup)}</div><div data-gu-name="end"><p>If you value our '
        f"reporting, please consider supporting it: Subscribe to the Courier for 1 a week.</p></div></main>"
        f"{_related(story, 'dcr-mostviewed')}{_footer()}",
        "en",
    )


def _month(story: Story) -> str:
    return datetime.fromisoformat(story.day).strftime("%b").lower()


def agency(story: Story) -> str:
    """News agency: place and agency before the first words, ``Updated`` before the date, hub links inside."""
    first, *rest = story.body
    place = f"SKELMOUTH ({SITE}) — "
    body = f"<p>{place}{_e(first)}</p>" + "".join(f"<p>{_e(t)}</p>" for t in rest[:2])
    body += (
        f'<div class="HubPeek"><h3>Related stories</h3><div class="PagePromo">{_related(story, "promo")}</div></div>'
    )
    body += "".join(f"<p>{_e(t)}</p>" for t in rest[2:])
    return _page(
        f"<title>{_e(story.title)} | {SITE}</title>{_og(story)}{_ld(story)}",
        f'{_nav("div", "Page-header")}<div class="Page-content"><h1 class="Page-headline">{_e(story.title)}</h1>'
        f'<div class="Page-byline"><span class="Page-authors">By {story.author}</span><div class="Page-dateModified">'
        f'Updated 6:40 PM GMT, {_american(story)}</div></div>{_share("Page-actions")}<main class="Page-main">'
        f'<div class="RichTextStoryBody RichTextBody">{body}</div></main></div>{_footer()}',
    )


def letter(story: Story) -> str:
    """Newsletter platform: subtitle under the title, subscribe widget in the text, likes and restacks."""
    widget = (
        '<div class="subscription-widget-wrap"><div class="preamble"><p>Thanks for reading our letters! Sign up for our '
        "morning newsletter for free.</p></div></div>"
    )
    return _page(
        f"<title>{_e(story.title)} - by {story.author}</title>{_og(story, dated=False)}{_ld(story)}",
        f'<div class="main-menu">{_nav("div", "topbar")}</div><div class="single-post-container"><article class="post">'
        f'<div class="post-header"><h1 class="post-title">{_e(story.title)}</h1><h3 class="subtitle">'
        f'{_e(story.standfirst)}</h3><div class="byline"><a>{story.author}</a><div>{_american(story)}</div></div>'
        f'<div class="post-ufi"><a>12</a><a>3</a>{_share("ufi")}</div></div><div class="available-content">'
        f'<div class="body markup">{_ps(story, between=widget)}</div></div></article></div>{_comments(story, "comments-page")}{_footer()}',
    )


def blogger(story: Story) -> str:
    """Old weblog host: no paragraphs but line breaks, a date header above the title, an archive beside."""
    text = "<br/><br/>".join(_e(t) for t in (story.standfirst + ".", *story.body))
    return _page(
        f"<title>{SITE}: {_e(story.title)}</title>"
        f'<link rel="canonical" href="https://baycourier.example/{story.day[:4]}/{story.day[5:7]}/{story.slug}.html"/>',
        f'<div class="header"><p class="title">{SITE}</p></div><div class="main section"><h2 class="date-header"><span>'
        f'{datetime.fromisoformat(story.day):%A}, {_american(story)}</span></h2><div class="post hentry"><h3 class="post-title '
        f'entry-title">{_e(story.title)}</h3><div class="post-body entry-content">{text}</div><div class="post-footer">'
        f'Posted by <span class="fn">{story.author}</span> at <abbr class="published" title="{_stamp(story, "+01:00")}">09:12'
        f'</abbr> <a>No comments:</a></div></div></div><div class="sidebar"><h2>Most read</h2>{_related(story, "widget")}'
        f"</div>{_footer()}",
    )


def regional(story: Story) -> str:
    """Regional chain: microdata, subscription wall notes, an author box inside the body."""
    return _page(
        f"<title>{_e(story.title)} | {SITE}</title>",
        f'{_nav("nav", "navbar")}<div class="asset" itemscope itemtype="https://schema.org/NewsArticle"><h1 class="headline" '
        f'itemprop="headline">{_e(story.title)}</h1><ul class="list-inline"><li><span itemprop="author" class="tnt-byline">'
        f'By {story.author.upper()}</span></li><li class="hidden-print"><time itemprop="datePublished" class="tnt-date" '
        f'datetime="{_stamp(story, "-05:00")}">{_american(story)}</time></li></ul>{_share("asset-share")}'
        f'<div itemprop="articleBody" class="asset-content"><div class="subscriber-preview"><p class="lead">'
        f"{_e(story.standfirst)}.</p></div>{_ps(story, between=_newsletter('inline-promo'))}{_bio(story, 'author-card')}</div>"
        f'<div class="subscription-required"><p>Subscribe to the Courier for 1 a week</p></div></div>'
        f"{_related(story, 'block recommended')}{_footer()}",
        "en-US",
    )


def wiki(story: Story) -> str:
    """Wiki of news: date as the bold first line, sources and a licence note at the end."""
    return _page(
        f"<title>{_e(story.title)} - {SITE}, the free news source</title>",
        f'<div id="mw-head">{_nav("div", "vector-menu")}</div><div id="content" class="mw-body"><h1 id="firstHeading">'
        f'{_e(story.title)}</h1><div id="bodyContent"><div id="siteSub">From {SITE}, the free news source you can write!</div>'
        f'<div id="mw-content-text"><div class="mw-parser-output"><p><strong class="published"><span id="publishDate" '
        f'class="value-title" title="{story.day}"></span>{datetime.fromisoformat(story.day):%A}, {_american(story)}</strong></p>'
        f"{_ps(story)}<h2>Sources</h2><ul><li>{story.author}. “<a>{_e(story.related[0])}</a>” — <i>{SITE}</i>, "
        f"{_american(story)}</li></ul></div></div></div></div>{_footer()}",
    )


def tables(story: Story) -> str:
    """Layout of the nineties: tables, fonts, no metadata at all, a copyright line with a later year."""
    paragraphs = "".join(f"<p><font face='Times'>{_e(t)}</font></p>" for t in story.body)
    return (
        f"<HTML><HEAD><TITLE>{_e(story.title)}</TITLE></HEAD><BODY bgcolor=white><TABLE width=780><TR><TD width=140>"
        f"<A href=/>Home</A><BR><A href=/n>News</A><BR><A href=/s>Sport</A></TD><TD><H1>{_e(story.title)}</H1>"
        f"<p><i>{_e(story.standfirst)}</i></p><p>By {story.author}</p><p>{story.written}</p>{paragraphs}"
        f"<hr><p><font size=1>© 2024 Bay Courier Media Ltd. All rights reserved.</font></p></TD></TR></TABLE></BODY></HTML>"
    )


LAYOUTS: tuple[Callable[[Story], str], ...] = (
    wordpress, drupal, ghost, arc, broadcaster, british_daily, agency, letter, blogger, regional, wiki, tables,
)  # fmt: skip
