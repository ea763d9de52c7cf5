"""The offline file: one file, whole, small, and closed to everything else."""

import re

import pytest

from tests.chart import build
from webapp.web.offline import page


@pytest.mark.parametrize("name", build.ALL)
def test_any_timeline_makes_a_file(name):
    """Every shape of timeline, also without events or without dates."""
    made = page(build.ALL[name](), "cdn").decode()
    assert made.startswith("<!doctype html>")
    assert "<script>window" not in made


def test_file_is_small_without_plotly():
    """A hundred events with their evidence stay under 250 kB."""
    assert len(page(build.dense(100), "cdn")) < 250_000


def test_file_holds_everything():
    """Inline, nothing is loaded: no address in any attribute that loads, and all events beyond what a page sends."""
    made = page(build.dense(500), "inline").decode()
    markup = re.sub(r"<script.*?</script>|<style.*?</style>", "", made, flags=re.DOTALL)
    assert not re.search(r'(?:src|<link[^>]*href)="?http', markup)
    assert made.count('<li class="event"') == 500
    assert '"whole": true' in made or '"whole":true' in made


def test_policy_names_every_script():
    """Only scripts whose hash the file's policy names may run in it."""
    made = page(build.milley(), "cdn").decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', made)[1].replace("&#39;", "'")
    assert "'sha256-" in policy
    assert "script-src" in policy
    assert "script-src 'unsafe" not in policy
