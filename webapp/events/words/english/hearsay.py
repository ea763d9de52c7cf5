"""Words that say how far what somebody tells is to be believed."""

DISBELIEVED = "deny dispute refute doubt disprove dismiss debunk rebut reject"
"""Verbs that say that it was not so."""

UNSURE = """
    suspect fear allege believe think suppose rumour rumor claim speculate theorise theorize hypothesise hypothesize
    surmise conjecture guess assume presume contend testify appear seem
"""
"""Verbs that leave open whether it was so."""

DOUBT = "allegedly apparently possibly perhaps supposedly purportedly probably presumably seemingly maybe"

FALSELY = "falsely wrongly baselessly mistakenly erroneously incorrectly"

NEARLY = "nearly almost narrowly"

RUMOURS = """
    charge charges allegation allegations accusation accusations claim claims suspicion suspicions rumour rumours
    rumor rumors reports theory theories speculation suggestion suggestions belief fear fears myth hoax
"""
"""Nouns whose content is not known to be so."""

UNTRUE = "false untrue wrong unfounded baseless incorrect misleading fake inaccurate"

PARTIES = """
    prosecution prosecutor prosecutors indictment charges complaint
    lawsuit suit affidavit plaintiff plaintiffs accuser accusers
    critics opponents detractors legend legends myth lore folklore rumour rumor rumours rumors theory theorists
    barrister defence bookmakers poll polls survey surveys forecast simulation novel satirist
"""
"""Who tells only their side of it, and what tells no more than a tale."""

COURTS = "court jury judge jurors tribunal inquest magistrates trial hearing"

INVENTED = "joke quip imagine dream pretend fantasise fantasize lie"
"""Verbs whose content nobody holds to be so."""

SHOWN = """
    painting film movie novel play simulation animation cartoon drawing model ad advert advertisement commercial poster
    game mural fresco poll polls survey surveys forecast projection projections sketch comic musical opera series
    episode trailer poem ballad sculpture statue relief
"""
"""What shows something that need not have happened."""
