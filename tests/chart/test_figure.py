"""The Plotly figure of a scene."""

import pytest

from tests.chart import build
from webapp.chart import View, figure


@pytest.mark.parametrize("name", build.ALL)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_figure_of_any_timeline_is_valid(name, theme):
    """Every shape of timeline draws, in both themes, on a date axis of its own range."""
    made = figure(build.ALL[name](), View(theme=theme))
    assert made.layout.xaxis.type == "date"
    assert made.layout.height > 90
    assert made.to_json() == figure(build.ALL[name](), View(theme=theme)).to_json()


def test_no_markup_from_articles_reaches_plotly():
    """Plotly interprets tags in texts, so none may come from a field."""
    for trace in figure(build.hostile()).data:
        for text in trace.text or ():
            assert "<" not in text.replace("<br>", "")
