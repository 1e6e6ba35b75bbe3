"""What one expression of time says, before it becomes a record."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from reportedly.values.when.periods import Period

Kind = Literal["date", "duration", "set", "reference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An expression of time: its tokens and its period, or the length of a duration or set, or past, present, future.

    `relative` where it was counted from another day; `period` is then None if that day is unknown. `compared` where it
    only holds something against the period spoken of ("a year earlier"). `days` are the first and last of a duration
    that ends or begins today ("the past three months").
    """

    first: int
    last: int
    kind: Kind = "date"
    period: Period | None = None
    duration: str | None = None
    reference: str | None = None
    relative: bool = False
    compared: bool = False
    days: tuple[date, date] | None = None

    def parted(self, first: int, part: str) -> "Reading":
        """Return the reading from token `first` on, of only a part of its period."""
        if self.period is None or (self.period.grain == "day" and self.period.part is not None):
            return replace(self, first=first)
        return replace(self, first=first, period=replace(self.period, part=part))
