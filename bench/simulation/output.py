"""Writes a world to a folder, story by story, so that memory does not grow with it."""

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from random import Random
from types import TracebackType
from typing import IO

from .outlets import HEADER, Outlet, row
from .pages import Layout, page
from .publishing import Press, Printed, Record
from .stories import World, stories, world
from .truth import Truth
from .uniqueness import Sentences
from .writing import Writer

FILES = ("articles", "claims", "mentions", "copies", "findings", "relations")
_SHUFFLED = 400
_PER_FOLDER = 1000


class Folder:
    """The files of one world, open for writing."""

    def __init__(self, out: Path, *, pages: bool) -> None:
        self._out, self._pages = out, pages
        (out / "truth").mkdir(parents=True, exist_ok=True)
        self._truth: dict[str, IO[str]] = {
            name: (out / "truth" / f"{name}.jsonl").open("w", encoding="utf-8") for name in FILES
        }
        self._articles = (out / "articles.jsonl").open("w", encoding="utf-8")
        self._written = 0
        self._waiting: list[tuple[Record, str]] = []

    def __enter__(self) -> "Folder":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in (*self._truth.values(), self._articles):
            file.close()

    def truth(self, records: Iterable[tuple[str, Record]]) -> None:
        """Add records to the truth."""
        for name, record in records:
            self._truth[name].write(json.dumps(record, ensure_ascii=False) + "\n")

    def article(self, record: Record, html: str, rng: Random) -> None:
        """Add an article; articles come out in an order that tells nothing about which was first."""
        self._waiting.append((record, html))
        if len(self._waiting) >= _SHUFFLED:
            self._put(rng)

    def finish(self, rng: Random) -> None:
        """Write what is still waiting."""
        while self._waiting:
            self._put(rng)

    def _put(self, rng: Random) -> None:
        at = rng.randrange(len(self._waiting))
        self._waiting[at], self._waiting[-1] = self._waiting[-1], self._waiting[at]
        record, html = self._waiting.pop()
        self._articles.write(json.dumps(record, ensure_ascii=False) + "\n")
        if self._pages:
            folder = self._out / "pages" / f"{self._written // _PER_FOLDER:04d}"
            if self._written % _PER_FOLDER == 0:
                folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{record['id']}.html").write_text(html, encoding="utf-8")
        self._written += 1


def write_world(seed: int, articles: int, out: Path, *, pages: bool = True, sites: int | None = None) -> dict[str, int]:
    """Write a world of about `articles` articles to `out` and return how much of what it holds."""
    made = world(seed, articles, sites=sites)
    sentences = Sentences()
    rng = Random(f"{seed} order")
    totals = {"stories": 0, "articles": 0, "statements": 0}
    layouts: dict[int, Layout] = {}
    with Folder(out, pages=pages) as folder:
        for story in stories(made):
            printed = list(Press(seed, story, Writer(story, sentences).write(), layouts=layouts).print())
            folder.truth(Truth(seed, story).records(printed))
            for one in printed:
                folder.article(one.record, _html(one, printed, layouts) if pages else "", rng)
            totals["stories"] += 1
            totals["articles"] += len(printed)
            totals["statements"] += len(story.statements)
        folder.finish(rng)
    _summary(made, out, totals)
    return totals


def _html(one: Printed, printed: list[Printed], layouts: dict[int, Layout]) -> str:
    others = [other for other in printed[:6] if other is not one]
    related = [(str(other.record["title"]), str(other.record["url"])) for other in others][:4]
    return page(layouts[one.plan.outlet.id], one.record, one.html, related=related)


def write_outlets(outlets: list[Outlet], path: Path) -> None:
    """Write the table of outlets that a reader may be given."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(row(outlet) for outlet in outlets)


def _summary(made: World, out: Path, totals: dict[str, int]) -> None:
    write_outlets(made.outlets, out / "outlets.csv")
    read = [outlet.id for outlet in made.outlets if outlet.read]
    summary = {"seed": made.seed, "asked_for": made.articles, **totals, "outlets": len(made.outlets), "read": read}
    (out / "world.json").write_text(json.dumps(summary, indent=1), encoding="utf-8")
