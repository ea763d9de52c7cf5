"""Timelines in notebooks: executed, exported, and as data frames."""

import builtins
from html import unescape

import nbformat
import numpy
import pandas
import pytest
from nbconvert import HTMLExporter, LatexExporter
from nbconvert.preprocessors import ExecutePreprocessor

from tests.chart import build
from tests.timeline.formats.rich import TIMELINE
from webapp import notebook
from webapp.errors import UsageError
from webapp.timeline import codec

MILLEY = notebook.shown(build.milley())


def test_a_timeline_stays_what_it_was():
    """The same bytes as the plain one, and back."""
    assert codec.dumps(MILLEY) == codec.dumps(build.milley())
    assert notebook.load(codec.dumps(MILLEY)) == MILLEY


def test_figure_is_a_plotly_figure():
    """What the chart draws."""
    assert MILLEY.figure().to_plotly_json()["layout"]["width"] > 0
    assert type(MILLEY.figure()).__module__.startswith("plotly.graph_objs")


def test_the_bundle_has_a_live_and_a_still_form():
    """Plotly's own type, light; HTML without a script; a table for LaTeX; plain words."""
    bundle = MILLEY._repr_mimebundle_()
    assert set(bundle) == {notebook.PLOTLY, "text/html", "text/latex", "text/plain"}
    page = unescape(bundle["text/html"])
    assert bundle["text/html"].startswith("<iframe srcdoc=")
    assert "<svg" in page
    assert "<script" not in page
    assert MILLEY.events[0].title in unescape(page)
    assert bundle["text/plain"].startswith("<Timeline “Milley")
    assert len(str(bundle)) < 150_000


def test_hostile_words_stay_words():
    """Nothing of an article leaves the frame's attribute or its text."""
    html = notebook.shown(TIMELINE)._repr_mimebundle_()["text/html"]
    assert html.count("<") == 2
    assert "<img src=x" not in unescape(html)


def test_a_notebook_that_shows_a_timeline_runs_and_exports(tmp_path):
    """nbformat and nbconvert: executed in a real kernel, both forms in the output, the frame in the HTML."""
    path = tmp_path / "milley.json"
    path.write_bytes(codec.dumps(build.milley()))
    code = f"from pathlib import Path\nfrom webapp.notebook import load\nload(Path({str(path)!r}).read_bytes())"
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    ExecutePreprocessor(timeout=60).preprocess(book, {"metadata": {"path": "."}})
    nbformat.validate(book)
    (output,) = book.cells[0].outputs
    assert {notebook.PLOTLY, "text/html"} <= set(output.data)
    body, _ = HTMLExporter().from_notebook_node(book)
    assert " srcdoc=" in body
    assert "&lt;svg" in body
    page, _ = LatexExporter().from_notebook_node(book)
    assert r"\begin{longtable}" in page
    assert all(rf"\usepackage{{{package}}}" in page for package in ("array", "booktabs", "longtable"))


def test_a_data_frame_has_a_row_an_event():
    """Dates as dates, years before 1 and open sides included."""
    frame = notebook.shown(TIMELINE).to_dataframe()
    assert list(frame["id"]) == [event.id for event in TIMELINE.events]
    assert frame["earliest"].dtype == "datetime64[s]"
    assert frame["earliest"].to_numpy()[0] == numpy.datetime64("-0043-03-15")
    assert frame["earliest"].isna().sum() == 2
    assert frame.loc[frame["kind"] == "visit", "publisher"].item() == "The Gazette"
    assert isinstance(frame, pandas.DataFrame)


def test_an_empty_timeline_is_an_empty_frame():
    """With its columns."""
    frame = notebook.shown(build.ALL["empty"]()).to_dataframe()
    assert len(frame) == 0
    assert "earliest" in frame.columns


def test_without_pandas_the_message_says_how_to_get_it(monkeypatch):
    """Not an ImportError from inside."""
    real = builtins.__import__

    def without(name, *rest):
        if name == "pandas":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match="pip install pandas"):
        MILLEY.to_dataframe()
