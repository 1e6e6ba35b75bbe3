"""The example world from the outside: what examples/EXPECTED.md says is found, and nothing else is objected to."""

import json
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from examples.make_newsroom import HERE, stories
from reportedly.cli import main

URLS = {story.url: story.name.split("-")[0] for story in stories()}
# Each objection of the example world: its kind, and the articles whose words it must rest on.
EXPECTED = {
    ("copied", "a2"),
    ("copied", "a3"),
    ("uncredited-copy", "a3"),
    ("conflict", "a5"),
    ("conflict", "a6"),
    ("update", "a7"),
    ("circular-citation", "b2"),
    ("circular-citation", "b3"),
    ("second-hand-link", "b4"),
    ("self-citation", "b4"),
    ("arithmetic", "b4"),
    ("origin-not-read", "b4"),
    ("unknown-source", "b5"),
    ("lost-attribution", "c1"),
    ("anonymous-only", "c1"),
}
# What may be found besides: true, and not what the article is there to show.
MAY_BE = {
    ("anonymous-only", "a8"),
    ("anonymous-only", "c2"),
    ("anonymous-only", "c3"),
    ("anonymous-only", "c4"),
    ("copied", "a1"),
    ("copied", "a4"),
    ("origin-not-read", "b5"),
    ("uncredited-copy", "a1"),
    ("update", "a1"),
    ("update", "a2"),
    ("update", "a3"),
    ("update", "a4"),
}
# Claims by words of theirs: least and most, for and against.
COUNTS = (
    ("missing earth dam", (1, 1), (0, 0), "one fire service, four outlets"),
    ("1,200 people moved schools", (2, 2), (0, 0), "the county office and the Relief Society"),
    ("Quayside depot 18 million", (1, 1), (0, 0), "a loop without an origin"),
    ("paid 3.2 million astrolabe", (1, 1), (1, 1), "one unnamed person, and the museum's denial"),
    ("1.1 million ministry astrolabe", (2, 2), (0, 0), "the minister and the museum"),
    ("3.1 metres bridge", (1, 1), (0, 0), "the utility"),
    ("tripled trams", (1, 1), (0, 0), "a paper that was not read"),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("demo") / "demo.ledger")
    settings = str(HERE / "reportedly.toml")
    found = run("read", str(HERE / "newsroom"), "--ledger", path, "--settings", settings, "--json")
    summary = json.loads(found)
    assert (summary["articles"], summary["rejected"]) == (len(URLS), 0)
    return path


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def lines(*arguments: str) -> Iterator[dict]:
    return (json.loads(line) for line in run(*arguments, "--json").splitlines())


@pytest.fixture(scope="module")
def found(ledger):
    """Pairs of kind and article, for every article that a finding quotes."""
    names = {item["id"]: URLS[item["url"]] for item in lines("articles", "--ledger", ledger)}
    return {
        (item["kind"], names[words["article"]]): item["because"]
        for item in lines("findings", "--ledger", ledger)
        for words in item["evidence"]
    }


@pytest.mark.parametrize(("kind", "article"), sorted(EXPECTED))
def test_what_a_careful_reader_objects_to_is_found(found, kind, article):
    assert (kind, article) in found


def test_nothing_else_is_objected_to(found):
    assert {pair: because for pair, because in found.items() if pair not in EXPECTED | MAY_BE} == {}


@pytest.mark.parametrize("row", COUNTS, ids=[row[0] for row in COUNTS])
def test_the_count_of_sources_is_the_one_a_reader_would_give(ledger, row):
    query, for_, against, why = row
    best = next(lines("claims", query, "--ledger", ledger))
    sources = best["sources"]
    counted = {side: (sources[side]["least"], sources[side]["most"]) for side in ("for", "against")}
    assert counted == {"for": for_, "against": against}, why


def test_the_ledger_proves_itself(ledger):
    run("verify", "--ledger", ledger)


def test_the_demo_runs_and_names_the_ledger_it_wrote():
    result = CliRunner().invoke(main, ["demo"], catch_exceptions=False)
    assert result.exit_code == 0
    assert result.stdout.startswith("18 articles read")
    assert "--ledger" in result.stderr
