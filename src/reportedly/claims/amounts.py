"""Quantities as they are compared: what is counted, the interval that is meant, and what happened to those counted."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reportedly.claims.asides import asides_of
from reportedly.claims.wording import asserted
from reportedly.claims.words import FUNCTION_WORDS, concept, dimension_of, event_of, tokens
from reportedly.records import Mention, Number, Quantity
from reportedly.records.wording import measured

ANOTHER = re.compile(r"[,;]\s|\b(?:and|but|while)\b")  # what begins another part of a sentence
OFF = re.compile(
    r"[\s)]*(?:\([^)]*\)\s*)?(?:(?:away )?from\b|(?:(?:north|south)?(?:east|west)|north|south)(?:ern|ward)?\b)"
)
NEXT = re.compile(r"[\s)-]*(?:\([^)]*\)\s*)?([a-z]+)")  # "3,700 kilometres (2,300 miles) high"
REACH = 60  # code points to either side of a number within which the word for what happened is looked for
ABOUT = 0.1  # half the width, as a share, of what "about" and a round number leave open
ROUNDED = 2  # the same in steps to which it was rounded: "about 430" is hardly 454, which is "about 450"
MONEY = frozenset(["dollar", "euro", "pound", "yen", "yuan", "shekel", "rupee", "peso", "ruble", "franc", "krona"])
LENGTH, TIME, DISTANCE, FLOWN = "meter", "second", "distance", "flown"
# "rose … from 40 to 60 people": both ends of a change, told as what may be read as one range.
GREW = re.compile(
    r"\b(?:rais(?:e[sd]?|ing)|r[io]s(?:e[sn]?|ing)|climb\w*|increas\w*|gr[eo]w\w*|step(?:s|ped|ping)? up|boost\w*"
    r"|(?:doubl|tripl|quadrupl)\w+|jump\w*|soar\w*|surg\w*)\b",
    re.I,
)
FROM = re.compile(r"\bfrom\s*$", re.I)
PARTICULAR = 20  # below it a number without a fraction means itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A quantity as it is compared: stems of its unit and of what it counts, its interval, and what happened.

    `edge` is the number of a bound ("up to 500"), None where there is none; `exact` is one number, meant as it stands,
    `vague` a range like "dozens"; `measured` has a unit of measure or money and counts no things; `number` and
    `written` are as written. All else is in the base unit where there is one (all lengths in metres), so that one
    length in two units is one value; `step` is the size of the last written digit; `dimension` says what a length
    measures, `asides` what sets it apart from other figures of the same. An `age` tells who is spoken of.
    """

    unit: str
    unit_name: str
    of: frozenset[str]
    low: float
    high: float
    bounded: bool
    exact: bool
    vague: bool
    measured: bool
    edge: float | None
    number: float
    step: float
    written: str
    specific: bool
    event: str | None
    dimension: str | None
    moving: bool
    per: str | None
    age: bool
    asides: frozenset[str] = frozenset()

    @property
    def rough(self) -> bool:
        """True for one number that is not meant exactly ("around 2,000")."""
        return not (self.exact or self.bounded or self.vague)

    @property
    def countless(self) -> bool:
        """True for "millions" and "dozens": two such words name no number that could agree."""
        return self.vague and self.high < float("inf") and set(f"{self.high:.0f}") == {"9"}

    @property
    def money(self) -> bool:
        """True for a sum of money."""
        return _is_money(self.unit_name)

    @property
    def counts(self) -> str:
        """The unit or what is counted, as a reason says it behind the number; empty where the words give none.

        In "the toll rose to 40" it is known whose number it is, but nobody would say "40 tolls".
        """
        return self.unit_name if self.unit else ""

    @property
    def of_something(self) -> bool:
        """True where it is known what is counted, or at least what happened to it ("59 dead")."""
        return bool(self.unit or self.of or self.event)


def amounts_of(mention: Mention) -> tuple[Amount, ...]:
    """Reduce the quantities of a mention, those of which it is not known what they count left out."""
    told = (end for quantity in mention.quantities for end in _ends(quantity, mention))
    return tuple(amount for item in told if (amount := amount_of(item, mention)).of_something)


def _ends(quantity: Quantity, mention: Mention) -> tuple[Quantity, ...]:
    """Return the two numbers between which something grew, where they were read as one range; else what was read."""
    low, high = quantity.low, quantity.high
    if low is None or high is None or not low < high or quantity.approximate:
        return (quantity,)
    start = _position(quantity, mention)
    quote = asserted(mention.quote)
    before = quote[: start + len("from")] if quote[start:].lower().startswith("from ") else quote[:start]
    if not (FROM.search(before) and GREW.search(before)):
        return (quantity,)
    return replace(quantity, high=low), replace(quantity, low=high)


def amount_of(quantity: Quantity, mention: Mention) -> Amount:
    """Reduce one quantity of a mention."""
    factor = float(quantity.base_factor or 1) if quantity.base_unit else 1.0
    low = -float("inf") if quantity.low is None else float(quantity.low)
    high = float("inf") if quantity.high is None else float(quantity.high)
    widened = _slack(quantity, low, high)
    bounded = quantity.low is None or quantity.high is None or quantity.low_open or quantity.high_open
    finite = quantity.low if quantity.low is not None else quantity.high
    return Amount(
        unit=_unit(quantity),
        unit_name=quantity.unit or quantity.of or "",
        of=frozenset(concept(word) for word, _ in tokens(quantity.of or quantity.unit or "") if _tells(word)),
        low=(low - widened) * factor,
        high=(high + widened) * factor,
        bounded=bounded,
        exact=low == high and not quantity.approximate,
        vague=low < high and not bounded,
        measured=bool(quantity.unit_pint or quantity.base_unit or _is_money(quantity.unit or "")),
        edge=float(finite) * factor if bounded and finite is not None else None,
        number=float(finite or 0),
        step=float(quantity.step) * factor,
        written=interval_text(low, high),
        specific=low == high and len(f"{low:g}".replace(".", "").rstrip("0")) + (low >= 1000) >= 2,
        event=_nearest(quantity, mention, event_of),
        dimension=_measures(quantity, mention) if quantity.base_unit == LENGTH else None,
        moving=quantity.direction is not None and not _is_step(quantity, mention),
        per=quantity.per,
        age=(quantity.unit or "").endswith("of age"),
        asides=_asides(quantity, mention),
    )


def _asides(quantity: Quantity, mention: Mention) -> frozenset[str]:
    quote, start = asserted(mention.quote), _position(quantity, mention)
    behind = quote[start + len(quantity.span) :]
    return asides_of(quote[:start], behind, is_time=quantity.base_unit == TIME)


def _is_money(unit: str) -> bool:
    return not MONEY.isdisjoint(unit.split())


def _tells(word: str) -> bool:
    return word.lower() not in FUNCTION_WORDS


def _unit(quantity: Quantity) -> str:
    if quantity.base_unit and quantity.base_factor and not (quantity.unit or "").endswith("of age"):
        return quantity.base_unit
    return concept(quantity.unit.split()[-1]) if quantity.unit else ""


def _slack(quantity: Quantity, low: float, high: float) -> float:
    if low != high:
        return 0.0
    if quantity.approximate:
        widest = ABOUT * max(abs(low), 1)
        return min(widest, ROUNDED * _rounding(low, float(quantity.step))) if quantity.step else widest
    return float(quantity.step) / 2 if low > PARTICULAR and not low.is_integer() else 0.0


def _rounding(number: float, step: float) -> float:
    """Return to what a number was rounded, from the step of its last written digit on: 100 for 500, 50 for 450."""
    while number and number % (10 * step) == 0:
        step *= 10
    return 5 * step if number % (5 * step) == 0 else step


def _nearest(quantity: Quantity, mention: Mention, told: Callable[[str], str | None]) -> str | None:
    """What the nearest word that tells it says of a number, before or after: what happened to those counted, say.

    In "killed 50 people and wounded 400" a word beyond "and" or a comma is farther than any before it.
    """
    start = _position(quantity, mention)
    end = start + len(quantity.span)
    nearest: tuple[int, str] | None = None
    quote = asserted(mention.quote)
    for word, place in tokens(quote):
        said = told(word)
        between = quote[place + len(word) : start] if place < start else quote[end:place]
        away = len(between) + REACH * bool(ANOTHER.search(between))
        if said and len(between) <= REACH and (nearest is None or away < nearest[0]):
            nearest = (away, said)
    return nearest[1] if nearest else None


def _measures(quantity: Quantity, mention: Mention) -> str | None:
    """What a length measures: how far off something is, where "from" follows, else what the nearest word says."""
    behind = asserted(mention.quote)[_position(quantity, mention) + len(quantity.span) :]
    if OFF.match(behind):
        return DISTANCE
    next_word = NEXT.match(behind)
    return (dimension_of(next_word[1]) if next_word else None) or _nearest(quantity, mention, dimension_of)


def _is_step(quantity: Quantity, mention: Mention) -> bool:
    """True for "rose by 9": by how much is no figure that moves."""
    return asserted(mention.quote)[: _position(quantity, mention)].rstrip().endswith(" by")


def _position(quantity: Quantity, mention: Mention) -> int:
    """Where the number stands in the quote, whose pieces are joined by three code points."""
    before = 0
    for span in mention.spans:
        if quantity.span in span:
            return before + quantity.span.start - span.start
        before += len(span) + 3
    return 0


def rated(amount: Amount) -> str:
    """Return a value with what it counts and by what time: "40 vans per day"."""
    return measured(amount.written, amount.counts) + (f" per {amount.per}" if amount.per else "")


def interval_text(low: Number, high: Number) -> str:
    """Return an interval in plain words: "40", "40 to 45", "at least 40", "at most 45"."""
    if low == high:
        return _written(low)
    if high == float("inf"):
        return f"at least {_written(low)}"
    if low == -float("inf"):
        return f"at most {_written(high)}"
    return f"{_written(low)} to {_written(high)}"


def _written(number: Number) -> str:
    return f"{number:,.12g}"
