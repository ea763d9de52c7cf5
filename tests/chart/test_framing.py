"""Which stretch is seen first, and that what lies outside it stays in sight."""

import pytest

from tests.chart import build
from webapp.chart.framing import Extent, frame
from webapp.chart.marks import marks
from webapp.chart.scene import scene
from webapp.chart.view import View

DAY = 1440


def days(*found, lasted=False):
    """Whole days, or stretches from one to another, as extents."""
    pairs = (one if isinstance(one, tuple) else (one, one) for one in found)
    return [Extent(a * DAY, b * DAY + DAY - 1, lasted) for a, b in pairs]


def first_view(extents):
    """The days that are seen first."""
    first, last = frame(extents)
    return first // DAY, last // DAY


@pytest.mark.parametrize(
    ("extents", "seen"),
    [
        pytest.param(days(0, *range(1000, 1020)), (1000, 1019), id="one far before"),
        pytest.param(days(*range(1000, 1020), 3000), (1000, 1019), id="one far behind"),
        pytest.param(days(0, *range(1000, 1020), 3000), (1000, 1019), id="one on either side"),
        pytest.param(days(0, 200, *range(1000, 1020)), (1000, 1019), id="two, apart from each other"),
        pytest.param(days(*range(0, 1000, 50)), (0, 950), id="evenly spread"),
        pytest.param(days(0, 20, *range(40, 60)), (0, 59), id="near enough to be seen with the others"),
        pytest.param(days(0, 1, 1000, 1001), (0, 1001), id="as many here as there"),
        pytest.param(days(*range(0, 20), *range(1000, 1020)), (0, 1019), id="two crowds"),
        pytest.param(days(5), (5, 5), id="one alone"),
        pytest.param(days(0, 1000, 1000), (0, 1000), id="too few to leave one out"),
        pytest.param(days(*[1000] * 8, 0), (1000, 1000), id="all the others on one day"),
        pytest.param(days((0, 1005), *range(1000, 1020)), (0, 1019), id="once, within bounds that an edge would cut"),
        pytest.param(
            [*days((0, 1005), lasted=True), *days(*range(1000, 1020))],
            (1000, 1019),
            id="a span that runs over the edge",
        ),
        pytest.param(days(*range(0, 100, 10), *range(10_000, 10_190)), (10_000, 10_189), id="one in twenty of many"),
        pytest.param(days(*range(0, 400, 10), *range(10_000, 10_160)), (0, 10_159), id="more than one in twenty"),
    ],
)
def test_first_view_is_the_crowd_or_the_whole(extents, seen):
    """The part that few far events would squeeze, else everything."""
    assert first_view(extents) == seen


def test_what_lies_outside_is_named_at_the_edges():
    """Far events have their labels at the edges, pointers say where they lie, and the legend says what that means."""
    made = scene(build.far(), View())
    spots = {spot.id: spot for spot in made.spots}
    assert spots["f-treaty"].x0 == 0
    assert spots["f-review"].x1 == View().width
    assert "beyond" in made.legend
    assert {text.words for text in made.texts if text.role == "date"} >= {"5 Mar 2014", "2032 · planned", "1 May"}


def test_window_asked_for_shows_only_itself():
    """Who asks for a stretch sees what lies in it, and no pointers."""
    first = next(mark.start for mark in marks(build.far()) if mark.id == "f3")
    made = scene(build.far(), View(start=first, end=first + 3 * DAY))
    assert {spot.id for spot in made.spots} == {"f-war", "f3", "f4", "f5"}
    assert "beyond" not in made.legend
