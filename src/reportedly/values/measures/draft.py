"""A quantity while it is read."""

from dataclasses import dataclass, field

from reportedly.records.value import Direction, Number
from reportedly.values.measures.counted import Phrase
from reportedly.values.numbers import Numeral
from reportedly.values.units import Unit


@dataclass(slots=True)
class Draft:
    """A quantity while it is read; `first` to `last` are its tokens, unit and rate included.

    `opens` is the first token with bounds and articles, `closes` the token after the counted noun and its modifiers.
    `ratio` where it was written as two numbers: "94 out of 162", `hyphened` where a hyphen joins number and unit.
    """

    first: int
    last: int
    numeral: Numeral
    low: Number | None
    high: Number | None
    opens: int = 0
    closes: int = 0
    unit: Unit | None = None
    effects: list[str] = field(default_factory=list)
    phrase: Phrase | None = None
    noun: str | None = None
    of: tuple[int, int] | None = None
    per: str | None = None
    said: tuple[int, int] | None = None
    direction: Direction | None = None
    signed: bool = False
    inherits: bool = False
    ratio: bool = False
    hyphened: bool = False

    @property
    def named(self) -> bool:
        """True where a unit or a counted noun is known."""
        return self.unit is not None or self.noun is not None

    @property
    def value(self) -> Number:
        """The number, or the lower end that is known."""
        return self.low if self.low is not None else self.high if self.high is not None else self.numeral.value
