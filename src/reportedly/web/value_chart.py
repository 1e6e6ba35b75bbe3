"""The values of a claim over time as a picture: bounds as bars, a colour and a form for each stance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.outputs.plain import plain, shortened
from reportedly.outputs.words import amount
from reportedly.records import Appearance, Article, Mention, Quantity

MOST = 200  # values drawn
LONGEST = 40  # characters of a label
WIDE, NARROW = 800, 300  # pixels
NAMED = 8  # values whose outlets stand beside them
FONT = "Liberation Sans, Arial, sans-serif"
Row = tuple[str, float | None, float | None, str, str]
COLOURS: Mapping[bool, tuple[str, ...]] = {
    False: ("#0b5a6e", "#a63512", "#7a5600", "#5d5a54", "#dedad1"),
    True: ("#7cc7d9", "#f2916d", "#e5bd5c", "#aaa69d", "#35373b"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Valued:
    """A value as one article has it: its bounds, who said it, and whether it stands for or against the claim."""

    mention: str
    article: str
    outlet: str
    day: str
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    approximate: bool
    unit: str
    words: str
    source: str
    stance: str


def values_of(
    appearances: Sequence[Appearance], mentions: Mapping[str, Mention], articles: Mapping[str, Article]
) -> list[Valued]:
    """Return the first value of each mention, in the order given."""
    found = []
    for appearance in appearances:
        mention = mentions[appearance.mention]
        article = articles[mention.article]
        found += [_valued(item, mention, article, appearance.stance) for item in mention.quantities[:1]]
    return found[:MOST]


def unit_of(values: Sequence[Valued]) -> str:
    """Return the unit that most of the values have."""
    units = [item.unit for item in values]
    return max(sorted(set(units)), key=units.count, default="")


def drawable(values: Sequence[Valued]) -> list[Valued]:
    """Return the values that can be drawn on one axis: dated, in the most frequent unit."""
    unit = unit_of(values)
    bounded = [item for item in values if item.low is not None or item.high is not None]
    return [item for item in bounded if item.day and item.unit == unit]


def moves(values: Sequence[Valued]) -> bool:
    """Return whether there is something to see: at least two different values."""
    return len({(item.low, item.high) for item in drawable(values)}) > 1


def svg(values: Sequence[Valued], *, dark: bool, narrow: bool = False) -> str:
    """Return the picture of these values; the words in it are text of strangers, and stay text."""
    rows = tuple(
        (item.day, item.low, item.high, shortened(plain(item.outlet), LONGEST), item.stance)
        for item in drawable(values)
    )
    return _drawn(rows, shortened(plain(unit_of(values)), LONGEST), dark, NARROW if narrow else WIDE)


def _valued(item: Quantity, mention: Mention, article: Article, stance: str) -> Valued:
    return Valued(
        mention=mention.id,
        article=article.id,
        outlet=article.outlet or article.domain or "unknown outlet",
        day=article.published.iso if article.published else "",
        low=_finite(item.low),
        high=_finite(item.high),
        low_open=item.low_open or item.low is None,
        high_open=item.high_open or item.high is None,
        approximate=item.approximate,
        unit=f"{item.unit or ''}{f' per {item.per}' if item.per else ''}",
        words=amount(item, article.text),
        source=mention.origin.source if mention.origin and mention.origin.source else "",
        stance=stance,
    )


def _finite(number: float | None) -> float | None:
    return float(number) if number is not None and abs(number) < 1e15 else None


@lru_cache(maxsize=256)
def _drawn(rows: tuple[Row, ...], unit: str, dark: bool, width: int) -> str:  # noqa: FBT001 -- a key of the cache
    # These take a second to load, which only pictures need.
    import altair as alt  # noqa: PLC0415
    import vl_convert  # noqa: PLC0415

    accent, against, neither, soft, line = COLOURS[dark]
    stances = ["for", "against", "neither"]
    shades = alt.Scale(domain=stances, range=[accent, against, neither])
    forms = alt.Scale(domain=stances, range=["circle", "cross", "square"])
    few = 5 if width == WIDE else 2
    x = alt.X("day:T", title=None, axis=alt.Axis(tickCount=few, labelFlush=True, grid=False, format=_form(rows)))
    y = alt.Y("low:Q", title=unit or None, axis=alt.Axis(tickCount=4), scale=alt.Scale(zero=False, padding=8))
    base = alt.Chart(alt.InlineData(values=[_point(row) for row in rows])).encode(x=x, y=y)
    colour = alt.Color("stance:N", legend=None, scale=shades)
    layers = [
        base.mark_rule(strokeWidth=5, opacity=0.45).encode(y2="high:Q", color=colour),
        base.mark_point(filled=True, size=60, opacity=1).encode(
            color=colour, shape=alt.Shape("stance:N", legend=None, scale=forms)
        ),
        base.mark_text(align="left", dx=8, dy=-8, fontSize=11).encode(text="outlet:N", color=alt.value(soft)),
    ]
    chart = alt.layer(*layers[: 3 if len(rows) <= NAMED else 2]).properties(width=width, height=150)
    quiet = {"labelColor": soft, "titleColor": soft, "gridColor": line, "domainColor": line, "tickColor": line}
    chart = chart.configure(font=FONT, background="transparent").configure_view(stroke=None)
    chart = chart.configure_axis(titleFontWeight="normal", **quiet)
    return str(vl_convert.vegalite_to_svg(chart.to_dict(validate=False), vl_version="6.1"))


def _point(row: Row) -> dict[str, object]:
    """A value that is bounded on one side only is drawn at its bound."""
    day, low, high, outlet, stance = row
    ends = [end for end in (low, high) if end is not None]
    return {"day": day, "low": ends[0], "high": ends[-1], "outlet": outlet, "stance": stance}


def _form(rows: tuple[Row, ...]) -> str:
    return "%-d %b %H:%M" if len({day[:10] for day, *_ in rows}) < 3 else "%-d %b %Y"
