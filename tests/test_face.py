"""The public face is one sorted list that grows by intention only."""

import subprocess
import sys

import pytest

import webapp


def test_the_face_is_this_and_nothing_else():
    """Whoever adds a name adds it here, too."""
    assert webapp.__all__ == sorted(webapp.__all__) == ["Event", "Timeline", "dump", "load", "read"]
    assert all(getattr(webapp, name) for name in webapp.__all__)


def test_an_unknown_name_is_refused_with_the_known_ones():
    """The message lists what there is."""
    with pytest.raises(AttributeError, match="Timeline"):
        _ = webapp.timelines_of_everything


def test_importing_one_room_leaves_the_others_alone():
    """Tagging needs neither Flask nor Plotly nor an HTML reader."""
    code = "import sys, webapp.dates; print(*{'flask', 'plotly', 'trafilatura', 'lxml'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
