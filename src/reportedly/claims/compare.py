"""Compares two mentions: readable parts, weighed as a table says; the result hands back every part with its sentence.

The weights are those of a logistic regression (`training/fit_claims.py`). Numbers, names, days and negation decide
symbolically. A wrong merge is worse than a missed one: it manufactures confirmation.
"""

import csv
from functools import cache
from importlib.resources import files
from math import exp

from reportedly.claims.amounts import rated
from reportedly.claims.differences import word_for_word
from reportedly.claims.features import Pair, parts_of
from reportedly.claims.gist import Gist
from reportedly.claims.one_thing import at_odds
from reportedly.claims.rules import (
    apart,
    bounds_alone,
    less_said,
    one_figure,
    one_outlet_twice,
    only_the_figure,
    opposed,
    other_day,
    other_measure,
    recalled,
    replaced,
)
from reportedly.claims.together import Together
from reportedly.records import Comparison, ComparisonKind, Score
from reportedly.records.wording import measured

SAME = 0.5  # of 6,562 judged pairs as many are found from .5 as were before the main clause decided, fewer wrong
ALIKE = 0.45  # so near that a word of each, or a value, may contradict; it joins nobody
LEAST_WORDS = 0.5  # share of the words of the shorter one that two values of one thing have in common
OF_ONE_ARTICLE = 0.9  # an outlet seldom contradicts itself: it rather speaks of two things
ALONE = "bias"
READ = "read together"
OPEN = 0.1, 0.86  # between these both are read together: beyond them it could change nothing
SUREST = 4.0  # log-odds of what was read beyond which it is no surer
READ_COUNTS = 0.5  # its log-odds beside those of the parts: chosen on events that the network had not seen
SURE = 3.0  # log-odds that count although only one gives a figure, or each another: of 16 joined so 12 were judged one
CLEARLY = 1.0  # log-odds from which on it is worth a sentence
# With what the rest of the words is weighed where values differ, or days: figures and plans change from day to day.
LATER = {"days between": Score(0.0, "")}
AGREED = {"value": Score(1.0, ""), "other figures": Score(0.0, "")} | LATER
OF_ONE_DAY = {"days": Score(1.0, "")} | LATER


@cache
def weights() -> dict[str, float]:
    """Return the table of weights, `bias` among them."""
    with (files("reportedly") / "data" / "claim_weights.csv").open(encoding="utf-8") as rows:
        return {row["part"]: float(row["weight"]) for row in csv.DictReader(rows)}


def compare(a: Gist, b: Gist, together: Together | None = None) -> Comparison:
    """Return how two mentions relate; symmetric in its arguments.

    `together` reads both at once where the parts leave it open; what the rules decide it is not asked.
    """
    pair = Pair.of(a, b)
    if found := _of_one_thing(pair):
        return found
    if reason := apart(pair):
        return _result(pair, "different", 0.0, (Score(0.0, reason),))
    parts = parts_of(pair)
    if pair.figures.disputed:
        return _disputed(pair, parts)
    if reason := replaced(pair):
        return _result(pair, "different", 0.0, (Score(0.0, reason), *parts.values()))
    parts |= _read(pair, parts, together)
    score = probability(parts)
    kind, reasons = _kind(pair, score)
    return _result(pair, kind, score, (*reasons, *parts.values()))


def _of_one_thing(pair: Pair) -> Comparison | None:
    """Return how two stand that plainly give another figure, day or measure of one thing; None where they do not."""
    if one_figure(pair):
        return _disputed(pair, parts_of(pair), settled=True)
    if other_day(pair):
        return _otherwise_one(pair, parts_of(pair), OF_ONE_DAY, "The days differ.")
    if both := other_measure(pair):
        reason = f"The values differ: {rated(both[0])} against {rated(both[1])}."
        return _otherwise_one(pair, parts_of(pair), AGREED, reason)
    return None


def _read(pair: Pair, parts: dict[str, Score], together: Together | None) -> dict[str, Score]:
    """Return what reading both at once adds where the parts leave it open: 0.5 is even."""
    if together is None or not OPEN[0] <= probability(parts) <= OPEN[1] or not (pair.a.said and pair.b.said):
        return {}
    odds = _heard(pair, parts, max(-SUREST, min(SUREST, together(pair.a.said, pair.b.said))))
    said = (
        "" if abs(odds) < CLEARLY else f"Read together, they {'say the same' if odds > 0 else 'do not say the same'}."
    )
    return {READ: Score(0.5 + odds / (2 * SUREST), said)}


def _heard(pair: Pair, parts: dict[str, Score], odds: float) -> float:
    """Return the log-odds of what was read as far as they count: figures overrule what is not sure, two quotations all.

    Who is quoted twice says the same in the same words; two witnesses say alike things of two places.
    """
    if odds < 0:
        return 0.0 if parts["value"].value else odds
    figures = parts["other figures"].value or parts["figure of one"].value
    unsure = bool(figures) and odds < SURE
    return 0.0 if unsure or (pair.a.quoted and pair.b.quoted) else odds


def _kind(pair: Pair, score: float) -> tuple[ComparisonKind, tuple[Score, ...]]:
    """Return how two mentions stand whose figures do not differ, with what decides it beside the score."""
    repeated = word_for_word(pair.a, pair.b) if score < SAME else None
    if score < ALIKE and not repeated:
        return "different", ()
    if words := opposed(pair.a, pair.b):
        return "conflict", (Score(0.0, f"One says {words[0]}, the other {words[1]}."),)
    if (reason := less_said(pair)) and (repeated or score >= SAME or not bounds_alone(pair)):
        return "refinement", (Score(0.0, reason),)
    if score < SAME and not repeated:
        return "different", ()
    said = (Score(0.0, repeated),) if repeated else ()
    return ("denial" if pair.a.negative != pair.b.negative else "same"), said


def probability(parts: dict[str, Score]) -> float:
    """Return how probable it is that two mentions with these parts say the same."""
    table = weights()
    total = table[ALONE] + sum(table.get(name, 0.0) * part.value for name, part in parts.items())
    if READ in parts:
        total += READ_COUNTS * 2 * SUREST * (parts[READ].value - 0.5)
    return 1 / (1 + exp(-total))


def _disputed(pair: Pair, parts: dict[str, Score], *, settled: bool = False) -> Comparison:
    """Same things counted, other numbers: a conflict where the rest of the words are the same assertion.

    Where it is `settled` that both give one figure of one event, the words do not matter.
    """
    odds = at_odds(pair)
    x, y = min(odds or pair.figures.disputed, key=lambda both: (both[0].unit, both[0].low, both[1].low))
    reason = Score(0.0, f"The values differ: {x.written} against {measured(y.written, x.counts)}.")
    score = probability(parts | AGREED)
    alike = bool(odds) and not only_the_figure(pair) and _else_alike(pair, parts, score)
    kind: ComparisonKind = "conflict" if alike or settled else "different"
    return _result(pair, kind, score if kind == "conflict" else 0.0, (reason, *parts.values()))


def _otherwise_one(pair: Pair, parts: dict[str, Score], same: dict[str, Score], reason: str) -> Comparison:
    """One thing told for another day, or one number in another measure: a conflict where all else is one assertion.

    `same` are the parts as they would be without the difference.
    """
    score = probability(parts | same)
    kind: ComparisonKind = "conflict" if _else_alike(pair, parts, score) else "different"
    return _result(pair, kind, score if kind == "conflict" else 0.0, (Score(0.0, reason), *parts.values()))


def _else_alike(pair: Pair, parts: dict[str, Score], score: float) -> bool:
    """True where two that differ in one value say the same otherwise, each for itself; `score` is without the value."""
    least = OF_ONE_ARTICLE if pair.a.article == pair.b.article else ALIKE
    return (
        score >= least
        and not (recalled(pair) or one_outlet_twice(pair))
        and parts["beside the setting"].value > 0
        and (pair.about > 0 or not (pair.a.setting and pair.b.setting))
        and max(parts["words"].value, _beside_whose_age(pair)) >= LEAST_WORDS
        and pair.a.negative == pair.b.negative
    )


def _beside_whose_age(pair: Pair) -> float:
    """Return the share of the words in common beside whose age differs: "a boy" of the one has a name in the other."""
    whose = {word for both in at_odds(pair) if both[0].age for amount in both for word in amount.of}
    rest = (gist.weight(gist.weights.keys() - whose) for gist in (pair.a, pair.b))
    told = pair.told - sum(gist.weight(pair.shared & whose) for gist in (pair.a, pair.b)) / 2
    return told / smaller if whose and (smaller := min(rest)) else 0.0


def _result(pair: Pair, kind: ComparisonKind, score: float, parts: tuple[Score, ...]) -> Comparison:
    return Comparison(a=pair.a.mention, b=pair.b.mention, kind=kind, score=round(score, 4), parts=parts)
