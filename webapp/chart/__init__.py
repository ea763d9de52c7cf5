"""Timeline → Plotly figure. Pure: no clock, no network, no files; the same timeline gives the same figure."""

from webapp.chart.figure import figure
from webapp.chart.view import View

__all__ = ["View", "figure"]
