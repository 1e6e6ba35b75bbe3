"""What sets a figure apart from others of the same things, so that the two can both hold.

"Four hours into the flight" is no length of the flight, "the past two seasons" are not all of them, "one of the
brothers" is a part of the two, "22 other guests" are those beside somebody, and who is seriously hurt is only some of
the hurt. A figure of another sentence, or of what is told by the way, is not of the words that two are compared by.
"""

import re

PART, SINCE, INTO, GRAVE = "a part", "counted from something", "so far into something", "how badly hurt"
OTHERS, BEYOND, BY_THE_WAY = "beside others", "in another sentence", "told by the way"
CLAUSE = re.compile(r"[,;:.]\s|\b(?:and|but|while)\b")
_BADLY = r"\b(?:serious|severe|critical|grave|slight|minor|light|life-threatening)(?:ly)?\b"
BACKGROUND = r"after|following|amid|because|before|while"  # begins what an assertion tells by the way
# What is told of a number by the words right before it, or by those of its clause from its end on.
BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (SINCE, re.compile(r"\b(?:past|last|next|coming|previous|following|first|final)\s+$", re.I)),
    (GRAVE, re.compile(rf"{_BADLY}[^,;]{{0,20}}$", re.I)),
    (OTHERS, re.compile(r"\banother\s+$", re.I)),
    (BEYOND, re.compile(r"^.{40}.*?(?:(?:[a-z]{4}|\d)[.!?][\"”’']*\s+[\"“‘']?[A-Z]|\n)", re.S)),
    (BY_THE_WAY, re.compile(rf"^.{{15}}.*?\b(?:{BACKGROUND})\b.{{10}}", re.I)),
)
BEHIND: tuple[tuple[str, re.Pattern[str]], ...] = (
    (PART, re.compile(r"^\s+of (?:the|these|those|his|her|its|their|our)\b", re.I)),
    (GRAVE, re.compile(_BADLY, re.I)),
    (OTHERS, re.compile(r"^\s+others?\b", re.I)),
)
# Only of lengths of time: from when on, or until when, they are counted.
AFTER = re.compile(r"\b(?:after|within)\s+(?:about |around |nearly |almost |some |just )?$", re.I)
FROM = re.compile(r"^\s+(?:after|before|later|ago|earlier|since)\b", re.I)


def asides_of(before: str, behind: str, *, is_time: bool) -> frozenset[str]:
    """Return what sets a number apart, from the words before it and those from the end of it and of its unit on."""
    clause = CLAUSE.split(behind, maxsplit=1)[0]
    found = {name for name, words in BEFORE if words.search(before)}
    found |= {name for name, words in BEHIND if words.search(clause)}
    if is_time and (AFTER.search(before) or FROM.search(behind)):
        found.add(SINCE)
    if is_time and behind.startswith(" into "):
        found.add(INTO)
    return frozenset(found)
