"""A perfect ledger scores 1 everywhere; a broken one falls on the figure that should catch it."""

import json
from dataclasses import replace

import pytest

from bench.judging.reading import Ledger, ledger, world
from bench.judging.report import score, table
from bench.newsroom_score import main
from bench.simulation.output import write_world
from tests.newsroom import oracle

SHARES = (
    *("claims found", "interval contains the truth", "interval exact", "against: interval contains the truth"),
    *("against: interval exact", "mentions found", "B³ precision", "B³ recall", "B³ F1", "copy pairs precision"),
    *("copy pairs recall", "copy pairs F1", "copy direction right", "credit precision", "credit recall", "credit F1"),
    *("chains exact", "chain depth right", "quantities exact", "quantities, value alone", "articles found"),
)
ERRORS = (
    "false confirmation",
    "distorted claims supported",
    "distorted claims confirmed",
    "against: false confirmation",
)


def saved(made, where):
    for name in ("claims", "findings", "copies", "articles"):
        lines = "".join(json.dumps(line) + "\n" for line in getattr(made, name))
        (where / f"{name}.jsonl").write_text(lines, encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("world")
    write_world(11, 700, out, pages=False)
    return out


@pytest.fixture(scope="module")
def truth(folder):
    return world(folder)


@pytest.fixture(scope="module")
def best(truth):
    return score(truth, oracle.perfect(truth))


def test_a_perfect_ledger_scores_one_everywhere(best):
    assert {name: best["ledger"][name] for name in SHARES} == dict.fromkeys(SHARES, 1.0)
    assert {name: best["ledger"][name] for name in ERRORS} == dict.fromkeys(ERRORS, 0.0)
    assert best["ledger"]["mean width"] == best["ledger"]["mean width of the truth"]
    assert set(best["findings"]) == set(oracle.FINDING_KINDS)
    assert all((kind["precision"], kind["recall"]) == (1.0, 1.0) for kind in best["findings"].values())


def test_everything_one_claim_falls_on_the_precision_of_claims(truth, best):
    figures = score(truth, oracle.everything_one_claim(truth))["ledger"]
    assert figures["B³ precision"] < 0.05
    assert figures["B³ recall"] == best["ledger"]["B³ recall"]


def test_one_claim_per_mention_falls_on_the_recall_of_claims(truth, best):
    figures = score(truth, oracle.one_claim_per_mention(truth))["ledger"]
    assert figures["B³ recall"] < 0.5
    assert figures["B³ precision"] == best["ledger"]["B³ precision"]


def test_counting_outlets_falls_on_false_confirmation(truth):
    scores = score(truth, oracle.least_is_outlets(truth))
    assert scores["ledger"]["false confirmation"] > 0.5
    assert scores["ledger"]["interval exact"] < 0.2
    assert scores["ledger"]["distorted claims supported"] > 0.5
    assert scores["ledger"]["false confirmation"] == scores["simple"]["outlets"]["false confirmation"]


def test_objecting_to_everything_falls_on_the_precision_of_findings(truth):
    findings = score(truth, oracle.all_findings_everywhere(truth))["findings"]
    assert all(kind["recall"] == 1.0 for kind in findings.values())
    precisions = {name: kind["precision"] for name, kind in findings.items()}
    assert all(precision < 0.5 for name, precision in precisions.items() if "cop" not in name), precisions
    assert max(precisions.values()) < 0.7


def test_objecting_to_nothing_falls_on_the_recall_of_findings(truth):
    findings = score(truth, oracle.nothing_found(truth))["findings"]
    assert {kind["recall"] for kind in findings.values()} == {0.0}
    assert {kind["precision"] for kind in findings.values()} == {None}


def test_reversed_copies_fall_on_the_direction(truth, best):
    figures = score(truth, oracle.copies_reversed(truth))["ledger"]
    assert figures["copy direction right"] == 0.0
    assert figures["copy pairs F1"] == best["ledger"]["copy pairs F1"]


def test_saying_always_one_to_two_falls_on_exactness_and_width(truth):
    figures = score(truth, oracle.always_one_to_two(truth))["ledger"]
    assert figures["interval exact"] < 0.3
    assert figures["mean width"] == 1.0
    assert figures["false confirmation"] > 0.1
    assert figures["distorted claims supported"] > 0.8


def test_shifted_spans_do_not_matter_and_other_words_do(truth):
    ledger = oracle.perfect(truth)
    claims = json.loads(json.dumps(ledger.claims))
    for claim in claims:
        for mention in claim["mentions"]:
            mention["spans"] = [[start + 7, end + 7] for start, end in mention["spans"]]
    assert score(truth, replace(ledger, claims=tuple(claims)))["ledger"]["mentions found"] == 1.0
    for claim in claims:
        for mention in claim["mentions"]:
            mention["quote"] = "Nothing of the kind was ever printed anywhere."
    assert score(truth, replace(ledger, claims=tuple(claims)))["ledger"]["mentions found"] < 0.01


def test_a_claim_that_was_not_found_is_seen_in_claims_found_alone(truth):
    ledger = oracle.perfect(truth)
    figures = score(truth, replace(ledger, claims=ledger.claims[::2]))["ledger"]
    assert 0.3 < figures["claims found"] < 0.7
    assert figures["interval exact"] == 1.0


def test_an_empty_ledger_is_scored_without_an_error(truth):
    figures = score(truth, Ledger(claims=(), findings=(), copies=(), articles=()))["ledger"]
    assert figures["claims found"] == 0.0
    assert figures["interval exact"] is None
    assert figures["B³ recall"] < 0.6


def test_saved_files_hold_all_that_a_ledger_says(truth, tmp_path):
    saved(oracle.perfect(truth), tmp_path)
    assert len(ledger(tmp_path, "unused").claims) == len(truth.claims)


def test_the_command_prints_a_table_or_json(folder, truth, tmp_path, capsys):
    best = score(truth, oracle.perfect(truth))
    saved(oracle.perfect(truth), tmp_path)
    assert main([str(folder), str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ledger"] == pytest.approx(best["ledger"])
    assert main([str(folder), str(tmp_path)]) == 0
    assert capsys.readouterr().out == table(best) + "\n"


def test_the_command_asks_the_program_where_it_is_given_a_ledger_file(folder, truth, tmp_path, capsys):
    saved(oracle.perfect(truth), tmp_path)
    program = tmp_path / "program.py"
    program.write_text(
        "import sys, pathlib\n"
        f"assert sys.argv[2:] == ['--ledger', {str(tmp_path / 'x.ledger')!r}, '--json'], sys.argv\n"
        "print(pathlib.Path(__file__).with_name(sys.argv[1] + '.jsonl').read_text(encoding='utf-8'))\n"
    )
    (tmp_path / "x.ledger").write_bytes(b"")
    assert main([str(folder), str(tmp_path / "x.ledger"), "--command", f"python3 -X utf8 {program}", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ledger"]["interval exact"] == 1.0
