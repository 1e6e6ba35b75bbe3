"""Graph-only worlds: who says what through whom, without a word of text, for tests of scale."""

import csv
import json
from pathlib import Path

from .outlets import row
from .publishing import Record
from .stories import stories, world
from .truth import Truth


def write_graph(seed: int, articles: int, out: Path) -> dict[str, int]:
    """Write `nodes.jsonl`, `edges.jsonl` and `truth/claims.jsonl` of a world to `out` and return the totals.

    Nodes are articles, mentions and claims; edges are `says` (article to mention), `supports`, `opposes`, `leaves open`
    (mention to claim), `copies` (article to article, mention to mention) and `through` (mention to source, by place in
    the chain).
    """
    (out / "truth").mkdir(parents=True, exist_ok=True)
    made = world(seed, articles)
    totals = {"stories": 0, "articles": 0, "statements": 0}
    paths = {name: out / f"{name}.jsonl" for name in ("nodes", "edges")} | {"claims": out / "truth" / "claims.jsonl"}
    with paths["nodes"].open("w") as nodes, paths["edges"].open("w") as edges, paths["claims"].open("w") as claims:
        for story in stories(made):
            for name, record in Truth(seed, story).records(None):
                if name == "claims":
                    claims.write(json.dumps(record) + "\n")
                    nodes.write(
                        json.dumps(
                            {"id": record["id"], "node": "claim", "story": record["story"], "fact": record["fact"]}
                        )
                        + "\n"
                    )
                elif name == "articles":
                    nodes.write(json.dumps({"node": "article", **record}) + "\n")
                elif name == "mentions":
                    nodes.write(
                        json.dumps(
                            {
                                "id": record["id"],
                                "node": "mention",
                                "stance": record["stance"],
                                "altered": record["altered"],
                            }
                        )
                        + "\n"
                    )
                    edges.writelines(json.dumps(edge) + "\n" for edge in _edges(record))
                elif name == "copies":
                    edges.write(
                        json.dumps(
                            {
                                "edge": "copies",
                                "from": record["article"],
                                "to": record["of"],
                                "kind": record["kind"],
                                "credit": record["credit"],
                            }
                        )
                        + "\n"
                    )
            totals["stories"] += 1
            totals["articles"] += len(story.articles)
            totals["statements"] += len(story.statements)
    with (out / "outlets.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "domains", "aliases", "owner", "country", "kind", "source"])
        writer.writerows(row(outlet) for outlet in made.outlets)
    (out / "world.json").write_text(
        json.dumps({"seed": seed, "asked_for": articles, **totals, "outlets": len(made.outlets)})
    )
    return totals


def _edges(record: Record) -> list[Record]:
    kinds = {"for": "supports", "against": "opposes", "neither": "leaves open"}
    edges: list[Record] = [
        {"edge": "says", "from": record["article"], "to": record["id"]},
        {"edge": kinds[str(record["stance"])], "from": record["id"], "to": record["claim"]},
    ]
    if record["copy_of"]:
        edges.append({"edge": "copies", "from": record["id"], "to": record["copy_of"], "altered": record["altered"]})
    chain: list[Record] = record["chain"]  # type: ignore[assignment]
    return edges + [
        {"edge": "through", "from": record["id"], "to": link["source"], "place": place, **link}
        for place, link in enumerate(chain)
    ]
