"""The formats: how each is told by its content, and which reader takes it."""

import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from reportedly.articles.bytesin import binary_reason, decode, is_wide, roughly
from reportedly.articles.draft import Draft
from reportedly.articles.feeds import read_feed
from reportedly.articles.mail import read_mhtml
from reportedly.articles.page import read_page
from reportedly.articles.plaintext import read_text
from reportedly.articles.records_in import read_record, records_of
from reportedly.articles.unpack import DamagedError, Gunzip
from reportedly.articles.warc import read_warc
from reportedly.records import Capture, capture

Found: TypeAlias = Iterator[tuple[str, Draft | str]]

LARGEST = 100_000_000  # bytes of one document that is not a stream of records
_LARGEST_PAGE = 20_000_000  # bytes; a page beyond it is an attack on the parser
_SNIFFED = 1 << 16
_NESTED = 2  # gzip within gzip
_HTML = re.compile(
    r"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|main|article)\b",
    re.I | re.S,
)
_FEED = re.compile(r"<(?:\w{1,20}:)?(?:rss|feed|RDF|channel)\b", re.I)
_MAIL = re.compile(
    r"(?:[\w-]{2,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version:|Content-Type:\s*multipart/related)", re.I
)


def read_stream(stream: io.BufferedReader, name: str, depth: int = 0) -> Found:
    """Return what a stream of any format holds, each with its place in it, as drafts or as reasons."""
    head = stream.peek(_SNIFFED)[:_SNIFFED]
    if head.startswith(b"\x1f\x8b"):
        yield from _unpacked(stream, name, depth)
        return
    if head.startswith(b"WARC/") or _packed_warc(head, name):
        yield from read_warc(stream)
        return
    reason = binary_reason(head) if head else "empty"
    if reason:
        yield "", reason
        return
    text = roughly(head).lstrip()
    reader = next(reader for looks, reader in _READERS if looks(text))
    yield from reader(stream)


def _unpacked(stream: io.BufferedReader, name: str, depth: int) -> Found:
    if depth >= _NESTED:
        yield "", "gzip within gzip within gzip is not read"
        return
    unpacked = Gunzip(stream)
    try:
        for place, found in read_stream(io.BufferedReader(unpacked, 1 << 17), name.removesuffix(".gz"), depth + 1):
            yield place, _in_member(found, unpacked)
    except DamagedError as error:
        yield "", str(error)


def _in_member(found: Draft | str, unpacked: Gunzip) -> Draft | str:
    if isinstance(found, str) or found.capture is None:
        return found
    return replace(found, capture=replace(found.capture, packed_offset=unpacked.member_of(found.capture.offset)))


def _packed_warc(head: bytes, name: str) -> bool:
    packed = head.startswith((b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18"))
    return packed and ".warc" in name.lower()


def _whole(stream: io.BufferedReader) -> bytes | str:
    data = stream.read(LARGEST + 1)
    return data if len(data) <= LARGEST else "larger than 100 MB"


def _json(stream: io.BufferedReader) -> Found:
    """JSON Lines where the first line is a value of its own, else one JSON value."""
    if is_wide(stream.peek(_SNIFFED)):
        data = _whole(stream)
        if isinstance(data, str):
            yield "", data
            return
        stream = io.BufferedReader(io.BytesIO(decode(data).encode()))
    first = stream.readline(LARGEST)
    value, reason = _loaded(first)
    if reason and first.strip():
        rest = _whole(stream)
        if isinstance(rest, str):
            yield "", rest
            return
        value, whole_reason = _loaded(first + rest)
        if not whole_reason:
            yield from _captured(_records(value, "item"), capture(first + rest, "records"))
            return
        stream = io.BufferedReader(io.BytesIO(rest))
    yield from _lines(first, stream)


def _lines(line: bytes, stream: io.BufferedReader) -> Found:
    number, offset = 1, 0
    while line:
        value, reason = _loaded(line)
        if reason:
            yield f"line {number}", reason
        elif line.strip():
            for place, found in _captured(_records(value, "item"), capture(line, "line", offset=offset)):
                yield f"line {number}" + (f" {place}" if place else ""), found
        number, offset = number + 1, offset + len(line)
        line = stream.readline(LARGEST)


def _captured(found: Found, taken: Capture) -> Found:
    """The same drafts, each with what it was read from."""
    for place, draft in found:
        yield place, draft if isinstance(draft, str) else replace(draft, capture=taken)


def _loaded(data: bytes) -> tuple[object, str | None]:
    if not data.strip():
        return None, None
    try:
        return json.loads(decode(data)), None
    except ValueError as error:
        return None, f"not JSON ({error})"
    except RecursionError:
        return None, "JSON nested without end"


def _records(value: object, word: str) -> Found:
    records = list(records_of(value))
    for number, record in enumerate(records, start=1):
        place = f"{word} {number}" if len(records) > 1 else ""
        yield place, record if isinstance(record, str) else read_record(record)


def _document(how: str, read: Callable[[bytes], Draft | str]) -> Callable[[io.BufferedReader], Found]:
    def reader(stream: io.BufferedReader) -> Found:
        data = _whole(stream)
        if isinstance(data, str):
            yield "", data
            return
        yield from _captured(iter([("", read(data))]), capture(data, how))

    return reader


def _page(data: bytes) -> Draft | str:
    return read_page(decode(data)) if len(data) <= _LARGEST_PAGE else "a page larger than 20 MB"


def _feed(stream: io.BufferedReader) -> Found:
    data = _whole(stream)
    if isinstance(data, str):
        yield "", data
        return
    yield from _captured(read_feed(decode(data)), capture(data, "feed"))


_READERS: tuple[tuple[Callable[[str], object], Callable[[io.BufferedReader], Found]], ...] = (
    (lambda head: head.startswith(("{", "[")), _json),
    (lambda head: _FEED.search(head) and not _HTML.match(head), _feed),
    (_HTML.match, _document("page", _page)),
    (lambda head: head.startswith("<?xml"), _feed),
    (_MAIL.match, _document("page saved as MHTML", read_mhtml)),
    (lambda _: True, _document("text", lambda data: read_text(decode(data)))),
)  # fmt: skip
