"""The share section: snippets that work as pasted, and downloads that are there."""

import re
from html import unescape

from tests import consumers
from webapp.web.sharing import downloads


def test_every_download_is_there(site):
    """Each link of the section answers with a file; every format of the table is offered."""
    page = site.get("/t/milley").text
    links = re.findall(r'href="(/t/milley\.[^"]+)"', page[page.index('class="downloads"') :])
    assert len(links) == sum(len(entries) for _, entries in downloads())
    for link in links:
        assert site.get(link).status_code == 200, link


def test_snippets_are_whole_without_a_script(site):
    """Absolute addresses, titles escaped for where they stand: hostile ones stay words."""
    page = site.get("/t/hostile").text
    areas = [unescape(text) for text in re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)]
    assert len(areas) == 6
    assert all("http://localhost/" in area for area in areas)
    assert areas[0].startswith('<iframe src="http://localhost/embed/hostile"')
    assert "onerror=" not in re.sub(r'title="[^"]*"', "", areas[0] + areas[1] + areas[2])


def test_snippets_follow_the_view_and_the_options(application, tab):
    """Lanes from the address bar, colours from the select, in every snippet, escaped where it is markup."""
    with consumers.running(application) as address:
        tab.goto(f"{address}/t/milley?lanes=kind")
        tab.select_option("#sharing [name=theme]", "dark")
        frame, element, plain = (tab.input_value(f"#snippet-{name}") for name in ("fit", "element", "address"))
        picture = tab.input_value("#snippet-markdown")
        tab.uncheck("#sharing [name=view]")
        bare = tab.input_value("#snippet-address")
    assert f'src="{address}/embed/milley?lanes=kind&amp;theme=dark"' in frame
    assert f'src="{address}/t/milley?lanes=kind&amp;theme=dark"' in element
    assert plain == f"{address}/t/milley?lanes=kind&theme=dark"
    assert picture.count("?lanes=kind&theme=dark") == 2
    assert bare == f"{address}/t/milley?theme=dark"


def test_the_words_of_an_embed_can_be_chosen(application, tab):
    """A language stands in the frames and on the element; the page itself, a picture and a citation know none."""
    with consumers.running(application) as address:
        tab.goto(f"{address}/t/milley")
        tab.select_option("#sharing [name=lang]", "de")
        frame, element, plain = (tab.input_value(f"#snippet-{name}") for name in ("fit", "element", "address"))
    assert f'src="{address}/embed/milley?lang=de"' in frame
    assert element.startswith('<dateline-timeline lang="de" src=')
    assert plain == f"{address}/t/milley"


def test_a_height_that_is_asked_for_stands_in_every_frame(application, tab):
    """In the frame, for the embed that then tells none, and on the element; nonsense counts as not asked."""
    with consumers.running(application) as address:
        tab.goto(f"{address}/t/milley")
        tab.fill("#sharing [name=height]", "420")
        frame, plain, element, page = (tab.input_value(f"#snippet-{n}") for n in ("fit", "plain", "element", "address"))
        tab.fill("#sharing [name=height]", "3")
        again = tab.input_value("#snippet-plain")
    for snippet in (frame, plain):
        assert f'src="{address}/embed/milley?height=420"' in snippet
        assert ' height="420"' in snippet
    assert element.startswith('<dateline-timeline height="420" src=')
    assert page == f"{address}/t/milley"
    assert "height=3" not in again
