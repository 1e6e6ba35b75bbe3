"""Noun phrases that name a source to the left of its verb.

The rules know no parts of speech beyond the tables of words; they go from the verb outwards until something stands
there that no noun phrase holds.
"""

from reportedly.mentions.lexicon import cue_forms, cue_nouns, openers, source_nouns, word_set
from reportedly.mentions.units import Unit

Range = tuple[int, int]
_WIDEST = 60
_SENTENCE = 120
_NOMINAL = frozenset("wX0G")
_ATTACHED = word_set("attached")
_SUBJECTS = word_set("subjects")
_LONE = word_set("lone")
_INSERTIONS = word_set("insertions")
_ALSO_NAMES = word_set("months_and_names")
_BEFORE_TIME = frozenset(
    {"on", "last", "late", "early", "in", "this", "the", "first", "for", "of", "at", "earlier", "later"}
)
_ROUNDING = frozenset({"about", "around", "over", "under"})
_BOUND = frozenset("PVADG")


def subject_before(unit: Unit, last: int, floor: int) -> Range | None:
    """Return the noun phrase that ends at token `last` or at an insertion that ends there; nothing before `floor`."""
    last = _back_over_words(unit, last, floor)
    if last < floor or not unit.outside(last):
        return None
    if unit.low(last) in _SUBJECTS:
        return last, last
    if unit.tag(last) in {",", "-", ")"}:
        return with_insertion(unit, last, floor)
    ends = unit.tag(last) in {"w", "X", "0", "T"} or unit.low(last) in _LONE
    if (unit.tag(last) == "V" and _ends_relative(unit, last)) or (ends and not _never_ends(unit, last)):
        return _whole(unit, _chunk(unit, last, floor), last, floor)
    return None


def _back_over_words(unit: Unit, last: int, floor: int) -> int:
    """Step over ", however,", "itself" and words of time between subject and verb."""
    if unit.tag(last) == "," and unit.tag(last - 1) == "R" and unit.tag(last - 2) == ",":
        last -= 3
    if unit.tag(last) == "N" and unit.low(last).endswith(("self", "selves")):
        last -= 1
    return last if _is_dated_name(unit, last) else _back_over_time(unit, last, floor)


def _ends_relative(unit: Unit, last: int) -> bool:
    """True for the verb at the end of "an official who was not allowed to speak"."""
    return any(unit.low(index) == "who" for index in range(max(last - 9, 0), last))


def _never_ends(unit: Unit, last: int) -> bool:
    """True for a verb before a word that is a noun as often as a verb: "the army denied claims …"."""
    if unit.tag(last) != "w" or not unit.tokens[last].cue or not _is_verb(unit, last):
        return False
    return unit.low(last + 1) in word_set("nouns_too") and unit.tag(last - 1) in {"w", "X", "A", "C", "R"}


def _bound(unit: Unit, before: int) -> bool:
    """True where the word before a phrase makes it an object: a preposition, a verb that opens no clause."""
    opens = unit.outside(before) and (unit.tokens[before].cue or unit.low(before) == "as")
    return unit.tag(before) in _BOUND and not opens


def _whole(unit: Unit, first: int, last: int, floor: int) -> Range | None:
    """Return the phrase, with the noun before it where it ends a relative clause ("officials who spoke to X")."""
    if first <= floor or not _bound(unit, first - 1):
        return first, last
    for index in range(first - 1, max(first - 14, floor), -1):
        if unit.tag(index) in {",", '"', ";", ":", "."}:
            break
        relative = unit.low(index) in {"who", "which"} and unit.tag(index - 1) in {"w", "X"}
        if relative or (unit.low(index).endswith("ed") and unit.low(index - 1) in source_nouns()):
            head = _chunk(unit, index - 1, floor)
            return None if head > floor and _bound(unit, head - 1) else (head, last)
    return None


def owner_before(unit: Unit, last: int) -> Range | None:
    """Return the noun phrase that a possessive at `last + 1` belongs to ("Kim" in "including Kim's claim")."""
    if last < 0 or not unit.outside(last) or unit.tag(last) not in {"w", "X", "0"}:
        return None
    first = _chunk(unit, last, 0)
    for index in range(last, first, -1):
        if unit.low(index) == "of" and any(unit.low(i) in cue_nouns() for i in range(first, index)):
            first = index + 1
            break
    return first, last


def _is_dated_name(unit: Unit, index: int) -> bool:
    """True for "May" or "Day" where no preposition makes it a date."""
    return unit.low(index) in _ALSO_NAMES and unit.tag(index - 1) in {"X", "", ".", ",", '"', "S", "C"}


def _back_over_time(unit: Unit, last: int, floor: int) -> int:
    """Step over "on Monday", "late Tuesday", "for the first time" between subject and verb."""
    if unit.tag(last) != "T" and not (unit.tag(last) == "0" and unit.tag(last - 1) == "T"):
        return last
    while last > floor and (unit.tag(last) in {"T", "0"} or unit.low(last) in _BEFORE_TIME):
        last -= 1
    return last


def _chunk(unit: Unit, last: int, floor: int) -> int:
    """Return the first token of the noun phrase that ends at `last`."""
    first = last
    while first > floor and last - first < _WIDEST and _goes_on(unit, first, floor):
        first -= 1
    while first < last and (unit.tag(first) in {"P", "C", "G"} or _opens(unit, first)):
        first += 1
    if unit.low(first - 1) in _ROUNDING and first - 1 >= floor and unit.tag(first) in {"0", "D"}:
        first -= 1
    return first


def _goes_on(unit: Unit, first: int, floor: int) -> bool:
    """True where the token before `first` belongs to the same noun phrase."""
    before, tag = first - 1, unit.tag(first - 1)
    if unit.tag(first) == "D" and unit.low(first) not in {"other", "own"}:
        return _before_determiner(unit, before, floor)
    if tag in {"w", "X", "0", "G"}:
        return not _is_verb(unit, before)
    if tag == "V":
        return unit.low(first) == "by" or unit.tag(before - 1) == "D"
    if tag == "P":
        return _attaches(unit, before, floor)
    if tag == "C":
        return unit.low(before) in {"and", "or"} and _coordinates(unit, before, floor)
    return tag == "D"


def _before_determiner(unit: Unit, before: int, floor: int) -> bool:
    if unit.tag(before) == "P":
        return _attaches(unit, before, floor)
    low = unit.low(before)
    return low in {"all", "both"} or (low in {"and", "or"} and _coordinates(unit, before, floor))


def _attaches(unit: Unit, preposition: int, floor: int) -> bool:
    """True where a preposition hangs on a noun before it, not on a verb or on the sentence."""
    before = preposition - 1
    low = unit.low(preposition)
    if low in _ROUNDING and (unit.tag(preposition + 1) == "0" or unit.low(preposition + 1) in _LONE):
        return True
    if low == "than":
        return unit.low(before) in {"more", "fewer", "less"}
    if low == "by" and unit.low(before).endswith(("ed", "en")):
        return unit.tag(before - 1) in {"w", "X"}
    if low not in _ATTACHED or before < floor:
        return False
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


def reads_as_past(unit: Unit, index: int) -> bool:
    """True for a past form that is the verb of its clause, not an adjective or a noun."""
    return unit.tag(index) == "w" and unit.low(index).endswith("ed") and unit.low(index) not in source_nouns()


def _is_verb(unit: Unit, index: int) -> bool:
    """True for a word that reads as a verb here: a cue or a past form that no determiner or adjective introduces."""
    low, before, after = unit.low(index), unit.tag(index - 1), unit.low(index + 1)
    if low in cue_forms() and unit.low(index - 1) in {"not", "to", "nor", "would", "could"}:
        return True
    if low in source_nouns() or unit.tag(index) == "X" or after == "by":
        return False
    if low in cue_forms() and cue_forms()[low].inflection == "base" and before in {"A", "R"}:
        return True
    if low in cue_forms() and unit.low(index - 1) in {"to", "nor"}:
        return True
    if low in cue_forms() and cue_forms()[low].inflection != "base" and low not in word_set("nouns_too"):
        return before not in {"D", "G", "P"}
    starts = before in {"D", "G", "P", "R", ",", "", "C"}
    return low.endswith("ed") and len(low) > 4 and not starts and unit.tag(index + 1) != "w"


def _opens(unit: Unit, index: int) -> bool:
    """True for a sentence opener that is no part of the subject ("Separately officials …")."""
    return unit.low(index) in openers() and index == 0


def with_insertion(unit: Unit, last: int, floor: int) -> Range | None:
    """Return a phrase with an apposition or a relative clause that ends at the comma, dash or bracket at `last`."""
    if unit.tag(last) == ")":
        return _with_brackets(unit, last, floor)
    best: Range | None = None
    mark = unit.tag(last)
    index = last - 1
    while index > floor and last - index < _WIDEST and unit.tag(index) not in {'"', ";", ":", "."}:
        if unit.tag(index) == mark and _starts_insertion(unit, index + 1):
            head = _head_before(unit, index, floor)
            if head is not None:
                best = (head, index - 1 if _is_report(unit, index + 1, last) else last)
        index -= 1
    return best


def _is_report(unit: Unit, first: int, last: int) -> bool:
    """True for ", Cruz said,": no apposition but an attribution put between subject and verb."""
    return last - first < 6 and unit.tag(first) in {"X", "N", "D"} and unit.tokens[last - 1].cue


def _with_brackets(unit: Unit, last: int, floor: int) -> Range | None:
    opening = last
    while opening > floor and last - opening < 15 and unit.tag(opening) != "(":
        opening -= 1
    if unit.tag(opening) != "(" or opening - 1 < floor or unit.tag(opening - 1) not in _NOMINAL:
        return None
    return _chunk(unit, opening - 1, floor), last


def _starts_insertion(unit: Unit, index: int) -> bool:
    tag, low = unit.tag(index), unit.low(index)
    if tag in {"D", "0", "X", "P", "N"} or low in _INSERTIONS or low in source_nouns():
        return True
    return tag == "w" and low.endswith(("ed", "ing"))


def _head_before(unit: Unit, comma: int, floor: int) -> int | None:
    """Return where the phrase before `comma` starts, None unless it stands at the start of its clause."""
    end = comma - 1
    if unit.tag(end) == ")":
        bracketed = _with_brackets(unit, end, floor)
        first = bracketed[0] if bracketed else end
    elif unit.tag(end) in {"X", "w"} or _is_dated_name(unit, end):
        first = _chunk(unit, end, floor)
    else:
        return None
    before = unit.tag(first - 1) if first > floor else ""
    names = any(unit.tag(i) == "X" or unit.low(i) in source_nouns() for i in range(first, end + 1))
    named = names or (unit.tag(first) == "D" and unit.tag(comma + 1) == "X")
    cue = first > floor and unit.tokens[first - 1].cue
    return first if named and (cue or before not in {"P", "V", "A", "w", "D", "G"}) else None


def main_subject(unit: Unit, floor: int, last: int) -> Range | None:
    """Return the subject of the first verb between `floor` and `last`: whom a later verb without one speaks of."""
    floor = max(floor, last - _SENTENCE)
    for index in range(floor + 1, last + 1):
        token = unit.tokens[index]
        finite = token.tag in {"V", "A"} or (token.tag == "w" and (token.cue or token.low.endswith("ed")))
        if not finite or not unit.outside(index):
            continue
        before = index - 1
        while before > floor and unit.tag(before) == "R":
            before -= 1
        subject = subject_before(unit, before, floor)
        if subject is not None:
            return subject
    return None
