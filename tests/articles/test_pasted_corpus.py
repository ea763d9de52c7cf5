"""Texts as people paste them, each file with what it is to be read as: a corpus that grows without code."""

from pathlib import Path

import pytest

from webapp.articles import ReadOptions, read

FILES = sorted((Path(__file__).parent / "pasted").glob("*.txt"))
MARK = "\n\n===== read as\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_pasted_text_is_read_as_its_writer_meant_it(path):
    """Title, day, authors and every paragraph; nothing of what stood around them."""
    pasted, _, wanted = path.read_text(encoding="utf-8").partition(MARK)
    facts, _, text = wanted.partition("\n\n")
    (article,) = read(pasted.encode(), ReadOptions(name=path.stem))
    assert facts.splitlines() == [
        line.rstrip()
        for line in (
            f"title: {article.title}",
            f"published: {article.published or ''}",
            f"authors: {'; '.join(article.authors)}",
        )
    ]
    assert article.text == text.strip()
