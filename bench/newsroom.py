"""Write a simulated newsroom: `python bench/newsroom.py SEED --articles N OUT`."""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # so that it also runs as a file

from bench.simulation.graph import write_graph
from bench.simulation.output import write_world


def main(arguments: list[str] | None = None) -> int:
    """Write the world that the command line asks for and print how much it holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--articles", type=int, default=200, help="about how many articles (default 200)")
    parser.add_argument("--farm", type=int, help="how many sites the farm has (default 1000 from 5000 articles on)")
    parser.add_argument("--no-pages", action="store_true", help="only articles.jsonl, no HTML pages")
    parser.add_argument(
        "--graph-only", action="store_true", help="no text: who says what through whom, as nodes and edges"
    )
    asked = parser.parse_args(arguments)
    if asked.graph_only:
        totals = write_graph(asked.seed, asked.articles, asked.out)
    else:
        totals = write_world(asked.seed, asked.articles, asked.out, pages=not asked.no_pages, sites=asked.farm)
    print(json.dumps(totals))
    return 0


if __name__ == "__main__":
    sys.exit(main())
