"""Words that reporters swap for one another when they write about one happening; lemmas, written by hand.

A line is a group, not a field of words: “vote” and “elect” stand apart, “sack” and “dismiss” together.
A word may stand in several groups.
"""

_GROUPS = """
kill murder slay assassinate execute|gun down|shoot dead|shoot to death
die kill perish|pass away|lose life|succumb|fatality
injure wound hurt maim casualty
shoot|open fire|gun down|gunfire|spray
attack assault raid ambush strike storm
attack hijack|try to seize
bomb bombard shell airstrike|air strike
blast explode detonate|blow up
massacre slaughter
crash collide accident smash wreck collision|pile-up
hit strike|run over|mow down|mow|run down|plough into|plow into
fall plunge plummet tumble|slip
quake earthquake|aftershock
flood inundate deluge
fire blaze inferno wildfire
erupt eruption
storm hurricane typhoon cyclone
collapse|cave in
flee escape|run away|drive off|speed off|get away|run|abscond|bolt
leave flee depart
arrest detain apprehend nab capture|take into custody|custody
capture seize catch|take prisoner
seize confiscate impound
thwart foil repel prevent intercept repulse interdict|fend off
rescue save free
free release liberate
hijack commandeer
kidnap abduct|take hostage
rob robbery hold-up heist
steal theft loot
charge indict accuse arraign|press charge
book arrest
accuse allege
convict|find guilty|guilty verdict
acquit exonerate|clear|find not guilty
sentence jail imprison
jail imprison incarcerate
sue|file suit|lawsuit
plead plea
murder homicide|manslaughter
drunk driving|drunken driving|drive under the influence|dui|dwi|drink-driving|driving under the influence|drunk-driving
fire sack dismiss oust terminate relieve axe can|let go|lay off|kick out|show the door|push out|part way
resign quit|step down|stand down
replace succeed|take over|step in
hire recruit sign|bring in|bring on
appoint name|install
name choose select pick tap|opt for|settle on
nominate name|put forward
return|come back|comeback|homecoming|go back
host emcee|present
approach ask|sound out|court
offer propose
ask request urge
marry wed|tie the knot
split divorce separate|break up
retire|hang up
announce unveil reveal declare confirm disclose
announce say|statement
say tell state add|remark
criticise criticize condemn denounce slam blast|lash out|decry|deplore
praise laud hail commend
warn caution|alert
promise pledge vow
promise guarantee
deny reject refute
reject refuse|turn down|rebuff
admit confess acknowledge
suggest hint imply
approve pass adopt endorse|green-light|give the green light|sign off
ratify approve
sign|sign into law|put signature
ban prohibit outlaw bar
cancel scrap|call off|abandon
delay postpone|put off|defer
suspend halt pause
stop halt end cease
begin start launch commence|get under way|kick off
open launch inaugurate
end finish conclude close
release publish issue
release launch unveil
unveil introduce debut
buy acquire purchase takeover buyout|take over|buy out|snap up
acquire takeover|take over
merge merger|combine|tie-up
sell divest|offload
bid offer
invest fund|pour
fund finance bankroll
fine penalise penalize
rise increase climb jump surge soar grow gain
fall drop decline slip plunge tumble sink decrease slump
cut reduce slash lower|scale back
raise increase hike lift
recall|pull from shelf
update refresh upgrade
beat defeat|win over|edge|trounce|rout|overcome
win triumph|clinch|capture title|victory
win beat defeat
lose defeat
score net
draw tie
meet|hold talk|talk|negotiate|summit|discuss
visit tour trip travel fly|arrive
arrive|land|touch down
travel go fly
withdraw retreat|pull out|pull back|fall back|leave
invade war|march into|cross into
advance|push into|gain ground
occupy capture seize take
deploy send dispatch
send dispatch ship deliver
supply provide deliver
agree|reach agreement|strike deal|deal|accord|pact|settle
truce ceasefire cease-fire armistice
treaty accord pact agreement
elect|vote in
vote ballot|poll
approve pass vote grant
repeat reiterate restate
protest demonstrate rally march|take to the street
riot unrest clash
clash fight battle skirmish
battle fight combat
strike walkout|stoppage|walk out
launch fire|test-fire
launch|lift off|blast off
test|trial
discover find detect|uncover
find locate
examine study investigate
investigate probe inquiry|look into
search hunt manhunt
disappear vanish|go missing
sink founder capsize
rescue|pull out
evacuate|move to safety
burn|set fire|set ablaze|torch
destroy demolish wreck|raze|level
damage|harm
hold stage|organise|organize
award honour honor prize
ceremony show gala broadcast telecast|awards
oscar|academy award
film movie
play star|portray
perform sing
concert gig show
celebrate celebration party
mark commemorate
bury funeral|lay to rest
mourn grieve
birth|give birth
help aid assist
operation action|op
incident attack
attempt try|bid
treat|hospitalise|hospitalize
suspect|on suspicion|suspicion
job post position
break|shatter
leak|spill
hack|breach|cyberattack
spread|outbreak
infect|contract
vaccinate|inoculate
ground halt
order command|instruct
sanction embargo
expel|throw out
accede join|become member
leave quit|exit
"""

_SENSES = """
fire appointment sack
fire business sack
strike protest walkout
pass death die
charge attack rush
"""


def _groups(table: str) -> dict[str, tuple[int, ...]]:
    """Each word or phrase (``word word|a phrase|a phrase`` lines) with the numbers of its groups."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(table.strip().splitlines()):
        words, *phrases = line.split("|")
        for entry in (*words.split(), *phrases):
            found.setdefault(entry, []).append(number)
    return {entry: tuple(numbers) for entry, numbers in found.items()}


GROUPS = _groups(_GROUPS)
"""Word or phrase (lemmas) → numbers of the near-synonym groups it belongs to."""

SENSES = {(word, kind): meant for word, kind, meant in (line.split() for line in _SENSES.strip().splitlines())}
"""A lemma of several senses and the kind of its event → the word for that sense: who is fired is sacked."""
