"""WARC files: each response that holds a page is an article, each cut or damaged record is said to be one."""

import io
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from reportedly.articles.bytesin import decode
from reportedly.articles.dates import iso_of
from reportedly.articles.draft import Draft
from reportedly.articles.markup import absolute
from reportedly.articles.page import read_page
from reportedly.articles.plaintext import read_text

LARGEST = 20_000_000  # bytes of one page, packed or unpacked
_READ = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion | WarcRecordType.revisit
_DIGESTS = ("sha1:", "sha256:", "sha512:", "md5:")
_PAGES = {"text/html", "application/xhtml+xml", ""}


def read_warc(stream: BinaryIO) -> Iterator[tuple[str, Draft | str]]:
    """Return the pages of a WARC stream, each with its place in the file, as drafts or as reasons."""
    records = ArchiveIterator(_Forward(stream), parse_http=False, auto_decode="none")
    number, pages = 0, 0
    while True:
        number += 1
        try:
            record = next(records, None)
            if record is None:
                break
            url = (record.headers.get("WARC-Target-URI") or "").strip("<>").replace(" ", "%20")
            found = _draft(record, url) if record.record_type & _READ else None
        except (OSError, ValueError) as error:
            yield f"record {number}", f"damaged: {error}"
            return
        if found is not None:
            pages += 1
            yield f"record {number} {url}".rstrip(), found
    if not pages:
        yield "", "a WARC file without pages"


class _Forward(io.BufferedIOBase):
    """A stream that knows its place but cannot go back: the reader of WARC asks for the place."""

    def __init__(self, source: BinaryIO) -> None:
        super().__init__()
        self._source = source
        self._at = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        data = self._source.read(-1 if size is None else size)
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at


def _draft(record: WarcRecord, url: str) -> Draft | str:
    if record.record_type == WarcRecordType.revisit:
        return "a revisit: its page is stored in another record"
    if record.content_length > LARGEST:
        return "larger than 20 MB"
    if not absolute(url, None):
        return "not a page of the web"
    stated = record.content_length  # freezing overwrites it by what is there
    record.freeze()
    held = len(record.reader.read())
    if held < stated:
        return f"cut: {held} of {stated} bytes are there"
    record.reader.seek(0)
    digest = (record.headers.get("WARC-Block-Digest") or "").lower()
    if digest.startswith(_DIGESTS) and not record.verify_block_digest(consume=False):
        return "its content does not match its digest"
    return _page(record, url)


def _page(record: WarcRecord, url: str) -> Draft | str:
    kind, charset = (record.headers.get("Content-Type") or "").split(";")[0].strip().lower(), None
    if record.is_http:
        record.parse_http(auto_decode="all")
        status = record.http_headers.status_code if record.http_headers is not None else None
        if status is not None and not 200 <= status < 300:
            return f"HTTP status {status}"
        kind, charset = (record.http_content_type or "").lower(), record.http_charset
    body = record.reader.read(LARGEST + 1)
    if len(body) > LARGEST:
        return "unpacks to more than 20 MB"
    captured = _captured(record)
    if kind in _PAGES:
        return read_page(decode(body, charset=charset), url=absolute(url, None), captured=captured)
    if kind == "text/plain":
        return read_text(decode(body, charset=charset), url=absolute(url, None), captured=captured)
    return f"{kind} is not read"


def _captured(record: WarcRecord) -> date | None:
    iso = iso_of(record.headers.get("WARC-Date") or "")
    return date.fromisoformat(iso[:10]) if iso else None
