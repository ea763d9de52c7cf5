"""Nouns and other words that grew from a verb in a way no suffix rule tells, and words that only look derived."""

_DERIVED = """
die: death dead deadly
leave: left
kill: killing killer
birth: bear born
lose: loss
sell: sale seller
fly: flight
flee: escapee
grow: growth
steal: theft thief
destroy: destruction
choose: choice
think: thought
believe: belief
prove: proof
speak: speech speaker
succeed: success
give: gift
live: life
bury: burial
try: trial
deny: denial
apply: application
expel: expulsion
repel: repulsion
explain: explanation
maintain: maintenance
receive: receipt reception
conceive: conception
perceive: perception
seize: seizure
besiege: siege
pursue: pursuit
complain: complaint
restrain: restraint
constrain: constraint
respond: response
defend: defence defense defendant
offend: offence offense
pretend: pretence
extend: extension extent
suspend: suspension
ascend: ascent
descend: descent
enter: entry entrance
injure: injury
inquire: inquiry enquiry
discover: discovery
recover: recovery
deliver: delivery
assemble: assembly
remedy: remedial
rob: robbery robber
burgle: burglary burglar
bribe: bribery
forge: forgery
pirate: piracy
conspire: conspiracy conspirator
murder: murderer
arson: arsonist
rape: rapist
riot: rioter
protest: protester protestor
demonstrate: demonstration demonstrator
rebel: rebellion rebel
revolt: revolution
mutiny: mutineer
strike: striker
hostage: hostage-taking
win: winner victory
lead: leader leadership
found: foundation founder
rule: ruling
hear: hearing
sentence: sentencing
meet: meeting
talk: talks
shoot: shooting gunfire shot
bomb: bombing bomber bombardment bombard
shell: shelling
stab: stabbing
hang: hanging
drown: drowning
lynch: lynching
behead: beheading decapitation
poison: poisoning
launch: launching
land: landing
open: opening
close: closure closing
fire: firing
hire: hiring
wed: wedding
christen: christening
summit: summitry
suicide: suicidal
quake: earthquake tremor temblor
flood: flooding floods
erupt: eruption
collapse: collapsing
drive: driving driver
break: breaking
arrive: arrival
depart: departure
withdraw: withdrawal pullout
approve: approval
refuse: refusal
propose: proposal
renew: renewal
survive: survival survivor
betray: betrayal
bet: betting
acquit: acquittal
appear: appearance
disappear: disappearance
perform: performance performer
accept: acceptance
assist: assistance
resist: resistance
attend: attendance
guide: guidance
insure: insurance
utter: utterance
ally: alliance
comply: compliance
rely: reliance
depend: dependence
exist: existence
confer: conference
prefer: preference
refer: reference referral
transfer: transferral
differ: difference
interfere: interference
reside: residence
preside: presidency
fail: failure
press: pressure
disclose: disclosure
expose: exposure
enclose: enclosure
erase: erasure
capture: captor
conquer: conquest
request: requester
inherit: inheritance
nominate: nominee nomination nod
appoint: appointee appointment
evacuate: evacuee
detain: detainee detention
retain: retention
abstain: abstention
intervene: intervention
prevent: prevention
invent: invention
convene: convention
contravene: contravention
permit: permission
admit: admission
submit: submission
omit: omission
commit: commitment
transmit: transmission
dismiss: dismissal
invade: invasion invader
persuade: persuasion
evade: evasion
erode: erosion
explode: explosion
collide: collision
decide: decision
divide: division
provide: provision
revise: revision
supervise: supervision
conclude: conclusion
include: inclusion
exclude: exclusion
intrude: intrusion
confuse: confusion
convert: conversion
invert: inversion
divert: diversion
immerse: immersion
disperse: dispersal
vary: variation
solve: solution
resolve: resolution
evolve: evolution
absolve: absolution
dissolve: dissolution
introduce: introduction
produce: production producer
reduce: reduction
deduce: deduction
describe: description
prescribe: prescription
subscribe: subscription
inscribe: inscription
consume: consumption
presume: presumption
assume: assumption
resume: resumption
redeem: redemption
acquire: acquisition
require: requirement
repeat: repetition
compete: competition competitor
define: definition
impose: imposition
oppose: opposition
expose: exposition
compose: composition
depose: deposition
proclaim: proclamation
acclaim: acclamation
exclaim: exclamation
reveal: revelation
notify: notification
identify: identification
qualify: qualification qualifier
ratify: ratification
verify: verification
clarify: clarification
testify: testimony
intensify: intensification
accuse: accusation
invite: invitation
cancel: cancellation
compile: compilation
cite: citation
quote: quotation
tempt: temptation
negotiate: negotiation negotiator
assassinate: assassination assassin
investigate: investigation investigator probe
legislate: legislation
remove: removal
dispose: disposal
reverse: reversal
portray: portrayal
retrieve: retrieval
rehearse: rehearsal
rent: rental
allege: allegation
consider: consideration
register: registration
determine: determination
exploit: exploitation
explore: exploration
publish: publication
provoke: provocation
confirm: confirmation
conserve: conservation
converse: conversation
form: formation
accuse: accusation
revoke: revocation
invoke: invocation
evoke: evocation
clear: clearance
assure: assurance
govern: governance
insist: insistence
emerge: emergence
occur: occurrence
recur: recurrence
disturb: disturbance
grieve: grievance
observe: observance
accord: accordance
allow: allowance
secure: securing
procure: procurement
torture: torturer
lecture: lecturer
venture: venturer
prepare: preparation
stab: stabbing
shop: shopping
plan: planning
rig: rigging
sit: sitting
run: running
begin: beginning
stop: stoppage
cover: coverage
block: blockage
break: breakage breakthrough
marry: marriage
carry: carriage
use: usage
wreck: wreckage
pass: passage
"""

_NOT_DERIVED = """
action apartment comment department document element garment government instrument management minister moment
monument parliament payment section sector station statement university community commission mission session
nation position question region religion version union million billion opinion reason season million
number member summer winter corner officer premier paper power order matter letter center centre
capital hospital material official principal several animal local royal real deal rival
city party country county company army navy family body story history money
mention portion fraction ration auction caution function junction
attention condition tradition edition election-day
animation ward passion fashion relation
late state rate date plate
situation population constitution coalition television reputation institution corporation procession profession
recession depression radiation destination constellation aviation emotion elation habitation vegetation
morning evening string during nothing something anything everything building spring king ring wing thing ceiling
wedding pudding sibling darling clothing housing petition expedition ambition intention duration probation aversion
mansion pension tension version passion compassion basement pavement segment tournament supplement environment
temperament compartment testament fundamental entertainment
"""


def _pairs(table: str) -> dict[str, str]:
    """``head: derived derived`` lines as derived → head."""
    rows = (line.partition(":") for line in table.strip().splitlines())
    return {word: head for head, _, words in rows for word in words.split()}


DERIVED = _pairs(_DERIVED)
"""Derived word → the word of its family, where no suffix rule says so."""

NOT_DERIVED = frozenset(_NOT_DERIVED.split())
"""Words that look derived and are not: “department” has nothing to do with departing."""
