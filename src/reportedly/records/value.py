"""Quantities, changes and dates as an article writes them."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from reportedly.records.article import Span

Number = int | float
Direction = Literal["up", "down", "none"]
Role = Literal["event", "reported", "published"]
Spell = Literal["date", "duration", "set", "reference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number or range of something: "over 100 per day" is low=100, high=None, low_open=True, per="day".

    `low` and `high` are None where unbounded; `low_open` means "more than", `high_open` "less than"; where both
    ends are one approximate number, `high_open` means "nearly", `low_open` "barely". `direction` is up
    or down where the number is reached by moving ("rose to 40"). `unit` is the singular, lower-case English name of the
    unit or of the counted noun ("worker"), `unit_pint` the pint name where one exists, `of` what is counted with its
    modifiers ("workers from North Korea") or, with a measure, what is measured ("output"); `whose` is who has what is
    counted ("Dell" in "Dell lays off 6,650 employees"), `per` the singular name of what it is counted by ("day").
    `step` is the size of the last written digit (25,000 → 1000; 3.5 million → 100000), so that the value meant lies
    within half a step.
    `base_factor` and `base_unit` convert to a base unit: value x base_factor, in pint's name (None where none exists).
    """

    span: Span
    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    direction: Direction | None = None
    unit: str | None = None
    unit_pint: str | None = None
    of: str | None = None
    whose: str | None = None
    per: str | None = None
    step: Number = 1
    base_factor: Number | None = None
    base_unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A movement between values: "more than tenfold from 300 a month to over 100 per day" is factor_low=10, up.

    `factor_*` bound new/old as written ("halved" = 0.5), `difference_*` bound new-old in the unit of the numbers.
    `factor_open` leaves the bound out; where both ends are one factor, it is not quite reached ("nearly doubled").
    `from_` and `to` index the quantities read with it. `readings` holds the other reading of an ambiguous wording
    ("three times more than": factor 3 or 4) as (factor_low, factor_high) pairs. `step` is the size of the last written
    digit of the factor or difference ("5 %" is 0.01 of a factor), 0 for a factor said in a word ("tripled"). `compared`
    is the period compared with, as written ("than three years ago").
    """

    span: Span
    factor_low: Number | None = None
    factor_high: Number | None = None
    factor_open: bool = False
    difference_low: Number | None = None
    difference_high: Number | None = None
    difference_unit: str | None = None
    direction: Direction | None = None
    from_: int | None = None
    to: int | None = None
    approximate: bool = False
    readings: tuple[tuple[Number | None, Number | None], ...] = ()
    step: Number = 0
    compared: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date or period: `edtf` (ISO 8601-2) and the days it covers.

    Both are None where they cannot be told without a date of publication; then `relative` keeps the words. `part` says
    which part of it is meant (early, mid, late, start, end; morning, afternoon, evening, night). Among the spells of a
    text, `kind` duration and set have a `duration` (ISO 8601, "P3M"; a set "XXXX-07" too), reference one of past,
    present and future.
    """

    span: Span
    edtf: str | None
    role: Role = "event"
    start: date | None = None
    end: date | None = None
    relative: str | None = None
    kind: Spell = "date"
    part: str | None = None
    duration: str | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What the values stage read off one text; spans count code points of that text.

    `when` holds what names a date or a period; `spells` durations, repeated times and words like "now", which name
    none.
    """

    quantities: tuple[Quantity, ...] = field(default=())
    changes: tuple[Change, ...] = field(default=())
    when: tuple[When, ...] = field(default=())
    spells: tuple[When, ...] = field(default=())

    def within(self, spans: tuple[Span, ...]) -> "Values":
        """Return those that lie inside `spans`; a change keeps the quantities that it links, by their new index."""
        kept = [i for i, quantity in enumerate(self.quantities) if _inside(quantity.span, spans)]
        index = {old: new for new, old in enumerate(kept)}
        changes = [
            replace(
                change,
                from_=None if change.from_ is None else index.get(change.from_),
                to=None if change.to is None else index.get(change.to),
            )
            for change in self.changes
            if _inside(change.span, spans)
        ]
        return Values(
            quantities=tuple(self.quantities[i] for i in kept),
            changes=tuple(changes),
            when=tuple(when for when in self.when if _inside(when.span, spans)),
            spells=tuple(spell for spell in self.spells if _inside(spell.span, spans)),
        )


def _inside(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(span in outer for outer in spans)
