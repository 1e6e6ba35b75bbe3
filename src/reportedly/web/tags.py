"""Entity tags: whoever has seen a page as it is now need not be sent it again (RFC 9110, section 8.8)."""

import hashlib

from fastapi import Request
from starlette.responses import Response


def tag_of(body: bytes) -> str:
    """Return the entity tag of a body."""
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def tagged(answer: Response) -> Response:
    """Give an answer the tag of its body."""
    answer.headers["ETag"] = tag_of(bytes(answer.body))
    return answer


def not_changed(request: Request, answer: Response) -> Response:
    """Return "not modified" in place of an answer that the asker already has."""
    tag = answer.headers.get("ETag", "")
    known = [item.strip().removeprefix("W/") for item in request.headers.get("if-none-match", "").split(",")]
    return Response(status_code=304, headers={"ETag": tag}) if tag and tag in known else answer


def at_most(given: str, most: int) -> int:
    """Return the whole number that `given` is, no more than `most`; 0 where it is none."""
    return min(int(given), most) if given.isascii() and given.isdecimal() and len(given) < 10 else 0
