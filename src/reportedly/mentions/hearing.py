"""What stands between a cue verb and its content: who is told, when, where, in what."""

from reportedly.mentions.inversion import adjunct_end, starts_adjunct
from reportedly.mentions.lexicon import source_nouns, word_set
from reportedly.mentions.units import Unit

_LISTENERS = frozenset({"reporters", "journalists", "me", "us", "him", "her", "them", "lawmakers", "supporters"})
_FARTHEST = 18
_PHRASE = frozenset("DwX0TGPRC")


def after_hearer(unit: Unit, index: int) -> int:
    """Step over the one who is told: "him", "reporters", "the newspaper", "NHK"."""
    if unit.tag(index) == "N":
        return _before_content(unit, index + 1) if unit.tag(index + 1) == "P" else index + 1
    start = index
    while unit.tag(index) in {"D", "w", "X", "0", "G"} and index - start < 10:
        if index > start and unit.tag(index) == "D":
            break
        index += 1
        if unit.tag(index - 1) == "w" and unit.low(index - 1) in source_nouns():
            return _before_content(unit, _after_name(unit, index))
        if unit.tag(index - 1) == "X" and unit.tag(index) not in {"X", "G"}:
            break
    return _before_content(unit, index)


def _after_name(unit: Unit, index: int) -> int:
    """Step over the name behind "the newspaper"."""
    if "outlet" in source_nouns()[unit.low(index - 1)]:
        while unit.tag(index) == "X":
            index += 1
    return index


def _before_content(unit: Unit, index: int) -> int:
    """Step over words about the telling as far as "that", a colon or a quotation, where one follows soon."""
    if unit.tag(index) not in {"P", "S", "T", "w"} or unit.low(index) == "that":
        return index
    for ahead in range(index, index + _FARTHEST):
        opens = unit.low(ahead) in {"that", "to"} and unit.tag(ahead + 1) != "X"
        if opens or unit.tag(ahead) in {'"', ":"}:
            return ahead
        if unit.tag(ahead) in {",", ".", ";", ""}:
            break
    return index


def after_adjuncts(unit: Unit, index: int) -> int:
    """Step over adverbs, times, places and insertions that belong to the saying."""
    while index < len(unit.tokens):
        step = _one_adjunct(unit, index)
        if step == index:
            return index
        index = step
    return index


def _one_adjunct(unit: Unit, index: int) -> int:
    tag, low = unit.tag(index), unit.low(index)
    timed = tag in {"R", "T"} and unit.tag(index + 1) != "A"
    if timed or (low in {"late", "early"} and unit.tag(index + 1) in {"T", "P"}):
        return index + 1
    if starts_adjunct(unit, index):
        return adjunct_end(unit, index)
    if low == "to" and unit.low(index + 1) in _LISTENERS:
        return index + 2
    if tag in {",", "-"}:
        cited = tag == "," and unit.low(index + 1) in word_set("citing")
        return _after_citation(unit, index) if cited else _after_insertion(unit, index)
    return _after_phrase(unit, index) if tag == "P" else index


def _after_insertion(unit: Unit, index: int) -> int:
    """Step over ", however, that …" and "— on Twitter — that …"."""
    mark = unit.tag(index)
    for ahead in range(index + 1, index + 14):
        if unit.tag(ahead) == mark:
            return ahead + 1 if unit.low(ahead + 1) == "that" else index
        if unit.tag(ahead) in {".", ";", '"', ""}:
            break
    return index


def _after_citation(unit: Unit, index: int) -> int:
    """Step over ", quoting X, which in turn cited Y, that …"."""
    for ahead in range(index + 1, index + 2 * _FARTHEST):
        if unit.tag(ahead) == "," and unit.low(ahead + 1) == "that":
            return ahead + 1
        if unit.tag(ahead) in {".", ";", '"', ""}:
            break
    return index


def _after_phrase(unit: Unit, index: int) -> int:
    """Step over a prepositional phrase that "that", a colon or a quotation follows."""
    for ahead in range(index + 1, index + _FARTHEST):
        if (
            unit.low(ahead) == "that"
            or unit.tag(ahead) == ":"
            or (unit.tag(ahead) == "," and unit.tag(ahead + 1) == '"')
        ):
            return ahead
        if unit.tag(ahead) not in _PHRASE:
            break
    return index
