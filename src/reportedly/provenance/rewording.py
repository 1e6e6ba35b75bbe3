"""What a copy changed while it put it into other words: one source, one statement, another number or a no."""

import re

from reportedly.provenance.aliases import joined
from reportedly.provenance.case import Case
from reportedly.provenance.institutions import institution_of
from reportedly.records import Copy, Mention, Quantity, When, folded

ALIKE = 0.55  # share of the words of the shorter one that both have, for two mentions to be one statement reworded
LEAST = 3  # words in common
LENGTH = 4  # letters from which a word is one that tells
STEM = 5  # letters by which two words are one: "production" and "produced"
NO = re.compile(r"\b(?:not|no|never|nobody|neither|none|cannot|without)\b|n['’]t\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")


def reworded_change(case: Case, mention: Mention, copy: Copy) -> tuple[Mention, str] | None:
    """Return the giver's mention that a copy reworded with another number, day or the contrary, and which of these.

    None if none was: nothing was changed where the giver says the same anywhere.
    """
    theirs = [other for other in case.givers.get(copy.of, ()) if same_origin(case, mention, other)]
    alike = sorted(((_likeness(mention, other), other.id, other) for other in theirs), reverse=True)
    close = [other for likeness, _, other in alike if likeness >= ALIKE]
    if not close or any(_says_the_same(mention, other) for other in close):
        return None
    for other in close:
        if _negated(mention) != _negated(other):
            return other, "polarity"
        if mention.quantities and other.quantities and _comparable(mention, other):
            return other, "value"
        if _another_day(mention, other):
            return other, "value"
    return None


def same_origin(case: Case, one: Mention, other: Mention) -> bool:
    """True where both are attributed to someone of one name or of one institution, or neither to anyone."""
    origins = [item.origin for item in (one, other)]
    if origins[0] is None or origins[1] is None:
        return origins[0] is origins[1]
    names = [folded(origin.source) for origin in origins if origin]
    keys = [institution_of(origin, case.outlets, case.owned).key for origin in origins if origin]
    return any(len(set(joined(each).values())) == 1 for each in (names, keys))


def _likeness(one: Mention, other: Mention) -> float:
    words = [_stems(mention) for mention in (one, other)]
    shared = len(words[0] & words[1])
    return shared / min(map(len, words)) if shared >= LEAST else 0.0


def _stems(mention: Mention) -> set[str]:
    return {word.lower()[:STEM] for word in WORD.findall(mention.quote) if len(word) >= LENGTH}


def _says_the_same(one: Mention, other: Mention) -> bool:
    same_values = (not one.quantities or _meet(one, other)) and not _another_day(one, other)
    return _negated(one) == _negated(other) and same_values


def _another_day(one: Mention, other: Mention) -> bool:
    """True where both say in full on which day, and name no day in common."""
    days = [{when.start for when in mention.when if _is_a_day(when)} for mention in (one, other)]
    return bool(days[0] and days[1]) and not days[0] & days[1]


def _is_a_day(when: When) -> bool:
    """True for a day of what happens that is written as one: "yesterday", taken over, is another day."""
    written = when.relative is None or any(map(str.isdecimal, when.relative))
    return written and when.role == "event" and when.start is not None and when.start == when.end


def _negated(mention: Mention) -> bool:
    return bool(NO.search(mention.quote))


def _meet(one: Mention, other: Mention) -> bool:
    """True where every number of one is among those of the other, give or take a rounding."""
    return all(any(_close(mine, theirs) for theirs in other.quantities) for mine in one.quantities)


def _close(one: Quantity, other: Quantity) -> bool:
    pairs = [(_edge(one), _edge(other))]
    slack = max(one.step, other.step) if one.approximate or other.approximate or one.step != other.step else 0
    return all(x is not None and y is not None and abs(x - y) <= slack for x, y in pairs)


def _edge(quantity: Quantity) -> int | float | None:
    return quantity.high if quantity.low is None else quantity.low


def _comparable(one: Mention, other: Mention) -> bool:
    """True where they count the same things."""
    return bool({quantity.unit for quantity in one.quantities} & {quantity.unit for quantity in other.quantities})
