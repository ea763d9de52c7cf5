"""The same pages copied from a browser into a text file: no markup helps, and headline, date and body are right."""

import lxml.html
import pytest

from tests.articles.stories import STORIES
from tests.articles.test_news_pages import CASES, check
from webapp.articles import read

_BLOCKS = (
    "p div li h1 h2 h3 h4 td tr br section article header footer nav aside figcaption figure summary details address "
    "form button ul ol dl dt dd main table hr"
).split()
UNPASTED = ("wall", "rendered", "channel")
"""Pages that show nothing of the story, or links amid the text that nothing tells from its subheads."""


def pasted(page, between):
    """The page's text as a browser copies it: a line a block."""
    tree = lxml.html.fromstring(page)
    for element in tree.xpath("//script | //style | //head"):
        element.drop_tree()
    for element in tree.iter(*_BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return between.join(line for line in lines if line).encode()


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "paragraphs"])
@pytest.mark.parametrize(("layout", "story"), [case for case in CASES if case.values[0].__name__ not in UNPASTED])
def test_a_pasted_page_is_read_like_the_page(layout, story, between):
    """Title, date, standfirst and body are there; menus, captions, lists of stories, comments and notices are not."""
    (article,) = read(pasted(layout(story), between))
    check(article, layout, story)


PROSE = (
    "Copyright law was changed in 1998 after a long dispute between printers and authors.",
    "See, the thing is that nobody had asked the fishermen before the quay was sold.",
    "Credit Suisse said on Monday that it would close its office in the harbour town.",
    "Comments on the proposal poured in on Monday from every village along the coast.",
    "Related companies were told to hand over their books before the end of the month.",
    "Images of the flood shocked the country, and the minister resigned two days later.",
    "Share prices fell by a tenth on Tuesday, and trading was halted before noon.",
    "Advertisement spending on television fell in 2019 for the first time in ten years.",
    "By Monday evening the army had left the town and crossed the river to the north.",
    "Topics raised at the meeting included the price of grain and the state of the road.",
    "Follow the money, the prosecutor told reporters when the inquiry opened in March.",
    "The editor of the paper, Ann Lee, was arrested on Friday and released on Sunday.",
    "Anna Berg is a professor of history at Uppsala who led the inquiry of 2016.",
    "Reuters reported on Thursday that the talks in Geneva had ended without a result.",
    "“There is no plan,” the minister told Reuters.",
    "More from the rescued crew was heard on Tuesday, when the captain spoke in court.",
    "First published in 1984, the novel sold two million copies before the censors banned it in May 1986.",
    "The report was published on Monday by the ministry, and the opposition tore it up in parliament.",
    "Support our troops, the banner read when the first soldiers came home in May.",
    "Breaking news travels slowly in the valley, where the first telephone rang in 1961.",
    "Live music returned to the harbour hall on Friday after two silent years.",
    "Listen to this, the foreman told the crew on Monday, and read out the letter.",
    "Recommended doses were cut by half in March, when the second trial had ended.",
    "Trending upward since March, bread prices fell for the first time on Tuesday.",
    "Read next to the grave by his son on Sunday, the letter named two more officers.",
    "Popular with tourists until the flood of 1953, the pier was sold in the spring.",
    "Watch committees were set up in every village after the robbery of 4 May 1921.",
    "Play videos of the arrest, the judge ordered on Monday, and the room fell silent.",
    "Analysis of the samples began on Tuesday and will take until the end of June.",
    "More on this from the minister came on Thursday, when she spoke to parliament.",
    "Advertisement after advertisement was pulled on Monday as the scandal grew.",
    "What do you think, the chairman asked the villagers on Tuesday, and nobody spoke.",
    "Was this useful? That is what the inquiry asked of every payment made since 2016.",
    "Click beetles were found in the grain on Monday, and the ship was sent away.",
    "Gift cards worth £9,000 were stolen from the shop in Quay Street on 16 March.",
    "14:05",
)


@pytest.mark.parametrize("sentence", PROSE, ids=lambda sentence: sentence[:24])
def test_sentences_that_begin_like_furniture_stay(sentence):
    """A word that often opens a button does not make a paragraph one."""
    body = "\n\n".join([STORIES[0].body[0], sentence, *STORIES[0].body[1:]])
    (article,) = read(f"{STORIES[0].title}\n\n{body}\n".encode())
    assert sentence in article.text
