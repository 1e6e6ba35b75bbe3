"""How outlets credit one another: the names of agencies, and one row for each way to give a credit."""

import re
from dataclasses import dataclass
from typing import Literal

from reportedly.records import folded

Place = Literal["head", "foot", "anywhere"]

# How news agencies are credited, beside what the table of outlets knows.
AGENCIES = frozenset(
    folded(name)
    for name in (
        "AP", "Associated Press", "A.P.", "Reuters", "Thomson Reuters", "AFP", "Agence France-Presse", "UPI",
        "United Press International", "Xinhua", "Xinhua News Agency", "TASS", "ITAR-TASS", "Interfax", "RIA Novosti",
        "dpa", "Deutsche Presse-Agentur", "ANSA", "EFE", "PTI", "Press Trust of India", "IANS", "ANI", "Kyodo",
        "Kyodo News", "Jiji Press", "Yonhap", "Yonhap News Agency", "PA", "Press Association", "PA Media",
        "Canadian Press", "AAP", "Australian Associated Press", "KCNA", "Anadolu Agency", "Bloomberg", "Bloomberg News",
        "CNN", "Tribune News Service", "TNS", "Tribune Content Agency", "BNO News",
        "States News Service", "Sputnik", "ANP", "Belga", "MTI", "PAP", "CTK", "Ukrinform", "BelTA", "Bernama",
        "Antara", "VNA", "IRNA", "SANA", "MENA", "WAM", "Petra", "NAN", "SAPA", "Lusa", "Ritzau", "NTB", "TT",
    )
)  # fmt: skip

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]{0,30}(?: (?:of|the|and|&|for|de|[A-Z0-9][\w.&'’-]{0,30})){0,5})"
_DASH = r"\s{0,2}(?:--?|–|—|:|―)"
_PLACE = r"(?:[A-Z][\w .,'’/–—-]{0,60})?"
_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
_BY = r"[Bb][Yy]:?\s+"
_FROM = r"(?:[Ff]rom|[Ss]ource:?|[Cc]redit:?|[Vv]ia|[Cc]ourtesy(?: of)?|[Tt]ext:?)\s+"
_DATED = r"(?:[Uu]pdated|[Pp]ublished|[Pp]osted|\w{3,9}\.? \d|\d)"
_MATERIAL = r"(?:files|reporting|reports|material|inputs?|information|agency inputs)"
_APPEARED = r"(?:published|appeared|posted|ran|released|printed|carried)"
_FIRST = r"(?:,? which)? (?:was (?:the )?)?first (?:to report|reported)"
_HAD_IT = rf"(?:{_FIRST}|(?:,? which)? (?:(?:was (?:the )?)?first (?:to (?:break|carry|have|publish|run)|with)|broke))"
_TOLD = r"(?:reported|revealed|broken)"
_TAKEN = r"(?:republished|reproduced|reprinted|syndicated|supplied|provided|distributed|reposted|taken|adapted)"
_COPYRIGHT = r"(?:[Cc]opyright|©|\([cC]\))(?: ?(?:©|\([cC]\)))?"
_TO_THIS = r"to (?:this|the) (?:report|story|article|piece|dispatch|post)"
_RESTS = r"(?:follows?|comes? from|came from|draws? on|rel(?:y|ies) on)"
_TEXT = r"(?:article|story|report|piece|post|content|item|text|dispatch|version|summary|account)"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to credit: a pattern with the group `name`, where it stands, and whether the whole text is meant.

    The pattern is asked where a text holds one of `words`. Where the name must be that of a known outlet and the
    pattern ends with it, words may follow it ("Reuters All").
    """

    words: tuple[str, ...]
    pattern: re.Pattern[str]
    place: Place
    whole_text: bool
    known_only: bool
    open_end: bool


def _rule(words: str, pattern: str, place: Place, *, whole: bool = True, known: bool = False) -> Rule:
    return Rule(tuple(words.split("|")), re.compile(pattern), place, whole, known, open_end=pattern.endswith(_NAME))


RULES = (
    # LONDON, May 30 (Reuters) – … ; (AP) — … ; BEIJING (Xinhua): …
    _rule("(", rf"^{_PLACE}\({_NAME}\){_DASH}", "anywhere"),
    _rule("(", rf"^{_PLACE}\({_NAME}\)(?= \w)", "head", known=True),
    _rule("/", rf"^{_PLACE}/ ?{_NAME} ?/ ?{_DASH}", "head", known=True),
    # May 30 (UPI) -- … ; WASHINGTON, D.C. – AP – …
    _rule("", rf"^[A-Z][A-Z .,]{{2,40}} ?[-–—/] ?{_NAME} ?[-–—] ", "head", known=True),
    # By Ann Bell, Associated Press ; By Ann Bell | Reuters ; Ann Bell, Bloomberg ; By The Associated Press
    _rule("by", rf"^[^\w]{{0,3}}{_BY}[^\n]{{0,80}}?(?:[,|/(•·–—-]|\b(?:of|for)\b)\s?{_NAME}\)?$", "head", known=True),
    _rule("", rf"^{_PERSON}(?: and {_PERSON})? ?[,|] ?{_NAME}$", "head", known=True),
    _rule("", rf"^[^\w]{{0,3}}(?:{_BY}|{_FROM})?{_NAME}(?: (?:wire|staff|reports?))?$", "head", known=True),
    _rule("", rf"^(?:{_BY})?{_NAME}(?: ?[|•·,/-] ){_DATED}", "head", known=True),
    _rule("source", rf"^[^\w]{{0,3}}[Ss]ources?: ?{_NAME}\.?\W{{0,2}}$", "anywhere", known=True),
    # The Associated Press contributed to this report. ; with files from AFP ; Information from AP was used …
    _rule("contributed", rf"{_NAME}(?: \w[^.\n]{{0,80}}?)?,? (?:also )?contributed {_TO_THIS}", "anywhere",
          whole=False, known=True),
    _rule("with", rf"[Ww]ith (?:additional )?{_MATERIAL} (?:from|by) {_NAME}", "anywhere", whole=False),
    _rule("used", rf"{_MATERIAL} (?:from|by) {_NAME} (?:was|were) used", "anywhere", whole=False),
    _rule("with", rf"^[(\[—–-]{{0,2}} ?[Ww]ith {_NAME}[)\].]{{0,2}}$", "foot", whole=False, known=True),
    # … — AFP ; … (AP) ; – Reuters
    _rule("", rf"(?:^|[.”\"'’] ?)[(\[—–-]+ ?{_NAME} ?[)\]]?\.?$", "foot", known=True),
    _rule("", rf"^{_NAME}\.?$", "foot", known=True),
    # This article was originally published on X. ; first appeared in X ; republished from X ; by courtesy of X
    _rule("originally|first", rf"(?:[Oo]riginally|[Ff]irst) {_APPEARED} (?:on|in|by|at) {_NAME}", "anywhere"),
    _rule("originally|first", rf"{_APPEARED} (?:originally|first) (?:on|in|by|at) {_NAME}", "anywhere"),
    _rule("this", rf"\b[Tt]his {_TEXT}[^.\n]{{0,40}}? {_TAKEN}[^.\n]{{0,30}}? (?:from|of|by) {_NAME}", "anywhere"),
    _rule("ed ", rf"^\W{{0,3}}(?i:{_TAKEN})[^.\n]{{0,30}}? (?:from|of|by) {_NAME}", "anywhere"),
    # This summary is based on a story by X ; based on reporting by X
    _rule("based ", rf"\b[Bb]ased (?:\w+ )?on (?:an?|the|original)?(?: \w+)? ?(?:{_TEXT}|reporting|coverage)"
          rf"(?: \w+)? (?:by|from|in|on) {_NAME}", "anywhere"),
    # This account follows a story by X ; The details come from a report in X ; This piece draws on a story by X
    _rule("follow|come|came|draw|rel", rf"\b[Tt]h(?:is|ese|e) (?:{_TEXT}|details|facts|information|figures) {_RESTS} "
          rf"(?:an?|the) {_TEXT} (?:by|from|in|on) {_NAME}", "anywhere"),
    _rule("this", rf"\b[Tt]his {_TEXT} (?:is|was|came) (?:written |produced )?(?:by|from|courtesy of) {_NAME}",
          "anywhere"),
    _rule("read the", rf"[Rr]ead the (?:full |original )?{_TEXT} (?:on|at|in|from) {_NAME}", "foot"),
    _rule("original", rf"[Oo]riginal(?:ly)? (?:{_TEXT}|from|by|source)(?: (?:from|by|on|at|in))?:? {_NAME}", "foot"),
    # Copyright 2019 The Associated Press. ; © 2019 AFP
    _rule("copyright|©|(c)", rf"(?<!mage )(?<!hoto ){_COPYRIGHT},? ?(?:\d{{4}})?,? ?(?:by )?{_NAME}", "foot",
          known=True),
    # X first reported the story ; X was first to report the news ; X was the first with the story ; X broke the story
    _rule("first|broke", rf"{_NAME}{_HAD_IT} (?:the|this) (?:{_TEXT}|news)\b"
          r"(?! (?:of|that))", "anywhere"),
    # as first reported by X ; X first reported
    _rule("reported|revealed|broken", rf"(?:first|originally|initially) {_TOLD} (?:by|in|on) {_NAME}", "anywhere",
          whole=False),
    _rule("first", rf"{_NAME}{_FIRST}\b", "anywhere", whole=False),
)  # fmt: skip
