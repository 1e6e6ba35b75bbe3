"""How often each method of truth discovery finds the truth, simple vote beside them: Book and Population.

`python bench/truth_discovery.py DATA` prints one table. Nothing is tuned on the truth: parameters are the papers'. The
truth of Population comes as a file of its own: `--population FILE` (columns ObjectID, PropertyID, PropertyValue).
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from bench.discovering import book, population
from reportedly.grades.discovery import METHODS, Verdict, Votes, accu, truthfinder

NEEDS = ("truthdiscovery/book",)
Truth = TypeVar("Truth")
Method = Callable[[Votes], Verdict]


def methods(implication: Callable[[str, str], float] | None = None) -> dict[str, Method]:
    """Return all methods by name; TruthFinder uses `implication`, and ACCU stands there without copy detection too."""
    found = {**METHODS, "ACCU without copies": partial(accu, copies=False)}
    return {**found, "TruthFinder": partial(truthfinder, implication=implication)} if implication else found


def accuracy(verdict: Verdict, truths: Mapping[str, Truth], right: Callable[[str, Truth], bool]) -> float:
    """Return the share of the things with a known truth, of those that somebody spoke of, whose best value is right."""
    asked = [thing for thing in truths if thing in verdict.belief]
    return sum(right(verdict.best(thing), truths[thing]) for thing in asked) / len(asked)


def books(data: Path) -> dict[str, float]:
    """Return each method's accuracy on Book, and the share of books of which anybody names the true authors."""
    folder = data / "truthdiscovery" / "book"
    votes, truths = Votes(book.votes(folder)), book.truths(folder)
    found = {name: accuracy(method(votes), truths, book.right) for name, method in methods(book.implied).items()}
    given: dict[str, list[str]] = {}
    for thing, value in votes.claims:
        given.setdefault(thing, []).append(value)
    held = [any(book.right(value, truths[thing]) for value in given[thing]) for thing in truths if thing in given]
    return {**found, "anybody says it": sum(held) / len(held)}


def populations(data: Path, truth: Path, *, copies: bool) -> dict[str, float]:
    """Return each method's accuracy on Population, every edit counting or `copies` left out."""
    rows = population.edits(data / "truthdiscovery" / "population")
    rows = rows if copies else population.without_copies(rows)
    votes, truths = Votes(population.last_of_each(rows)), population.truths(truth)
    found = {name: accuracy(method(votes), truths, str.__eq__) for name, method in methods().items()}
    said = set(votes.claims)
    asked = [thing for thing in truths if thing in set(votes.things)]
    return {**found, "anybody says it": sum((thing, truths[thing]) in said for thing in asked) / len(asked)}


def measure(data: Path) -> dict[str, float]:
    """Return the accuracy on Book by method."""
    return {f"book_{name.lower().replace(' ', '_').replace('-', '_')}": value for name, value in books(data).items()}


def table(columns: Mapping[str, Mapping[str, float]]) -> str:
    """Return accuracies as one table, a row per method."""
    rows = [f"{'':22}" + "".join(f"{name:>28}" for name in columns)]
    for name in next(iter(columns.values())):
        rows += [f"{name:22}" + "".join(f"{figures[name]:28.3f}" for figures in columns.values())]
    return "\n".join(rows)


def main(arguments: list[str] | None = None) -> int:
    """Print the table that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder that holds truthdiscovery/")
    parser.add_argument("--population", type=Path, help="the truth of Population")
    asked = parser.parse_args(arguments)
    columns = {"Book": books(asked.data)}
    if asked.population:
        columns["Population"] = populations(asked.data, asked.population, copies=True)
        columns["Population, no copies"] = populations(asked.data, asked.population, copies=False)
    print(table(columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
