"""Puts the site together: its pages, its programming interface, its guard."""

import logging

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

import reportedly
from reportedly.errors import LedgerError, LockedLedgerError, NotFoundError, ReportedlyError
from reportedly.outputs.plain import plain
from reportedly.web import views
from reportedly.web.guard import Guard
from reportedly.web.reading import Readings
from reportedly.web.refusals import refusal
from reportedly.web.site import Site

STATUS: tuple[tuple[type[ReportedlyError], int], ...] = (
    (NotFoundError, 404),
    (LockedLedgerError, 503),
    (LedgerError, 500),
    (ReportedlyError, 400),
)


def create_app(site: Site) -> FastAPI:
    """Return the application that serves one ledger."""
    app = FastAPI(
        title="reportedly",
        version=reportedly.__version__,
        docs_url=None,  # its pages load scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.site = site
    app.state.readings = Readings(site.ledger, site.settings)
    app.mount("/static", StaticFiles(packages=[("reportedly.web", "static")]), name="static")
    for router in views.ROUTERS:
        app.include_router(router)
    app.add_exception_handler(ReportedlyError, _ours)
    app.add_exception_handler(HTTPException, _http)
    app.add_middleware(Guard, site=site)
    return app


async def _ours(request: Request, error: Exception) -> Response:
    status = next((code for kind, code in STATUS if isinstance(error, kind)), 500)
    if status == 500:
        logging.getLogger("reportedly.web").error("%s", error)
    return refusal(request.scope, status, plain(str(error)))


async def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    answer = refusal(request.scope, status, str(getattr(error, "detail", "")) or "There is no such page.")
    answer.headers.update(getattr(error, "headers", None) or {})
    return answer
