"""Every error a caller can meet, as one tree.

```
ReportedlyError             base of all; `hint` says what to do next
├── SettingsError           a setting that does not exist or has a wrong value
├── InputError              an input named by the user that is not there or cannot be opened
├── NotFoundError           a claim, article or finding that the ledger does not hold
├── ReviewError             a decision that cannot be taken, or not any more
├── EvidenceError           words that are not where a record says they are
└── LedgerError             the ledger file cannot be used
    ├── NotALedgerError     another kind of file
    ├── NewerLedgerError    written by a newer version
    ├── LockedLedgerError   another process is writing to it
    └── DamagedLedgerError  its content contradicts itself
```

A bad article is never an error: it is a `Rejected` value that is counted and shown.
"""


class ReportedlyError(Exception):
    """Base of all errors; `str()` gives one line that says what, where and what to do."""

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.hint}" if self.hint else ""
        return f"{place}{self.what}.{advice}"


class SettingsError(ReportedlyError):
    """A setting that does not exist or has a wrong value."""


class InputError(ReportedlyError):
    """An input named by the user that is not there or cannot be opened."""


class NotFoundError(ReportedlyError):
    """A claim, article or finding that the ledger does not hold."""


class ReviewError(ReportedlyError):
    """A decision that cannot be taken; `later` is the event that came in between where somebody else was faster."""

    def __init__(self, what: str, *, where: str = "", hint: str = "", later: int | None = None) -> None:
        super().__init__(what, where=where, hint=hint)
        self.later = later


class EvidenceError(ReportedlyError):
    """Words that are not where a record says they are."""


class LedgerError(ReportedlyError):
    """The ledger file cannot be used; it was left untouched."""


class NotALedgerError(LedgerError):
    """The file is of another kind."""


class NewerLedgerError(LedgerError):
    """The ledger was written by a newer version of reportedly."""


class LockedLedgerError(LedgerError):
    """Another process is writing to the ledger."""


class DamagedLedgerError(LedgerError):
    """The ledger's content contradicts itself."""
