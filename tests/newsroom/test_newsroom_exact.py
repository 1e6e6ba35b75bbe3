"""Given the truth instead of read text, every figure is exact: what differs would be the logic, not the reading."""

import json
from pathlib import Path

import pytest

from bench.newsroom_truth import main

ONE = (
    "interval contains the truth",
    "interval exact",
    "against: interval exact",
    "against: interval contains the truth",
)
NONE = ("false confirmation", "against: false confirmation", "distorted claims supported", "distorted claims confirmed")
# Worlds in which a rule that doubts a reading once doubted the truth as well, and what it was about.
ONCE_WRONG = {
    "70": ("20-80", "“tripled … per week” of which a later version makes “grew … every week”"),
    "1001": ("20-60", "the missing and the evacuated of one collapse"),
    "1011": ("20-60", "“upwards of” is a bound like “more than”"),
    "1024": ("20-60", "an owner that is stated behind “As”"),
    "1025": ("20-60", "an owner that is stated behind a place, and a currency behind “a maximum of”"),
    "1030": ("20-60", "a currency is no mark that an editor may set differently"),
    "1104": ("20-80", "a place that is the first word of what is said"),
    "1110": ("20-80", "numbers in words"),
    "1146": ("20-80", "“the factory” is the one that the article names"),
    "1159": ("20-80", "papers that “record”"),
    "1211": ("20-80", "“over an estate” is no bound"),
    "2019": ("20-80", "wind that pushed smoke moved nobody to say so"),
    "2035": ("20-80", "the dateline of an article is no source"),
    "2099": ("20-80", "numbers in words that a later version changed"),
    "1245": ("20-80", "another currency in a later version of a page"),
}


def scored(folder: Path, seeds: str, articles: str):
    with pytest.MonkeyPatch.context() as patch:
        printed: list[str] = []
        patch.setattr("builtins.print", lambda text, **_: printed.append(text))
        code = main([str(folder), "--seeds", seeds, "--articles", articles, "--json"])
    assert code == 0, printed
    return json.loads(printed[0])


@pytest.fixture(scope="module")
def scores(tmp_path_factory):
    return scored(tmp_path_factory.mktemp("worlds"), "31-36", "40-120")


def test_every_interval_and_every_root_is_exact(scores):
    figures = scores["ledger"]
    assert {name: figures[name] for name in ONE} == dict.fromkeys(ONE, 1.0)
    assert {name: figures[name] for name in NONE} == dict.fromkeys(NONE, 0.0)
    assert figures["mean width"] == figures["mean width of the truth"]
    assert scores["roots"] == {"claims": scores["roots"]["claims"], "roots exact": 1.0}
    assert scores["roots"]["claims"] > 100


def test_every_kind_of_finding_is_exact(scores):
    assert _wrong(scores) == {}


@pytest.mark.parametrize("seed", ONCE_WRONG, ids=[why for _, why in ONCE_WRONG.values()])
def test_what_was_once_doubted_without_need_is_exact(seed, tmp_path):
    found = scored(tmp_path, seed, ONCE_WRONG[seed][0])
    assert found["ledger"]["interval exact"] == 1.0
    assert found["ledger"]["against: interval exact"] in {1.0, None}
    assert _wrong(found) == {}


def _wrong(scores) -> dict[str, dict[str, float | None]]:
    return {kind: figures for kind, figures in scores["findings"].items() if not _exact(figures)}


def _exact(figures: dict[str, float | None]) -> bool:
    """What was not asked for cannot be missed, and what was not said cannot be wrong."""
    return figures["precision"] in {1.0, None} and figures["recall"] in {1.0, None}
