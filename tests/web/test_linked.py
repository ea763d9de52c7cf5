"""What machines read on a page: JSON-LD, Open Graph, Twitter."""

import json
import re

import extruct
import pytest

from tests.chart import build

BASE = "http://localhost/t/"


def page(site, slug: str) -> str:
    return site.get(f"/t/{slug}").text


@pytest.mark.parametrize("slug", ["milley", "hostile", "undated", "empty", "ancient"])
def test_extruct_reads_the_page(site, slug):
    """One WebPage with its events and the articles they come from; Open Graph with title, address and picture."""
    told = extruct.extract(page(site, slug), base_url=BASE, syntaxes=["json-ld", "opengraph"], uniform=True)
    (web,) = told["json-ld"]
    assert web["@type"] == "WebPage"
    assert web["url"] == f"{BASE}{slug}"
    (graph,) = told["opengraph"]
    assert {"og:title", "og:url", "og:image", "og:description"} <= set(graph)


def test_events_have_dates_places_and_articles(site):
    """schema.org Events with what is known, and NewsArticles by reference."""
    (web,) = extruct.extract(page(site, "milley"), base_url=BASE, syntaxes=["json-ld"])["json-ld"]
    whole = build.milley()
    events = {event["name"]: event for event in web["about"]}
    told = [event for event in whole.events if event.factuality != "denied"]
    assert set(events) == {event.title for event in told}
    articles = {article["@id"]: article for article in web["citation"]}
    assert all(article["@type"] == "NewsArticle" for article in articles.values())
    for event in told:
        shown = events[event.title]
        assert all(reference["@id"] in articles for reference in shown["subjectOf"])
        certain = event.when.earliest == event.when.latest and event.when.shape == "point"
        assert ("startDate" in shown) == certain or event.when.precision != "day"


def test_hostile_words_stay_words(site):
    """No title or quote ends the script element, and each is read back as it was."""
    text = page(site, "hostile")
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert "<" not in block
    names = {event["name"] for event in json.loads(block).get("about", ())}
    assert names
    assert names <= {event.title for event in build.ALL["hostile"]().events}


def test_the_preview_is_said_with_its_size(site):
    """A large card on Twitter; an image that is there, and has those pixels."""
    text = page(site, "milley")
    assert '<meta name="twitter:card" content="summary_large_image">' in text
    address = re.search(r'property="og:image" content="http://localhost([^"]+)"', text)[1]
    answer = site.get(address.replace("&amp;", "&"))
    assert answer.status_code == 200
    assert answer.data[16:24] == (1200).to_bytes(4, "big") + (630).to_bytes(4, "big")
    assert "immutable" in answer.headers["Cache-Control"]
