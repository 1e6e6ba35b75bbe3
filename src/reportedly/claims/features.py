"""What two mentions have in common, as a table of readable parts, each between 0 and 1 with its sentence.

A part that tells nothing either way has an empty sentence.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.claims.agreement import Agreement
from reportedly.claims.gist import Gist
from reportedly.claims.words import DAYS, GENERAL, concept
from reportedly.records import Score
from reportedly.records.wording import measured

MUCH = 5.0  # summed weight of shared words beyond which more of them is no stronger sign
SAME_BEGINNING = 5  # letters: a people's name and their country's often differ in the ending alone
UNKNOWN = 0.5
FEW_DAYS = 3
# Days and feasts are no names of anybody: that two speak of different days the periods tell.
FEASTS = ("christmas", "easter", "eve", "halloween", "ramadan", "thanksgiving")
CALENDAR = frozenset(map(concept, (*DAYS, *FEASTS)))
MOST = 0.6  # of what the two say, so that it is worth a sentence
SHOWN = 8  # words listed in a sentence


@dataclass(frozen=True)
class Pair:
    """Two gists (the smaller id first), the words they share, and how their figures agree."""

    a: Gist
    b: Gist
    shared: frozenset[str]

    @classmethod
    def of(cls, a: Gist, b: Gist) -> "Pair":
        """Return the pair of two gists, in the order of their ids."""
        if b.mention < a.mention:
            a, b = b, a
        return cls(a, b, frozenset(a.weights.keys() & b.weights.keys()))

    @cached_property
    def figures(self) -> Agreement:
        """How their figures agree."""
        return Agreement.of(self.a.amounts, self.b.amounts)

    @cached_property
    def told(self) -> float:
        """The summed weight of the shared words: how little they are shared by chance."""
        return (self.a.weight(self.shared) + self.b.weight(self.shared)) / 2

    @cached_property
    def smaller(self) -> float:
        """The summed weight of all words of the one that says less."""
        return min(self.a.weight(self.a.weights), self.b.weight(self.b.weights))

    @cached_property
    def about(self) -> float:
        """What share of what the one article is about the other is about too."""
        fewer = min(len(self.a.setting), len(self.b.setting))
        return len(self.a.setting & self.b.setting) / fewer if fewer else 0.0

    @property
    def same_days(self) -> bool:
        """True where both speak of the same few days."""
        a, b = self.a.period, self.b.period
        return a is not None and a == b and (a[1] - a[0]).days <= FEW_DAYS

    @property
    def days_between(self) -> int | None:
        """How many days lie between the two days of publication; None where one is unknown."""
        a, b = self.a.published, self.b.published
        return abs((a - b).days) if a is not None and b is not None else None


def parts_of(pair: Pair) -> dict[str, Score]:
    """Return every part of the comparison by its name in the table of weights."""
    return {name: part(pair) for name, part in PARTS.items()}


def _words(pair: Pair) -> Score:
    return Score(_share(pair.told, pair.smaller), f"Both say {_listed(pair.a, pair.shared)}.")


def _all_words(pair: Pair) -> Score:
    both = pair.a.weight(pair.a.weights) + pair.b.weight(pair.b.weights) - pair.told
    share = _share(pair.told, both)
    return Score(share, f"That is {share:.0%} of what the two say.")


def _beside(pair: Pair) -> Score:
    """How much is shared of what is said beside what both articles are about: that, all of a story's mentions share.

    Two headlines say nothing beside what their articles are about.
    """
    about = frozenset() if pair.a.headline and pair.b.headline else pair.a.setting & pair.b.setting
    ours, theirs = pair.a.weight(pair.a.weights.keys() - about), pair.b.weight(pair.b.weights.keys() - about)
    told = (pair.a.weight(pair.shared - about) + pair.b.weight(pair.shared - about)) / 2
    return Score(_share(told, ours + theirs - told), "")


def _completed(one: Gist, other: Gist) -> float:
    """How much of one is said by the other, completed by what its article is about and who says it.

    "The fire" of an article on a bush fire near Yarador says no less than "the bush fire near Yarador", nor does
    "the disaster".
    """
    missing = one.weights.keys() - other.weights.keys() - other.setting - other.speakers - GENERAL
    return 1.0 - _share(one.weight(missing), one.weight(one.weights))


def _completed_less(pair: Pair) -> Score:
    share = min(_completed(pair.a, pair.b), _completed(pair.b, pair.a))
    ours = (pair.a.weights.keys() - pair.b.weights.keys()) & pair.b.setting
    theirs = (pair.b.weights.keys() - pair.a.weights.keys()) & pair.a.setting
    known = [_listed(gist, words) for gist, words in ((pair.a, ours), (pair.b, theirs)) if words]
    said = f"Only one says {', '.join(known)}, but the other's article does too." if known and share >= MOST else ""
    return Score(share, said)


def _completed_more(pair: Pair) -> Score:
    return Score(max(_completed(pair.a, pair.b), _completed(pair.b, pair.a)), "")


def _told(pair: Pair) -> Score:
    return Score(min(1.0, pair.told / MUCH), "")


def _names(pair: Pair) -> Score:
    left, right = pair.a.names & pair.shared, pair.b.names & pair.shared
    fewer = min(len(pair.a.names) or len(pair.b.names), len(pair.b.names) or len(pair.a.names))
    if not fewer:
        return Score(0.0, "")
    return Score(_share(len(left | right), fewer), "")


def _strangers(pair: Pair) -> Score:
    left, right = strangers(pair.a, pair.b), strangers(pair.b, pair.a)
    if not (left and right):
        return Score(0.0, "")
    share = _share(min(len(left), len(right)), min(len(pair.a.names), len(pair.b.names)))
    return Score(share, f"Only one names {_listed(pair.a, left)}, only the other {_listed(pair.b, right)}.")


def strangers(one: Gist, other: Gist) -> frozenset[str]:
    """Return the names of one gist that are no word of the other, nor of what its article is about."""
    left = one.names - other.weights.keys() - other.setting - other.speakers
    return _unlike(left, other.weights)


def elsewhere(one: Gist, other: Gist) -> bool:
    """True where the headline of the one names somebody or something, and nothing of it is known to the other."""
    named = one.scene - CALENDAR
    return bool(named) and _unlike(named, {*other.weights, *other.setting, *other.scene}) == named


def _unlike(names: Iterable[str], words: Iterable[str]) -> frozenset[str]:
    """Return the names that begin like none of the words."""
    beginnings = {word[:SAME_BEGINNING] for word in words}
    return frozenset(name for name in names if name[:SAME_BEGINNING] not in beginnings) - CALENDAR


def _run(pair: Pair) -> Score:
    length = _longest_run(pair.a.order, pair.b.order)
    share = _share(length, min(len(pair.a.order), len(pair.b.order)))
    return Score(
        share if length > 1 else 0.0, f"{length} of these words follow one another in both." if length > 2 else ""
    )


def _longest_run(left: Sequence[str], right: Sequence[str]) -> int:
    best, row = 0, [0] * (len(right) + 1)
    for word in left:
        row = [0, *(row[place] + 1 if word == other else 0 for place, other in enumerate(right))]
        best = max(best, *row)
    return best


def _value(pair: Pair) -> Score:
    if not pair.figures.agreeing:
        return Score(0.0, "")
    x, y, share = pair.figures.best
    values = x.written if x.written == y.written else f"{x.written} and {y.written}"
    return Score(share, f"The values agree: {measured(values, x.counts or y.counts)}.")


def _particular(pair: Pair) -> Score:
    exact = any(x.specific and y.specific and share == 1 for x, y, share in pair.figures.agreeing)
    return Score(float(exact), "The number is too particular to agree by chance." if exact else "")


def _other_figures(pair: Pair) -> Score:
    told = (any(not (x.age or x.countless) for x in gist.amounts) for gist in (pair.a, pair.b))
    both = not pair.figures.agreeing and all(told)
    # The one gives a number and the other a day: each tells something that the other does not.
    both |= bool(pair.a.kinds and pair.b.kinds) and not (pair.a.kinds & pair.b.kinds or pair.same_days)
    return Score(float(both), "Their figures are not the same." if both else "")


def _figure_of_one(pair: Pair) -> Score:
    one = bool(pair.a.kinds) != bool(pair.b.kinds)
    return Score(float(one), "Only one gives a figure." if one else "")


def _setting(pair: Pair) -> Score:
    if not (pair.a.setting and pair.b.setting):
        return Score(UNKNOWN, "")
    shared = pair.a.setting & pair.b.setting
    share = _share(len(shared), min(len(pair.a.setting), len(pair.b.setting)))
    return Score(share, "Their articles are about the same story." if share >= UNKNOWN else "")


def _days(pair: Pair) -> Score:
    return Score(float(pair.same_days), "They speak of the same days." if pair.same_days else "")


def _told_by(pair: Pair) -> Score:
    """How much of who says it, and of what it is called that they do, is the same."""
    shared = pair.a.telling & pair.b.telling
    share = _share(len(shared), min(len(pair.a.telling), len(pair.b.telling)))
    return Score(share, "The same source says so." if pair.a.speakers & pair.b.speakers else "")


def _quoted(pair: Pair) -> Score:
    """Nobody says nearly the same twice: like words in quotation marks are one statement, if not of two people.

    Where only one gives a figure or a day, that may have been changed in the other.
    """
    people = pair.a.person, pair.b.person
    both = pair.a.quoted and pair.b.quoted and bool(pair.a.kinds) == bool(pair.b.kinds)
    one = both and (not all(people) or bool(people[0] & people[1]))
    return Score(float(one), "Both quote it." if one else "")


def _asked_of_one(pair: Pair) -> Score:
    one = pair.a.asked != pair.b.asked
    return Score(float(one), "Only one states it, the other asks." if one else "")


def _two_articles(pair: Pair) -> Score:
    """An article seldom says the same twice in other words: what is alike in it rather is of one story."""
    return Score(float(pair.a.article != pair.b.article), "")


def _opening(pair: Pair) -> Score:
    """An article's headline and its first sentence rather say the same."""
    both = pair.a.opening and pair.b.opening and pair.a.article == pair.b.article
    return Score(float(both), "Their article opens with both." if both else "")


def _days_between(pair: Pair) -> Score:
    """What was published long after may be of another event of the kind: the next launch, the next vote."""
    apart = (pair.days_between or 0) > FEW_DAYS
    return Score(float(apart), f"They were published more than {FEW_DAYS} days apart." if apart else "")


PARTS: dict[str, Callable[[Pair], Score]] = {
    "words": _words,
    "all words": _all_words,
    "beside the setting": _beside,
    "completed less": _completed_less,
    "completed more": _completed_more,
    "told": _told,
    "names": _names,
    "strangers": _strangers,
    "run": _run,
    "value": _value,
    "particular": _particular,
    "other figures": _other_figures,
    "figure of one": _figure_of_one,
    "days": _days,
    "setting": _setting,
    "told by": _told_by,
    "quoted": _quoted,
    "asked of one": _asked_of_one,
    "two articles": _two_articles,
    "opening": _opening,
    "days between": _days_between,
}


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole else 0.0


def _listed(gist: Gist, words: Iterable[str]) -> str:
    """Return words as they stand in `gist`, each in quotation marks."""
    shown = sorted({gist.written.get(word, word) for word in words}, key=str.lower)[:SHOWN]
    return ", ".join(f"“{word}”" for word in shown) or "nothing"
