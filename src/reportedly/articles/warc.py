"""WARC files: each response that holds a page is an article, each cut or damaged record is said to be one."""

import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from reportedly.articles.bytesin import decode
from reportedly.articles.dates import iso_of
from reportedly.articles.draft import Draft
from reportedly.articles.markup import absolute
from reportedly.articles.page import read_page
from reportedly.articles.plaintext import read_text
from reportedly.records import capture

LARGEST = 20_000_000  # bytes of one page, packed or unpacked
_READ = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion | WarcRecordType.revisit
_ANSWER = (
    b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
)
_DIGESTS = ("sha1:", "sha256:", "sha512:", "md5:")
_PAGES = {"text/html", "application/xhtml+xml", ""}


def read_warc(stream: io.BufferedReader) -> Iterator[tuple[str, Draft | str]]:
    """Return the pages of a WARC stream, each with its place in the file, as drafts or as reasons."""
    records = ArchiveIterator(_Forward(stream), parse_http=False, auto_decode="none")
    pages = 0
    for number in itertools.count(1):
        try:
            record = next(records, None)
        except (OSError, ValueError) as error:
            yield f"record {number}", f"damaged: {error}"
            return
        if record is None:
            break
        if record.record_type & _READ:
            pages += 1
            yield _found(record, number)
    if not pages:
        yield "", "a WARC file without pages"


def _found(record: WarcRecord, number: int) -> tuple[str, Draft | str]:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>").replace(" ", "%20")
    place = f"record {number} {url}".rstrip()
    try:
        return place, _draft(record, url)
    except (OSError, ValueError) as error:
        return place, f"damaged: {error}"


class _Forward(io.BufferedIOBase):
    """A stream that knows its place but cannot go back: the reader of WARC asks for the place."""

    def __init__(self, source: io.BufferedReader) -> None:
        super().__init__()
        self._source = source
        self._at = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        # What is there comes out before the fault behind it is met.
        data = self._source.read1(-1 if size is None else size)
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
    block = record.reader.read()
    if len(block) < stated:
        return f"cut: {len(block)} of {stated} bytes are there"
    record.reader.seek(0)
    digest = (record.headers.get("WARC-Block-Digest") or "").lower()
    if digest.startswith(_DIGESTS) and not record.verify_block_digest(consume=False):
        return "its content does not match its digest"
    return _with_capture(record, block, url)


def _with_capture(record: WarcRecord, block: bytes, url: str) -> Draft | str:
    """The article of a record, which is referred to by its place and digest: the archive is the copy that is kept."""
    payload = _answer(block) if record.is_http else _Payload(block, record.headers.get("Content-Type") or "")
    date_written = record.headers.get("WARC-Date") or ""
    draft = payload if isinstance(payload, str) else _page(payload, url, date_written)
    if isinstance(draft, str):
        return draft
    stated_digest = record.headers.get("WARC-Block-Digest") or record.headers.get("WARC-Payload-Digest")
    taken = capture(block, "record", offset=record.stream_pos, stated_at=date_written or None, digest=stated_digest)
    return replace(draft, capture=replace(taken, content=None))


@dataclass(frozen=True, slots=True)
class _Payload:
    """What a record holds, unpacked, and what its transport says of it."""

    body: bytes
    kind: str
    charset: str | None = None


def _answer(block: bytes) -> _Payload | str:
    """The body of an HTTP answer, or why it is none; one that was stored without its chunks is taken as it stands."""
    reasons = []
    for coding in ("all", "content"):
        # A record of its own: where an answer is broken, only this copy is lost, not the rest of the file.
        record = WarcRecord.from_bytes(_ANSWER % len(block) + block + b"\r\n\r\n")
        try:
            record.parse_http(auto_decode=coding)
            body = record.reader.read(LARGEST + 1)
        except (OSError, ValueError) as error:
            reasons.append(f"damaged: {error!s:.80}")
            continue
        status = record.http_headers.status_code if record.http_headers is not None else None
        if status is not None and not 200 <= status < 300:
            return f"HTTP status {status}"
        if len(body) > LARGEST:
            return "unpacks to more than 20 MB"
        return _Payload(body, record.http_content_type or "", record.http_charset)
    return reasons[0]


def _page(payload: _Payload, url: str, date_written: str) -> Draft | str:
    kind = payload.kind.partition(";")[0].strip().lower()
    iso = iso_of(date_written)
    captured = date.fromisoformat(iso[:10]) if iso else None
    read = read_page if kind in _PAGES else read_text if kind == "text/plain" else None
    if read is None:
        return f"{kind} is not read"
    return read(decode(payload.body, charset=payload.charset), url=absolute(url, None), captured=captured)
