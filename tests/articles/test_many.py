"""Many inputs at once: in order, each failure in its place, nothing read that nobody asked for."""

from tests.articles import documents
from tests.articles.news_pages import LAYOUTS
from tests.articles.stories import BRIDGE, COURT, FERRY, STORIES
from webapp.articles import Failure, read_all


def test_outcomes_come_in_the_order_of_the_inputs(tmp_path):
    """Slow and quick, good and bad, files and folders: the order is the caller's."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.pdf").write_bytes(documents.pdf(FERRY))
    (tmp_path / "in" / "b.html").write_text(LAYOUTS[0](COURT), encoding="utf-8")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.docx").write_bytes(documents.docx(BRIDGE))
    found = list(
        read_all([tmp_path / "in", str(tmp_path / "c.txt"), tmp_path / "gone", tmp_path / "d.docx", b"Milk ran out."])
    )
    assert [one.name if isinstance(one, Failure) else one.title for one in found] == [
        FERRY.title, COURT.title, str(tmp_path / "c.txt"), str(tmp_path / "gone"), BRIDGE.title, "",
    ]  # fmt: skip


def test_hundreds_of_pages_keep_their_order():
    """No page overtakes another."""
    pages = [LAYOUTS[i % 12](STORIES[i % 3]).encode() for i in range(120)]
    assert [article.title for article in read_all(pages)] == [STORIES[i % 3].title for i in range(120)]


def test_inputs_are_taken_as_they_are_needed():
    """An endless supply can be read from."""
    taken = []

    def supply():
        while True:
            taken.append(1)
            yield b"Milk ran out on Monday."

    outcomes = read_all(supply())
    for _ in range(3):
        assert next(outcomes).text
    outcomes.close()
    assert len(taken) < 40
