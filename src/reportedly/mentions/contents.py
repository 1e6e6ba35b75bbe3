"""Where the content of a cue begins and ends."""

from reportedly.mentions.lexicon import openers, word_set
from reportedly.mentions.units import Unit
from reportedly.records import Span

_FARTHEST = 400
_RESUMES = frozenset({"he", "she", "they", "it"})
_NEW_CUES = word_set("new_cues")
_CLAUSE_TAGS = frozenset("AV")
_END = frozenset(".;")


def content_right(unit: Unit, first: int) -> Span | None:
    """Return the content that starts at token `first` and runs to the end of its clause."""
    last = clause_end(unit, first)
    while last > first and unit.tag(last) in {",", ".", ";", ":", "-", "C", "("} and unit.outside(last):
        last -= 1
    if last < first:
        return None
    return unit.between(first, last)


def clause_end(unit: Unit, first: int) -> int:
    """Return the last token of the clause that starts at `first`."""
    index, limit = first, min(len(unit.tokens), first + _FARTHEST)
    if unit.quoted[first] >= 0 and _quote_is_all(unit, first):
        return unit.quote_end(first)
    while index < limit:
        if unit.quoted[index] >= 0:
            index = unit.quote_end(index) + 1
            if _sentence_ends_in(unit, index - 1):
                return index - 1
            continue
        if index > first and _stops(unit, index):
            return index - 1
        index += 1
    return min(index, len(unit.tokens)) - 1


def _quote_is_all(unit: Unit, first: int) -> bool:
    """True where the quotation at `first` is a sentence of its own or is followed by nothing that belongs to it."""
    after = unit.quote_end(first) + 1
    if unit.tag(after) in {"", ".", ";", "-", ")"}:
        return True
    return _sentence_ends_in(unit, after - 1) or (unit.tag(after) == "," and unit.tag(after + 1) != '"')


def _sentence_ends_in(unit: Unit, last: int) -> bool:
    """True where the last word mark inside the quotation ends a sentence."""
    inside = unit.tokens[last - 1].tag if last > 0 else ""
    return inside == "." or (unit.tokens[last].tag == "." and unit.quoted[last] >= 0)


def _stops(unit: Unit, index: int) -> bool:
    tag = unit.tag(index)
    if tag == ";":
        return True
    if tag == ".":
        return True
    if tag == ",":
        return _comma_stops(unit, index)
    if tag == "C":
        return unit.low(index) in {"and", "but"} and _cue_verb(unit, index + 1)
    return False


def _comma_stops(unit: Unit, comma: int) -> bool:
    low = unit.low(comma + 1)
    if low in _NEW_CUES and unit.outside(comma + 1):
        return True
    if low in {"and", "but"} and (_cue_verb(unit, comma + 2) or _resumes(unit, comma + 2)):
        return True
    return low == "as" and _cue_verb(unit, comma + 2)


def _cue_verb(unit: Unit, index: int) -> bool:
    """True for a cue verb in a finite form, after adverbs and auxiliaries."""
    while unit.tag(index) in {"R"} or unit.low(index) in {"has", "have", "had", "was"}:
        index += 1
    if not unit.outside(index) or not unit.tokens[index].cue:
        return False
    return unit.low(index).endswith(("ed", "said", "told", "wrote", "says", "tells", "writes"))


def _resumes(unit: Unit, index: int) -> bool:
    """True for "he said" and the like: the speaker again."""
    return unit.low(index) in _RESUMES and _cue_verb(unit, index + 1)


def content_left(unit: Unit, last: int, floor: int) -> Span | None:
    """Return the content that ends before token `last`, back to `floor`, without a sentence opener."""
    while last > floor and unit.outside(last) and unit.tag(last) in {",", "-", ":"}:
        last -= 1
    first = floor
    while first < last and unit.outside(first) and _skippable(unit, first):
        first += 1
    if last < first or not any(unit.tag(i) not in {",", ".", "-"} for i in range(first, last + 1)):
        return None
    return unit.between(first, last)


def _skippable(unit: Unit, index: int) -> bool:
    low = unit.low(index)
    return unit.tag(index) in {",", ";", ":", "-", "."} or (
        low in {"but", "and", "however", "meanwhile", "so", "yet"} and low in openers()
    )


def has_finite_verb(unit: Unit, first: int, last: int) -> bool:
    """True where something in the stretch reads as a finite verb."""
    for index in range(first, last + 1):
        token = unit.tokens[index]
        if token.tag in _CLAUSE_TAGS or (token.tag == "w" and token.low.endswith("ed")):
            return True
        if token.cue and token.tag == "w":
            return True
    return False
