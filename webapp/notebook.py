"""The timeline as notebooks use it: a Plotly figure, a picture in a cell, a data frame.

The model knows no chart, so this is the model's :class:`~webapp.model.Timeline` with three methods more;
``read`` and ``load`` here give it. It is written, merged and compared field by field like the plain one.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from webapp import model, pipeline
from webapp.chart import View, figure
from webapp.errors import UsageError
from webapp.timeline import codec, formats
from webapp.web import still

if TYPE_CHECKING:
    import pandas

PLOTLY = "application/vnd.plotly.v1+json"
"""JupyterLab and VS Code draw this themselves, live; others show the HTML beside it."""


class Timeline(model.Timeline, frozen=True, kw_only=True):
    """A timeline that shows itself in Jupyter and Quarto."""

    def figure(self, view: View | None = None) -> Any:
        """The timeline as a ``plotly.graph_objects.Figure``, the whole of it unless *view* says otherwise."""
        return figure(self, view)

    def to_dataframe(self) -> "pandas.DataFrame":
        """A row an event, in order; the columns are those of the CSV export that hold one value.

        ``earliest`` and ``latest`` are ``datetime64[s]`` (years before 1 included), ``NaT`` where there is no
        bound; ``latest`` is the midnight that the last day begins with, unless the event has a time of day.

        Raises:
            UsageError: pandas is not installed.
        """
        try:
            import numpy
            import pandas
        except ImportError:
            raise UsageError("to_dataframe needs pandas, which is not installed. Run: pip install pandas") from None
        sources = {source.id: source for source in self.sources}
        frame = pandas.DataFrame([_row(event, sources) for event in self.events], columns=list(_COLUMNS))
        for side in ("earliest", "latest"):
            days = [getattr(event.when, side) or "NaT" for event in self.events]
            frame[side] = numpy.array(days, dtype="datetime64[s]")
        return frame

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        """What notebooks show: the live chart where they can draw it, else picture and list; the table in a PDF."""
        return {
            PLOTLY: self.figure().to_plotly_json(),
            "text/html": still.frame(self),
            "text/latex": formats.dump(self, "x.tex")[0].decode(),
            "text/plain": repr(self),
        }

    def __repr__(self) -> str:
        return f"<Timeline “{self.title}”: {len(self.events)} events, {len(self.sources)} sources>"


def read(*sources: str | Path, published: str | None = None, title: str = "") -> Timeline:
    """Articles (files, folders, addresses) as one timeline; see :func:`webapp.pipeline.read`."""
    return shown(pipeline.read(*sources, published=published, title=title))


def load(data: bytes | str) -> Timeline:
    """A timeline from its JSON; see :func:`webapp.timeline.codec.loads`."""
    return shown(codec.loads(data))


def shown(timeline: model.Timeline) -> Timeline:
    """The same timeline, able to show itself."""
    return Timeline(**{name: getattr(timeline, name) for name in timeline.__struct_fields__})


_OF_WHEN = ("edtf", "shape", "precision", "approximate", "basis")
_OF_EVENT = ("id", "title", "factuality", "attribution", "kind", "actors", "places", "importance", "review")
_OF_SOURCE = ("publisher", "published", "url")
_COLUMNS = (
    *("id", "title", "earliest", "latest", "edtf", "shape", "precision", "approximate", "basis"),
    *("factuality", "attribution", "kind", "actors", "places", "importance", "quote", "publisher", "published", "url"),
    *("sources", "review"),
)


def _row(event: model.Event, sources: dict[str, model.Source]) -> dict[str, Any]:
    first = event.evidence[0] if event.evidence else None
    source = sources.get(first.source) if first else None
    return {
        **{name: getattr(event.when, name) for name in _OF_WHEN},
        **{name: getattr(event, name) for name in _OF_EVENT},
        **{name: getattr(source, name, None) for name in _OF_SOURCE},
        "quote": first.exact if first else None,
        "sources": len({evidence.source for evidence in event.evidence}),
    }
