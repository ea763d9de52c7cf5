"""Verbs of many uses: the kind of happening by what they are about.

A line is ``verb: kind=noun noun …; kind=…; kind``, or so for several verbs. The nouns are heads of the object,
or of the subject of a passive or of a verb without an object; the first set that holds the head decides, a kind
alone is for all else. ``@person`` stands for a person’s name or a noun for people, ``@name`` for any other name,
``@place`` for a place, ``@event`` for the kind of an event noun, ``@to`` for an infinitive or a clause that follows,
``@as`` for “as” behind the object, ``@crowd`` for many people as the subject, ``@who``
for people or a body as the subject, ``@for`` for “for” behind the object, ``@done`` for a passive,
``@none`` for no object, ``~about`` for the word behind the verb, ``@jail`` for a person
who is no ware, ``@struck`` for a vehicle or its driver as what does it,
``@arms`` for a weapon, ``@ward`` for a hospital behind the verb,
``@poll`` for a sentence on an election; the kind ``none`` says that nothing
happened.
"""

SENSES = """
    pass: law=law bill act legislation measure amendment resolution budget package reform decree ordinance motion;
        investigation=test inspection exam; other
    sign: law=law bill act legislation order decree package budget; sport=@person; agreement
    win: none=reviews hearts plaudits; election=election vote votes seat seats referendum primary primaries
        presidency nomination reelection re-election majority caucus caucuses delegate delegates; trial=case
        lawsuit appeal damages; culture=award awards oscar prize grammy emmy medal-of-honor nobel;
        business=contract bid tender; sport
    lose: none=sight touch track interest patience; election=election vote seat seats referendum primary
        primaries presidency nomination reelection re-election majority caucus caucuses; trial=case appeal;
        battle=control city town territory; death=life lives soldiers troops men people wife husband son sons
        daughter daughters father mother brother sister child children friend friends fighter; business=job jobs
        money contact power; sport
    put_out: rescue=fire fires blaze blazes wildfire flames inferno; statement
    release: none=name names identity identities; statement=statement report findings letter remarks transcript
        comment apology; arrest=@jail hostage hostages prisoner prisoners suspect suspects detainee detainees
        captive captives inmates inmate him her them; culture=album film song single book novel video trailer
        game series soundtrack footage; science=study data results images photos; business
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
    offer: statement=@to condolence condolences apology support resignation; appointment=job post position role;
        aid=help aid assistance; business
    soften: statement=position stance policy tone; other
    harden: statement=position stance policy tone; other
    meet: none=@done; other=@crowd; talks
    take: health=@ward; none=~shape ~note ~advantage ~care ~pride view note advantage care shape toll stage
        heart time look chance pride sides turns; sport=gold silver bronze medal lead; battle=city town village
        control capital; arrest=hostage hostages prisoner prisoners; visit=trip tour; other
    send: business=product products; military=troops soldiers forces warship warships jets weapons;
        statement=letter message note email condolences; other
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
    raise: none=eyebrows hopes awareness profile spirits expectations; statement=concerns concern question
        questions objections issue alarm; aid=funds money; law=tax taxes tariff tariffs age; economy=rate rates;
        other=sum voice flag hand hands head; business
    cut: law=tax taxes; economy=rate rates; agreement=ties relations; business
    introduce: law=law bill legislation tax measures ban rules sanctions; statement=himself herself themselves;
        business
    cancel: @event; closure
    list: business=shares company; other
    name: appointment=@person minister secretary ambassador judge captain coach chairman director president; other
    install: appointment=@person; founding
    replace: appointment=@person minister president coach chairman director captain; other
    promote: appointment=@person general @done; other
    demonstrate: protest=@none; culture=technology screen screens device system prototype; business
    contain: rescue=fire blaze spill outbreak virus wildfire flames oil; none
    seek: trial=damages asylum extradition; election=nomination reelection re-election presidency; statement
    strike: attack=@arms @place base depot target targets convoy; accident=@struck @done; accident=@struck;
        agreement=deal agreement bargain; accident=line lines cable cables wire wires; attack=@place @person
        base depot target targets convoy; accident=car truck tree rail wall building vehicle iceberg pole group
        pedestrian bridge; attack
    hit: attack=@arms target targets base convoy; economy=record high low; accident=@struck @done pedestrian
        pedestrians cyclist vehicle car truck tree wall pole building rock reef; attack=@person; disaster
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
        trial=sentence; health=vaccine dose treatment; election=vote votes nomination; business=refund order;
        rescue=signal; other
    award: business=contract; sport=medal points; trial=damages; culture
    write: statement=letter article note message email e-mail post column blog memo tweet op-ed; culture
    nominate: culture=award oscar awards emmy grammy prize; appointment=@as judge justice court secretary minister
        ambassador general director commissioner prosecutor chairman chair chief envoy attorney board; election
    issue: law=order decree warrant ban; statement=statement warning apology report alert; business
    publish: science=study findings finding paper results research; statement=report letter statement list article
        interview; culture
    spread: disaster=fire fires flames wildfire flood floods; health=virus disease infection outbreak; none
    lift: law=ban sanctions restrictions embargo curfew lockdown; sport=trophy cup; other
    deliver: statement=speech address statement lecture verdict; aid
    provide: aid=aid help assistance relief support supplies weapons; statement=information details evidence; other
    support: aid=survivors victims refugees migrants evacuees families wounded injured homeless displaced patients;
        statement
    help: none=@to; aid
    assist: aid
    transfer: sport=player striker midfielder; arrest=prisoner prisoners inmate inmates; other
    draw: none=attention interest applause notice comparison comparisons parallel parallels inspiration;
        statement=criticism praise ire; other=attention interest crowd crowds candidates applause border borders
        line lines; sport
    defend: sport=title championship crown; statement
    shoot: sport=goal; culture=film video scene; attack
    fire: attack=missile missiles rocket rockets shot shots gun guns shell shells bullet bullets weapon
        @none; appointment
    seize: battle=@place @person @name city town village capital fortress province port airport base island bridge
        power control territory; arrest
    capture: culture=footage image images video photo; battle=@place city town village capital base fortress
        port island territory; arrest
    host: talks=talks summit meeting conference delegation; culture=festival exhibition ceremony; sport=game games
        tournament cup match @place; aid=refugee refugees migrant migrants; culture
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
    stop: arrest=driver vehicle suspect motorist motorists; transport=man woman driver; transport=train car bus;
        arrest=@person; @event; closure
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
    break: none=news ground; statement=silence; sport=record; law=law; other
    set: none=tone stage example precedent scene sights; sport=record; law=rules; other
    sell: business
    give: none=~way ~rise idea impression look sense rise way chance opportunity hope option edge profile slip
        boost hint example; statement=speech interview address statement evidence testimony condolences; aid=aid
        money; birth=birth; other
    earn: sport=point points victory win title; culture=honor honors honour honours; sport=medal;
        election=delegate delegates; culture=award; business
    settle: trial=lawsuit case suit; agreement
    hold: none=own breath sway position copy view belief share shares stake place rank lead ground;
        arrest=suspect captive hostage prisoner men women people @person; @event; other
    break_out: none=@done; health=disease fever cholera measles virus epidemic plague flu ebola; disaster=fire fires
        blaze wildfire wildfires; battle=war fighting conflict; unrest
    climb: transport=@who mountain peak wall fence tree ladder; economy
    take_off: transport
    adjourn: trial=trial hearing case court judge; talks
    explode: attack=bomb bombs device devices grenade mine missile rocket parcel package letter; accident
    circulate: none=rumors rumours rumor rumour; other
    rule: appointment=@place; trial
    intensify: weather=storm hurricane cyclone typhoon rain; other
    leave: appointment=company firm organisation organization group band bank; appointment=party job office post
        team club company role position council; other=note message mark scar; transport
    observe: culture=silence minute holiday anniversary; science=star stars planet comet galaxy eclipse system; other
    overrun: accident=runway; battle
    tackle: sport=player; other
    thwart: @event; other
    foil: @event; other
    avert: @event; other
    prevent: @event; other
    repulse: @event; battle
    fail: investigation=test tests; other
    respond: rescue=firefighters crew crews police paramedics officers ambulance ambulances trucks truck
        appliance appliances vehicles rescuers units engines warship ship navy brigade helicopter lifeboat
        frigate; statement
    post: statement=message video photo picture tweet comment statement image reel clip letter; business=loss losses
        profit profits revenue; trial=bail bond; sport=record win time score; other
    claim: death=life lives victim; election=victory win; sport=title crown medal; statement=responsibility
        credit; other
    secure: election=nomination seat seats vote votes delegate delegates; agreement=deal agreement; business=contract
        loan funding; sport=win victory title medal place; other
    project: election=@to winner; other
    relax: law=restriction restrictions rule rules curfew lockdown; other
    ease: law=restriction restrictions rule rules curfew lockdown; economy
    lower: economy=price prices rate rates cost costs forecast; other=flag boat voice age; economy
    sever: agreement=tie ties relation relations link links; other
    restore: agreement=tie ties relations; closure
    normalize: agreement=tie ties relations; other
    break_off: agreement=tie ties relations; talks=talks negotiations; other
    end: election=bid campaign candidacy; appointment=presidency tenure term reign; sport=season streak run;
        arrest=sentence; @event; other
    begin: appointment=presidency tenure term reign; arrest=sentence; @event; other
    start: business=company firm business; sport=season; @event; other
    terminate: appointment=@person; agreement=contract deal partnership; closure
    suffer: injury=injury injuries trauma burns wound wounds fracture fractures concussion; health=disease stroke
        illness attack; business=loss losses; sport=defeat; other
    discharge: health=patient patients @person; accident=waste oil sewage water; other
    knock: accident=@struck @person; accident=@person; other
    drag: accident=@person; other
    throw: attack=projectile projectiles stone stones rock rocks bottle bottles bomb bombs grenade grenades; other
    collect: investigation=sample samples data evidence specimens; sport=award; other
    gather: investigation=information data evidence samples intelligence; other
    obtain: investigation=record records warrant evidence document documents; other
    scrap: law=law tax ban; closure
    expire: law=ban law mandate licence license; other
    present: culture=award prize; statement=report plan evidence case cases proposal draft resolution;
        business=product phone model; other
    reach: agreement=deal agreement settlement consensus compromise accord; sport=final semifinal semi-final
        playoffs quarterfinal; election=runoff; economy=% percent high low peak record level; transport=@place village
        town city spot scene port shore summit safety destination orbit island coast; other
    move: business=money funds; @event; transport
    approach: transport=ship ships vessel vessels boat island city town coast border port @place;
        statement=@person; other
    press: statement=@person @to; other
    quote: other=@done; none
    reduce: economy=price prices rate rates cost costs; trial=sentence charge; sport=suspension ban; other
    summon: statement=ambassador envoy diplomat diplomats; trial
    lead: election=poll polls race; sport=race match league; other
    pull_out: other=knife gun pistol weapon phone; retreat
    cause: @event; other
    bring: trial=charges charge case lawsuit indictment suit; other
    place: law=restriction restrictions ban; business=order; other
    withdraw: statement=threat offer bid proposal resignation nomination statement remark support;
        business=money cash; trial=charge charges complaint; law=bill; retreat
    survive: election=vote ballot motion; rescue
    strangle choke: attack
    escape: retreat
    confiscate impound chase pursue tase handcuff nab corner: arrest
    commute: trial
    revive resuscitate: rescue
    flip sideswipe mow_down skid: accident
    vow instruct encourage commend laud clarify affirm react notify inform alert back downplay lash_out radio
        pressure persuade applaud outline elaborate complain: statement
    roll_out phase_out update overtake sign_up recruit outsell: business
    halve boost worsen: economy
    televise author pen star decorate: culture
    institute instate implement enforce: law
    reassign: appointment
    walk drive rush speed redirect ferry haul clamber hover shuttle convey
        wander circle: transport
    moderate preside: talks
    assess determine track examine: investigation
    make: none=~sure ~certain ~clear ~it ~possible ~impossible ~easier ~easy ~harder rounds noise sense
        headlines room way progress fun friends difference point effort efforts use; other
    catch: accident=~in; none=attention eye eyes tone glimpse breath sight; arrest=@person thief thieves suspect
        pirates smugglers burglar robbers; other
    share: none=stage spotlight view views concern concerns opinion bed room; other
    pay: none=attention heed; culture=tribute homage respects; business
    talk: statement=~about ~of; talks
    fight: health=cancer disease illness virus pandemic leukemia; rescue=fire fires blaze flames wildfire
        wildfires; battle
    mark: none=time first end beginning start shift milestone point change step departure culmination;
        culture=anniversary birthday; other
    rush transport carry airlift: health=@ward; transport
    mow: accident
    pull: arrest=@for; other
    defeat: battle=troops forces rebels army militants insurgents fleet; law=bill amendment motion;
        election=@poll; sport=@person @name @place team side; battle
    beat: election=@poll; sport=@name @place team side; sport
    surrender: arrest=himself herself themselves; retreat
    rise: appointment=~through; economy
    save: sport=penalty shot shots header; rescue
"""
