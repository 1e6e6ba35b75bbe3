"""Debian's Chromium, driven over the served newsroom; asked for by `make test-browser` alone."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn

from reportedly.settings import load
from reportedly.web import Site, create_app
from reportedly.web.serve import listening

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

playwright = pytest.importorskip("playwright.sync_api", reason="requirements/browser.txt is not installed")
if CHROMIUM is None:
    pytest.skip("there is no chromium", allow_module_level=True)


def _complains(said) -> bool:
    """A captured page asks for what it may not load: that it is refused is no complaint of ours."""
    return said.type == "error" and not said.location["url"].endswith("/captured")


@contextmanager
def served(ledger: Path, *options: str) -> Iterator[str]:
    """Serve a ledger as a person does; gives the address that was printed."""
    command = [sys.executable, "-m", "reportedly", "serve", "--ledger", str(ledger), "--port", "0", *options]
    command += ["--settings", str(EXAMPLES / "reportedly.toml")]
    environment = {**os.environ, "PYTHONUNBUFFERED": "0"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:  # noqa: S603
        try:
            address = process.stdout.readline().strip()
            assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]+", address), address
            yield address
        finally:
            process.terminate()
            process.wait(timeout=20)


@contextmanager
def served_here(ledger: Path) -> Iterator[str]:
    """Serve a ledger from this process: a new one takes seconds to start, which most tests need not wait for."""
    with listening(0) as listener:
        site = Site(
            ledger=ledger, port=listener.getsockname()[1], settings=load(EXAMPLES / "reportedly.toml"), reviewer="Jo"
        )
        server = uvicorn.Server(uvicorn.Config(create_app(site), log_level="warning", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield site.start
        finally:
            server.should_exit = True
            thread.join(timeout=20)


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory):
    """A ledger of the example newsroom."""
    path = tmp_path_factory.mktemp("newsroom") / "newsroom.ledger"
    command = [sys.executable, "-m", "reportedly", "read", str(EXAMPLES / "newsroom"), "--ledger", str(path)]
    subprocess.run([*command, "--settings", str(EXAMPLES / "reportedly.toml")], check=True, capture_output=True)  # noqa: S603
    return path


@pytest.fixture(scope="session")
def reading(newsroom):
    """The newsroom, served for tests that only read."""
    with served(newsroom, "--author", "Jo") as address:
        yield address


@pytest.fixture
def deciding(newsroom, tmp_path):
    """A newsroom of one's own, served for tests that decide."""
    path = tmp_path / "news.ledger"
    shutil.copy(newsroom, path)
    with served_here(path) as address:
        yield address


@pytest.fixture
def started(newsroom, tmp_path):
    """A newsroom of one's own, served as a person starts it."""
    path = tmp_path / "news.ledger"
    shutil.copy(newsroom, path)
    with served(path, "--author", "Jo") as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests."""
    playwright.expect.set_options(timeout=15_000)
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def visit(browser, request):
    """Open a page as somebody new: `visit(address, width=…, dark=…, scripts=…)`; no page may complain."""
    contexts, complaints = [], []
    for name in {"reading", "deciding", "started"} & set(request.fixturenames):
        request.getfixturevalue(name)  # it answers until the last page is closed

    def opened(  # noqa: ANN202
        address: str, *, width: int = 1280, height: int = 860, dark: bool = False, scripts: bool = True
    ):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if _complains(said) else None)
        page.on("request", lambda sent: complaints.append(sent.url) if "127.0.0.1" not in sent.url else None)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    unexpected = [text for text in complaints if "409" not in text and "404" not in text]
    assert unexpected == []
