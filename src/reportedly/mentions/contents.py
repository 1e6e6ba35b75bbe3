"""Where the content of a cue begins and ends."""

from reportedly.mentions.lexicon import cue_forms, cue_nouns, word_set
from reportedly.mentions.units import Unit
from reportedly.records import Span

_FARTHEST = 400
_NEW_CUES = word_set("new_cues")
_FINITE = frozenset("AV")
_TURNS = frozenset({"and", "but", "while", "though", "although", "whereas"})
_OPENERS = frozenset({"but", "and", "however", "meanwhile", "so", "yet", "still", "also"})
_PHRASE_ENDS = frozenset(",;.:-S")
_AFTERWARDS = frozenset({"after", "during", "before", "amid", "while", "despite", "until", "since"})
_LOOSE_MARKS = frozenset(",.;:-C(")


def content_right(unit: Unit, first: int, *, phrase: bool = False) -> Span | None:
    """Return the content from token `first` to the end of its clause, or of its noun phrase where `phrase` is set."""
    if not 0 <= first < len(unit.tokens):
        return None
    last = phrase_end(unit, first) if phrase else clause_end(unit, first)
    while last > first and unit.tag(last) in _LOOSE_MARKS and unit.outside(last):
        last -= 1
    return None if unit.tag(last) in _LOOSE_MARKS else unit.between(first, last)


def phrase_end(unit: Unit, first: int) -> int:
    """Return the last token of the noun phrase with all that hangs on it."""
    end = clause_end(unit, first)
    for index in range(first + 1, end + 1):
        tag = unit.tag(index)
        if tag in {",", "S"} and _speech_inside(unit, index, end):
            return end
        if (tag in _PHRASE_ENDS and not (tag == ":" and unit.low(first) == "what")) or _afterwards(unit, index):
            return index - 1
    return end


def _afterwards(unit: Unit, index: int) -> bool:
    return unit.tag(index) == "P" and unit.low(index) in _AFTERWARDS


def _speech_inside(unit: Unit, index: int, end: int) -> bool:
    """True where somebody speaks inside a noun phrase: ", which said …", "showing that …", ", citing X, that …"."""
    if unit.low(index + 1) in _NEW_CUES | word_set("carried_by") | {"first"}:
        comma = next((i for i in range(index + 1, min(index + 16, end)) if unit.tag(i) == ","), None)
        return comma is not None and unit.low(comma + 1) == "that"
    relative = index if unit.tag(index) == "S" else index + 1
    if unit.low(relative) == "that" and unit.outside(relative - 1):
        spoken = unit.tokens[relative - 1]
        return spoken.cue or spoken.low in cue_nouns()
    if unit.low(relative) not in {"which", "who", "where"}:
        return False
    return any(_cue_verb(unit, i) for i in range(relative + 1, min(relative + 8, end)))


def clause_end(unit: Unit, first: int) -> int:
    """Return the last token of the clause that starts at `first`."""
    index, limit = first, min(len(unit.tokens), first + _FARTHEST)
    if unit.quoted[first] >= 0 and _quote_is_all(unit, first):
        return unit.quote_end(first)
    while index < limit:
        if unit.quoted[index] >= 0:
            index = unit.quote_end(index) + 1
            if _sentence_ends_in(unit, index - 1) or (unit.quoted[first] >= 0 and _own_words_follow(unit, index)):
                return index - 1
            continue
        if index > first and _stops(unit, index):
            return index - 1
        index += 1
    return min(index, len(unit.tokens)) - 1


def _quote_is_all(unit: Unit, first: int) -> bool:
    """True where the quotation at `first` is a sentence of its own or is followed by nothing that belongs to it."""
    after = unit.quote_end(first) + 1
    if unit.tag(after) in {"", ".", ";", "-", ")"} or _sentence_ends_in(unit, after - 1):
        return True
    ends_with_comma = unit.tag(after) == "," or (after >= 2 and unit.tokens[after - 2].tag == ",")
    return ends_with_comma and unit.tag(after + (unit.tag(after) == ",")) != '"'


def _own_words_follow(unit: Unit, after: int) -> bool:
    """True where a comma ends a quotation and what hangs on behind is the writer's (“…,” with the aim of …)."""
    comma = unit.tag(after) == "," or unit.tokens[after - 2].tag == "," if after >= 2 else False
    index = after + (unit.tag(after) == ",")
    return comma and (unit.tag(index) in {"P", "S"} or (unit.tag(index) == "w" and unit.low(index).endswith("ing")))


def _sentence_ends_in(unit: Unit, last: int) -> bool:
    """True where the quotation that ends at `last` ends with a stop."""
    inside = unit.tokens[last - 1].tag if last > 0 and unit.quoted[last - 1] >= 0 else ""
    return inside == "." or (unit.tokens[last].tag == "." and unit.quoted[last] >= 0)


def _stops(unit: Unit, index: int) -> bool:
    tag = unit.tag(index)
    if tag in {";", "."}:
        return True
    if tag == ")":
        return "(" not in {unit.tag(back) for back in range(max(index - 30, 0), index)}
    if tag == ",":
        return _comma_stops(unit, index)
    return tag == "C" and unit.low(index) in {"and", "but"} and _cue_verb(unit, index + 1)


def _comma_stops(unit: Unit, comma: int) -> bool:
    low = unit.low(comma + 1)
    if not unit.outside(comma + 1):
        return False
    if attributes_again(unit, comma + 1) and _last_words(unit, comma):
        return True
    if low in _NEW_CUES:
        return not (low == "according" and unit.low(comma - 1) in {"that", "and"})
    if low in _TURNS:
        return _speaks_again(unit, comma + 2)
    return low == "as" and _speaks_again(unit, comma + 2)


def _last_words(unit: Unit, comma: int) -> bool:
    """True where little follows the comma before the sentence ends."""
    for index in range(comma + 1, comma + 16):
        if unit.tag(index) in {".", ""}:
            return True
        if unit.tag(index) in {",", '"'}:
            return unit.low(index + 1) == "according" or attributes_again(unit, index + 1)
    return False


def _speaks_again(unit: Unit, first: int) -> bool:
    """True where a subject and a cue verb follow: somebody speaks anew."""
    for index in range(first, first + 8):
        if unit.tag(index) in {",", ";", ".", ":", '"', "", "S"}:
            return False
        if _cue_verb(unit, index):
            return True
        if unit.tag(index) in {"V", "A"}:
            return False
    return False


def _cue_verb(unit: Unit, index: int) -> bool:
    """True for a cue verb in a finite form that is no noun, after adverbs and auxiliaries."""
    while unit.tag(index) == "R" or unit.low(index) in {"has", "have", "had"}:
        index += 1
    if not unit.outside(index) or not unit.tokens[index].cue or unit.low(index) in word_set("nouns_too"):
        return False
    if unit.tag(index - 1) in {"D", "G", "P"}:
        return False
    form = cue_forms()[unit.low(index)]
    return form.inflection in {"past", "s"} and any(set(cue.frames) & {"s", "t", "q", "h"} for cue in form.cues)


def attributes_again(unit: Unit, first: int) -> bool:
    """True for ", the paper reported": another attribution of the same words."""
    named = unit.tag(first) in {"D", "X", "N", "w", "0"}
    for index in range(first, min(first + 10, len(unit.tokens))):
        if not named or unit.tag(index) in {",", ";", ".", '"', "S"}:
            break
        if unit.tokens[index].cue and index > first and unit.tag(index + 1) in {"", ".", ",", "T", "R", "P"}:
            return True
    return unit.low(first) in {"according", "as", "reported", "reports", "says", "said", "writes"}


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


def left_floor(unit: Unit, last: int) -> int:
    """Return where the content that ends at `last` may start: after the last stop, or a colon before a quotation."""
    index = last
    while index > max(0, last - _FARTHEST):
        tag = unit.tag(index - 1)
        if tag in {".", ";"} or (tag in {":", "-", "("} and unit.tag(index) == '"' and index <= last):
            return index
        if tag == '"' and _sentence_ends_in(unit, index - 1) and unit.outside(index) and index <= last:
            return index
        index -= 1
    return index


def _skippable(unit: Unit, index: int) -> bool:
    return unit.tag(index) in {",", ";", ":", "-", ".", "("} or unit.low(index) in _OPENERS


def has_finite_verb(unit: Unit, first: int, last: int) -> bool:
    """True where something in the stretch reads as a finite verb."""
    for index in range(max(first, 0), min(last + 1, len(unit.tokens))):
        token = unit.tokens[index]
        if token.tag in _FINITE or (token.tag == "w" and (token.cue or token.low.endswith("ed"))):
            return True
        if token.tag == "N" and len(token.low) > 2 and token.low[-3:-1].strip("abcdefghijklmnopqrstuvwxyz"):
            return True
    return False
