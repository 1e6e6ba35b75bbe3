"""Gzip as a stream that says where it was cut, and stops where it would never end."""

import io
import zlib
from bisect import bisect_right
from typing import BinaryIO

_CHUNK = 1 << 16
_FREE = 1 << 26  # bytes that may come out before the ratio is looked at: 64 MiB
_RATIO = 200  # text packs up to about 30 times; bombs a thousand times


class DamagedError(OSError):
    """Packed data that is cut, wrong, or grows beyond measure; `str()` is the reason in a few words."""


class Gunzip(io.RawIOBase):
    """Readable stream of what the gzip members in `source` hold; reading raises DamagedError where they are damaged."""

    def __init__(self, source: BinaryIO) -> None:
        super().__init__()
        self._source = source
        self._member = zlib.decompressobj(31)
        self._open = False
        self._rest = b""
        self._taken = 0
        self._given = 0
        self._members = [0]  # where each begins, unpacked
        self._packed = [0]  # and packed

    def readable(self) -> bool:
        """True: this is a stream to read from."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill `buffer`; 0 at the end.

        Raises:
            DamagedError: where the data is cut or damaged, or is a bomb.
        """
        while self._rest or self._refill():
            out = self._step(len(buffer))
            if out:
                buffer[: len(out)] = out
                return len(out)
        return 0

    def member_of(self, offset: int) -> int:
        """Return where the gzip member begins, in the packed stream, that holds a place of the unpacked one."""
        return self._packed[bisect_right(self._members, offset) - 1]

    def _refill(self) -> bool:
        self._rest = self._source.read(_CHUNK)
        self._taken += len(self._rest)
        if not self._rest and self._open:
            raise DamagedError("gzip ends in the middle")
        return bool(self._rest)

    def _step(self, most: int) -> bytes:
        if not self._open and not self._rest.strip(b"\0"):
            self._rest = b""  # zeros after the last member are padding, as in every gzip reader
            return b""
        if not self._open and self._given:
            self._members.append(self._given)
            self._packed.append(self._taken - len(self._rest))
        try:
            out = self._member.decompress(self._rest, most)
        except zlib.error as error:
            raise DamagedError(f"gzip is damaged ({error})") from error
        self._open = not self._member.eof
        self._rest = self._member.unconsumed_tail if self._open else self._member.unused_data
        if not self._open:
            self._member = zlib.decompressobj(31)
        self._given += len(out)
        if self._given > _FREE and self._given > _RATIO * self._taken:
            raise DamagedError(f"unpacks to more than {_RATIO} times its size")
        return out
