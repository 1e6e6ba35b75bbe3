"""What stands where a source or a cue stands and is none: "271 kilos of copper", a lone "over", "is conceivable"."""

import re
from collections.abc import Callable

from reportedly.mentions.lexicon import cue_forms
from reportedly.records import Relation, quote_of

_AMOUNT = re.compile(
    r"(?:[a-z]+ ){0,4}(?:[$€£¥]?\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds"
    r"|thousands)(?: (?:and|a|half|dozen|hundred|thousand|million|billion|of))* (?:(?:square|cubic|metric|nautical) )?"
    r"(?:(?:(?:kilo|milli|centi)?(?:gramme|gram|metre|meter|litre|liter)|kilo|tonne|ton|pound|ounce|gallon|barrel|hectare"
    r"|acre|mile|yard|dollar|euro)s?|inche?s|feet|kg|km)(?: of\b.*)?",
    re.I,
)
_NO_CUE = frozenset({"after", "amid", "during", "into", "onto", "over", "until"})
_HAVE = frozenset({"had", "has", "have"})
_NEXT_WORD = re.compile(r" ([a-z]+)\b")
_POSSIBLE = re.compile(
    r"(?:that )?(?:it )?(?:(?:is|was|be|been|seems?|remains?|looks?|would|may|could|even|still|quite|well|at least"
    r"|\w+ly) )*(?:conceivable|feasible|imaginable|likely|plausible|possible|probable|thinkable|unlikely|unthinkable)"
    r"(?: that)?",
    re.I,
)
_TALK = frozenset(
    ["alarm", "anger", "backlash", "concern", "concerns", "controversy", "criticism", "debate", "dispute", "doubts",
     "fears", "fury", "grief", "opposition", "outrage", "pressure", "protests", "questions", "row", "speculation",
     "tensions", "unease", "unrest", "worries"]
)  # fmt: skip
_SPREADS = re.compile(
    r"(?:(?:is|are|was|were|has|have|had|been|still) )*(?:grew|rose|(?:build|deepen|flare|grow|intensif|mount|rag|ris"
    r"|rumbl|simmer|spread|swell|swirl)(?:s|ed|ing|es|ies|ied|ying|n|e)?)(?: (?:on|up))?"
    r" (?:about|across|among|around|at|in|on|over)",
    re.I,
)
_SENT = re.compile(
    r"\b(?:be|been|being|is|are|was|were) (?:\w+ly )?(?:re)?(?:assigned|brought|deployed|dispatched|flown|moved|posted"
    r"|rushed|seconded|sent|shipped|taken|transferred)(?P<to> to)?"
)
_BOOKS = re.compile(r"\b(?:history|record) books\b")
_KNOWN = re.compile(r"(?:now )?(?:know|knew|can say)(?: so far)?(?: about| of| on| so far)*", re.I)
_WHAT = re.compile(r"\b[Ww]hat (?:do )?$")


def _is_amount(_: str, source: str, _cue: str, __: Relation) -> bool:
    return _AMOUNT.fullmatch(source) is not None


def _is_preposition(_: str, _source: str, cue: str, __: Relation) -> bool:
    return cue in _NO_CUE


def _is_auxiliary(text: str, _: str, cue: str, one: Relation) -> bool:
    """True for the "had" of "Ada Quill had stated S": "stated" is the cue."""
    found = _NEXT_WORD.match(text, one.cue_spans[-1].end) if cue.lower() in _HAVE else None
    return found is not None and found[1] in cue_forms() and found.end() <= one.content_spans[0].start


def _is_possible(_: str, _source: str, cue: str, __: Relation) -> bool:
    return _POSSIBLE.fullmatch(cue) is not None


def _spreads(_: str, source: str, cue: str, __: Relation) -> bool:
    return source.lower().rpartition(" ")[2] in _TALK and _SPREADS.fullmatch(cue) is not None


def _is_sent_there(text: str, _: str, cue: str, one: Relation) -> bool:
    """True for where somebody "will be posted to": it stands behind the cue."""
    found = _SENT.search(cue)
    if found is None or found.end() < len(cue):
        return False
    gap = text[one.cue_spans[-1].end : one.source_spans[0].start].split()
    return gap in [[], ["the"]] if found["to"] else gap[:1] == ["to"]


def _is_sent(text: str, _: str, cue: str, one: Relation) -> bool:
    """True for who or what "would be posted to a place"; what a letter tells that was sent stands behind a colon."""
    found = _SENT.search(cue)
    last, said = one.cue_spans[-1].end, one.content_spans[0]
    sent = found is not None and found.end() == len(cue) and one.source_spans[-1].end <= one.cue_spans[0].start
    return sent and not (":" in text[last : said.start] or said.of(text).startswith("that "))


def _is_what_is_known(text: str, _: str, cue: str, one: Relation) -> bool:
    start = one.source_spans[0].start
    return _KNOWN.fullmatch(cue) is not None and _WHAT.search(text[max(0, start - 10) : start]) is not None


def _is_history(_: str, source: str, __: str, ___: Relation) -> bool:
    return _BOOKS.search(source) is not None


ROWS: tuple[tuple[str, Callable[[str, str, str, Relation], bool]], ...] = (
    ("“271 kilograms of copper cable were seized”: how much there is of a thing.", _is_amount),
    ("“arrested over an affair”: a preposition says nothing.", _is_preposition),
    ("“Ada Quill had stated S”: an auxiliary alone says nothing.", _is_auxiliary),
    ("“it is conceivable that the dock closed”: it is so to nobody in particular.", _is_possible),
    ("“debate grows over the dock”: what spreads has said nothing.", _spreads),
    ("“workers will be posted to the radar works”: where they go.", _is_sent_there),
    ("“588 engineers would be posted to the works”: whoever is sent says nothing.", _is_sent),
    ("“one more page in the history books”: nobody has read it there.", _is_history),
    ("“What we know about the fire”: the article tells it.", _is_what_is_known),
)
"""Why a relation tells of nobody who speaks, and the test for text, source, cue and relation."""


def is_no_speaker(text: str, relation: Relation) -> bool:
    """Return whether what was read as a source saying something is none; one without a source names nobody anyway."""
    if not (relation.source_spans and relation.cue_spans):
        return False
    source, cue = quote_of(text, relation.source_spans), quote_of(text, relation.cue_spans)
    return any(fails(text, source, cue, relation) for _, fails in ROWS)
