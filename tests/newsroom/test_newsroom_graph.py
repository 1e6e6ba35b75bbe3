"""Graphs without text: every interval is exact, and one more article changes only the claims that it can reach."""

import json
from pathlib import Path

import pytest

from bench.judging.graph_cases import GraphCases, store
from bench.newsroom import main as write
from bench.newsroom_graph import bounds, main


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    out = tmp_path_factory.mktemp("graph")
    assert write(["9", "--articles", "300", "--graph-only", str(out)]) == 0
    return out


def test_every_interval_of_a_graph_is_exact(graph, tmp_path, capsys):
    assert main([str(graph), "--processes", "1", "--store", str(tmp_path / "graph.db")]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["exact"] == 1.0
    assert figures["claims"] > 100


def test_one_more_article_changes_only_the_claims_that_it_can_reach(graph, tmp_path):
    nodes = [json.loads(line) for line in (graph / "nodes.jsonl").read_text(encoding="utf-8").splitlines()]
    givers = {node["copy_of"] for node in nodes if node["node"] == "mention"}
    articles = [node["id"] for node in nodes if node["node"] == "article"]
    taken_from = {node["article"] for node in nodes if node["node"] == "mention" and node["id"] in givers}
    whole = counted(graph, tmp_path / "whole.db")
    cases = GraphCases(graph, tmp_path / "whole.db")
    for number, article in enumerate([name for name in articles if name not in taken_from][::40]):
        smaller = counted(without(graph, nodes, article, tmp_path / str(number)), tmp_path / f"{number}.db")
        changed = {claim for claim, found in whole.items() if smaller.get(claim) != found}
        touched = cases.touched_by(article)
        assert changed <= touched
        assert len(touched) < len(whole) / 10
        assert {case.claim.id: bounds(case) for case in cases.of(sorted(touched))} == {
            claim: whole[claim] for claim in touched
        }


def counted(folder: Path, path: Path) -> dict[str, tuple[int, ...]]:
    store(folder, path)
    return {case.claim.id: bounds(case) for case in GraphCases(folder, path).all()}


def without(graph: Path, nodes: list[dict], article: str, out: Path) -> Path:
    (out / "truth").mkdir(parents=True)
    kept = [node for node in nodes if article not in {node["id"], node.get("article")}]
    (out / "nodes.jsonl").write_text("".join(json.dumps(node) + "\n" for node in kept), encoding="utf-8")
    (out / "truth" / "claims.jsonl").write_text("", encoding="utf-8")
    (out / "outlets.csv").write_text((graph / "outlets.csv").read_text(encoding="utf-8"), encoding="utf-8")
    return out
