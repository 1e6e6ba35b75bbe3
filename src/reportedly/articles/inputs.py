"""Files, folders and standard input: what there is to read, and what is not."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.errors import InputError
from reportedly.records import Rejected

STDIN = "-"


def checked(inputs: Iterable[str]) -> tuple[str, ...]:
    """Return the inputs; raise InputError, before anything is read, for one that is not there."""
    named = tuple(inputs)
    for item in named:
        if item.startswith(("http://", "https://")):
            raise InputError("addresses on the web are not read", where=item, hint="Save the page and give the file.")
        if item != STDIN and not _is_there(item):
            raise InputError(
                "no such file or folder", where=item[:200], hint="Check the path, or give - for standard input."
            )
    return named


def _is_there(item: str) -> bool:
    try:
        return bool(item) and Path(item).exists()
    except (OSError, ValueError):  # a name that no file system takes
        return False


def walk(named: str) -> Iterator[Path | Rejected]:
    """Return the files under a file or folder in order of their paths; hidden ones are passed over."""
    path = Path(named)
    if not path.is_dir():
        yield _file(path)
        return
    empty = True
    for found in _below(path):
        empty = False
        yield found
    if empty:
        yield Rejected(input=named, reason="a folder without files")


def _below(folder: Path) -> Iterator[Path | Rejected]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Rejected(input=str(folder), reason=f"cannot be opened ({error.strerror})")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _below(path)
        else:
            yield _file(path)


_KINDS = (
    (stat.S_ISFIFO, "a pipe is not read"),
    (stat.S_ISSOCK, "a socket is not read"),
    (stat.S_ISCHR, "a device is not read"),
    (stat.S_ISBLK, "a device is not read"),
    (stat.S_ISDIR, "a link to a folder is not followed"),
)


def _file(path: Path) -> Path | Rejected:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return Rejected(input=str(path), reason=f"cannot be opened ({error.strerror})")
    for is_kind, reason in _KINDS:
        if is_kind(mode):
            return Rejected(input=str(path), reason=reason)
    return path
