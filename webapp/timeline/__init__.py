"""The events of many articles in; one Timeline out, and between Timeline and JSON both ways. Pure."""

from webapp.timeline.merge import merge
from webapp.timeline.sketch import sketch

__all__ = ["merge", "sketch"]
