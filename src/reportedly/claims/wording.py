"""What a text asserts, without what stands around it: frames ("it is true that …") and set phrases put in one word.

Everything keeps its place: what is left out becomes spaces, and a word that stands for a phrase is filled up with them.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from reportedly.claims.words import DATA, tokens

_TRUTH = r"(?:the case|true|correct|right|accurate|so|wrong|untrue|false|incorrect|inaccurate)"
_LIKELY = r"(?:likely|probable|possible|conceivable|thinkable|clear|certain|known|understood|evident|plausible)"
_REPORT = r"(?:accusation|allegation|assertion|charge|claim|idea|notion|report|rumou?r|statement|suggestion)s?"
# What only says that what follows is so, may be so, or is said to be so: it is asserted of every S alike.
FRAME = re.compile(
    rf"^\W*(?:that )?(?:"
    rf"it (?:is|was|has been|would be)(?: now| still| also)?(?: \w+ly| just)?(?: not)?(?: \w+ly| just)?"
    rf" (?:{_TRUTH}|{_LIKELY}) that"
    rf"|it (?:appears|appeared|seems|seemed)(?: likely| certain| possible)? that"
    rf"|it (?:may|might|could)(?: well| also)? be that"
    rf"|there (?:is|was) (?:no|little) (?:doubt|truth in the {_REPORT}) that"
    rf"|we (?:can|could) (?:confirm|say|state)(?: that)?"
    rf"|what (?:we|i) (?:can|could) (?:confirm|say) is that"
    rf"|(?:the |these |those |any |all |such |recent |earlier |online )*{_REPORT}(?: \w+)? that"
    rf") ",
    re.IGNORECASE,
)
# "LUND (Coast Agency) – ": where and by whom a text was filed.
DATELINE = re.compile(
    r"^\W*(?:[A-Z0-9][\w.'’-]*(?:[ ,–-]+[A-Z0-9][\w.'’-]*){0,6}[ ,–-]*)?"
    r"(?:\([A-Z][^()\n]{1,40}\)|/[A-Z][^/\n]{1,40}/)\s*[-–—:]+\s+"
)
# What a sentence that begins with a report ends with, to say that the report is not so.
UNTRUE = re.compile(
    r"\s(?:is|are|was|were|has been|have been|had been)(?: \w+)? (?:without (?:any )?(?:foundation|basis)|unfounded"
    r"|baseless|groundless|untrue|false|wrong|incorrect|inaccurate|nonsense|fabricated|made up|invented|lies|a lie"
    r"|a fabrication|fake|not true|not correct|not accurate|not so)\W*$",
    re.IGNORECASE,
)
_REPORTED = re.compile(rf"^\W*(?:\w+ )?{_REPORT}\b", re.IGNORECASE)
_NOT, _FALSE = re.compile(r"\bnot\b"), re.compile(r"\b(?:wrong|untrue|false|incorrect|inaccurate)\b")
_NO_TRUTH = re.compile(r"\b(?:no|little) truth\b")
# "U.S." and "G.O.P." are one word each, and end no sentence.
DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}(?![a-z])")
# Who fired missiles or at a crowd dismissed nobody; "fired on Monday" and "fired at the end of May" are about posts.
_ARMS = (
    r"(?:missile|rocket|shot|round|bullet|projectile|weapon|gun|rifle|shell|torpedo|volley|mortar|cannon|grenade"
    r"|tear gas|artillery)"
)
SHOOTING = re.compile(
    rf"\bfired\b(?= (?:[\w-]+ ){{0,4}}?{_ARMS}(?:s|es)?\b| (?:into|upon|toward|towards|indiscriminately)\b"
    r"| (?:at|on) (?!(?:the )?(?:\d|end|start|beginning|weekend|same|spot|his|her|their|[A-Z]\w+day\b"
    r"|[\w-]+ grounds?\b)))"
)
SHOT = "shot "  # as long as what it stands for
# "It took over 100 hours" took over nothing.
_NO_NUMBER = (
    r"(?! (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty"
    r"|(?:an?|half an?) (?:minute|hour|day|week|month|year|decade|century|dozen|hundred|thousand|million))\b)"
)
FRAMES = 2  # one inside the other, at most
_THEIR = "(?:his|her|its|their|our|whose)"


@lru_cache(maxsize=64)
def asserted(text: str) -> str:
    """Return `text` with spaces in place of its frames, and set phrases as one word; all in its place."""
    return worded(unframed(text))


@lru_cache(maxsize=64)
def worded(text: str) -> str:
    """Return `text` with each set phrase as one word, and "fired" as "shot" where it is about arms."""
    text = SHOOTING.sub(SHOT, text)
    if _told().isdisjoint(word.lower() for word, _ in tokens(text)):
        return text
    return _phrases().sub(_one_word, text)


def unframed(text: str) -> str:
    """Return `text` with spaces in place of its dateline and of what only says that it is so or not.

    Short forms lose their dots: "U.S." is "US".
    """
    text = DOTTED.sub(_undotted, DATELINE.sub(_blank, text))
    if said_untrue(text):
        text = UNTRUE.sub(_blank, text)
    for _ in range(FRAMES):
        text = FRAME.sub(_blank, text)
    return text


def said_untrue(text: str) -> bool:
    """True for "reports that … are without foundation": what is reported is denied."""
    return bool(_REPORTED.search(text) and UNTRUE.search(text))


def frame_denies(text: str) -> bool:
    """True where what stands around an assertion says that it is not so: "it is not true that …"."""
    frames = " ".join(match.group().lower() for match in _frames(text))
    turned = len(_NOT.findall(frames)) + len(_FALSE.findall(frames)) + len(_NO_TRUTH.findall(frames))
    return (turned % 2 == 1) != said_untrue(text)


def _frames(text: str) -> Iterator[re.Match[str]]:
    for _ in range(FRAMES):
        if found := FRAME.search(text):
            yield found
            text = FRAME.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _undotted(found: re.Match[str]) -> str:
    return found.group().replace(".", "").ljust(len(found.group()))


def _one_word(found: re.Match[str]) -> str:
    phrase = re.sub(rf"\b{_THEIR}\b", "their", " ".join(found.group().lower().split()))
    word = _table()[phrase]
    return word.ljust(len(found.group()))


@cache
def _table() -> dict[str, str]:
    lines = (DATA / "phrases.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" = ", 1) for line in lines if line and not line.startswith("#"))


@cache
def _told() -> frozenset[str]:
    """The longest word of each phrase: a text without any of them needs no search."""
    return frozenset(max((word for word in phrase.split() if word != "their"), key=len) for phrase in _table())


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(_table(), key=lambda phrase: (-len(phrase), phrase))
    patterns = (
        phrase.replace("their", _THEIR).replace(" ", r"\s") + (_NO_NUMBER if phrase.endswith(" over") else "")
        for phrase in longest_first
    )
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)
