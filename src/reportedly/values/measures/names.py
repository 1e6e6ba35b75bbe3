"""Tells numbers that count something from those that only name, as rows of a reason and its test."""

from collections.abc import Callable
from typing import Final

from reportedly.values.language.grammar import VERB_OF
from reportedly.values.language.nouns import is_plural, plural
from reportedly.values.language.tables import group, rows
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures import glue
from reportedly.values.measures.bounds import BOUNDING
from reportedly.values.measures.glue import DASHES, joined_after, unit_follows
from reportedly.values.numbers import Numeral

Test = Callable[[Tokens, Numeral], bool]
MONTHS: Final = group("months")
DAYS: Final = group("weekdays")
_CLOCK = group("clock")
_STREETS = group("streets")
_ON = frozenset({"on", "in", "of", "since", "until", "by", "from"})
_SHORT = frozenset({"may", "march", "mar", "jan", "dec", "sep"})  # months that are other words in lower case
_LONGEST_COUNT = 9  # digits without any grouping: longer counts are written in groups or with a scale
_REFERENCES = 4  # sources that stand in one pair of brackets
_PERIODS = frozenset({"day", "week", "year", "game", "round", "part", "season", "top"})
_ORDINALS = group("ordinals")
_OWNED = frozenset({"the", "his", "her", "its", "their", "our", "my", "your", "s", "'s", "’s"})
_SINGLE_LABELS = frozenset(row["word"] for row in rows("labels.csv"))
LABELS: Final = _SINGLE_LABELS | {plural(word) for word in _SINGLE_LABELS - _PERIODS}  # "in ten days 20 people died"
_LISTED = frozenset({",", "and", "or", "–", "-"})
_COMPARES = frozenset({"than", "over", "above", "below", "under", "exceeding", "least", "most"})  # before no year
_LOCATIVE = group("locative")
_POINTING = group("pointing")
_FALLS_ON = group("falls on")
_SENTENCE_OPENERS = group("openers")


def reason(tokens: Tokens, numeral: Numeral) -> str | None:
    """Return why a number without a currency sign counts nothing, or None where it may."""
    if numeral.form != "digits":
        return _first(_WORDS, tokens, numeral)
    touching = _first(_TOUCHED, tokens, numeral) if glue.touched(tokens, numeral) else None
    return touching or _first(_DIGITS, tokens, numeral)


def name_reason(tokens: Tokens, numeral: Numeral) -> str | None:
    """Return why a number without a unit only names, or None where it may count."""
    return _first(_NAMES, tokens, numeral) if numeral.form == "digits" else None


def _first(rules: tuple[tuple[str, Test], ...], tokens: Tokens, numeral: Numeral) -> str | None:
    for because, test in rules:
        if test(tokens, numeral):
            return because
    return None


def _time_of_day(tokens: Tokens, numeral: Numeral) -> bool:
    """9 p.m., 9 o'clock, 0735 GMT."""
    last = numeral.last
    return tokens.lows[last] in _CLOCK or (tokens.lows[last] == "o" and tokens.words[last + 1] in {"'", "’"})


def _day_of_month(tokens: Tokens, numeral: Numeral) -> bool:
    """July 5, 5 July, July 5-7."""
    small = isinstance(numeral.value, int) and 0 < numeral.value <= 31 and numeral.last == numeral.first + 1
    return small and (_month_near(tokens, numeral.first) or is_month(tokens, numeral.last))


def is_month(tokens: Tokens, i: int) -> bool:
    """True where token `i` names a month: March, not march; lower-case may and march only after a preposition."""
    low = tokens.lows[i]
    if low not in MONTHS:
        return False
    return tokens.words[i][:1].isupper() or low not in _SHORT or tokens.lows[i - 1] in _ON


def _month_near(tokens: Tokens, i: int) -> bool:
    """True for the days of "July 5", "Sept. 5", "July 5-7" and "July 5 and 7"."""
    mark = tokens.words[i - 1]
    if is_month(tokens, i - 1) or (mark == "." and is_month(tokens, i - 2)):
        return True
    if not (mark in DASHES or mark == "and") or not tokens.words[i - 2][-1:].isdecimal():
        return False
    return is_month(tokens, i - 3) or (tokens.words[i - 3] == "." and is_month(tokens, i - 4))


def _house_number(tokens: Tokens, numeral: Numeral) -> bool:
    """575 Wilbraham Road: a number, one to three capitalised words, and a kind of street."""
    for j in range(numeral.last, numeral.last + 4):
        if not tokens.words[j][:1].isupper():
            return False
        if j > numeral.last and tokens.lows[j] in _STREETS:
            return True
    return False


def _identifier(tokens: Tokens, numeral: Numeral) -> bool:
    """1449075600, 672139201337532417."""
    word = tokens.words[numeral.first]
    return len(word) > _LONGEST_COUNT and word.isdecimal()


def _point(tokens: Tokens, numeral: Numeral) -> bool:
    """1) and 2., and a number alone in its line: points of a list and chapters."""
    i, last = numeral.first, numeral.last
    if last != i + 1 or not isinstance(numeral.value, int) or last >= tokens.count:
        return False
    if not tokens.words[i - 1]:
        pointed = tokens.words[last] in {".", ")"} and tokens.words[last + 1][:1].isupper() and numeral.value < 100
        return pointed or not tokens.words[last]
    opened = "(" in tokens.words[max(i - 12, 0) : i]
    return tokens.words[last] == ")" and numeral.value < 100 and not opened


def _cited(tokens: Tokens, numeral: Numeral) -> bool:
    """[27], [9,12], (3): a number alone in brackets points to a source or a formula."""
    first, last = numeral.first, numeral.last
    for _ in range(_REFERENCES):
        if tokens.words[first - 1] in {",", "–", "-", ";"} and tokens.words[first - 2][:1].isdecimal():
            first -= 2
        if tokens.words[last] in {",", "–", "-", ";"} and tokens.words[last + 1][:1].isdecimal():
            last += 2
    around = tokens.words[first - 1] if first else "", tokens.words[last]
    whole = "." not in tokens.words[numeral.first] and numeral.last == numeral.first + 1
    short = len(tokens.words[numeral.first]) < 4
    return whole and (around == ("[", "]") or (around == ("(", ")") and short))


def _capitalised(tokens: Tokens, numeral: Numeral) -> bool:
    """Air Force One: a number word that ends a name."""
    i, last = numeral.first, numeral.last
    named = i > 0 and last == i + 1 and tokens.words[i][:1].isupper() and tokens.words[i - 1][:1].isupper()
    if not named or tokens.words[last][:1].isupper():
        return False
    return tokens.lows[i - 1] not in {"the", "in", "of"} and not _verb(tokens, i - 1)


def _label_in_words(tokens: Tokens, numeral: Numeral) -> bool:
    """Game six, chapter two."""
    before = tokens.lows[numeral.first - 1]
    return before in LABELS and numeral.last == numeral.first + 1 and not is_plural(tokens.lows[numeral.last])


def _place(tokens: Tokens, numeral: Numeral) -> bool:
    """Twenty-fifth, one hundred and first, the two hundredth visitor; not two hundredths and one hundredth of it."""
    last = numeral.last
    if numeral.form == "part":
        tens = tokens.lows[last - 1] in {"hundredth", "thousandth", "millionth"}
        return tens and tokens.lows[last] != "of" and last > numeral.first + 1
    if numeral.form != "words" or not isinstance(numeral.value, int):
        return False
    joint = tokens.lows[last]
    hundreds = joint == "and" and numeral.value % 100 == 0
    j = last + (hundreds or (joint in DASHES and tokens.glued(last)))
    low = tokens.lows[j]
    if low == "second":
        return j > last and tokens.lows[numeral.first - 1] in _OWNED
    return low in _ORDINALS and (numeral.value % 10 == 0 or low.endswith(("dredth", "sandth", "lionth")))


def _zero(tokens: Tokens, numeral: Numeral) -> bool:
    """Ground zero, net zero."""
    return tokens.lows[numeral.first] == "zero" and tokens.lows[numeral.first - 1] in {"ground", "net", "patient"}


_EMPHASIS: Final = frozenset({"hell", "heck", "helluva", "hellish"})


def _pronoun(tokens: Tokens, numeral: Numeral) -> bool:
    """No one, the one who, one another, one hell of a ride."""
    if tokens.lows[numeral.first] != "one" or numeral.last != numeral.first + 1:
        return False
    before, following = tokens.lows[numeral.first - 1], tokens.lows[numeral.last]
    if before in _POINTING and following not in {"million", "billion"} and not unit_follows(tokens, numeral.last):
        return True
    if following in _EMPHASIS and tokens.lows[numeral.last + 1] == "of":
        return True
    return following in {"another", "by"} or (following == "of" and before in {"the", "this"})


def _label_before(tokens: Tokens, numeral: Numeral) -> bool:
    """Page 5, No. 5, #5; not "day 20 people"."""
    i = numeral.first
    low = tokens.lows[i - 1]
    if low == "." and tokens.lows[i - 2] in LABELS:
        low = tokens.lows[i - 2]
    if low != "#" and (low not in LABELS or tokens.glued(i)):
        return False
    return not (low in _PERIODS and is_plural(tokens.lows[numeral.last]))


def _last_of_series(tokens: Tokens, numeral: Numeral) -> bool:
    """Caption 12 of 30."""
    i = numeral.first
    return tokens.lows[i - 1] == "of" and tokens.words[i - 2].isdecimal() and tokens.lows[i - 3] in LABELS


def _listed_label(tokens: Tokens, numeral: Numeral) -> bool:
    """The 7 of "phases 3, 5 and 7"."""
    j = numeral.first - 1
    if tokens.lows[j] not in _LISTED:
        return False
    while j > numeral.first - 12 and (tokens.words[j].isdecimal() or tokens.lows[j] in _LISTED):
        j -= 1
    j -= tokens.words[j] == "." and tokens.words[j + 1].isdecimal()  # "Figs. 4 and 5"
    led = tokens.words[j + 1].isdecimal() or tokens.words[j + 1] == "."
    return led and tokens.lows[j] in LABELS and tokens.lows[j].endswith("s")


def labelled(tokens: Tokens, i: int) -> bool:
    """True where a label stands before token `i`, a point between them or not: "Fig. 3"."""
    return tokens.lows[i - 1] in LABELS or (tokens.words[i - 1] == "." and tokens.lows[i - 2] in LABELS)


def _after_apostrophe(tokens: Tokens, numeral: Numeral) -> bool:
    """Chang'e 4."""
    i = numeral.first
    split = tokens.words[i - 2] in {"'", "’"} and tokens.glued(i - 1) and tokens.words[i - 3][:1].isupper()
    return split and tokens.words[i - 1].isalpha()


def _ends_name(tokens: Tokens, numeral: Numeral) -> bool:
    """Boeing 737, S&P 500; not "Killing 20", "In Paris 20 people", "Melby 2-1"."""
    i, last = numeral.first, numeral.last
    before, low = tokens.words[i - 1] if i else "", tokens.lows[i - 1]
    digits = tokens.words[i].replace(".", "", 1)  # "Android 8.1"
    if not (before[:1].isupper() and before.isalpha() and digits.isdecimal() and last == i + 1):
        return False
    if tokens.words[last] in DASHES and joined_after(tokens, last):
        return False
    if len(before) == 1 and not (tokens.words[i - 2] == "&" or tokens.words[i - 2][:1].isupper()):
        return False
    if low in MONTHS or low in DAYS or low in _SENTENCE_OPENERS or low in BOUNDING or _verb(tokens, i - 1):
        return False
    return not (tokens.lows[i - 2] in _LOCATIVE and is_plural(tokens.lows[last])) and tokens.lows[last] != "times"


def _verb(tokens: Tokens, i: int) -> bool:
    """True for Kills and Killing in a headline; a bare form ("Watch", "Note") is as often a name."""
    low = tokens.lows[i]
    return VERB_OF.get(low, low) != low


def _opens_name(tokens: Tokens, numeral: Numeral) -> bool:
    """787 Dreamliner, 90049 ZIP: bare digits before one capitalised word that is no plural."""
    i, last = numeral.first, numeral.last
    following, low = tokens.words[last], tokens.lows[last]
    bare = i > 0 and last == i + 1 and tokens.words[i].isdecimal() and tokens.lows[i - 1] not in BOUNDING
    if not (bare and following[:1].isupper() and following.isalpha()):
        return False
    counted = any(is_plural(tokens.lows[last + k]) for k in range(4))
    if low in MONTHS or low in DAYS or counted or unit_follows(tokens, last):
        return False
    return low == "zip" or (len(following) > 3 and tokens.words[last + 1].islower())


def is_year(tokens: Tokens, numeral: Numeral, *, counted: bool) -> bool:
    """True where a bare number of four digits is a year; `counted` says that a plural noun follows."""
    word = tokens.words[numeral.first]
    bare = numeral.form == "digits" and len(word) == 4 and word.isdecimal() and numeral.last == numeral.first + 1
    if not bare or not 1000 <= numeral.value < 2100:
        return False
    year, before = numeral.value, tokens.lows[numeral.first - 1]
    if before in _COMPARES and not counted:
        return False
    if counted:
        return (1900 < year < 2050 and year % 100 != 0) or (before in _FALLS_ON and year % 10 != 0)
    return year >= 1500 or (before in _FALLS_ON and before not in {"about", "around", "to"})


_TOUCHED: Final[tuple[tuple[str, Test], ...]] = (
    ("letters touch it", glue.letters_before),
    ("it is part of a name", glue.hyphened_name),
    ("it is part of a name", glue.after_a_closer),
    ("a mark makes it a label", glue.after_a_mark),
    ("it is an ordinal", glue.ordinal),
    ("it is a decade", glue.decade),
    ("a letter in brackets makes it a paragraph", glue.lettered),
    ("it is a year without its century", glue.short_year),
    ("a sign joins it to other digits", glue.ratio),
    ("it is one of a chain of digits", glue.chain),
    ("it is the end of a span of years", glue.years_end),
)
_DIGITS: Final[tuple[tuple[str, Test], ...]] = (
    ("it is a time of day", _time_of_day),
    ("it is a day of a month", _day_of_month),
    ("it is a house number", _house_number),
    ("it is the number of a point", _point),
    ("it is an identifier", _identifier),
    ("it is a reference", _cited),
)
_WORDS: Final[tuple[tuple[str, Test], ...]] = (
    ("it is part of a name", _capitalised),
    ("it numbers what stands before it", _label_in_words),
    ("it is part of a name", _zero),
    ("it is a place in a row", _place),
    ("it is a pronoun", _pronoun),
)
_NAMES: Final[tuple[tuple[str, Test], ...]] = (
    ("it numbers what stands before it", _label_before),
    ("it is the last of a series", _last_of_series),
    ("it is one of a list of labels", _listed_label),
    ("it is part of a name", _after_apostrophe),
    ("it ends a name", _ends_name),
    ("it opens a name", _opens_name),
)
