"""Stage 8, ledger: records of all stages in, one SQLite file that answers out."""

from reportedly.ledger.events import Event
from reportedly.ledger.store import Ledger

__all__ = ["Event", "Ledger"]
