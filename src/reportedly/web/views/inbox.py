"""The findings that nobody answered yet, and the log of what was done."""

from collections.abc import Sequence

from fastapi import APIRouter, Request
from starlette.responses import Response

from reportedly.ledger import Ledger
from reportedly.records import KINDS, Finding
from reportedly.web.case_file import SEVERITIES
from reportedly.web.frame import deciding, framed, site_of
from reportedly.web.tags import at_most

router = APIRouter(include_in_schema=False)
PAGE = 20
AT_ONCE = 60  # findings of one preview
LOGGED = 60
IN_ORDER = sorted(KINDS, key=lambda kind: (SEVERITIES.index(KINDS[kind]), kind))


@router.get("/findings")
def findings(request: Request) -> Response:
    """List what a careful reader would object to, the gravest kinds first."""
    dismissed = request.query_params.get("show") == "dismissed"
    kind, after = _asked(request)
    with site_of(request).reading() as ledger:
        listed, more = _listed(ledger, kind, after=after, dismissed=dismissed, length=PAGE)
        counts = ledger.finding_counts(dismissed=dismissed)
        shown = {
            "kind": kind,
            "dismissed": dismissed,
            "kinds": [(name, KINDS[name], counts[name]) for name in IN_ORDER if counts.get(name)],
            "count": counts.get(kind, 0) if kind else sum(counts.values()),
            "next": _behind(kind, listed[-1]) if more else None,
            "now": str(request.url.path) + (f"?{request.url.query}" if request.url.query else ""),
            **_shown(ledger, listed),
            **deciding(request, ledger),
        }
        return framed(request, "findings.html", shown)


@router.get("/findings/all")
def preview(request: Request) -> Response:
    """Show the findings that would be answered at once, to be looked over and confirmed."""
    kind, after = _asked(request)
    with site_of(request).reading() as ledger:
        listed, more = _listed(ledger, kind, after=after, dismissed=False, length=AT_ONCE)
        shown = {"kind": kind, "more": more, "address": f"/findings?kind={kind}" if kind else "/findings"}
        return framed(request, "answering.html", {**shown, **_shown(ledger, listed), "seen": ledger.last_event()})


@router.get("/log")
def log(request: Request) -> Response:
    """List what was done to the ledger, newest first."""
    decisions = request.query_params.get("show") == "decisions"
    before = at_most(request.query_params.get("before", ""), 10**9)
    with site_of(request).reading() as ledger:
        events = ledger.log_backwards(before=before or None, decisions=decisions, limit=LOGGED + 1)
        shown = {
            "events": events[:LOGGED],
            "next": events[LOGGED - 1].number if len(events) > LOGGED else None,
            "titles": ledger.titles_of(event.subject for event in events),
            "orphans": ledger.orphaned(event.number for event in events),
            "decisions": decisions,
        }
        return framed(request, "log.html", shown)


def _asked(request: Request) -> tuple[str, str]:
    """The kind that an address asks for, "" for all, and behind what the page starts."""
    kind = request.query_params.get("kind", "")
    return kind if kind in KINDS else "", request.query_params.get("after", "")[:60]


def _listed(ledger: Ledger, kind: str, *, after: str, dismissed: bool, length: int) -> tuple[list[Finding], bool]:
    """The findings of a page, and whether there are more: of one kind, or of all kinds one after the other."""
    first, _, last = after.rpartition(":")
    kinds = [kind] if kind else IN_ORDER[IN_ORDER.index(first) :] if first in KINDS else IN_ORDER
    found: list[str] = []
    for name in kinds:
        behind = last if name in {kind, first} else ""
        found += ledger.open_findings(name, after=behind, dismissed=dismissed, limit=length + 1 - len(found))
        if len(found) > length:
            break
    by_id = {finding.id: finding for finding in ledger.findings_by_id(found[:length])}
    return [by_id[item] for item in found[:length] if item in by_id], len(found) > length


def _behind(kind: str, last: Finding) -> str:
    return last.id if kind else f"{last.kind}:{last.id}"


def _shown(ledger: Ledger, listed: Sequence[Finding]) -> dict[str, object]:
    claims = ledger.claims_by_id(item.claim for item in listed if item.claim)
    return {
        "listed": listed,
        "articles": ledger.articles_by_id(_articles(listed)),
        "claims": {claim.id: claim for claim in claims},
    }


def _articles(findings: Sequence[Finding]) -> set[str]:
    return {words.article for finding in findings for words in finding.evidence[:4]}
