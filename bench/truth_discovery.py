"""How often each method of truth discovery finds the truth, simple vote beside them: Book and Population.

`python bench/truth_discovery.py DATA` prints one table. Nothing is tuned on the truth: parameters are the papers'. The
truth of Population comes as a file of its own: `--population FILE` (columns ObjectID, PropertyID, PropertyValue).
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from bench.discovering import book, population
from reportedly.grades.discovery import METHODS, Verdict, Vote, Votes, accu, truthfinder
from reportedly.grades.discovery.crh import crh_numbers
from reportedly.grades.discovery.gaussian import gaussian
from reportedly.grades.discovery.numbers import Numbers, NumberVerdict

NEEDS = ("truthdiscovery/book",)
Truth = TypeVar("Truth")
Method = Callable[[Votes], Verdict]
NUMBERED: dict[str, Callable[[Numbers], NumberVerdict]] = {"CRH, weighted median": crh_numbers, "Gaussian": gaussian}
ANYBODY = "anybody says it"


def methods(implication: Callable[[str, str], float] | None = None) -> dict[str, Method]:
    """Return all methods by name; TruthFinder uses `implication`, and ACCU stands there without copy detection too."""
    found: dict[str, Method] = {**METHODS, "ACCU without copies": partial(accu, copies=False)}
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
    return {**found, ANYBODY: _said(votes, truths, book.right)}


def populations(
    rows: list[Vote], truths: Mapping[str, str], right: Callable[[str, str], bool] = str.__eq__
) -> dict[str, float]:
    """Return each method's accuracy on Population, those for numbers too; `right` compares a number with the true one.

    A method for numbers is asked which of the values given lies next to its own number.
    """
    votes = Votes(rows)
    found = {name: accuracy(method(votes), truths, right) for name, method in methods().items()}
    given, numbers = _given(votes), Numbers((row.source, row.thing, float(row.value)) for row in rows)
    for name, method in NUMBERED.items():
        meant = method(numbers).truth
        belief = {thing: {value: -abs(float(value) - meant[thing]) for value in given[thing]} for thing in meant}
        found[name] = accuracy(Verdict(belief=belief, trust={}), truths, right)
    return {**found, ANYBODY: _said(votes, truths, right)}


def _given(votes: Votes) -> dict[str, list[str]]:
    return {thing: [value for _, value in claims] for thing, claims in groupby(votes.claims, key=itemgetter(0))}


def _said(votes: Votes, truths: Mapping[str, Truth], right: Callable[[str, Truth], bool]) -> float:
    given = _given(votes)
    asked = [thing for thing in truths if thing in given]
    return sum(any(right(value, truths[thing]) for value in given[thing]) for thing in asked) / len(asked)


def measure(data: Path) -> dict[str, float]:
    """Return the accuracy on Book by method."""
    return {f"book_{name.lower().replace(' ', '_').replace('-', '_')}": value for name, value in books(data).items()}


def table(columns: Mapping[str, Mapping[str, float]]) -> str:
    """Return accuracies as one table, a row per method; a method that a column does not have stands there as a dash."""
    names = dict.fromkeys(name for figures in columns.values() for name in figures if name != ANYBODY)
    rows = [f"{'':22}" + "".join(f"{name:>28}" for name in columns)]
    for name in [*names, ANYBODY]:
        cells = [f"{figures[name]:.3f}" if name in figures else "–" for figures in columns.values()]
        rows += [f"{name:22}" + "".join(f"{cell:>28}" for cell in cells)]
    return "\n".join(rows)


def columns_of_population(data: Path, truth: Path) -> dict[str, dict[str, float]]:
    """Return the columns of Population: every edit, copies left out, and numbers within 1 % as one besides."""
    edits, truths = population.edits(data / "truthdiscovery" / "population"), population.truths(truth)
    own = population.last_of_each(population.without_copies(edits))
    return {
        "Population": populations(population.last_of_each(edits), truths),
        "Population, no copies": populations(own, truths),
        "no copies, within 1 %": populations(population.alike(own), truths, population.near),
    }


def main(arguments: list[str] | None = None) -> int:
    """Print the table that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder that holds truthdiscovery/")
    parser.add_argument("--population", type=Path, help="the truth of Population")
    asked = parser.parse_args(arguments)
    columns = {"Book": books(asked.data)}
    print(table({**columns, **columns_of_population(asked.data, asked.population)} if asked.population else columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
