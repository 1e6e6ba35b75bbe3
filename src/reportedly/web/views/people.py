"""Sources and outlets: what each said, how often it was confirmed, contradicted, copied."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from reportedly.errors import NotFoundError
from reportedly.ledger import Ledger
from reportedly.ledger.listing import COUNTED, Wanted
from reportedly.records import Root
from reportedly.web.filters import Filter
from reportedly.web.frame import deciding, framed, site_of
from reportedly.web.rendering import segment
from reportedly.web.views.claims import rows_of

router = APIRouter(include_in_schema=False)
LISTED = 60
SHOWN = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """How the claims of somebody stand, in numbers; `of` is how many were looked at, `all` how many there are."""

    all: int
    of: int
    confirmed: int
    contradicted: int
    objected: int
    copied: int
    unattributed: int


@router.get("/sources")
def sources(request: Request) -> Response:
    """List who is quoted in most claims."""
    return _people(request, "source", "sources.html")


@router.get("/outlets")
def outlets(request: Request) -> Response:
    """List who carries most claims."""
    return _people(request, "outlet", "outlets.html")


@router.get("/sources/{name:path}")
def source(request: Request, name: str) -> Response:
    """Show what a source said, and how it stands."""
    with site_of(request).reading() as ledger:
        state = _state("source", name)
        keys = ledger.matching(state.wanted, COUNTED)
        if not keys:
            raise NotFoundError(f"no claim is attributed to {name}", hint="The list of sources has the names.")
        shown = {
            "name": name,
            "record": _record(ledger, state, [number for _, number in keys]),
            "rows": rows_of(ledger, [number for _, number in keys[:SHOWN]]),
            "state": state,
            "root": _root(ledger, name, [number for _, number in keys[:SHOWN]]),
            "spoke_for": ledger.spoke_for(name),
            "through": ledger.facets_among([number for _, number in keys]).get("outlet", [])[:12],
            "now": f"/sources/{segment(name)}",
            **deciding(request, ledger),
        }
        return framed(request, "source.html", shown)


@router.get("/outlets/{name:path}")
def outlet(request: Request, name: str) -> Response:
    """Show what an outlet carried, whom it copied and who copied it."""
    site = site_of(request)
    with site.reading() as ledger:
        state = _state("outlet", name)
        keys = ledger.matching(state.wanted, COUNTED)
        latest = ledger.latest_articles(name, SHOWN)
        if not (keys or latest):
            raise NotFoundError(f"the ledger holds nothing of {name}", hint="The list of outlets has the names.")
        shown = {
            "name": name,
            "known": site.outlets.by_name(name),
            "record": _record(ledger, state, [number for _, number in keys]),
            "rows": rows_of(ledger, [number for _, number in keys[:SHOWN]]),
            "state": state,
            "latest": latest,
            "copying": ledger.copying(name),
            "root": _root(ledger, name, [number for _, number in keys[:SHOWN]]),
            "now": f"/outlets/{segment(name)}",
            **deciding(request, ledger),
        }
        return framed(request, "outlet.html", shown)


def _people(request: Request, facet: str, template: str) -> Response:
    query = request.query_params.get("name", "")[:200]
    with site_of(request).reading() as ledger:
        found = ledger.values_named(facet, query, LISTED) if query else ledger.top_values(facet, LISTED)
        return framed(request, template, {"found": found, "query": query, "limit": LISTED})


def _state(facet: str, name: str) -> Filter:
    return Filter(wanted=Wanted(facets=((facet, name),)))


def _record(ledger: Ledger, state: Filter, numbers: list[int]) -> Record:
    found = ledger.facets_among(numbers)
    by_value: Mapping[str, Mapping[str, int]] = {facet: dict(values) for facet, values in found.items()}
    relations, least = (by_value.get(name, {}) for name in ("relation", "least"))
    return Record(
        all=ledger.count_of(state.wanted) or len(numbers),
        of=len(numbers),
        confirmed=sum(count for value, count in least.items() if int(value) > 1),
        contradicted=relations.get("contradicted", 0),
        objected=ledger.objected_among(numbers),
        copied=ledger.having(numbers, "finding", ["copied", "uncredited-copy"]),
        unattributed=ledger.having(numbers, "finding", ["lost-attribution", "anonymous-only"]),
    )


def _root(ledger: Ledger, name: str, numbers: list[int]) -> Root | None:
    """The source or outlet as a root of one of its claims ("Kell Courier (own voice)"): there its grade stands."""
    claims = ledger.claims_by_id(row.id for row in ledger.listed(numbers))
    roots = (root for claim in claims for root in (*claim.sources.for_.roots, *claim.sources.against.roots))
    return next((root for root in roots if name in {root.name, root.name.partition(" (")[0]}), None)
