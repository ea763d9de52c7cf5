"""Verbs of many uses: the kind of happening by what they are about.

A line is ``verb: kind=noun noun …; kind=…; kind``. The nouns are heads of the object, or of the subject of a
passive or of a verb without an object; the first set that holds the head decides, a kind alone is for all
else. ``@person`` stands for a person's name or a noun for people, ``@name`` for any other name, ``@place``
for a place, ``@event`` for the kind of an event noun, ``@to`` for an infinitive or a clause that follows,
``@as`` for “as” behind the object, ``@crowd`` for many people as the subject, ``@who``
for people or a body as the subject, ``@for`` for “for” behind the object, ``@done`` for a passive,
``@none`` for no object, ``@struck`` for a vehicle or its driver as what does it; the kind ``none`` says that nothing
happened.
"""

SENSES = """
    pass: law=law bill act legislation measure amendment resolution budget package reform decree ordinance motion;
        investigation=test inspection exam; other
    sign: law=law bill act legislation order decree package budget; sport=@person; agreement
    win: election=election vote votes seat seats referendum primary primaries presidency nomination reelection
        re-election majority caucus caucuses delegate delegates;
        trial=case lawsuit appeal damages; culture=award awards oscar prize grammy emmy medal-of-honor nobel;
        business=contract bid tender; sport
    lose: election=election vote seat seats referendum primary primaries presidency nomination reelection re-election
        majority caucus caucuses; trial=case appeal;
        battle=control city town territory; death=life lives soldiers troops men people wife
        husband son sons daughter daughters father mother brother sister child children friend friends fighter;
        business=job jobs money contact power; sport
    put_out: rescue=fire fires blaze blazes wildfire flames inferno; statement
    release: statement=statement report findings letter remarks transcript comment apology; arrest=@person hostage
        hostages prisoner prisoners suspect suspects detainee detainees captive captives inmates inmate him her them;
        culture=album film song single book novel video trailer game series soundtrack footage; science=study data
        results images photos; business
    launch: attack=attack offensive assault strike strikes missile missiles rocket rockets raid operation airstrikes;
        science=satellite probe spacecraft capsule telescope rover shuttle mission craft; trial=appeal lawsuit;
        investigation=investigation inquiry probe search; election=campaign bid; business
    approve: law=bill law act legislation budget resolution amendment treaty; agreement
    reject: law=bill law amendment; trial=appeal lawsuit petition motion; statement
    dismiss: law=bill law legislation amendment proposal; appointment=@person minister coach manager director chief
        officer staff workers; statement=claim idea criticism concern rumour suggestion; trial
    allege: statement=@to; trial
    block: law=bill law nomination vote amendment measure motion resolution legislation; closure
    threaten: battle=@place city town village capital centre center; statement
    offer: statement=@to; other
    soften: statement=position stance policy tone; other
    harden: statement=position stance policy tone; other
    meet: none=@done; other=@crowd; talks
    take: sport=gold silver bronze medal lead; battle=city town village control capital; arrest=hostage hostages
        prisoner prisoners; visit=trip tour; other
    send: military=troops soldiers forces warship warships jets weapons; statement=letter message note email
        condolences; other
    draft: law=bill law legislation treaty resolution constitution act measure; statement=letter statement report plan
        proposal; sport
    freeze: economy=aid assets account accounts money euros dollars pounds funds funding prices rents
        wages salaries; weather
    open: attack=fire; investigation=investigation inquiry probe; culture=festival exhibition ceremony games; @event;
        business
    close: investigation=investigation inquiry probe; closure=border borders school schools road roads airport
        airspace bridge lanes highway; @event; business
    drop: trial=charge charges case lawsuit;
        statement=position stance demand claim objection opposition condition plan; attack=bomb bombs;
        election=out; economy
    adopt: law=law bill resolution amendment constitution; agreement
    recall: appointment=ambassador envoy diplomat diplomats; statement=@to; business
    book: transport=flight flights ticket tickets seat seats cabin passage; other=room hotel table venue hall; arrest
    find: trial=guilty innocent liable; investigation
    relieve: appointment=@person; aid
    suspend: appointment=@person; @event; closure
    abandon: @event; closure
    overturn: trial=ruling verdict conviction decision sentence judgment ban; accident
    join: sport=club team squad; agreement=bloc union alliance agreement coalition accord treaty; protest=protest
        strike march; appointment
    raise: statement=concerns concern question questions objections issue alarm; aid=funds money; law=tax taxes tariff
        tariffs age; economy=rate rates; other=sum voice flag hand hands head;
        business
    cut: law=tax taxes; economy=rate rates; business
    introduce: law=law bill legislation tax measures ban rules sanctions; statement=himself herself themselves; business
    cancel: @event; business
    list: business=shares company; other
    name: appointment=@person minister secretary ambassador judge captain coach chairman director president; other
    install: appointment=@person; founding
    replace: appointment=@person minister president coach chairman director captain; other
    promote: appointment=@person general; other
    demonstrate: culture=technology screen screens device system prototype; protest
    contain: rescue=fire blaze spill outbreak virus wildfire flames oil; none
    seek: trial=damages asylum extradition; election=nomination reelection re-election presidency; statement
    strike: accident=@struck; agreement=deal agreement bargain; accident=line lines cable cables wire wires;
        attack=@place @person base depot target targets convoy; accident=car truck
        tree rail wall building vehicle iceberg pole group pedestrian bridge; attack
    hit: attack=target targets base convoy; economy=record high low; accident=@struck; disaster
    rock: other=child baby cradle boat; disaster
    bury: death=@person body bodies him her them victims remains; disaster
    treat: none=@as; health=@person @none patient patients injured wounded people him her them victims child children;
        other
    hail: weather=@none; statement
    infect: health
    diagnose: health
    operate: health=patient patients him her; other
    attack: statement=@as @for policy policies record decision idea proclamation plan claims; attack
    conduct: investigation=investigation search inquiry survey study poll; attack=airstrike raid
        strikes; @event; culture
    record: economy=profit loss growth drop rise; health=deaths infections cases case; sport=win victory; culture
    receive: culture=award prize medal oscar honour honor grammy emmy title degree phd doctorate diploma scholarship;
        statement=praise criticism support endorsement notice letter message email complaint request; talks=@person;
        trial=sentence; health=vaccine dose treatment; other
    award: business=contract; sport=medal points; trial=damages; culture
    write: statement=letter article note message email e-mail post column blog memo tweet op-ed; culture
    nominate: culture=award oscar awards emmy grammy prize; appointment=@as judge justice court secretary minister
        ambassador general director commissioner prosecutor chairman chair chief envoy attorney board; election
    issue: law=order decree warrant ban; statement=statement warning apology report alert; business
    publish: science=study findings finding paper results research; statement=report letter statement list article
        interview; culture
    present: culture=award prize; statement=report plan evidence; other
    spread: disaster=fire fires flames wildfire flood floods; health=virus disease infection outbreak; none
    lift: law=ban sanctions restrictions embargo curfew lockdown; sport=trophy cup; other
    deliver: statement=speech address statement lecture verdict; aid
    provide: aid=aid help assistance relief support supplies weapons; statement=information details evidence; other
    support: statement
    help: none=@to; aid
    assist: aid
    transfer: sport=player striker midfielder; arrest=prisoner prisoners inmate inmates; other
    draw: statement=criticism praise ire; other=attention interest crowd crowds candidates applause border borders line
        lines; sport
    defend: sport=title championship crown; statement
    shoot: sport=goal; culture=film video scene; attack
    fire: attack=missile missiles rocket rockets shot shots gun guns shell shells bullet bullets weapon
        @none; appointment
    seize: battle=@place @person @name city town village capital fortress province port airport base island bridge
        power control territory; arrest
    capture: arrest=@person suspect; culture=footage image images video photo; battle
    host: talks=talks summit meeting conference delegation; culture=festival exhibition ceremony; sport=game games
        tournament cup match; other
    express: statement
    concede: statement=@to point mistake error; sport=goal goals penalty; election
    conclude: statement=@to; @event; agreement
    extend: statement=condolences sympathy sympathies thanks invitation; law=ban sanctions order lockdown; agreement
    clash: battle=@who; none
    run: sport=marathon race relay sprint kilometres kilometers miles metres meters lap laps; none
    score: sport
    play: culture=role part music concert song; sport=match game final season; culture=host; sport
    vote: law=@to; election
    elect: election
    enter: law=force effect; sport=competition; business=administration; transport
    complete: @event; other
    resume: @event; closure
    stop: transport=train car bus; arrest=@person; @event; closure
    raid: investigation
    study: investigation
    file: trial
    spill: accident
    order: law=@to ban closure evacuation; investigation=investigation inquiry; retreat=withdrawal retreat; business
    allow: law
    execute: death=@person man men woman prisoner prisoners him; other
    burn: disaster
    trap: disaster
    free: arrest=hostage hostages prisoner prisoners; rescue
    recover: health=@none patient patients; investigation
    advance: battle=troops forces rebels army; sport
    retire: appointment
    break: sport=record; law=law; other
    set: sport=record; law=rules; other
    sell: business
    give: statement=speech interview address statement evidence testimony condolences; aid=aid money; birth=birth;
        other
    earn: sport=medal; election=delegate delegates; culture=award; business
    settle: trial=lawsuit case suit; agreement
    hold: arrest=suspect captive hostage prisoner; @event; other
    break_out: none=@done; health=disease fever cholera measles virus epidemic plague flu ebola; disaster=fire fires
        blaze wildfire wildfires; battle=war fighting conflict; unrest
    climb: transport=@who mountain peak wall fence tree ladder; economy
    take_off: transport
    adjourn: trial=trial hearing case court judge; talks
    explode: attack=bomb bombs device devices grenade mine missile rocket parcel package letter; accident
    circulate: none=rumors rumours rumor rumour; other
    rule: appointment=@place; trial
    intensify: weather=storm hurricane cyclone typhoon rain; other
    leave: appointment=party job office post team club company role position council; other=note message mark scar;
        transport
    observe: culture=silence minute holiday anniversary; science=star stars planet comet galaxy eclipse system; other
    overrun: accident=runway; battle
    tackle: sport=player; other
"""
