"""Words for one and the same happening: noun and verb of a stem, and near-synonyms, a family a line.

The first word of a line stands for the family.
"""

FAMILIES = """
    attack attacks assault assail strike raid offensive bombing bomb blast explosion explode detonation detonate
    shoot shooting gunfire open_fire shot
    kill killing murder homicide slaying slay massacre manslaughter assassination assassinate
    die death demise pass_away
    crash accident collision collide pileup wreck derailment derail
    earthquake quake tremor aftershock
    fire blaze wildfire bushfire burn
    flood flooding inundate
    erupt eruption
    collapse
    sink sinking capsize
    meet meeting talks negotiation negotiate discussion discuss summit conference dialogue consultation
    visit trip tour travel
    withdraw withdrawal retreat pullout pull_out pull_back
    agree agreement deal accord pact settlement treaty settle
    arrest detain detention apprehend capture custody
    charge indictment indict
    convict conviction verdict
    sentence sentencing
    trial
    sue lawsuit suit litigation
    resign resignation step_down quit
    appoint appointment name appointed
    elect election poll vote voting ballot
    protest demonstration demonstrate rally march
    riot unrest
    strike_work walkout picket picketing walk_out
    announce announcement unveil unveiling
    say remarks remark statement comment comments speech address interview keynote testimony
    release launch introduce introduction rollout debut
    buy acquisition acquire purchase takeover merge merger
    investigate investigation probe inquiry inquest
    search manhunt
    rescue
    evacuate evacuation
    injure injury wound
    deploy deployment
    ban prohibit prohibition
    sanction sanctions
    cancel cancellation postpone postponement suspend suspension
    close closure shut shut_down shutdown
    win victory defeat beat
    transfer
    order
    publish publication report
    discover discovery find
    land landing touchdown touch_down
    warn warning
    apologize apology apologise
    demand request ask
    invite invitation
    hijack hijacking
    kidnap kidnapping abduct abduction
    behead beheading decapitate decapitation
    stab stabbing
    poison poisoning
    steal theft
    execute execution
    nominate nomination
    inaugurate inauguration
    hospitalize hospitalise hospitalization hospitalisation
    diagnose diagnosis
    rob robbery heist burglary
    hack hacking cyberattack breach
    outbreak epidemic
    fly flight
    donate donation
    sign signing ratify ratification
    marry marriage wedding wed
    bury funeral burial
    invade invasion
"""

ANY_DISASTER = "incident event disaster tragedy accident attack violence catastrophe"
"""Nouns that, definite, mean the article's main happening of that sort."""

LEAVING_ONESELF = "resign step_down quit leave depart stand_down retire"
LEAVING = f"""
    {LEAVING_ONESELF} fire dismiss sack oust remove depose
    push_out force_out drive_out vote_out resignation departure dismissal firing sacking
    ouster exit removal
"""
"""Words for how somebody gives up or loses a post."""
