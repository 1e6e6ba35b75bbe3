"""What stands around every page: the navigation, the search, who is looking."""

from collections.abc import Mapping

from fastapi import Request
from starlette.responses import HTMLResponse

from reportedly.ledger import Ledger
from reportedly.web.reading import Readings
from reportedly.web.rendering import page
from reportedly.web.site import Site

REVIEWER = "reviewer"  # the name of the cookie that holds a reviewer's name
LONGEST_NAME = 60


def site_of(request: Request) -> Site:
    """Return the site that a request is for."""
    site: Site = request.app.state.site
    return site


def readings_of(request: Request) -> Readings:
    """Return what is being read for the site."""
    readings: Readings = request.app.state.readings
    return readings


def reviewer_of(request: Request) -> str:
    """Return the name under which decisions of this browser are noted."""
    given = request.cookies.get(REVIEWER, "").encode("latin-1", "ignore").decode("utf-8", "ignore")
    named = "".join(letter for letter in given if letter.isprintable()).strip()[:LONGEST_NAME]
    return named or site_of(request).reviewer


def deciding(request: Request, ledger: Ledger) -> dict[str, object]:
    """Return what a page needs where one decides: what was seen, what can be taken back and done again."""
    who = reviewer_of(request)
    undo, redo = ledger.next_undo(who), ledger.next_redo(who)
    return {
        "seen": ledger.last_event(),
        "undo": undo,
        "redo": redo,
        "undoes": len(ledger.taken_with(undo.event)) if undo else 0,
        "redoes": len(ledger.taken_with(redo.event)) if redo else 0,
    }


def framed(request: Request, name: str, values: Mapping[str, object], *, status: int = 200) -> HTMLResponse:
    """Return a page with the navigation around it."""
    frame = {
        "here": request.url.path,
        "ledger_name": site_of(request).ledger.name,
        "reviewer": reviewer_of(request),
        "search": request.query_params.get("q", "") if request.url.path == "/claims" else "",
    }
    return page(name, {**frame, **values}, status=status)
