"""A text and the date it was published in; its time expressions (TIMEX3) with bounds and reasons out. Pure."""

from webapp.dates.chain import tag
from webapp.dates.explain import explain, table
from webapp.dates.timeml import timeml

__all__ = ["explain", "table", "tag", "timeml"]
