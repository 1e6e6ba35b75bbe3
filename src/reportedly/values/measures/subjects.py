"""Finds what a measured number is said of, and whose the counted things are: the nearest phrase that can be it."""

from typing import Final

from reportedly.values.language.grammar import VERB_OF, sentence_start, tag
from reportedly.values.language.nouns import is_plural, singular
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures import counted
from reportedly.values.measures.draft import Draft
from reportedly.values.movement.movements import NOUNS, PARTICLES
from reportedly.values.numbers import SCALES, STARTS

Place = tuple[int, int]
_REACH = 30  # tokens to the left that are searched for a verb and its subject
_LONGEST = 14  # tokens of a subject that are kept
_RELATIVE: Final = frozenset({"which", "who", "that"})
_TOTALS: Final = group("counted totals")
_PREDICATES: Final = group("predicates")
_SUMS: Final = group("sums")
_NOT_SAID_OF: Final = group("said of nothing")
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s"})
_SIZES: Final = frozenset({"deep", "wide", "high", "long", "tall", "thick", "diameter"})
_AND = frozenset({"and", "or", "&"})
_OPENS_CLAUSE = frozenset({"as", "than", "until", "since", "before", "after"})
_OF_THE_LAST = frozenset({"ranging", "totalling", "totaling", "averaging", "costing", "varying"})
_NOBODY: Final[Place] = (0, 0)


def about(tokens: Tokens, draft: Draft, before: Draft | None) -> Place | None:
    """Return the tokens of what `draft` measures or counts, or None where the text does not say."""
    if draft.of is not None or (draft.noun is not None and not draft.inherits):
        return draft.of
    if _hangs_on_noun(tokens, draft):
        return _phrase_before(tokens, draft.opens)
    return (
        _of_after(tokens, draft)
        or _attribute_of(tokens, draft)
        or _bracketed(tokens, draft, before)
        or _paid_for(tokens, draft)
        or _price_of(tokens, draft)
        or _before_of(tokens, draft.opens)
        or _put_at(tokens, draft)
        or draft.said
        or _said_of(tokens, draft.opens)
    )


def whose(tokens: Tokens, draft: Draft) -> Place | None:
    """Return whose the counted things are: the subject of their verb, "a survey" of "a survey of 7 states"."""
    if draft.noun is None or (draft.low == draft.high == 1 and tokens.lows[draft.last] == "of"):
        return None
    return _before_of(tokens, draft.opens) or draft.said or _said_of(tokens, draft.opens, verb_needed=True)


def _hangs_on_noun(tokens: Tokens, draft: Draft) -> bool:
    """True for "investments over 35 GWh" and "FTSE -0.6%": the number follows its noun without a verb."""
    bound = any(effect.startswith(("low", "high")) for effect in draft.effects)
    return (bound or (draft.low or 0) < 0) and tag(tokens, draft.opens - 1) in "N#" and draft.opens > 0


def _of_after(tokens: Tokens, draft: Draft) -> Place | None:
    """60 per cent of men, $12.4 million of claims, 8 miles (13 kilometres) of tunnels."""
    last = draft.last
    if tokens.words[last] == "(" and ")" in tokens.words[last : last + 7]:
        last = tokens.words.index(")", last) + 1
    if tokens.lows[last] != "of":
        return None
    start = last + 1
    end = counted.nominal(tokens, start)
    return _trimmed(tokens, start, counted.modified(tokens, end)) if end > start else None


def _attribute_of(tokens: Tokens, draft: Draft) -> Place | None:
    """A $300 million contract, 50mph winds, a 51 per cent stake in a school, the 80m-deep well."""
    i = _behind_size(tokens, draft)
    if draft.unit is None or not _nominal(tokens, i):
        return None
    i += tag(tokens, i) == "-"
    end = i
    while end < i + 6 and _nominal(tokens, end):
        end += 1
    if end == i or tokens.lows[end - 1] in NOUNS or not tokens.lows[i][:1].isalpha():
        return None
    if tokens.lows[end] in {"of", "in", "for"}:
        after = counted.nominal(tokens, end + 1)
        end = after if after > end + 1 else end
    return i, end


def _behind_size(tokens: Tokens, draft: Draft) -> int:
    """Return where what is measured begins: behind the "deep" of "the 80m-deep well", else right behind the unit."""
    i = draft.last + (tag(tokens, draft.last) == "-")
    led = i > draft.last or tokens.lows[draft.opens - 1] in {"a", "an", "the"}
    return i + 1 if led and tokens.lows[i] in _SIZES else draft.last


def _nominal(tokens: Tokens, i: int) -> bool:
    low, part = tokens.lows[i], tag(tokens, i)
    if low.endswith("ing") and low in VERB_OF and tag(tokens, i - 1) == "N":
        return False
    if low in STARTS or (low in _PREDICATES and tag(tokens, i + 1) != "N"):
        return False
    return low not in _NOT_SAID_OF and (part in "N-S" or (part == "V" and low.endswith("s") and is_plural(low)))


def _bracketed(tokens: Tokens, draft: Draft, before: Draft | None) -> Place | None:
    """G Maldonado (15.3 ppg, 7.4 rpg), 8 miles (13 kilometres)."""
    for j in range(draft.opens - 1, max(draft.opens - 12, -1), -1):
        word = tokens.words[j]
        if word in ".;)" or tag(tokens, j) in "VX":
            return None
        if word == "(":
            if before is not None and before.closes >= j - 1 and before.last <= j:
                return about(tokens, before, None)
            return _phrase_before(tokens, j)
    return None


def _before_of(tokens: Tokens, opens: int) -> Place | None:
    """A speed of 15 mph, the limit of 10 per cent; a total or an average is looked through."""
    i = opens - 1
    while tokens.lows[i] in {"a", "an", "the"}:
        i -= 1
    if i < 1 or tokens.lows[i] != "of" or tag(tokens, i - 1) != "N":
        return None
    noun = tokens.lows[i - 1]
    return None if noun in _SUMS or noun in NOUNS or noun in SCALES else _phrase_before(tokens, i)


def _paid_for(tokens: Tokens, draft: Draft) -> Place | None:
    """$35,538 for an 8.5 kW system, 1.5 per cent for management."""
    if draft.unit is None or draft.unit.kind not in {"currency", "share"} or tokens.lows[draft.last] != "for":
        return None
    start = draft.last + 1
    while tag(tokens, start) in "D#":
        start += 1
    end = counted.nominal(tokens, start)
    if end == start or tokens.lows[end - 1] in _NOT_SAID_OF or tokens.lows[start] in _NOT_SAID_OF:
        return None
    return _trimmed(tokens, start, end)


def _price_of(tokens: Tokens, draft: Draft) -> Place | None:
    """Took a stake in a school for 92 million yuan: the object of the verb."""
    if draft.unit is None or draft.unit.kind != "currency" or tokens.lows[draft.opens - 1] != "for":
        return None
    start = sentence_start(tokens, draft.opens, _REACH)
    verb = _verb_before(tokens, draft.opens, start)
    if verb is None or tag(tokens, verb + 1) not in "DN#" or tag(tokens, verb) == "X":
        return None
    return _trimmed(tokens, verb + 1, draft.opens - 1)


def _put_at(tokens: Tokens, draft: Draft) -> Place | None:
    """Put the number of marchers at 8,000: the object of the verb."""
    at = draft.opens - 1
    if tokens.lows[at] != "at":
        return None
    verb = _verb_before(tokens, at, sentence_start(tokens, at, _REACH))
    if verb is None or tag(tokens, verb + 1) != "D" or tag(tokens, verb) == "X":
        return None
    end = counted.modified(tokens, counted.nominal(tokens, verb + 1))
    return _trimmed(tokens, verb + 1, at) if end == at else None


def counted_of(tokens: Tokens, place: Place) -> tuple[str, Place] | None:
    """Return what "the number of drones" counts, in the singular, and where it stands."""
    first, end = place
    for j in range(first, end - 1):
        if tokens.lows[j] not in _TOTALS or tokens.lows[j + 1] != "of":
            continue
        head = j + 2
        while head + 1 < end and tag(tokens, head + 1) in "N#-":
            head += 1
        if not is_plural(tokens.lows[head]):
            return None
        start = j + 2
        while tag(tokens, start) == "D":
            start += 1
        return singular(tokens.lows[head]), (start, head + 1)
    return None


def _phrase_before(tokens: Tokens, i: int) -> Place | None:
    """Return the run of nouns, and of numbers inside names, that ends right before token `i`; its end if it is long."""
    start, first = i, max(i - _LONGEST, 0)
    while start > first and _in_phrase(tokens, start - 1):
        start -= 1
    while start < i and tag(tokens, start) in "#-S":
        start += 1
    return (start, i) if start < i else None


def _in_phrase(tokens: Tokens, i: int) -> bool:
    part = tag(tokens, i)
    return part in "N-S&" or (part == "#" and tokens.words[i - 1][:1].isupper() and tokens.words[i].isdecimal())


def _said_of(tokens: Tokens, opens: int, *, verb_needed: bool = False) -> Place | None:
    """Return the subject of the nearest verb to the left, else the phrase right before the number."""
    start = sentence_start(tokens, opens, _REACH)
    verb = _verb_before(tokens, opens, start)
    if verb is None:
        return None if verb_needed else _phrase_before(tokens, _back(tokens, opens, start))
    return subject(tokens, verb)


def subject(tokens: Tokens, verb: int) -> Place | None:
    """Return the subject of the verb at token `verb`, or of its sentence where it has none of its own."""
    start = sentence_start(tokens, verb, _REACH)
    found = _subject(tokens, verb, start)
    if found is _NOBODY:
        return None
    return found or _main_subject(tokens, start, verb)


def _back(tokens: Tokens, i: int, start: int) -> int:
    """Step back over commas, prepositions and adverbs before a number."""
    while i > start and (tokens.words[i - 1] in ",:–—-" or tag(tokens, i - 1) in "PA"):
        i -= 1
    return i


def _verb_before(tokens: Tokens, i: int, start: int) -> int | None:
    for j in range(i - 1, start - 1, -1):
        if tokens.lows[j] == "compared":
            continue  # "rose 3%, compared with 2%": who rose is meant
        if tag(tokens, j) in "VX" or (tokens.lows[j] in PARTICLES and tag(tokens, j - 1) in "N)"):
            return j
    return None


def _subject(tokens: Tokens, verb: int, start: int) -> Place | None:
    """Return the subject of one verb: nothing where it has none, `_NOBODY` where it is a pronoun."""
    end = verb
    while end > start and tag(tokens, end - 1) in "VXA" and not _there_is(tokens, end - 1):
        end -= 1
    if end == start:
        return None
    low = tokens.lows[end - 1]
    if low in {"to", "not"}:
        deeper = _verb_before(tokens, end - 1, start)
        return _subject(tokens, deeper, start) if deeper is not None else None
    if low in _RELATIVE:
        return _phrase_before(tokens, end - 1 - (tokens.words[end - 2] == ","))
    return _subject_ending(tokens, verb, end, start)


def _there_is(tokens: Tokens, i: int) -> bool:
    """True for the "there" of "there were 40", which is no place: "output there rose"."""
    return tokens.lows[i] == "there" and (tag(tokens, i - 1) != "N" or not _BE.isdisjoint(tokens.lows[i + 1 : i + 4]))


def _subject_ending(tokens: Tokens, verb: int, end: int, start: int) -> Place | None:
    """Return the subject that ends right before token `end`, over an apposition or a bracket that stands there."""
    low = tokens.lows[end - 1]
    if tag(tokens, end - 1) == "R" or low == "there":
        return _NOBODY
    if low == ",":
        if tokens.lows[verb] in _OF_THE_LAST:
            return _phrase_before(tokens, end - 1)
        if tokens.lows[verb].endswith("ing"):
            return None
        end = _before_apposition(tokens, end - 1, start)
    if tokens.words[end - 1] == ")":
        end = _before_bracket(tokens, end - 1, start)
    return _trimmed(tokens, _clause_start(tokens, end, start), end)


def _before_bracket(tokens: Tokens, close: int, start: int) -> int:
    for j in range(close, max(close - 10, start), -1):
        if tokens.words[j] == "(":
            return j
    return close


def _before_apposition(tokens: Tokens, comma: int, start: int) -> int:
    """Return the end of the phrase before ", the maker of tyres,": the comma that opens the apposition."""
    for j in range(comma - 1, max(comma - 16, start), -1):
        if tokens.words[j] == ",":
            return j
    return comma


def _clause_start(tokens: Tokens, end: int, start: int) -> int:
    """Return the first token of the clause that ends before token `end`."""
    i = end
    while i > start:
        part, low = tag(tokens, i - 1), tokens.lows[i - 1]
        if part in ',:.–—"“”()' or low in _OPENS_CLAUSE or part == "R":
            break
        if part == "C" and (low not in _AND or _verb_near(tokens, i - 1, start)):
            break
        if part in "VX" and low not in {"based", "aged", "made"}:
            break
        i -= 1
    return i


def _verb_near(tokens: Tokens, i: int, start: int) -> bool:
    for j in range(i - 1, max(i - 12, start - 1), -1):
        part = tag(tokens, j)
        if part in "VX":
            return True
        if part in ",.;:":
            return False
    return False


def _main_subject(tokens: Tokens, start: int, verb: int) -> Place | None:
    """Return the subject of the sentence: the first phrase before its first verb, introductory words left out."""
    first_verb = next((j for j in range(start, verb) if tag(tokens, j) in "VX"), None)
    if first_verb is None or first_verb == start:
        return None
    return _trimmed(tokens, _clause_start(tokens, first_verb, start), first_verb)


def _trimmed(tokens: Tokens, first: int, end: int) -> Place | None:
    """Return the place without articles, conjunctions and times before, and loose ends after; None for pronouns."""
    while first < end and (tag(tokens, first) in "DCPA.,-S" or tokens.lows[first] in {"today", "yesterday"}):
        if tag(tokens, first) == "P" and tag(tokens, first + 1) == "#":
            first += 1
        first += 1
    while first < end and tag(tokens, end - 1) in "DCPAS,-":
        end -= 1
    if first >= end or not any(tag(tokens, j) == "N" for j in range(first, end)):
        return None
    if tag(tokens, first) == "R" or (first + 1 == end and tokens.lows[first] == "there"):
        return None
    return first, min(end, first + _LONGEST)
