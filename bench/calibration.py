"""How well grades agree with the truth of simulated newsrooms: `python bench/calibration.py [--seeds 6001-6060]`.

Prints, for worlds that the program is told (mentions, chains and copies are the world's) and for a newsroom of records
(sources of known reliability): expected calibration error over ten bins with their counts, Brier score beside that of
always saying the base rate, the share on which it abstains, truth by digit, letters against reliability, and the share
of grades on the diagonal A1, B2, C3, D4, E5. `--read FOLDER` adds worlds that `newsroom_worlds.py` read as text.

`--build FILE` writes the table that probabilities are read off, from seeds that are measured nowhere: those of worlds
that are told, or with `--read FOLDER` the worlds there, which were read as text.
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from bench.calibrating import press
from bench.calibrating.figures import bins, brier, calibration_error, error_by_chance, spearman
from bench.calibrating.worlds import Case, bands, read, told
from bench.judging.reading import ledger, world
from bench.newsroom_worlds import span_of_numbers
from reportedly.records import Claim

NEEDS: tuple[str, ...] = ()
LOWER_IS_BETTER = frozenset({"calibration_error", "brier", "press_calibration_error"})
SIZES = range(40, 200)
BUILT_ON = (*range(5000, 5026), *range(5100, 5123), *range(5200, 5219), *range(5300, 5323))
MEASURED_ON, PRESSES = range(6001, 6013), range(301, 302)
SCALE = "FEDCBA"
DIAGONAL = frozenset([("A", 1), ("B", 2), ("C", 3), ("D", 4), ("E", 5)])


def figures(cases: Sequence[Case]) -> dict[str, object]:
    """Return the figures of graded claims; a probability is compared by the middle of its interval."""
    said = [(case.low + case.high) / 2 for case in cases if case.low is not None and case.high is not None]
    true = [case.true for case in cases if case.low is not None]
    rate = sum(true) / max(len(true), 1)
    pairs = [(letter, case.digit) for case in cases for letter in case.letters if letter != "F" and case.digit != 6]
    return {
        "claims": len(cases),
        "abstained": 1 - len(said) / max(len(cases), 1),
        "calibration_error": calibration_error(said, true),
        "calibration_error_by_chance": error_by_chance(said),
        "brier": brier(said, true),
        "brier_of_base_rate": rate * (1 - rate),
        "bins": [(each.low, each.count, round(each.said, 3), round(each.true, 3)) for each in bins(said, true)],
        "true_by_digit": _by_digit(cases),
        "graded_pairs": len(pairs),
        "diagonal": sum(pair in DIAGONAL for pair in pairs) / len(pairs) if pairs else None,
    }


def _by_digit(cases: Iterable[Case]) -> dict[str, tuple[int, float]]:
    counts, true = Counter(case.digit for case in cases), Counter(case.digit for case in cases if case.true)
    return {str(digit): (counts[digit], round(true[digit] / counts[digit], 3)) for digit in sorted(counts, key=str)}


def presses(seeds: Iterable[int]) -> tuple[dict[str, object], dict[str, object]]:
    """Return the figures of the claims of newsrooms of records, and how their letters follow the reliabilities."""
    sources, claims = list[press.Graded](), list[tuple[Claim, bool]]()
    for seed in seeds:
        found, made = press.graded(seed)
        sources += [source for source in found if source.judged >= press.ENOUGH]
        claims += made
    letters = [SCALE.index(source.letter) for source in sources]
    order = spearman(letters, [source.reliability for source in sources])
    by_letter = {letter: [s.reliability for s in sources if s.letter == letter] for letter in SCALE[::-1]}
    means = {letter: (len(found), round(sum(found) / len(found), 3)) for letter, found in by_letter.items() if found}
    return figures([_case(claim, true) for claim, true in claims]), {
        "sources": len(sources), "spearman": order, "reliability_by_letter": means,
    }  # fmt: skip


def _case(claim: Claim, true: bool) -> Case:  # noqa: FBT001 -- a truth, not a switch
    found = claim.probability
    return Case(
        band=None,
        low=found.low if found else None,
        high=found.high if found else None,
        digit=claim.grade.digit if claim.grade else None,
        letters=tuple(root.letter for root in claim.sources.for_.roots),
        true=true,
    )


def build(path: Path, cases: Iterable[Case]) -> None:
    """Write how many claims of each band were true."""
    counts, true = Counter[int](), Counter[int]()
    for case in cases:
        if case.band is not None and case.low is not None:  # where it abstains nothing is read off the table
            counts[case.band] += 1
            true[case.band] += case.true
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["band", "true", "all"])
        rows.writerows((band, true[band], counts[band]) for band in sorted(counts))


def measure(_: Path) -> dict[str, float]:
    """Return the figures that have floors, on few worlds."""
    of_told = figures(list(told(MEASURED_ON, SIZES)))
    of_press, letters = presses(PRESSES)
    found = {name: of_told[name] for name in ("calibration_error", "brier")}
    found |= {"press_calibration_error": of_press["calibration_error"], "letters_spearman": letters["spearman"]}
    return {name: float(str(value)) for name, value in found.items()}


def _read(folder: Path, command: str) -> Iterator[Case]:
    """Yield the claims of worlds that were read as text."""
    folders = sorted(path for path in folder.glob("world-*") if path.is_dir())
    given = ((world(at), ledger(at.with_suffix(".ledger"), command), int(at.name[6:])) for at in folders)
    return read(given, lambda seed: bands(folder / f"world-{seed}.ledger"))


def main(arguments: list[str] | None = None) -> int:
    """Print the figures that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=span_of_numbers, default=MEASURED_ON, help="worlds that are told")
    parser.add_argument("--presses", type=span_of_numbers, default=PRESSES, help="newsrooms of records")
    parser.add_argument("--read", type=Path, help="a folder with worlds and ledgers of newsroom_worlds.py")
    parser.add_argument("--command", default="reportedly", help="the program that reads these ledgers")
    parser.add_argument("--build", type=Path, help="write the table of probabilities to this file and stop")
    asked = parser.parse_args(arguments)
    if asked.build:
        seeds = asked.seeds if asked.seeds != MEASURED_ON else BUILT_ON
        build(asked.build, _read(asked.read, asked.command) if asked.read else told(seeds, SIZES))
        return 0
    found: dict[str, object] = {"told": figures(list(told(asked.seeds, SIZES)))}
    found["press"], found["letters"] = presses(asked.presses)
    if asked.read:
        found["read"] = figures(list(_read(asked.read, asked.command)))
    print(json.dumps(found, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
