"""A reading that ends at any moment loses at most what it was at; the same command goes on and ends alike.

`bench/crash.py` does this with kill -9 at random moments; here each moment is a commit.
"""

from pathlib import Path

import pytest

from bench.equality import differences
from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.ledger.table import Table
from reportedly.settings import OutletSettings, Settings

EXAMPLES = Path(__file__).parents[1] / "examples"
SETTINGS = Settings(outlets=OutletSettings(table=EXAMPLES / "outlets.csv"))
MOMENTS = 6


class Killed(BaseException):
    """Ends a reading as nothing inside it could."""


def read(path: Path) -> None:
    with Ledger.open(path, create=True) as ledger:
        pipeline.read([str(EXAMPLES / "newsroom")], ledger, settings=SETTINGS)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """The path of a ledger whose reading was not interrupted."""
    path = tmp_path_factory.mktemp("calm") / "news.ledger"
    read(path)
    return path


@pytest.fixture(scope="module")
def commits(tmp_path_factory):
    """How many commits a reading makes."""
    with pytest.MonkeyPatch.context() as patch:
        count = stop_at(patch, commit=0)
        read(tmp_path_factory.mktemp("count") / "news.ledger")
    return count["commits"]


def stop_at(patch: pytest.MonkeyPatch, commit: int) -> dict[str, int]:
    """End the process, so to speak, just before or after a commit; 0 is never."""
    run, seen = Table._run, {"commits": 0}

    def stopping(table: Table, sql: str, values: tuple[object, ...] = ()) -> int:
        if sql != "COMMIT":
            return run(table, sql, values)
        seen["commits"] += 1
        if seen["commits"] == commit and commit % 2:
            raise Killed
        done = run(table, sql, values)
        if seen["commits"] == commit:
            raise Killed
        return done

    patch.setattr(Table, "_run", stopping)
    return seen


@pytest.mark.parametrize("number", range(MOMENTS))
def test_an_interrupted_reading_goes_on_and_ends_alike(undisturbed, commits, tmp_path, number):
    path = tmp_path / "news.ledger"
    with pytest.MonkeyPatch.context() as patch:
        stop_at(patch, commit=1 + (number * 2_654_435_761) % commits)
        with pytest.raises(Killed):
            read(path)
    with Ledger.open(path) as ledger:
        assert list(ledger.verify()) == []
    read(path)
    assert differences(undisturbed, path) == {}
