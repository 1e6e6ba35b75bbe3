"""The wordings by which articles say how an anonymous source knows and why it is not named, each with its reason."""

import re

_NAMED = r"(?:named|identified|quoted(?: by name)?|cited by name|used|published|printed|disclosed|revealed)"
_OWN = r"(?:he|she|they|(?:his|her|their) (?:full |real )?(?:names?|identit(?:y|ies)))"
_SPEAK = r"(?:speak|talk|discuss|comment|brief|disclose|release|share|reveal|be (?:quoted|named|identified)|give)"
_STOP = r",;:()“”\"\n–—\ue001\ue002"
_REST = rf"(?:(?! (?:said|told|says)\b)[^{_STOP}]|, (?:which|who)\b[^{_STOP}]*,)*"

HINTS = (
    "anonym",
    "named",
    "identified",
    "identit",
    "name",
    "quoted",
    "authori",
    "allowed",
    "permitted",
    "liberty",
    "cleared",
)
"""One of these stands wherever a wording below does: the cheapest test comes first."""

MOTIVES = tuple(
    (re.compile(wording, re.IGNORECASE), because)
    for wording, because in (
        (
            rf"\bon (?:the )?(?:strict )?condition (?:of (?:strict |total )?(?:anonymity|not being {_NAMED})"
            rf"|(?:that )?{_OWN} (?:would |will |should |is |was |are |were )?not (?:be )?{_NAMED})",
            "It speaks on that condition.",
        ),
        (
            r"\b(?:ask(?:ed|ing|s)?|request(?:ed|ing|s)?|wish(?:ed|ing|es)?|want(?:ed|ing|s)?|preferr(?:ed|ing)|chose) "
            rf"(?:that {_OWN} )?not (?:to )?be (?:publicly )?{_NAMED}",
            "It wishes so; who asks it for somebody else is no such source.",
        ),
        (
            r"\b(?:declin(?:ed|ing|es)|refus(?:ed|ing|es)|(?:did|do|does) ?n[o’'] ?t (?:want|wish)"
            rf"|not wishing|unwilling) to (?:be (?:publicly )?{_NAMED}|give (?:his|her|their) (?:full )?names?)",
            "It declines to be named.",
        ),
        (
            r"\b(?:request(?:ed|ing)|ask(?:ed|ing) for|sought|seeking|granted|insist(?:ed|ing) on|demand(?:ed|ing)"
            r"|promised|given) anonymity|\b(?:spoke|speaking|talked|talking) anonymously",
            "It has asked for anonymity or got it.",
        ),
        (
            r"\b(?:whose (?:full )?(?:names?|identit(?:y|ies)) (?:is|are|was|were|has been|have been) (?:being )?"
            rf"(?:withheld|protected|not (?:being )?{_NAMED})"
            rf"|(?:can|could|may|must|would)(?: ?not|n[’']t) be {_NAMED})",
            "The outlet keeps the name.",
        ),
        (
            r"\b(?:not|(?:is|are|was|were|has|have|had)n[’']t|never|nor|neither) +"
            r"(?:yet |been )?(?:authori[sz]ed|allowed|permitted|cleared"
            rf"|at liberty) to {_SPEAK}\b{_REST}|\b(?:lack(?:ed|ing|s)|without) authori[sz]ation to {_SPEAK}\b{_REST}",
            "Whoever may not speak is not named: the wording is itself the reason.",
        ),
    )
)
FINITE = re.compile(
    r"(?:asked|asks|requested|wish|wants|wanted|preferred|chose|declined|declines|refused|did|do|does|sought|granted"
    r"|insisted|demanded|promised|given|spoke|talked|not|(?:is|are|was|were|has|have|had)n[’']t|never|nor|neither|lack|can|could|may|must|would)\b",
    re.IGNORECASE,
)
"""Wordings that need a subject: the source itself, or the source before "and", "but"."""

REASON = re.compile(
    r"(?: (?!that\b)[\w’'-]+){0,5}?,? (?P<why>(?:because|citing|as|since|for fear|fearing|out of fear|out of concern"
    r"|due to|owing to|given|so as not to|in order (?:not )?to|lest|for (?:[a-z]+ |[a-z]+ and [a-z]+ )?reasons?"
    rf"|to (?:discuss|speak|talk|describe|disclose|detail|protect|avoid|share|reveal|preserve))\b{_REST})"
)
LEAD_REASON = re.compile(rf"[“\"]?(?P<why>(?:Because|Citing|Fearing|Out of fear|For fear)\b[^{_STOP}]+), $")
BEHIND_CONTENT = re.compile(
    r"(?:, (?:speaking|asking|requesting|declining|insisting|refusing|seeking|talking)\b"
    r"|,? (?:but|and) (?:asked|declined|requested|refused|spoke|did not want)\b|,? on (?:the )?condition of anonymity)"
    r"(?=[^.“”\"]*(?:anonym|named|identified|quoted|names?\b))"
)
"""What was read to the end of a content though it tells of the source."""

_VERY = r"(?:(?:very|intimately|directly|personally|closely|deeply|well) )?"
_WHAT = (
    r"(?:(?! (?:who|whom|whose|which|that|said|says|say|told|tells|but|because|after|before|when|while|if|on condition"
    r"|asking|speaking|requesting|declining|and (?:who|was|is|has|had|asked|declined|spoke|not))\b)"
    rf"[^{_STOP}])+"
)
KNOWLEDGE = re.compile(
    rf"(?<![\w-])(?:{_VERY}familiar with|{_VERY}acquainted with|(?:been )?briefed (?:on|about)|{_VERY}close to"
    rf"|privy to|aware of|{_VERY}involved (?:in|with)|{_VERY}informed (?:of|about)|with access to"
    r"|(?:with|has|have|had) (?:[a-z-]+ ){0,2}?(?:knowledge|understanding) (?:of|about)"
    r"|(?<=who )(?:attended|witnessed|saw|reviewed|took part in|participated in|worked on"
    rf"|(?:has|have|had) (?:seen|reviewed|read|attended|worked on))) {_WHAT}"
)
TO_KNOWLEDGE = re.compile(
    r",?(?: and)?(?: who)?(?: (?:is|are|was|were|has|have|had|said to be|both|all|also|being))* ?"
)

_KNOWS = r"(?:,? (?:familiar|briefed|with|close|privy|aware|involved|directly|closely|in|at|from|of|for)\b[^,.;]*?)?"
TO_RELATIVE = re.compile(
    rf"{_KNOWS},?(?: (?:and|but))?(?: (?:all|both|each|some|most|one|neither|none) of)? ?(?:who|whom|whose)?"
    r"(?<=who|hom|ose)(?: (?!said\b|told\b|says\b)[^.;“”\"]{0,90})? ?"
)
TO_FINITE = re.compile(
    r"(?:(?: [\w’'-]+){0,8} *,? *(?:and|but)\b)? *"
    r"(?:(?:also|all|both|each|later|then|has|had|have|was|were|is|are|been) )*"
)
TO_DIRECT = re.compile(
    r",?(?: (?:who|and))? ?(?:(?:also|all|both|each|later|has|had|have|was|were|is|are|been|who) )*"
    r"(?:(?:speaking|talking|spoke|talked|agreed to (?:speak|talk))(?: [\w’'-]+){0,6} )?"
)
TO_PARTICIPLE = re.compile(
    r"(?: (?!who\b|said\b|says\b)[\w’'-]+){0,8}? *,?(?: (?:and|but))?(?: (?:also|both|all))?"
    r"(?: (?:speaking|talking|spoke|talked|briefing|discussing|writing)\b[^,.;“”\"]{0,60})?,? *"
)
NEXT_SUBJECT = re.compile(
    r"(?:(?:The|This|That|These|Those|Both|All|Neither|Each)(?: of(?: the| them)?)?(?: (?:two|three|four|five|six))?"
    r"(?: (?!who\b|spoke\b|asked\b|was\b|were\b|all\b|both\b)[a-z-]+){0,3}? "
    r"(?P<noun>(?!the\b|two\b|three\b|four\b|five\b|six\b|of\b|them\b)[a-z]+)"
    r"(?=,? (?:who|all|both|each|also|has|had|have|spoke|was|were|is|are|asked|declined|refused|requested|insisted"
    r"|agreed|did|wished|wanted|sought|could|would|talked|commented|discussed|preferred|chose)\b)"
    r"|He|She|They|Both|All(?: (?:two|three|four|five))?|Neither|None|The (?:two|three|four|five))(?=[ ,])"
)
