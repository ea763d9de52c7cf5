"""Markdown, LaTeX, BibTeX and CSL-JSON: every word shown, none obeyed."""

import json
import re
import shutil
import subprocess

import pytest
from markdown_it import MarkdownIt

from tests.builders import event, evidence, source, timeline
from tests.timeline.formats.rich import TIMELINE
from webapp.timeline.formats import latex, markdown, references


def test_the_markdown_table_renders_with_every_word_literal():
    """A renderer with tables and HTML switched on makes a table of eleven rows, and not one tag from the articles."""
    page = markdown.dump(TIMELINE)[0].decode()
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(page)
    assert html.count("<tr>") == 1 + len(TIMELINE.events)
    assert not re.search(r"<(img|script|em|code|a href=.https?://x)", html)
    assert "&lt;img src=x onerror=alert(1)&gt; visits Kyiv &amp; _leaves_" in html
    assert "with `code` and #tags" in html


def test_each_quote_is_a_footnote_that_is_defined_once():
    """Reference and definition pair up, with publisher, day and address."""
    page = markdown.dump(TIMELINE)[0].decode()
    defined = re.findall(r"^\[\^(\d+)\]: ", page, re.MULTILINE)
    used = re.findall(r"\[\^(\d+)\](?!:)", page)
    assert defined == used == [str(number) for number in range(1, len(defined) + 1)]
    assert "The Gazette, 10 November 2022, <https://gazette.example/a?b=1&c=2>" in page


def test_latex_has_no_live_character():
    """Braces balance, and what TeX would act on is escaped."""
    page = latex.dump(TIMELINE)[0].decode()
    body = page.split("\n", 1)[1]
    bare = re.sub(r"\\[{}&%$#_\\]", "", body)
    assert bare.count("{") == bare.count("}")
    assert latex.escaped(r"50% of $x_1^2 & {#1} ~ \input{/etc/passwd}") == (
        r"50\% of \$x\_1\textasciicircum{}2 \& \{\#1\} \textasciitilde{} \textbackslash{}input\{/etc/passwd\}"
    )
    assert latex.escaped("-- ''quoted'' ``so`` ,, what?`") == "-{}- '{}'quoted'{}' `{}`so`{}` ,{}, what?{}`"
    rows = [line for line in body.splitlines() if line.endswith(r"\\") and not line.startswith(r"\caption")]
    assert len(rows) == len(TIMELINE.events)
    assert all(len(re.findall(r"(?<!\\)&", re.sub(r"\\url\{[^}]*\}", "", row))) == 1 for row in rows)


@pytest.mark.skipif(not shutil.which("pdflatex"), reason="pdflatex (texlive-latex-recommended) is not installed")
def test_latex_compiles_the_table(tmp_path):
    """Hostile words and all, with the packages its first line names; every title and footnote is on a page."""
    (tmp_path / "table.tex").write_bytes(latex.dump(TIMELINE)[0])
    packages = re.findall(r"\\usepackage\S+", (tmp_path / "table.tex").read_text().splitlines()[0].replace("}.", "}"))
    assert len(packages) == 2
    page = "\n".join([r"\documentclass{article}", *packages, r"\begin{document}\input{table}\end{document}"])
    (tmp_path / "page.tex").write_text(page)
    command = ["pdflatex", "-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error", "page.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-2000:]
    assert b"Overfull" not in done.stdout


def test_a_sentence_that_tells_of_two_events_is_one_footnote():
    """In Markdown, where a footnote may be named twice."""
    both = (evidence("They met and signed."),)
    whole = timeline(event("One", evidence=both), event("Two", evidence=both))
    page = markdown.dump(whole)[0].decode()
    assert page.count("[^1]") == 3
    assert "[^2]" not in page


def test_what_sources_disagree_on_is_told():
    """Beside the title, in the words of the other formats."""
    assert "another source dates it: 9 April 2022" in markdown.dump(TIMELINE)[0].decode()
    assert "another source dates it: 9 April 2022" in latex.dump(TIMELINE)[0].decode()


def test_bibtex_entries_are_whole_and_keys_distinct():
    """A key an entry, braces balanced, the month as BibTeX's own word."""
    whole = timeline(sources=[source("s1"), source("s2"), source("s3", publisher=None, title="", published=None)])
    page = references.bibtex(whole)[0].decode()
    assert re.findall(r"@misc\{([^,]+),", page) == ["thegazette2022", "thegazette2022-2", "s3"]
    assert page.count("{") == page.count("}")
    assert "month = nov," in page


def test_csl_items_have_what_processors_need():
    """Id, type, title, and dates as date-parts."""
    items = json.loads(references.csl(TIMELINE)[0])
    assert [item["id"] for item in items] == ["writer2022", "dailybrace1002022"]
    assert items[0]["issued"] == {"date-parts": [[2022, 11, 10]]}
    assert items[0]["author"] == [{"literal": "Ana Writer"}, {"literal": "Bo Editor"}]


def test_addresses_that_run_something_are_left_out():
    """Only http and https become links, in every format."""
    whole = timeline(event("x"), sources=[source(url="javascript:alert(1)")])
    for dump in (markdown.dump, latex.dump, references.bibtex, references.csl):
        assert b"javascript" not in dump(whole)[0]


def test_a_sentence_is_quoted_once_however_often_it_is_evidence():
    """Two triggers in one sentence are one footnote."""
    whole = timeline(event("Oslo talks end", evidence=(evidence("Talks end."), evidence("Talks end."))))
    assert markdown.dump(whole)[0].count(b"Talks end") == 1
    assert latex.dump(whole)[0].count(b"Talks end") == 1
