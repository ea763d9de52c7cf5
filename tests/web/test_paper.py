"""Timelines on paper: nothing missing, nothing broken, whatever their length."""

import re
import shutil
import subprocess

import pytest

from tests.builders import event, evidence, source, timeline
from tests.chart import build
from tests.timeline.formats.rich import TIMELINE
from webapp.errors import RenderError
from webapp.model import when
from webapp.web import paper
from webapp.web.paper import PAPERS, WIDTH, page

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
A4 = PAPERS["a4"]


def year(count: int):
    """Events all through 2022, every third day one."""
    days = [f"2022-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29, 3)]
    return timeline(*(event(f"Delegates meet for round {n} of the talks", days[n]) for n in range(count)))


def shown(html: str) -> list[str]:
    """The titles on each sheet of the chart, in the labels' own words."""
    sheets = re.findall(r"<svg class=\"picture wide\".*?</svg>", html, re.DOTALL)
    return [" ".join(re.findall(r'<text class="label[^>]*>(.*?)</text>', sheet, re.DOTALL)) for sheet in sheets]


@pytest.mark.parametrize("name", build.ALL)
def test_any_timeline_is_a_page(name):
    """Also without events or without dates; hostile words stay words."""
    html = page(build.ALL[name](), "none", A4)
    assert "<script" not in html
    assert " onerror=" not in re.sub(r">[^<]*<", "><", html)


def test_every_event_is_on_one_sheet_with_its_label():
    """None twice, none gathered, in the order of time, each sheet within its room."""
    sheets = shown(page(year(90), "none", A4))
    assert 1 < len(sheets) <= paper.MOST_SHEETS
    rounds = [[int(found) for found in re.findall(r"round (\d+)", sheet)] for sheet in sheets]
    assert sorted(n for sheet in rounds for n in sheet) == list(range(90))
    ends = [max(sheet) for sheet in rounds]
    assert ends == sorted(ends)


@pytest.mark.parametrize("name", PAPERS)
def test_a_sheet_fits_its_paper(name):
    """Title, chart, legend and caption: no sheet is higher than the paper leaves room for."""
    size = PAPERS[name]
    html = page(year(90), "none", size)
    heights = [float(found) for found in re.findall(rf'viewBox="0 0 {WIDTH} ([\d.]+)"', html)]
    millimetres = (size.width - 2 * paper.SIDE) / WIDTH
    assert max(heights) * millimetres < size.height - paper.TOP - paper.BOTTOM - 12


def test_a_very_long_timeline_is_an_overview_and_a_table():
    """One sheet that counts what it cannot show, and says where that stands."""
    html = page(build.dense(1500), "none", A4)
    assert len(shown(html)) == 1
    assert paper.GATHERED in html
    assert "Table 1 lists every one" in html
    assert html.count('class="what"') == 1500


def test_what_nobody_prints_is_refused_at_once():
    """With what to ask for instead."""
    with pytest.raises(RenderError, match="top=200"):
        paper.pdf(build.dense(paper.MOST_EVENTS + 1), "none", A4)


def test_the_table_quotes_and_cites():
    """A row an event in the order of time; sentences with the number of their source; rejected events nowhere."""
    html = page(TIMELINE, "none", A4)
    assert html.count('class="what"') == len(TIMELINE.events)
    assert '<i>“Johnson visited Kyiv on 9 April.”</i>&nbsp;<a href="#source-2">[2]</a>' in html
    assert "Another source dates it: 9 April 2022" in html.replace("\u00a0", " ")
    assert '<a href="https://gazette.example/a?b=1&amp;c=2">' in html
    refused = event("Refused words", review="rejected")
    assert "Refused words" not in page(timeline(event("Kept words"), refused), "none", A4)


def test_a_title_cannot_leave_the_style_sheet():
    """It stands in the margin of every page, as CSS content."""
    html = page(timeline(event("A"), title='"}</style><script>alert(1)</script>'), "none", A4)
    style = html[html.index("<style>") : html.index("</style>")]
    assert 'content: "\\22 \\7d \\3c ' in style


@needs_poppler
def test_the_pdf_has_its_words_pages_and_links(tmp_path):
    """Titles are text, fonts are inside, pages are numbered, the first one holds title and chart."""
    long = timeline(
        *(event(f"Delegates meet for round {n}", when("2022-01-01", "2022-12-31", basis="ordered")) for n in range(70)),
        event("They sign", evidence=(evidence("On Friday they signed."),)),
        title="Talks & more",
        description="What is known of the talks. " * 8,
        sources=[source(url="https://gazette.example/a")],
    )
    path = tmp_path / "x.pdf"
    path.write_bytes(paper.pdf(long, "none", A4))

    def told(*command: str) -> str:
        return subprocess.run([*command], capture_output=True, text=True, check=True, timeout=30).stdout

    pages = told("pdftotext", "-layout", str(path), "-").split("\f")[:-1]
    assert "Talks & more" in pages[0]
    assert "Figure 1, part 1 of" in pages[0]
    assert f"1 of {len(pages)}" in pages[0]
    assert "“On Friday they signed.” [1]" in "".join(pages).replace("\u00a0", " ")
    assert "Page size:       594.96 x 841.92 pts (A4)" in told("pdfinfo", str(path))
    assert all(" yes " in row for row in told("pdffonts", str(path)).splitlines()[2:])
    assert "https://gazette.example/a" in told("pdfinfo", "-url", str(path))
