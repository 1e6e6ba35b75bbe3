"""Loads a world's truth and a ledger's public JSON: saved files, or what the program prints when it is asked."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

Record = dict[str, Any]
ASKED = ("claims", "findings", "copies", "articles")


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The truth: records by their file, and the public articles by id."""

    articles: dict[str, Record]
    claims: dict[str, Record]
    mentions: dict[str, Record]
    copies: tuple[Record, ...]
    findings: tuple[Record, ...]
    relations: tuple[Record, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What a ledger says: the lines of `claims`, `findings`, `copies` and `articles`, each with `--json`."""

    claims: tuple[Record, ...]
    findings: tuple[Record, ...]
    copies: tuple[Record, ...]
    articles: tuple[Record, ...]


def lines(path: Path) -> Iterator[Record]:
    """Yield the objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def world(folder: Path) -> World:
    """Return the truth of the world in `folder`; an article's record holds both its truth and what was published."""
    truth = folder / "truth"
    articles = {record["id"]: record for record in lines(truth / "articles.jsonl")}
    for record in lines(folder / "articles.jsonl"):
        text = f"{record['title']}\n\n{record['text']}"
        articles[record["id"]].update(
            url=record["url"],
            title=record["title"],
            outlet_name=record["outlet"],
            sha256=sha256(text.encode()).hexdigest(),
            length=len(text),
            modified=record.get("modified"),
        )
    return World(
        articles=articles,
        claims={record["id"]: record for record in lines(truth / "claims.jsonl")},
        mentions={record["id"]: record for record in lines(truth / "mentions.jsonl")},
        copies=tuple(lines(truth / "copies.jsonl")),
        findings=tuple(lines(truth / "findings.jsonl")),
        relations=tuple(lines(truth / "relations.jsonl")),
    )


def ledger(where: Path, command: str) -> Ledger:
    """Return what the ledger at `where` says: a folder of saved `claims.jsonl` …, or a file that `command` reads.

    Raises CalledProcessError where the program fails.
    """
    if where.is_dir():
        found = {name: tuple(lines(where / f"{name}.jsonl")) for name in ASKED}
    else:
        found = {name: _asked(where, command, name) for name in ASKED}
    return Ledger(**found)


def _asked(where: Path, command: str, name: str) -> tuple[Record, ...]:
    answer = subprocess.run(  # noqa: S603 - the command is the user's own
        [*command.split(), name, "--ledger", str(where), "--json"], check=True, capture_output=True, encoding="utf-8"
    )
    return tuple(json.loads(line) for line in answer.stdout.splitlines() if line.strip())
