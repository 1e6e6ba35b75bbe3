"""A ledger as version 1 of the program would have left it: it knew no captures, and no name of a reader."""

from dataclasses import replace
from pathlib import Path

from bench.crashing.works import calm, forget
from reportedly.ledger import Ledger
from tests.ledger.older import older

FIRST = 1


def aged(folder: Path, articles: int) -> Path:
    """Return a ledger of that many articles in the form of version 1; it is made once and kept."""
    place, bare = folder / "old.ledger", folder / "bare.ledger"
    if not place.exists():
        _without_captures(calm(folder, articles)[0], bare)
        part = older(folder / "old.part", FIRST, bare)
        part.replace(place)
    return place


def _without_captures(whole: Path, bare: Path) -> None:
    """Write what a ledger holds of articles, mentions and claims into another, as if nobody had kept pages."""
    forget(bare)
    with Ledger.open(whole, readonly=True) as source, Ledger.open(bare, create=True) as taker:
        for article in source.articles():
            taker.add_article(replace(article, capture=None))
            taker.add_mentions(article.id, source.mentions(article.id), source.values(article.id))
        taker.add_copies(source.copies())
        with taker.transaction():
            taker.put_findings(source.findings())
            taker.put_claims(source.claims())
