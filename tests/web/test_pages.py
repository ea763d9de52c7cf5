"""The pages as a browser without scripts gets them."""

import re

import pytest

from tests.chart import build
from webapp import assets
from webapp.errors import UsageError
from webapp.timeline import codec
from webapp.web import create_app
from webapp.web.bundle import plotly_js

PAGES = (
    "/",
    "/t/milley",
    "/t/hostile",
    "/t/undated",
    "/t/empty",
    "/t/single",
    "/t/scripts",
    "/t/ancient",
    "/embed/milley",
)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("timelines")
    for name, make in build.ALL.items():
        (folder / f"{name}.json").write_bytes(codec.dumps(make()))
    (folder / "broken.json").write_text('{"format": "dateline/1", "events": [{"id": 3}]}')
    (folder / "nonsense.json").write_bytes(b"\xff\x00{")
    return create_app(folder).test_client()


@pytest.mark.parametrize("path", PAGES)
def test_page_is_there_under_a_strict_policy(client, path):
    """Every page answers, and its policy allows neither inline nor evaluated code, nor other sites."""
    answer = client.get(path)
    assert answer.status_code == 200
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert " style=" not in answer.text
    assert not re.search(r"<script(?![^>]*(?:\bsrc=|application/(?:ld.)?json))[^>]*>\s*\S", answer.text)


def test_only_embeds_may_be_framed(client):
    """An embed may stand in any page's frame; nothing else may."""
    assert "frame-ancestors *" in client.get("/embed/milley").headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in client.get("/embed/milley").headers
    for path in ("/", "/t/milley", "/t/milley.json", "/t/nope"):
        assert "frame-ancestors 'none'" in client.get(path).headers["Content-Security-Policy"]


def test_events_without_a_date_are_counted_at_the_head(client):
    """The chart cannot show them, so page and library say how many there are."""
    for path in ("/t/kinds", "/"):
        assert "13 events, 1 without a date" in client.get(path).text
    assert "without a date<" not in client.get("/t/milley").text


def test_json_twin_is_the_file_itself(client):
    """The twin is the timeline JSON byte for byte; who has it already is answered 304."""
    first = client.get("/t/milley.json")
    assert first.data == codec.dumps(build.milley())
    again = client.get("/t/milley.json", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/t/milley.json", "/t/milley/marks.json", "/t/milley.csv", "/embed/milley", "/oembed"]
)
def test_scripts_of_other_pages_may_read(client, path):
    """Without asking, and with a question before, as browsers put it for unusual headers."""
    assert client.get(path).headers["Access-Control-Allow-Origin"] == "*"
    asked = client.options(path).headers
    assert asked["Access-Control-Allow-Origin"] == "*"
    assert "GET" in asked["Access-Control-Allow-Methods"]
    assert "POST" not in asked["Access-Control-Allow-Methods"]
    assert "Access-Control-Allow-Origin" not in client.get("/t/milley").headers


def test_a_site_behind_a_proxy_knows_its_address(tmp_path):
    """In snippets, previews and oEmbed; its own pages stay relative."""
    (tmp_path / "milley.json").write_bytes(codec.dumps(build.milley()))
    site = create_app(tmp_path, "https://timelines.example/").test_client()
    page = site.get("/t/milley").text
    assert 'content="https://timelines.example/t/milley"' in page
    assert "http://localhost" not in page
    told = site.get("/oembed", query_string={"url": "https://timelines.example/t/milley"}).json
    assert 'src="https://timelines.example/embed/milley"' in told["html"]


@pytest.mark.parametrize("address", ["timelines.example", "https://a.example/path", "javascript:alert(1)", "https:///"])
def test_an_address_that_is_none_is_refused(tmp_path, address):
    """With how it should look."""
    with pytest.raises(UsageError, match=r"https://timelines\.example"):
        create_app(tmp_path, address)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/t/nope", 404),
        ("/nope", 404),
        ("/t/..%2f..%2fetc", 404),
        ("/t/broken", 422),
        ("/t/nonsense", 422),
        ("/embed/broken", 422),
    ],
)
def test_faults_have_pages_of_their_own(client, path, code):
    """An unknown or broken timeline is a page in the site's own look, without a traceback."""
    answer = client.get(path)
    assert answer.status_code == code
    assert "All timelines" in answer.text
    assert "Traceback" not in answer.text


def test_broken_timelines_do_not_break_the_library(client):
    """The library names what is wrong with a file and shows the others."""
    page = client.get("/").text
    assert "broken.json" in page
    assert "Milley and the talk of talks" in page


def test_empty_folder_says_what_to_do(tmp_path):
    """Without timelines the library shows the command that makes one."""
    assert "dateline extract" in create_app(tmp_path).test_client().get("/").text


@pytest.mark.parametrize("path", ["/t/hostile", "/embed/hostile", "/"])
def test_markup_in_any_field_stays_text(client, path):
    """No field of a timeline becomes an element or a link that runs code."""
    page = client.get(path).text
    assert "<script>window" not in page
    assert "<img src=x" not in page
    assert 'href="javascript' not in page


def test_list_is_complete_and_in_order_without_scripts(client):
    """The server renders every event as an item with its date, sentence and marked trigger."""
    page = client.get("/t/milley").text
    assert page.count('<li class="event"') == 10
    assert '<time datetime="2022-11-09">9 November 2022</time>' in page
    assert "<mark>visited</mark>" in page
    assert page.index("Istanbul") < page.index("CNBC")


def test_files_are_kept_for_a_year_by_a_name_that_changes(client):
    """Styles and plotly.js carry the state of their content in their address."""
    page = client.get("/t/milley").text
    for name in ("page.css", "plotly.min.js", "page.bundle.js"):
        path = re.search(rf'"(/static/[0-9a-f]+/{re.escape(name)})"', page)[1]
        answer = client.get(path)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
    assert client.get("/static/old/page.css").headers["Cache-Control"] == "no-cache"


def test_plotly_is_compiled_while_it_loads():
    """The function that holds plotly.js stands in brackets, which browsers go by; nothing else is changed."""
    served, own = plotly_js(), assets.plotly_js().read_text(encoding="utf-8")
    assert served != own
    assert served.replace(": this, (() => {", ": this, () => {", 1).removesuffix(")));") == own.removesuffix("));")
