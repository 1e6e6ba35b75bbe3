"""Tells numbers that count something from those that only name: A380, page 5, 9:01, 5 July, 2-1, 1989, 555-0101."""

from typing import Final

from reportedly.values.language.grammar import VERB_OF
from reportedly.values.language.nouns import is_plural
from reportedly.values.language.tables import group, rows
from reportedly.values.language.tokens import Tokens
from reportedly.values.numbers import STARTS, Numeral
from reportedly.values.units import table

MONTHS: Final = group("months")
DAYS: Final = group("weekdays")
DASHES: Final = frozenset("-‐‑–—−")
LABELS: Final = frozenset(row["word"] for row in rows("labels.csv"))
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_PREFIXES = group("joined prefixes")
_CLOCK = group("clock")
_STREETS = group("streets")
_ON = frozenset({"on", "in", "of", "since", "until", "by", "from"})
_LONGEST_COUNT = 12  # digits without any grouping
_REFERENCES = 4  # sources that stand in one pair of brackets
_PERIODS = frozenset({"day", "week", "year", "game", "round", "part", "season", "top"})
_LISTED = frozenset({",", "and", "or", "–", "-"})
_RATIO = frozenset("/:⁄")
_LOCATIVE = group("locative")
_POINTING = group("pointing")
_FALLS_ON = group("falls on")
_SENTENCE_OPENERS = group("openers")


def reason(tokens: Tokens, numeral: Numeral) -> str | None:
    """Return why a number without a currency sign counts nothing, or None where it may."""
    if numeral.form != "digits":
        return _word_reason(tokens, numeral)
    return (
        _glued(tokens, numeral)
        or _clock_or_date(tokens, numeral)
        or _chain(tokens, numeral)
        or _address(tokens, numeral)
        or _enumerates(tokens, numeral)
        or _cited(tokens, numeral)
    )


def name_reason(tokens: Tokens, numeral: Numeral) -> str | None:
    """Return why a number without a unit only names, or None where it may count."""
    if numeral.form != "digits":
        return None
    return _label(tokens, numeral) or _opens_name(tokens, numeral)


def _cited(tokens: Tokens, numeral: Numeral) -> str | None:
    """[27], [9,12], (3): a number alone in brackets points to a source or a formula."""
    first, last = numeral.first, numeral.last
    for _ in range(_REFERENCES):
        if tokens.words[first - 1] in {",", "–", "-", ";"} and tokens.words[first - 2][:1].isdigit():
            first -= 2
    for _ in range(_REFERENCES):
        if tokens.words[last] in {",", "–", "-", ";"} and tokens.words[last + 1][:1].isdigit():
            last += 2
    around = tokens.words[first - 1] if first else "", tokens.words[last]
    whole = "." not in tokens.words[numeral.first] and numeral.last == numeral.first + 1
    alone = around == ("[", "]") or (around == ("(", ")") and len(tokens.words[numeral.first]) < 4)
    return "a reference" if alone and whole else None


def _enumerates(tokens: Tokens, numeral: Numeral) -> str | None:
    """The number of a point in a list, "1)", or of a chapter that stands alone in its line; or an identifier."""
    i, last = numeral.first, numeral.last
    if len(tokens.words[i]) > _LONGEST_COUNT and tokens.words[i].isdigit():
        return "an identifier"
    if not tokens.words[i - 1] and last == i + 1 and isinstance(numeral.value, int) and last < tokens.count:
        alone = not tokens.words[last]
        pointed = tokens.words[last] in {".", ")"} and tokens.words[last + 1][:1].isupper() and numeral.value < 100
        if alone or pointed:
            return "the number of a point"
    closed = tokens.words[numeral.last] == ")" and isinstance(numeral.value, int) and numeral.value < 100
    if (
        closed
        and numeral.last == numeral.first + 1
        and "(" not in tokens.words[max(numeral.first - 12, 0) : numeral.first]
    ):
        return "the number of a point"
    return None


def _word_reason(tokens: Tokens, numeral: Numeral) -> str | None:
    i, last = numeral.first, numeral.last
    before = tokens.lows[i - 1] if i else ""
    named = tokens.words[i][:1].isupper() and i > 0 and tokens.words[i - 1][:1].isupper() and last == i + 1
    if (
        named
        and before not in {"the", "in", "of"}
        and not tokens.words[last][:1].isupper()
        and not _verb(tokens, i - 1)
    ):
        return "part of a name"
    if before in LABELS and last == i + 1 and not is_plural(tokens.lows[last]):
        return f"the number of a {before}"
    if tokens.lows[i] == "zero" and before in {"ground", "net", "patient"}:
        return "part of a name"
    return _pronoun(tokens, numeral, before) if tokens.lows[i] == "one" and last == i + 1 else None


def _pronoun(tokens: Tokens, numeral: Numeral, before: str) -> str | None:
    following = tokens.lows[numeral.last]
    if before in _POINTING and following not in {"million", "billion"} and not _unit_follows(tokens, numeral.last):
        return "a pronoun"
    if following in {"another", "by"} or (following == "of" and before in {"the", "this"}):
        return "a pronoun"
    return None


def _glued(tokens: Tokens, numeral: Numeral) -> str | None:
    """T-90M, A380, 5th, 1970s, 24703L202: letters that touch the digits and are no unit."""
    i, last = numeral.first, numeral.last
    if tokens.glued(i):
        before = tokens.words[i - 1]
        if before.isalpha() and tokens.lows[i - 1] not in _PREFIXES:
            return "letters before it"
        if before in DASHES and tokens.glued(i - 1) and tokens.words[i - 2].isalpha():
            return None if _counts_anyway(tokens, i) else "part of a name"
        if (
            before in DASHES
            and tokens.words[i - 2].isupper()
            and tokens.words[i].isdigit()
            and not _unit_follows(tokens, last)
        ):
            return "part of a name"
        if before == "." and tokens.glued(i - 1) and tokens.words[i - 2].isalpha():
            return "letters before it"
        if before in "'’)]" and tokens.glued(i - 1):
            return "part of a name"
        if before in "#_\\@" or (before in DASHES and tokens.words[i - 2][-1:].isdigit() and _lettered(tokens, i - 2)):
            return "a label"
    if not tokens.glued(last):
        return None
    if tokens.lows[last] in _ORDINAL:
        return "an ordinal"
    if tokens.lows[last] == "s" or (tokens.words[last] in "'’" and tokens.lows[last + 1] == "s"):
        return "a decade"
    return None


def _lettered(tokens: Tokens, i: int) -> bool:
    return tokens.glued(i) and tokens.words[i - 1].isalpha()


def _counts_anyway(tokens: Tokens, i: int) -> bool:
    """True for sub-7, to-5 and now-18 month-old: the word before the hyphen is no name."""
    before = tokens.lows[i - 2]
    return before in _PREFIXES or before in STARTS or before == "to" or _unit_follows(tokens, i + 1)


def _unit_follows(tokens: Tokens, i: int) -> bool:
    return tokens.lows[i] == "%" or (len(tokens.lows[i]) > 2 and tokens.lows[i] in table().words)


def _clock_or_date(tokens: Tokens, numeral: Numeral) -> str | None:
    i, last, lows = numeral.first, numeral.last, tokens.lows
    if lows[last] in _CLOCK or (lows[last] == "o" and tokens.words[last + 1] in "'’"):
        return "a time of day"
    for colon in (i - 1, last):
        near = tokens.words[colon - 1][-1:].isdigit() and tokens.words[colon + 1][:1].isdigit()
        if colon > 0 and lows[colon] == ":" and near and tokens.glued(colon) and tokens.glued(colon + 1):
            return "a time of day"
    small = isinstance(numeral.value, int) and 0 < numeral.value <= 31 and last == i + 1
    return "a day of a month" if small and (_month_near(tokens, i) or is_month(tokens, last)) else None


def is_month(tokens: Tokens, i: int) -> bool:
    """True where token `i` names a month: March, not march; lower-case may and march only after a preposition."""
    low = tokens.lows[i]
    if low not in MONTHS:
        return False
    return (
        tokens.words[i][:1].isupper()
        or low not in {"may", "march", "mar", "jan", "dec", "sep"}
        or tokens.lows[i - 1] in _ON
    )


def _month_near(tokens: Tokens, i: int) -> bool:
    """True for the days of "July 5", "Sept. 5", "July 5-7" and "July 5 and 7"."""
    if is_month(tokens, i - 1):
        return True
    mark = tokens.words[i - 1]
    if mark == "." and is_month(tokens, i - 2):
        return True
    if not (mark in DASHES or mark == "and") or not tokens.words[i - 2][-1:].isdigit():
        return False
    return is_month(tokens, i - 3) or (tokens.words[i - 3] == "." and is_month(tokens, i - 4))


def _chain(tokens: Tokens, numeral: Numeral) -> str | None:
    """10/12/2016, 2016-09-12, 555-0101-22, 24/7, 3:1, 2012-13: digits joined by signs."""
    before, after = _joined_before(tokens, numeral.first), _joined_after(tokens, numeral.last)
    if before in _RATIO or after in _RATIO:
        return "joined to other digits"
    if before and (after or _joined_before(tokens, numeral.first - 2)):
        return "a chain of digits"
    if after and _joined_after(tokens, numeral.last + 2):
        return "a chain of digits"
    if before and _year_word(tokens.words[numeral.first - 2]) and len(tokens.words[numeral.first]) in {2, 4}:
        return "the end of a span of years"
    return None


def _joined_before(tokens: Tokens, i: int) -> str:
    """Return the sign that joins token `i` to digits before it, or nothing."""
    tight = i > 1 and tokens.glued(i) and tokens.glued(i - 1)
    return (
        tokens.words[i - 1]
        if tight and tokens.words[i - 2][-1:].isdigit() and not tokens.words[i - 1].isalpha()
        else ""
    )


def _joined_after(tokens: Tokens, last: int) -> str:
    """Return the sign that joins token `last - 1` to digits after it, or nothing."""
    tight = tokens.glued(last) and tokens.glued(last + 1)
    return (
        tokens.words[last]
        if tight and tokens.words[last + 1][:1].isdigit() and not tokens.words[last].isalpha()
        else ""
    )


def _year_word(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1500" <= word < "2100"


def _label(tokens: Tokens, numeral: Numeral) -> str | None:
    """Page 5, FTSE 100, Shahed 136: a label, or a name that the bare number ends."""
    i, last = numeral.first, numeral.last
    before = tokens.words[i - 1] if i else ""
    low = tokens.lows[i - 1] if i else ""
    if low == "." and tokens.lows[i - 2] in LABELS:
        low = tokens.lows[i - 2]
    if (low in LABELS and not tokens.glued(i)) or before == "#":
        return None if low in _PERIODS and is_plural(tokens.lows[last]) else f"the number of a {low}"
    if low == "of" and tokens.words[i - 2].isdigit() and tokens.lows[i - 3] in LABELS:
        return "the last of a series"
    if low in _LISTED and _listed_label(tokens, i):
        return "one of a list of labels"
    word = tokens.words[i]
    if (
        tokens.words[i - 2] in {"'", "’"}
        and before.isalpha()
        and tokens.glued(i - 1)
        and tokens.words[i - 3][:1].isupper()
    ):
        return "part of a name"  # Chang'e 4
    if not (before[:1].isupper() and before.isalpha() and word.isdigit() and last == i + 1):
        return None
    if tokens.words[last] in DASHES and _joined_after(tokens, last):
        return None
    if len(before) == 1 and not (tokens.words[i - 2] == "&" or tokens.words[i - 2][:1].isupper()):
        return None
    return "part of a name" if _ends_name(tokens, i) else None


def _listed_label(tokens: Tokens, i: int) -> bool:
    """True for the 7 of "phases 3, 5 and 7"."""
    j = i - 1
    while j > i - 12 and (tokens.words[j].isdigit() or tokens.lows[j] in _LISTED):
        j -= 1
    return tokens.words[j + 1].isdigit() and tokens.lows[j] in LABELS and tokens.lows[j].endswith("s")


def labelled(tokens: Tokens, i: int) -> bool:
    """True where a label stands before token `i`, a point between them or not: "Fig. 3"."""
    return tokens.lows[i - 1] in LABELS or (tokens.words[i - 1] == "." and tokens.lows[i - 2] in LABELS)


def _ends_name(tokens: Tokens, i: int) -> bool:
    """True where the capitalised word before token `i` makes a name with it: Boeing 737, not Killing 20 or In Paris 20 people."""
    low = tokens.lows[i - 1]
    if low in MONTHS or low in DAYS or _verb(tokens, i - 1) or low in _SENTENCE_OPENERS:
        return False
    return not (tokens.lows[i - 2] in _LOCATIVE and is_plural(tokens.lows[i + 1]))


def _verb(tokens: Tokens, i: int) -> bool:
    """True for Kills and Killing in a headline; a bare form ("Watch", "Note") is as often a name."""
    low = tokens.lows[i]
    return VERB_OF.get(low, low) != low


def _address(tokens: Tokens, numeral: Numeral) -> str | None:
    """575 Wilbraham Road: a number, one to three capitalised words, and a kind of street."""
    i = numeral.last
    for j in range(i, i + 4):
        if not tokens.words[j][:1].isupper():
            return None
        if j > i and tokens.lows[j] in _STREETS:
            return "a house number"
    return None


def _opens_name(tokens: Tokens, numeral: Numeral) -> str | None:
    """787 Dreamliner, 90049 ZIP: bare digits before one capitalised word that is no plural."""
    last = numeral.last
    word, following = tokens.words[numeral.first], tokens.words[last]
    if (
        not (word.isdigit() and last == numeral.first + 1 and following[:1].isupper() and following.isalpha())
        or numeral.first == 0
    ):
        return None
    low = tokens.lows[last]
    if low == "zip":
        return "a postal code"
    if (
        low in MONTHS
        or low in DAYS
        or _unit_follows(tokens, last)
        or any(is_plural(tokens.lows[last + k]) for k in range(4))
    ):
        return None
    return "part of a name" if len(following) > 3 and tokens.words[last + 1].islower() else None


def is_year(tokens: Tokens, numeral: Numeral, *, counted: bool) -> bool:
    """True where a bare number of four digits is a year; `counted` says that a plural noun follows."""
    word = tokens.words[numeral.first]
    if not (numeral.form == "digits" and len(word) == 4 and word.isdigit() and numeral.last == numeral.first + 1):
        return False
    year, before = numeral.value, tokens.lows[numeral.first - 1] if numeral.first else ""
    if not 1000 <= year < 2100:
        return False
    if counted:
        return (1900 < year < 2050 and year % 100 != 0) or (before in _FALLS_ON and year % 10 != 0)
    return year >= 1500 or (before in _FALLS_ON and before not in {"about", "around", "to"})
