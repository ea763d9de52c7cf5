"""Saved pages in the manner of more systems: block editors, accelerated pages, live blogs, wires, governments, walls.

Like those of :mod:`.news_pages`, with furniture of their own kind: credits, key points, donation boxes, boilerplate of
companies, contacts for the press, lists of tags, a clock in the head.
"""

import json
from collections.abc import Callable
from datetime import datetime

from tests.articles.news_pages import (
    SITE,
    _american,
    _comments,
    _e,
    _figure,
    _footer,
    _ld,
    _nav,
    _newsletter,
    _og,
    _page,
    _ps,
    _related,
    _share,
    _stamp,
)
from tests.articles.stories import Story

CLUTTER = (
    "Frequently asked",
    "contributed to this report",
    "award-winning",
    "View original content",
    "Media contact",
    "jane@pier.example",
    "Must-reads",
    "Skip past",
    "Unlock this article",
    "1 of 7",
    "Ask a question",
    "Sign in to comment",
    "Print this press release",
    "Toggle the table",
    "Retrieved from",
    "views today",
    "About Pier Holdings",
    "forward-looking",
    "1 January 2026",
    "Join our channel",
    "Got a tip",
)


def gutenberg(story: Story) -> str:
    """Block theme: ``wp-block`` wrappers, author and date in a row, buttons and a latest-posts block inside."""
    latest = "".join(
        f'<li><a class="wp-block-latest-posts__post-title" href="/{i}">{_e(t)}</a></li>'
        for i, t in enumerate(story.related)
    )
    return _page(
        f"<title>{_e(story.title)} – {SITE}</title>{_og(story)}",
        f'<div class="wp-site-blocks"><header class="wp-block-template-part">{_nav("nav", "wp-block-navigation")}</header>'
        f'<main class="wp-block-group"><h1 class="wp-block-post-title">{_e(story.title)}</h1><div class="wp-block-group is-layout-flex">'
        f'<div class="wp-block-post-date"><time datetime="{_stamp(story)}">{_american(story)}</time></div><div class="wp-block-post-author-name">'
        f'<a href="/author">{story.author}</a></div></div><div class="entry-content wp-block-post-content"><p class="has-large-font-size">'
        f"{_e(story.standfirst)}</p>{_ps(story, between=_figure(story))}<div class='wp-block-buttons'><div class='wp-block-button'><a>Join our channel</a>"
        f'</div></div><h3 class="wp-block-heading">Must-reads</h3><ul class="wp-block-latest-posts__list">{latest}</ul></div>'
        f'<div class="wp-block-post-author"><p class="wp-block-post-author__bio">{story.author} is an award-winning journalist and the author of two '
        f"books about the sea.</p></div>{_comments(story, 'wp-block-comments')}</main></div>{_footer()}",
        "en-GB",
    )


def amp(story: Story) -> str:
    """Accelerated page: ``amp-img``, a sidebar menu in the body, social share elements, a consent dialogue."""
    return _page(
        f"<title>{_e(story.title)} | {SITE}</title><link rel='canonical' href='https://baycourier.example/{story.slug}'/>{_ld(story)}"
        "<style amp-boilerplate>body{visibility:hidden}</style>",
        f'<amp-sidebar id="menu" layout="nodisplay">{_nav("div", "amp-menu")}</amp-sidebar><amp-consent layout="nodisplay"><div>We use cookies to '
        f'improve your experience on this site</div></amp-consent><main><article><h1 class="amp-wp-title">{_e(story.title)}</h1><p class="summary">'
        f'{_e(story.standfirst)}</p><div class="amp-wp-meta amp-wp-byline">{story.author}</div><div class="amp-wp-meta amp-wp-posted-on"><time '
        f'datetime="{_stamp(story)}">{story.written}</time></div><amp-social-share type="twitter"></amp-social-share><div class="amp-wp-article-content">'
        f"{_ps(story, between='<amp-ad width=300><div placeholder>Advertisement</div></amp-ad>' + _figure(story))}</div>"
        f'<div class="amp-related">{_related(story, "rel")}</div></article></main>{_footer()}',
    )


def chorus(story: Story) -> str:
    """Network of magazines: ``c-entry-content``, photo credits in the text, a contribution box at the end."""
    photo = '<figure class="e-image"><span class="e-image__meta"><cite>Photograph: Lena Ward/Bay Pictures</cite></span></figure>'
    return _page(
        f"<title>{_e(story.title)} - {SITE}</title>{_og(story)}{_ld(story)}",
        f'{_nav("div", "c-global-header")}<main id="content"><article class="l-main-content"><div class="c-entry-hero"><h1 class="c-page-title">{_e(story.title)}'
        f'</h1><p class="c-entry-summary p-dek">{_e(story.standfirst)}</p><div class="c-byline">By <span class="c-byline__author-name">{story.author}</span>'
        f' <span class="c-byline__item"><time class="c-byline__item" data-ui="timestamp" datetime="{_stamp(story)}">{_american(story)}, 9:12am EDT</time></span></div>'
        f'{_share("c-social-buttons")}</div><div class="c-entry-content">{_ps(story, between=photo)}<p><em>Got a tip for us? Write to the newsroom.</em></p>'
        f'<aside class="c-contribute"><p>Frequently asked: why do we ask for money? Because we need you.</p></aside></div></article>'
        f"{_related(story, 'c-rock-list')}</main>{_footer()}",
    )


def live(story: Story) -> str:
    """Live page: key points on top, posts in reverse order, each with its clock time and its own share links."""
    clock = [f"{18 - n}.0{n}" for n in range(len(story.body))]
    posts = "".join(
        f'<article id="block-{n}" class="block"><p class="block-time"><a href="#block-{n}"><time datetime="{story.day}T{time.replace(".", ":")}:00Z">{time} BST</time></a></p>'
        f'<h2 class="block-title">Part {n}</h2><div class="block-elements"><p>{_e(text)}</p></div><div class="block-share"><div>Share</div><div>Facebook</div></div></article>'
        for n, (time, text) in enumerate(zip(clock, story.body, strict=True))
    )
    return _page(
        f"<title>{_e(story.title)} – as it happened | {SITE}</title>{_og(story)}{_ld(story, **{'@type': 'LiveBlogPosting'})}",
        f'{_nav("header", "head")}<main><div class="lb-head"><h1>{_e(story.title)} – as it happened</h1><div class="standfirst"><p>{_e(story.standfirst)}</p></div>'
        f"<address>{story.author}</address><div class='dateline'>{datetime.fromisoformat(story.day):%a} {story.written} 18.40 BST</div></div>"
        f'<div class="live-blog" data-component="live-blog">{posts}</div></main>{_related(story, "onward")}{_footer()}',
        "en-GB",
    )


def wall(story: Story) -> str:
    """Paper behind a wall: the text stands in the page's data alone, the page shows its beginning and an offer."""
    text = "\n\n".join(story.body)
    return _page(
        f"<title>{_e(story.title)} - {SITE}</title>{_og(story)}{_ld(story, articleBody=text, isAccessibleForFree=False)}",
        f'{_nav("header", "head")}<main><h1>{_e(story.title)}</h1><p class="summary">{_e(story.standfirst)}</p><div class="byline">By {story.author}</div>'
        f'<time datetime="{_stamp(story)}">{_american(story)}</time><section class="paywall"><h2>Unlock this article</h2><p>Subscribe to the Courier for 1 a week '
        f"and read everything we write, on every device you own, whenever you like.</p><ul><li>Weekly games</li><li>Cancel any time</li></ul></section></main>{_footer()}",
    )


def gallery(story: Story) -> str:
    """Photo gallery: every paragraph stands under a picture, with a counter and a credit."""
    slides = "".join(
        f'<div class="slide"><span class="count">{n} of 7</span><img alt=""/><p>{_e(text)}</p><p class="credit">Photograph: Lena Ward/Bay Pictures</p></div>'
        for n, text in enumerate(story.body, 1)
    )
    return _page(
        f"<title>{_e(story.title)} in pictures | {SITE}</title>{_og(story)}",
        f'{_nav()}<main><h1>{_e(story.title)}</h1><p class="lede">{_e(story.standfirst)}.</p><p class="pub">{story.written}</p><div class="gallery">{slides}</div>'
        f"</main>{_related(story, 'more')}{_footer()}",
    )


def wire(story: Story) -> str:
    """Distributor of press releases: place and date before the text, boilerplate of the company, contacts, a link home."""
    first, *rest = story.body
    lead = f"<p><span class='xn-location'>SKELMOUTH</span>, <span class='xn-chron'>{_american(story)}</span> /PressWire/ -- {_e(first)}</p>"
    return _page(
        f"<title>{_e(story.title)}</title><meta name='date' content='{_stamp(story, '-04:00')}'/>",
        f'{_nav("header", "head")}<article class="news-release"><header><h1>{_e(story.title)}</h1><div class="row"><p class="subtitle">{_e(story.standfirst)}</p></div>'
        f'<div class="news-provider"><strong>News provided by</strong><a>{SITE}</a></div><p class="mb-no">{_american(story)}, 09:12 ET</p></header>'
        f'{_share("share")}<section class="release-body">{lead}{"".join(f"<p>{_e(t)}</p>" for t in rest)}<p><b>About Pier Holdings</b></p>'
        "<p>Pier Holdings runs forty piers on three coasts. It was founded in 1911 and is listed on the exchange of Hallen. For more, visit www.pier.example.</p>"
        "<p>This release contains forward-looking statements that involve risks and uncertainties.</p><p>Media contact:<br/>Jane Doe<br/>jane@pier.example<br/>+44 20 5550 1234</p>"
        f"<p>View original content: https://presswire.example/{story.slug}</p><p>SOURCE Pier Holdings</p></section></article>{_footer()}",
    )


def ministry(story: Story) -> str:
    """Government page: a phase banner, labels beside the date, contents, contacts and the body responsible."""
    return _page(
        f"<title>{_e(story.title)} - GOV</title><meta name='govuk:first-published-at' content='{_stamp(story)}'/>"
        f"<meta name='govuk:public-updated-at' content='{_stamp(story)}'/>",
        f'<a class="skip-link">Skip to main content</a><div class="cookie-banner"><h2>Cookies</h2><p>We use cookies to improve your experience on this site.</p></div>{_nav("header", "gov-head")}'
        f'<main id="content"><span class="caption">Press release</span><h1 class="heading-xl">{_e(story.title)}</h1><p class="lead-paragraph">{_e(story.standfirst)}.</p>'
        f'<dl class="metadata"><dt>From:</dt><dd><a>Ministry of Piers</a></dd><dt>Published</dt><dd>{story.written}</dd></dl><div class="govspeak">{_ps(story)}'
        f'<div class="contact"><h2>Media contact</h2><p>Press office<br/>Email jane@pier.example<br/>Telephone 020 5550 1234</p></div></div>'
        f'{_share("share-links")}<a>Print this press release</a><h2>Updates to this page</h2><p>Published {story.written}</p><div class="feedback"><h2>Is this page useful?</h2><button>Yes</button>'
        f"<button>No</button></div></main>{_footer()}",
        "en-GB",
    )


def magazine(story: Story) -> str:
    """Blogging platform: claps and follow buttons, minutes of reading, the author's bio and more from both."""
    return _page(
        f"<title>{_e(story.title)}. {_e(story.standfirst)}… | by {story.author} | {SITE}</title>{_og(story)}{_ld(story)}",
        f'{_nav("div", "ab")}<article><div class="fr"><section><div><h1 class="pw-post-title">{_e(story.title)}</h1><h2 class="pw-subtitle-paragraph">{_e(story.standfirst)}</h2>'
        f'<div class="speechify"><a>{story.author}</a><span>·</span><button>Follow</button><div>4 min read<span>·</span>{_american(story)[:3]} {int(story.day[8:])}, {story.day[:4]}</div></div>'
        f"<div><p>--</p><p>2</p><button>Listen</button><button>Share</button></div>{_ps(story, ' class=pw-post-body-paragraph')}</section></div></article>"
        f'<div class="follow"><h2>Written by {story.author}</h2><p>12K Followers</p><p>{story.author} is an award-winning writer who covers the coast for the Bay Courier.</p></div>'
        f"<h2>More from {story.author} and {SITE}</h2>{_related(story, 'recs')}<h2>Recommended from {SITE}</h2>{_footer()}",
    )


def encyclopedia(story: Story) -> str:
    """Wiki article: infobox, hatnote, table of contents, edit links, footnote marks, references, categories."""
    marked = "".join(
        f'<p>{_e(text)}<sup class="reference"><a href="#cite_note-{n}">[{n}]</a></sup></p>'
        for n, text in enumerate(story.body, 1)
    )
    return _page(
        f"<title>{_e(story.title)} - {SITE}</title>",
        f'<div class="vector-header">{_nav("nav", "vector-main-menu")}</div><div id="content" class="mw-body"><header class="mw-body-header"><button>Toggle the table of contents</button><h1 id="firstHeading">'
        f'<span class="mw-page-title-main">{_e(story.title)}</span></h1></header><div id="bodyContent"><div id="siteSub" class="noprint">From {SITE}, the free encyclopedia</div>'
        '<div id="mw-content-text"><div class="mw-parser-output"><div class="hatnote">For the song of 2020, see Ferry (song).</div><table class="infobox"><caption>Ferry</caption><tbody>'
        "<tr><th>Route</th><td>Skelmouth to Orrin</td></tr><tr><th>Opened</th><td>2019</td></tr></tbody></table>"
        f'<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#a">1 History</a></li><li><a href="#b">2 References</a></li></ul></div><div class="mw-heading"><h2 id="a">History</h2>'
        f'<span class="mw-editsection"><span>[</span><a>edit</a><span>]</span></span></div>{marked}<div class="mw-heading"><h2>References</h2></div><div class="reflist"><ol class="references"><li id="cite_note-1">'
        f'<span class="mw-cite-backlink">^</span> <cite>Ward, Lena (3 May 2020). "{_e(story.related[0])}". Retrieved from the archive 2021-04-05.</cite></li></ol></div></div>'
        f'<div class="printfooter">Retrieved from "https://wiki.example/w/index.php?title=x&oldid=1"</div></div><div id="catlinks"><a>Categories</a>: <ul><li><a>Ferries</a></li></ul></div></div></div>'
        f'<footer><ul><li id="footer-info-lastmod">This page was last edited on 5 April 2024, at 10:11 (UTC).</li></ul></footer>',
    )


def clocked(story: Story) -> str:
    """Old news site: today's date in the head, the story's own under the headline after author and paper, breaks for paragraphs."""
    return _page(
        f"<title>{_e(story.title)} -- {SITE}</title>",
        f'<div id="bar"><div id="date-box">Thursday, 1 January 2026</div></div>{_nav("div", "menu")}<div class="article-header"><h1><a>{_e(story.title)}</a></h1><div class="article-info">'
        f'<div class="m-bar">{story.author}<br /><a>Harbour Review</a><br />{story.written} 17:55 UTC</div></div></div><div class="article-body">{_e(story.standfirst)}.<br /><br />'
        + "<br /><br />\n".join(_e(text) for text in story.body)
        + f"<br /><br /><b>{story.author}</b> is an award-winning journalist and the author of several books.</div>{_comments(story, 'comments-block')}"
        f'<div class="comment"><span class="comment-timestamp" title="2025-05-05T17:52:00Z">2025-05-05T17:52:00Z</span></div>{_footer()}',
    )


def channel(story: Story) -> str:
    """Broadcaster: key points in a list, related links amid the text, credits and a note on standards at the end."""
    link = f'<p class="related-inline"><a href="/1">{_e(story.related[0])}</a></p><p>RELATED: <a href="/2">{_e(story.related[1])}</a></p>'
    return _page(
        f"<title>{_e(story.title)} | {SITE}</title>{_og(story)}{_ld(story)}",
        f'{_nav("header", "head")}<main id="main-content-area"><article><header><h1>{_e(story.title)}</h1><p class="article__subhead"><em>{_e(story.standfirst)}</em></p></header>'
        f'<figure class="article-featured-image"><figcaption>The pier [File: Lena Ward/Bay Pictures]</figcaption></figure><div class="article-info-block"><div>By <a>{story.author}</a></div><div class="date-simple">'
        f'<span class="screen-reader-text">Published On {int(story.day[8:])} {_american(story)[:3]} {story.day[:4]}</span></div></div><div class="wysiwyg wysiwyg--all-content">{_ps(story, between=link)}'
        f"<p><em>Bay Courier writers Jun Sakamoto and Dele Okafor in Hallen contributed to this report.</em></p></div></article></main><div>Sign in to comment</div>{_related(story, 'trend')}{_footer()}",
    )


def builder(story: Story) -> str:
    """Site builder: no article element, generic classes, sections as ``div``, a contact form under the text."""
    rows = "".join(
        f'<div class="sqs-block html-block"><div class="sqs-block-content"><p style="white-space:pre-wrap">{_e(t)}</p></div></div>'
        for t in story.body
    )
    return _page(
        f"<title>{_e(story.title)} — {SITE}</title><meta property='og:title' content='{_e(story.title)} — {SITE}'/><meta itemprop='datePublished' content='{_stamp(story, '-05:00')}'/>",
        f'{_nav("div", "header-nav")}<div class="blog-item-wrapper"><div class="blog-item-top-wrapper"><div class="blog-meta"><span class="blog-category">Coast</span> <time class="blog-date">{story.written}</time></div>'
        f'<h1 class="entry-title">{_e(story.title)}</h1><div class="blog-author">Written By <span>{story.author}</span></div></div><div class="blog-item-content"><div class="sqs-block"><h3>{_e(story.standfirst)}</h3></div>{rows}</div></div>'
        f'<section class="item-pagination"><a><h2>{_e(story.related[0])}</h2></a><a><h2>{_e(story.related[1])}</h2></a></section><form><label>Ask a question</label><input/></form>{_newsletter()}{_footer()}',
    )


def microformat(story: Story) -> str:
    """Syndicated page of an agency without headings: ``hentry``, ``entry-title`` and ``published`` on plain spans."""
    rows = "".join(f'<p class="ap-story-p">{_e(t)}</p>' for t in story.body)
    return (
        f"<html><head><title>News from {SITE}</title></head><body><table class='ap-smallphoto'><tr><td>{_nav('div', 'top')}</td></tr></table><div class='hnews hentry item'>"
        f"<span class='updated' title='{_stamp(story)}'>{_american(story)}, 4:03 PM EDT</span><br><span class='headline entry-title'>{_e(story.title)}</span><br>"
        f"<span class='author vcard'><span class='byline'>By <span class='fn'>{story.author.upper()}</span></span></span><br><span class='bylinetitle'>{SITE}</span><br>"
        f"<span class='entry-content'><p class='ap-story-p'>{_e(story.standfirst)}.</p>{rows}<p class='ap-story-p'>Bay Courier writers Jun Sakamoto and Dele Okafor in Hallen contributed to this report.</p>"
        f"<p>© {story.day[:4]} {SITE}. All rights reserved.</p></span></div></body></html>"
    )


def rendered(story: Story) -> str:
    """Page that a script draws: the text is in the page's data, what stands in the markup is a loading screen."""
    text = " ".join(story.body)
    state = json.dumps({"props": {"pageProps": {"article": {"body": text}}}})
    return _page(
        f"<title>{_e(story.title)} | {SITE}</title>{_og(story)}{_ld(story, articleBody=text)}",
        f'<div id="root"><div class="loader">Loading...</div><noscript>Please enable JavaScript to read this page.</noscript></div><script id="__NEXT_DATA__" type="application/json">{state}</script>',
    )


LAYOUTS: tuple[Callable[[Story], str], ...] = (
    gutenberg, amp, chorus, live, wall, gallery, wire, ministry, magazine, encyclopedia, clocked, channel, builder,
    microformat, rendered,
)  # fmt: skip
