"""Whether a source phrase names an outlet, and under which names: "the newspaper Sorrel Bell", "Corovia's VKH"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reportedly.mentions.lexicon import countries, source_nouns, word_set
from reportedly.mentions.name_words import is_title, joined, kinds_of, without_trade
from reportedly.mentions.names import person_in, runs_of
from reportedly.mentions.source_phrases import Phrase, phrase_at
from reportedly.mentions.tokens import Token
from reportedly.records import Span

_NEWS = re.compile(
    r"(?:news (?:agency|outlet|service|site|channel|website|organi[sz]ation|wire)|(?:state|local) media"
    r"|(?:state|national|public|local) (?:television|tv|radio))$"
)
_STATIONS = frozenset({"radio", "tv", "channel", "agence", "agencia"})
"""First words of the names of stations and agencies."""
_NOW = frozenset({"Now", "Live", "Online", "Daily", "Weekly"})
"""Last words of names of outlets that have other meanings without a capital."""
_OF_WHICH = re.compile(
    r"[A-Z][\w’'.]*-(?:based|affiliated|linked|backed|run|owned|funded|controlled|friendly|language)$"
)
"""What says of which place or group an outlet is and never names it: "a Norhaven-based website"."""


def outlet_names(phrase: Phrase) -> list[str]:
    """Return the names under which an outlet could be known."""
    names = [phrase.words, phrase.bare]
    if phrase.head.tag == "X" or says_outlet(phrase):
        names += [*map(joined, _capitals(phrase)[-1:]), proper_part(phrase)]
    return [name for name in dict.fromkeys(names) if name]


def says_outlet(phrase: Phrase) -> bool:
    """True for "… newspaper", "… news agency", "the broadcaster …"."""
    if phrase.head.low.endswith("s") and phrase.head.low[:-1] in source_nouns():
        return False
    if is_title(phrase.head) and "outlet" not in kinds_of(phrase.head):
        return False  # "the White House press secretary"
    if phrase.head.low == "paper" and any(token.low in word_set("kinds_of_paper") for token in phrase.tokens):
        return False  # "a briefing paper" is a document
    if "outlet" in phrase.kinds:
        written = "document" in phrase.kinds and any(token.start > phrase.head.start for token in phrase.tokens)
        return not written
    tokens = phrase.lead if _is_named_person(phrase) else phrase.tokens
    if any(_NEWS.match(f"{one.low} {two.low}") for one, two in pairwise(tokens)):
        return True
    return any("outlet" in kinds_of(token) and token.tag == "w" for token in tokens[:4]) and phrase.proper


def named_like_outlet(phrase: Phrase) -> bool:
    """True for "the Chongqing Morning Post", which ends or begins as papers and stations do, and for "the Courier"."""
    names = [token for token in phrase.tokens if token.tag != "D"]
    now = bool(names) and names[-1].text in _NOW
    if not names or any(not _is_of_a_name(names, at) for at in range(len(names) - now)):
        return False
    last, after_the = names[-1].low, phrase.tokens[0].low == "the"
    if len(names) == 1:
        return after_the and last in word_set("papers")
    ending = last in word_set("outlet_endings") or (after_the and last in word_set("outlet_endings_after_the"))
    return now or ending or names[0].low in _STATIONS


def _is_of_a_name(names: Sequence[Token], at: int) -> bool:
    """True for a capital, and for the day in "the Vell Sunday Post"."""
    within = 0 < at < len(names) - 1 and names[at].tag == "T"
    return names[at].tag == "X" or (within and names[at].text[:1].isupper())


def is_named_like_outlet(name: str) -> bool:
    """True for the same names without a phrase around them."""
    phrase = phrase_at(name, Span(0, len(name)))
    return phrase is not None and named_like_outlet(phrase)


def _without_countries(run: Sequence[Token]) -> list[Token]:
    """Return a run of capitals from its first to its last word that is no country or nationality."""
    named = [i for i, token in enumerate(run) if token.tag == "X" and token.low not in countries()]
    return list(run[named[0] : named[-1] + 1]) if named else []


def _capitals(phrase: Phrase) -> list[list[Token]]:
    """Return the runs of capitals behind the last possessive of a phrase, the apposition of a person's name aside."""
    tokens = phrase.lead if _is_named_person(phrase) else phrase.tokens
    possessive = [i for i, token in enumerate(tokens) if token.tag == "G"]
    return runs_of(tokens[possessive[-1] + 1 if possessive else 0 :])


def _is_named_person(phrase: Phrase) -> bool:
    """True for "Ada Quill, an analyst at the news site Vell Courier"."""
    behind = phrase.tokens[len(phrase.lead) + 1 :]
    return bool(behind) and behind[0].tag == "D" and person_in(phrase.lead) is not None


def _behind_its_kind(phrase: Phrase) -> list[list[Token]]:
    """Return the name in "Port Sorrel television station KVLA": it ends the phrase, right behind what says its kind."""
    last = _capitals(phrase)[-1:]
    before = [token for run in last for token in phrase.tokens if token.end <= run[0].start]
    named = bool(before) and before[-1].tag == "w" and "outlet" in kinds_of(before[-1])
    return last if named and last[0][-1] is phrase.tokens[-1] else []


def name_of_body(phrase: Phrase) -> str:
    """Return the name in "Russia's Vell Space Corporation, the maker of …" and "the state-run Vell company"."""
    runs = [run for run in runs_of(phrase.lead) if run[0].low not in countries() or len(run) > 1]
    head = phrase.head
    at = next((run for run in runs if run[0].start <= head.start <= run[-1].end), None)
    if at is not None and (named := _behind_trade(phrase, at)):
        return joined(named)
    if at is not None and head.tag == "X":
        owner = any(token.tag == "G" and token.end <= at[0].start for token in phrase.lead)
        return joined(at) if owner or len(phrase.lead) > len(at) + 1 else phrase.bare
    beside = next((run for run in runs if run[-1].end + 1 == head.start), None)
    company = head.low in word_set("companies") and beside is not None
    return joined(beside) if company and beside is not None else phrase.bare


def _behind_trade(phrase: Phrase, run: Sequence[Token]) -> Sequence[Token]:
    """Return the name in "Carmaker Vell Motors", opening a sentence, and in "carmaker Vell Motors"; empty elsewhere."""
    before = [token for token in phrase.lead if token.end <= run[0].start]
    if before:
        return run if len(before) == 1 and before[0].low in word_set("trades") else ()
    named = without_trade(run)
    return named if len(named) < len(run) else ()


def proper_part(phrase: Phrase) -> str:
    """Return the name inside a phrase such as "Japan’s NKH news outlet" or "the newspaper Kommersant"."""
    runs = _behind_its_kind(phrase) or [run for run in _capitals(phrase) if not _OF_WHICH.match(joined(run))]
    runs = [_without_countries(run) or run for run in runs]
    named = [run for run in runs if run[0].low not in countries()] or runs
    named = [run for run in named if len(run) > 1 or run[0].low not in word_set("where_media_are")]
    return joined(max(reversed(named), key=len)) if named else ""
