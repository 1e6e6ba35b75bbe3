"""Stands before every page: refuses strangers, posts from other sites, foreign host names and bodies without end.

The page is local, but every web site that is open in the same browser can try to reach it (OWASP's notes on cross-site
request forgery and DNS rebinding; Fetch Metadata, https://www.w3.org/TR/fetch-metadata/).
"""

import hmac
from collections.abc import Iterable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.web.refusals import refusal
from reportedly.web.site import Site

SAFE_METHODS = frozenset(["GET", "HEAD", "OPTIONS"])
LONGEST_SECRET = 256  # characters; whoever sends more does not guess
MEGABYTE = 2**20
BODY_LIMITS = {"/add": 64 * MEGABYTE, "/api/v1/inputs": 64 * MEGABYTE}
BODY_LIMIT = MEGABYTE
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
}


class Guard:
    """ASGI middleware: whatever passes it comes from a person who has the token, on this machine, on this site."""

    def __init__(self, app: ASGIApp, *, site: Site) -> None:
        self._app = app
        self._site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _with_headers(send)
        if refused := self._refusal(scope):
            await refused(scope, receive, answer)
            return
        await self._app(scope, _limited(scope, receive), answer)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if headers.get("host", "").lower() not in self._site.hosts:
            return refusal(scope, 421, "This address is not the one that reportedly serves.")
        if not (scope["path"].startswith("/static/") or self._known(headers)):
            return self._stranger(scope)
        if scope["method"] not in SAFE_METHODS and not self._from_here(headers):
            return refusal(scope, 403, "This was sent from another site, so it was not done.")
        if _too_long(scope, headers):
            return refusal(scope, 413, "This is more than the page takes at once.")
        return None

    def _stranger(self, scope: Scope) -> Response:
        """Exchange a right token for a cookie; it never stays in the address."""
        given = parse_qs(scope["query_string"].decode("latin-1")[:4096]).get("token", [""])[-1]
        if scope["method"] == "GET" and _same(given, self._site.token):
            answer = RedirectResponse("/claims", status_code=303)
            answer.set_cookie(self._site.cookie, self._site.session, httponly=True, samesite="strict", path="/")
            return answer
        return refusal(scope, 403, "Open the address that `reportedly serve` printed: its token is the key.")

    def _known(self, headers: Headers) -> bool:
        return _same(_cookie(headers, self._site.cookie), self._site.session) or self._bearer(headers)

    def _bearer(self, headers: Headers) -> bool:
        kind, _, token = headers.get("authorization", "").partition(" ")
        return kind.lower() == "bearer" and _same(token, self._site.token)

    def _from_here(self, headers: Headers) -> bool:
        """True for a form of ours; a program that shows the token itself is nobody's browser."""
        if headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return False
        origin = headers.get("origin")
        if origin is None:
            return "sec-fetch-site" in headers or self._bearer(headers)
        return origin.lower() in {f"http://{host}" for host in self._site.hosts}


def _same(given: str, wanted: str) -> bool:
    if len(given) > LONGEST_SECRET:
        return False
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), wanted.encode())


def _cookie(headers: Headers, name: str) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")[:8192]).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def _limit(scope: Scope) -> int:
    return BODY_LIMITS.get(scope["path"], BODY_LIMIT)


def _too_long(scope: Scope, headers: Headers) -> bool:
    stated = headers.get("content-length", "0")
    return not stated.isdecimal() or len(stated) > 12 or int(stated) > _limit(scope)


def _limited(scope: Scope, receive: Receive) -> Receive:
    """Count a body while it comes: what it says of its length may be wrong, or missing."""
    left = _limit(scope)

    async def counted() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise HTTPException(413, "This is more than the page takes at once.")
        return message

    return counted


def _with_headers(send: Send) -> Send:
    async def answer(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return answer


def local_path(given: str) -> str:
    """Return `given` where it leads to a page of ours, else the claims: "//evil" does not, nor does a backslash."""
    inside = given.startswith("/") and not given.startswith("//") and "\\" not in given
    return given if inside and given.isprintable() and given.isascii() else "/claims"


def only(values: Iterable[str], allowed: Iterable[str], otherwise: str) -> str:
    """Return the first of `values` that is allowed, else `otherwise`."""
    known = set(allowed)
    return next((value for value in values if value in known), otherwise)
