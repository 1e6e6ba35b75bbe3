"""One ledger read from the example newsroom, and a small one that tests may change."""

from pathlib import Path

import pytest

from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.settings import load
from tests.web import desk

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory):
    """A ledger of the example newsroom; read once for all tests, which must not change it."""
    path = tmp_path_factory.mktemp("newsroom") / "newsroom.ledger"
    with Ledger.open(path, create=True) as ledger:
        pipeline.read([str(EXAMPLES / "newsroom")], ledger, settings=load(EXAMPLES / "reportedly.toml"))
    return path


@pytest.fixture
def served(tmp_path):
    """A site over a small ledger of its own."""
    return desk.site(desk.world(tmp_path))


@pytest.fixture
def client(served):
    """A reviewer of the small ledger."""
    with desk.reviewer(served) as found:
        yield found


@pytest.fixture(scope="session")
def newsroom_client(newsroom):
    """A reader of the newsroom."""
    with desk.reviewer(desk.site(newsroom, settings=load(EXAMPLES / "reportedly.toml"))) as found:
        yield found
