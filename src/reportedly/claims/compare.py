"""Compares two mentions: the method is the table WEIGHTS; the result hands back every part with its sentence.

Numbers, names and negation decide symbolically. A wrong merge is worse than a missed one: it manufactures confirmation.
"""

from collections.abc import Callable
from datetime import timedelta

from reportedly.claims.gist import Amount, Gist, interval_text
from reportedly.records import Comparison, ComparisonKind, Score

WEIGHTS = {
    "value": 0.40,  # the same number of the same thing is the strongest sign
    "specific": 0.10,  # "25,312" agrees by chance far more rarely than "two"
    "names": 0.20,  # who and where
    "words": 0.40,  # what
}
SAME = 0.64
SAME_WITHOUT_VALUE = 0.36  # of the 0.6 that names and words can give: nearly all of both must agree
LEAST_WORDS = {
    "value": 2,
    "no value": 4,
    "least": 3,
}  # words in common beyond the counted unit: fewer are no sign of one event
CONFLICT_WORDS = {"same event": 0.30, "any": 0.50}
WITHOUT_THE_FIGURE = 0.7  # likeness at which one that gives no figure still says the same
CONTAINED = 0.4  # how much of the likeness is that one holds the other; the rest is how little else they say
SLACK = timedelta(days=1)  # "on Friday" and "late on Thursday" may be one night, or another time zone


def compare(a: Gist, b: Gist) -> Comparison:
    """Return how two mentions relate; symmetric in its arguments."""
    a, b = sorted((a, b), key=lambda gist: gist.mention)
    pairs = _aligned(a.amounts, b.amounts)
    agreeing = [(x, y, agreement) for x, y in pairs if (agreement := _agreement(x, y)) > 0]
    if apart := _apart(a, b, agreeing):
        return _result((a, b), "different", 0.0, (Score(0.0, apart),))
    words, names = _words(a, b), _names(a, b)
    if disputed := _disputed(pairs):
        return _disagreeing((a, b), disputed, words, names)
    if not agreeing and (a.amounts or b.amounts or a.changes != b.changes):
        words = Score(words.value * 0.7, words.because + " but not the same figures.")
    parts = _parts(agreeing, words, names)
    score = sum(part.value for part in parts)
    if score < (SAME if agreeing else SAME_WITHOUT_VALUE):
        return _result((a, b), "different", score, parts)
    return _result((a, b), "denial" if a.negative != b.negative else "same", score, parts)


def _apart(a: Gist, b: Gist, agreeing: list[tuple[Amount, Amount, float]]) -> str | None:
    """Why two mentions cannot be about one thing, whatever words they share; None where they may be."""
    return next((said for applies, said in APART if applies(a, b, agreeing)), None)


def _result(pair: tuple[Gist, Gist], kind: ComparisonKind, score: float, parts: tuple[Score, ...]) -> Comparison:
    return Comparison(a=pair[0].mention, b=pair[1].mention, kind=kind, score=round(score, 4), parts=parts)


def _parts(agreeing: list[tuple[Amount, Amount, float]], words: Score, names: Score) -> tuple[Score, ...]:
    parts = []
    if agreeing:
        x, y, agreement = max(agreeing, key=lambda item: (item[2], item[0].specific, item[0].unit))
        said = f"{interval_text(x.low, x.high)} against {interval_text(y.low, y.high)} {x.unit_name or y.unit_name}"
        parts.append(Score(WEIGHTS["value"] * agreement, f"The values agree: {said}."))
        if x.specific and y.specific and agreement == 1:
            parts.append(Score(WEIGHTS["specific"], "The number is too particular to agree by chance."))
    parts.append(Score(WEIGHTS["names"] * names.value, names.because))
    parts.append(Score(WEIGHTS["words"] * words.value, words.because))
    return tuple(parts)


def _disputed(pairs: list[tuple[Amount, Amount]]) -> list[tuple[Amount, Amount]]:
    """The pairs of amounts that cannot both hold, where no other reading of either finds a partner."""
    met = {id(item) for x, y in pairs if _agreement(x, y) > 0 for item in (x, y)}
    return [(x, y) for x, y in pairs if id(x) not in met and id(y) not in met]


def _disagreeing(
    gists: tuple[Gist, Gist], pairs: list[tuple[Amount, Amount]], words: Score, names: Score
) -> Comparison:
    """Same things counted, other numbers: a conflict where the rest of the words are the same assertion."""
    a, b = gists
    x, y = min(pairs, key=lambda pair: (pair[0].unit, pair[0].low, pair[1].low))
    said = f"{interval_text(x.low, x.high)} against {interval_text(y.low, y.high)} {x.unit_name or y.unit_name}"
    parts = (Score(0.0, f"The values differ: {said}."), names, words)
    same_event = x.event is not None and x.event == y.event
    enough = words.value >= CONFLICT_WORDS["same event" if same_event else "any"]
    kind: ComparisonKind = "conflict" if enough and names.value > 0 and a.negative == b.negative else "different"
    return _result((a, b), kind, (words.value + names.value) / 2, parts)


def _aligned(left: tuple[Amount, ...], right: tuple[Amount, ...]) -> list[tuple[Amount, Amount]]:
    """Pairs that count the same thing: one unit or head noun, one event, one rate."""
    return [
        (x, y)
        for x in left
        for y in right
        if (x.unit == y.unit or (x.unit and x.unit in y.of) or (y.unit and y.unit in x.of))
        and (x.event == y.event or x.event is None or y.event is None)
        and x.per == y.per
    ]


def _agreement(x: Amount, y: Amount) -> float:
    """1 for one value, less where one is a range or a bound that holds the other, 0 where both cannot hold."""
    if (x.low, x.high) == (y.low, y.high):
        return 1.0
    if x.high < y.low or y.high < x.low:
        return 0.0
    if {x.low, x.high} & {y.low, y.high}:
        return 0.9  # "up to 500" and "500"
    return 0.5 if x.bounded or y.bounded else 0.7


def _words(a: Gist, b: Gist) -> Score:
    shared = a.weights.keys() & b.weights.keys()
    smaller = min(a.weight(a.weights), b.weight(b.weights)) or 1.0
    union = a.weight(a.weights) + b.weight(b.weights.keys() - shared)
    contained = a.weight(shared) / smaller
    likeness = CONTAINED * contained + (1 - CONTAINED) * a.weight(shared) / max(union, 1.0)
    listed = ", ".join(sorted(shared)[:8]) or "none"
    return Score(min(1.0, likeness), f"Words in common: {listed}.")


def _names(a: Gist, b: Gist) -> Score:
    left, right = a.names & b.weights.keys(), b.names & a.weights.keys()
    shared = left | right
    smaller = min(len(a.names) or len(b.names), len(b.names) or len(a.names))
    if not smaller:
        return Score(0.0, "Neither names anyone.")
    return Score(min(1.0, len(shared) / smaller), f"Names in common: {', '.join(sorted(shared)) or 'none'}.")


def _enough_shared(a: Gist, b: Gist, agreeing: list[tuple[Amount, Amount, float]]) -> bool:
    counted = {x.unit for x, _, _ in agreeing}
    shared = (a.weights.keys() & b.weights.keys()) - counted
    least = LEAST_WORDS["value" if a.amounts and b.amounts else "no value"]
    return len(shared) >= min(least, max(LEAST_WORDS["least"], min(len(a.weights), len(b.weights))))


def _periods_meet(a: Gist, b: Gist) -> bool:
    if not a.period or not b.period:
        return True
    return a.period[0] - SLACK <= b.period[1] and b.period[0] - SLACK <= a.period[1]


def _other_events(a: Gist, b: Gist) -> bool:
    return bool(a.events and b.events and not a.events & b.events)


def _other_figures(a: Gist, b: Gist, agreeing: list[tuple[Amount, Amount, float]]) -> bool:
    return bool(a.kinds and b.kinds and not agreeing and not a.kinds & b.kinds)


def _one_has_figures(a: Gist, b: Gist, _: list[tuple[Amount, Amount, float]]) -> bool:
    return bool(a.kinds) != bool(b.kinds) and _words(a, b).value < WITHOUT_THE_FIGURE


# What two mentions of one claim never do; the first that applies is the reason given.
APART: tuple[tuple[Callable[[Gist, Gist, list[tuple[Amount, Amount, float]]], bool], str], ...] = (
    (lambda a, b, _: not _periods_meet(a, b), "They speak of different days."),
    (lambda a, b, _: _other_events(a, b), "They speak of different things that happened."),
    (lambda a, b, agreeing: not _enough_shared(a, b, agreeing), "They share too few words."),
    (_other_figures, "They give figures of different things."),
    (_one_has_figures, "Only one of them gives a figure, and they say different things."),
)
