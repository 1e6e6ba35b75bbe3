"""Give stages 6 the truth of simulated worlds instead of text: `python bench/newsroom_truth.py FOLDER --seeds 1-20`.

Mentions, chains, copies and claims are the world's own, so that every figure must be exact: what is not is a fault of
the logic of roots and findings. Prints the figures, and the first differences.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

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
from reportedly.wiring.stages import Stages

SHOWN = 20  # differences that are printed


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
    stages = replace(stages, claims=AsTold(ledger), cases=cases)  # type: ignore[arg-type]
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


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; the exit code is 1 where one is not exact."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the worlds go; those that are there are not written again")
    parser.add_argument("--seeds", type=span_of_numbers, default=range(1, 6), help="FIRST-LAST (default 1-5)")
    parser.add_argument("--articles", type=span_of_numbers, default=range(20, 201), help="FEWEST-MOST (default 20-200)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args(arguments)
    read, wrong, claims = [], [], 0
    for seed in asked.seeds:
        folder = asked.folder / f"world-{seed}"
        if not (folder / "world.json").exists():
            write_world(seed, Random(f"size {seed}").choice(asked.articles), folder, pages=False)
        told = Told(folder)
        with tempfile.TemporaryDirectory() as scratch:
            path = Path(scratch) / "truth.ledger"
            read.append((world(folder), traced(folder, told, path)))
            errors = list(differences(folder, told, path))
        claims += len(errors)
        wrong += [error for error in errors if error]
    scores = score(*together(read))
    scores["roots"] = {"claims": claims, "roots exact": share(claims - len(wrong), claims)}
    print(json.dumps(scores) if asked.json else f"{table(scores)}\n\nroots exact {scores['roots']['roots exact']}")
    for line in [line for error in wrong for line in error][:SHOWN]:
        print(line, file=sys.stderr)
    return 0 if not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
