"""Stage 6, provenance: a claim with its mentions, articles and copies in, its roots and findings out."""

from dataclasses import dataclass, replace

from reportedly.provenance.about_articles import about_article, about_copy, about_version, announces
from reportedly.provenance.addresses import real_address, same_pages
from reportedly.provenance.as_written import names_as_written
from reportedly.provenance.beside import with_those_beside
from reportedly.provenance.case import Case, Owned, outlet_key
from reportedly.provenance.citations import cited_outlets
from reportedly.provenance.disagreements import disagreements, settled
from reportedly.provenance.doers import without_doers
from reportedly.provenance.doubts import would_change
from reportedly.provenance.edges import Edge, edges_of
from reportedly.provenance.elsewhere import completed
from reportedly.provenance.identified import identified
from reportedly.provenance.objections import about_claim
from reportedly.provenance.owners import owners_stated
from reportedly.provenance.roots import Trace, trace
from reportedly.provenance.timing import before, in_time, instant
from reportedly.provenance.two_numbers import stood_before
from reportedly.records import Claim, Finding, Sources

__all__ = [
    "Case",
    "Edge",
    "Owned",
    "Traced",
    "about_article",
    "about_claim",
    "about_copy",
    "about_version",
    "announces",
    "as_told",
    "before",
    "cited_outlets",
    "completed",
    "edges_of",
    "in_time",
    "instant",
    "outlet_key",
    "owners_stated",
    "real_address",
    "same_pages",
    "trace",
    "trace_claim",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A claim with its sources, and the findings about it."""

    claim: Claim
    findings: tuple[Finding, ...]


def as_told(case: Case) -> Case:
    """Return a case in which every chain holds whoever the words around it name, and nobody who only does something."""
    return with_those_beside(without_doers(names_as_written(case)))


def trace_claim(case: Case) -> Traced:
    """Trace a claim to its roots on both sides and say what a careful reader would object to."""
    case = as_told(case)
    more = identified(completed(case))
    traces = _both_sides(more)
    claim = settled(case, traces["for"])
    if stood_before(case, claim):
        more = replace(more, claim=replace(more.claim, related=claim.related))
        traces = _both_sides(more)
    sources = Sources(
        for_=traces["for"].independence,
        against=traces["against"].independence,
        would_change=would_change(traces["for"].independence),
    )
    found = [*about_claim(more, traces), *disagreements(replace(case, claim=claim), traces["for"])]
    claim = replace(claim, sources=sources, findings=tuple(sorted({item.id for item in found})))
    return Traced(claim=claim, findings=tuple(found))


def _both_sides(case: Case) -> dict[str, Trace]:
    return {"for": trace(case, "for"), "against": trace(case, "against")}
