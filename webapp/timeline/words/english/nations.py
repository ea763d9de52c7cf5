"""States by their names, their people's names and the capitals and seats that stand for them in the news.

A line: the state (one word, as it is matched), then adjectives and peoples, then after a bar capitals and
seats of government.
"""

_NATIONS = """
afghanistan afghan afghans | kabul
albania albanian albanians | tirana
algeria algerian algerians | algiers
argentina argentine argentines argentinian | buenos
armenia armenian armenians | yerevan
australia australian australians aussie | canberra
austria austrian austrians | vienna
azerbaijan azerbaijani azeri azeris | baku
bangladesh bangladeshi bangladeshis | dhaka
belarus belarusian belarusians | minsk
belgium belgian belgians | brussels
bolivia bolivian bolivians |
bosnia bosnian bosnians | sarajevo
brazil brazilian brazilians | brasilia brasília
britain british britons uk u.k briton | london westminster whitehall
bulgaria bulgarian bulgarians | sofia
cambodia cambodian cambodians | phnom
canada canadian canadians | ottawa
chile chilean chileans | santiago
china chinese | beijing
colombia colombian colombians | bogota bogotá
congo congolese | kinshasa
croatia croatian croatians | zagreb
cuba cuban cubans | havana
cyprus cypriot cypriots | nicosia
czechia czech czechs | prague
denmark danish danes dane | copenhagen
ecuador ecuadorian ecuadorians | quito
egypt egyptian egyptians | cairo
estonia estonian estonians | tallinn
ethiopia ethiopian ethiopians | addis
finland finnish finns finn | helsinki
france french | paris elysee élysée
georgia georgian georgians | tbilisi
germany german germans | berlin
ghana ghanaian ghanaians | accra
greece greek greeks | athens
haiti haitian haitians |
hungary hungarian hungarians | budapest
iceland icelandic icelanders | reykjavik
india indian indians | delhi
indonesia indonesian indonesians | jakarta
iran iranian iranians | tehran
iraq iraqi iraqis | baghdad
ireland irish | dublin
israel israeli israelis | jerusalem
italy italian italians | rome
japan japanese | tokyo
jordan jordanian jordanians | amman
kazakhstan kazakh kazakhs | astana
kenya kenyan kenyans | nairobi
kosovo kosovar kosovars | pristina
kuwait kuwaiti kuwaitis |
latvia latvian latvians | riga
lebanon lebanese | beirut
libya libyan libyans | tripoli
lithuania lithuanian lithuanians | vilnius
malaysia malaysian malaysians |
mali malian malians | bamako
mexico mexican mexicans |
moldova moldovan moldovans | chisinau
morocco moroccan moroccans | rabat
myanmar burma burmese | naypyidaw
nepal nepali nepalese | kathmandu
netherlands dutch | hague
nigeria nigerian nigerians | abuja
norway norwegian norwegians | oslo
pakistan pakistani pakistanis | islamabad
palestine palestinian palestinians | ramallah
peru peruvian peruvians | lima
philippines philippine filipino filipinos | manila
poland polish poles | warsaw
portugal portuguese | lisbon
qatar qatari qataris | doha
romania romanian romanians | bucharest
russia russian russians | moscow kremlin
rwanda rwandan rwandans | kigali
scotland scottish scots | holyrood
senegal senegalese | dakar
serbia serbian serbians serbs serb | belgrade
singapore singaporean singaporeans |
slovakia slovak slovaks | bratislava
slovenia slovenian slovenians | ljubljana
somalia somali somalis | mogadishu
spain spanish spaniards | madrid
sudan sudanese | khartoum
sweden swedish swedes swede | stockholm
switzerland swiss | bern
syria syrian syrians | damascus
taiwan taiwanese | taipei
tanzania tanzanian tanzanians |
thailand thai thais | bangkok
tunisia tunisian tunisians | tunis
turkey turkish turks turk türkiye turkiye | ankara
uganda ugandan ugandans | kampala
ukraine ukrainian ukrainians | kyiv kiev
usa us u.s american americans america united-states | washington
uzbekistan uzbek uzbeks | tashkent
venezuela venezuelan venezuelans | caracas
vietnam vietnamese | hanoi
wales welsh | cardiff
yemen yemeni yemenis | sanaa
zambia zambian zambians | lusaka
zimbabwe zimbabwean zimbabweans | harare
"""


def _states(part: int) -> dict[str, str]:
    """Word → state, from the words before (0) or after (1) the bar."""
    rows = (line.partition("|")[::2] for line in _NATIONS.strip().splitlines())
    return {word: names[0].split()[0] for names in rows for word in names[part].split()}


STATES = _states(0)
"""Name, adjective or people → the state."""

SEATS = _states(1)
"""Capital or seat of government → the state it stands for where it acts."""

NATIONS = frozenset(STATES.values())
"""The states."""
