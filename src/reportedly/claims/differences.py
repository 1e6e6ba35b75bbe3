"""What was changed where two assertions have nearly the same words: one changed word can make it another claim."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reportedly.claims.agreement import Agreement
from reportedly.claims.amounts import Amount
from reportedly.claims.gist import Gist
from reportedly.claims.words import BOUNDS, DAYS, DOUBTS, FUNCTION_WORDS, NEGATIONS, NUMBER_WORDS, WRITTEN, concept

NEARLY = 0.75  # share of the words that must stand in both, in order
FARTHEST = 400  # words of a text in which others are looked for word for word
LONGEST = 80  # words: longer ones are compared by their parts alone
CLAUSE = 4  # telling words that are an assertion of their own
LEFT_OPEN = "One leaves open what the other states."
CALENDAR = DAYS | {"year"}
NUMBER = re.compile(r"\d[\d,.]*")


# What stands behind "no" in a bound; a change may begin between the two: "no fewer than" for "at least".
BOUNDING = frozenset(["fewer", "less", "more", "later", "earlier", "than"])

IN_A_ROW, MOST_OF_IT = 8, 0.7  # words that two share one after the other; their share of the shorter one


@dataclass(frozen=True, slots=True)
class Change:
    """Words that stand in the one at the place of others in the other, and the word before them."""

    before: str
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def both(self) -> bool:
        """True where each has words that tell something, and not the same."""
        ours, theirs = _telling(self.left), _telling(self.right)
        return bool(ours and theirs) and not ours & theirs


def _telling(words: Sequence[str]) -> set[str]:
    return {concept(word) for word in words if word not in FUNCTION_WORDS}


def changes(a: Gist, b: Gist) -> list[Change]:
    """Return what differs between two nearly equal assertions; none where they are not nearly equal."""
    if not (a.text and b.text) or max(len(a.text), len(b.text)) > LONGEST:
        return []
    matcher = SequenceMatcher(None, a.text, b.text, autojunk=False)
    if matcher.ratio() < NEARLY:
        return []
    return [
        Change(a.text[i - 1] if i else "", a.text[i:j], b.text[k:m])
        for kind, i, j, k, m in matcher.get_opcodes()
        if kind != "equal"
    ]


def word_for_word(a: Gist, b: Gist) -> str | None:
    """Return that most of the shorter one stands in the other word for word, or None.

    Whoever repeats that many words repeats an assertion, whatever else the other says and their articles are about;
    unless one negates something, which may stand beside the words in common.
    """
    if a.negative != b.negative or max(len(a.text), len(b.text)) > FARTHEST:
        return None
    least = max(IN_A_ROW, MOST_OF_IT * min(len(a.text), len(b.text)))
    found = SequenceMatcher(None, a.text, b.text, autojunk=False).find_longest_match()
    return f"{found.size} words follow one another in both." if found.size >= least else None


def changed(a: Gist, b: Gist) -> tuple[str, bool] | None:
    """Return what was changed, and whether one only says less than the other; None where nothing was."""
    found = changes(a, b)
    for test, said, weaker in TABLE:
        if any(test(change, a, b) for change in found):
            return said, weaker
    return None


def _sides(change: Change) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    yield change.left, change.right
    yield change.right, change.left


def _number(change: Change, a: Gist, b: Gist) -> bool:
    left, right = _numbers(change.left), _numbers(change.right)
    figures = Agreement.of(a.amounts, b.amounts).agreeing
    one = (both for *both, _ in figures if not _are_roughly_two(*both))
    agreed = {f"{amount.number:.12g}" for both in one for amount in both}
    return bool(left and right) and left != right and not (left | right) <= agreed


def _are_roughly_two(x: Amount, y: Amount) -> bool:
    """True for "about 340" and "about 370", in the same words: as they are rounded, neither could be the other."""
    if not (x.rough and y.rough) or x.unit_name != y.unit_name:
        return False
    return abs(x.number - y.number) > max(x.step, y.step)


def _numbers(words: Sequence[str]) -> set[str]:
    found = {match.group().replace(",", "").rstrip(".") for word in words for match in NUMBER.finditer(word)}
    return found | {WRITTEN.get(word, word) for word in words if word in WRITTEN or word in NUMBER_WORDS}


def _day(change: Change, _a: Gist, _b: Gist) -> bool:
    left, right = _days(change.left), _days(change.right)
    return bool(left and right) and left != right


def _days(words: Sequence[str]) -> set[str]:
    """Days and months, those of "mid-April" too."""
    return {part for word in words for part in word.split("-")} & DAYS


def _name(change: Change, a: Gist, b: Gist) -> bool:
    """A name at the place of another; a small word with a capital only begins a sentence.

    "June", "May" and the "Year" of New Year are names too where one word stands in the place of one.
    """
    ours, theirs = set(change.left) & a.capitals, set(change.right) & b.capitals
    alone = len(change.left) == len(change.right) == 1 and bool((ours | theirs) & CALENDAR)
    small = FUNCTION_WORDS - CALENDAR if alone else FUNCTION_WORDS
    return (change.both or alone) and bool(ours - small and theirs - small)


def _negation(change: Change, a: Gist, b: Gist) -> bool:
    """A negation that one of two has more, outside of what decides its polarity."""
    ours, theirs = (any(_denies(word, side) for word in side) for side in (change.left, change.right))
    return ours != theirs and a.negative == b.negative


def _denies(word: str, side: Sequence[str]) -> bool:
    """True for a word of negation; "no fewer than" and "no later than" bound a figure and deny nothing."""
    return (word in NEGATIONS and not (word == "no" and BOUNDING & set(side))) or word.endswith("n't")


def _counted(change: Change, _a: Gist, _b: Gist) -> bool:
    """Another noun after a number."""
    after = bool(NUMBER.fullmatch(change.before)) or change.before in NUMBER_WORDS
    return change.both and after and max(len(change.left), len(change.right)) <= 2


def _bound(change: Change, a: Gist, _b: Gist) -> bool:
    return any(
        set(side) & BOUNDS and len(side) <= 3 and not set(other) & BOUNDS and not _telling(other)
        for side, other in _sides(change)
    ) and any(word[0].isdigit() or word in NUMBER_WORDS for word in a.text)


def _doubt(change: Change, a: Gist, b: Gist) -> bool:
    """A word of doubt that the other lacks; not in what the one adds, which is another assertion."""
    return any(
        set(side) & DOUBTS and "May" not in gist.capitals and not set(other) & DOUBTS and len(_telling(side)) < CLAUSE
        for (side, other), gist in zip(_sides(change), (a, b), strict=True)
    )


# The first that applies is the reason given; True where one says less than the other rather than something else.
TABLE: tuple[tuple[Callable[[Change, Gist, Gist], bool], str, bool], ...] = (
    (_number, "Another number stands in the same words.", False),
    (_counted, "The same number of others stands in the same words.", False),
    (_day, "Another day stands in the same words.", False),
    (_name, "Another name stands in the same words.", False),
    (_negation, "One negates what the other states in the same words.", False),
    (_bound, "One has a bound that the other lost.", True),
    (_doubt, LEFT_OPEN, True),
)
