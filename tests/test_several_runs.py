"""A ledger read in several runs holds what one read at once holds, in whatever order the articles came."""

import random
from pathlib import Path

import pytest

from bench.equality import differences
from bench.newsroom import main as newsroom
from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.settings import OutletSettings, Settings

PARTS = 4
# What two copies were found to share is kept with the article that came later.
KEPT = {"copy_pairs", "captures", "articles"}


@pytest.fixture(scope="module")
def world(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("several") / "world"
    assert newsroom(["12", "--articles", "60", str(out)]) == 0
    return out


def read(place: Path, world: Path, parts: list[list[str]]) -> Path:
    folder = place.parent / place.stem
    folder.mkdir()
    settings = Settings(reader="rules", outlets=OutletSettings(table=world / "outlets.csv"))
    with Ledger.open(place, create=True) as ledger:
        for number, part in enumerate(parts):
            lines = folder / f"{number}.jsonl"
            lines.write_text("".join(part), encoding="utf-8")
            pipeline.read([str(lines)], ledger, settings=settings)
        assert list(ledger.verify()) == []
    return place


@pytest.mark.parametrize("seed", [1, 2])
def test_a_world_read_in_several_runs_is_the_world_read_at_once(world, tmp_path, seed):
    lines = (world / "articles.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    at_once = read(tmp_path / "once.ledger", world, [lines])
    random.Random(seed).shuffle(lines)
    in_turn = read(tmp_path / "turn.ledger", world, [lines[start::PARTS] for start in range(PARTS)])
    assert differences(at_once, in_turn, numbered=False).keys() - KEPT == set()
