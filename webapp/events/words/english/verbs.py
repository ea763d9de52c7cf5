"""English verbs by the kind of happening they name, and the classes that are no happenings.

Base forms; inflections are worked out by :mod:`webapp.events.inflect`. A phrasal verb is written with
its particle (``step_down``). The first kind that lists a verb wins.
"""

BY_KIND = {
    "attack": """attack bomb shell assault strike raid ambush detonate shoot stab behead assassinate fire gun
        torch storm hijack besiege bombard massacre invade torpedo target lynch maul punch open_fire
        blow_up set_off explode blast gas poison hack""",
    "battle": """fight battle clash capture seize recapture retake conquer liberate defeat overrun repel besiege occupy
        skirmish""",
    "retreat": "retreat withdraw pull_out pull_back evacuate abandon surrender flee demobilise demobilize vacate",
    "death": """die kill murder drown perish decapitate execute starve suffocate succumb pass_away slay asphyxiate
        electrocute bury mourn""",
    "injury": "injure wound hurt maim burn hospitalise hospitalize sicken infect diagnose paralyse paralyze treat",
    "crime": """rob steal rape abuse kidnap abduct smuggle loot defraud bribe extort traffic vandalise vandalize
        launder misappropriate embezzle molest torture harass blackmail counterfeit burgle trespass commit
        conspire plunder desecrate groom stalk""",
    "arrest": """arrest detain imprison jail apprehend extradite deport handcuff incarcerate expel remand nab
        take_into_custody pull_over book round_up intern""",
    "trial": """charge indict prosecute convict acquit sentence plead sue testify try accuse appeal rule uphold
        exonerate pardon fine arraign dismiss claim_damages settle impeach adjudicate
        subpoena file adjourn litigate bail censure""",
    "investigation": """investigate probe inspect examine search seek audit interrogate question autopsy identify
        discover find uncover retrieve recover locate trace analyse analyze monitor raid detect inquire verify
        review survey study research test""",
    "rescue": "rescue save airlift extinguish put_out free evacuate resuscitate extricate shelter contain",
    "disaster": """erupt flood collapse burn devastate destroy damage hit rock engulf spread rage sweep inundate
        displace uproot submerge shake swell trigger wreck ravage bury trap strand subside pummel batter
        overflow ignite catch_fire burst blaze burn_down""",
    "accident": """crash collide derail sink capsize overturn plummet disintegrate malfunction ditch overrun skid
        slip fall leak spill plunge wreck come_down go_down break_down run_over run_aground touch_down explode
        swerve careen slam rupture crush ram topple""",
    "weather": "snow rain freeze thunder hail intensify weaken make_landfall dissipate pour",
    "health": """fall_ill take_ill vaccinate quarantine immunise immunize inoculate infect isolate inject prescribe
        operate cure disinfect hospitalize recover""",
    "talks": """meet negotiate discuss confer mediate debate consult talk convene host brief convene reconcile
        broker""",
    "visit": "visit tour attend travel arrive",
    "agreement": """agree sign ratify settle conclude pact accept reach_agreement shake_hands endorse approve
        reconcile commit team_up partner collaborate adopt renew extend""",
    "aid": """aid donate fund help assist supply provide lend loan subsidise subsidize finance deliver relieve
        support grant""",
    "law": """pass enact legislate veto repeal outlaw ban legalise legalize prohibit restrict lift impose sanction
        amend ratify decriminalise decriminalize bar forbid regulate deregulate authorise authorize permit
        mandate order decree abolish allow""",
    "election": """elect vote win_election campaign nominate run_for poll re-elect reelect concede caucus ballot
        inaugurate swear_in swear drop_out""",
    "appointment": """appoint hire name resign step_down fire sack retire replace succeed promote oust depose
        dismiss demote quit suspend recall install crown ordain reinstate reappoint select choose designate elevate
        overthrow topple step_up take_office take_over abdicate leave_office
        push_out force_out drive_out vote_out stand_down""",
    "protest": """protest demonstrate riot march strike picket boycott rally blockade occupy walk_out
        take_to_the_streets quell disperse barricade chant""",
    "military": """deploy mobilise mobilize station arm fortify launch intercept shoot_down patrol conscript
        annex cede disarm enlist dispatch reinforce escort advance counterattack test-fire""",
    "statement": """announce declare condemn denounce criticise criticize urge demand call_for call_on warn blame praise
        stress emphasise emphasize
        apologise apologize welcome reject pledge promise vow threaten deny confirm admit acknowledge
        propose recommend disclose reveal request ask invite appeal reaffirm reiterate repeat argue allege assert
        accuse dispute protest renounce refuse challenge thank congratulate defend oppose rule_out advise
        reply insist confess speculate counter lament complain imply boast hint object suggest
        predict describe express hail honour honor pray tweet testify address speak caution""",
    "business": """buy sell acquire merge invest launch release unveil introduce cut raise lay_off hire close
        open reopen re-open shut shut_down go_live go_bankrupt bankrupt trade earn lose profit list delist float
        purchase pay ship market sponsor rename rebrand discontinue manufacture export import cancel
        divest spin_off bid rent lease borrow repay default nationalise nationalize privatise privatize
        relocate recall price upgrade patent license outsource restructure liquidate award expand""",
    "economy": """rise fall drop increase decrease decline grow shrink surge plunge soar slump climb tumble
        gain double triple rebound stagnate peak rally slip dip slow accelerate shorten exceed surpass outpace
        devalue appreciate depreciate""",
    "sport": """win lose beat defeat score play draw compete race qualify advance finish medal relegate knock_out
        run join transfer sign host eliminate substitute defend concede kick bowl bat tackle dribble referee
        disqualify sprint ski swim box wrestle equalise equalize tie overcome trail thrash rout outscore clinch
        retain bench draft trade coach tackle foul injure set_record""",
    "science": """discover observe publish sequence launch land orbit dock splash_down synthesise synthesize map
        measure detect confirm experiment prove clone excavate unearth invent lift_off take_off touch_down
        photograph simulate classify observe calculate peer-review hypothesise""",
    "transport": """divert ground delay fly land board depart leave sail dock route reroute tow drive ride
        take_off strand head return enter exit cross transit embark disembark steer""",
    "closure": """call_off close shut cancel postpone suspend halt stop cease stall evacuate reopen resume
        restore reschedule
        lock_down disrupt block break_up fall_through""",
    "culture": """premiere perform screen film record release exhibit debut broadcast air stage play
        publish write award receive honour celebrate commemorate marry divorce wed sing auction
        demo showcase conduct compose paint sculpt""",
    "unrest": "break_out overthrow depose rebel mutiny loot defect revolt secede",
    "cyber": "hack leak breach encrypt phish deface wiretap upload download circulate take_offline",
    "birth": "born",
    "founding": """found co-found establish create form build set_up inaugurate construct develop design start_up
        dissolve disband merge erect install""",
}

OTHER_ACTIONS = """
    respond
    accelerate accompany achieve act adapt add adjust administer advance alert allocate alter announce answer
    anchor apply approach arrange arouse ascend ascertain assemble assess assign attach attain attempt
    attract authenticate avert avoid award awake back bar become bear begin bend bind bite blacklist bleed
    bless blind block blow boost bounce breach break breed bring brush build bump call camp cap capitalise
    capsize carry cast catch cause cease chain change chase cheat check choose cite claim clean clear climb
    cling close collect combat combine come comment commence commission compel compensate compile complain
    complete comply compromise conduct confine confirm confiscate confront connect consider constrain
    contact contaminate contest continue contribute convert convey convince cook cool cooperate coordinate cope
    copy correct count cover crack crawl create credit criticize cry cultivate cut dance dare deal decide
    decorate dedicate deepen delay delete deliver demolish deploy derive descend desert detach deteriorate
    determine develop dig direct disable disagree disappear discard discharge discourage dismantle dispatch
    display dispose dissolve distract distribute disturb dive divide do download drag draw dress drift drink
    drive drop dump earn ease eat edit educate eject elaborate embrace emerge employ enable encounter
    encourage end enforce engage enhance enjoy enlarge ensue ensure enter entitle erase escape escalate evade
    evaluate evolve exceed exchange exclude exercise exhaust expand expire exploit explore expose extend
    extract face facilitate fail fan feed fill filter finish fit fix flash flatten flip float flow fly focus
    fold follow force form forward frame freeze fuel fulfil fulfill function gather generate get give go grab
    grind grip grow guard guide halt halve hamper hand hand_over handle hang happen harm haul head heat hide
    highlight hijack hinder hoist hold hug hunt hurl ignore illustrate implement imply incite include
    incorporate infiltrate inflict influence inform inhale initiate inject inspire instruct insult insure
    integrate intend intensify interrupt intervene interview intrude issue jeopardise join jump justify keep
    kick kidnap kiss knock label lack lay lead leak lean leap learn leave let level lie lift light limit link
    load lock lodge log long loom loosen lose lower lure maintain make manage maneuver manipulate mark mass
    match melt mention miss mistake mix modify motivate mount move multiply mute narrow near neglect note
    notice notify number nudge obtain obstruct occur offend offer open operate oppose opt organise organize
    outline outnumber override overlook oversee own pack park participate pass pay peel penalise penetrate
    persuade pick pin place plant play plot plug point pose position post pour practise prepare present
    preserve press pressure prevent proceed process proclaim procure produce prolong prompt protect prove
    provoke publicise pull pump punish pursue push put quarrel quote race raise reach react read realise
    realize rebuild receive recite reclaim recognise recognize recruit recycle redirect reduce reelect refer
    reflect refrain refuel refund register regain reignite reinforce relax relay release relinquish remove
    render renovate reorganise repair repatriate replace represent reproduce rescind reserve reset reshape
    resist resolve respond rest restart restructure result resume resurface resurrect retain retaliate rethink
    retreat return reunite reverse revise revive revoke rid rip rise risk roll rotate round ruin run rush
    sabotage sacrifice sail salute scale scan scatter schedule scramble scrap scratch screw seal secure seek
    segregate seize send separate serve set sever shape share shatter shave shelve shift shine shorten shout
    show shrink sign signal silence simplify sit skip slap slash sleep slide smash smoke smuggle snap soften
    solve spark spearhead speed spend spike spill spin split spoil spread squeeze stabilise stack stage stamp
    stand start steer step stick stir stock stop store strain strap strengthen stress stretch strip struggle
    stumble submit suffer suppress surface surround survive swap sweep swing switch take tap teach tear tease
    terminate terrorise throw tie tighten tip toss touch trace track train transform translate transmit
    transport trap travel trespass trick trim turn undergo undermine undertake unite unleash unlock unveil
    update uphold urge use usher utilise vanish venture view violate volunteer wait wake walk wander warm
    wash waste watch wave weaken wear weigh welcome widen wield wipe withdraw withhold witness work worsen
    wrap yield zoom halve overtake outlast cheer chant flock reenter embed ferry barge board honk
    sedate stun batter bus haunt vow usurp thwart foil avert deter apprehend rescue impound overhaul
    phase_out cut_off roll_out sign_up turn_out hand_in turn_in carry_out take_part take_place
    rope dunk probe crown
"""

STATES = """
    due call come get become go seem sound turn mean
    be have contain consist comprise own belong remain stay seem appear resemble lack live reside exist depend
    cost weigh measure equal mean matter concern involve include represent constitute possess deserve owe
    know like love hate dislike prefer fear understand doubt suppose imagine wonder forget remember
    recall feel smell taste sound look fit suit stem range lie differ vary tend total average house
    border face span date feature specialise specialize symbolise symbolize hold_view need require
    think believe hope want wish expect assume suspect regard consider view see hear trust plan intend
    aim mind care enjoy admire support favour favor benefit account relate pertain correspond coincide
    contend stand sit allow enable help keep serve cover surround
    accommodate employ operate run cater signify show demonstrate illustrate reflect
    await lay deal wear carry cite purport encroach estimate respect precede
"""

REPORTING = """
    say tell state report note add explain remark comment quote cite write claim mention according allege
    insist believe think argue stress emphasise emphasize indicate observe maintain contend opine relate recount
    recall elaborate joke quip whisper shout cry chant read put sum_up
"""

PLANNING = """
    plan intend aim expect hope want wish schedule prepare seek vow pledge promise threaten agree offer
    propose decide opt try attempt volunteer consider urge ask tell order call demand request encourage
    invite advise recommend warn persuade beg mandate require allow permit authorise authorize enable
    set due slate ready poise likely
"""

FIXING = "schedule set plan slate book fix expect due"
"""Verbs that, with “for”, give a date to something still to come."""

ASPECT = "begin start continue resume stop cease end finish keep commence halt complete proceed go_on"

LIGHT = """hold make take give pay carry_out launch conduct stage face suffer undergo reach have do perform mount
    organise organize host deliver begin start end cause trigger spark prompt see witness file issue commit
    sustain catch draw report produce experience earn receive declare order lead head join stand call enter"""

NOUN_TOO = """
    dispute overhaul bribe cure encounter escort exhibit patent partner punch recruit refund repair rupture slap
    sprint stay salute
    attack bomb shell assault strike raid ambush fire storm torch gun target beat fight battle clash capture retreat
    murder wound burn abuse smuggle loot traffic charge plead sentence appeal rule fine file probe search study
    research test survey review audit question trace monitor rescue save shelter flood collapse damage hit rock
    spread rage crash wreck leak spill fall slip plunge snow rain hail talk debate host visit tour travel pact
    aid fund help supply loan finance support grant ban order vote campaign poll ballot name fire sack recall
    promotion protest riot march picket boycott rally blockade launch patrol advance demand call blame praise
    welcome promise request challenge respond tweet address release cut raise close trade profit list float pay
    ship market sponsor export import bid rent lease price upgrade license award rise drop increase decrease decline
    surge slump climb tumble gain double peak dip slow win score play draw race finish medal transfer sign kick box
    tie trail rout draft coach tackle foul orbit dock map delay land board sail route tow drive ride head return
    exit cross halt stop block film record debut broadcast air stage star form build design act answer arm attempt
    back bar bear bend bite block blow boost break breach bump call camp cap cast catch cause chain change chase
    check claim clean comment compromise conduct contact contest contract cook copy count cover crack credit cry
    damage dance deal decorate delay desert display dive download drag dress drift drink dump ease end escape
    exchange exercise exploit face fan feed figure fill filter fit flash float flow focus fold force frame freeze
    fuel function grip guard guide hand handle hang harm haul heat hide highlight hold hug hunt insult interview
    issue jump keep kick kiss knock label lack lead leap level lift light limit link load lock log long mark mass
    match melt mention mistake mix mount move note notice number offer open own pack park pass peak pick pin place
    plan plant play plot plug point pose position post pour present press pressure process produce progress project
    prompt protest pull pump push quarrel quote race rank read record reform register regret release remark remain
    report reserve rest result reverse risk roll round ruin run rush scale scan scratch screw seal set shape share
    shift shine shock show shut signal silence sleep slide smoke snap spark speed spike spin split spread squeeze
    stack stage stamp stand start state step stick stock store strain stress stretch strip struggle supply surface
    surprise swap sweep swing switch talk tap taste tear tease threat throw tie tip top total touch trace track train
    trap
    treat trick trigger trim turn update use value venture view visit vow wait wake walk wash waste watch water
    wave wear welcome will wind wish witness work worry wrap yield shoot shot house murder outbreak purchase
    object subject conflict content permit produce rebel refuse estimate transport default transit lynch
    concern fear hope love hate need like doubt dream desire trust mind care favor favour benefit account
    date feature range border span average lie cost measure experience influence
    host sanction station mandate tour market group party man plane ground book pilot house table chair
    shelter subpoena veto bail probe premiere screen schedule stab trial debut
    email phone fax video photograph sketch season seat service sequence vessel race forward
    bus ferry dispatch pardon whisper cheer advocate alert approach associate audience benefit blast
    bottle brief broker candidate command comfort complex coordinate delegate deposit diplomat discharge
    document elite executive graduate initiate intern minute moderate official patient pioneer police
    precipitate prisoner rebel relative resident separate subordinate suspect
"""

IRREGULAR = """
    arise arose arisen; awake awoke awoken; beat beat beaten; become became become; begin began begun; bend bent bent;
    bet bet bet; bid bid bid; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken;
    breed bred bred; bring brought brought; build built built; burst burst burst; buy bought bought;
    cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost;
    creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; dive dived dived; draw drew drawn;
    drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt;
    fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown; forbid forbade forbidden;
    forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got got; give gave given;
    go went gone; grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard; hide hid hidden;
    hit hit hit; hold held held; hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led;
    leap leapt leapt; learn learned learned; leave left left; lend lent lent; let let let; lie lay lain;
    light lit lit; lose lost lost; make made made; mean meant meant; meet met met; mislead misled misled;
    mistake mistook mistaken; outbid outbid outbid; overcome overcame overcome; overhear overheard overheard;
    overrun overran overrun; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown;
    override overrode overridden; pay paid paid; plead pleaded pleaded; prove proved proven; put put put; quit quit
    quit;
    read read read; rebuild rebuilt rebuilt; repay repaid repaid; reset reset reset; rethink rethought rethought;
    rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said; see saw seen;
    seek sought sought; sell sold sold; send sent sent; set set set; shake shook shaken; shed shed shed;
    shine shone shone; shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung;
    sink sank sunk; sit sat sat; slay slew slain; sleep slept slept; slide slid slid; speak spoke spoken;
    speed sped sped; spend spent spent; spill spilled spilled; spin spun spun; split split split; spread spread spread;
    spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck; strike struck struck;
    string strung strung; strive strove striven; swear swore sworn; sweep swept swept; swell swelled swollen;
    swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn; tell told told;
    think thought thought; throw threw thrown; undergo underwent undergone; understand understood understood;
    undertake undertook undertaken; uphold upheld upheld; wake woke woken; wear wore worn; wed wed wed; weep wept wept;
    win won won; wind wound wound; withdraw withdrew withdrawn; withhold withheld withheld; write wrote written;
    bear bore borne; withstand withstood withstood; foresee foresaw foreseen; broadcast broadcast broadcast;
    behold beheld beheld; forgo forwent forgone; outdo outdid outdone; retake retook retaken; resell resold resold
"""

DOUBLING = """admit commit occur prefer refer transfer permit submit compel expel control defer deter incur patrol
    rebut regret omit equip acquit propel repel confer infer recur concur overlap kidnap format outfit cancel travel
    model signal total label level fuel duel quarrel rival channel counsel unravel worship program remit emit abet"""

LASTING = """
    become stress emphasise emphasize
    work serve live reside lead own run control study attend rule reign keep maintain operate manage edit teach
    coach chair head command occupy dominate handle support carry use wear focus rely depend train practise specialise
    specialize date border face guard monitor patrol inhabit lodge belong supervise oversee govern represent employ
    characterise characterize contradict devote number feature star host
    affect impact mar cement bridge influence motivate inspire match belie generate compound exclude entitle define
    experience struggle flounder anticipate long revere deride credit liken label refer mention concur disagree
    broach corner insult profess advocate deem discount attribute ascribe link compare base garner pose misconstrue
    heighten diminish desire decorate dress nickname underwhelm stir cope sprawl endure mill display
    complicate hamper hinder fuel outlive predate resonate tout wrack conflict contribute sadden
"""
"""Verbs of what lasts: happenings only where a date says when."""

PASSING = """
    park notice glance stare gaze overhear sleep kneel lean cry weep yell scream smile laugh grin nod wink frown
    shrug sigh mutter don shave slur eat chew sip smoke cough sneeze pause hesitate linger loiter stroll waltz
    hover pace wander mull ponder muse brood ooze exude relish savour savor boast brag bug buzz grapple toy
    tinker dabble compile log average last endure list profile dub label tout hype savage tease taunt poke dial
    scroll browse skim glean snag chat gossip mingle pat fumble bulge coat costume huddle hunker peer peek
    glimpse realise realize reckon queue sweat shiver tremble blink yawn snore loom flaunt banter emcee notch
    tweak bolster
"""
"""Verbs of deeds too small for a line of their own, unless a day is given: “paused”, “donned a coat”."""

FELT = """
    shock thrill please delight disappoint surprise stun satisfy dissatisfy devastate appal appall outrage alarm
    frustrate confuse tire bore interest amaze astonish embarrass sadden dismay puzzle excite scare frighten
    terrify impress amuse annoy humble baffle concern worry horrify infuriate enrage bewilder upset anger perplex
    flatter intrigue fascinate depress distress disturb unnerve
    park seat locate situate dress decorate perch strew scatter
"""
"""Verbs whose passive tells how somebody feels, or how things lie, which is no happening: “was disappointed”."""

ALONE = """
    abate abdicate abstain accelerate acquiesce adjourn advance apologise apologize appeal arbitrate arise arrive
    ascend assemble awake balk begin bicker blaze bleed blow_up break_down break_up buckle burgeon burn burn_down burst
    campaign capitulate capsize careen cascade catch_fire cave cease celebrate change chant cheer circulate clash
    climb close coalesce collapse collide come_down commence compete complain comply compromise concede concur
    confess continue convene converge convert cooperate counterattack crack crash crumble cry dance debut decay
    decline decrease default defect demobilise demobilize demonstrate depart derail descend deteriorate detonate
    deviate die dine disagree disappear disband disembark disintegrate disperse dissipate dissolve dive diverge
    divorce double drop drop_out drown dwindle ease elapse elope emerge emigrate end enlist erode err erupt escalate
    escape evacuate evolve exit expand expire explode fade fail faint fall fall_through falter fight flee flinch
    flip flood flourish fly freeze gather germinate go_bankrupt go_down graduate grow hail halt happen harden heal
    hesitate hibernate ignite improve increase incubate intensify intercede intervene kneel land lapse laugh launch
    leak leap leave leave_office lift_off litigate loosen make_landfall malfunction march marry materialise
    materialize mature mediate meet melt merge migrate misfire mobilise mobilize multiply mutate mutiny narrow
    negotiate occur officiate open open_fire overflow overturn panic pass_away patrol pause peak perish persist
    picket play plummet plunge pray premiere prevail proceed profit progress prosper protest pull_back pull_out
    qualify quit rage rain rally re-open react reappear rebel rebound recede recoil reconcile reconvene reconverge
    recover recur regroup rejoice relent relocate reopen repent reply resign respond rest restart resume resurface
    resurge retaliate retire retreat return reunite reverberate revolt ricochet riot rise roar run_aground rupture
    rust sail score scream secede set_off settle shake_hands shatter shelter shift shoot shorten shrink shut
    shut_down sign_up sing sink skid skirmish sleep slide slip slow slump smoke snow soar speak spill spin
    splash_down splinter split spread sprint sprout stabilise stabilize stagger stagnate stall start start_up starve
    fall_ill step_down step_up stop strike stumble subside succeed succumb suffocate surface surge surrender survive
    sway swell swerve swim swoop take_off take_office take_over take_to_the_streets testify thaw thunder tighten topple
    totter touch_down travel tremble trip triple triumph tumble turn_out tweet unfold unite vanish veer volunteer
    go_live vote walk_out wane waver weaken wed weep widen win win_election withdraw wither wobble work worsen yell
    yield
"""
"""Verbs that tell something whole without what follows them."""

WITH_PHRASE = """
    account act add agree aim answer appear apply approve argue assist bathe be bear belong benefit bid board boast bow
    breathe call camp cater cheat cling coincide collaborate combine come comment communicate compare complain
    comply conclude concentrate confer conflict connect consent consist conspire consult contend contribute convene
    cooperate coordinate cope correspond crawl cross cruise date deal debate decide depend detour differ dig dine
    disagree dispose dock drift drink drive dwell eat elaborate embark engage enrol enroll enter excel experiment
    extend fan feast feed file filter finish flash flirt float flock flow focus follow function gain gamble get
    give go grind grope hang head help hide hint hope hunt inquire insist interfere interact invest investigate
    join jump kick knock lag lead lean learn leak lie listen live lobby lodge look loot march mediate mourn move
    object obsess operate opine oppose opt orbit originate participate partner perform pertain pick plead plot
    point pose pour practise preside press prevail prosecute push qualify quarrel race rank read recite refer
    reflect refrain register relate rely remain reorganise report research reside resort result ride roll rotate
    rub rule run rush sack search seek sell serve shine shop shout shut sign sit skip slam smash smile snap
    specialise specialize spiral stand stare stay steal steer stem step study submit subscribe suffer swap swear
    swing switch talk team_up tend threaten trade trail train transfer trespass turn unite upload urinate venture
    vie wait walk wander watch whisper wonder worry wrestle write yell hurtle roam flail boil bounce dabble delve
    demonstrate deploy diversify rebuild relocate return resonate play pay scramble skate ski surf stream test
    plunge break lift blast bomb attack strike hit collide crowd land score bat bowl box drill explore fish retire
    climb clash compete campaign sail protest vote work accumulate align ally amass ask assemble bank bask belch
    blend bleed bolt bore brawl burrow bustle buzz cascade caution chat circle circulate clamber cluster coalesce
    coast coexist cohabit commute congregate converge cower creep crop dart dash decay defect deliberate descend
    dissent dither double dribble drizzle duel eavesdrop elope emanate emigrate empathise empathize encroach ensue
    evolve exit expand fare fend feud fiddle flee flounder fluctuate forage form fraternise fret frolic fume fuse
    gallop glide gloat gravitate grow gush haggle hail hover huddle immigrate impinge increase infringe insure
    intercede intersect intrude jockey jog jostle jut labour labor lash lash_out leap linger loiter long lurch lurk
    mass meander merge migrate mingle mutate nestle ooze open oscillate parade parachute partake peer penetrate
    percolate perch persist pervade pivot plough plow plummet pop post pounce prance preach prepare proliferate
    prowl quibble radiate rail ramble rampage react rebel recede reconvene recoil reign reminisce resign resurface
    retaliate reverberate revolt ricochet rise roar rove sag sashay saunter scamper scatter scowl scurry seep
    settle shatter shift side sift skim skirmish slump smoulder sneak snoop soar socialise socialize splinter
    sprawl spring sprint stagger stampede stray strive stroll strut stumble surge swarm sweep swim swoop sympathise
    sympathize tangle testify thrive tiptoe topple toil tower trawl tread trek trickle trudge tumble tussle
    undulate unfold veer waffle wade wallow waltz waver whirl wriggle zigzag zoom reach_out speak_out take_part
    take_place go_on break_out bring put keep claim lose urge warn advise draw hear accede acclimatise acclimatize
    amble bond culminate dawn defecate glance grapple inveigh meditate mull muse ponder retort revolve scoff
    shuttle struggle team trample yearn wail warm chant marvel
"""
"""Verbs that need a phrase after them, though no object: “lead to”, “participate in”."""

OPEN_PASSIVE = """
    tell ask say call name dub deem consider regard describe label see know expect believe force urge order allow
    compel prompt lead base make give use locate involve follow leave put set bring take send place intend aim mean
    need do have get turn think suppose report keep find require show permit enable entitle equip dedicate link connect
    relate
    associate attribute subject expose
"""
"""Verbs whose passive says nothing without what follows it."""

OBJECT_CONTROL = """ask tell order urge force allow permit enable help encourage invite advise persuade require warn
    want expect compel lead cause beg call_on request instruct authorise authorize convince press push get leave prompt
    command direct oblige recruit appoint elect hire choose name nominate select"""
"""Verbs whose object does what the infinitive after them says."""

NEVER_PASSIVE = (
    "occur happen die collapse exist remain arrive vanish emerge fall rise go come disappear fail erupt crash resign"
    " perish succumb testify ensue subside plummet graduate walk flee escape depart apologise apologize explode plead"
    " retreat react"
)
"""Verbs of which a past form is never a participle that describes: “a block of flats collapsed in Tarn”."""
