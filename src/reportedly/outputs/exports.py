"""The views of a ledger as files that other programs open: Parquet, CSV, JSON Lines. Streams, whatever their size.

A file appears under its name only when it is complete.
"""

import csv
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Literal

from reportedly.errors import InputError
from reportedly.ledger import Ledger
from reportedly.outputs.json_lines import line

Format = Literal["parquet", "csv", "jsonl"]
Rows = Iterable[Sequence[object]]
AT_ONCE = 5_000  # rows held in memory
VIEWS = ("articles", "captures", "claims", "roots", "mentions", "attributions", "quantities", "findings", "reviews")
WHOLE = frozenset([
    "mentions", "start", "end", "in_headline", "least", "most", "against", "digit", "outlets", "findings", "count",
    "offset", "packed_offset", "size", "kept", "position", "denies", "declines", "low_open", "high_open", "approximate",
    "event", "undone_by", "orphan",
])  # fmt: skip
DECIMAL = frozenset(["low", "high"])
# A spreadsheet takes a text that begins with one of these for a formula (OWASP, CSV injection).
FORMULA = tuple("=+-@\t\r")


def export(ledger: Ledger, form: Format, folder: Path, views: Sequence[str] = VIEWS) -> Iterator[tuple[str, int]]:
    """Write views into `folder`, one file each; yield the path of each and how many rows it holds.

    All files show the ledger as it was at one moment. Raises InputError where a file cannot be written.
    """
    with ledger.one_moment():
        for view in views:
            columns, rows = ledger.view(f"{view}_view")
            place = folder / f"{view}.{form}"
            with _whole(place) as part:
                count = WRITERS[form](part, columns, rows)
            yield str(place), count


@contextmanager
def _whole(place: Path) -> Iterator[Path]:
    """Give the path of a file that gets its name when everything is in it."""
    part = place.with_name(f".{place.name}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        yield part
        part.replace(place)
    except OSError as error:
        raise InputError(f"it cannot be written ({error.strerror or error})", where=str(place)) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _parquet(place: Path, columns: Sequence[str], rows: Rows) -> int:
    import pyarrow as pa  # noqa: PLC0415 -- it takes a third of a second to load, which no other command needs
    import pyarrow.parquet as pq  # noqa: PLC0415

    types = {"whole": pa.int64(), "decimal": pa.float64(), "text": pa.string()}
    schema = pa.schema([(name, types[_type(name)]) for name in columns])
    count = 0
    with pq.ParquetWriter(place, schema, compression="zstd") as writer:
        for batch in _batches(rows):
            held = zip(*batch, strict=True)
            arrays = [pa.array(values, type=field.type) for values, field in zip(held, schema, strict=True)]
            writer.write_table(pa.table(arrays, schema=schema))
            count += len(batch)
    return count


def _type(name: str) -> str:
    return "whole" if name in WHOLE else "decimal" if name in DECIMAL else "text"


def _batches(rows: Rows) -> Iterator[list[Sequence[object]]]:
    found = iter(rows)
    while batch := list(itertools.islice(found, AT_ONCE)):
        yield batch


def _csv(place: Path, columns: Sequence[str], rows: Rows) -> int:
    with place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        return _each(rows, lambda row: writer.writerow(map(cell, row)))


def cell(value: object) -> object:
    """Return what a cell holds: numbers as they are, a text that a spreadsheet would take for a formula quoted."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _jsonl(place: Path, columns: Sequence[str], rows: Rows) -> int:
    with place.open("w", encoding="utf-8", newline="\n") as file:
        return _each(rows, lambda row: _write_line(file, dict(zip(columns, row, strict=True))))


def _write_line(file: IO[str], record: dict[str, object]) -> None:
    file.write(line(record) + "\n")


def _each(rows: Rows, use: Callable[[Sequence[object]], object]) -> int:
    count = 0
    for row in rows:
        use(row)
        count += 1
    return count


WRITERS: dict[str, Callable[[Path, Sequence[str], Rows], int]] = {"parquet": _parquet, "csv": _csv, "jsonl": _jsonl}
