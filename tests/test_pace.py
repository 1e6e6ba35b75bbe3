"""Steps between commits become as large as the time allows that others have to wait; what comes out does not change."""

import itertools

import pytest

from bench.crashing.works import SETTINGS, write_input
from bench.equality import differences
from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.wiring import pace
from reportedly.wiring.pace import FIRST, LEAST, MOST, Pace
from reportedly.wiring.stages import Stages


@pytest.fixture
def clock(monkeypatch):
    """Lets each step take as many seconds as the test says."""

    def take(seconds) -> None:
        monkeypatch.setattr(pace.time, "perf_counter", itertools.count(0.0, seconds).__next__)

    return take


@pytest.mark.parametrize(("seconds", "end"), [(10.0, LEAST), (0.01, MOST), (0.2, FIRST)])
def test_slow_steps_become_small_and_quick_ones_large(clock, seconds, end):
    clock(seconds)
    steps = Pace(seconds=0.3)
    taken = []
    for _ in range(12):
        with steps.step() as at_once:
            taken.append(at_once)
    assert taken[0] == FIRST
    assert steps.at_once == end
    assert taken in (sorted(taken), sorted(taken, reverse=True))


def test_on_a_slow_machine_copies_are_settled_in_more_steps_with_the_same_result(clock, tmp_path):
    source = tmp_path / "in.jsonl"
    write_input(source, FIRST + FIRST // 2 + 10)
    places = {seconds: tmp_path / f"{seconds}.ledger" for seconds in (10.0, 0.01)}
    steps = {}
    for seconds, place in places.items():
        clock(seconds)
        with Ledger.open(place, create=True) as ledger:
            do = Stages.of(ledger, SETTINGS)
            settled, steps[seconds] = do.copies.settle, []
            do.copies.settle = lambda at_once, settled=settled, seen=steps[seconds]: (
                seen.append(at_once) or settled(at_once)
            )
            pipeline.read([str(source)], ledger, stages=do)
    assert steps == {10.0: [FIRST, FIRST // 2, FIRST // 4, FIRST // 8], 0.01: [FIRST, 2 * FIRST, 4 * FIRST]}
    assert differences(*places.values()) == {}
