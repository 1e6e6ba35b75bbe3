"""Whom a person speaks for, as the article says it anywhere beside the name: rows of wordings, each with an example."""

import re
from collections.abc import Iterator

_ORG_NOUN = (
    r"(?:prosecutor['’]s office|agency|association|authority|bank|board|brigade|bureau|cabinet|centre|center|chamber"
    r"|club|college|commission|committee|company|corporation|council|court|department|federation|force|foundation"
    r"|government|group|hospital|hotel|institute|laboratory|laboratories|league|library|ministry|museum|office|organi[sz]ation"
    r"|party|police|port|school|service|society|studio|team|trust|union|university|works|zoo)"
)
_WORD = r"[A-Z][\w’'&-]*"
_NAME = rf"{_WORD}(?: (?:(?:of|for|and|the|in|de|la) )?{_WORD}){{0,4}}"
_PLACE = rf"(?: (?:of|in|for) (?:the )?{_WORD}(?: {_WORD}){{0,3}})?"
_ORG = (
    rf"(?P<org>(?:{_NAME} )?(?:[a-z]+ ){{0,2}}?(?i:{_ORG_NOUN})\b{_PLACE}"  # "Tarestrova city council"
    rf"|{_WORD}(?: {_WORD}){{1,3}})"  # "Lorix Works"
)
_ROLE = r"(?:[\w’'-]+ ){1,5}?"
_POSTS = (
    r"(?:analyst|captain|chair(?:man|woman|person)?|chief|commander|coordinator|councillor|deputy|director|economist|"
    r"founder|head|inspector|lawyer|leader|manager|official|president|researcher|scientist|secretary|spokes(?:man|woman|"
    r"person)|superintendent|surgeon)"
)
_VERBS = r"(?:chairs|heads|leads|runs|directs|manages|represents|sits on|speaks for|works for|works at)"
_PLACES, _BEFORE, _BEHIND = 4, 90, 110
_SOMEBODY = "\ue000"
# How an article says whom somebody speaks for; a sign of the private use area stands for the person's full name.
WORDINGS = tuple(
    (re.compile(wording.replace("{name}", _SOMEBODY)), example)
    for wording, example in (
        (r"{name}, (?:the |an? )?" + _ROLE + r"(?:of|at|for|with) (?:the )?" + _ORG, "Ada Brenn, chief physician of …"),
        (r"{name},? of (?:the )?" + _ORG, "Ada Brenn, of the Norhaven prosecutor's office"),
        (r"{name}, who " + _VERBS + r" (?:the )?" + _ORG, "Ada Brenn, who chairs …"),
        (_ORG + r"(?:['’]s)? (?:\w+ )?" + _POSTS + r",? {name}", "Norhaven Hospital director Ada Brenn"),
    )
)


_BEHIND_NAME = re.compile(rf"{_SOMEBODY}(?:, |,? of )")
_BEFORE_NAME = re.compile(rf"{_POSTS},? $")
_ACCORDING = re.compile(r"\baccording to (?:[\w’'.-]+ ){0,4}$", re.I)
_LONGEST_POST = 20
"""What every wording has beside the name: without it the longer patterns are not tried."""


def institution_beside(name: str, text: str) -> str | None:
    """Return the institution that `text` names beside a person's full name, as it is written, or None."""
    if " " not in name or name not in text:
        return None
    around = [words.replace(name, _SOMEBODY) for words in _around(name, text)]
    around = [words for words in around if _tells_beside(words)]
    for wording, _ in WORDINGS:
        for words in around:
            found = wording.search(words)
            if found and _SOMEBODY not in found["org"] and not _is_the_statement(words, found):
                return found["org"].removeprefix("the ").strip()
    return None


def _is_the_statement(words: str, found: re.Match[str]) -> bool:
    """True for "According to Ada Brenn, visits to the museum …": only an apposition is closed by a comma.

    "…, who chairs the union" is one whatever follows.
    """
    opened = found.group().startswith(_SOMEBODY) and _ACCORDING.search(words, 0, found.start())
    closed = found.group().startswith(f"{_SOMEBODY}, who ") or words.startswith(",", found.end())
    return bool(opened) and not closed


def _tells_beside(words: str) -> bool:
    if _BEHIND_NAME.search(words):
        return True
    named = (at for at, sign in enumerate(words) if sign == _SOMEBODY)
    return any(_BEFORE_NAME.search(words, max(0, at - _LONGEST_POST), at) for at in named)


def _around(name: str, text: str) -> Iterator[str]:
    """Yield the words around the first places that hold the name."""
    place = text.find(name)
    for _ in range(_PLACES):
        if place < 0:
            return
        yield text[max(0, place - _BEFORE) : place + len(name) + _BEHIND]
        place = text.find(name, place + len(name))


_SHORT = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "prof": "professor",
    "pm": "premier",
    "capt": "captain",
    "congresswoman": "representative",
    "congressman": "representative",
    "spokesperson": "spokesman",
    "spokeswoman": "spokesman",
    "adm": "admiral",
    "sens": "senator",
    "ceo": "executive",
    "chairwoman": "chairman",
    "chairperson": "chairman",
}


def has_post(post: str | None, noun: str) -> bool:
    """True where a post is called so, abbreviations and the sex of its holder aside: "Sen." is a senator."""
    wanted = _SHORT.get(noun, noun)
    return any(_SHORT.get(word.rstrip("."), word) == wanted for word in (post or "").split())
