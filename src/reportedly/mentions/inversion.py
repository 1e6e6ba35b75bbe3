"""Noun phrases that name a source after its cue ("said Maria Lopez, the minister"), and the words that follow them."""

from reportedly.mentions.contents import attributes_again
from reportedly.mentions.lexicon import source_nouns, word_set
from reportedly.mentions.phrases import Range
from reportedly.mentions.units import Unit

_WIDEST = 60
_SUBJECTS = word_set("subjects")
_LONE = word_set("lone")
_OBJECTS = word_set("objects")
_STATEMENTS = word_set("statements")
_ADJUNCT_OPENERS = word_set("adjunct_openers")
_RELATIVES = frozenset({"who", "whose", "which", "that", "where", "whom"})


def subject_after(unit: Unit, first: int) -> Range | None:
    """Return the noun phrase that starts at token `first`, with its appositions."""
    if unit.low(first) in _SUBJECTS:
        return first, first
    if unit.tag(first) not in {"D", "X", "w", "0"} or unit.low(first) in _OBJECTS:
        return None
    last = index = first
    while index - first < _WIDEST and _extends(unit, index):
        last = index
        index += 1
    while last > first and unit.tag(last) in {",", "P", "C", "R", "-", "D", "("}:
        last -= 1
    nominal = any(unit.tag(i) in {"X", "w"} for i in range(first, last + 1)) or unit.low(first) in _LONE
    return (first, last) if nominal else None


def _extends(unit: Unit, index: int) -> bool:
    tag, low = unit.tag(index), unit.low(index)
    if tag in {"w", "X", "0", "G", "D", "N", "(", ")"}:
        return True
    if tag == "P":
        return low not in _ADJUNCT_OPENERS and not starts_adjunct(unit, index)
    if tag == "C":
        return low in {"and", "or"} and unit.tag(index + 1) in {"D", "X", "w"} and not unit.tokens[index + 1].cue
    if tag in {",", "-"}:
        return _apposition_follows(unit, index)
    if tag == "S" and low not in _RELATIVES:
        return False
    return tag in {"S", "V", "A", "R", "T"} and _in_relative(unit, index)


def _apposition_follows(unit: Unit, comma: int) -> bool:
    tag, low = unit.tag(comma + 1), unit.low(comma + 1)
    if low in {"who", "whose", "which", "whom"}:
        return True
    if attributes_again(unit, comma + 1):
        return False
    if unit.outside(comma + 1) and unit.tokens[comma + 1].cue and low not in source_nouns():
        return False
    return tag in {"D", "X", "0"} or low in source_nouns() or (tag == "w" and not low.endswith("ing"))


def _in_relative(unit: Unit, index: int) -> bool:
    """True where "who", "whose" or "which" after a comma opened the stretch that `index` stands in."""
    for back in range(index, max(index - 30, -1), -1):
        if unit.low(back) in {"who", "whose", "which", "whom"}:
            return True
        if unit.tag(back) in {",", '"', ";"} and back != index:
            return unit.low(back + 1) in {"who", "whose", "which", "whom"}
    return False


def starts_adjunct(unit: Unit, index: int) -> bool:
    """True for "on Monday", "in a statement", "at a news conference": words about the saying, not the source."""
    if unit.tag(index) != "P":
        return False
    ahead = index + 1
    if unit.tag(ahead) == "T":
        return True
    for step in range(ahead, ahead + 7):
        if unit.low(step) in _STATEMENTS or (unit.tag(step) == "T" and unit.tag(ahead) == "D"):
            return True
        if unit.tag(step) not in {"D", "w", "X", "G"}:
            return False
    return False


def adjunct_end(unit: Unit, index: int) -> int:
    """Return the token after the adjunct that starts at `index`."""
    index += 1
    while unit.tag(index) in {"D", "w", "X", "G", "T", "0"}:
        done = unit.low(index) in _STATEMENTS or unit.tag(index) == "T"
        index += 1
        if done and unit.low(index) not in _STATEMENTS and unit.tag(index) not in {"T", "0", "G"}:
            break
    return index
