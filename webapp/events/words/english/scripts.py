"""How stories go: each line is one sort of story, its steps parted by ``|`` in the order in which they happen.

A line that ends in a backslash goes on in the next. A step lists lemmas of verbs and nouns, and with ``@`` kinds.
"""

SCRIPTS = """
    @accident @disaster | go_missing missing vanish disappear | search hunt comb scour | find locate recover retrieve
    @accident @disaster @attack shooting | rescue evacuate hospitalise hospitalize treat @rescue | identify mourn bury
    @accident @disaster @attack | investigation investigate probe inquiry | conclude conclusion finding | prosecute
    @death | investigation investigate inquiry autopsy | funeral burial bury mourn condolences
    drown | search hunt | recover retrieve
    injure wound @injury | hospitalise hospitalize admit | discharge
    poison poisoning drink eat ingest swallow | \
        fall_ill take_ill collapse faint | divert redirect | hospitalise hospitalize admit hospitalisation
    infect infection outbreak | diagnose diagnosis test | quarantine isolate lockdown | lift reopen
    outbreak epidemic pandemic | @death hospitalise hospitalize
    storm hurricane cyclone typhoon rain rainfall snowfall | flood flooding landslide mudslide overflow | evacuate
    eruption erupt earthquake quake | tsunami landslide | evacuate evacuation
    ignite fire blaze | engulf spread | escape flee leap | extinguish put_out douse contain quell
    riot unrest protest | hold | disperse quell restore
    kidnap abduct abduction kidnapping seize hostage | ransom negotiate | release free rescue
    @crime @attack | arrest detain apprehend
    arrest detain apprehend | charge charges indict indictment arraign | plead trial proceedings testify hearing | \
        convict conviction verdict acquit acquittal | sentence sentencing jail imprison | appeal
    negotiate negotiation talks | agree agreement deal accord truce ceasefire | sign signing | ratify ratification
    agreement deal accord | release exchange swap handover
    propose introduce draft | debate | vote pass approve adopt | sign veto | enact repeal overturn
    nominate campaign | vote election poll ballot referendum | count win declare | inaugurate swear_in
    resign step_down resignation dismiss | succeed replace appoint appointment
    invent design develop create | unveil release launch
    launch lift_off blast_off | orbit | land touch_down splash_down
    board | depart take_off departure | plummet stall plunge | crash
    announce announcement | walk_out strike
    bid offer | acquire acquisition takeover merge merger
"""
