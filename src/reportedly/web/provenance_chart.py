"""The geometry of the provenance chart: time from left to right, a lane for each root, a mark for each article."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from reportedly.records import Article, Claim, Root, Stance
from reportedly.wiring.lineage import Lineage, Step

TOP, LANE, SEVERAL = 24, 46, 17  # pixels: the first lane, a lane's least height, a further row in it
LOOP = 44  # pixels by which a loop's curves bend
LETTER = 6.4  # pixels of a letter's width
APART = 15  # pixels between two marks of one row
NO_LANE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The room that a chart has, in pixels."""

    name: str
    left: int  # where time begins
    width: int
    right: int = 26
    most: int  # articles drawn; of more only those that started a lane and the earliest
    above: int = 0  # room over a lane for the name of its root, which else stands to the left
    ticks: int = 6  # moments named, at most
    letters: int  # of an outlet's name

    @property
    def near_end(self) -> int:
        """Names of marks further right than this stand to the left of them."""
        return self.width - 120


WIDE = Form(name="wide-chart", left=236, width=1000, most=120, letters=22)
NARROW = Form(name="narrow-chart", left=14, width=340, right=14, most=30, above=32, ticks=3, letters=16)
"""For a telephone: there a chart that is wider than the page would be seen in part only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An article's mark; `form` is own (it names the root), copy or citation; `also` are further lanes' heights."""

    article: str
    x: float
    y: float
    form: str
    stance: Stance
    also: tuple[float, ...] = ()
    label: float | None = None  # the height of its name, None where there is no room for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The line of one root, from its name to its last article; None where no root was found."""

    root: Root | None
    y: float
    end: float
    against: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A step from a taker to a giver as a curve."""

    step: Step
    path: str
    middle: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A moment on the axis of time."""

    x: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """All that the template draws, in pixels of a picture `width` wide."""

    height: float
    lanes: Sequence[Lane]
    places: Sequence[Place]
    lines: Sequence[Line]
    ticks: Sequence[Tick]
    form: Form


def chart_of(claim: Claim, lineage: Lineage, articles: Mapping[str, Article], form: Form = WIDE) -> Chart:
    """Return the chart of a claim; where articles are too many, the earliest and those that name a root."""
    moments = moments_of(lineage, articles)
    shown = _shown(lineage, moments, form.most)
    lane_of = _lanes_of(lineage, shown)
    scale = Scale((moments[article] for article in shown), form)
    roots = _in_order(claim, shown, lane_of)
    at, rows = _rows(shown, lane_of, [key for key, _, _ in roots], {item: scale.x(moments[item]) for item in shown})
    heights = _heights(rows, form, loops=any(step.loop for step in lineage.steps))
    places = _labelled(_placed(at, heights, lane_of, lineage), articles, form)
    by_article = {place.article: place for place in places}
    lanes = [
        Lane(root=root, y=heights[key], end=_end(places, heights[key], form), against=against)
        for key, root, against in roots
    ]
    lines = [_line(step, by_article) for step in lineage.steps if {step.taker, step.giver} <= by_article.keys()]
    # Under the last lane stand names, and clear of them the hours.
    bottom = max([TOP, *(place.y for place in places), *(lane.y for lane in lanes)])
    below = 46 + (LOOP // 2 if any(line.step.loop for line in lines) else 0)
    return Chart(
        height=bottom + below,
        lanes=lanes,
        places=places,
        lines=lines,
        ticks=scale.ticks(),
        form=form,
    )


def moments_of(lineage: Lineage, articles: Mapping[str, Article]) -> dict[str, datetime | None]:
    """Return when each article was published; one without an hour stands at noon, or where its giver does if later."""
    found = {article: _moment(articles[article]) for article in lineage.stances if article in articles}
    for step in lineage.steps:
        taker, giver = found.get(step.taker), found.get(step.giver)
        vague = taker and giver and not step.loop and "T" not in (_iso(articles[step.taker]) or "T")
        if taker and giver and vague and taker.date() == giver.date():
            found[step.taker] = max(taker, giver)
    return found


def _shown(lineage: Lineage, moments: Mapping[str, datetime | None], most: int) -> list[str]:
    in_time = sorted(moments, key=lambda item: (moments[item] or datetime.max.replace(tzinfo=UTC), item))
    if len(in_time) <= most:
        return in_time
    own = [article for article in in_time if article in lineage.roots][:most]
    kept = {*own, *in_time[: most - len(own)]}
    return [article for article in in_time if article in kept]


def _lanes_of(lineage: Lineage, shown: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The roots that each article stands in the lane of: its own, else those of whoever it has it from."""
    givers: dict[str, str] = {}
    for step in lineage.steps:
        if step.kind != "link":
            givers.setdefault(step.taker, step.giver)
    found = {}
    for article in shown:
        at, seen = article, set[str]()
        while at not in lineage.roots and at in givers and at not in seen:
            seen.add(at)
            at = givers[at]
        found[article] = lineage.roots.get(at, (NO_LANE,)) if at == article else lineage.roots.get(at, (NO_LANE,))[:1]
    return found


def _in_order(
    claim: Claim, shown: Sequence[str], lane_of: Mapping[str, tuple[str, ...]]
) -> list[tuple[str, Root | None, bool]]:
    """The roots for the claim in the order in which they appear, then those against it, then what has none."""
    used = list(dict.fromkeys(key for article in shown for key in lane_of[article]))
    sides = [(root, False) for root in claim.sources.for_.roots]
    sides += [(root, True) for root in claim.sources.against.roots]
    ordered = sorted(sides, key=lambda side: (side[1], used.index(side[0].key) if side[0].key in used else len(used)))
    lanes: list[tuple[str, Root | None, bool]] = [(root.key, root, against) for root, against in ordered]
    return [*lanes, *([(NO_LANE, None, False)] if NO_LANE in used else [])]


def _rows(
    shown: Sequence[str], lane_of: Mapping[str, tuple[str, ...]], lanes: Sequence[str], x_of: Mapping[str, float]
) -> tuple[dict[str, tuple[str, float, int]], dict[str, int]]:
    """Give each article its lane, x and row; marks that would touch stand in rows below one another."""
    ends: dict[str, list[float]] = {key: [] for key in lanes}
    at: dict[str, tuple[str, float, int]] = {}
    for article in shown:
        lane, x = lane_of[article][0], x_of[article]
        rows = ends.setdefault(lane, [])
        row = next((number for number, end in enumerate(rows) if x - end >= APART), len(rows))
        rows[row : row + 1] = [x]
        at[article] = (lane, x, row)
    return at, {lane: len(rows) for lane, rows in ends.items()}


def _heights(rows: Mapping[str, int], form: Form, *, loops: bool) -> dict[str, float]:
    heights, y = {}, float(TOP + form.above + (LOOP // 2 if loops else 0))
    for lane, count in rows.items():
        heights[lane] = y
        y += LANE + form.above + SEVERAL * max(0, count - 1)
    return heights


def _placed(
    at: Mapping[str, tuple[str, float, int]],
    heights: Mapping[str, float],
    lane_of: Mapping[str, tuple[str, ...]],
    lineage: Lineage,
) -> list[Place]:
    forms = {step.taker: step.kind for step in reversed(lineage.steps) if step.kind != "link"}
    return [
        Place(
            article=article,
            x=x,
            y=heights[lane] + SEVERAL * row,
            form=forms.get(article, "own"),
            stance=lineage.stances[article],
            also=tuple(heights[key] for key in lane_of[article][1:] if key in heights),
        )
        for article, (lane, x, row) in at.items()
    ]


def _labelled(places: Sequence[Place], articles: Mapping[str, Article], form: Form) -> list[Place]:
    """Name the marks whose names do not run into one another, above the mark or else below it."""
    taken: list[tuple[float, float, float]] = []
    found = []
    for place in places:
        article = articles[place.article]
        width = LETTER * min(form.letters, len(article.outlet or article.domain or "?")) + 10
        start = place.x - width if place.x > form.near_end else place.x
        beside = [y for left, right, y in taken if start < right and left < start + width]
        heights = (place.y + offset for offset in (19.0, -8.0))
        label = next((height for height in heights if all(abs(height - y) >= 13 for y in beside)), None)
        if label is not None:
            taken.append((start, start + width, label))
        found.append(replace(place, label=label))
    return found


def _end(places: Sequence[Place], y: float, form: Form) -> float:
    return max((place.x for place in places if y in (place.y, *place.also)), default=form.left)


def _line(step: Step, places: Mapping[str, Place]) -> Line:
    """A curve from the taker back to the giver; in one row it bends, so that marks between do not hide it."""
    taker, giver = places[step.taker], places[step.giver]
    bend = 0.0
    if abs(taker.y - giver.y) < 1:
        bend = -26.0 if not step.loop else (LOOP if taker.x < giver.x else -LOOP)
    x, y = (taker.x + giver.x) / 2, (taker.y + giver.y) / 2
    path = f"M{taker.x:.1f} {taker.y:.1f}Q{x:.1f} {y + bend:.1f} {giver.x:.1f} {giver.y:.1f}"
    return Line(step=step, path=path, middle=(x, y + bend / 2))


def _iso(article: Article) -> str | None:
    return article.published.iso if article.published else None


def _moment(article: Article) -> datetime | None:
    iso = _iso(article)
    if iso is None:
        return None
    try:
        found = datetime.fromisoformat(iso if "T" in iso else f"{iso}T12:00")
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


class Scale:
    """Moments to pixels; articles without a date stand at the right edge."""

    def __init__(self, moments: Iterable[datetime | None], form: Form) -> None:
        known = sorted(moment for moment in moments if moment)
        self._first = known[0] if known else None
        self._length = (known[-1] - known[0]).total_seconds() if known else 0.0
        self._form = form
        self._right = form.width - form.right

    def x(self, moment: datetime | None) -> float:
        """Return where a moment stands."""
        if moment is None or self._first is None:
            return self._right
        if not self._length:
            return self._form.left + 60.0
        return (
            self._form.left
            + 20
            + (self._right - self._form.left - 40) * (moment - self._first).total_seconds() / self._length
        )

    def ticks(self) -> list[Tick]:
        """Return a few moments that divide the time shown, as days or, within two days, as hours."""
        if self._first is None:
            return []
        if not self._length:
            return [Tick(x=self.x(self._first), words=f"{self._first.day} {self._first:%b %Y}")]
        steps = (1, 3, 6, 12, 24, 48, 168, 720, 2160, 8760, 43800, 438000)
        hours = next((step for step in steps if self._length / 3600 / step <= self._form.ticks), steps[-1])
        start = self._first.replace(minute=0, second=0, microsecond=0)
        start = start.replace(hour=0 if hours >= 24 else start.hour - start.hour % hours)
        moments = [start + timedelta(hours=hours * number) for number in range(9)]
        last = self._first + timedelta(seconds=self._length)
        shown = [moment for moment in moments if self._first <= moment <= last] or [self._first, last]
        return [Tick(x=self.x(moment), words=_tick(moment, hours, first=moment is shown[0])) for moment in shown]


def _tick(moment: datetime, hours: int, *, first: bool) -> str:
    """The day or, where days are divided, the hour; the first hour says which day it is."""
    if hours >= 8760:
        return f"{moment:%Y}"
    if hours >= 24 or moment.hour == 0:
        return f"{moment.day} {moment:%b %Y}" if hours >= 720 else f"{moment.day} {moment:%b}"
    return f"{moment.day} {moment:%b, %H:%M}" if first else f"{moment:%H:%M}"
