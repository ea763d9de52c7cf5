"""Small closed sets of English words: light verbs, verbs of saying, function words, months, numbers."""

_LIGHT = """
be become begin bring carry come conduct continue do exert face get give go have hold keep let make mount offer pay
place play put reach receive run say see set stage start suffer sustain take undergo undertake
leave turn show lead break draw find cause pull push bring use work help allow add follow include increase count
"""

_SAYING = """
say tell speak state add announce declare claim argue insist stress note comment remark report describe explain
suggest warn urge call ask answer respond reply criticise criticize condemn praise welcome vow pledge promise deny
confirm admit acknowledge order command instruct
acclaim predict estimate believe think hope fear expect want know quote cite statement
"""

_AGAIN = """
again another further latest next previous earlier repeat repeated renewed second third fourth fifth sixth seventh
eighth ninth tenth round daily weekly monthly yearly annual annually nightly fresh
"""

_STOP = """
a an the and or but nor of to in on at by for with from as into over under out up down off about after before
during since until till between among against through within without near toward towards upon via per than then
this that these those it its he she they his her their him them we you i our your my me us who whom which what when
where why how is are was were be been being am has have had do does did will would shall should can could may
might must not no yes so if because while although though also just only very more most less much many some any
all both each every other another such same own new old last next first second third one two three s t re ve ll
said says say tell told according there here now today yesterday tomorrow tonight monday tuesday wednesday thursday
friday saturday sunday january february march april may june july august september october november december
mr mrs ms dr sir year years month months week weeks day days time
"""

_MONTHS = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
"""

_NUMBER_WORDS = """
two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|thirteen 13|fourteen 14|fifteen 15
sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40|fifty 50|sixty 60|seventy 70|eighty 80
ninety 90|hundred 100
"""

LIGHT = frozenset(_LIGHT.split())
"""Verbs that say little beside a noun: “held talks”, “paid a visit”, “opened fire”."""

SAYING = frozenset(_SAYING.split())
"""Verbs (as roots) whose happening lies in what is said: two sayings are one only if they say the same."""

AGAIN = frozenset(_AGAIN.split())
"""Words by which a sentence itself says that such a thing happened before."""

STOP = frozenset(_STOP.split())
"""Words that tell nothing of what a sentence is about."""

MONTHS = frozenset(_MONTHS.split())
"""Names of months: a number beside one is a day."""

NUMBERS = {
    word: int(value) for row in _NUMBER_WORDS.strip().replace("\n", "|").split("|") for word, value in [row.split()]
}
"""Number words → their value."""
