"""Any input as articles and rejections, one at a time."""

import io
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from reportedly.articles.draft import Draft, finish
from reportedly.articles.formats import read_stream
from reportedly.articles.inputs import STDIN, checked, walk
from reportedly.records import Article, Outlets, Rejected


class ArticleReader:
    """Reads files, folders and standard input, whatever their format; memory does not grow with their number."""

    def __init__(self, outlets: Outlets) -> None:
        self._outlets = outlets

    def read(self, inputs: Iterable[str], *, stdin: BinaryIO | None = None) -> Iterator[Article | Rejected]:
        """Return what `inputs` hold, in order, streaming; "-" is `stdin`.

        Raises:
            InputError: at once, before anything is read, when an input is not there.
        """
        return self._each(checked(inputs), stdin)

    def _each(self, named: tuple[str, ...], stdin: BinaryIO | None) -> Iterator[Article | Rejected]:
        for item in named:
            if item == STDIN:
                yield from self._stream(stdin or sys.stdin.buffer, "standard input")
                continue
            for found in walk(item):
                if isinstance(found, Rejected):
                    yield found
                else:
                    yield from self._file(found)

    def _file(self, path: Path) -> Iterator[Article | Rejected]:
        try:
            with path.open("rb") as stream:
                before = os.fstat(stream.fileno())
                yield from self._stream(stream, str(path))
                after = os.fstat(stream.fileno())
        except OSError as error:
            yield Rejected(input=str(path), reason=f"cannot be read ({error.strerror or error})")
            return
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            yield Rejected(input=str(path), reason="changed while it was read: read it again")

    def _stream(self, stream: BinaryIO, name: str) -> Iterator[Article | Rejected]:
        for place, found in read_stream(io.BufferedReader(_raw(stream), 1 << 17), name):
            where = f"{name}:{place}" if place else name
            if isinstance(found, Draft):
                yield finish(_from_file(found, name), where=where, outlets=self._outlets)
            else:
                yield Rejected(input=where, reason=found)


def _from_file(draft: Draft, name: str) -> Draft:
    if draft.capture is None:
        return draft
    name = name.encode("utf-8", "backslashreplace").decode()  # a file name may hold bytes that are no text
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return replace(draft, capture=replace(draft.capture, file=name, at=at))


class _Raw(io.RawIOBase):
    """A readable stream that leaves its source open."""

    def __init__(self, source: BinaryIO) -> None:
        super().__init__()
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._source.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _raw(stream: BinaryIO) -> io.RawIOBase:
    return _Raw(stream)
