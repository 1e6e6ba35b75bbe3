"""Simulated newsrooms graded by the program, each claim with whether it is true."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from bench.calibrating.truths import truths
from bench.judging.matching import match
from bench.judging.reading import Ledger as Said
from bench.judging.reading import World, world
from bench.judging.told import Told
from bench.newsroom_truth import trace_told
from bench.simulation.output import write_world
from reportedly.grades.probability import band_of
from reportedly.grades.weighed import Weighed
from reportedly.ledger import Ledger
from reportedly.records import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A graded claim: its band, the ends of its probability (None: it abstains), digit, letters, and the truth."""

    band: int | None
    low: float | None
    high: float | None
    digit: int | None
    letters: tuple[str, ...]
    true: bool


def told(seeds: Iterable[int], sizes: range) -> Iterator[Case]:
    """Yield the claims of worlds whose mentions, copies and chains the program is told, through its own ledger."""
    for seed in seeds:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            write_world(seed, Random(f"size {seed}").choice(sizes), folder, pages=False)
            true = truths(world(folder), seed)
            with Ledger.open(folder / "told.ledger", create=True) as ledger:
                yield from (_case(ledger, claim, true[claim.id]) for claim in _graded(ledger, folder, true))


def _graded(ledger: Ledger, folder: Path, true: dict[str, bool]) -> Iterator[Claim]:
    trace_told(ledger, folder, Told(folder))
    return (claim for claim in ledger.claims() if claim.id in true and claim.sources.for_.roots)


def _case(ledger: Ledger, claim: Claim, true: bool) -> Case:  # noqa: FBT001 -- a truth, not a switch
    found = claim.probability
    return Case(
        band=_band(ledger, claim),
        low=found.low if found else None,
        high=found.high if found else None,
        digit=claim.grade.digit if claim.grade else None,
        letters=tuple(root.letter for root in claim.sources.for_.roots),
        true=true,
    )


def _band(ledger: Ledger, claim: Claim) -> int:
    rivals = ledger.claims_by_id(item.claim for item in claim.related if item.kind == "conflict")
    return band_of(Weighed(claim=claim, rivals=rivals, letters={}))


def bands(path: Path) -> dict[str, int]:
    """Return the band of each claim of a ledger."""
    with Ledger.open(path, readonly=True) as ledger:
        return {claim.id: _band(ledger, claim) for claim in ledger.claims()}


def read(
    worlds: Iterable[tuple[World, Said, int]], bands_of: Callable[[int], Mapping[str, int]] = lambda _: {}
) -> Iterator[Case]:
    """Yield the claims that a program read off the text of worlds, from its public JSON; bands are known by the seed.

    A claim of the ledger is as true as the claim of the world that most of its mentions make.
    """
    for given, said, seed in worlds:
        true, matched = truths(given, seed), match(given, said)
        votes: dict[str, list[str]] = {}
        claims, band = {}, bands_of(seed)
        for name, (claim, _) in matched.mentions.items():
            votes.setdefault(claim["id"], []).append(given.mentions[name]["claim"])
            claims[claim["id"]] = claim
        for key, meant in sorted(votes.items()):
            most = max(sorted(set(meant)), key=meant.count)
            if most in true and claims[key]["sources"]["for"]["roots"]:
                yield replace(_of_json(claims[key], true[most]), band=band.get(key))


def _of_json(claim: dict[str, object], true: bool) -> Case:  # noqa: FBT001
    found, grade, sources = claim["probability"] or {}, claim["grade"] or {}, claim["sources"]
    return Case(
        band=None,
        low=found.get("low"),  # type: ignore[attr-defined]
        high=found.get("high"),  # type: ignore[attr-defined]
        digit=grade.get("digit"),  # type: ignore[attr-defined]
        letters=tuple(root["letter"] for root in sources["for"]["roots"]),  # type: ignore[index]
        true=true,
    )
