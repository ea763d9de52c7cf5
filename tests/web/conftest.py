"""The application over the timelines that the chart's tests draw."""

import pytest

from tests.chart import build
from webapp.timeline import codec
from webapp.web import create_app


@pytest.fixture(scope="session")
def application(tmp_path_factory):
    """The site over every timeline of ``tests.chart.build``."""
    folder = tmp_path_factory.mktemp("timelines")
    for name, make in build.ALL.items():
        (folder / f"{name}.json").write_bytes(codec.dumps(make()))
    return create_app(folder)


@pytest.fixture(scope="session")
def site(application):
    """A client without a network."""
    return application.test_client()
