"""The offline file: one file, whole, small, and closed to everything else."""

import base64
import json
import re
import zlib

import pytest
from msgspec.structs import replace

from tests.chart import build
from webapp.assets import folder
from webapp.timeline import codec
from webapp.web.offline import page


@pytest.mark.parametrize("name", build.ALL)
def test_any_timeline_makes_a_file(name):
    """Every shape of timeline, also without events or without dates."""
    made = page(build.ALL[name](), "cdn").decode()
    assert made.startswith("<!doctype html>")
    assert "<script>window" not in made


def test_file_is_small_without_plotly():
    """A hundred events of real articles, with their evidence, stay under 250 kB."""
    sample = codec.loads((folder("data/timelines") / "ukraine-2022.json").read_bytes())
    events = [replace(event, id=f"{event.id}-{n}") for n in range(2) for event in sample.events][:100]
    assert len(events) == 100
    assert len(page(replace(sample, events=tuple(events)), "cdn")) < 250_000


def test_file_holds_everything():
    """Inline, nothing is loaded: no address in any attribute that loads, and all events beyond what a page sends."""
    made = page(build.dense(500), "inline").decode()
    markup = re.sub(r"<script.*?</script>|<style.*?</style>", "", made, flags=re.DOTALL)
    assert not re.search(r'(?:src|<link[^>]*href)="?http', markup)
    assert made.count('<li class="event"') == 500
    packed = re.search(r'id="data" data-deflated>([^<]+)<', made)[1]
    data = json.loads(zlib.decompress(base64.b64decode(packed)))
    assert data["whole"]
    assert len(data["cards"]) == 500


def test_policy_names_every_script():
    """Only scripts whose hash the file's policy names may run in it."""
    made = page(build.milley(), "cdn").decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', made)[1].replace("&#39;", "'")
    assert "'sha256-" in policy
    assert "script-src" in policy
    assert "script-src 'unsafe" not in policy
