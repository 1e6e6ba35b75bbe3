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
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportedly.records import Change, Quantity, Values
from reportedly.values import read
from reportedly.values.nouns import singular

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
    hits: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("value", "unit", "change", "partial", "complete"), 0))

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
