"""The provenance graph of a ledger, claim by claim."""

from collections.abc import Iterable, Iterator

from reportedly.articles import load_outlets
from reportedly.copies.credits import find as credits_of
from reportedly.ledger import Ledger
from reportedly.provenance import Edge, as_told, completed, edges_of
from reportedly.records import Claim
from reportedly.settings import Settings
from reportedly.wiring.casebook import CaseBook


def graph_of(ledger: Ledger, claims: Iterable[Claim], settings: Settings) -> Iterator[Edge]:
    """Yield the edges of these claims; what stands between articles is told once, though many claims share it."""
    cases = CaseBook(ledger, load_outlets(settings.outlets.table), credits_of)
    told: set[tuple[str, str, str]] = set()
    for claim in claims:
        for edge in edges_of(completed(as_told(cases.case(claim)))):
            place = (edge.kind, edge.start, edge.end)
            if place not in told:
                yield edge
            if not edge.start.startswith("m"):
                told.add(place)
