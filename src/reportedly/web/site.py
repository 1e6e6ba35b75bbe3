"""What every page needs: which ledger, whose eyes, and under which address."""

import hashlib
import secrets
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from reportedly.articles import load_outlets
from reportedly.ledger import Ledger
from reportedly.records import Outlets
from reportedly.settings import Settings

HOST = "127.0.0.1"
TOKEN_BYTES = 32


def new_token() -> str:
    """Return a token that nobody can guess."""
    return secrets.token_urlsafe(TOKEN_BYTES)


@dataclass(frozen=True, kw_only=True)
class Site:
    """One served ledger. A connection serves one request: SQLite's belong to the thread that made them."""

    ledger: Path
    port: int
    settings: Settings = field(default_factory=Settings)
    token: str = field(default_factory=new_token)
    reviewer: str = "reviewer"

    @property
    def hosts(self) -> frozenset[str]:
        """The names under which this machine may call itself; another one is somebody else's (DNS rebinding)."""
        return frozenset(f"{name}:{self.port}" for name in (HOST, "localhost", "[::1]"))

    @property
    def start(self) -> str:
        """The address that opens the site: its token is exchanged for a cookie."""
        return f"http://{HOST}:{self.port}/?token={self.token}"

    @property
    def cookie(self) -> str:
        """The name of the session's cookie: browsers keep one jar for all ports of a host."""
        return f"reportedly-{self.port}"

    @cached_property
    def session(self) -> str:
        """What the cookie holds: known only to whoever had the token, and not the token itself."""
        return hashlib.sha256(f"session {self.token}".encode()).hexdigest()

    @cached_property
    def outlets(self) -> Outlets:
        """The outlets that are known."""
        return load_outlets(self.settings.outlets.table)

    def reading(self) -> Ledger:
        """Open the ledger for one request that changes nothing."""
        return Ledger.open(self.ledger, readonly=True, busy_timeout=self.settings.ledger.busy_timeout)

    def writing(self) -> Ledger:
        """Open the ledger for one request that decides something."""
        return Ledger.open(self.ledger, busy_timeout=self.settings.ledger.busy_timeout)
