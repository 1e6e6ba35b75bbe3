"""The cases of Recognizers-Text and quantulum3: passed, or listed with the reason why ours differs.

A case passes where exactly its quantities of the suite's kind are read, each with its value (of a range both ends) and
unit. Where ours says more than theirs it is reduced first (MAPPED). `bench/cases/differences.csv` lists every other
case by its place in its file, with the reason. A failure that is not listed, or a listed one that passes, counts.
`python bench/unit_cases.py DATA` prints the figures; `python bench/unit_cases.py DATA SUITE` what fails there.
"""

import csv
import json
import math
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from reportedly.records import Quantity
from reportedly.values import read
from reportedly.values.language.tokens import tokenize
from reportedly.values.units import table

NUMBER, UNIT = "recognizers_specs/Number/English", "recognizers_specs/NumberWithUnit/English"
NEEDS = (
    f"{NUMBER}/NumberModel.json",
    f"{NUMBER}/NumberRangeModel.json",
    f"{NUMBER}/PercentModel.json",
    f"{UNIT}/AgeModel.json",
    f"{UNIT}/CurrencyModel.json",
    f"{UNIT}/DimensionModel.json",
    f"{UNIT}/TemperatureModel.json",
    "quantulum3_tests/quantities.json",
    "quantulum3_tests/quantities.ambiguity.json",
)
LOWER_IS_BETTER = frozenset({"unlisted", "stale"})
LISTED: Final = Path(__file__).parent / "cases" / "differences.csv"
# What they call a unit, where no table of ours has the name; None where the number has none
_UNITS: Final = {
    "dimensionless": None, "": None, "age": "year of age", "percentage": "percent", "c": "celsius", "f": "fahrenheit",
    "k": "kelvin", "r": "rankine", "ton": "ton", "united states dollar": "dollar", "british pound": "pound sterling",
    "degree angle": "degree", "megayear": "million years", "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
}  # fmt: skip
# How theirs and ours are compared: a bound by its number (theirs leave bounds out); a rate by its unit where theirs has
# no rate; an age by its unit of time; a tonne as a ton and a pound of money as a pound (theirs do not tell them apart).
# Of a range theirs (quantulum3) give the middle. Left out of theirs: a year without a unit (quantulum3: it is a date),
# and a unit that they find without a number (it is no quantity).
Ends = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or range with its unit, None for a bare number."""

    low: float | None
    high: float | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """One case: its place in its file, its text, what must be read there."""

    place: int
    text: str
    wanted: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Suite:
    """One file of cases: how its rows are read, and which quantities of ours it speaks of."""

    path: str
    cases: Callable[[Path], Iterator[Case]]
    concerns: Callable[[Quantity], bool]
    units: bool = True
    money: bool = False
    middles: bool = False


def unit_of(name: str) -> str | None:
    """Return our name of a unit of theirs, their own in lower case where we have none."""
    low = name.lower().replace("  ", " ")
    if low in _UNITS:
        return _UNITS[low]
    tokens = tokenize(name if len(name) < 4 else low)
    found = table().at(tokens, 0)
    if found and found[1] == tokens.count:
        unit = found[0]
        return f"{unit.name} per {unit.per}" if unit.per else unit.name
    one, per, other = low.partition(" per ")
    return f"{unit_of(one)} per {unit_of(other)}" if per else low


def ours(quantity: Quantity, *, units: bool) -> Amount:
    """Return a quantity of ours in the terms of a case."""
    unit = quantity.unit
    if not units or (quantity.unit_pint is None and not _is_money(quantity) and unit not in _PLAIN):
        unit = None
    if unit and quantity.per:
        unit = f"{unit} per {quantity.per}"
    return Amount(_float(quantity.low), _float(quantity.high), unit)


_PLAIN: Final = frozenset({"percent", "percentage point", "basis point", "decibel"})


def _is_money(quantity: Quantity) -> bool:
    unit = table().names.get(quantity.unit or "")
    return unit is not None and unit.kind == "currency"


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def _kind(*kinds: str) -> Callable[[Quantity], bool]:
    def concerns(quantity: Quantity) -> bool:
        unit = table().names.get(quantity.unit or "")
        return unit is not None and unit.kind in kinds

    return concerns


def _not_kind(*kinds: str) -> Callable[[Quantity], bool]:
    def concerns(quantity: Quantity) -> bool:
        unit = table().names.get(quantity.unit or "")
        return unit is not None and unit.kind not in kinds

    return concerns


def _warm(quantity: Quantity) -> bool:
    """True for temperatures, those with an unknown scale too."""
    return quantity.unit == "degree" or _kind("temperature")(quantity)


def _any(_: Quantity) -> bool:
    return True


def _rows(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8-sig"))
    return rows


def recognizers(path: Path) -> Iterator[Case]:
    """Yield the cases of a file of Recognizers-Text."""
    for place, row in enumerate(_rows(path)):
        amounts = [_resolved(result["Resolution"]) for result in row["Results"] if result.get("Resolution")]
        yield Case(place, row["Input"], tuple(item for item in amounts if (item.low, item.high) != (None, None)))


def _resolved(resolution: dict[str, Any]) -> Amount:
    value, unit = str(resolution.get("value")), resolution.get("unit")
    if value.endswith("%"):
        value, unit = value[:-1], "percent"
    low, high = _ends(value)
    return Amount(low, high, unit_of(unit) if unit else None)


def _ends(value: str) -> Ends:
    """Read "5", "(,30]" and "[5,7)"."""
    if value[:1] not in "([":
        number = _number(value)
        return number, number
    low, _, high = value[1:-1].partition(",")
    return _number(low), _number(high)


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def quantulum(path: Path) -> Iterator[Case]:
    """Yield the cases of a file of quantulum3."""
    for place, row in enumerate(_rows(path)):
        wanted = [Amount(float(item["value"]), float(item["value"]), unit_of(item["unit"])) for item in row["res"]]
        yield Case(place, row["req"], tuple(amount for amount in wanted if not _is_year(amount)))


def _is_year(amount: Amount) -> bool:
    return amount.unit is None and amount.low in range(1900, 2050)


_MEASURES: Final = _not_kind("currency", "share", "points", "temperature", "age", "time")
SUITES: Final = {
    "number": Suite(NEEDS[0], recognizers, _any, units=False),
    "range": Suite(NEEDS[1], recognizers, _any, units=False),
    "percent": Suite(NEEDS[2], recognizers, _kind("share")),
    "age": Suite(NEEDS[3], recognizers, _kind("age")),
    "currency": Suite(NEEDS[4], recognizers, _kind("currency"), money=True),
    "dimension": Suite(NEEDS[5], recognizers, _MEASURES),
    "temperature": Suite(NEEDS[6], recognizers, _warm),
    "quantulum3": Suite(NEEDS[7], quantulum, _any, middles=True),
    "quantulum3_ambiguity": Suite(NEEDS[8], quantulum, _any, middles=True),
}


def found(case: Case, suite: Suite) -> list[Amount]:
    """Return what we read of the suite's kind in the text of a case."""
    amounts = [ours(item, units=suite.units) for item in read(case.text).quantities if suite.concerns(item)]
    return [_middle(amount) for amount in amounts] if suite.middles else amounts


def _middle(amount: Amount) -> Amount:
    if amount.low is None or amount.high is None:
        return amount
    return replace(amount, low=(amount.low + amount.high) / 2, high=(amount.low + amount.high) / 2)


def passes(case: Case, suite: Suite) -> bool:
    """True where exactly the amounts of the case are read."""
    left = found(case, suite)
    for wanted in map(_sterling, case.wanted) if suite.money else case.wanted:
        match = next((amount for amount in left if _same(wanted, amount)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def _sterling(amount: Amount) -> Amount:
    return replace(amount, unit="pound sterling") if amount.unit == "pound" else amount


def _same(wanted: Amount, amount: Amount) -> bool:
    low, high = amount.low, amount.high
    if wanted.low is not None and wanted.low == wanted.high:  # MAPPED: theirs leave bounds out
        low, high = (high if low is None else low), (low if high is None else high)
    return _same_unit(wanted.unit, amount.unit) and _close(wanted.low, low) and _close(wanted.high, high)


def _same_unit(wanted: str | None, unit: str | None) -> bool:
    if wanted == unit or unit is None or wanted is None:
        return wanted == unit
    if wanted in {"ton", "metric ton"} and unit in {"ton", "metric ton"}:  # MAPPED: theirs tell no tonne from a ton
        return True
    return wanted == unit.removesuffix(" of age") or (" per " not in wanted and wanted == unit.partition(" per ")[0])


def _close(one: float | None, two: float | None) -> bool:
    if one is None or two is None:
        return one is two
    return math.isclose(one, two, rel_tol=1e-5, abs_tol=1e-9)


def failures(data: Path, name: str) -> Iterator[Case]:
    """Yield the cases of a suite that do not pass."""
    suite = SUITES[name]
    yield from (case for case in suite.cases(data / suite.path) if not passes(case, suite))


def listed() -> dict[tuple[str, int], str]:
    """Return the reason of each listed difference by suite and place."""
    with LISTED.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {(row["suite"], int(place)): row["because"] for row in rows for place in row["cases"].split()}


def measure(data: Path) -> dict[str, float]:
    """Return the share of cases that pass by suite, how many failures are not listed, how many listed ones pass."""
    figures: dict[str, float] = {}
    known, failing = listed(), set()
    for name, suite in SUITES.items():
        cases = list(suite.cases(data / suite.path))
        failed = {(name, case.place) for case in cases if not passes(case, suite)}
        figures[f"{name}_passed"] = 1 - len(failed) / len(cases)
        failing |= failed
    return {**figures, "unlisted": len(failing - known.keys()), "stale": len(known.keys() - failing)}


if __name__ == "__main__":
    DATA = Path(sys.argv[1])
    for suite_name in sys.argv[2:]:
        for failed_case in failures(DATA, suite_name):
            print(failed_case.place, re.sub(r"\s+", " ", failed_case.text))
            print("   wanted", failed_case.wanted)
            print("   found ", found(failed_case, SUITES[suite_name]))
    if len(sys.argv) == 2:
        print(json.dumps({key: round(value, 4) for key, value in measure(DATA).items()}, indent=2))
