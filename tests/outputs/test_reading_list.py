"""What to read next, how far the counts carry, and the graph with its words: over the example newsroom."""

import json

import pytest
from click.testing import CliRunner

from examples.make_newsroom import HERE
from reportedly.cli import main
from reportedly.ledger import Ledger


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("news") / "news.ledger")
    run("read", str(HERE / "newsroom"), "--ledger", path, "--settings", str(HERE / "reportedly.toml"))
    return path


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def lines(*arguments: str) -> list[dict]:
    return [json.loads(line) for line in run(*arguments, "--json").splitlines()]


def test_unread_origins_come_with_what_their_reports_would_change_the_most_first(ledger):
    found = lines("findings", "--kind", "origin-not-read", "--by-effect", "--ledger", ledger)
    plain = lines("findings", "--kind", "origin-not-read", "--ledger", ledger)
    assert {item["id"] for item in found} == {item["id"] for item in plain}
    bounds = [item["effect"]["bounds"] for item in found]
    assert bounds == sorted(bounds, reverse=True)
    assert any(item["effect"]["pages"] for item in found)
    assert found[0]["effect"]["origin"] in run("findings", "--by-effect", "--ledger", ledger)


def test_only_unread_origins_are_ranked_by_effect(ledger):
    asked = ["findings", "--kind", "conflict", "--by-effect", "--ledger", ledger]
    assert CliRunner().invoke(main, asked).exit_code == 2


def test_the_self_check_counts_what_the_claims_say(ledger):
    found = lines("check", "--ledger", ledger)[0]
    claims = [item["sources"]["for"] for item in lines("claims", "--ledger", ledger) if item["sources"]["for"]["roots"]]
    assert found["claims"] == len(claims)
    assert found["one_number"]["claims"] == sum(each["least"] == each["most"] for each in claims)
    assert found["single"]["claims"] == sum(len(each["roots"]) == 1 for each in claims)
    assert found["not_read"]["roots"] == sum(r["kind"] == "outlet-not-read" for each in claims for r in each["roots"])
    assert f"{found['claims']:,} claims" in run("check", "--ledger", ledger)


def test_every_edge_of_the_graph_has_its_time_and_its_words(ledger):
    edges = lines("graph", "--ledger", ledger)
    with Ledger.open(ledger, readonly=True) as opened:
        texts = {article.id: article.text for article in opened.articles()}
    assert {"publishes", "says", "supports", "through", "copies", "cites", "ends-in"} <= {
        edge["edge"] for edge in edges
    }
    for edge in edges:
        assert edge["at"]
        assert edge["evidence"]
        for words in edge["evidence"]:
            start, end = words["span"]
            assert texts[words["article"]][start:end] == words["quote"]


def test_the_graph_of_one_claim_is_part_of_that_of_all(ledger):
    claim = lines("claims", "--ledger", ledger)[0]["id"]
    own = run("graph", claim, "--ledger", ledger).splitlines()
    assert own
    assert set(own) <= set(run("graph", "--ledger", ledger).splitlines())
