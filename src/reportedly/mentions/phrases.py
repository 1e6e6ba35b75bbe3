"""Noun phrases that name a source: to the left of its verb, or to the right of an inverted one.

The rules know no parts of speech beyond the tables of words; they go from the verb outwards until something stands
there that no noun phrase holds.
"""

from reportedly.mentions.lexicon import cue_forms, openers, source_nouns, word_set
from reportedly.mentions.units import Unit

_WIDEST = 60
_NOMINAL = frozenset("wX0G")
_ATTACHED = word_set("attached")
_SUBJECTS = word_set("subjects")
_LONE = word_set("lone")
_INSERTIONS = word_set("insertions")
_OBJECTS = word_set("objects")
_STATEMENTS = word_set("statements")
_ADJUNCT_OPENERS = word_set("adjunct_openers")

Range = tuple[int, int]


def subject_before(unit: Unit, last: int, floor: int) -> Range | None:
    """Return the noun phrase that ends at token `last` or at an insertion that ends there; nothing before `floor`."""
    last = _back_over_time(unit, last, floor)
    if last < floor or not unit.outside(last):
        return None
    tag, low = unit.tag(last), unit.low(last)
    if low in _SUBJECTS:
        return last, last
    if tag in {",", "-", ")"}:
        return _with_insertion(unit, last, floor)
    if tag in {"w", "X", "0"} or low in _LONE:
        return _chunk(unit, last, floor), last
    return None


def _back_over_time(unit: Unit, last: int, floor: int) -> int:
    """Step over "on Monday", "late Tuesday" between subject and verb."""
    while last > floor and unit.tag(last) == "T":
        last -= 1
        if last > floor and (unit.low(last) in {"on", "last", "late", "early", "in", "this", "the"}):
            last -= 1
    return last


def _chunk(unit: Unit, last: int, floor: int) -> int:
    """Return the first token of the noun phrase that ends at `last`."""
    first = last
    while first > floor and last - first < _WIDEST and _goes_on(unit, first, floor):
        first -= 1
    while first < last and (unit.tag(first) in {"P", "C", "G"} or _opens(unit, first)):
        first += 1
    return first


def _goes_on(unit: Unit, first: int, floor: int) -> bool:
    """True where the token before `first` belongs to the same noun phrase."""
    before, tag = first - 1, unit.tag(first - 1)
    if unit.tag(first) == "D" and unit.low(first) not in {"other", "own"}:
        return (tag == "P" and _attaches(unit, before, floor)) or (
            unit.low(before) in {"and", "all", "both", "or"} and _coordinates(unit, before, floor)
        )
    if tag in {"w", "X", "0", "G"}:
        return not _is_verb(unit, before)
    if tag == "D":
        return True
    if tag == "P":
        return _attaches(unit, before, floor)
    if tag == "C":
        return unit.low(before) in {"and", "or"} and _coordinates(unit, before, floor)
    return False


def _attaches(unit: Unit, preposition: int, floor: int) -> bool:
    if unit.low(preposition) not in _ATTACHED or preposition - 1 < floor:
        return False
    before = preposition - 1
    return (unit.tag(before) in {"w", "X", "0"} and not _is_verb(unit, before)) or unit.low(before) in _LONE


def _coordinates(unit: Unit, conjunction: int, floor: int) -> bool:
    """True where what stands before "and" is a noun phrase at the start of its clause."""
    if conjunction - 1 < floor or unit.tag(conjunction - 1) not in {"w", "X", "0"}:
        return False
    index = conjunction - 1
    while index >= floor and conjunction - index < 12:
        tag = unit.tag(index)
        if tag in {"V", "A"} or (tag == "w" and _is_verb(unit, index)):
            return False
        if tag not in {"w", "X", "0", "G", "D", "P"}:
            return tag != ","
        index -= 1
    return True


def _is_verb(unit: Unit, index: int) -> bool:
    """True for a word that reads as a verb here: a cue or a past form that no determiner or adjective introduces."""
    low, before = unit.low(index), unit.tag(index - 1)
    if low in source_nouns():
        return False
    if unit.tag(index) == "X":
        return False
    if low in cue_forms() and cue_forms()[low].inflection != "base":
        return before not in {"D", "G", "P"}
    return (
        low.endswith("ed")
        and len(low) > 4
        and before not in {"D", "G", "P", "R", ",", "", "C"}
        and unit.tag(index + 1) not in {"w"}
    )


def _opens(unit: Unit, index: int) -> bool:
    """True for a sentence opener that is no part of the subject ("Separately officials …")."""
    return unit.low(index) in openers() and index == 0


def _with_insertion(unit: Unit, last: int, floor: int) -> Range | None:
    """Return a phrase with an apposition or a relative clause that ends at the comma, dash or bracket at `last`."""
    if unit.tag(last) == ")":
        return _with_brackets(unit, last, floor)
    best: int | None = None
    mark = unit.tag(last)
    index = last - 1
    while index > floor and last - index < _WIDEST and unit.tag(index) not in {'"', ";", ":", "."}:
        if unit.tag(index) == mark and _starts_insertion(unit, index + 1):
            head = _head_before(unit, index, floor)
            best = head if head is not None else best
        index -= 1
    return None if best is None else (best, last)


def _with_brackets(unit: Unit, last: int, floor: int) -> Range | None:
    opening = last
    while opening > floor and last - opening < 15 and unit.tag(opening) != "(":
        opening -= 1
    if unit.tag(opening) != "(" or opening - 1 < floor or unit.tag(opening - 1) not in _NOMINAL:
        return None
    return _chunk(unit, opening - 1, floor), last


def _starts_insertion(unit: Unit, index: int) -> bool:
    tag, low = unit.tag(index), unit.low(index)
    return (
        tag in {"D", "0", "X", "P"}
        or low in _INSERTIONS
        or low in source_nouns()
        or (tag == "w" and low.endswith(("ed", "ing")))
    )


def _head_before(unit: Unit, comma: int, floor: int) -> int | None:
    """Return where the phrase before `comma` starts, None unless it stands at the start of its clause."""
    if unit.tag(comma - 1) not in {"X", "w", ")"}:
        return None
    end = comma - 1
    if unit.tag(end) == ")":
        return None
    first = _chunk(unit, end, floor)
    before = unit.tag(first - 1) if first > floor else ""
    names = any(unit.tag(i) == "X" or unit.low(i) in source_nouns() for i in range(first, end + 1))
    if not names or before in {"P", "V", "A", "w", "D", "G"}:
        return None
    return first


def subject_after(unit: Unit, first: int) -> Range | None:
    """Return the noun phrase of an inverted verb that starts at token `first`."""
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
    if tag == "S" and low not in {"who", "whose", "which", "that", "where"}:
        return False
    return tag in {"S", "V", "A", "R", "T"} and _in_relative(unit, index)


def _apposition_follows(unit: Unit, comma: int) -> bool:
    tag, low = unit.tag(comma + 1), unit.low(comma + 1)
    if low in {"who", "whose", "which"}:
        return True
    if unit.tokens[comma + 1 : comma + 2] and unit.tokens[comma + 1].cue and low not in source_nouns():
        return False
    return tag in {"D", "X", "0"} or low in source_nouns() or (tag == "w" and not low.endswith("ing"))


def _in_relative(unit: Unit, index: int) -> bool:
    """True where "who", "whose" or "which" after a comma opened the stretch that `index` stands in."""
    for back in range(index, max(index - 30, -1), -1):
        if unit.low(back) in {"who", "whose", "which"}:
            return True
        if unit.tag(back) in {",", '"', ";"} and back != index:
            return unit.low(back + 1) in {"who", "whose", "which"}
    return False


def starts_adjunct(unit: Unit, index: int) -> bool:
    """True for "on Monday", "in a statement", "at a news conference": words about the saying, not about the source."""
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
        if done and unit.low(index) not in _STATEMENTS and unit.tag(index) not in {"T", "0"}:
            break
    return index
