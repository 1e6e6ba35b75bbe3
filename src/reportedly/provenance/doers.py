"""Who does what is told is not who tells it: "the company plans to cut 40 jobs" is the paper's own word.

A reader of attributions takes such a doer for a source. Where no word of telling stands between the two, and what is
"said" is no sentence of its own, nobody said it.
"""

import re
from dataclasses import replace

from reportedly.provenance.agreement import VERB
from reportedly.provenance.case import Case
from reportedly.provenance.nobody import names_nobody
from reportedly.provenance.speakers import TELLING
from reportedly.records import Attribution, Mention

# A person with whatever verb is more often one who speaks; "the works turns out 22 trucks a day" names nobody.
DOERS = frozenset(["organisation", "group", "anonymous"])
# What is done with things by words that also tell: "is recalling 400 tyres", "has called back 400 tyres".
DONE = re.compile(r"\b(?:recall(?:s|ed|ing)?|call(?:s|ed|ing)? back|withdr[ae]w(?:s|n|ing)?)\b", re.I)
# A verb that makes a statement of words about things: "7,001 washing machines made in March" has none.
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|shall|should|do|does|did)\b"
)
# What is wished or foretold is said, though not by a word of saying: "the union demands 5 per cent".
WISHED = re.compile(
    r"\b(?:expect|forecast|predict|project|fear|hope|want|demand|call|propos|recommend|urg|ask|promis|pledg|vow|threat"
    r"|reject|dismiss|refut|rebut|contradict|disagree|agree|rul|order|decid|learn|assum|consider|deem)\w*",
    re.I,
)
# "7,001 boilers from its plant": what was taken for a person is a company that calls them back.
COUNTED = re.compile(
    r"\W*(?:(?:about|around|some|roughly|approximately|up to|at least|more than|over|upwards of|nearly|almost"
    r"|as many as) )?\d[\d,.]*\b"
)
# "The airline said that the crew had learned of it": the airline tells, and the crew told nobody but it.
COME_TO_KNOW = re.compile(
    r"(?:(?:had|has|have|later|then|first|only|soon) )*"
    r"(?:learn(?:ed|t|s)?|discover(?:ed|s)?|notic(?:ed|es?)|reali[sz](?:ed?|es)|(?:became|become|becomes) aware"
    r"|found out)\b",
    re.I,
)
INFINITIVE = re.compile(r"\W*to [a-z]")


def without_doers(case: Case) -> Case:
    """Return a case whose chains hold only those who say something; the words of the mentions stay as they are."""
    return replace(
        case,
        mentions={name: _told(mention) for name, mention in case.mentions.items()},
        said={article: tuple(map(_told, mentions)) for article, mentions in case.said.items()},
        givers={article: tuple(map(_told, mentions)) for article, mentions in case.givers.items()},
        beside={name: without_doers(other) for name, other in case.beside.items()},
    )


def _told(mention: Mention) -> Mention:
    kept = tuple(link for link in mention.chain if not (_only_does(link, mention.quote) or names_nobody(link)))
    kept = (*kept[:1], *(link for link in kept[1:] if not COME_TO_KNOW.match(link.cue)))
    return mention if len(kept) == len(mention.chain) else replace(mention, chain=kept)


def _only_does(link: Attribution, words: str) -> bool:
    if link.cue and DONE.search(link.cue) and _are_things(link, words):
        return True
    if link.kind not in DOERS or not link.cue:
        return False
    if TELLING.search(link.cue) or WISHED.search(link.cue):
        return False
    return bool(INFINITIVE.match(words)) or not VERB.search(words)


def _are_things(link: Attribution, words: str) -> bool:
    """True for words without a verb that are done something with; a person who "recalls the night" remembers it."""
    if COUNTED.match(words):
        return link.kind in {*DOERS, "person"} and not FINITE.search(words)
    return link.kind in DOERS and not VERB.search(words)
