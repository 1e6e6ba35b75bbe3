"""A served ledger for tests: an invented world, a client who has the token, and one who has not."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from starlette.testclient import TestClient

from reportedly.ledger import Ledger
from reportedly.web import Site, create_app
from tests.ledger.world import filled

PORT = 8484
HOST = f"http://127.0.0.1:{PORT}"
SAME_SITE = {"Origin": HOST, "Sec-Fetch-Site": "same-origin"}


def world(folder: Path) -> Path:
    """Write a small ledger."""
    path = folder / "news.ledger"
    with Ledger.open(path, create=True) as ledger:
        filled(ledger)
    return path


def site(ledger: Path, **more: object) -> Site:
    """Return a site for a ledger."""
    return Site(ledger=ledger, port=PORT, **more)


def stranger(served: Site) -> TestClient:
    """Return a client that knows nothing."""
    return TestClient(create_app(served), base_url=HOST, follow_redirects=False, raise_server_exceptions=False)


def reviewer(served: Site, name: str = "") -> TestClient:
    """Return a client that came in by the token, as a browser does."""
    client = stranger(served)
    client.get(f"/?token={served.token}")
    client.headers.update(SAME_SITE)
    if name:
        client.post("/you", data={"name": name, "next": "/claims"})
    return client


@contextmanager
def copied(ledger: Path, folder: Path) -> Iterator[Path]:
    """Give a copy of a ledger that may be changed."""
    path = folder / "copy.ledger"
    shutil.copy(ledger, path)
    yield path
