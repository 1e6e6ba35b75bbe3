"""Graph-only worlds: who says what through whom, without a word of text, for tests of scale."""

import json
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from .output import write_outlets
from .publishing import Record
from .stories import stories, world
from .truth import Truth

_STANCES = {"for": "supports", "against": "opposes", "neither": "leaves open"}


class _Files:
    """The files of a graph, open for writing."""

    def __init__(self, out: Path, stack: ExitStack) -> None:
        (out / "truth").mkdir(parents=True, exist_ok=True)
        self._nodes = stack.enter_context((out / "nodes.jsonl").open("w", encoding="utf-8"))
        self._edges = stack.enter_context((out / "edges.jsonl").open("w", encoding="utf-8"))
        self._claims = stack.enter_context((out / "truth" / "claims.jsonl").open("w", encoding="utf-8"))

    def add(self, name: str, record: dict[str, Any]) -> None:
        """Add one record of the truth as nodes and edges."""
        if name == "claims":
            _put(self._claims, record)
            _put(self._nodes, {"node": "claim", "id": record["id"], "story": record["story"], "fact": record["fact"]})
        elif name == "articles":
            _put(self._nodes, {"node": "article", **record})
        elif name == "mentions":
            kept = ("id", "article", "claim", "stance", "altered", "copy_of", "chain")
            _put(self._nodes, {"node": "mention", **{key: record[key] for key in kept}})
            for edge in _edges(record):
                _put(self._edges, edge)
        elif name == "copies":
            edge = {"edge": "copies", "from": record["article"], "to": record["of"]}
            _put(self._edges, {**edge, "kind": record["kind"], "credit": record["credit"]})


def _put(file: IO[str], record: Record) -> None:
    file.write(json.dumps(record, ensure_ascii=False) + "\n")


def _edges(record: dict[str, Any]) -> list[Record]:
    edges: list[Record] = [
        {"edge": "says", "from": record["article"], "to": record["id"]},
        {"edge": _STANCES[record["stance"]], "from": record["id"], "to": record["claim"]},
    ]
    if record["copy_of"]:
        edges.append({"edge": "copies", "from": record["id"], "to": record["copy_of"], "altered": record["altered"]})
    for place, link in enumerate(record["chain"]):
        edges.append({"edge": "through", "from": record["id"], "to": link["source"], "place": place})
    return edges


def write_graph(seed: int, articles: int, out: Path) -> dict[str, int]:
    """Write `nodes.jsonl`, `edges.jsonl` and `truth/claims.jsonl` of a world to `out` and return the totals.

    Nodes are articles, mentions (with their chain) and claims; edges are `says` (article to mention), `supports`,
    `opposes`, `leaves open` (mention to claim), `copies` (article to article, mention to mention) and `through`
    (mention to source, by place in the chain).
    """
    made = world(seed, articles)
    totals = {"stories": 0, "articles": 0, "statements": 0}
    with ExitStack() as stack:
        files = _Files(out, stack)
        for story in stories(made):
            for name, record in Truth(seed, story).records(None):
                files.add(name, record)
            totals["stories"] += 1
            totals["articles"] += len(story.articles)
            totals["statements"] += len(story.statements)
    write_outlets(made.outlets, out / "outlets.csv")
    summary = {"seed": seed, "asked_for": articles, **totals, "outlets": len(made.outlets)}
    (out / "world.json").write_text(json.dumps(summary, indent=1), encoding="utf-8")
    return totals
