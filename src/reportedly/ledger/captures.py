"""The bytes that articles were read from: each kept once, packed, with its digest."""

import hashlib
from collections.abc import Iterator
from dataclasses import fields

import zstandard

from reportedly.ledger.table import Row, Table, insert, select
from reportedly.records import Capture

COLUMNS = ("article", *(item.name for item in fields(Capture) if item.name != "content"))
SELECT = select("captures", COLUMNS)
LEVEL = 9  # packs a page to about a fifth, at more than 50 MB a second
KEEP = "INSERT INTO pages VALUES (?, ?, ?) ON CONFLICT DO NOTHING"


class CaptureTable(Table):
    """How the articles of a ledger came."""

    def put_capture(self, article_id: str, capture: Capture, *, keep: bool = True) -> None:
        """Remember how an article came; its bytes are kept where it has them, and `keep` does not say otherwise."""
        with self.transaction():
            self._run(insert("captures", COLUMNS), capture_row(article_id, capture))
            if keep and capture.content is not None:
                known = self._one("SELECT 1 FROM pages WHERE sha256 = ?", (capture.sha256,))
                if not known:
                    packed = zstandard.ZstdCompressor(level=LEVEL).compress(capture.content)
                    self._run(KEEP, (capture.sha256, capture.size, packed))

    def capture(self, article_id: str) -> Capture | None:
        """Return how an article came, with its bytes where they were kept, or None where that is not known."""
        row = self._one(f"{SELECT} WHERE article = ?", (article_id,))
        if row is None:
            return None
        page = self._one("SELECT content, size FROM pages WHERE sha256 = ?", (row[2],))
        return Capture(**dict(zip(COLUMNS[1:], row[1:], strict=True)), content=_unpacked(page) if page else None)

    def changed_pages(self) -> Iterator[str]:
        """Yield the digests of kept bytes that are not what they were."""
        for sha256, size, content in self._rows("SELECT sha256, size, content FROM pages ORDER BY sha256"):
            found = _unpacked((content, size))
            if found is None or len(found) != size or hashlib.sha256(found).hexdigest() != sha256:
                yield sha256


def capture_row(article_id: str, capture: Capture) -> tuple[object, ...]:
    """Return what is stored of a capture."""
    return (article_id, *(getattr(capture, name) for name in COLUMNS[1:]))


def _unpacked(row: Row) -> bytes | None:
    """The bytes of a page, or None where they are damaged."""
    content, size = row
    try:
        return zstandard.ZstdDecompressor().decompress(content, max_output_size=size)
    except zstandard.ZstdError:
        return None
