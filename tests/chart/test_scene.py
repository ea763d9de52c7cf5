"""The layout: nothing overlaps, nothing leaves the canvas, the important comes first."""

import pytest

from tests.chart import build
from webapp.chart.scene import scene
from webapp.chart.view import View

WIDTHS = (358, 720, 1040)


def laid_out():
    return [pytest.param(make, width, id=f"{name}-{width}") for name, make in build.ALL.items() for width in WIDTHS]


@pytest.mark.parametrize(("make", "width"), laid_out())
@pytest.mark.parametrize("facet", ["none", "kind", "actor"])
def test_no_two_blocks_overlap_and_none_leaves_the_canvas(make, width, facet):
    """Labels with their marks are rectangles of which no two share a pixel."""
    made = scene(make(), View(width=width, lanes=facet))
    for n, a in enumerate(made.spots):
        assert a.x0 >= -0.01
        assert a.x1 <= width + 0.01
        assert a.y1 <= made.height
        for b in made.spots[n + 1 :]:
            assert a.x1 <= b.x0 or b.x1 <= a.x0 or a.y1 <= b.y0 or b.y1 <= a.y0, (a, b)


@pytest.mark.parametrize(("make", "width"), laid_out())
def test_every_dated_event_is_on_the_chart(make, width):
    """As a labelled mark, as a mark of its own, or counted in a cluster."""
    timeline = make()
    made = scene(timeline, View(width=width))
    shown = sum(spot.cluster.events if spot.cluster else 1 for spot in made.spots)
    assert shown == sum(1 for event in timeline.events if event.when.earliest or event.when.latest)


def test_important_events_keep_their_labels():
    """When labels are given up, those that stay are the most important ones."""
    timeline = build.dense(300)
    labelled = {text.id for text in scene(timeline, View()).texts if text.role == "label"}
    weights = sorted((event.importance, event.id) for event in timeline.events)
    assert labelled == {id_ for _, id_ in weights[-len(labelled) :]}


def test_same_input_same_scene():
    """The layout depends on nothing but the timeline and the view."""
    assert scene(build.dense(), View()) == scene(build.dense(), View())
