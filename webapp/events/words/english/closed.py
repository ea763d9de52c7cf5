"""English closed-class words: one tag a line, the words it covers."""

CLOSED = {
    "D": "the a an his its their our my your every",
    "Q": """this these those her each some any no all both another either neither several many few much such
            what""",
    "O": """i you he she it we they him them me us himself herself itself themselves ourselves myself yourself
            someone somebody anyone anybody everyone everybody nobody nothing something anything everything
            others mine yours theirs""",
    "P": """in on at by for with from into onto upon about against between among amid amidst during through
            throughout across along toward towards under over near inside outside within without beyond behind
            beneath beside besides above below via per versus vs despite except like unlike than as aboard
            alongside around off out up down following including regarding concerning according past atop
            opposite worth pending ahead due""",
    "o": "of",
    "t": "to",
    "C": "and or but nor & plus",
    "S": """because although though while whereas whilst if unless until till once since when whenever where
            wherever whether after before so lest whereby wherein""",
    "W": "who whom which whose",
    "H": "that",
    "x": "am is are was were be been being 's're 're 'm",
    "h": "has have had having 've",
    "d": "do does did",
    "m": "will would can could may might must shall should cannot 'll 'd wo ca",
    "!": "not never n't n’t",
    "R": """yet also then later now still just only even already again ago soon here there very too quite rather pretty
            almost nearly approximately however therefore thus hence meanwhile instead moreover
            furthermore otherwise perhaps maybe indeed far well together apart forward back away ever once
            twice initially eventually finally reportedly allegedly previously recently currently formerly
            afterwards afterward subsequently earlier immediately shortly long always often sometimes
            usually else home abroad upwards downwards live alive ashore aside aloud online overseas nearby
            overnight how why less more most least further prior indoors outdoors worldwide nationwide
            elsewhere overall somewhere sooner simply mostly largely roughly""",
    "M": """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
            thousand thousands million millions billion billions trillion dozen dozens half first second third
            fourth fifth sixth seventh eighth ninth tenth zero""",
}

ADJECTIVES = """
    experienced inexperienced unequipped
    able big small large new old young good bad great high low early late last next long short first
    former current recent previous prior following other own same different major minor main key top senior
    junior local national federal international regional global foreign domestic public private civil
     armed political economic social legal illegal financial nuclear chemical medical religious ethnic
     critical serious severe heavy fatal deadly dead alive injured wounded missing unknown unidentified
    available possible likely unlikely true false real free full empty open closed strong weak hot cold warm
    dry wet dark  red green blue black white entire whole total annual monthly weekly daily  initial
     unofficial alleged suspected accused armed live popular famous wrong right left central northern
    southern eastern western north south east west rival joint bilateral mutual peaceful violent racist
    presidential parliamentary congressional ministerial royal imperial industrial commercial agricultural
    environmental natural historic historical traditional modern controversial independent democratic
    republican liberal conservative communist socialist islamic christian muslim jewish catholic high-level
    long-range short-range  preliminary permanent temporary   massive huge giant
    tiny wide narrow deep shallow fast slow quick rapid sudden close distant remote rural urban coastal
    interim acting  vice     common ordinary extraordinary unprecedented sexual
    physical mental digital electronic electric solar lunar popular mixed   teenage elderly pregnant
    unarmed drunk drunken guilty innocent responsible ready safe unsafe sick ill healthy worried happy sad angry
    afraid aware certain clear unclear sure complete incomplete direct indirect frequent rare single double
    triple multiple various numerous more most less least fewer enough own sole only certain
    two-day three-day one-day year-long in-person so-called well-known high-profile upcoming forthcoming ongoing
    outgoing incoming surviving remaining leading promising existing neighbouring neighboring
    overwhelming leftover annual nonprofit fresh future past armed related unrelated concerned unexpected planned
    additional professional satisfactory introductory
    abrupt absent absolute absurd accurate acute adequate adjacent adolescent airborne ample ancient apparent
    appropriate arrogant artificial athletic authentic automatic awful awkward bare basic beneficial bizarre bleak
    blunt bold brave bright brilliant broad brutal bureaucratic busy calm casual chaotic charismatic cheap cheaper
    circular civic clever clumsy coherent colossal compact complacent confident confidential consistent constant
    constitutional conventional cooler corrupt covert crucial crude cruel cultural deaf decent deliberate delicate
    dense dependent desperate diplomatic dirty discreet distinct diverse divine dominant dramatic drastic dull dynamic
    eager earnest easy edgy efficient elegant emotional empathic essential eternal evident exact excellent exempt
    exotic explicit exquisite extreme familiar fantastic fierce filthy finite fiscal formal fortunate fragile
    frank frantic functional fundamental funny fuzzy gentle genuine glitzy gloomy glossy gradual grim gross grotesque
    handsome harsh harsher hectic hesitant hollow honest horrific hostile humble hungry ignorant illegitimate imminent
    immune impartial imperfect implicit important inaccurate inadequate inappropriate inconsistent incorrect
    indifferent inefficient inferior influential informal inherent insane insecure insignificant insufficient intact
    intelligent intense intermediate internal intimate intrinsic invalid irregular irrelevant keen lackluster lacklustre
    lavish lazy legitimate lethal literal loose loud loyal lucky magnificent mandatory marginal mature mediocre mere
    mild minimal minuscule moderate modest monumental moral mundane murky muscular naive narrower nasty neat negligent
    neutral nice noisy normal numb obscure odd optimal organic outspoken pale paramount partial particular passionate
    peculiar perfect persistent pertinent petty pleasant polite poor populist potent precise premature prevalent
    pristine problematic profound prolific prominent proper proud prudent pure quiet random rational realistic regular
    relevant reluctant residential resilient resistant rich rigid risky robust romantic rude scarce scary scenic
    seasonal selfish shaky sharp sheer shy significant silent similar simple sincere skinny sleek slick slight slim
    slippery smart smooth sober soft solemn solid somber sombre sour sparse special specific spectacular splendid
    stark statutory steady steep sticky stiff straightforward strange strategic strict stringent structural stubborn
    stupid sturdy substantial subtle sufficient superb superior supreme swift symbolic sympathetic systematic tall
    tense terrific thick thin thorough tidy tight tighter tough tougher toxic tragic transparent tricky trivial
    turbulent ugly ultimate unaware uncertain unconstitutional unconventional uneasy unfair unfamiliar unfit
    unfortunate unhappy unique universal unjust unlucky unpleasant unpopular unrealistic unsure unusual urgent usual
    vague valid vast versatile vibrant vigilant vile virtual visual vital vivid vocal volatile weird wholesome
    widespread wild wise wooden worthy
    missing guilty aflame sacred naked rugged wicked beloved crooked dogged ragged kindred wretched
"""

PLAIN_NOUNS = """
    executive representative detective native relative initiative archive motive alternative objective perspective
    secretary library anniversary politician historian guardian musician physician technician comedian pedestrian
    table veteran
    emergency chief secret civilian human military deputy surprise mass criminal female male general
    people person man woman men women child children boy girl family father mother son daughter brother sister
    wife husband friend official officials authority authorities police officer officers soldier soldiers troops
    government parliament congress senate court judge jury lawyer attorney president minister mayor governor
    spokesperson spokesman spokeswoman company firm bank school university hospital church building house home
    airport station street road city town village country nation state region area border river sea ocean island
    mountain car bus truck train plane aircraft ship boat vehicle day week month year time hour minute morning
    evening night afternoon spring summer autumn winter thing king ring something nothing number percent cent
    dollars money price cost oil gas power water food weapon gun bomb missile rocket drone tank member leader
    party group team player coach fan club league season game victim suspect witness resident student teacher
    doctor nurse patient worker employee driver pilot passenger crew staff media news newspaper television
    website statement report letter document bill law deal plan policy program programme project system service
    network site place part end side way case evidence ceiling darling string sibling during morning evening
    wing king beijing peking ceiling herring sterling shilling pudding clothing lightning offspring
    hundred species series means goods headquarters
    ministry department agency committee commission council board union association organization
    organisation institute foundation center centre office bureau
    economy industry market business trade technology internet software phone computer device account
    need speed seed feed weed breed deed creed greed shed bed wed sled hundred kindred
    data figures researchers scientists
    assembly monopoly anomaly ally bully jelly butterfly constable handful vegetable timetable narrative fugitive
    operative captive incentive explosive locomotive collective adhesive documentary subsidiary mercenary
    sanctuary estuary salary dignitary summary commentary boundary judiciary beneficiary missionary obituary
    burglary diary granary canary functionary visionary revolutionary contemporary subsidy custodian librarian
    magician veterinarian mathematician statistician electrician clinician technician theologian equestrian
    cyclist
"""
