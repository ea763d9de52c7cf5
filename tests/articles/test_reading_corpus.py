"""Texts as people paste them and pages as browsers save them, each file with what it is to be read as.

A corpus that grows without code. “not yet read as” marks a known gap.
"""

from pathlib import Path

import pytest

from webapp.articles import ReadOptions, read

HERE = Path(__file__).parent
MARK, GAP = "\n\n===== read as\n", "\n\n===== not yet read as\n"


def cases():
    for path in sorted([*(HERE / "pasted").glob("*.txt"), *(HERE / "saved").glob("*.html")]):
        text = path.read_text(encoding="utf-8")
        marks = [pytest.mark.xfail(strict=True)] if GAP in text else []
        yield pytest.param(path.stem, *text.replace(GAP, MARK).split(MARK), id=path.stem, marks=marks)


@pytest.mark.parametrize(("name", "given", "wanted"), list(cases()))
def test_a_text_is_read_as_its_writer_meant_it(name, given, wanted):
    """Title, day, authors and every paragraph; nothing of what stood around them."""
    facts, _, text = wanted.partition("\n\n")
    (article,) = read(given.encode(), ReadOptions(name=name))
    assert facts.splitlines() == [
        line.rstrip()
        for line in (
            f"title: {article.title}",
            f"published: {article.published or ''}",
            f"authors: {'; '.join(article.authors)}",
        )
    ]
    assert article.text == text.strip()
