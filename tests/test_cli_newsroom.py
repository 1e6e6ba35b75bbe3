"""The command line over the whole flow, on the invented newsroom that comes with the program."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportedly.cli import main
from reportedly.ledger import Ledger
from tests.outputs.test_public_json import ARTICLE, CLAIM, COPY_FORM, FINDING, READING, check

EXAMPLES = Path(__file__).parents[1] / "examples"


def run(*words: str, **options: str):
    result = CliRunner().invoke(main, words, prog_name="reportedly", catch_exceptions=False, **options)
    assert result.exit_code == 0, result.output
    return result


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """The path of a ledger of the newsroom."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "s.toml").write_text(f'[outlets]\ntable = "{(EXAMPLES / "outlets.csv").as_posix()}"')
    path = folder / "news.ledger"
    run("read", str(EXAMPLES / "newsroom"), "--ledger", str(path), "--settings", str(folder / "s.toml"), "--strict")
    return path


def records(ledger: Path, *words: str) -> list[dict[str, object]]:
    return [json.loads(row) for row in run(*words, "--json", "--ledger", str(ledger)).stdout.splitlines()]


@pytest.mark.parametrize(
    ("words", "form"),
    [(["claims"], CLAIM), (["findings"], FINDING), (["copies"], COPY_FORM), (["articles"], ARTICLE)],
    ids=["claims", "findings", "copies", "articles"],
)
def test_everything_that_is_read_has_the_public_form(ledger, words, form):
    found = records(ledger, *words)
    assert found
    for record in found:
        check(record, form)


def test_whatever_is_said_of_an_article_stands_in_it(ledger):
    assert records(ledger, "verify") == []
    with Ledger.open(ledger, readonly=True) as opened:
        texts = {article.id: article.text for article in opened.articles()}
    for claim in records(ledger, "claims"):
        for mention in claim["mentions"]:
            text = texts[mention["article"]]
            assert mention["quote"] == " … ".join(text[start:end] for start, end in mention["spans"])
            for link in mention["chain"]:
                assert link["cue"] == " … ".join(text[start:end] for start, end in link["cue_spans"])
    for finding in records(ledger, "findings"):
        assert finding["evidence"]
        for words in finding["evidence"]:
            assert texts[words["article"]][slice(*words["span"])] == words["quote"]


def test_what_refers_to_something_refers_to_something_there(ledger):
    claims = {claim["id"]: claim for claim in records(ledger, "claims")}
    findings = {finding["id"] for finding in records(ledger, "findings")}
    mentions = {mention["id"] for claim in claims.values() for mention in claim["mentions"]}
    for claim in claims.values():
        assert set(claim["findings"]) <= findings
        assert {other["claim"] for other in claim["related"]} <= set(claims)
        assert claim["sources"]["for"]["least"] <= claim["sources"]["for"]["most"]
        for mention in claim["mentions"]:
            assert mention["copy_of"] is None or mention["copy_of"] in mentions
    with Ledger.open(ledger, readonly=True) as opened:
        assert all(opened.findings_by_id(findings))


def test_reading_the_same_again_changes_not_one_byte(ledger):
    before = ledger.read_bytes()
    again = run("read", str(EXAMPLES / "newsroom"), "--ledger", str(ledger), "--json")
    assert json.loads(again.stdout)["articles"] == 0
    assert ledger.read_bytes() == before


def test_every_page_for_people_is_at_most_100_columns_wide(ledger):
    claim = records(ledger, "claims")[0]["id"]
    for words in (["claims"], ["show", claim], ["articles"], ["copies"], ["findings"], ["log"]):
        shown = run(*words, "--ledger", str(ledger)).stdout
        assert shown
        assert max(map(len, shown.splitlines())) <= 100


def test_the_demo_and_its_advice_work():
    shown = run("demo")
    assert "18 articles read" in shown.stdout
    words = shown.stderr.strip().rpartition(": reportedly ")[2].split()
    assert "Independent sources for it" in run(*words).stdout


def test_texts_are_annotated_without_a_ledger():
    text = "Fourteen people were missing after the dam broke, the county fire service said on Monday."
    shown = run("annotate", "-", "--json", input=json.dumps({"id": "t1", "text": text, "published": "2025-10-07"}))
    (record,) = map(json.loads, shown.stdout.splitlines())
    check(record, READING)
    assert [mention["quote"] for mention in record["mentions"]] == ["Fourteen people were missing after the dam broke"]
    assert [(found["low"], found["unit"]) for found in record["quantities"]] == [(14, "person")]
