"""Whether a cited text nearly says what it is cited for, in a sentence that was not matched with the claim."""

import re
from calendar import month_name
from collections.abc import Iterable

from reportedly.provenance.agreement import stems
from reportedly.provenance.case import Case
from reportedly.provenance.fates import other_fates
from reportedly.records import Mention, Quantity

# "12 May" and "May 12" are one day.
MONTH = "|".join(month_name[1:])
DAY = re.compile(rf"\b(?:(\d{{1,2}}) ({MONTH})|({MONTH}) (\d{{1,2}}))\b", re.I)
FIGURE = re.compile(r"\d+(?:[.,]\d+)*(?: \w+)?(?: (?:an?|per|every|each) \w+)?")
LONG_NUMBER = re.compile(r"\d[\d.,]{2,}$")  # three digits or a decimal: "12 people" are everywhere
BEHIND = 3  # words behind a number among which what it counts stands
SPELLED = (
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|half|third|quarter)\b"
)
BEFORE_A_NUMBER = (
    rf"\b(?= \W?(?:\d|{SPELLED}|a (?:hundred|thousand|million|dozen)\b))"  # "over 40", not "over the bridge"
)
# Who "asked not to be named" or was "not authorised to speak" denies nothing.
NOT = r"not(?! to be (?:named|identified|quoted)| authori[sz]ed to (?:speak|talk|comment|discuss))"
# Words that turn a statement or bound its figure, and what they do to it: where one has such a word and the other has
# none that does the same, they are not the same.
TURNING: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "denies",
        re.compile(
            rf"\b(?:{NOT}|no(?! (?:fewer|less|more) than)|never|nor|denied|untrue|wrong|false)\b|n['’]t\b", re.I
        ),
    ),
    ("more", re.compile(r"(?<!no )\b(?:more than|upwards? of|in excess of|exceed\w*)\b", re.I)),
    ("more", re.compile(rf"\b(?:over|above){BEFORE_A_NUMBER}", re.I)),
    ("at least", re.compile(r"\b(?:at least|minimum|no (?:fewer|less) than)\b", re.I)),
    ("fewer", re.compile(r"(?<!no )\b(?:fewer|less) than\b", re.I)),
    ("fewer", re.compile(rf"\b(?:under|below){BEFORE_A_NUMBER}", re.I)),
    ("at most", re.compile(r"\b(?:up to|at most|maximum|no more than|as (?:many|much) as)\b", re.I)),
)
# What denies a statement; "no fewer than", "not many expected it" and "there is no doubt" deny nothing.
NO = re.compile(
    rf"\b(?:{NOT}(?! (?:many|much|only|least|far|long|all|everyone))"
    r"|no(?! (?:fewer|less|more|later|earlier|doubt|matter|way round))|never|nobody|neither|none|cannot|without)\b"
    r"|n['’]t\b",
    re.I,
)
PER_CENT = re.compile(r" ?(?:%|\bper ?cents?\b|\bpct\b)", re.I)
TELLING = re.compile(rf"\d\d|\d[.,]\d|{MONTH}", re.I)  # "seven people" are everywhere, "12.1 percent" are not
SENTENCE_END = re.compile(r"(?<=[.!?])['”\"]?\s+|\n+")
ALIKE = 0.75  # share of a mention's words that a sentence holds
BESIDE_FIGURES = 2  # words in common beside figures or a day that tell which sentence is meant


def nearly_said(case: Case, mention: Mention, texts: Iterable[str]) -> bool:
    """Return whether one of these articles nearly says what a mention cites its outlet for.

    It does where a sentence has the same figures and most of the words, or figures that few things share and some of
    the words, or a mention the very figures or the day: the reader may have failed to match them.
    """
    return any(
        any(
            _alike(mention.quote, said) or _has_the_figures(mention.quote, said)
            for said in SENTENCE_END.split(case.articles[name].text)
        )
        or any(same_figures(mention, other) for other in case.said.get(name, ()))
        for name in texts
        if name in case.articles
    )


def same_figures(one: Mention, other: Mention) -> bool:
    """Return whether two mentions have the same numbers of the same, or where one has none the same day."""
    if one.quantities or other.quantities:
        fewer, more = sorted((one.quantities, other.quantities), key=len)
        return bool(fewer) and all(any(_equal(mine, theirs) for theirs in more) for mine in fewer)
    days = {when.edtf for when in one.when if when.edtf}
    return bool(days) and days <= {when.edtf for when in other.when}


def _equal(one: Quantity, other: Quantity) -> bool:
    if one.per != other.per or not (one.unit == other.unit or None in {one.unit, other.unit}):
        return False
    return (one.low, one.high) == (other.low, other.high) or _rounds(one, other) or _rounds(other, one)


def _rounds(about: Quantity, exact: Quantity) -> bool:
    """True for "about 14,000" where 13,762 was said."""
    if not about.approximate or exact.approximate or about.step <= exact.step:
        return False
    numbers = about.low, about.high, exact.low, exact.high
    if None in numbers or about.low != about.high or exact.low != exact.high:
        return False
    return abs(float(about.low or 0) - float(exact.low or 0)) <= about.step / 2


def _alike(quote: str, said: str) -> bool:
    wanted = stems(quote)
    if not wanted or len(wanted & stems(said)) < ALIKE * len(wanted):
        return False
    return _has_figures_of(said, quote) and turned(quote) == turned(said)


def _has_the_figures(quote: str, said: str) -> bool:
    """True where a sentence has all figures of a quotation, one of which is telling, and they bound the same things."""
    wanted = figures(quote)
    if not any(map(TELLING.search, wanted)) or not _has_figures_of(said, quote) or other_fates([quote], [said]):
        return False
    bounds = [turned(each) - {"denies"} for each in (quote, said)]
    if bounds[0] != bounds[1] or negated(quote) != negated(said):
        return False
    return len(stems(quote) & stems(said) - stems(" ".join(wanted))) >= BESIDE_FIGURES


def _has_figures_of(said: str, quote: str) -> bool:
    """True where a sentence has all figures of a quotation; "5,500 US schools" are "5,500 schools"."""
    missing = figures(quote) - figures(said)
    return all(_counts_the_same(figure, quote, said) for figure in missing)


def _counts_the_same(figure: str, quote: str, said: str) -> bool:
    """True where a number of some digits stands in both before the same noun, in one of them with a word between."""
    number, _, noun = figure.partition(" ")
    if not LONG_NUMBER.match(number) or " " in noun:
        return False
    ours, theirs = (_behind(number, words.lower()) for words in (quote, said))
    return bool(ours and theirs) and (ours[0] in theirs or theirs[0] in ours)


def _behind(number: str, words: str) -> list[str]:
    found = re.search(rf"(?<![\d.,]){re.escape(number)}((?: [\w-]+){{1,{BEHIND}}})", words)
    return found[1].split() if found else []


def figures(words: str) -> set[str]:
    """Return the numbers in words with what they count, as they are written; a share as "12 percent"."""
    plain = PER_CENT.sub(" percent", words.lower())
    days = {" ".join(sorted(filter(None, day))) for day in DAY.findall(plain)}
    plain = DAY.sub(" ", plain)
    return {*days, *FIGURE.findall(plain), *re.findall(SPELLED, plain)}


def negated(words: str) -> bool:
    """Return whether words deny what they say."""
    return bool(NO.search(words))


def turned(words: str) -> frozenset[str]:
    """Return what the words in it that turn a statement or bound its figure do."""
    return frozenset(what for what, pattern in TURNING if pattern.search(words))
