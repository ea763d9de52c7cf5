"""Small texts in the many shapes people hand over: what is title, what is kept, what dates them."""

import pytest

from webapp.articles import ReadOptions, read

# name: text · title · published · paragraphs kept
SHAPES = {
    "a list of days in Markdown": (
        "# The siege in dates\n\n- 24 February 1922: The gates close.\n- 29 March 1922: Talks in the mill.\n",
        "The siege in dates", None, ("24 February 1922: The gates close.", "29 March 1922: Talks in the mill."),
    ),
    "days as headings": (
        "# Timeline\n\n## 24 February 1922\n\nThe gates close.\n\n## 29 March 1922\n\nTalks fail.\n\n## 9 April 1922\n\nIt ends.\n",
        "Timeline", None, ("24 February 1922", "The gates close.", "29 March 1922", "Talks fail.", "9 April 1922", "It ends."),
    ),
    "a table": (
        "| Date | Event |\n|---|---|\n| 3 May 2020 | Council meets |\n",
        "", None, ("Date | Event", "3 May 2020 | Council meets"),
    ),
    "notes without full stops": ("9 Nov 2022 Mayor speaks\n10 Nov 2022 Vote\n", "", None, ("9 Nov 2022 Mayor speaks", "10 Nov 2022 Vote")),
    "an agency's report": (
        "Dockers end strike\n\nNov 9 (Agency) - Dockers ended their strike on Wednesday.\n\nReporting by Jane Doe; Editing by John Roe\n",
        "Dockers end strike", None, ("Nov 9 (Agency) - Dockers ended their strike on Wednesday.",),
    ),
    "byline and clock time first": (
        "By Jane Doe and John Roe\nNovember 9, 2022 at 6:30 p.m. EST\n\nThe mayor said so on Wednesday.\n",
        "", "2022-11-09", ("The mayor said so on Wednesday.",),
    ),
    "a broadcaster's page, pasted": (
        "Quay dispute: Mayor sees a chance\nPublished\n10 November 2022\nShare\nclose panel\nShare page\nCopy link\nImage source, "
        "Getty Images\nImage caption,\nThe mayor spoke at the harbour\nBy Jane Doe\n\nThe mayor has said that talks could begin.\n",
        "Quay dispute: Mayor sees a chance", "2022-11-10", ("The mayor has said that talks could begin.",),
    ),
    "updated alone": (
        "Storm hits coast\nBy Ann Lee\nUpdated 4:15 PM EST, Thu November 10, 2022\nA storm hit the coast on Wednesday.\n",
        "Storm hits coast", "2022-11-10", ("A storm hit the coast on Wednesday.",),
    ),
    "questions between paragraphs": (
        "The talks were held on Monday.\n\nWhat comes next?\n\nNobody knows yet.\n",
        "", None, ("The talks were held on Monday.", "What comes next?", "Nobody knows yet."),
    ),
    "years as headings": (
        "The harbour in dates\n\nIt has a long history.\n\n1944\n\nThe quay was bombed in June.\n\n1951\n\nThe quay was rebuilt.\n",
        "The harbour in dates", None,
        ("It has a long history.", "1944", "The quay was bombed in June.", "1951", "The quay was rebuilt."),
    ),
    "years as list numbers": ("1914. The war began.\n\n1918. The war ended.\n", "", None, ("1914. The war began.", "1918. The war ended.")),
    "wrapped lines": (
        "The council met on Tuesday in the old mill beside the river and voted to mend\nthe bridge before the winter "
        "comes, although two of its members had asked for\nmore time.\n\nIt will cost 3 million, most of which was set "
        "aside in the spring after the old\nroof had fallen in.\n",
        "", None,
        ("The council met on Tuesday in the old mill beside the river and voted to mend the bridge before the winter "
         "comes, although two of its members had asked for more time.",
         "It will cost 3 million, most of which was set aside in the spring after the old roof had fallen in."),
    ),
    "footnotes in Markdown": (
        "# The march\n\nThe *march* began on Tuesday[^1], and ended[^long-note].\n\n[^1]: So the police.\n[^long-note]: In Hallen.\n",
        "The march", None, ("The march began on Tuesday, and ended.", "So the police. In Hallen."),
    ),
    "a licence under the source of the original": (
        "Why the quay fell\nBy Ann Lee\nGlobe Copy, November 13, 2022\nAnti-Quay.com 10 November 2022\n\nThe quay fell on Wednesday. "
        "Nobody had mended it since May.\n\nThe original source of this article is Anti-Quay.com\nCopyright © Ann Lee, Anti-Quay.com, 2022\n",
        "Why the quay fell", "2022-11-10", ("The quay fell on Wednesday. Nobody had mended it since May.",),
    ),
    "front matter": (
        "---\ntitle: Storm hits coast\ndate: 2022-11-10\nauthor: Ann Lee\n---\n\nA **storm** hit the [coast](x) on Wednesday.\n",
        "Storm hits coast", "2022-11-10", ("A storm hit the coast on Wednesday.",),
    ),
    "a press release": (
        "FOR IMMEDIATE RELEASE\n\nContact: Jane Doe, +44 20 5550 1234, jane@pier.example\n\nPier Trust opens its landing stage\n\n"
        "SKELMOUTH, 14 May 2019 – The Pier Trust opened its landing stage on Tuesday.\n\nIt cost 3 million.\n\n– ENDS –\n\n"
        "Notes to editors\n\nThe Pier Trust was founded in 1911.\n\nAbout Pier Holdings\n\nPier Holdings runs piers.\n",
        "Pier Trust opens its landing stage", "2019-05-14",
        ("SKELMOUTH, 14 May 2019 – The Pier Trust opened its landing stage on Tuesday.", "It cost 3 million."),
    ),
    "a transcript": (
        "Interview with the harbour master\n\nAired May 14, 2019 - 08:00 ET\n\nTHIS IS A RUSH TRANSCRIPT.\n\nSAKAMOTO: When did you hear of it?\n\n"
        "QUILL: On 9 February. It tore the boat from its moorings.\n\n[08:05:12]\n\n(COMMERCIAL BREAK)\n\nSAKAMOTO: And now?\n",
        "Interview with the harbour master", "2019-05-14",
        ("SAKAMOTO: When did you hear of it?", "QUILL: On 9 February. It tore the boat from its moorings.", "SAKAMOTO: And now?"),
    ),
    "a clock in the head of a site": (
        "Thursday, 1 January 2026\nHome\nNews\nBoats back in the bay\nMarian Teale\nHarbour Review\n7 October 2021 17:55 UTC\n"
        "The boats came back to the bay on Tuesday.\nNobody had expected them.\n",
        "Boats back in the bay", "2021-10-07",
        ("The boats came back to the bay on Tuesday.", "Nobody had expected them."),
    ),
    "date and name at the foot": (
        "Why the ferry matters\n\nThe ferry is more than a boat.\n\nIt came back on Tuesday.\n\nBy Marian Teale\n\n14 May 2019\n",
        "Why the ferry matters", "2019-05-14", ("The ferry is more than a boat.", "It came back on Tuesday."),
    ),
    "marks of notes": (
        "The return of the ferry\n\nThe service closed in 2008,[1] when the county withdrew its subsidy.[a][12] It came back later.³\n\n"
        "The trust bought the vessel in March.*\n",
        "The return of the ferry", None,
        ("The service closed in 2008, when the county withdrew its subsidy. It came back later.", "The trust bought the vessel in March."),
    ),
    "an encyclopedia, pasted": (
        "Skelmouth ferry\n\nFrom Quaypedia, the free encyclopedia\n\nFor the song, see Ferry (song).\n\nSkelmouth ferry\n\nOpened\n\n2019\n\n"
        "The Skelmouth ferry crosses the bay.[1] It opened in May 2019.[2]\n\nHistory[edit]\n\nThe boat was bought in 2018.\n\nReferences[edit]\n\n"
        "^ Ward, Lena (3 May 2020).\n",
        "Skelmouth ferry", None,
        ("The Skelmouth ferry crosses the bay. It opened in May 2019.", "History", "The boat was bought in 2018."),
    ),
    "quoted mail": ("> The council met on Tuesday.\n>\n> It voted.\n", "", None, ("The council met on Tuesday.", "It voted.")),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_is_read_as_its_writer_meant_it(shape):
    """Title, day of publication and every paragraph."""
    text, title, published, paragraphs = SHAPES[shape]
    (article,) = read(text.encode(), ReadOptions(name="notes"))
    assert (article.title, article.published) == (title, published)
    assert tuple(article.text.split("\n\n")) == paragraphs
