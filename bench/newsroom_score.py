"""Score a ledger against a simulated newsroom: `python bench/newsroom_score.py WORLD LEDGER [--json]`."""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from bench.judging.reading import ledger, world
from bench.judging.report import score, table


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of the ledger that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("world", type=Path, help="a folder that newsroom.py wrote")
    parser.add_argument(
        "ledger",
        type=Path,
        help="a ledger file, or a folder with claims.jsonl, findings.jsonl, copies.jsonl, articles.jsonl",
    )
    parser.add_argument(
        "--command", default="reportedly", help="the program that reads the ledger (default reportedly)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args(arguments)
    scores = score(world(asked.world), ledger(asked.ledger, asked.command))
    print(json.dumps(scores) if asked.json else table(scores))
    return 0


if __name__ == "__main__":
    sys.exit(main())
