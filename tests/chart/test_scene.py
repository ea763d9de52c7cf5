"""The layout: nothing overlaps, nothing leaves the canvas, the important comes first."""

import pytest

from tests.chart import build
from webapp.chart.labels import MAX_LABELS, Grid, Item, pack, places
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


def crowd(count=200):
    """Marks with labels in a lane that cannot take them all."""
    return [
        Item(n, x, x + 10.0, "5 May", f"The {'very ' * (n % 3)}long march of crowd {n}", n * 37 % count / count)
        for n, x in enumerate(sorted(i * i * 7 % 1000 for i in range(count)))
    ]


def test_important_events_keep_their_labels():
    """When labels are given up, the most important are the last: each that has none stands behind all that have theirs
    by right, and only what fits beside them is less important."""
    items, limit = crowd(), 40
    blocks = pack(items, 1000, limit)
    placed = {block.mark for block in blocks}
    ranked = sorted(items, key=lambda item: (-item.importance, item.mark))
    by_right = next(n for n, item in enumerate(ranked) if item.mark not in placed)
    assert by_right > 20
    one_more = sorted(ranked[: by_right + 1], key=lambda item: item.mark)
    assert len(pack(one_more, 1000, limit)) == by_right


def test_every_label_that_fits_is_there():
    """A label is missing only where none of its places is free."""
    items, limit, grid = crowd(), 40, Grid()
    blocks = pack(items, 1000, limit)
    for block in blocks:
        grid.take(block.place, block.slot)
    placed = {block.mark for block in blocks}
    assert 20 < len(placed) < MAX_LABELS
    ranked = sorted(items, key=lambda item: (-item.importance, item.mark))[:MAX_LABELS]
    for item in ranked:
        if item.mark not in placed:
            assert all(grid.drop(place) + place.slots > limit for place in places(item, 1000))


def test_same_input_same_scene():
    """The layout depends on nothing but the timeline and the view."""
    assert scene(build.dense(), View()) == scene(build.dense(), View())
