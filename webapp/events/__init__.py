"""An Article and its time expressions in; the events it tells of out. Pure.

``extract(article, mentions)`` is the one door. Behind it stand, each on those before it:

``words``    what a language says, as data
``grammar``  what the words of a sentence are to each other
``who``      people, bodies and places, and what stands for them
``when``     which expression dates which verb, and how surely it is told
``what``     the verbs and nouns that name a happening
``title``    what to print
``choice``   which happenings become events, and how much they matter
``order``    what the article as a whole says of time
"""

from webapp.events.extract import extract

__all__ = ["extract"]
