"""The findings that nobody answered yet, and the log of what was done."""

from collections.abc import Sequence

from fastapi import APIRouter, Request
from starlette.responses import Response

from reportedly.ledger import Ledger
from reportedly.records import KINDS, Finding
from reportedly.web.case_file import SEVERITIES
from reportedly.web.frame import framed, reviewer_of, site_of
from reportedly.web.tags import at_most

router = APIRouter(include_in_schema=False)
PAGE = 20
LOGGED = 60
IN_ORDER = sorted(KINDS, key=lambda kind: (SEVERITIES.index(KINDS[kind]), kind))


@router.get("/findings")
def findings(request: Request) -> Response:
    """List what a careful reader would object to, the gravest kinds first."""
    asked = request.query_params
    kind = asked.get("kind", "") if asked.get("kind") in KINDS else ""
    dismissed = asked.get("show") == "dismissed"
    with site_of(request).reading() as ledger:
        found = _page(ledger, kind, after=asked.get("after", "")[:60], dismissed=dismissed)
        shown = ledger.findings_by_id(found[:PAGE])
        by_id = {finding.id: finding for finding in shown}
        listed = [by_id[item] for item in found[:PAGE] if item in by_id]
        counts = ledger.finding_counts()
        last = listed[-1] if listed else None
        values = {
            "kind": kind,
            "dismissed": dismissed,
            "listed": listed,
            "kinds": [(name, KINDS[name], counts[name]) for name in IN_ORDER if counts.get(name)],
            "articles": ledger.articles_by_id(_articles(listed)),
            "claims": {claim.id: claim for claim in ledger.claims_by_id(item.claim for item in listed if item.claim)},
            "next": (last.kind if not kind else "", last.id) if last and len(found) > PAGE else None,
            "seen": ledger.last_event(),
            "now": str(request.url.path) + (f"?{request.url.query}" if request.url.query else ""),
            "undo": ledger.next_undo(reviewer_of(request)),
            "redo": ledger.next_redo(reviewer_of(request)),
        }
        return framed(request, "findings.html", values)


@router.get("/log")
def log(request: Request) -> Response:
    """List what was done to the ledger, newest first."""
    decisions = request.query_params.get("show") == "decisions"
    before = at_most(request.query_params.get("before", ""), 10**9)
    with site_of(request).reading() as ledger:
        events = ledger.log_backwards(before=before or None, decisions=decisions, limit=LOGGED + 1)
        shown = {"events": events[:LOGGED], "next": events[LOGGED - 1].number if len(events) > LOGGED else None}
        return framed(request, "log.html", {**shown, "decisions": decisions})


def _page(ledger: Ledger, kind: str, *, after: str, dismissed: bool) -> list[str]:
    """The ids of a page and of one finding more: of one kind, or of all kinds one after the other."""
    if kind:
        return ledger.open_findings(kind, after=after, dismissed=dismissed, limit=PAGE + 1)
    first, _, last = after.partition(":")
    kinds = IN_ORDER[IN_ORDER.index(first) :] if first in KINDS else IN_ORDER
    found: list[str] = []
    for name in kinds:
        behind = last if name == first else ""
        found += ledger.open_findings(name, after=behind, dismissed=dismissed, limit=PAGE + 1 - len(found))
        if len(found) > PAGE:
            break
    return found


def _articles(findings: Sequence[Finding]) -> set[str]:
    return {words.article for finding in findings for words in finding.evidence[:4]}
