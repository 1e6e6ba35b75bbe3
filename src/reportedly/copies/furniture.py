"""What stands around the stories of many sites, told by its wording.

Each row is words that must stand in a text for the pattern to be asked at all, and the pattern: most texts hold next to
none of the words, and a text is searched for words much faster than for patterns.
"""

import re
from functools import lru_cache

_FURNITURE = (
    ("all rights reserved", r"\ball rights reserved"),
    ("published", r"may not be (?:re)?published"),
    ("copyright", r"^\s*copyright"),
    ("©", r"^\s*©"),
    ("(c)", r"^\s*\(c\)"),
    ("sign up", r"\bsign up (?:for|to|now|here)"),
    ("subscri", r"\bsubscribe (?:to|now|today|for)\b|\b(?:consider|for) subscribing|\bsubscription service"),
    ("newsletter", r"\bnewsletters?\b"),
    ("cookie", r"\bcookies? (?:policy|notice|settings|to|on|and|are)"),
    ("privacy policy", r"\bprivacy policy"),
    ("terms of", r"\bterms of (?:use|service)"),
    ("continue reading", r"^\s*continue reading"),
    ("read", r"^\s*(?:read more|also read|read also|read next|most read|what to read next)"),
    ("see also", r"^\s*see also"),
    ("related", r"^\s*related\b"),
    ("more from", r"^\s*more from"),
    ("most popular", r"^\s*most popular"),
    ("recommended", r"^\s*recommended"),
    ("advert", r"^\s*advert(?:isement)?\b"),
    ("sponsored", r"^\s*sponsored"),
    ("trending", r"^\s*trending"),
    ("you may also", r"^\s*you may also"),
    ("click here", r"\bclick here"),
    ("follow", r"\bfollow us\b|\bfollow \S+(?: \S+)? on (?:twitter|facebook|instagram|x)\b"),
    ("share", r"^\s*share (?:this|on|via)|\b(?:read or )?share this story"),
    ("our app", r"\bour app\b"),
    ("we pay for", r"\bwe pay for\b"),
    ("you have a", r"\bdo you have a (?:story|tip)"),
    ("should know", r"\bsomething (?:that )?we should know\b"),
    ("newsdesk", r"\b(?:contact|e-?mail|write to|call|tell) (?:the |our )?.{0,40}\bnewsdesk\b"),
    ("got a", r"\bgot a (?:story|tip)"),
    ("email", r"\bemail (?:us|me) at\b|^\s*email\s*$"),
    ("e-mail", r"^\s*e-mail\s*$"),
    ("comment", r"^\s*(?:view|leave|post|show|hide)\b.{0,12}\bcomments?|^\s*comments?\s*$"),
    ("comments", r"\bcomments (?:are (?:closed|open|moderated|subject)|below)"),
    ("now playing", r"\bnow playing\b"),
    ("watch", r"^\s*watch\b.{0,30}:"),
    ("scroll down", r"\bscroll down for"),
    ("journalism", r"\b(?:support (?:our|independent|quality)|deliver) journalism"),
    ("caption", r"\b(?:hide|toggle) caption|^\s*image caption"),
    ("image", r"\benlarge this image|^\s*image copyright"),
    ("invalid email", r"\binvalid email"),
    ("select a newsletter", r"\bselect a newsletter"),
    ("not a robot", r"\bnot a robot"),
    ("javascript", r"\benable javascript"),
    ("block", r"\bad[- ]?block"),
    ("order reprint", r"\border reprint"),
    ("as an interest", r"\badd\b.{0,40}\bas an interest"),
    ("stay up to date", r"\bstay up to date\b"),
    ("back to", r"\bback to (?:top|gallery)"),
    ("views expressed", r"\bviews expressed\b"),
    ("be reached at", r"\bcan be reached at\b"),
    ("contact", r"\bcontact\b.{0,60}@"),
    ("reporter", r"\bis an? (?:\w+ ){0,3}reporter (?:for|at|with|based|who|covering)"),
    ("writer", r"\bis an? (?:\w+ ){0,3}writer (?:for|at|with|based|who|covering)"),
    ("correspondent", r"\bis an? (?:\w+ ){0,3}correspondent (?:for|at|with|based|who|covering)"),
    ("editor", r"\bis an? (?:\w+ ){0,3}editor (?:for|at|with|based|who|covering)"),
    ("journalist", r"\bis an? (?:\w+ ){0,3}journalist (?:for|at|with|based|who|covering)"),
    ("covers", r"\bcovers\b.{0,60}\bfor (?:the )?[A-Z]"),
    ("contributed to this", r"\bcontributed to this (?:report|story|article)"),
    ("opens in", r"\bopens in a? ?new (?:window|tab)"),
    ("log", r"\blog ?in\b.{0,20}\b(?:account|to)\b"),
    ("print", r"^\s*print\s*$"),
    ("facebook", r"^\s*facebook\s*$"),
    ("twitter", r"^\s*twitter\s*$"),
)
_CAPTIONS = (
    ("file", r"^\s*file - |\bfile photo\b"),
    ("photo", r"\bphoto(?:graph)?s?(?: by|:)"),
    ("via ap", r"\bvia AP\b"),
    ("getty", r"\bgetty images\b"),
    ("reuters/", r"\bREUTERS/"),
    ("/afp", r"/AFP\b"),
    ("image", r"^\s*images?:"),
    ("credit", r"^\s*credits?:"),
    ("(", r"\([^()]{0,80}(?:\bAP\b|AFP|Reuters|Getty|Press|Photo)[^()]{0,40}\)\s*$"),
)
_NEVER = re.compile(r"(?!)")


def furniture_of(text: str) -> re.Pattern[str]:
    """Return the pattern that finds furniture in sentences of `text`."""
    small = text.lower()
    return _joined(tuple(pattern for words, pattern in _FURNITURE if words in small))


def captions_of(text: str) -> re.Pattern[str]:
    """Return the pattern that finds captions among lines of `text`."""
    small = text.lower()
    return _joined(tuple(pattern for words, pattern in _CAPTIONS if words in small))


@lru_cache(maxsize=1_000)
def _joined(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else _NEVER
