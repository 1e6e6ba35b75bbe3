"""Pieces of the wordings of `relay_wordings.py`: who, when, verbs and nouns of telling, papers and who had them."""

import re
from dataclasses import dataclass

_NAMED = r"(?:, (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}|(?:an?|the|its|his|her) [^,.;:“”\"]{2,50}),)?"
"""A name or a description between commas behind who is meant."""
WHO = rf"[^,.;:!?“”\"()]{{2,90}}?{_NAMED}"
_ONE = r"(?:(?:on|in|at|late|early|last|this|earlier) [^,.;:]{2,30}|yesterday|today)"
WHEN = rf"(?: {_ONE})?"
FIRST = r"(?:(?P<said>[^“”\"]+), |(?P<quoted>[“\"][^“”\"]+[”\"]) )"
"""What is said at the beginning of a sentence, before a comma or in marks of quotation."""
SAYS = (
    r"(?:(?:has |had |also |later |first |since )*(?:said|says|reported|reports|wrote|writes|claimed|claims|announced"
    r"|put|puts|told [^,.;:]{2,30}|confirmed|confirms|stated|states|revealed|reveals|alleged|alleges|noted|notes))"
)
NOUN = (
    r"(?:reports?|claims?|stor(?:y|ies)|accounts?|allegations?|accusations?|assertions?|articles?|rumou?rs?"
    r"|figures?|suggestions?|speculation|warnings?|news|statements?|findings?|predictions?|theor(?:y|ies)|estimates?"
    r"|charges?|versions?|revelations?|conclusions?|assurances?|complaints?|disclosures?|admissions?|forecasts?"
    r"|testimony|evidence)"
)
UNNAMED = (
    r"(?:asked|declined|refused|requested|did not want|did not wish|wished|wants|wanted|spoke|agreed|gave|cannot be"
    r"|could not be"
    r"|is not|was not|are not|were not)(?: (?:only|to speak|to talk))? (?:not )?(?:to (?:be|have|give)|be|on (?:the "
    r")?condition"
    r"|anonymity|(?:his|her|their) (?:\w+ )?name|identified|named|authori[sz]ed|allowed|under)\b[^“”\"]*?"
)
REJECTS = (
    r"(?:reject(?:s|ed)?|den(?:y|ies|ied)|dismiss(?:es|ed)?|dispute[sd]?|slam(?:s|med)?|rubbish(?:es|ed)?|hits? "
    r"(?:back|out) at"
    r"|brand(?:s|ed)|shrugs? off|shrugged off|brush(?:es|ed) (?:off|aside)|refute[sd]?|contradict(?:s|ed)|knock(?:s"
    r"|ed) down"
    r"|laugh(?:s|ed) off|mock(?:s|ed)|denounce[sd]?|challenge[sd]?|rebut(?:s|ted)?|disprove[sd]?|debunk(?:s|ed)?"
    r"|echo(?:es|ed)?|endorse[sd]?|corroborate[sd]?)"
)
REJECTED = (
    "eject", "en", "ismiss", "ispute", "lam", "ubbish", "hits", "rand", "shrugs", "brush", "refute", "contradict",
    "knock", "laugh", "mock", "challenge", "rebut", "isprove", "ebunk", "echo", "ndorse", "orroborate",
)  # fmt: skip
"""Pieces of which a verb of `REJECTS` holds one."""
SHOWS = (
    r"(?:accuse[sd]?|says?|shows?|showed|said|warn(?:s|ed)?|claim(?:s|ed)?|states?|stated|forecasts?|predict(?:s|ed)?"
    r"|suggests?|suggested|reveals?|revealed|concludes?|concluded|found|finds?|alleges?|alleged|describes?|described"
    r"|indicates?|indicated|confirms?|confirmed|names?|named|lists?|listed|calls?|puts?|captures?|captured|quotes?"
    r"|quoted"
    r"|estimates?|estimated|blames?|blamed)"
)
HAD = (
    r"(?:(?:first |originally )?(?:published|obtained|seen|reviewed|leaked|printed|carried|released|posted|aired"
    r"|broadcast"
    r"|read|cited|quoted|shown|sent|shared|provided|viewed|disclosed|read out"
    r"|read aloud|played|tabled|presented)"
    r"(?: (?:in|to|before) (?:the )?(?:court|jury|judge|jurors|parliament|inquiry|hearing|committee"
    r"|council|reporters))?"
    r" (?:by|(?:in|on|to|with)(?= (?!(?:Mon|Tues"
    r"|Wednes|Thurs|Fri|Satur|Sun)day)(?:the )?[A-Z])))"
)
PAPER = (
    r"(?:reports?|stud(?:y|ies)|memos?|letters?|surveys?|audits?|reviews?|documents?|papers?|notes?|dossiers?"
    r"|assessments?"
    r"|analys[ei]s|emails?|files|minutes|diar(?:y|ies)|logs?|records|draft|contract|filing|transcript|recording|video"
    r"|article|dispatch|poll|messages?|cables?|answer|correspondence|lists?|lawsuit|indictment|statement|books?"
    r"|manuscript"
    r"|brief(?:ing)?"
    r"|presentation)"
)
HAD_FROM = (
    r"(?:(?:has |had |have )?(?:seen|saw|obtained|reviewed|viewed|read|interviewed|quoted|cited|quotes|cites|met"
    r"|consulted|spoken (?:to|with)|spoke (?:to|with)|talked (?:to|with)|heard from|been (?:told|briefed|shown|given)"
    r"(?: \w+)?(?: by)?))"
)
PRINTED = (
    r"(?:(?:first |originally |initially |later |earlier )?(?:appeared|published|surfaced|carried|aired|reported(?: "
    r"earlier| first)?"
    r"|emerged|broadcast|circulated|printed|spread|made|alleged|posted|repeated|put (?:about|out|forward)|voiced|run))"
)
DENIED = (
    r"(?:denied|disputed|rejected|dismissed|confirmed|contested|challenged|refuted|rebutted|contradicted|questioned"
    r"|corroborated|acknowledged|played down|brushed aside|ridiculed|called [“‘]?[\w-]+[”’]?"
    r"|debunked|knocked down|disproved|backed|supported|endorsed|upheld|echoed)"
)
TOLD = (
    r"(?:warned|told|advised|informed|assured|instructed|ordered|notified|alerted|briefed|urged|reminded|promised"
    r"|cautioned|tipped off)"
)
END = r"(?=[,.;:!?)]|$| (?:when|after|before|while|as|and|but|in|on) )"
MEDIUM = (
    r"(?:(?:an?|the|its|his|her|their) (?:[\w’'-]+ ){0,3}?(?:alert|post|posts|article|report|broadcast|bulletin"
    r"|message|story|page|website|account|programme|headline|interview|tweet|feed|item) (?:by|from|of|on|in) )"
)


@dataclass(frozen=True, slots=True)
class Relay:
    """One wording; where none of the words of `needs` stands in a sentence, its pattern is not tried."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    because: str


def row(pattern: str, because: str, *needs: str) -> Relay:
    """Return a wording with its reason and the words of which it needs one."""
    return Relay(re.compile(pattern), needs, because)
