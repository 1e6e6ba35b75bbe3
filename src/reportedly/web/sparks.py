"""Small pictures in rows, as geometry that a template draws: values over time, and outlets over sources."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.ledger.listing import Spark

WIDTH, HEIGHT, MARGIN = 96, 22, 3
MOST_DOTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A value in the picture: a bar from `top` to `bottom` at `x`; for and against differ in form."""

    x: float
    top: float
    bottom: float
    against: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A small line of values over time, and the same in words."""

    marks: tuple[Mark, ...]
    path: str
    words: str


def line_of(sparks: Sequence[Spark]) -> Line | None:
    """Return the line of a claim's values in their most frequent unit, or None where nothing moves."""
    unit = Counter(spark.unit for spark in sparks).most_common(1)[0][0] if sparks else None
    values = [(spark, *_bounds(spark)) for spark in sparks if spark.unit == unit]
    shown = [(spark, low, high) for spark, low, high in values if low is not None and high is not None]
    if len({(low, high, spark.stance) for spark, low, high in shown}) < 2:
        return None
    marks = _marks(shown)
    points = " L".join(f"{mark.x:.1f} {(mark.top + mark.bottom) / 2:.1f}" for mark in marks)
    return Line(marks=tuple(marks), path=f"M{points}", words=_words(shown, unit))


def dots(outlets: int, least: int, most: int) -> dict[str, int]:
    """Return how many dots and squares stand for outlets and sources; more than fit are a number."""
    return {"outlets": min(outlets, MOST_DOTS), "sure": min(least, MOST_DOTS), "perhaps": min(most, MOST_DOTS) - least}


def _bounds(spark: Spark) -> tuple[float | None, float | None]:
    """The span of a value; one that is bounded on one side only is drawn at its bound."""
    numbers = [float(value) for value in (spark.low, spark.high) if isinstance(value, int | float)]
    finite = [value for value in numbers if abs(value) < 1e300]
    return (min(finite), max(finite)) if finite else (None, None)


def _marks(shown: Sequence[tuple[Spark, float, float]]) -> list[Mark]:
    days = [_day(spark.day) for spark, _, _ in shown]
    low, high = min(item[1] for item in shown), max(item[2] for item in shown)
    first, length = min(days), max(days) - min(days)

    def y(value: float) -> float:
        share = (value - low) / (high - low) if high > low else 0.5
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)

    return [
        Mark(
            x=MARGIN + (WIDTH - 2 * MARGIN) * ((at - first) / length if length else position / (len(shown) - 1)),
            top=y(top),
            bottom=y(bottom),
            against=spark.stance == "against",
        )
        for position, (at, (spark, bottom, top)) in enumerate(zip(days, shown, strict=True))
    ]


def _day(iso: str) -> int:
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return 0


def _words(shown: Sequence[tuple[Spark, float, float]], unit: str | None) -> str:
    values = [f"{low:,.12g}" if low == high else f"{low:,.12g}–{high:,.12g}" for _, low, high in shown]
    apart = list(dict.fromkeys(values))
    said = ", then ".join(apart[:4]) + (" and others" if len(apart) > 4 else "")
    return f"{said}{f' ({unit})' if unit else ''}; {len(shown)} mentions"
