"""Who speaks, and for whom: the words of telling, and those of posts whose holders speak for a body.

A baker who saw it speaks for himself.
"""

import re

from reportedly.provenance.case import Case
from reportedly.records import Attribution, Mention

BESIDE = 60  # code points around a name in which what its bearer is may stand
PLACES = 6  # places of a name that are looked at
SPEAKS_FOR_A_BODY = re.compile(
    r"\b(?:dr|doctor|analyst|researcher|scientist|economist|expert|spokes(?:man|woman|person)|director|deputy|head|chief|officer"
    r"|inspector|engineer|curator|professor|prosecutor|minister|councillor|manager|secretary|commander|leader"
    r"|chair(?:man|woman|person)?|president|chancellor|mayor|governor|judge|superintendent|coordinator|official"
    r"|executive|surgeon|physician|representative|adviser|advisor|captain|steward)\b",
    re.I,
)
# Cues of telling; with any other, whoever is named may only be who does what the statement tells of.
TELLING = re.compile(
    r"^[^\w]*$|\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|announce\w*|confirm\w*|stat(?:e|es|ed|ing|ement)|accord\w*"
    r"|explain\w*|report\w*|disclos\w*|stress\w*|add(?:s|ed)|wr(?:ite|ites|ote|itten|iting)|tweet\w*|post(?:s|ed)"
    r"|reveal\w*|insist\w*|claim\w*|argu\w*|not(?:e|es|ed)|den(?:y|ies|ied)|testi\w*|inform\w*|brief\w*|acknowledg\w*"
    r"|admit\w*|warn\w*|declar\w*|estimat\w*|word|account|came|public|known|quot\w*|cit(?:e|es|ed|ing)|publish\w*"
    r"|show(?:s|ed|n)?|find(?:s|ings?)?|found|conclud\w*|suggest\w*|indicat\w*|remark\w*|respon\w*|repl\w*|recall\w*"
    r"|describ\w*|allege\w*|assert\w*|maintain\w*|contend\w*|mention\w*|release\w*|put|gave|give\w*|voice\w*"
    r"|believ\w*|suspect(?:s|ed)?|disput\w*|hint\w*)\b",
    re.I,
)


def speaks_for_a_body(case: Case, mention: Mention, link: Attribution) -> bool:
    """True where the post, or what stands beside the name in the article, is that of one who speaks for others."""
    if link.post:
        return bool(SPEAKS_FOR_A_BODY.search(link.post))
    text = case.articles[mention.article].text
    places = list(re.finditer(re.escape(link.source), text))[:PLACES]
    return any(SPEAKS_FOR_A_BODY.search(text[max(0, at.start() - BESIDE) : at.end() + BESIDE]) for at in places)
