"""Reads what was added in a process of its own, so that pages stay fast meanwhile; tells how far it is."""

import multiprocessing
import shutil
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal

from reportedly.errors import ReportedlyError
from reportedly.ledger import Ledger
from reportedly.settings import Settings

KEPT = 50  # jobs that are remembered
State = Literal["waiting", "reading", "done", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One reading: what it is called, how far it is, and what came of it."""

    number: int
    names: tuple[str, ...]
    at: str
    state: State = "waiting"
    taken_in: int = 0
    articles: int = 0
    already_known: int = 0
    rejected: tuple[tuple[str, str], ...] = ()
    error: str = ""

    @property
    def over(self) -> bool:
        """True where nothing more will come."""
        return self.state in {"done", "failed"}


@dataclass(slots=True)
class Readings:
    """The readings of a site, one after the other: a ledger has one writer at a time."""

    ledger: Path
    settings: Settings
    jobs: dict[int, Job] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def start(self, folder: Path, names: Sequence[str]) -> Job:
        """Read all files of `folder`, which is removed afterwards; returns at once."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        job = Job(number=next(self._numbers), names=tuple(names), at=at)
        self.jobs[job.number] = job
        for old in sorted(self.jobs)[:-KEPT]:
            del self.jobs[old]
        threading.Thread(target=self._run, args=(job.number, folder), daemon=True).start()
        return job

    def _run(self, number: int, folder: Path) -> None:
        with self._turn:
            ours, theirs = multiprocessing.Pipe(duplex=False)
            process = multiprocessing.get_context("spawn").Process(
                target=read_folder, args=(str(folder), str(self.ledger), self.settings, theirs), daemon=True
            )
            self._update(number, state="reading")
            process.start()
            theirs.close()
            self._listen(number, ours)
            process.join()
        shutil.rmtree(folder, ignore_errors=True)

    def _listen(self, number: int, told: Connection) -> None:
        while not self.jobs[number].over:
            try:
                self._update(number, **told.recv())
            except EOFError:
                self._update(number, state="failed", error="The reading ended without a result.")

    def _update(self, number: int, **changes: object) -> None:
        self.jobs[number] = replace(self.jobs[number], **changes)  # type: ignore[arg-type]


def new_folder() -> Path:
    """Return an empty folder that only this user can read."""
    return Path(tempfile.mkdtemp(prefix="reportedly-add-"))


def read_folder(folder: str, ledger: str, settings: Settings, told: Connection) -> None:
    """Read a folder into a ledger, and tell of it; runs in a process of its own."""
    from reportedly import pipeline  # noqa: PLC0415 -- the stages take a second to load

    try:
        with Ledger.open(ledger, create=True, busy_timeout=max(30.0, settings.ledger.busy_timeout)) as opened:
            refused: list[tuple[str, str]] = []
            summary = pipeline.read(
                [folder],
                opened,
                settings=settings,
                progress=lambda number: told.send({"taken_in": number}),
                refused=lambda item: refused.append((Path(item.input).name, item.reason)),
            )
        parts = {name: value for name, value in asdict(summary).items() if name in {"articles", "already_known"}}
        told.send({"state": "done", "rejected": tuple(refused), "taken_in": summary.taken_in, **parts})
    except ReportedlyError as error:
        told.send({"state": "failed", "error": str(error)})
