"""English nouns that name a happening, by kind; nouns that stand for sayings; roles and places.

Plurals are worked out. A noun that is also a plain thing (“building”, “report”) is not listed unless the
happening is what news mostly means by it.
"""

BY_KIND = {
    "attack": """attack bombing airstrike air-strike shelling shooting assault raid ambush assassination
        massacre stabbing blast bombardment offensive attempt cyberattack terrorism hijacking siege gunfire arson
        explosion detonation poisoning assassination violence hostage-taking atrocity atrocities invasion slaying
        beheading lynching sabotage rampage shootout shoot-out standoff""",
    "battle": """battle fighting clash clashes war conflict skirmish combat capture seizure hostilities firefight
        occupation counteroffensive crossfire""",
    "retreat": """retreat withdrawal evacuation surrender pullout pull-out exodus departure ceasefire truce
        armistice disengagement""",
    "death": """death killing murder homicide manslaughter suicide drowning execution fatality funeral burial demise
        passing fatalities casualties beheading genocide""",
    "injury": """injury injuries wound wounds hospitalisation hospitalization illness infection diagnosis surgery
        treatment coma heart-attack""",
    "crime": """robbery theft kidnapping abduction rape abuse fraud smuggling looting corruption bribery burglary heist
        misappropriation harassment embezzlement trafficking vandalism crime extortion piracy torture conspiracy
        misconduct assault""",
    "arrest": "arrest detention imprisonment deportation extradition custody raid crackdown",
    "trial": """trial conviction indictment lawsuit verdict sentencing acquittal appeal prosecution hearing ruling
        charge charges litigation suit inquest impeachment accusation accusations proceedings testimony plea
        injunction complaint complaints allegation allegations deposition guilty-plea extradition""",
    "investigation": """investigation probe inquiry enquiry search autopsy inspection discovery raid audit recovery
        review testing manhunt identification""",
    "rescue": "rescue evacuation airlift recovery relief",
    "disaster": """earthquake quake tsunami flood flooding floods hurricane typhoon cyclone tornado storm eruption
        eruptions landslide avalanche wildfire bushfire fire blaze drought famine collapse
        aftershock mudslide blizzard heatwave disaster catastrophe damage devastation destruction cave-in
        blackout outage shipwreck""",
    "accident": """accident crash collision derailment sinking spill leak pileup pile-up fall malfunction landing
    incident
        stampede crush mishap inhalation failure wreck near-miss overdose""",
    "health": """outbreak epidemic pandemic vaccination quarantine lockdown transplant inoculation recall testing
        relapse""",
    "talks": """talks talk meeting negotiation negotiations summit discussion discussions conference consultation
        consultations dialogue debate mediation gathering session hearing briefing""",
    "visit": "visit trip tour journey arrival pilgrimage stopover state-visit appearance return",
    "agreement": """agreement accord treaty pact settlement memorandum deal compromise ratification signing merger
        alliance adoption""",
    "aid": "donation loan bailout grant relief shipment delivery handover funding assistance",
    "law": """legislation law bill ban sanction sanctions veto repeal resolution referendum decree embargo restriction
        restrictions moratorium regulation passage amendment ratification curfew tariff tariffs prohibition closure
    closures""",
    "election": """election vote referendum poll ballot runoff by-election primary campaign nomination
        inauguration landslide recount polls""",
    "appointment": """appointment resignation retirement dismissal promotion election nomination departure firing
        sacking ouster succession replacement coronation transfer""",
    "protest": """protest demonstration riot march strike rally unrest uprising boycott revolt rebellion blockade
        walkout sit-in picketing vigil resistance insurrection mutiny""",
    "military": """deployment mobilisation mobilization drill exercise operation mission patrol launch test annexation
        airlift buildup manoeuvre manoeuvres""",
    "statement": """announcement statement declaration speech interview remarks comments apology warning condemnation
        address testimony denial confirmation disclosure demand pledge promise threat criticism appeal
        press-conference keynote tweet request decision proposal ultimatum condolences invitation
        recommendation call backlash outcry reaction response praise endorsement""",
    "business": """acquisition takeover merger purchase sale launch release bankruptcy layoffs layoff closure auction
        buyout investment unveiling shutdown introduction rollout recall listing ipo strike cancellation
        reopening opening release expansion order""",
    "economy": """recession crisis crash inflation recovery slump rally decline rise fall increase decrease drop surge
        growth cut reduction downturn boom""",
    "sport": """match game final race fight tournament championship victory defeat win loss draw playoff penalty
        medal transfer debut qualifier semifinal semi-final quarterfinal injury title competition injury
        disqualification doping innings relay touchdown knockout bout""",
    "science": """discovery experiment study launch mission landing eclipse observation flyby transit liftoff
        splashdown breakthrough findings expedition excavation docking spacewalk publication""",
    "transport": "flight journey voyage diversion delay landing takeoff take-off departure derailment stop",
    "closure": "closure suspension cancellation postponement shutdown halt disruption lockdown reopening evacuation",
    "culture": """premiere festival concert ceremony exhibition performance parade wedding celebration release award
        awards broadcast screening birth anniversary publication marriage divorce debut graduation""",
    "unrest": "coup revolution insurgency mutiny civil-war crackdown clampdown",
    "cyber": "hack breach cyberattack leak data-breach outage hacking surveillance",
    "founding": "founding establishment creation formation construction foundation dissolution birth",
}

SAYINGS = """statement remarks comments interview speech address announcement report testimony tweet keynote
    press-conference apology warning letter post message briefing declaration resolution"""

VAGUE = """
    case incident event operation service order game season series life love news show play call offer need
    crisis growth charge law bill order test fall draw return stop part review deal title award
    study research support funding relief assistance campaign failure treatment congress session
    crime violence corruption injury law party goal conflict abuse damage delay drill exercise mission
    response reaction decision appeal criticism demand threat findings recovery legislation
    conference war proceedings custody polls poll talk gathering delegation ballot ban restrictions
    regulation charges complaints illness surveillance launch opening surgery flight tour record
    rise increase cut decline drop decrease inflation construction
    praise
"""

HEAD_ROLES = """
    moderator executive secretary-general president vice-president minister chancellor cardinal archbishop bishop
    sir mr mrs ms miss dr msgr mgr doctor prof professor gen general lt lieutenant col colonel maj major capt
    captain sgt sergeant cpl adm admiral cmdr commander chief chairman chairwoman secretary ambassador envoy
    governor gov mayor senator sen representative rep congressman congresswoman speaker leader director
    director-general ceo cfo founder co-founder attorney lawyer judge justice sheriff detective inspector constable
    spokesman spokeswoman spokesperson counsel premier sheikh ayatollah imam rabbi rev reverend coach manager goalkeeper
    striker midfielder defender author actor actress singer scientist astronaut economist analyst activist
    journalist reporter correspondent editor producer filmmaker rapper champion adviser advisor commissioner
    superintendent treasurer comptroller principal rector marshal brigadier taoiseach undersecretary presidents
    ministers chancellors senators representatives governors mayors judges justices ambassadors generals professors
    emeritus whip deputy mp mep
"""
"""What stands before a name and is no part of it."""

CHAMBERS = "congress parliament senate duma bundestag knesset"
"""Bodies whose name is one word with a capital, at the head of a sentence too."""

ROYAL_ROLES = "king queen prince princess emperor empress pope lord lady dame sultan saint duke duchess"
"""What stands before a name and belongs to it: “Queen Elizabeth”, “Pope Francis”."""

ROLES = """
    vice prime chair foreign defence defense finance interior health security national joint staff former ex
    british-born pilot officer dean state acting assistant interim incumbent outgoing majority minority senior
"""
"""What goes with a role."""

ORGANISATION_WORDS = """
    inc inc. corp corp. ltd llc plc co company corporation group bank university college school institute agency
    ministry department office bureau council committee commission court party union association federation league
    club fc united city times post news guardian journal tribune herald press network organisation organization
    foundation society academy army navy force forces police service authority congress parliament senate house
    assembly administration government cabinet airlines airways motors systems software studios records
    records entertainment games championship cup team board center centre museum hospital church nato eu un fbi cia
    bbc cnn nbc cbs abc reuters house kremlin pentagon hamas hezbollah taliban isis nasa who imf opec
"""

PLACE_WORDS = """
    island islands river lake mount mountain mountains sea ocean gulf bay strait valley canal desert peninsula
    province state county district region city town village airport station street avenue road square park bridge
    stadium port harbour harbor beach cape coast forest territory republic kingdom oblast prefecture
"""

PERSONS = """
    man woman boy girl suspect gunman driver officer teenager spokesman spokeswoman victim student teacher pilot soldier
    player prisoner attacker shooter assailant bomber owner founder passenger patient resident worker employee nurse
    child baby infant toddler mother father son daughter husband wife brother sister candidate politician lawmaker
    businessman businesswoman journalist photographer scientist researcher author writer poet novelist actor actress
    singer artist musician rapper athlete swimmer cyclist footballer striker goalkeeper batsman bowler captain coach
    manager president minister king queen prince princess pope bishop archbishop cardinal priest judge lawyer attorney
    prosecutor mayor governor senator ambassador envoy general colonel chairman chairwoman chief commander director
    leader premier chancellor secretary speaker activist dissident blogger whistleblower defendant plaintiff convict
    killer murderer rapist terrorist militant hacker pensioner widow doctor surgeon professor astronaut cosmonaut
    detective sheriff constable firefighter skipper cleric imam hostage fugitive tourist climber hiker fisherman
    farmer guard bodyguard nurse migrant refugee model dancer director producer composer conductor painter sculptor
    friend acquaintance neighbour neighbor colleague classmate roommate relative cousin uncle aunt nephew niece partner
    bystander passerby witness onlooker sergeant trooper ranger veteran freelancer bassist drummer guitarist vocalist
    executive billionaire adviser advisor aide economist historian biologist physicist chemist engineer rapporteur
    boss receptionist clerk cashier accountant grandmother grandfather grandson granddaughter stepfather stepmother
    fiancé fiancée girlfriend boyfriend landlord mountaineer skier sailor miner contestant entrepreneur philanthropist
    monk nun rabbi pastor survivor courier chef waiter waitress
"""
"""Nouns for one person."""

GROUPS = """
    people police officials official authorities authority government troops soldiers rescuers residents protesters
    protestors demonstrators scientists researchers prosecutors lawmakers workers students voters parliament congress
    senate army navy court jury company firm men women officers firefighters gunmen rebels militants team crew forces
    investigators commission council committee union unions families passengers doctors party ministry military lawyers
    suspects administration delegation delegates leaders ministers negotiators mediators agency embassy club band
    airline university hospital insurgents guerrillas separatists fighters pirates hackers astronauts miners
    teachers nurses pilots drivers farmers migrants refugees hostages survivors victims relatives activists monitors
    inspectors diplomats regulators shareholders creditors owners players fans supporters opponents critics
    politicians senators mps congressmen representatives republicans democrats conservatives socialists islamists
    staff personnel marines paramedics sailors fishermen hikers skiers climbers tourists villagers locals settlers
    children boys girls teenagers adults patients prisoners inmates detainees smugglers traffickers thieves robbers
    attackers assailants bombers terrorists jihadists coalition alliance cabinet board senate-committee house
    advisers advisors aides
    squad brigade battalion militia regime opposition tribunal crowd mob group gang network newspaper
"""
"""Nouns for people, bodies and parts of them."""

NAMED_THINGS = """
    airline airport company firm bank hospital school university college church mosque cathedral temple museum bridge
    tunnel dam river volcano mountain island prison ship ferry vessel boat submarine capsule spacecraft rocket satellite
    telescope hotel restaurant club bill act treaty pact cup festival magazine newspaper charity foundation league
    hurricane typhoon cyclone institute agency ministry commission committee council court parliament
    district region province city town village county stadium theatre theater zoo park factory mine plant station
    organisation organization association network union corporation retailer manufacturer automaker broadcaster film
    movie album app website platform asteroid comet planet cemetery pipeline reservoir lake glacier statue palace tower
    prize award medal trophy party academy tournament championship championships olympiad marathon monument memorial
    exhibition expo project mission storm depression coalition alliance clinic navy warship frigate destroyer tanker
    trawler freighter yacht
"""
"""Nouns for what often has a name."""

OF_STATES = "government army navy military police parliament embassy authorities"
"""What a state has, told with whose it is: “the French government … the government”."""

AREAS = """
    district region province city town village county island
"""

FIELDS = """
    health education science sciences arts technology services affairs security justice defence defense trade industry
    commerce finance agriculture energy transport environment culture development research media law tourism forestry
    fisheries labor labour statistics medicine engineering sports sport youth firearms explosives innovation design
    culture natural medicine hygiene humanities letters
"""
"""What a body deals with, as its name says: “Academy of Arts and Sciences”."""
