"""Gzip as a stream that says where it was cut, and stops where it would never end."""

import io
import zlib
from typing import BinaryIO

_CHUNK = 1 << 16
_FREE = 1 << 26  # bytes that may come out before the ratio is looked at: 64 MiB
_RATIO = 200  # text packs up to about 30 times; bombs a thousand times


class Gunzip(io.RawIOBase):
    """Readable stream of what gzip members in `source` hold; `fault` says what is wrong with them, once read."""

    def __init__(self, source: BinaryIO) -> None:
        super().__init__()
        self._source = source
        self._member = zlib.decompressobj(31)
        self._open = False
        self._rest = b""
        self._taken = 0
        self._given = 0
        self.fault: str | None = None

    def readable(self) -> bool:
        """True: this is a stream to read from."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill `buffer`; 0 at the end, and at a fault."""
        while not self.fault:
            if not self._rest and not self._refill():
                break
            out = self._step(len(buffer))
            if out:
                buffer[: len(out)] = out
                return len(out)
        return 0

    def _refill(self) -> bool:
        self._rest = self._source.read(_CHUNK)
        self._taken += len(self._rest)
        if not self._rest and self._open:
            self.fault = "gzip ends in the middle"
        return bool(self._rest)

    def _step(self, most: int) -> bytes:
        try:
            out = self._member.decompress(self._rest, most)
        except zlib.error as error:
            # Zeros after the last member are padding, as in every gzip reader.
            padding = not self._open and not self._rest.strip(b"\0")
            self.fault = None if padding else f"gzip is damaged ({error})"
            self._rest = b""
            return b""
        self._open = True
        self._rest = self._member.unconsumed_tail
        if self._member.eof:
            self._rest = self._member.unused_data
            self._member = zlib.decompressobj(31)
            self._open = False
        self._given += len(out)
        if self._given > _FREE and self._given > _RATIO * self._taken:
            self.fault = f"unpacks to more than {_RATIO} times its size"
            return b""
        return out
