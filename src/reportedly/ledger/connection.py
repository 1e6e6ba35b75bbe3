"""Opens the SQLite file of a ledger, or says in one sentence why it cannot be used, leaving it untouched."""

import os
import sqlite3
import stat
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.errors import (
    DamagedLedgerError,
    InputError,
    LedgerError,
    LockedLedgerError,
    NewerLedgerError,
    NotALedgerError,
)
from reportedly.ledger.migrate import migrate
from reportedly.ledger.schema import APPLICATION_ID, VERSION, check_schema, create_schema, pragma

HEADER = b"SQLite format 3\x00"

# SQLite's codes, what each means to a person, and what to do next.
ERRORS: dict[int, tuple[type[LedgerError], str, str]] = {
    sqlite3.SQLITE_BUSY: (LockedLedgerError, "another process is writing to it", "Try again when that one is done."),
    sqlite3.SQLITE_LOCKED: (LockedLedgerError, "another process is writing to it", "Try again when that one is done."),
    sqlite3.SQLITE_FULL: (LedgerError, "the disk is full", "Free some space and run it again: nothing stored is lost."),
    sqlite3.SQLITE_READONLY: (LedgerError, "it cannot be written to", "Check the rights of the file and its folder."),
    sqlite3.SQLITE_CANTOPEN: (LedgerError, "it cannot be opened", "Check the rights of the file and its folder."),
    sqlite3.SQLITE_PERM: (LedgerError, "it cannot be opened", "Check the rights of the file and its folder."),
    sqlite3.SQLITE_IOERR: (LedgerError, "the disk does not answer as it should", "Check the disk, or its free space."),
    sqlite3.SQLITE_NOTADB: (NotALedgerError, "this is not a ledger", "Name another file with --ledger."),
    sqlite3.SQLITE_TOOBIG: (LedgerError, "a text is too long to be stored", "Split the input."),
}
DAMAGED = (DamagedLedgerError, "its content contradicts itself", "`reportedly verify` says where.")

_probing = threading.Lock()
_known: set[tuple[int, int]] = set()


@contextmanager
def errors_of(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        kind, what, hint = ERRORS.get((code or 0) & 0xFF, DAMAGED)
        detail = f" ({error})" if kind is DamagedLedgerError else ""
        raise kind(what + detail, where=str(path), hint=hint) from error


Migrated = Callable[[sqlite3.Connection, int], None]


def connect(
    path: Path, *, create: bool, readonly: bool, timeout: float, migrated: Migrated = lambda *_: None
) -> sqlite3.Connection:
    """Return a connection to the ledger at `path`, made if need be; `timeout` is how many seconds to wait for others.

    A ledger of an older form is brought to today's first; `migrated` is then given the old version.
    Raises InputError where there is no file (or no folder to make it in), else the LedgerErrors.
    """
    new = _is_new(path)
    if new and (readonly or not create):
        raise _absent(path)
    with _probing, errors_of(path):
        if not new:
            _probe(path)
            _renew(path, timeout, migrated)
        connection = _opened(path, readonly=readonly, timeout=timeout)
        try:
            _prepare(connection, path, new=new, readonly=readonly)
        except BaseException:
            connection.close()
            raise
        _known.add(_identity(path))
    return connection


def memory() -> sqlite3.Connection:
    """Return a connection to an empty ledger without a file."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    create_schema(connection)
    return connection


def _is_new(path: Path) -> bool:
    try:
        status = path.stat()
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise InputError("the folder is not there", where=str(path.parent), hint="Make it first.") from None
        return True
    except OSError as error:
        raise InputError(f"it cannot be opened ({error.strerror})", where=str(path)) from error
    if not stat.S_ISREG(status.st_mode):
        raise NotALedgerError("this is not a file", where=str(path), hint="Name another one with --ledger.")
    return status.st_size == 0


def _absent(path: Path) -> InputError | NotALedgerError:
    if path.exists():
        return NotALedgerError("the file is empty", where=str(path), hint="`reportedly read` can fill it.")
    return InputError(
        "there is no such ledger", where=str(path), hint=f"Make it: reportedly read INPUT --ledger {path}"
    )


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _probe(path: Path) -> None:
    """Look at the first bytes without SQLite, which might already repair or lock what is not ours."""
    if _identity(path) in _known:
        # Closing a second handle would drop the locks that SQLite holds for this process.
        return
    try:
        with path.open("rb") as handle:
            head = handle.read(100)
    except OSError as error:
        raise LedgerError(f"it cannot be opened ({error.strerror})", where=str(path)) from error
    if len(head) < 100 or not head.startswith(HEADER):
        raise NotALedgerError("this is not a ledger", where=str(path), hint="Name another file with --ledger.")
    version, application = struct.unpack(">60xI4xI28x", head)
    _check_kind(path, application, version)


def _check_kind(path: Path, application: int, version: int) -> None:
    if application != APPLICATION_ID:
        what = "this is an SQLite file of another program"
        raise NotALedgerError(what, where=str(path), hint="Name another file with --ledger.")
    if version > VERSION:
        what = f"it was written by a newer reportedly (version {version} of its form, this one knows {VERSION})"
        raise NewerLedgerError(what, where=str(path), hint="Update reportedly.")


def _renew(path: Path, timeout: float, migrated: Migrated) -> None:
    """Migrate a ledger of an older form, if this is one."""
    connection = _opened(path, readonly=True, timeout=timeout)
    try:
        _guard(connection)
        version = pragma(connection, "user_version")
        _check_kind(path, pragma(connection, "application_id"), version)
        if version == VERSION:
            return
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            what = f"it was written by an older reportedly (version {version} of its form, this one writes {VERSION})"
            raise LedgerError(what, where=str(path), hint="Open it once where it may be written to.")
        connection.execute("PRAGMA trusted_schema = ON")
        migrate(connection, path, lambda former: migrated(connection, former))
    finally:
        connection.close()


def _opened(path: Path, *, readonly: bool, timeout: float) -> sqlite3.Connection:
    base = path.resolve().as_uri()
    if readonly and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        # Without a journal beside it nobody can be writing: a folder where nothing may be made needs no locks.
        journal = path.with_name(path.name + "-wal")
        mode = "mode=ro" if journal.exists() else "mode=ro&immutable=1"
    else:
        mode = "mode=rw" if readonly else "mode=rwc"
    return sqlite3.connect(f"{base}?{mode}", uri=True, timeout=timeout, isolation_level=None, cached_statements=256)


def _guard(connection: sqlite3.Connection) -> None:
    for guard in ("trusted_schema = OFF", "foreign_keys = ON", "cell_size_check = ON", "recursive_triggers = OFF"):
        connection.execute(f"PRAGMA {guard}")


def _prepare(connection: sqlite3.Connection, path: Path, *, new: bool, readonly: bool) -> None:
    if new:
        create_schema(connection)
    _guard(connection)
    if setconfig := getattr(connection, "setconfig", None):  # Python 3.12
        setconfig(getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE", 1010), True)  # noqa: FBT003 -- SQLite's own form
    _check_kind(path, pragma(connection, "application_id"), pragma(connection, "user_version"))
    check_schema(connection, path)
    if readonly:
        connection.execute("PRAGMA query_only = ON")
        return
    # The triggers are now known to be ours; SQLite before 3.42 lets no trigger of an untrusted schema reach the search.
    connection.execute("PRAGMA trusted_schema = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
