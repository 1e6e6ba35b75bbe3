"""Give stages 6 the truth of simulated worlds instead of text: `python bench/newsroom_truth.py FOLDER --seeds 1-20`.

Mentions, chains, copies and claims are the world's own, so that every figure must be exact: what is not is a fault of
the logic of roots and findings. Prints the figures, and the first differences.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from bench.judging.exactness import root_errors
from bench.judging.ratios import share
from bench.judging.reading import Ledger as Said
from bench.judging.reading import lines, world
from bench.judging.report import score, table
from bench.judging.together import together
from bench.judging.told import Told
from bench.newsroom_worlds import span_of_numbers
from bench.simulation.output import write_world
from reportedly import outputs
from reportedly.ledger import Ledger
from reportedly.records import Article, Claim, Credit, Outlets
from reportedly.settings import OutletSettings, Settings
from reportedly.wiring.casebook import CaseBook
from reportedly.wiring.grading import Grading
from reportedly.wiring.stages import Stages

SHOWN = 20  # differences that are printed
NEEDS: tuple[str, ...] = ()
SEEDS, SIZES = range(61, 81), range(20, 81)  # of the worlds whose figures have a floor: 1 for each


class AsTold:
    """Stands for stage 5: how claims stand to one another was told with them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def relate(self, claim: Claim) -> Claim:
        """Return the claim as it is."""
        return claim


def trace_told(ledger: Ledger, folder: Path, told: Told) -> None:
    """Fill an empty ledger with what a world tells, trace every claim and grade it."""
    told.fill(ledger)
    stages = Stages.of(ledger, Settings(outlets=OutletSettings(table=folder / "outlets.csv")))
    cases = CaseBook(ledger, told.outlets, no_credits, nearby=told.nearby)
    grading = Grading(ledger, told.outlets, stages.people, cases.article, read=False)
    stages = replace(stages, claims=AsTold(ledger), cases=cases, grading=grading)  # type: ignore[arg-type]
    for found in stages.traced():
        ledger.put_findings(found.findings)
        ledger.put_claims([found.claim])
    for claim in stages.graded():
        ledger.put_claims([claim])


def traced(folder: Path, told: Told, path: Path) -> Said:
    """Trace every claim of a world through a ledger at `path` and return what the ledger then says."""
    with Ledger.open(path, create=True) as ledger:
        trace_told(ledger, folder, told)
        for problem in ledger.verify():
            raise ValueError(problem)
        return said(ledger)


def no_credits(_: Article, __: Outlets) -> list[Credit]:
    """Who took from whom was told: no credit line has to be read for it."""
    return []


def said(ledger: Ledger) -> Said:
    """Return all that a ledger says, as its public JSON."""
    dossiers = outputs.dossiers(ledger, ledger.claims())
    return Said(
        claims=tuple(outputs.claim_json(item.claim, item.mentions, item.articles) for item in dossiers),
        findings=tuple(map(outputs.finding_json, ledger.findings())),
        copies=tuple(map(outputs.copy_json, ledger.copies())),
        articles=tuple(outputs.article_json(article, ledger.giver_of(article.id)) for article in ledger.articles()),
    )


def differences(folder: Path, told: Told, path: Path) -> Iterator[list[str]]:
    """Yield, claim by claim, how its roots differ from the true ones; remarks of bystanders are claims too."""
    with Ledger.open(path, readonly=True) as ledger:
        for truth in lines(folder / "truth" / "claims.jsonl"):
            yield root_errors(told, truth, ledger.claim(truth["id"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What is found where the truth was told: all figures, and a sentence for each root that is wrong, by claim."""

    scores: dict[str, Any]
    wrong: list[list[str]]


def told_worlds(folder: Path, seeds: Iterable[int], sizes: Sequence[int]) -> Compared:
    """Write the worlds that are not in `folder`, trace what they tell and compare it with what is true."""
    read, wrong, claims = [], [], 0
    for seed in seeds:
        home = folder / f"world-{seed}"
        if not (home / "world.json").exists():
            write_world(seed, Random(f"size {seed}").choice(sizes), home, pages=False)
        told = Told(home)
        with tempfile.TemporaryDirectory() as scratch:
            path = Path(scratch) / "truth.ledger"
            read.append((world(home), traced(home, told, path)))
            errors = list(differences(home, told, path))
        claims += len(errors)
        wrong += [error for error in errors if error]
    scores = score(*together(read))
    scores["roots"] = {"claims": claims, "roots exact": share(claims - len(wrong), claims)}
    return Compared(scores=scores, wrong=wrong)


def measure(_: Path) -> dict[str, float]:
    """Return how exact roots and findings are where nothing had to be read; of the findings that of the worst kind."""
    with tempfile.TemporaryDirectory() as folder:
        scores = told_worlds(Path(folder), SEEDS, SIZES).scores
    kinds = scores["findings"].values()
    return {
        "roots_exact": scores["roots"]["roots exact"],
        "interval_exact": scores["ledger"]["interval exact"],
        "against_interval_exact": scores["ledger"]["against: interval exact"],
        "finding_precision_worst_kind": min(each["precision"] for each in kinds if each["precision"] is not None),
        "finding_recall_worst_kind": min(each["recall"] for each in kinds if each["recall"] is not None),
    }


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; the exit code is 1 where one is not exact."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the worlds go; those that are there are not written again")
    parser.add_argument("--seeds", type=span_of_numbers, default=range(1, 6), help="FIRST-LAST (default 1-5)")
    parser.add_argument("--articles", type=span_of_numbers, default=range(20, 201), help="FEWEST-MOST (default 20-200)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args(arguments)
    found = told_worlds(asked.folder, asked.seeds, asked.articles)
    exact = found.scores["roots"]["roots exact"]
    print(json.dumps(found.scores) if asked.json else f"{table(found.scores)}\n\nroots exact {exact}")
    for line in [line for error in found.wrong for line in error][:SHOWN]:
        print(line, file=sys.stderr)
    return 0 if not found.wrong else 1


if __name__ == "__main__":
    sys.exit(main())
