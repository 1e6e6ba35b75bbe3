"""Pages and API answers that say no, in one sentence and with what to do next."""

from http import HTTPStatus

from starlette.responses import JSONResponse, Response
from starlette.types import Scope

from reportedly.web.rendering import page

STATUS: dict[int, str] = {403: "No entry", 404: "Not here", 409: "Somebody was faster", 413: "Too much at once"}


def refusal(scope: Scope, status: int, why: str) -> Response:
    """Return an answer with `status` that says why, as JSON below /api/, as a page elsewhere."""
    if scope["path"].startswith("/api/"):
        return JSONResponse({"detail": why}, status_code=status)
    title = STATUS.get(status, HTTPStatus(status).phrase)
    return page("refusal.html", {"title": title, "why": why, "bare": status in {403, 421}}, status=status)
