"""Finds the noun that a number counts, by the form of the phrase after it, and the phrase's modifiers."""

from typing import Final, NamedTuple

from reportedly.values.language.grammar import VERB_OF, tag
from reportedly.values.language.nouns import is_plural, singular
from reportedly.values.language.tables import rows
from reportedly.values.language.tokens import Tokens

_REACH = 9  # tokens between a number and its noun: "59.2 % of the privately held shares"
_MORE: Final = frozenset({"more", "further", "such", "most"})
_PEOPLE: Final = frozenset(row["plural"] for row in rows("plurals.csv") if row["because"].startswith("an adjective"))
_STEPS = frozenset({"last", "this", "next", "previous", "past", "each", "every", "ago", "earlier", "later"})
_TIMES: Final = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years", "time", "times"})


class Phrase(NamedTuple):
    """A noun phrase: first token, head, the token after it; `attribute` for the "speed" of "six-speed gearbox"."""

    first: int
    head: int
    end: int
    attribute: bool = False


def phrase_after(tokens: Tokens, i: int, *, single: bool) -> Phrase | None:
    """Return the noun phrase that a number before token `i` counts; `single` where the number is one or less."""
    if tokens.lows[i] == ",":
        return None  # "kills nine, coastguard says"
    first = _partitive(tokens, i)
    plain = first == i
    head = _attribute(tokens, first) if plain and tag(tokens, first) == "-" else None
    attribute = head is not None
    if head is None:
        head = _single_head(tokens, first) if single and plain else _plural_head(tokens, first)
    if head is None and not single and plain:
        head = _attribute(tokens, first)
        attribute = head is not None
    if head is None:
        return None
    start = first
    while start < head and (tokens.lows[start] in _MORE or tag(tokens, start) == "-"):
        start += 1
    return Phrase(start, head, head + 1, attribute)


def _partitive(tokens: Tokens, i: int) -> int:
    """Step over "of the", "of Airbnb's": what follows is still counted."""
    if tokens.lows[i] != "of":
        return i
    i += 1
    while tag(tokens, i) == "D" or tokens.lows[i] in {"his", "her", "its", "their", "many", "several"}:
        i += 1
    return i


def _plural_head(tokens: Tokens, i: int) -> int | None:
    """Return the last plural of the run of nouns and adjectives from token `i` on."""
    head = None
    for j in range(i, min(i + _REACH, tokens.count)):
        low, part = tokens.lows[j], tag(tokens, j)
        if part == "N":
            if head is not None and low in _PEOPLE:
                break
            if is_plural(low) and not _is_possessor(tokens, j) and not _adjective_here(tokens, j):
                head = j
            elif head is not None and not _plural_follows(tokens, j):
                break
        elif part == "V" and head is None and _verb_as_noun(tokens, j):
            head = j
        elif not (tag(tokens, j - 1) == "-" and low.isalpha()) and not _inside(tokens, j, part, open_=head is None):
            break
    return head


def _is_possessor(tokens: Tokens, j: int) -> bool:
    return tokens.lows[j + 1] in {"'s", "’s"} or (
        tokens.words[j + 1] in "'’" and tokens.glued(j + 1) and bool(tokens.words[j + 1])
    )


def _adjective_here(tokens: Tokens, j: int) -> bool:
    """True for the injured of "40 injured passengers" and the Chinese of "three Chinese ships"."""
    low = tokens.lows[j]
    if low not in _PEOPLE and not low.endswith("ese"):
        return False
    return tag(tokens, j + 1) == "N" and tokens.lows[j + 1].isalpha()


def _verb_as_noun(tokens: Tokens, j: int) -> bool:
    """True for a plural that the tags take for a verb: "60,600 jobs or", "37 claims"."""
    low = tokens.lows[j]
    if low in _PEOPLE:
        return tag(tokens, j - 1) == "#" or tokens.lows[j - 1].isalpha()
    return is_plural(low) and low.endswith("s") and tag(tokens, j - 1) in "#NC" and tokens.lows[j - 1] != "to"


def _plural_follows(tokens: Tokens, j: int) -> bool:
    """True where the run goes on to another plural: "sports cars", "sales representatives"."""
    for k in (j, j + 1):
        if tag(tokens, k) != "N" or not tokens.lows[k].isalpha() or tokens.lows[k].endswith("ly"):
            return False
        if is_plural(tokens.lows[k]):
            return True
    return False


def _inside(tokens: Tokens, j: int, part: str, *, open_: bool) -> bool:
    """True where a token that is no noun stands inside the phrase before its head."""
    low = tokens.lows[j]
    if part == "-" or (part == "A" and open_ and (low.endswith("ly") or low == "very")) or (low in _MORE and open_):
        return True
    if not open_:
        return False
    if part == "S":
        return True
    if part in {"C", "&"} or low in {"&", ","}:
        return (low in {"and", "or", "&", ","}) and tag(tokens, j - 1) == "N" and _joined(tokens, j)
    if part == "#":
        return tag(tokens, j + 1) == "-" or (tag(tokens, j - 1) == "-" and _spelled(tokens.lows[j - 2]))
    return part == "V" and low.endswith(("ed", "ing", "en")) and tag(tokens, j + 1) in "NV-"


def _spelled(low: str) -> bool:
    return len(low) > 1 and low.isalpha()


def _joined(tokens: Tokens, j: int) -> bool:
    """True for "digital and physical sales", "small, friendly deals": a plural comes, and nothing is counted anew."""
    for k in range(j + 1, j + 4):
        if tag(tokens, k) not in "N-":
            return False
        if is_plural(tokens.lows[k]):
            return k > j + 1 or tokens.words[j - 1][:1].isupper()
    return False


def _single_head(tokens: Tokens, i: int) -> int | None:
    """Return the head of "one particular demand": the last noun before anything else."""
    head = None
    for j in range(i, min(i + _REACH, tokens.count)):
        part = tag(tokens, j)
        if part == "N" and tokens.lows[j].isalpha():
            if _is_possessor(tokens, j):
                return None
            head = j
        elif part != "-" and not (head is None and tokens.lows[j] in _MORE):
            break
    return head


def _attribute(tokens: Tokens, i: int) -> int | None:
    """Return the noun of "six-speed gearbox", "three-course meal", "3 cylinder engine"."""
    hyphen = tag(tokens, i) == "-"
    j = i + hyphen
    low = tokens.lows[j]
    if not (
        low.isalpha() and tokens.words[j][:1].islower() and low not in {"odd", "ish", "plus", "fold", "strong"} | _STEPS
    ):
        return None
    if hyphen:
        return j if tag(tokens, j) in "NV" else None
    noun = tag(tokens, j) == "N" and low not in VERB_OF and len(low) > 2
    after = tag(tokens, j + 1) == "N" and tokens.lows[j + 1].isalpha() and tokens.words[j + 1][:1].islower()
    small = tokens.lows[i - 1].isalpha() or len(tokens.words[i - 1]) < 3
    return (
        j
        if noun and after and small and not low.endswith(("al", "ive", "ous", "ful", "ic", "ible", "able", "ed"))
        else None
    )


def noun(tokens: Tokens, phrase: Phrase) -> str:
    """Return the singular of the head."""
    return singular(tokens.lows[phrase.head])


def modified(tokens: Tokens, end: int) -> int:
    """Return the token after the modifiers that follow a noun: "workers from North Korea", "snaps of man coverage"."""
    for _ in range(2):
        if tokens.lows[end] not in {"of", "from", "with", "without"}:
            break
        after = nominal(tokens, end + 1)
        if after == end + 1:
            break
        end = after
    return end


def nominal(tokens: Tokens, i: int) -> int:
    """Return the token after the noun phrase at `i`, or `i` where there is none or it is a time or number."""
    start = i
    while tag(tokens, i) == "D" or tokens.lows[i] in {"his", "her", "its", "their", "our", "my", "your"}:
        i += 1
    begun = i
    while tag(tokens, i) in {"N", "-", "S"} and i < begun + 6 and (tokens.lows[i].isalpha() or tag(tokens, i) != "N"):
        i += 1
    plain = i > begun and tag(tokens, i) != "#" and tokens.lows[begun] not in _TIMES
    return i if plain else start
