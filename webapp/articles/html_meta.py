"""What a page says about itself: meta elements, microdata, ``<time>``, its address, beside its linked data.

Reads the parsed tree once; everything in it is untrusted and only ever compared, shortened and kept as text.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import SplitResult, urlsplit

from webapp.articles import head, html_head, html_linked
from webapp.articles.characters import one_line
from webapp.articles.draft import Clue, Role
from webapp.articles.written_dates import find, stamp
from webapp.model import Value

_SHORT = 300
"""Characters of a value that is looked at."""
_PUBLISHED_META = re.compile(
    r"publi(?:sh|c)|pub[-_:.]?date|publi.*time|issued|creat(?:ed|ion)|^dc(?:terms)?[.:]date$|(?:^|[.:])date$|timestamp|"
    r"article_date|citation_(?:online_)?date"
)
_MODIFIED_META = re.compile(r"modif|updat|revis|last[-_]?(?:edit|change)")
"""Names of meta elements that date a page, as some sixty systems spell them. Modification is looked for first."""
_HATOM = "@title and (contains(@class, 'publish') or contains(@class, 'updated') or @class = 'value-title')"
"""Dates in microformats: a machine's in the title, a person's in the text."""
_MODIFIED_WORDS = re.compile(r"modif|updat|edited", re.IGNORECASE)
_MOST_TIMES = 3
_URL_DATE = re.compile(
    r"/(\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:/|-|_|$|\.)|[/_-](20\d\d)(\d\d)(\d\d)(?:[/_.-]|$)", re.IGNORECASE
)
_PUBLISHER_META = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "twitter:site")
_AUTHOR_META = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
)
_TITLE_META = ("og:title", "twitter:title", "dc.title", "citation_title")
_LOCALE = re.compile(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{2}))?")
_ENGLISH_HOSTS = {
    "uk": "GB",
    "au": "AU",
    "nz": "NZ",
    "ie": "IE",
    "in": "IN",
    "za": "ZA",
    "ca": "CA",
    "gov": "US",
    "mil": "US",
}


class About(Value, frozen=True, kw_only=True):
    """What a page says about itself."""

    title: str = ""
    description: str = ""
    body: str = ""
    """The article's text, where the page's data repeat it."""
    clues: tuple[Clue, ...] = ()
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    region: str | None = None


def about(tree: Any, url: str | None = None) -> About:
    """What the page *tree* (an ``lxml.html`` element), fetched from *url*, says about itself."""
    linked = html_linked.of_page(tree)
    metas = _metas(tree)
    url = url or _address(tree, metas)
    headline = html_head.headline(tree, linked.headline or _first(metas, *_TITLE_META))
    seen = html_head.visible(tree, headline.element)
    clues = (*linked.clues, *_meta_clues(metas), *_time_clues(tree), *seen.clues, *url_clues(url))
    language, region = _locale(tree, metas, linked.language, url)
    publisher = linked.publisher or _first(metas, *_PUBLISHER_META).lstrip("@")
    return About(
        title=headline.text,
        description=linked.description or _first(metas, "og:description", "description"),
        body=linked.body,
        clues=tuple(dict.fromkeys(clues)),
        publisher=publisher or None,
        authors=_authors(publisher, linked.authors, _meta_authors(metas), seen.authors),
        url=url,
        language=language,
        region=region,
    )


# ── meta, time, address ──────────────────────────────────────────────────────────────────────────


def _metas(tree: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = one_line(element.get("content") or "")
        if name and content:
            found.setdefault(name.casefold(), []).append(content)
    return found


def _first(metas: dict[str, list[str]], *names: str) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _authors(publisher: str, *told: tuple[str, ...]) -> tuple[str, ...]:
    """The first of what is *told* that names people; of a page that names its publisher alone, that."""
    own = publisher.casefold() or "\0"
    people = (tuple(n for n in head.persons(names) if not n.casefold().startswith(own)) for names in told)
    return next(filter(None, people), next(filter(None, told), ()))


def _meta_authors(metas: dict[str, list[str]]) -> tuple[str, ...]:
    values = (value for name in _AUTHOR_META for value in metas.get(name, ()))
    return html_linked.people(part.strip() for value in values for part in re.split(r",| and |;", value))


def _meta_clues(metas: dict[str, list[str]]) -> Iterator[Clue]:
    for name, values in metas.items():
        if _MODIFIED_META.search(name):
            yield from _clue(values[0], "meta", "modified")
        elif _PUBLISHED_META.search(name):
            yield from _clue(values[0], "meta", "published")


def _clue(value: str, origin: str, role: Role) -> Iterator[Clue]:
    said = stamp(value) if value else None
    if said:
        yield said.clue(origin, value, role)


def _time_clues(tree: Any) -> Iterator[Clue]:
    """Of microdata, and of the first ``<time>`` elements that stand outside lists of other articles."""
    for element in tree.xpath("(//*[@itemprop='datePublished'])[position() < 4]"):
        value = element.get("datetime") or element.get("content") or one_line(element.text_content())[:_SHORT]
        yield from _clue(value, "microdata", "published")
    for element in tree.xpath(f"(//span[{_HATOM}] | //abbr[{_HATOM}])[position() < 4]"):
        yield from _clue(element.get("title"), "microdata", _time_role(element))
    for element in islice(filter(_is_own, tree.iter("time")), _MOST_TIMES):
        value = element.get("datetime") or one_line(element.text_content())[:_SHORT]
        yield from _clue(value, "time", _time_role(element))


def _is_own(time: Any) -> bool:
    return not any(parent.tag == "li" or html_head.is_elsewhere(parent) for parent in time.iterancestors())


def _time_role(element: Any) -> Role:
    """Whether attributes or the words before a ``<time>`` call it the day of a change."""
    parent, before = element.getparent(), element.getprevious()
    said = (element.get("class"), element.get("itemprop"), parent.text if parent is not None else None)
    words = " ".join(filter(None, (*said, (before.tail or before.text) if before is not None else None)))
    return "modified" if _MODIFIED_WORDS.search(words) else "published"


def url_clues(url: str | None) -> Iterator[Clue]:
    """The day in an address, ``/2022/11/10/`` or ``/2022/nov/10/`` or ``-20221110``."""
    parts = _split(url)
    found = _URL_DATE.search(parts.path) if parts else None
    if found:
        day = [part for part in found.groups() if part]
        written = find(" ".join(day) if day[1].isalpha() else "-".join(day))
        if written:
            yield Clue(day=written[0].day, origin="url", exact=found.group().strip("/-_."))


def _address(tree: Any, metas: dict[str, list[str]]) -> str | None:
    canonical = tree.xpath("string((//link[@rel='canonical']/@href)[1])")
    address = str(canonical) or _first(metas, "og:url")
    return address if address.startswith(("http://", "https://")) and _split(address) else None


def _split(url: str | None) -> SplitResult | None:
    try:
        return urlsplit(url) if url else None
    except ValueError:  # of a host in brackets that is no address
        return None


def _locale(tree: Any, metas: dict[str, list[str]], linked: str, url: str | None) -> tuple[str | None, str | None]:
    declared = tree.get("lang") or tree.xpath("string((//html/@lang)[1])")
    said = (str(declared), linked, _first(metas, "og:locale", "content-language"))
    found = [match for match in (_LOCALE.fullmatch(value.strip()) for value in said) if match]
    language = next((match.group(1).lower() for match in found), None)
    parts = _split(url)
    host = (parts.hostname or "").rpartition(".")[2] if parts else ""
    region = _ENGLISH_HOSTS.get(host) or next((match.group(2).upper() for match in found if match.group(2)), None)
    return language, region
