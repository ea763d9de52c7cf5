"""What a page says about itself: JSON-LD, meta elements, microdata, ``<time>``, its address.

Reads the parsed tree once; everything in it is untrusted and only ever compared, shortened and kept as text.
"""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from webapp.articles import html_head
from webapp.articles.characters import one_line
from webapp.articles.draft import Clue, Role
from webapp.articles.written_dates import find, stamp
from webapp.model import Value

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Posting|LiveBlogPosting)$")
_JSON_LD_DEPTH = 8
"""Objects within objects of JSON-LD that are walked; publishers nest about four deep."""
_MOST_NODES = 2_000
_SHORT, _MOST_AUTHORS = 300, 12
_PUBLISHED_META = (
    "article:published_time og:article:published_time og:published_time article.published datepublished publishdate "
    "publish_date publish-date publication_date pubdate published_date published_at publicationdate "
    "dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued dcterms.created citation_publication_date "
    "citation_date citation_online_date parsely-pub-date sailthru.date date originalpublicationdate "
    "article_date_original cxenseparse:recs:publishtime rbpubdate pub_date timestamp prism.publicationdate "
    "bt:pubdate date.created"
).split()
_MODIFIED_META = (
    "article:modified_time og:updated_time og:modified_time datemodified last-modified lastmod modified_date "
    "dcterms.modified dc.date.modified updated_time"
).split()
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
    clues: tuple[Clue, ...] = ()
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None
    region: str | None = None


def about(tree: Any, url: str | None = None) -> About:
    """What the page *tree* (an ``lxml.html`` element), fetched from *url*, says about itself."""
    linked = _article_node(tree)
    metas = _metas(tree)
    url = url or _address(tree, metas)
    seen = html_head.visible(tree)
    language, region = _locale(tree, metas, linked, url)
    return About(
        title=html_head.title(tree, _text(linked.get("headline")) or _first(metas, *_TITLE_META)),
        description=_text(linked.get("description")) or _first(metas, "og:description", "description"),
        clues=tuple(
            dict.fromkeys(
                (*_json_ld_clues(linked), *_meta_clues(metas), *_time_clues(tree), *seen.clues, *url_clues(url))
            )
        ),
        publisher=_name(linked.get("publisher")) or _first(metas, *_PUBLISHER_META).lstrip("@") or None,
        authors=_authors(linked.get("author")) or _meta_authors(metas) or seen.authors,
        url=url,
        language=language,
        region=region,
    )


# ── JSON-LD ──────────────────────────────────────────────────────────────────────────────────────


def _article_node(tree: Any) -> dict[str, Any]:
    """The JSON-LD object that describes the page's article; empty where there is none."""
    best: dict[str, Any] = {}
    for node in _nodes(tree):
        if _is_article(node) and len(node) > len(best):
            best = node
    return best


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    count = 0
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().casefold() == "application/ld+json":
            for node in _walk(_decoded(script.text or ""), _JSON_LD_DEPTH):
                count += 1
                if count > _MOST_NODES:
                    return
                yield node


def _decoded(text: str) -> object:
    text = (
        text.strip()
        .removeprefix("<!--")
        .removeprefix("//<![CDATA[")
        .removesuffix("-->")
        .removesuffix("//]]>")
        .strip()
        .rstrip(";")
    )
    for candidate in (text, re.sub(r"[\x00-\x1f]+", " ", text), re.sub(r",\s*([}\]])", r"\1", text)):
        try:
            return msgspec.json.decode(candidate)
        except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
            continue
    return None


def _walk(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, dict):
        yield value
        for child in (
            value.get("@graph"),
            value.get("mainEntity"),
            value.get("mainEntityOfPage"),
            value.get("hasPart"),
        ):
            yield from _walk(child, depth - 1)
    elif depth and isinstance(value, list):
        for child in value:
            yield from _walk(child, depth - 1)


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and _ARTICLE_TYPES.search(name) for name in names)


def _json_ld_clues(node: dict[str, Any]) -> Iterator[Clue]:
    fields: tuple[tuple[str, Role], ...] = (
        ("datePublished", "published"),
        ("dateCreated", "published"),
        ("dateModified", "modified"),
    )
    for key, role in fields:
        if key == "dateCreated" and node.get("datePublished"):
            continue
        yield from _clue(_text(node.get(key)), "json-ld", role)


def _text(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    return one_line(value) if isinstance(value, str) else ""


def _name(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _authors(value: object) -> tuple[str, ...]:
    people = value if isinstance(value, list) else [value]
    return _people(_name(person) for person in people[:_MOST_AUTHORS])


def _people(names: Iterator[str]) -> tuple[str, ...]:
    kept = (name.removeprefix("By ").removeprefix("by ") for name in names)
    return tuple(
        dict.fromkeys(
            name for name in kept if name and len(name) < _SHORT and "://" not in name and not name.startswith("@")
        )
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


def _meta_authors(metas: dict[str, list[str]]) -> tuple[str, ...]:
    return _people(
        part
        for name in _AUTHOR_META
        for value in metas.get(name, ())[:_MOST_AUTHORS]
        for part in re.split(r",| and |;", value)
        for part in [part.strip()]
    )


def _meta_clues(metas: dict[str, list[str]]) -> Iterator[Clue]:
    for name in _PUBLISHED_META:
        yield from _clue(_first(metas, name), "meta", "published")
    for name in _MODIFIED_META:
        yield from _clue(_first(metas, name), "meta", "modified")


def _clue(value: str, origin: str, role: Role) -> Iterator[Clue]:
    said = stamp(value) if value else None
    if said:
        yield said.clue(origin, value, role)


def _time_clues(tree: Any) -> Iterator[Clue]:
    """Of microdata, and of the first ``<time>`` elements that stand outside lists of other articles."""
    for element in tree.xpath("(//*[@itemprop='datePublished'])[position() < 4]"):
        value = element.get("datetime") or element.get("content") or one_line(element.text_content())[:_SHORT]
        yield from _clue(value, "microdata", "published")
    for element in tree.xpath(
        "(//time[not(ancestor::aside or ancestor::nav or ancestor::footer or ancestor::li)])[position() < 4]"
    ):
        value = element.get("datetime") or one_line(element.text_content())[:_SHORT]
        yield from _clue(value, "time", _time_role(element))


def _time_role(element: Any) -> Role:
    words = " ".join(
        filter(
            None,
            (
                element.get("class"),
                element.get("itemprop"),
                element.getparent().text if element.getparent() is not None else "",
                (element.getprevious().tail or element.getprevious().text) if element.getprevious() is not None else "",
            ),
        )
    )
    return "modified" if re.search(r"modif|updat|edited", words, re.IGNORECASE) else "published"


def url_clues(url: str | None) -> Iterator[Clue]:
    """The day in an address, ``/2022/11/10/`` or ``/2022/nov/10/`` or ``-20221110``."""
    found = _URL_DATE.search(urlsplit(url).path if url else "")
    if found:
        parts = [part for part in found.groups() if part]
        written = find(" ".join(parts) if parts[1].isalpha() else "-".join(parts))
        if written:
            yield Clue(day=written[0].day, origin="url", exact=found.group().strip("/-_."))


def _address(tree: Any, metas: dict[str, list[str]]) -> str | None:
    canonical = tree.xpath("string((//link[@rel='canonical']/@href)[1])")
    address = str(canonical) or _first(metas, "og:url")
    return address if address.startswith(("http://", "https://")) else None


def _locale(
    tree: Any, metas: dict[str, list[str]], linked: dict[str, Any], url: str | None
) -> tuple[str | None, str | None]:
    said = (
        tree.get("lang") or tree.xpath("string((//html/@lang)[1])"),
        _text(linked.get("inLanguage")),
        _first(metas, "og:locale", "content-language"),
    )
    found = [match for match in (_LOCALE.fullmatch(str(value).strip()) for value in said) if match]
    language = next((match.group(1).lower() for match in found), None)
    host = (urlsplit(url).hostname or "").rsplit(".", 1)[-1] if url else ""
    region = _ENGLISH_HOSTS.get(host) or next((match.group(2).upper() for match in found if match.group(2)), None)
    return language, region
