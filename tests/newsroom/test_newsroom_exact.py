"""Given the truth instead of read text, every figure is exact: what differs would be the logic, not the reading."""

import json

import pytest

from bench.newsroom_truth import main

ONE = (
    "interval contains the truth",
    "interval exact",
    "against: interval exact",
    "against: interval contains the truth",
)
NONE = ("false confirmation", "against: false confirmation", "distorted claims supported", "distorted claims confirmed")


@pytest.fixture(scope="module")
def scores(tmp_path_factory):
    folder = tmp_path_factory.mktemp("worlds")
    with pytest.MonkeyPatch.context() as patch:
        printed: list[str] = []
        patch.setattr("builtins.print", lambda text, **_: printed.append(text))
        code = main([str(folder), "--seeds", "31-36", "--articles", "40-120", "--json"])
    assert code == 0, printed
    return json.loads(printed[0])


def test_every_interval_and_every_root_is_exact(scores):
    figures = scores["ledger"]
    assert {name: figures[name] for name in ONE} == dict.fromkeys(ONE, 1.0)
    assert {name: figures[name] for name in NONE} == dict.fromkeys(NONE, 0.0)
    assert figures["mean width"] == figures["mean width of the truth"]
    assert scores["roots"] == {"claims": scores["roots"]["claims"], "roots exact": 1.0}
    assert scores["roots"]["claims"] > 100


def test_every_kind_of_finding_is_exact(scores):
    wrong = {kind: figures for kind, figures in scores["findings"].items() if not _exact(figures)}
    assert wrong == {}


def _exact(figures: dict[str, float | None]) -> bool:
    """What was not asked for cannot be missed, and what was not said cannot be wrong."""
    return figures["precision"] in {1.0, None} and figures["recall"] in {1.0, None}
