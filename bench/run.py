"""Runs every benchmark on a data folder and compares the figures with the floors: `python -m bench.run DATA`.

A benchmark is a module of this package with a function `measure(data: Path) -> dict[str, float]` and a constant
`NEEDS`, the files and folders below `data` that it reads. Exit 0 where every floor holds, 1 where one does not, 2 for
wrong use.
"""

import argparse
import hashlib
import importlib
import json
import math
import pkgutil
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
CHANGELOG = HERE.parent / "CHANGELOG.md"
SLACK = 0.005  # int8 kernels round differently from processor to processor


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The least a figure may be, on data of this digest; `lower_is_better` turns it into the most."""

    value: float
    data: str
    lower_is_better: bool = False

    def holds(self, figure: float) -> bool:
        """True where `figure` keeps the floor, within what processors differ by."""
        slack = max(SLACK, SLACK * abs(self.value)) if self.lower_is_better else SLACK
        return figure <= self.value + slack if self.lower_is_better else figure >= self.value - slack


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured number: `name` is "module.figure", `data` the digest of what it was measured on."""

    name: str
    value: float
    data: str
    lower_is_better: bool = False


def benchmarks(only: Iterable[str] = ()) -> Iterator[ModuleType]:
    """Yield the modules of this package that can measure, in the order of their names."""
    chosen = set(only)
    for found in sorted(pkgutil.iter_modules([str(HERE)]), key=lambda item: item.name):
        source = HERE / f"{found.name}.py"
        # Other scripts of this folder stay unread: importing them may need packages of their own.
        if (found.name in chosen or not chosen) and source.is_file() and "\ndef measure(" in source.read_text("utf-8"):
            yield importlib.import_module(f"bench.{found.name}")


def digest(data: Path, needs: Iterable[str]) -> str:
    """Return the digest of the names and bytes of all files that a benchmark reads ("none" where it reads none)."""
    total = hashlib.sha256()
    files = [path for need in needs for path in sorted([data / need, *(data / need).rglob("*")]) if path.is_file()]
    for path in files:
        total.update(path.relative_to(data).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16] if files else "none"


def figures(module: ModuleType, data: Path) -> list[Figure]:
    """Return what `module` measures on `data`."""
    name = module.__name__.rpartition(".")[2]
    of = digest(data, module.NEEDS)
    lower = getattr(module, "LOWER_IS_BETTER", frozenset())
    return [
        Figure(name=f"{name}.{key}", value=float(value), data=of, lower_is_better=key in lower)
        for key, value in module.measure(data).items()
    ]


def verdict(figure: Figure, floors: dict[str, Floor]) -> str:
    """Return how `figure` stands to its floor, in a few words; a failure begins with "BELOW"."""
    floor = floors.get(figure.name)
    if floor is None:
        return "no floor yet"
    if floor.data != figure.data:
        return f"other data than the floor's ({floor.data}): not compared"
    word = "ceiling" if floor.lower_is_better else "floor"
    return f"{word} {floor.value:g}" if floor.holds(figure.value) else f"BELOW its {word} {floor.value:g}"


def read_floors(path: Path = FLOORS) -> dict[str, Floor]:
    """Return the floors by name of figure."""
    return {name: Floor(**row) for name, row in json.loads(path.read_text(encoding="utf-8")).items()}


def updated(floors: dict[str, Floor], measured: Iterable[Figure]) -> dict[str, Floor]:
    """Return `floors` with each measured figure as its new floor, rounded to the safe side of the third digit."""
    new = dict(floors)
    for figure in measured:
        rounding = math.ceil if figure.lower_is_better else math.floor
        value = rounding(round(figure.value * 1000, 6)) / 1000
        new[figure.name] = Floor(value=value, data=figure.data, lower_is_better=figure.lower_is_better)
    return dict(sorted(new.items()))


def unexplained(lowered: Iterable[str], changelog: str) -> list[str]:
    """Return the lowered figures that the unreleased part of the changelog does not name."""
    unreleased = changelog.partition("## Unreleased")[2].partition("\n## ")[0]
    return [name for name in lowered if name not in unreleased]


def write_floors(floors: dict[str, Floor], path: Path = FLOORS) -> None:
    """Write `floors`, one figure a line."""
    rows = [f"  {json.dumps(name)}: {json.dumps(asdict(floor))}" for name, floor in sorted(floors.items())]
    path.write_text("{\n" + ",\n".join(rows) + "\n}\n" if rows else "{}\n", encoding="utf-8")


def run(data: Path, only: Iterable[str]) -> list[Figure]:
    """Measure everything that `data` allows and print each figure with its verdict."""
    floors, measured = read_floors(), []
    for module in benchmarks(only):
        missing = [need for need in module.NEEDS if not (data / need).exists()]
        if missing:
            print(f"{module.__name__}: not measured, {data} has no {', '.join(missing)}")
            continue
        started = time.perf_counter()
        found = figures(module, data)
        print(f"{module.__name__}: {time.perf_counter() - started:.0f} s")
        for figure in found:
            print(f"  {figure.name:<44} {figure.value:>10.4f}  {verdict(figure, floors)}", flush=True)
        measured += found
    return measured


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmarks as the command line says; see the module's first lines for the exit codes."""
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__.partition("\n")[0])
    parser.add_argument("data", type=Path, help="folder with the data sets that bench/README.md names")
    parser.add_argument("--only", nargs="+", default=(), metavar="NAME", help="these benchmarks alone")
    parser.add_argument("--update", action="store_true", help="make the figures measured now the new floors")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: also lower floors")
    chosen = parser.parse_args(arguments)
    if not chosen.data.is_dir():
        parser.error(f"{chosen.data} is not a folder; bench/README.md says where to get the data")
    measured = run(chosen.data, chosen.only)
    floors = read_floors()
    below = [figure.name for figure in measured if verdict(figure, floors).startswith("BELOW")]
    if chosen.update and (refusal := _refusal(below, allowed=chosen.allow_regression)):
        print(refusal, file=sys.stderr)
        return 1
    if chosen.update:
        write_floors(updated(floors, measured))
        return 0
    if below:
        print(f"Below the floor: {', '.join(below)}.", file=sys.stderr)
    return 1 if below else 0


def _refusal(below: list[str], *, allowed: bool) -> str:
    if below and not allowed:
        return f"Lower than before: {', '.join(below)}. Lowering a floor needs --allow-regression."
    silent = unexplained(below, CHANGELOG.read_text(encoding="utf-8"))
    if silent:
        return f"Say why under 'Unreleased' in CHANGELOG.md, naming the figure: {', '.join(silent)}."
    return ""


if __name__ == "__main__":
    raise SystemExit(main())
