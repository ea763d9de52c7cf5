"""English words by which an article says who somebody is, and calls him afterwards."""

ACCUSED = """
    suspect gunman shooter attacker assailant killer murderer defendant accused bomber stabber hijacker
"""
"""What an article calls the one who is held to have done it, whichever of the words it has used first."""

OF_ACCUSED = """
    trial hearing sentencing sentence arraignment conviction arrest extradition bail appeal indictment prosecution plea
    retrial
"""
"""What comes to one who is accused: “sentencing is set for Monday”."""

OF_DEAD = "death funeral burial autopsy body disappearance killing murder assassination remains"
"""What comes to one who has died."""

SHORT_BODIES = """
    department agency ministry commission committee council court navy university college institute bureau board union
    association federation league club authority academy corporation foundation party assembly tribunal fund
"""
"""Bodies that an article calls by the one word of their name, once it has given the whole: “the Commission”."""

DRIVERS = "driver motorist"
"""What it calls one who is accused of what only a driver does."""

DRIVING = """
    vehicular hit-and-run drunk-driving drunken-driving dwi dui driving wheel driver motorist intoxicated
"""
"""Words of a charge against a driver."""

ACCUSING = """
    arrest charge accuse indict detain apprehend jail imprison convict sentence arraign prosecute
"""
"""Verbs that tell who is held to have done it."""

IDENTIFYING = "identify name"

COMPANIES = """
    company firm corporation conglomerate retailer manufacturer automaker carmaker airline bank broadcaster publisher
    start-up startup chipmaker drugmaker brewer insurer lender brokerage supermarket chain studio maker
"""
"""What an article calls a company that it has named."""

INCORPORATED = """
    inc inc. corp corp. ltd ltd. llc plc co. corporation group airlines airways motors systems software holdings bank
    pharmaceuticals industries technologies electronics
"""
"""Last words of a company's name."""

OFFICERS = """
    ceo cfo coo executive chairman chairwoman spokesman spokeswoman spokesperson shares stock shareholders employees
    customers products founder co-founder
"""
"""What stands right behind the name of a company: “Nordbank shares”, “Nordbank CEO Eva Holm”."""

DEALING = """
    launch unveil release sell buy acquire manufacture market recall ship list produce price license merge report sue
"""
"""What companies do, and others seldom."""

CALLINGS = """
    actor actress comedian comedienne comic singer rapper musician songwriter star superstar presenter broadcaster
    host author novelist poet filmmaker director footballer striker midfielder goalkeeper quarterback linebacker
    athlete cyclist swimmer sprinter boxer golfer billionaire entrepreneur tycoon mogul nominee politician statesman
    lawmaker legislator cleric philanthropist icon personality legend champion physicist biologist economist
"""
"""What an article calls the one person whom it is about, although it has not said so before: “the Australian actor”."""

OTHERS = """
    other another second third fourth new next first last unidentified unnamed same different off-duty fellow entire
    previous earlier only two three four several many some
"""
"""Words that tell somebody from the one who is meant, or leave him nameless."""

NOT_QUITE = "former ex vice deputy assistant acting interim then associate late late-night junior outgoing incoming"
"""Words without which a role is another's: the vice president is not “the president”."""

TOLD_APART = """
    lawyer attorney spokesman spokeswoman spokesperson officer prosecutor judge witness neighbour neighbor friend
    relative official reporter doctor
"""
"""Roles that an article has many of, none of which “the” means for long."""
