"""The phrases of everything around an article: buttons, boxes, captions, endings.

Phrases are written in lower case with straight apostrophes. Where a list holds patterns, its comment says
so; they stay in the RE2 subset.
"""

# A short line that is one of these, alone or with a count, is furniture of the page.
ALONE = """
share|share this|share article|share this article|share this story|share this page|share on facebook|share on twitter
share on x|share on whatsapp|share on linkedin|share via email|tweet|pin it|print|print this page|print article|email
e-mail|email this|email article|save|save article|save for later|bookmark|gift this article|copy link|link copied
facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|youtube|messenger|pinterest|tumblr|flipboard|pocket
mastodon|threads|bluesky|rss|advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|promoted
promoted content|paid content|story continues below|story continues below advertisement|article continues below
article continues after advertisement|article continues below this ad|continue reading below|continue reading
continue reading the main story|read more|read the full story|read the full article|read full article|read next
up next|more|more stories|more news|load more|show more|show less|see more|see all|view all|view comments|subscribe
subscribe now|subscribe today|sign up|sign up now|log in|login|sign in|register|my account|account|search
search this site|menu|main menu|close|close menu|open menu|navigation|home|homepage|home page|skip to content
skip to main content|skip to navigation|skip to main navigation|back to top|top|return to homepage|donate|donate now
support us|contribute|become a member|join us|about|about us|contact|contact us|privacy policy|terms of use
terms of service|terms and conditions|cookie policy|accessibility|help|faq|careers|advertise|advertise with us|sitemap
site map|newsletters|newsletter|our newsletter|newsletter signup|podcasts|videos|video|watch live|live tv|live
breaking news|latest news|latest|top stories|trending|trending now|most read|most popular|most viewed|editor's picks
editors' picks|popular|related|related articles|related stories|related topics|related content|related links
related news|related posts|related coverage|recommended|recommended for you|recommended stories|you may also like
you might also like|more from this author|more on this story|more on this topic|around the web|from the web
what to read next|in this article|on this page|table of contents|listen|listen to this article|listen to article
listen now|audio|play|pause|mute|loading|loading...|image|image caption|image source|image credit|media caption|photo
photos|gallery|photo gallery|enlarge|enlarge image|enlarge this image|view gallery|full screen|fullscreen|caption
hide caption|toggle caption|getty images|comments|comment|leave a comment|leave a reply|post a comment|add a comment
join the conversation|no comments|previous|next|previous article|next article|previous post|next post|jobs|shop|store
games|crosswords|puzzles|e-paper|epaper|today's paper|archives|archive|tags|topics|categories|accept|accept all
accept cookies|reject all|manage cookies|cookie settings|manage preferences|ok|got it|dismiss|download pdf|download
pdf|cite|cite this|republish this article|republish|permissions|reprints|reprints & permissions|text size|font size
a a a|a+|a-|about the author|about the authors|author bio|follow|following|follow us|get the app|download the app
contents|sign in to comment|log in to comment|ask a question|print this press release|view original content
in pictures|unlock|unlock this article|cancel any time|cancel anytime|key points|toggle the table of contents|edit
cookies|read more here|media contact|media contacts|press contact|press contacts|contacts|unmute|captions|transcript
view transcript|clear|news provided by|share this release|from:|from|published|updated|yes|no|back|hide|show|expand
collapse|expand all|collapse all|copied|breaking|for immediate release|for release|press release|news release
media release|unsubscribe|best|regards|best regards|kind regards|best wishes|sincerely|yours sincerely|many thanks
cheers|update your preferences|update preferences|forward to a friend|view in browser|view online|skip ad
skip advertisement|remove ads|ad feedback|report this ad|why this ad|thank you|thanks|undo|like this|like loading
like loading...|keep reading|end of list|read later|remove|privacy notice|press statement|key takeaways from the
gift article|gift|notes|start writing|restacks|get app
press summary|sponsor message|premium|member-only story|open in app|text to speech|status|responses|respond
what are your thoughts?|write a response|page contents|print friendly pdf|print friendly|available languages
accept all cookies|accept only essential cookies|essential cookies only|english|français|deutsch|español|italiano
português|العربية|русский|中文|polski|nederlands|live updates|newsguard|share full article|text version|back to story
download|embed|watch|watch now|watch next|don't miss|read also|also read|read on|listen next|report a typo
report an error|report a correction|explore more on these topics|explore more on this topic|reuse this content
saved|give this article|gift unlocked article|copy|more options|add to reading list|follow topic|follow this topic
""".replace("\n", "|").strip("|")

# Patterns that open a block which is furniture, however long it is. They are matched at its beginning.
OPENINGS = (
    r"(?:please )?(?:follow|like|join|find) us on\b",
    r"(?:please )?follow (?:him|her|them|me|the author|[\w .&'-]{2,30}) on (?:twitter|x|facebook|instagram|mastodon|"
    r"bluesky|youtube|telegram|linkedin|tiktok|threads)\b",
    r"(?:please )?(?:click|tap|press) (?:here|on the|the share|below)\b",
    r"(?:please )?(?:subscribe|sign up|register) (?:to|for|here|now|today|and)\b",
    r"to (?:receive|get|subscribe to|sign up (?:to|for)) .*\b(?:newsletter|updates?|alerts?|inbox)\b",
    r"(?:want|get|receive) .*\b(?:newsletter|delivered|in your inbox|to your inbox)\b",
    r"(?:sign up|subscribe)\b.*\bnewsletters?\b",
    r"sign up: ",
    r"listen to (?:this |the )?(?:article|story|report|episode)\b",
    r"(?:getting )?your trinity audio player\b",
    r"(?:advertisement|ad)\b.{0,4}\bscroll to continue\b",
    r"(?:was|did you find) this (?:article|story|page|information|content) (?:helpful|useful|interesting)\b",
    r"what (?:do|did) you (?:think|make) (?:of|about) (?:this|our) (?:article|story|piece|report)\b",
    r"what do you think\? (?:let us know|tell us|share|join|have your say|leave|write|send|e-?mail)\b",
    r"(?:thank you|thanks) for reading[.!] (?:support|subscribe|sign|share|if|please|become|join|you|help|this)\b",
    r"(?:enter|submit|confirm) your e-?mail\b",
    r"(?:thank you|thanks) for (?:subscribing|signing up|reading our|registering)\b",
    r"by (?:signing up|subscribing|clicking|registering|submitting|continuing),? (?:you|to|for|here|on)\b",
    r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b",
    r"(?:help us|please support|please consider|consider) (?:our|us|supporting|making|donating|keep)\b",
    r"support (?:our (?:work|journalism|reporting|newsroom)|independent (?:journalism|media))\b",
    r"(?:make|give) a (?:tax-deductible )?donation\b",
    r"if you (?:like|liked|enjoy|enjoyed|value|appreciate) (?:this|our|what)\b",
    r"become an? (?:member|subscriber|supporter|patron|friend)\b",
    r"already (?:a|an) (?:subscriber|member)\b",
    r"(?:download|get|install) (?:the|our) (?:[\w'.-]+ ){0,3}app\b",
    r"copyright (?:©|\(c\)|\d{4}|by\b)",
    r"(?:©|\(c\)) ?(?:copyright|\d{4}|[a-z])",
    r"all rights reserved\b",
    r"(?:photo|photograph|image|picture|illustration|graphic|credit)s?(?: credits?| source| courtesy| by)?: ",
    r"(?:featured image|cover image|image source|image caption|media caption|file photo):? ",
    r"\[?(?:read|see|watch|listen|hear)(?: also| more| next| here| this| now)?(?:: | \| )",
    r"(?:also read|read also|see also|also see|related|recommended|more on this|don't miss|in case you missed it)"
    r"(?: (?:article|articles|story|stories|post|posts|coverage|reading|news|video|content))?(?: \||:) ",
    r"(?:region|theme|topic|tag|category|categorie|keyword|section|in-depth report|serie)s?: ",
    r"(?:filed under|posted in|tagged(?: with| as)?):? ",
    r"(?:disclaimer|legal notice|disclosure|note to (?:our )?readers)(?::|$)",
    r"a note (?:to|from) (?:our|the) (?:readers?|editors?)\b",
    r"(?:view|see|read) (?:all|more) (?:posts|articles|stories|comments)\b",
    r"comments? (?:are (?:closed|moderated|welcome|off)|\(|on .* (?:page|articles?)$)",
    r"for (?:media|press|business|general|all) (?:inquiries|enquiries|queries|requests)\b",
    r"(?:estimated )?reading time:? \d",
    r"(?:about )?\d+[ -]min(?:ute)?s?\.? (?:to )?(?:read|listen|watch)\b",
    r"(?:the )?views(?: and opinions)? expressed\b",
    r"the opinions expressed\b",
    r"do you have (?:a|any) (?:news )?(?:tip|story|information|question|questions|comments?) .*\?",
    r"(?:contact|e-?mail|reach|write to) (?:the author|the writer|the reporter|us at|our newsroom|our news team)\b",
    r"(?:you are here|breadcrumbs?): ",
    r"(?:next|previous)(?: article| post| story)?: ",
    r"(?:this|the) (?:article|story|piece|essay|post|report|column|interview) (?:was |is |has been )?"
    r"(?:originally|first|re)-? ?(?:published|posted|printed|appeared) (?:on|at|in|by|from|with)\b",
    r"this (?:article|story|post|page) (?:was|has been) (?:last )?(?:updated|amended|corrected|modified)\b",
    r"the original source of this article\b",
    r"our standards: ",
    r"(?:have|got|do you have) (?:a|any|some) (?:news )?(?:tips?|leaks?|scoops?)\b.*"
    r"\b(?:us|write|e-?mail|contact|newsroom|touch)\b",
    r"(?:this|the) page was last (?:edited|modified|updated)\b",
    r"(?:frequently asked|retrieved from|view original content|skip past)\b",
    r"is this page useful\b",
    r"(?:you(?:'re| are| were)? |why did you )?receiv(?:e|ed|ing) this (?:e-?mail|newsletter|message|mailing)\b",
    r"(?:click here to |to )?(?:unsubscribe|opt out)\b",
    r"(?:view|read|open) (?:this|the) (?:e-?mail|newsletter|message|issue) (?:in|on) (?:your|a|the)\b",
    r"(?:was|has) this (?:e-?mail|newsletter) (?:been )?forwarded\b",
    r"this (?:e-?mail|message)(?:,? (?:and|including) .{2,60})? (?:is|may be|contains?) (?:strictly )?"
    r"(?:confidential|intended)",
    r"for immediate release\b",
    r"for information media\b",
    r"this article is more than \d+ (?:years?|months?) old\b",
    r"privacy notice: ",
    r"this (?:entry|post|article) was posted (?:in|on|by)\b",
    r"\[\d{1,3}\] ?(?:https?:|www\.)",
    r"(?:media |press )?contacts?: .*(?:@|\d{3})",
    r"(?:this is a rush transcript|to order videotapes)\b",
    r"\((?:commercial break|crosstalk|laughter|applause|music|(?:begin|end) (?:video|audio) ?(?:clip|tape)?)\)$",
    r"\[?\d{1,2}:\d\d:\d\d\]?$",
    r"your (?:tax-? ?deductible |generous |monthly )*(?:gift|donation|support|contribution)s? "
    r"(?:can|will|helps?|makes?|keeps?)\b",
    r"this (?:article|story|piece|report|series|investigation) (?:was|is) "
    r"(?:co-?(?:produced|reported|published)|produced|supported|made possible)\b",
    r"do you (?:live|work|have|know|want)\b.*\b(?:tell|contact|e-?mail|write to|reach|text|call) (?:us\b|.*@)",
    r"\[\d{4}\] [a-z]{2,8} \d+\b",
    r"(?:justices|judges|coram|bench): ",
    r"go deeper: ",
    r"closings and delays\b",
    r"(?:some|this) content (?:could|can) ?not (?:load|be loaded|be shown)\b",
    r"(?:share|comment)(?: or (?:share|comment))? on this (?:article|story|post)\b",
)

# Patterns of lines that tell who made a picture, and nothing else.
CREDITS = (
    r"(?:photo|photograph|image|picture|illustration|graphic)s?(?: credit| illustration)?: [^.]{2,60}$",
    r"[\w.'-]+(?: [\w.'-]+){1,3}/[a-z][\w .'-]{1,30}$",
)

# The same, for blocks too short to be a paragraph: longer ones may well be prose.
BRIEF_OPENINGS = (
    r"(?:photo|photograph|image|picture|video|illustration|graphic|map)s? (?:by|via|courtesy)\b",
    r"(?:more|latest|most read|popular|trending) (?:from|on|in|by) [a-z0-9 '-]+$",
    r"(?:articles|stories|posts|more) by:? ",
    r"(?:\d+|no) (?:comment|share|view|like|reply|replie|retweet|response)s?$",
    r"(?:leave|post|add|write) a (?:comment|reply)\b",
    r"(?:share|tweet) (?:this|it|now|your|on (?:facebook|twitter|x|whatsapp|linkedin|reddit)|via|by e-?mail)\b",
    r"(?:print|e-?mail|save) this\b",
    r"(?:additional )?(?:reporting|writing|editing|production|graphics?|compiled) by\b",
    r"(?:advertisement|sponsored|promoted)(?: by|:| -|$)",
    r"(?:support|contact|reach|e-?mail) us\b",
    r"(?:originally|first|re)-? ?(?:published|posted|printed|appeared) (?:on|at|in|by|from|with)\b",
    r"(?:press|hit) (?:enter|escape) to\b",
    r"(?:add|make|set|choose) (?:us|[\w .&'-]{2,30})(?: as)?(?: an?| your)? (?:preferred(?: source)?|trusted source)?"
    r" ?on google\b",
    r"(?:this|the) (?:article|story|content) is (?:only |exclusively )?(?:for|available to) "
    r"(?:[\w-]+ )?(?:subscribers|members)(?: only)?$",
    r"(?:open|view|see|show) (?:this |the )?(?:image|photo|picture|video|gallery|map|chart)s? (?:in|on)\b",
    r"(?:click|tap|press|swipe|scroll)(?: here| below)? (?:to|for) (?:expand|unmute|mute|play|zoom|enlarge|view|read|"
    r"see|more|continue|copy|listen|watch|share)\b",
    r"(?:read|watch) also [a-z0-9]",
    r"after (?:[\w-]+ )?promotion$",
    r"(?:play|watch|show|start|pause|stop) (?:the |this )?(?:video|audio|clip|animation|podcast)\b",
    r"(?:\d{1,2}:)?\d{1,2}:\d\d ?/ ?(?:\d{1,2}:)?\d{1,2}:\d\d$",
    r"(?:related|more|latest|trending|top|popular) (?:articles|stories|posts|news|content|coverage|links|headlines)\b",
    r"(?:www\.[a-z0-9./-]+|https?://\S+|@[a-z0-9_]+|\S+@\S+\.\S+)$",
    r"(?:last )?(?:updated|modified) \d+ (?:minutes?|hours?|days?) ago$",
    r"\d+ (?:minutes?|hours?|days?) ago$",
    r"\d[\d.,]*[km]? (?:followers?|following|subscribers?|views?|likes?|claps?|readers?)(?: today)?$",
    r"(?:\w+ )?(?:free|our|the) (?:daily|weekly|morning|evening) newsletter$",
    r"\d+ of \d+$",
    r".{2,60} (?:on|at) .{6,40} (?:said|says):$",
    r"(?:source|via) [a-z][\w .&'-]{1,60}$",
    r"(?:this article is about|not to be confused with|for other uses|(?:main|further) (?:articles?|information):)",
    r"for (?:the|other|another|a|an) .{2,80}, see .{2,80}\.$",
    r".{2,60} redirects? here\b",
    r"from [a-z0-9 ]+, the free (?:encyclopa?edia|news source)\b",
    r"(?:accept|reject|allow|manage|decline)(?: \w+){0,3} cookies$",
    r"(?:story|article|content) continues (?:below|after)\b",
    r"heard on [\w ,&'-]{3,40}$",
    *CREDITS,
)

# Lines after which a caption or its credit stands on a line of its own.
CAPTION_LABELS = ("image source", "image caption", "image credit", "media caption", "photo caption", "caption", "photo")

# Patterns at the end of a block that make it a caption: who took the picture.
CAPTION_ENDS = (
    r"(?:^|[.,(|] ?)(?:photo(?:graph)?|image|picture|credit|illustration|video)s?(?: credit| source)?(?:: | by )"
    r"[^.]{2,60}\)?\.?$",
    r"[/(|] ?(?:getty images|getty|reuters|afp|ap|ap photo|epa|pa|shutterstock|alamy|xinhua|anadolu)"
    r"(?: images)?(?: via [a-z ]{2,30})?\)?\.?$",
    r"\([a-z .'-]{4,40} for (?:the )?[a-z .'-]{3,40}\)\.?$",
    r"[\[(][a-z .'-]{4,40}/[a-z .'-]{2,40}[\])]\.?$",
    r"\((?:[\w ]{2,20} )?(?:photo|image|picture|file)s? (?:by|via|courtesy)\b[^)]{2,40}\)\.?$",
    r"[\[(](?:ap photo|photo|file photo|image|picture|file|courtesy|credit)[/: ][^\])]{2,60}[\])]\.?$",
)

# Patterns that mark a block as furniture wherever in it they stand: the language of licences, boxes and buttons.
ANYWHERE = (
    r"\bfeel free to (?:repost|share|republish)\b",
    r"\bclick the share buttons?\b",
    r"\bshare buttons? (?:above|below)\b",
    r"\bcan be read in \d+ languages\b",
    r"\btranslate website\b",
    r"\bsole responsibility of the authors?\b",
    r"\bcontains copyrighted material\b",
    r"\bpermission to (?:cross-?post|republish|reprint)\b",
    r"\ball rights reserved\.?$",
    r"\bmay not be (?:published|reproduced|republished|redistributed|broadcast|copied)\b"
    r".*\b(?:rewritten|redistributed|permission)\b",
    r"\bwithout (?:the )?(?:express |prior )?(?:written |express )?permission (?:of|from)\b"
    r".*\b(?:reproduc|copyright|publish)",
    r"\b(?:agree|consent) to (?:our|the) (?:terms|privacy|use of cookies)\b",
    r"\b(?:terms of (?:use|service)|privacy policy) (?:and|&|\|) (?:terms|privacy|cookie)",
    r"\bprotected by recaptcha\b",
    r"\bsubscribe to our (?:\w+ )?(?:channel|newsletter|podcast)\b",
    r"\bsign up (?:for|to) (?:our|the|a) (?:\w+ ){0,4}newsletter\b",
    r"\bfollow us on (?:instagram|twitter|facebook|x|telegram|youtube|linkedin)\b",
    r"\bfollow (?:him|her|them|me) (?:on|at) (?:twitter|x|facebook|instagram|mastodon|bluesky|@)",
    r"\bcreative commons (?:licen[cs]e|attribution)\b",
    r"\bis licensed under (?:a |the )?(?:creative commons|cc[ -]by)\b",
    r"\byour (?:browser|ad blocker|adblocker) (?:does not|is|doesn't)\b",
    r"\b(?:enable|turn on) javascript\b",
    r"\bcontributed (?:to this|reporting|research|to the) ?(?:report|story|article|dispatch)?"
    r"(?: from [\w ,'-]{2,60})?\.?$",
    r"\bfree(?:,)? every (?:weekday|week|day|morning|sunday|saturday)\b",
    r"\breader-supported (?:publication|newsletter|site|media)\b",
    r"\b(?:free or paid|paid) subscribers?\.$",
    r"\bis the world's (?:largest|leading|biggest) (?:multimedia |international |multimedia )?(?:news|provider)\b",
    r"\baffiliate links?\b",
    r"\bearns? (?:a |an )?(?:small |affiliate )?commissions?\b",
    r"\bcontains forward-?looking statements\b",
    r"\bforward-?looking statements (?:within the meaning|are subject to|involve)\b",
    r"^[\w.' -]{2,40} is an? (?:independent |nonprofit |non-profit |not-for-profit |investigative )+"
    r"(?:newsroom|news (?:organi[sz]ation|outlet|site)|media (?:organi[sz]ation|outlet))\b",
    r"\bdoes not form part of the (?:reasons|judge?ment|decision|ruling)\b",
    r"^references in (?:square )?brackets are to\b",
)

# Of these the first in the second half of a page ends the article: nothing of it comes after.
ENDINGS = (
    r"copyright (?:©|\(c\)|\d{4}|by\b)",
    r"(?:©|\(c\)) ?(?:copyright|\d{4}|[a-z])",
    r"(?:disclaimer|legal notice)(?::|$)",
    r"the original source of this article\b",
    r"all rights reserved\b",
    r"(?:\d+ )?(?:comments?|responses|replies)(?: \(\d+\))?$",
    r"discussion about this post$",
    r"(?:leave|post|add|write) a (?:comment|reply)\b",
    r"join the (?:conversation|discussion)\b",
    r"about the authors?$",
    r"written by(?: [\w.'-]+){0,4}$",
    r"(?:this|the) page was last (?:edited|modified|updated)\b",
    r"(?:media|press) (?:contacts?|office|inquiries|enquiries):?$",
    r"contacts? (?:for|of) (?:the )?(?:media|press|journalists):?$",
    r"(?:view|see) original content\b",
    r"updates to this page$",
    r"is this page useful\b",
    r"retrieved from\b",
    r"forward-?looking statements$",
    r"(?:sources|references|notes|footnotes|external links|see also|further reading|sister links|bibliography)$",
)

# The same, but what they announce are other stories, and the article may go on below these.
NEIGHBOURS = (
    r"(?:you (?:may|might) also (?:like|be interested in)|recommended (?:for you|reading|stories)|what to read next)\b",
    r"(?:related|more|latest|trending|most (?:read|popular)|top|popular)"
    r" (?:articles|stories|posts|news|content|coverage|links|headlines|topics|documents)\b",
    r"more (?:[\w'-]+ ){0,3}(?:from|by|in|on|about) [\w .'&-]+$",
    r"(?:latest|recommended) (?:from|by|in|on) [\w .'&-]+$",
    r"(?:more|our|today's|this week's)? ?must-?reads\b.{0,30}$",
    r"(?:read|up) next$",
    r"(?:view|see|read) (?:all|more) (?:posts|articles|stories) ",
    r"(?:around|from) the web$",
    r"(?:related|recommended|trending|popular|most (?:read|popular|viewed|shared|commented)|editor'?s?'? picks)$",
)

# Lines that begin or carry on a list of other stories amid the text.
LISTS = (
    r"list (?:of )?\d+ (?:items|of \d+)$",
    r"keep reading$",
    r"best of [\w ]{3,30}$",
    r"(?:read also|also read|see also|watch(?: also| next| now)?)$",
    r"(?:don't|do not) miss(?: (?:it|this|out))?$",
)

# Lines above which a picture's credit stands, and above that its caption.
CAPTION_FEET = ("hide caption", "toggle caption", "enlarge this image")

# Of these the first ends the text, whatever follows.
FINAL = (
    r"[-–—#* ]*(?:ends|30|###)[-–—#* ]*$",
    r"notes? (?:to|for) (?:the )?editors?:?$",
    r"\d+ (?:thoughts?|responses?|comments?|replies) (?:on|to) [“\"'‘]",
)

# Patterns that tell an author box from a sentence about somebody in the news.
AUTHOR_BOX = (
    r"\b(?:covers?|covering|reports on|writes (?:about|on|for)|has (?:written|reported|covered))\b",
    r"\b(?:follow|contact|reach|email|e-mail) (?:him|her|them)\b",
    r"\b(?:based in|reached at|lives in|(?:his|her|their) (?:latest|most recent|new) book)\b",
    r"\B@\w+",
    r"\baward-winning\b",
    r"\bis (?:a|an|the) [\w' -]*(?:author|editor|host|founder) of (?:a|the|two|three|four|several|many|more|"
    r"numerous|best)",
    r"\bis (?:a|an|the|our) (?:[\w' -]+ )?(?:reporter|correspondent|columnist|staff writer|contributor|news editor|"
    r"freelance (?:journalist|writer)|contributing (?:editor|writer)|managing editor|senior writer)\b",
)
