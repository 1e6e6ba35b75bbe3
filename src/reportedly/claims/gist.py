"""The gist of a mention: the few things by which it can be compared with another, read off its words once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reportedly.claims.words import EVENTS, FUNCTION_WORDS, NEGATIONS, is_title_case, stem, tokens
from reportedly.records import Mention, Number, Quantity

NAME_WEIGHT = 2.0
WORD_WEIGHT = 1.0
REACH = 60  # code points to either side of a number within which the word for what happened is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A quantity as it is compared: stems of its unit and of what it counts, its interval, and what happened."""

    unit: str
    unit_name: str
    of: frozenset[str]
    low: float
    high: float
    bounded: bool
    specific: bool
    event: str | None
    moving: bool
    per: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """What one mention says, reduced: weighted stems (names weigh more), amounts, period and polarity."""

    mention: str
    article: str
    published: date | None
    weights: dict[str, float]
    names: frozenset[str]
    amounts: tuple[Amount, ...]
    changes: tuple[tuple[float, str], ...]
    events: frozenset[str]
    period: tuple[date, date] | None
    negative: bool
    speakers: frozenset[str]

    @property
    def kinds(self) -> frozenset[str]:
        """What kinds of figures it gives: units, a change, else a date."""
        counted = frozenset(amount.unit for amount in self.amounts) | ({"change"} if self.changes else frozenset())
        return counted or (frozenset({"date"}) if self.period else frozenset())

    def weight(self, stems: Iterable[str]) -> float:
        """Return the summed weight of `stems`."""
        return sum(self.weights.get(item, WORD_WEIGHT) for item in stems)


def gist_of(mention: Mention, published: date | None) -> Gist:
    """Reduce one mention; `published` is the day of its article."""
    words = tokens(mention.quote)
    title = mention.in_headline or is_title_case([word for word, _ in words])
    names = _names(words, title=title)
    weights = {}
    for word, _ in words:
        reduced = stem(word)
        if word.lower() in FUNCTION_WORDS or word[0].isdigit() or len(reduced) < 2:
            continue
        weights[reduced] = NAME_WEIGHT if reduced in names else WORD_WEIGHT
    return Gist(
        mention=mention.id,
        article=mention.article,
        published=published,
        weights=weights,
        names=frozenset(names),
        amounts=tuple(_amount(item, mention) for item in mention.quantities if item.unit or item.of),
        changes=tuple(
            (float(change.factor_low or change.factor_high or 0), change.direction or "none")
            for change in mention.changes
            if change.factor_low or change.factor_high
        ),
        events=frozenset(event for word in weights if (event := EVENTS.get(word))),
        period=_period(mention),
        negative=is_negative(mention),
        speakers=frozenset(stem(word) for link in mention.chain for word, _ in tokens(link.source)),
    )


def is_negative(mention: Mention) -> bool:
    """True where the words, or the one who says them, turn the assertion into its opposite."""
    lowered = mention.quote.lower().replace("’", "'")
    negated = sum(word in NEGATIONS for word, _ in tokens(lowered)) + lowered.count("n't")
    return (negated % 2 == 1) != (mention.certainty == "denied")


def _names(words: list[tuple[str, int]], *, title: bool) -> set[str]:
    if title:
        return set()
    inner = [word for position, (word, _) in enumerate(words) if position > 0 or stem(word) != word.lower()]
    return {stem(word) for word in inner if word[0].isupper() and word.lower() not in FUNCTION_WORDS}


def _amount(quantity: Quantity, mention: Mention) -> Amount:
    low = -float("inf") if quantity.low is None else float(quantity.low)
    high = float("inf") if quantity.high is None else float(quantity.high)
    of = frozenset(
        stem(word) for word, _ in tokens(quantity.of or quantity.unit or "") if word.lower() not in FUNCTION_WORDS
    )
    event = _event(quantity, mention)
    slack = float(quantity.step) / 2 if low == high and low > 20 and not float(low).is_integer() else 0.0
    widened = 0.1 * max(abs(low), 1) if quantity.approximate and low == high else slack
    return Amount(
        unit=stem((quantity.unit or "").split()[-1]) if quantity.unit else "",
        unit_name=quantity.unit or quantity.of or "",
        of=of,
        low=low - widened,
        high=high + widened,
        bounded=quantity.low is None or quantity.high is None,
        specific=low == high and len(f"{low:g}".replace(".", "").rstrip("0")) + (low >= 1000) >= 2,
        event=event,
        moving=quantity.direction is not None,
        per=quantity.per,
    )


def _event(quantity: Quantity, mention: Mention) -> str | None:
    """What happened to those counted: the nearest word for it, before or after the number."""
    position = _position(quantity, mention)
    nearest: tuple[int, str] | None = None
    for word, start in tokens(mention.quote):
        event = EVENTS.get(stem(word))
        away = abs(start - position)
        if event and away <= REACH and (nearest is None or away < nearest[0]):
            nearest = (away, event)
    return nearest[1] if nearest else None


def _position(quantity: Quantity, mention: Mention) -> int:
    """Where the number stands in the quote, whose pieces are joined by three code points."""
    before = 0
    for span in mention.spans:
        if quantity.span in span:
            return before + quantity.span.start - span.start
        before += len(span) + 3
    return 0


def _period(mention: Mention) -> tuple[date, date] | None:
    known = [when for when in mention.when if when.role == "event" and when.start and when.end]
    starts = [when.start for when in known if when.start]
    ends = [when.end for when in known if when.end]
    return (min(starts), max(ends)) if starts and ends else None


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
