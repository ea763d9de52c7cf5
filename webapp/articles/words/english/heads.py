"""Words of heads: months, date lines, bylines, sections, and what a copy says of its original.

Phrases are written in lower case with straight apostrophes. Where a list holds patterns, its comment says
so; they stay in the RE2 subset.
"""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS = (
    "monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun".split()
)

# Words that may stand beside a date in a date line, by what they say of it.
PUBLISHED_WORDS = (
    "published posted first issued released filed created added date dated on at embargoed embargo until aired "
    "broadcast"
).split()

MODIFIED_WORDS = "updated modified revised edited corrected last reviewed".split()

REPUBLISHED_WORDS = "republished reposted reprinted".split()

TIME_WORDS = (
    "am pm a.m. p.m. noon midnight gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest ist jst aest aedt "
    "et ct mt pt eastern central pacific time local hrs hours h ago min mins minute minutes read reading "
).split()

_COPIED = (
    r"(?:republished|reprinted|reposted|cross-?posted|syndicated)(?: here)?"
    r"(?: with (?:(?:kind|full) )?permission(?: of)?| courtesy of| from)"
)
"""Of these the source is named; “Republished 13 November 2022” is said of the copy itself."""

# Patterns of what a copy says of its original, up to the publisher's name or the date.
ORIGINAL = (
    r"(?:this|the) (?:article|story|piece|essay|post|report|column|interview) (?:was |has been |is )?"
    r"(?:originally |first |also )?(?:(?:published|appeared|posted|ran|printed)(?: here)?(?: originally| first)?"
    r"(?: with (?:kind )?permission)?|" + _COPIED + ")",
    r"the original source of this article is",
)

# The same without a subject, for notes too short to be a sentence about a book.
ORIGINAL_BRIEF = (
    r"(?:originally|first) (?:published|appeared|posted|ran|printed)",
    _COPIED,
    r"(?:original )?source:",
)

BYLINE_LEADS = (
    "by",
    "words by",
    "written by",
    "story by",
    "text by",
    "report by",
    "reporting by",
    "posted by",
    "published by",
    "submitted by",
    "author:",
    "authors:",
    "byline:",
    "by:",
)

# What a document calls itself beside its day: “Press release 9 November 2022 Brussels”.
DOCUMENT_WORDS = "press release news statement media".split()

# Words that a publication's name has and a person's has not: they part “Ann Lee, Bay Daily” where both stand there.
PUBLICATION_WORDS = (
    "agencies agency broadcasting chronicle courier daily desk gazette herald journal magazine media network news "
    "observer online radio review service staff television times tribune tv wire"
).split()

PROFESSIONS = (
    "editor|writer|reporter|journalist|correspondent|author|columnist|contributor|fellow|professor|blogger|researcher|"
    "analyst|producer|commentator|freelancer|photographer|lecturer|historian|economist|director|founder|host|chief"
)

# Names of a site's sections. They stand in menus, and above the headline.
SECTIONS = """
news|world|politics|business|sport|sports|opinion|culture|technology|tech|science|health|lifestyle|entertainment
travel|weather|economy|markets|education|environment|climate|style|arts|books|life|local|national|international|us
u.s.|uk|europe|asia|africa|americas|middle east|features|analysis|reviews
""".replace("\n", "|").strip("|")

# What else a line above a headline is when it stands alone: the kind of a piece, or for whom it is.
KICKERS = """
exclusive|scoop|opinions|op-ed|guest essay|news analysis|the analysis|explainer|explained|fact check|fact-check
reality check|special report|special investigation|investigation|investigations|in depth|in-depth|long read
the long read|long reads|big read|the big read|interview|the interview|q&a|q & a|editorial|editorials|leader|leaders
comment|commentary|comment is free|column|columnist|columnists|viewpoint|viewpoints|perspective|perspectives|letters
obituary|obituaries|profile|profiles|feature|first person|eyewitness|dispatch|dispatches|briefing|the briefing|briefs
in brief|news in brief|at a glance|review|quiz|live|live updates|live blog|liveblog|live coverage|live reporting
live now|watch live|breaking|breaking news|breaking story|just in|developing|developing story|happening now|news alert
alert|latest|the latest|update|updated|top story|top news|lead story|cover story|front page|must read|free to read
subscribers only|subscriber only|subscriber-only|for subscribers|members only|premium|sponsored|partner content|news
headlines|home news|homepage|home|markets news|press review|photo essay|blog|blogs|podcast|newsletter
""".replace("\n", "|").strip("|")

# Patterns of lines above a headline that name a topic; they hold up to four words.
TOPICS = (
    r"(?:[\w.&'-]+ ){1,3}(?:news|politics|sports?|business|economy|economics|markets|crime|courts|affairs)$",
    r"(?:[\w.&'-]+ ){1,3}(?:crisis|war|conflict|protests|elections?)(?: \d{4})?$",
    r"(?:war|crisis|conflict|elections?|protests) (?:in|on) (?:the )?[\w.&'-]+$",
)

# Patterns of banners above a headline, with what they announce or without: often another story.
BANNERS = (
    r"(?:breaking|live|just in|developing|happening now|news alert|alert|urgent|watch live|live now)"
    r"(?: (?:news|story|updates?|blog|coverage))?(?::| [|–—-]) ",
)
BANNER_LABELS = "breaking|breaking news|just in|developing|developing story|happening now|news alert|live now"

# First parts of compounds that keep their hyphen at the end of a line, where nothing else tells.
COMPOUNDS = frozenset("self well vice half cross long short high two three four anti".split())
