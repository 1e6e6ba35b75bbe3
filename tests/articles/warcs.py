"""Writes WARC records by hand, so that each can be wrong in one place."""

import base64
import gzip
import hashlib

from tests.articles.reading import page

URL = "https://arlencourier.example/flood"


def http(
    body: bytes | str | None = None, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", **headers: str
) -> bytes:
    """An HTTP response that carries `body` (the invented page)."""
    content = page() if body is None else body
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n"
    return head.encode() + (content.encode() if isinstance(content, str) else content)


def record(
    block: bytes, *, kind: str = "response", url: str = URL, length: int | None = None, digest: str | None = None
) -> bytes:
    """A WARC record; `length` and `digest` may lie."""
    stated = digest or "sha1:" + base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    content = "application/http; msgtype=response" if kind in {"response", "revisit"} else "text/plain"
    return (
        (
            f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:6a3c1d52-0000-4000-8000-000000000001>\r\n"
            f"WARC-Date: 2024-05-15T10:00:00Z\r\nWARC-Target-URI: {url}\r\nContent-Type: {content}\r\n"
            f"WARC-Block-Digest: {stated}\r\nContent-Length: {len(block) if length is None else length}\r\n\r\n"
        ).encode()
        + block
        + b"\r\n\r\n"
    )


def packed(*records: bytes) -> bytes:
    """One gzip member per record, as the standard asks."""
    return b"".join(map(gzip.compress, records))
