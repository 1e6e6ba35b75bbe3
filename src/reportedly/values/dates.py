"""Reads dates, periods, durations and sets of a text, relative to its date of publication."""

from dataclasses import dataclass
from datetime import date

from reportedly.records import When
from reportedly.values.language.tokens import Tokens
from reportedly.values.when.absolute import absolute
from reportedly.values.when.clock import Clock
from reportedly.values.when.companions import before, behind
from reportedly.values.when.lengths import length
from reportedly.values.when.readings import Reading
from reportedly.values.when.relative import relative
from reportedly.values.when.roles import role
from reportedly.values.when.triggers import anchors, leads

_FIRST_YEAR, _LAST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a text, and beside them its durations, repeated times and words like "now"."""

    when: tuple[When, ...]
    spells: tuple[When, ...]


def dates(tokens: Tokens, *, published: date | None = None) -> Dates:
    """Return the dates and spells of a text in its order; an impossible year of publication counts as unknown."""
    known = published is not None and _FIRST_YEAR <= published.year <= _LAST_YEAR
    clock = Clock(tokens, published if known else None)
    when: list[When] = []
    spells: list[When] = []
    after = 0
    for anchor in anchors(tokens):
        if anchor < after:
            continue
        reading = _read(tokens, anchor, after, clock)
        if reading is None:
            continue
        after = reading.last
        for part in (*before(tokens, reading), reading, *behind(tokens, reading)):
            if part.period is not None and not part.compared:
                clock.saw(part.period, part.first, counted=part.relative)
            after = max(after, part.last)
            (when if part.kind == "date" else spells).append(_record(tokens, part))
    return Dates(tuple(when), tuple(spells))


def _read(tokens: Tokens, anchor: int, floor: int, clock: Clock) -> Reading | None:
    """Return the longest expression that holds token `anchor`: the leftmost start from which one reads past it."""
    for start in leads(tokens, anchor, floor):
        for rule in (absolute, relative, length):
            reading = rule(tokens, start, clock)
            if reading is not None and reading.last > anchor:
                return reading
    return None


def _span(days: tuple[date, date] | None) -> str | None:
    return f"{days[0].isoformat()}/{days[1].isoformat()}" if days else None


def _record(tokens: Tokens, reading: Reading) -> When:
    period = reading.period
    days = period.days() if period else reading.days
    return When(
        span=tokens.span(reading.first, reading.last),
        edtf=period.edtf if period else _span(reading.days),
        role=role(tokens, reading) if reading.kind == "date" else "event",
        start=days[0] if days else None,
        end=days[1] if days else None,
        relative=tokens.string(reading.first, reading.last) if reading.relative or period is None else None,
        kind=reading.kind,
        part=period.part if period else None,
        duration=reading.duration,
        reference=reading.reference,
    )
