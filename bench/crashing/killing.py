"""Kills a process at random moments, again and again; what came of it stands in a file, so that it can go on."""

import json
import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench.crashing.works import Work

NEVER = 10**6  # seconds
STEP = 0.005  # seconds
TOLD = 10  # sentences on what is broken: a whole ledger may be


@dataclass(slots=True, kw_only=True)
class Tally:
    """What came of one kind of work; `under_way` is work that was begun and not finished."""

    kills: int = 0
    finished: int = 0
    seconds_undisturbed: float = 0.0
    under_way: bool = False
    broken: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, place: Path) -> "Tally":
        """Return what stands in a file, or a new tally."""
        return cls(**json.loads(place.read_text(encoding="utf-8"))) if place.exists() else cls()

    def save(self, place: Path) -> None:
        """Write it whole or not at all."""
        part = place.with_suffix(".part")
        part.write_text(json.dumps(asdict(self)), encoding="utf-8")
        part.replace(place)

    def done(self, kills: int) -> bool:
        """True where it was killed so often and finished once more, or where a promise was broken."""
        return bool(self.broken) or (self.kills >= kills and not self.under_way)


def killed(work: Callable[[], object], after: float) -> bool:
    """Let another process do some work and kill it after so many seconds; False where it was done before."""
    child = os.fork()
    if not child:
        done = 1
        try:
            work()
            done = 0
        finally:
            os._exit(done)
    until = time.monotonic() + after
    while time.monotonic() < until:
        if (ended := os.waitpid(child, os.WNOHANG))[0]:
            return _ended_well(ended[1])
        time.sleep(STEP)
    os.kill(child, signal.SIGKILL)
    return _ended_well(os.waitpid(child, 0)[1])


def _ended_well(status: int) -> bool:
    """True for a process that was killed, False for one that was done."""
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status):
        raise SystemExit(f"the work ended with {os.WEXITSTATUS(status)}")
    return False


def torment(work: Work, place: Path, kills: int, *, longest: float, until: float) -> Tally:
    """Begin and kill some work until it was killed so often, or until a moment of the monotonic clock.

    `longest` is the longest time until it is killed, as a share of an undisturbed run; `place` holds the tally.
    """
    tally = Tally.of(place)
    if not tally.seconds_undisturbed:
        tally.seconds_undisturbed = work.undisturbed or _measured(work)
        tally.save(place)
    while not tally.done(kills) and time.monotonic() < until:
        if not tally.under_way:
            work.begin()
        draw = random.Random(f"{place.name} {tally.kills} {tally.finished}")
        after = draw.uniform(0.0, longest) * tally.seconds_undisturbed if tally.kills < kills else NEVER
        _once(work, tally, after)
        tally.save(place)
    return tally


def _measured(work: Work) -> float:
    work.begin()
    start = time.perf_counter()
    killed(work.do, NEVER)
    return round(time.perf_counter() - start, 1)


def _once(work: Work, tally: Tally, after: float) -> None:
    """Do some work until it is killed or finished, and note what is wrong then."""
    if killed(work.do, after):
        tally.kills += 1
        tally.under_way = True
        tally.broken += work.check()[:TOLD]
        return
    tally.finished += 1
    tally.under_way = False
    tally.broken += (work.check() + work.compare())[:TOLD]
