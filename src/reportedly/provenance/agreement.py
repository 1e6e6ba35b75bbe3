"""Whether two mentions of one claim plainly say the same: only then does one source confirm the other.

A claim may hold mentions that are near to one another and yet not the same. Such nearness never makes a confirmation:
*least* counts the sources behind one and the same statement, *most* all of them.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from reportedly.records import Mention, Quantity

LENGTH, STEM = 3, 5  # letters from which a word tells something, and by which two words are one
BESIDE_A_VALUE = 1  # words in common beside an equal number or day
ALIKE = 0.5  # words in common, as a share of all words of both, where no number speaks
LEAST_SAID = 2  # words that tell something in the shortest statement
MOST = 200  # mentions that are compared with one another; more say the same in as many papers
WORD = re.compile(r"[^\W\d_]+")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
# What makes words an assertion: "the Center for Humane Technology" states nothing that could be confirmed.
VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|shall|should|do|does|did|\w{2,}ed|\w{3,}ing)\b"
    r"|n['’]t\b"
)
# What a page says of itself and its readers.
ABOUT_THE_PAGE = re.compile(
    r"\b(?:this|the|our) (?:story|report|article|page|post)s? (?:was|has been|were) (?:corrected|amended|updated)\b"
    r"|\bcookies\b|\bearlier version\b|\b(?:subscribe|sign up|newsletter|privacy policy|terms of use)\b",
    re.I,
)
# What is about the speaker: whose it is changes with who says it.
OF_SPEAKERS = re.compile(r"[“\"'‘]?(?:that )?(?:they|we|he|she|i)\b", re.I)
# Words that a sentence cannot end in: "that a letter seen by the paper had" was cut before what it states.
CUT_SHORT = re.compile(r"\b(?:had|has|have|was|were|is|are|been|the|an?|and|that)[\s.,;]*$")
NAME = re.compile(r"(?<=\s)[A-Z]\w+")
EMPTY = frozenset(
    ["the", "and", "for", "that", "this", "with", "from", "have", "has", "had", "was", "were", "will", "would", "been",
     "being", "are", "its", "his", "her", "their", "they", "them", "which", "who", "whom", "what", "when", "where",
     "said", "says", "also", "more", "than", "over", "about", "into", "onto", "near", "out", "off", "not", "but", "any",
     "all"]
)  # fmt: skip


def largest_core(said: Iterable[tuple[Mention, frozenset[str]]]) -> frozenset[str]:
    """Return the largest set of groups whose mentions plainly say what one of the mentions says.

    `said` pairs mentions with the groups that they rest on; of two sets of one size the first in order is returned.
    """
    listed = sorted(said, key=lambda pair: pair[0].id)[:MOST]
    everyone = frozenset().union(*(groups for _, groups in listed)) if listed else frozenset[str]()
    best: frozenset[str] = frozenset()
    for one, _ in listed:
        found = frozenset().union(*(groups for other, groups in listed if one is other or agree(one, other)))
        best = min((best, found), key=lambda groups: (-len(groups), sorted(groups)))
        if best == everyone:
            break
    return best


def agree(one: Mention, other: Mention) -> bool:
    """True where two mentions plainly say the same: the same number or day of the same, or nearly the same words."""
    if _each_of_themselves(one, other):
        return False
    words = stems(one.quote), stems(other.quote)
    shared = len(words[0] & words[1])
    if _share_a_value(one, other):
        return shared >= min(BESIDE_A_VALUE, len(words[0]), len(words[1]))
    return shared >= ALIKE * len(words[0] | words[1]) and all(VERB.search(each.quote) for each in (one, other))


def states(mention: Mention) -> bool:
    """Return whether a mention states something: a verb or a figure, and more than a word or two.

    What a page says of itself ("this story was corrected on …", "may use cookies") is no statement.
    """
    if ABOUT_THE_PAGE.search(" ".join([mention.quote, *(link.cue for link in mention.chain)])):
        return False
    if CUT_SHORT.search(mention.quote):
        return False
    tells = bool(VERB.search(mention.quote) or mention.quantities or mention.in_headline)
    return tells and len(stems(mention.quote)) >= LEAST_SAID


def _each_of_themselves(one: Mention, other: Mention) -> bool:
    """True where two speak of "they" or "I" and of no name: two couples say alike that they have parted."""
    if not all(OF_SPEAKERS.match(each.quote) for each in (one, other)):
        return False
    said = {link.source for link in one.chain}.isdisjoint(link.source for link in other.chain)
    return said and not set(NAME.findall(one.quote)) & set(NAME.findall(other.quote))


@lru_cache(maxsize=1 << 14)
def stems(quote: str) -> frozenset[str]:
    """Return the words that tell something, each by its first letters."""
    words = (word.lower() for word in WORD.findall(quote))
    return frozenset(word[:STEM] for word in words if len(word) >= LENGTH and word not in EMPTY)


def on_one_day(one: Mention, other: Mention) -> bool:
    """Return whether two mentions name a day, or a period, in common.

    Where the year is not written, each has the year that is nearest to it: in two articles that may be two years.
    """
    days = [[when.edtf for when in each.when if when.edtf] for each in (one, other)]
    return any(
        mine == theirs
        or (_is_day(mine) and mine[4:] == theirs[4:] and not (mine[:4] in one.quote and theirs[:4] in other.quote))
        for mine in days[0]
        for theirs in days[1]
    )


def _is_day(edtf: str) -> bool:
    return bool(DAY.fullmatch(edtf))


def _share_a_value(one: Mention, other: Mention) -> bool:
    return on_one_day(one, other) or any(_meet(mine, theirs) for mine in one.quantities for theirs in other.quantities)


def _meet(one: Quantity, other: Quantity) -> bool:
    """True where both count the same and one number can be the other, give or take a step of the coarser one."""
    if one.unit and other.unit and one.unit != other.unit:
        return False
    slack = max(one.step, other.step) if one.approximate or other.approximate or one.step != other.step else 0
    low = max(_or(one.low, one.high), _or(other.low, other.high))
    high = min(_or(one.high, one.low), _or(other.high, other.low))
    return low - slack <= high


def _or(bound: float | None, else_: float | None) -> float:
    return float(bound if bound is not None else else_ if else_ is not None else 0)
