"""oEmbed 1.0, by its text and by a consumer."""

import re
from xml.etree import ElementTree as ET

import micawber
import pytest
from lxml import html

from tests.consumers import running
from webapp.web import create_app
from webapp.web.urls import Urls

PAGE = "http://localhost/t/milley"


def ask(site, **query):
    return site.get("/oembed", query_string={"url": PAGE, **query})


def test_the_answer_has_what_a_rich_embed_must_have(site):
    """type, version, html, width, height; title and provider; a thumbnail whole."""
    told = ask(site).json
    assert (told["type"], told["version"], told["provider_name"]) == ("rich", "1.0", "Dateline")
    assert 'src="http://localhost/embed/milley"' in told["html"]
    assert f'width="{told["width"]}" height="{told["height"]}"' in told["html"]
    assert " style=" not in told["html"]
    assert {"thumbnail_url", "thumbnail_width", "thumbnail_height"} <= set(told)
    assert ask(site).headers["Access-Control-Allow-Origin"] == "*"


def test_xml_says_the_same_as_json(site):
    """text/xml, the same fields."""
    answer = ask(site, format="xml")
    assert answer.content_type.startswith("text/xml")
    told = {field.tag: field.text for field in ET.fromstring(answer.data)}
    assert told == {name: str(value) for name, value in ask(site).json.items()}


@pytest.mark.parametrize(("width", "height"), [(300, None), (None, 150), (320, 240), (60, 40), (5000, 5000)])
def test_maxima_are_obeyed(site, width, height):
    """By the frame and by the thumbnail, which is left out whole where it cannot."""
    told = ask(site, **{name: value for name, value in (("maxwidth", width), ("maxheight", height)) if value}).json
    assert told["width"] <= (width or 9999)
    assert told["height"] <= (height or 9999)
    assert f'width="{told["width"]}"' in told["html"]
    thumbnail = [name for name in told if name.startswith("thumbnail")]
    assert len(thumbnail) in (0, 3)
    assert told.get("thumbnail_width", 0) <= (width or 9999)
    assert told.get("thumbnail_height", 0) <= (height or 9999)


@pytest.mark.parametrize("nonsense", ["-1", "0", "wide", ""])
def test_a_maximum_that_is_none_is_none(site, nonsense):
    """As if it had not been asked for."""
    assert ask(site, maxwidth=nonsense).json["width"] == ask(site).json["width"]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://localhost/t/nope",
        "http://elsewhere.example/t/milley",
        "http://localhost/",
        "http://localhost/t/milley/x",
        "javascript:alert(1)",
        "http://localhost:99999999/t/milley",
        "http://[/t/milley",
        "http://localhost/t/..%2fmilley",
    ],
)
def test_what_is_not_ours_is_not_found(site, url):
    """404, as the specification says."""
    assert site.get("/oembed", query_string={"url": url}).status_code == 404


def test_a_broken_timeline_is_not_found(tmp_path):
    """There is nothing to embed, said in the protocol's own way."""
    (tmp_path / "broken.json").write_text('{"format": "dateline/1", "events": [{"id": 3}]}')
    answer = create_app(tmp_path).test_client().get("/oembed?url=http://localhost/t/broken")
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")


def test_a_format_we_do_not_speak_is_not_implemented(site):
    """501, as the specification says."""
    assert ask(site, format="yaml").status_code == 501


def test_the_embed_and_a_link_to_an_event_are_found_too(site):
    """A reader copies whatever is in the address bar."""
    for url in ("http://localhost/embed/milley?theme=dark", f"{PAGE}#event=e-talks", f"{PAGE}?lanes=kind"):
        assert site.get("/oembed", query_string={"url": url}).status_code == 200, url


def test_pages_say_where_the_answer_is(site):
    """Both discovery links in the head, within the 150 kB that WordPress reads, and the Link header."""
    answer = site.get("/t/milley")
    head = answer.text[: answer.text.index("</head>")]
    assert len(head) < 150_000
    for kind in ("application/json+oembed", "text/xml+oembed"):
        assert f'type="{kind}"' in head
        assert f'rel="alternate"; type="{kind}"' in answer.headers["Link"]


def test_micawber_fetches_what_the_page_announces(application):
    """A consumer that starts from the page's address alone: the link in its head, then the answer, then the frame."""
    with running(application) as address:
        fetching = micawber.Provider(address)
        page = html.document_fromstring(fetching.fetch(f"{address}/t/milley"))
        (link,) = page.xpath("//link[@type='application/json+oembed']/@href")
        registry = micawber.ProviderRegistry()
        registry.register(re.escape(address) + r"/t/\S+", micawber.Provider(link.partition("?")[0]))
        told = registry.request(f"{address}/t/milley", maxwidth=500)
        shown = micawber.parse_html(f"<p>{address}/t/milley</p>", registry)
    assert told["width"] == 500
    assert f'src="{address}/embed/milley"' in shown


@pytest.mark.parametrize("slug", ["a b", "ü", "100%", "a.b", "what?"])
def test_addresses_of_any_slug_come_back(slug):
    """What is built is recognised."""
    urls = Urls("https://site.example/under/")
    assert urls.slug(urls.page(slug)) == slug
    assert urls.slug(urls.embed(slug, {"theme": "dark"})) == slug
