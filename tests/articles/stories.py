"""Three stories in our own words, from which pages in many layouts are made."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """One made-up news story with what surrounds it."""

    slug: str
    title: str
    standfirst: str
    author: str
    day: str
    """ISO date on the paper's own clock."""
    written: str
    """The same as people write it."""
    body: tuple[str, ...]
    related: tuple[str, ...]
    comments: tuple[str, ...]


FERRY = Story(
    slug="ferry-returns-to-skelmouth",
    title="Ferry returns to Skelmouth after eleven years",
    standfirst="The first boat carried 212 passengers, a brass band and a goat across the bay on a windy Tuesday morning",
    author="Marian Teale",
    day="2019-05-14",
    written="14 May 2019",
    body=(
        "The ferry between Skelmouth and Orrin Point sailed again on Tuesday, eleven years after the last boat was sold "
        "for scrap and the piers were handed over to the gulls.",
        "“People wept on the landing stage,” said Harriet Moss, who chairs the trust that bought the new vessel in "
        "March 2018. “We had promised them it would be ready by Easter, and we were three weeks late.”",
        "The service closed in 2008 when the county withdrew its subsidy of £340,000 a year. A campaign to bring it back "
        "began two years later and raised the money in small sums, most of them under ten pounds.",
        "Engineers from the yard at Tarn Quay spent last winter strengthening the hull. In February a storm tore the boat "
        "from its moorings, and the damage took until April to repair.",
        "County leader Owen Pritchard, who had opposed the plan, said he was glad to be proved wrong. The county will "
        "review its support in the autumn.",
        "From June the boat will make six crossings a day. The trust hopes to carry 90,000 passengers in its first year.",
    ),
    related=("Harbour dredging delayed again", "Five walks along the Orrin coast", "Who owns the lighthouse?"),
    comments=(
        "I was on that first boat and it was freezing but I would not have missed it for anything in the world.",
        "My grandfather captained the old one until 1987, he would have loved to see this day come at last.",
    ),
)

COURT = Story(
    slug="court-strikes-down-water-levy",
    title="Court strikes down water levy in blow to Brennan government",
    standfirst="Judges rule four to one that the charge on household wells was never lawfully made, and order refunds",
    author="Dele Okafor",
    day="2021-10-07",
    written="October 7, 2021",
    body=(
        "The Constitutional Court on Thursday struck down the levy on household wells that the government of Prime "
        "Minister Aoife Brennan introduced in 2017, and ordered the state to pay back what it had collected.",
        "In a ruling of 88 pages, four of the five judges found that parliament had never voted on the rate. The charge, "
        "they wrote, “was made by a minister at a desk, and no minister has that power.”",
        "Farmers and villagers had fought the levy from the beginning. Their first suit was dismissed in December 2018; "
        "an appeal failed the following year.",
        "The finance ministry said it would study the ruling. Officials have put the cost of refunds at 61 million, to be "
        "found before the budget of 9 November is presented.",
        "Opposition leader Tomas Reyl called on Brennan to resign. Her coalition lost its majority last week, when two "
        "members crossed the floor over the closure of rural hospitals.",
        "The dissenting judge, Ingrid Sol, warned that other charges made in the same way might now fall. A hearing on the "
        "road toll is due in January.",
    ),
    related=("What the ruling means for you", "Timeline: four years of the well charge", "Profile: Judge Ingrid Sol"),
    comments=(
        "About time somebody stood up to them, we have paid this nonsense for four long years in our village.",
        "And who will pay for the refunds? The same people who paid the levy, that is who will pay for them.",
    ),
)

BRIDGE = Story(
    slug="cracked-bridge-reopens",
    title="Cracked bridge over the Vell reopens to lorries",
    standfirst="Sensors will watch every beam after inspectors found hairline fractures in forty-one places in the spring",
    author="Jun Sakamoto",
    day="2023-08-30",
    written="30 August 2023",
    body=(
        "Lorries rolled over the Vell bridge again on Wednesday for the first time since April, when inspectors found "
        "hairline cracks in forty-one of its steel hangers and closed two lanes overnight.",
        "The repair cost 27 million and took seventeen weeks, five more than planned. Welders worked in two shifts under "
        "tents that kept the rain off the steel.",
        "“I would drive my own children across it,” chief engineer Rosa Lindqvist told reporters on Monday. Her team has "
        "fitted 600 sensors that report every tremor to a control room in Hallen.",
        "The bridge opened in September 1974 and was built for a third of today's traffic. A study published in 2016 had "
        "warned that the hangers would tire early; it was shelved when the ministry changed hands.",
        "Hauliers say the detour through the old town cost them 190,000 a day. They are suing the ministry, and a first "
        "hearing took place on 3 July.",
        "A second crossing is planned upstream. Work on it will not begin before 2026.",
    ),
    related=("Detour ends for the old town", "How a bridge gets tired", "Ministry shelved warning, papers show"),
    comments=(
        "Seventeen weeks of lorries past my bedroom window and nobody has said sorry to us for any of it yet.",
        "Great work by the welders, I hope they get the bonus they were promised by the minister in spring.",
    ),
)

STORIES = (FERRY, COURT, BRIDGE)
