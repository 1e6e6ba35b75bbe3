"""Captures: the bytes that an article was read from, and how they came."""

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What an article was read from, as it was captured (Berkeley Protocol: content, hash, address, time, way).

    `how` names the way ("page", "line", "feed", "text", "record" of an archive, …), `file` the file it came from,
    `offset` where it begins there, in bytes (of the unpacked file where that is packed; `packed_offset` is then where
    its gzip member begins). `at` is when it was got, in UTC, `stated_at` when the archive says that it was fetched,
    `digest` the digest that the archive states. `content` is None where the bytes stay where they are, as those of
    archives do.
    """

    how: str
    sha256: str
    size: int
    file: str = ""
    offset: int = 0
    packed_offset: int | None = None
    url: str | None = None
    at: str = ""
    stated_at: str | None = None
    digest: str | None = None
    content: bytes | None = field(default=None, repr=False)


def capture(
    content: bytes, how: str, *, offset: int = 0, stated_at: str | None = None, digest: str | None = None
) -> Capture:
    """Return the capture of these bytes, to be kept with them."""
    return Capture(
        how=how, sha256=hashlib.sha256(content).hexdigest(), size=len(content), offset=offset, stated_at=stated_at,
        digest=digest, content=content,
    )  # fmt: skip
