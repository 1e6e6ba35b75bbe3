"""What mentions mean, as vectors, and the mentions whose meaning is nearest to another's.

All are looked through by the signs of their numbers alone, 48 bytes a mention, and only those with the most signs in
common by all their numbers (binary quantisation with rescoring, Yamada et al. 2021). A million mentions take about a
second and the memory of one batch.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from reportedly.ledger.table import Table

Floats = NDArray[np.float32]

BATCH = 50_000  # mentions whose signs are compared at a time
RESCORED = 8  # mentions that are compared by all their numbers, for each one wanted
LARGEST = 127  # of a number in one byte


class MeaningTable(Table):
    """The meanings of mentions."""

    def put_meanings(self, vectors: Mapping[str, Floats]) -> None:
        """Remember what mentions mean; each vector has a length that is a multiple of 64."""
        sql = "INSERT OR REPLACE INTO {} SELECT number, ? FROM mentions WHERE id = ?"
        with self.transaction():
            self._run_all(sql.format("meanings"), ((_bytes(vector), name) for name, vector in vectors.items()))
            self._run_all(sql.format("meaning_signs"), ((_signs(vector), name) for name, vector in vectors.items()))

    def meanings_of(self, mentions: Iterable[str]) -> dict[str, Floats]:
        """Return what these mentions mean, at unit length, where it is known."""
        sql = "SELECT m.id, v.vector FROM mentions m JOIN meanings v ON v.number = m.number WHERE m.id IN (?)"
        return {name: _vector(stored) for name, stored in self._rows_of(sql, mentions)}

    def nearest(self, vector: Floats, limit: int) -> list[tuple[str, float]]:
        """Return the `limit` mentions whose meaning is nearest to `vector`, each with its cosine, the nearest first."""
        likely = self._most_signs_in_common(vector, limit * RESCORED)
        sql = "SELECT m.id, v.vector FROM meanings v JOIN mentions m ON m.number = v.number WHERE v.number IN (?)"
        found = [(str(name), float(_vector(stored) @ vector)) for name, stored in self._rows_of(sql, likely)]
        return sorted(found, key=lambda item: (-item[1], item[0]))[:limit]

    def _most_signs_in_common(self, vector: Floats, limit: int) -> list[int]:
        asked = np.frombuffer(_signs(vector), dtype=np.uint64)
        best: list[tuple[int, int]] = []
        for numbers, signs in self._all_signs():
            unlike = np.bitwise_count(signs ^ asked).sum(axis=1)
            nearest = np.argsort(unlike, kind="stable")[:limit]
            best = sorted([*best, *zip(unlike[nearest].tolist(), numbers[nearest].tolist(), strict=True)])[:limit]
        return [number for _, number in best]

    def _all_signs(self) -> Iterator[tuple[NDArray[np.int64], NDArray[np.uint64]]]:
        rows = self._rows("SELECT number, signs FROM meaning_signs ORDER BY number")
        while batch := list(islice(rows, BATCH)):
            numbers = np.array([row[0] for row in batch], dtype=np.int64)
            yield numbers, np.frombuffer(b"".join(row[1] for row in batch), dtype=np.uint64).reshape(len(batch), -1)

    def _drop_meanings(self, mentions: Iterable[str]) -> None:
        for table in ("meanings", "meaning_signs"):
            sql = f"DELETE FROM {table} WHERE number = (SELECT number FROM mentions WHERE id = ?)"  # noqa: S608
            self._run_all(sql, ((mention,) for mention in mentions))


def _bytes(vector: Floats) -> bytes:
    largest = float(np.abs(vector).max()) or 1.0
    return bytes(np.rint(vector * (LARGEST / largest)).astype(np.int8).tobytes())


def _vector(stored: bytes) -> Floats:
    numbers = np.frombuffer(stored, dtype=np.int8).astype(np.float32)
    unit: Floats = numbers / (np.linalg.norm(numbers) or 1.0)
    return unit


def _signs(vector: Floats) -> bytes:
    return bytes(np.packbits(vector > 0).tobytes())
