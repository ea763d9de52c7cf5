"""Small closed sets of English words: light verbs, verbs of saying, function words, months, numbers."""

_LIGHT = """
be become begin bring carry come conduct continue do exert face get give go have hold keep let make mount offer pay
place play put reach receive run say see set stage start suffer sustain take undergo undertake
leave turn show lead break draw find cause pull push bring use work help allow add follow include increase count
"""

_TELLING = "say tell speak address state add note remark comment explain stress insist argue"

_SAYING = """
say tell speak state add announce declare claim argue insist stress note comment remark report describe explain
suggest warn urge call ask answer respond reply criticise criticize condemn praise welcome vow pledge promise deny
confirm admit acknowledge reveal disclose order command instruct
acclaim predict estimate believe think hope fear expect want know quote cite statement
"""

_BE = "is are be been being was were"

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

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"

_ORDINAL_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth"

_NUMBER_WORDS = """
two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|thirteen 13|fourteen 14|fifteen 15
sixteen 16|seventeen 17|eighteen 18|nineteen 19|twenty 20|thirty 30|forty 40|fifty 50|sixty 60|seventy 70|eighty 80
ninety 90|hundred 100
"""

LIGHT = frozenset(_LIGHT.split())
"""Verbs that say little beside a noun: “held talks”, “paid a visit”, “opened fire”."""

BE = frozenset(_BE.split())
"""Forms before a participle that make a title passive."""

SAYING = frozenset(_SAYING.split())
"""Verbs (as roots) whose happening lies in what is said: two sayings are one only if they say the same."""

TELLING = frozenset(_TELLING.split())
"""Those of them that only put words before what is said: a noun beside them is told of, not done."""

SPEAKING = frozenset(("speak", "address"))
"""Verbs that name a speech, not what is said in it."""

PERIODIC = frozenset("annual annually yearly".split())
"""Words of what comes again every year."""

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

WEEKDAYS = {word: number for number, word in enumerate(_WEEKDAYS.split())}
"""Days by which articles without a date still tell two happenings apart → their number in the week."""

ORDINALS = frozenset((_ORDINAL_WORDS + " final").split())
"""Words that number happenings of one kind."""

DETERMINERS = frozenset("the a an its his her their this that our".split())
"""Words behind which an ordinal belongs to a noun: “its second attack”, not “first attacked”."""
