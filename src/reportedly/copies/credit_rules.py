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
        "CNN", "CNN Wire", "CNN Newsource", "Tribune News Service", "TNS", "Tribune Content Agency", "BNO News",
        "States News Service", "Sputnik", "ANP", "Belga", "MTI", "PAP", "CTK", "Ukrinform", "BelTA", "Bernama",
        "Antara", "VNA", "IRNA", "SANA", "MENA", "WAM", "Petra", "NAN", "SAPA", "Lusa", "Ritzau", "NTB", "TT",
    )
)  # fmt: skip

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]{0,30}(?: (?:of|the|and|&|for|de|[A-Z0-9][\w.&'’-]{0,30})){0,5})"
_DASH = r"\s{0,2}(?:--?|–|—|:|―)"
_TO_THIS = r"to (?:this|the) (?:report|story|article|piece|dispatch)"
_BY = r"[Bb][Yy]:?"
_FROM = r"(?:[Ff]rom|[Ss]ource:?|[Cc]redit:?|[Vv]ia)"
_DATED = r"(?:[Uu]pdated|[Pp]ublished|[Pp]osted|\w{3,9}\.? \d|\d)"
_MATERIAL = r"(?:files|reporting|reports|material|inputs?|information)"
_APPEARED = r"(?:published|appeared|posted|ran)"
_PROVIDED = r"(?:provided |supplied |written |produced |taken |sourced )?"
_COPYRIGHT = r"(?:[Cc]opyright|©|\([cC]\))(?: ?(?:©|\([cC]\)))?"
_TEXT = r"(?:article|story|report|piece|post|content|item|text|version of this (?:article|story))"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to credit: a pattern with the group `name`, where it stands, and whether the whole text is meant."""

    pattern: re.Pattern[str]
    place: Place
    whole_text: bool = True
    known_only: bool = False


def _rule(pattern: str, place: Place, *, whole_text: bool = True, known_only: bool = False) -> Rule:
    return Rule(re.compile(pattern), place, whole_text, known_only)


RULES = (
    # LONDON, May 30 (Reuters) – … ; (AP) — … ; BEIJING (Xinhua): …
    _rule(rf"^(?:[A-Z][\w .,'’/-]{{0,60}})?\({_NAME}\){_DASH}", "head"),
    _rule(rf"^(?:[A-Z][\w .,'’/-]{{0,60}})?\({_NAME}\)(?= \w)", "head", known_only=True),
    # May 30 (UPI) -- … ; WASHINGTON, D.C. – AP – …
    _rule(rf"^[A-Z][A-Z .,]{{2,40}} ?[-–—/] ?{_NAME} ?[-–—] ", "head", known_only=True),
    # By Ann Bell, Associated Press ; By Ann Bell | Reuters ; By The Associated Press
    _rule(rf"^[Bb][Yy]:? [^\n]{{0,80}}?(?:[,|/(•·–—-]|\b(?:of|for)\b) ?{_NAME}\)?$", "head", known_only=True),
    _rule(rf"^(?:{_BY} |{_FROM} )?{_NAME}(?: (?:wire|staff))?$", "head", known_only=True),
    _rule(rf"^(?:{_BY} )?{_NAME}(?: ?[|•·,/-] ){_DATED}", "head", known_only=True),
    _rule(rf"^[Ss]ources?: ?{_NAME}\.?$", "anywhere"),
    # The Associated Press contributed to this report.
    _rule(rf"{_NAME}(?:['’]s? [^.\n]{{0,60}}?)? (?:also )?contributed {_TO_THIS}", "anywhere", whole_text=False),
    _rule(rf"[Ww]ith (?:additional )?{_MATERIAL} (?:from|by) {_NAME}", "foot", whole_text=False),
    _rule(rf"^[(\[—–-]? ?[Ww]ith {_NAME}[)\].]?$", "foot", whole_text=False, known_only=True),
    # … — AFP ; … (AP) ; – Reuters
    _rule(rf"(?:^|[.”\"'’] ?)[(\[—–-]+ ?{_NAME} ?[)\]]?\.?$", "foot", known_only=True),
    _rule(rf"^{_NAME}\.?$", "foot", known_only=True),
    # This article was originally published on X. / first appeared in X
    _rule(rf"{_TEXT}[^.\n]{{0,60}}? (?:originally|first) {_APPEARED} (?:on|in|by|at) {_NAME}", "anywhere"),
    _rule(rf"[Oo]riginally {_APPEARED} (?:on|in|by|at) {_NAME}", "anywhere"),
    _rule(rf"[Rr]e(?:published|produced|printed) (?:with (?:the )?permission )?(?:from|of|by) {_NAME}", "anywhere"),
    _rule(rf"[Rr]ead the (?:full |original )?{_TEXT} (?:on|at|in|from) {_NAME}", "foot"),
    _rule(rf"[Tt]his {_TEXT} (?:is|was|comes|has been) {_PROVIDED}(?:by|from|courtesy of) {_NAME}", "anywhere"),
    # Copyright 2019 The Associated Press. ; © 2019 AFP
    _rule(rf"{_COPYRIGHT},? ?(?:\d{{4}})?,? ?(?:by )?{_NAME}", "foot", known_only=True),
    # as first reported by X ; first reported by X ; X first reported
    _rule(rf"(?:first|originally|initially) reported (?:by|in|on) {_NAME}", "anywhere", whole_text=False),
    _rule(rf"{_NAME} (?:was the )?first (?:to report|reported)\b", "anywhere", whole_text=False),
)  # fmt: skip
