"""Quantities against NewsQuant and R-Text (scored as their paper scores) and MeasEval (overlap of spans).

The method of CQE (Almasian et al., EMNLP 2023): a value counts where it is equal within 1e-5 (ranges: both ends); unit,
change and concept count on top of an equal value. A concept matches in part where one word is shared.
`python bench/quantities.py DATA` prints the figures and beside them, where it is installed, those of quantulum3.
"""

import csv
import json
import math
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportedly.records import Change, Quantity, Values
from reportedly.values import read
from reportedly.values.language.nouns import singular

NEEDS = (
    "newsquant/NewsQuant.json",
    "newsquant/age-model.json",
    "newsquant/currency-model.json",
    "newsquant/dimension-model.json",
    "newsquant/temperature-model.json",
    "measeval/train",
)
SETS = {"newsquant": "NewsQuant", "age": "age-model", "currency": "currency-model", "dimension": "dimension-model",
        "temperature": "temperature-model"}  # fmt: skip

# Their name for a unit, where it is another than ours; (ours, theirs, why)
NAMES = (
    ("percent", "percentage", "another word"),
    ("person", "people", "they keep the plural"),
    ("pound", "pound-mass", "another word"),
    ("time", "count", "another word"),
    ("time more", "count", "another word"),
    ("part per billion", "parts-per-billion", "another spelling"),
    ("milliampere hour", "milliampere-hour", "another spelling"),
    ("pound foot", "pound-foot", "another spelling"),
    ("franc", "swiss franc", "they take every franc for a Swiss one"),
    ("spanish peseta", "peseta", "another word"),
    ("dutch guilder", "netherlands guilde", "their spelling"),
    ("israeli shekel", "shekel", "another word"),
    ("indian rupee", "rupee", "another word"),
)
_THEIRS = {ours: theirs for ours, theirs, _ in NAMES}
Value = float | tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tag:
    """One quantity in the paper's terms."""

    value: Value
    unit: str
    change: str
    concept: tuple[str, ...]


@dataclass(slots=True)
class Count:
    """Hits of one system on one set."""

    gold: int = 0
    found: int = 0
    hits: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("value", "unit", "change", "partial", "complete"), 0)
    )

    def f1(self, what: str) -> float:
        """Return the F1 of `what`."""
        hits = self.hits[what]
        return 2 * hits / (self.gold + self.found) if hits else 0.0


def gold_tags(sentence: dict[str, object]) -> list[Tag]:
    """Return the gold quantities of a sentence."""
    rows = sentence["quantities"]
    assert isinstance(rows, list)
    tags = []
    for row in rows:
        text = row["value"]
        ends = text.split("-")
        interval = "E" not in text and not text.startswith("-") and len(ends) == 2
        value: Value = (float(ends[0]), float(ends[1])) if interval else float(text)
        concept = tuple(re.split(r"[,\s]+", row.get("referred_concepts", "-").lower()))
        tags.append(Tag(value, row["normalized_unit"].lower(), row.get("change", "="), concept))
    return tags


def our_tags(values: Values, text: str) -> list[Tag]:
    """Return our quantities in the paper's terms; "from 240 to 273" is one range there and a linked pair here."""
    pairs = {change.from_: change.to for change in values.changes if _written_as_range(change, values, text)}
    tags = []
    for i, item in enumerate(values.quantities):
        if i in pairs.values():
            continue
        tag = Tag(_value(item), _unit(item), _change(item), _concept(item))
        to = pairs.get(i)
        if to is not None:
            end = values.quantities[to]
            unit = tag.unit if len(tag.unit) > len(_unit(end)) else _unit(end)
            tag = replace(tag, value=(_low(item), _low(end)), unit=unit, change="=")
        tags.append(tag)
    return tags


def _written_as_range(change: Change, values: Values, text: str) -> bool:
    if change.from_ is None or change.to != change.from_ + 1:
        return False
    one, two = values.quantities[change.from_], values.quantities[change.to]
    between = text[one.span.end : two.span.start].split()
    return 0 < len(between) < 3 and between[-1] == "to" and text[: one.span.start].split()[-1:] == ["from"]


def _low(item: Quantity) -> float:
    value = item.high if item.low is None else item.low
    assert value is not None
    return float(value)


def _value(item: Quantity) -> Value:
    if item.low is not None and item.high is not None and item.low != item.high:
        return (float(item.low), float(item.high))
    return _low(item)


def _unit(item: Quantity) -> str:
    name = item.unit or "-"
    name = _THEIRS.get(name, name)
    return f"{name} per {item.per}" if item.per else name


def _change(item: Quantity) -> str:
    if item.direction in {"up", "down"}:
        return str(item.direction)
    if item.approximate:
        return "~"
    return ">" if item.high is None else "<" if item.low is None else "="


def _concept(item: Quantity) -> tuple[str, ...]:
    """Their concept: what a measure is said of; whose the counted things are, since they hold the noun as the unit."""
    words = re.findall(r"[\w$&./'-]+", (item.of or "").lower())
    if item.of and item.unit and item.unit_pint is None and _counts(item):
        head = next((i for i, word in enumerate(words) if _singular(word) == item.unit), len(words) - 1)
        words = words[head + 1 :] + (item.whose or "").lower().split()
    return tuple(words) or ("-",)


def _counts(item: Quantity) -> bool:
    return bool(item.of) and any(_singular(word) == item.unit for word in (item.of or "").lower().split())


def _singular(word: str) -> str:
    return singular(word)


def equal(gold: Value, found: Value) -> bool:
    """True where two values are equal within 1e-5, both ends of a range."""
    if isinstance(gold, tuple) != isinstance(found, tuple):
        return False
    pairs = zip(gold, found, strict=True) if isinstance(gold, tuple) and isinstance(found, tuple) else [(gold, found)]
    return all(math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8) for a, b in pairs)  # type: ignore[arg-type]


def same_unit(gold: str, found: str) -> bool:
    """True where the units are the same; of a counted noun ("fighter jet") ours is the head ("jet")."""
    return gold == found or _head(gold) == found


def _head(unit: str) -> str:
    noun, _, per = unit.partition(" per ")
    head = noun.split(" of ")[0].rpartition(" ")[2]
    return f"{head} per {per}" if per else head


def score(pairs: Iterable[tuple[list[Tag], list[Tag]]]) -> Count:
    """Count as the paper's script does: a tag is used up only where its unit matches as well."""
    count = Count()
    for gold, found in pairs:
        count.gold += len(gold)
        count.found += len(found)
        tags = sorted(found, key=lambda tag: tag.unit)
        left = len(gold)
        for wanted in sorted(gold, key=lambda tag: tag.unit):
            for tag in list(tags):
                if not equal(wanted.value, tag.value):
                    continue
                count.hits["value"] += left > 0
                left -= left > 0
                count.hits["change"] += wanted.change == tag.change
                shared = set(wanted.concept) & set(tag.concept)
                count.hits["partial"] += bool(shared)
                count.hits["complete"] += len(shared) == len(wanted.concept) == len(tag.concept)
                if same_unit(wanted.unit, tag.unit):
                    count.hits["unit"] += 1
                    tags.remove(tag)
                    break
    return count


def tagged(data: Path, name: str, reader: Callable[[str], list[Tag]]) -> Iterator[tuple[list[Tag], list[Tag]]]:
    """Yield the gold tags and those of `reader` for each sentence of a set."""
    for sentence in json.loads((data / "newsquant" / f"{name}.json").read_text(encoding="utf-8")):
        yield gold_tags(sentence), reader(sentence["text"])


def ours(text: str) -> list[Tag]:
    """Return our quantities of `text` in the paper's terms."""
    return our_tags(read(text), text)


Span = tuple[int, int]


def measeval(data: Path, reader: Callable[[str], list[Span]]) -> float:
    """Return the F1 of spans that overlap a gold one, each counted once."""
    gold = found = hits = 0
    for path in sorted((data / "measeval" / "train" / "text").glob("*.txt")):
        wanted = _gold_spans(data / "measeval" / "train" / "tsv" / f"{path.stem}.tsv")
        free = reader(path.read_text(encoding="utf-8"))
        gold, found = gold + len(wanted), found + len(free)
        for start, end in wanted:
            near = [span for span in free if span[0] < end and start < span[1]]
            if near:
                free.remove(max(near, key=lambda span: min(end, span[1]) - max(start, span[0])))
                hits += 1
    return 2 * hits / (gold + found)


def _gold_spans(path: Path) -> list[Span]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(int(row["startOffset"]), int(row["endOffset"])) for row in rows if row["annotType"] == "Quantity"]


def our_spans(text: str) -> list[Span]:
    """Return where our quantities of `text` stand."""
    return [(item.span.start, item.span.end) for item in read(text).quantities]


FIGURES = {
    "newsquant": ("value", "unit", "change", "partial", "complete")
}  # of the other sets the gold has value and unit


def measure(data: Path) -> dict[str, float]:
    """Return the figures of each set."""
    figures: dict[str, float] = {}
    for short, name in SETS.items():
        count = score(tagged(data, name, ours))
        figures |= {f"{short}_{what}": count.f1(what) for what in FIGURES.get(short, ("value", "unit"))}
    return {**figures, "measeval_overlap": measeval(data, our_spans)}


# What quantulum3 calls a unit, where the gold calls it otherwise
_QUANTULUM = {"dimensionless": "-", "unk": "-", "per cent": "percentage", "united states dollar": "dollar",
              "tonne": "metric ton",
              "degree angle": "degree", "degree celsius": "celsius", "degree fahrenheit": "fahrenheit"}  # fmt: skip
_AGES = {unit: f"{unit} of age" for unit in ("year", "month", "week", "day")}


def baselines(data: Path) -> dict[str, float]:
    """Return what quantulum3 reaches on the same sets; of a range it gives the middle, and it gives no changes."""
    from quantulum3 import parser  # noqa: PLC0415 -- only where it is installed

    figures: dict[str, float] = {}
    for short, name in SETS.items():
        names = {**_QUANTULUM, **(_AGES if short == "age" else {})}

        def reader(text: str, names: dict[str, str] = names) -> list[Tag]:
            return [
                Tag(float(item.value), names.get(item.unit.name, item.unit.name), "=", ("-",))
                for item in parser.parse(text)
            ]

        pairs = ((_middles(gold), found) for gold, found in tagged(data, name, reader))
        count = score(pairs)
        figures |= {f"quantulum3_{short}_{what}": count.f1(what) for what in ("value", "unit")}
    spans = measeval(data, lambda text: [item.span for item in parser.parse(text)])
    return {**figures, "quantulum3_measeval_overlap": spans}


def _middles(gold: list[Tag]) -> list[Tag]:
    return [replace(tag, value=sum(tag.value) / 2 if isinstance(tag.value, tuple) else tag.value) for tag in gold]


def misses(data: Path, name: str = "NewsQuant") -> Iterator[tuple[str, list[Tag], list[Tag]]]:
    """Yield the sentences of a set where a value differs: the gold that we miss, and what we have instead."""
    for sentence in json.loads((data / "newsquant" / f"{name}.json").read_text(encoding="utf-8")):
        gold, found = gold_tags(sentence), ours(sentence["text"])
        missed = [tag for tag in gold if not _take(found, tag)]
        if missed or found:
            yield sentence["text"].strip(), missed, found


def _take(found: list[Tag], wanted: Tag) -> bool:
    for tag in found:
        if equal(wanted.value, tag.value):
            found.remove(tag)
            return True
    return False


def conventions() -> Iterator[str]:
    """Yield where our convention is another than NewsQuant's; each costs us a miss in every figure above."""
    yield from CONVENTIONS


CONVENTIONS = (
    '"tens of thousands" is 20,000 to 99,999 here, 10,000 to 100,000 there; "dozens" 24 to 99 here, 12 there.',
    '"three-year contract", "six-speed gearbox": read as quantities here, left out in most places there.',
    '"Ann Lee, 25," and "aged 25 to 54": ages here, left out there.',
    '"half the revenue" is a quantity here, left out there.',
    '"sixfold" is a change here, a quantity there.',
    '"from A to B" after a movement is two quantities and a change that links them here, one range there (mapped).',
    '"rose to 40" moves the 40 (direction up) here where no amount stands beside it; there mostly "=".',
    'A counted noun\'s unit is its head here ("jet", of "fighter jets"), the phrase there (the heads are compared).',
    '"An average of 5" is exact here, mostly "~" there; "up to 5" is bounded here, mostly "=" there.',
)


if __name__ == "__main__":
    DATA = Path(sys.argv[1])
    figures = measure(DATA)
    try:
        figures |= baselines(DATA)
    except ImportError:
        print("quantulum3 is not installed: no figures beside ours", file=sys.stderr)
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}, indent=2))
    for line in conventions():
        print(line, file=sys.stderr)
    for sentence, missed, extra in misses(DATA):
        print(f"- {sentence}\n    missed {missed}\n    instead {extra}", file=sys.stderr)
