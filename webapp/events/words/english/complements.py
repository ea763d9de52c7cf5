"""Words that decide what belongs to a verb in a title, and where a title may end."""

FINDING_OUT = """
    find learn show discover rule decide determine conclude confirm realise realize agree know hope fear expect
    believe think see hear mean suggest indicate notice prove understand wish assume feel ensure guarantee
    speculate counter hypothesise hypothesize theorise theorize postulate surmise foresee reason lament complain boast
    hint imply reckon calculate forecast verify ascertain clarify certify infer deduce joke decree concede
"""

WATCHING = """
    see find catch keep leave hear watch spot film photograph show observe send have stop prevent reveal
"""
"""Verbs whose object does what the “-ing” form after it says."""

REPORTED_DOING = """
    recall report mention
"""
"""Verbs of saying that an “-ing” form may follow as what is said."""

NAMING = """
    describe designate characterise characterize portray regard label depict treat cast
"""

RENDERING = """
    make call deem consider declare pronounce rule render find prove keep leave label
"""
"""Verbs whose object is said to be what the adjective behind it says: “made vaccination mandatory”."""

TOLD = """
    tell inform warn assure remind notify advise
"""

ASKING = """
    ask wonder question see know decide determine doubt check examine investigate consider
"""

NEEDING = """
    rely refer consist lead result belong suffer participate focus depend respond account amount appeal call comply
    contribute correspond engage insist object rank refrain resort subject cope deal differ plead aim apply
    attribute connect link relate stem succeed turn serve act date add point agree
"""
"""Verbs that say nothing without the phrase after them: “rely on”, “lead to”."""

TIMING = """
    after before since while upon until following when
"""

ENDINGS = """
    alive together apart again home abroad back away forward ashore overseas online worldwide nationwide out off up
    down elsewhere aside free live
"""
"""Adverbs and particles that may end a title."""

THAT_JOINS = """
    now so given provided except
"""
"""Words that with “that” begin a clause of circumstance: “now that Moscow has announced its retreat”."""

STRETCHES = """
    seconds minutes hour hours day days week weeks month months year years decade decades
"""
"""How long or how much later, which stands beside the date: “visits Kenosha two days after …”."""

HOW = """
    whether if how where why
"""

WHAT = """
    what who which whose whom
"""

DROPPED = """
    also then later now still just only even already again ago soon reportedly allegedly however therefore thus
    meanwhile instead moreover furthermore once initially eventually finally previously recently currently formerly
    subsequently earlier immediately shortly last first
"""
"""Adverbs that a headline leaves out."""

OF_WHAT = """
    accuse charge convict acquit warn blame rob deprive inform remind suspect strip cure assure attribute ascribe urge
    press thank fine sentence compare link subject dedicate limit confine expose
"""
"""Verbs whose object wants to know “of what”, “with what”, “against what”."""

COUNTING = """
    number numbers lot lots kind kinds sort sorts type types group groups series set sets dozens hundreds thousands
    millions billions tens score scores part parts rest majority minority one some many most all each both several
    member members end beginning start middle amount level rate total share piece pair couple range variety form forms
    time times use lack act acts way ways means place case cause causes risk sign signs result results list
    state city town head leader leaders chief president minister chairman director
"""
"""Nouns that say little without the “of” phrase behind them."""

WANTING = """
    subject due likely unlikely able unable willing unwilling capable incapable aware unaware responsible comparable
    similar equal prone eligible entitled liable bound inclined accustomed reluctant eager poised set tantamount
    devoid worth related linked saying
"""
"""Adjectives that say nothing without the phrase behind them."""

BEHIND_ASIDE = """
    to into as for from in at onto over
"""
"""Prepositions that may go on with what a verb is about where an aside has ended."""

STATEMENTS = """
    statement report reports announcement claim claims allegation allegations warning warnings news rumour rumours rumor
    rumors fear fears belief assurance assurances guarantee order orders ruling verdict evidence proof sign signs
"""
"""Nouns whose content a clause with “that” tells."""
