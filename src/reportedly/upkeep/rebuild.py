"""Derives a ledger anew from its articles, readings and events; articles that another reader read are read anew.

All of it is done in a copy beside the ledger, which answers as before until the copy is complete; then the copy's
tables take the place of the ledger's, in one transaction. Whoever is interrupted goes on with the copy; what was read
or decided in the meantime is brought over before.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly import pipeline
from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.ledger.copying import attached, replace_derived, unbound
from reportedly.settings import Settings
from reportedly.wiring import reviews
from reportedly.wiring.stages import Stages, reader_name

STATE, ORIGIN = "rebuilding", "rebuilding from"  # notes in the copy: for whom it is made, and from which event on
AT_ONCE = 200
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What was done: how many articles there are, and how many of them were read anew."""

    articles: int
    read_anew: int


def rebuild(
    ledger: Ledger, settings: Settings, *, read_again: bool = False, progress: Progress = lambda _: None
) -> Rebuilt:
    """Derive everything anew; `progress` is told how many articles were taken up.

    Articles are read anew where their reading is another reader's, or all with `read_again`. Raises LedgerError where
    the disk is full or the ledger cannot be written; it is then as it was.
    """
    place = ledger.path.with_name(f"{ledger.path.name}.rebuilding")
    _begin(ledger, place, _state(settings, read_again=read_again))
    while True:
        with Ledger.open(place) as copy:
            base = _bring_over(copy, ledger, settings)
            derive(copy, settings, progress=progress, anew=lambda read, now: read_again or read != now)
            reread = copy.read_anew_since(base)
        if _take_over(ledger, place, base, reread):
            break
    _remove(place)
    return Rebuilt(articles=ledger.counts()["articles"], read_anew=len(reread))


def _state(settings: Settings, *, read_again: bool) -> str:
    return json.dumps({"reader": reader_name(settings), "again": read_again})


def _begin(ledger: Ledger, place: Path, state: str) -> None:
    """Make the copy, unless one is there that can be gone on with."""
    if place.exists() and _fits(ledger, place, state):
        return
    part = place.with_name(f"{place.name}.part")
    for path in (place, part):
        _remove(path)
    ledger.copy_to(part)
    with Ledger.open(part) as copy:
        copy.forget_derived()
        copy.set_meta(STATE, state)
        copy.set_meta(ORIGIN, f"{copy.last_event()} {copy.head()}")
    part.replace(place)


def _fits(ledger: Ledger, place: Path, state: str) -> bool:
    """True for a copy of this ledger, made for the same reader."""
    try:
        with Ledger.open(place) as copy:
            number, _, digest = (copy.meta(ORIGIN) or "0").partition(" ")
            return copy.meta(STATE) == state and ledger.digest_of_event(int(number)) == digest
    except LedgerError:
        return False


def _remove(place: Path) -> None:
    for path in (place, place.with_name(f"{place.name}-wal"), place.with_name(f"{place.name}-shm")):
        path.unlink(missing_ok=True)


def _bring_over(copy: Ledger, ledger: Ledger, settings: Settings) -> int:
    """Take over what was read and decided in the ledger since the copy was made; returns the last event taken over."""
    with attached(copy.connection, ledger.path, "origin"):
        decided = copy.take_new_from("origin")
    base = copy.last_event()
    for event in decided:
        reviews.hear(copy, event, settings=settings)
    return base


def derive(copy: Ledger, settings: Settings, *, progress: Progress, anew: Callable[[str, str], bool]) -> None:
    """Derive what a ledger has forgotten; `anew` is asked, given who read an article and who reads now."""
    do = Stages.of(copy, settings)
    for number, article_id in enumerate(_waiting(copy), start=1):
        _take_up(copy, do, article_id, anew=anew(copy.reader_of(article_id), do.reader))
        if number % pipeline.AT_ONCE == 0:
            do.settle()
        progress(number)
    pipeline.derive(copy, do)


def _waiting(copy: Ledger) -> Iterator[str]:
    while waiting := copy.unread_in_order(AT_ONCE):
        yield from waiting


def _take_up(copy: Ledger, do: Stages, article_id: str, *, anew: bool) -> None:
    """Derive one article's share: its mentions where another reader read them, its place among the copies."""
    article = copy.article(article_id)
    found = do.read(article) if anew else None
    with copy.transaction():
        if found:
            copy.read_anew(article_id, *found, reader=do.reader)
        else:
            copy.put_parts_of(article_id)
        do.copies.add([article])
        copy.pend("article", [article_id])
        copy.done("read", [article_id])


def _take_over(ledger: Ledger, place: Path, base: int, reread: list[str]) -> bool:
    """Let the copy's tables take the place of the ledger's; False where something was done in the meantime."""
    with attached(ledger.connection, place, "copy"), unbound(ledger.connection), ledger.transaction():
        if ledger.last_event() != base:
            return False
        replace_derived(ledger.connection, "copy")
        ledger.done("reread", reread)
        for note in (STATE, ORIGIN):
            ledger.drop_meta(note)
        ledger.note_readings(reread)
        ledger.note("rebuilt", "ledger", {"articles": ledger.counts()["articles"], "read anew": len(reread)})
    return True
