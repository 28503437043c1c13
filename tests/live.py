"""Fixtures of the journeys: `live_site`, a real server with the small sample; `phone` and `desk`, its visitors.

`live_settings` are its surroundings, for a second process that works on the same data.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

CHROMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
GALANG = Path(sys.executable).with_name("galang")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that asks for a server or a browser."""
    for item in items:
        if {"live_site", "browser"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")


@contextlib.contextmanager
def own_database() -> Iterator[str]:
    """Yield the URL of an empty database beside the given PostgreSQL one; an empty string for SQLite."""
    given = os.environ.get("GALANG_DATABASE_URL", "")
    if not given:
        yield ""
        return
    name = f"galang_live_{os.getpid()}"
    with psycopg.connect(given, autocommit=True) as door:
        door.execute(f'CREATE DATABASE "{name}"')
    try:
        yield urlsplit(given)._replace(path=f"/{name}").geturl()
    finally:
        with psycopg.connect(given, autocommit=True) as door:
            door.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def free_port() -> str:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def wait_until_open(server: subprocess.Popen[bytes], base: str) -> None:
    """Return when `base` answers; fail when the server ends or a minute passes."""
    for _ in range(240):
        assert server.poll() is None, "the server ended"
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(base, timeout=5).close()
            return
        time.sleep(0.25)
    raise AssertionError("the server did not answer within a minute")


@pytest.fixture(scope="session")
def live_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Yield the environment of an installation of its own."""
    with own_database() as url:
        data = str(tmp_path_factory.mktemp("data"))
        settings = {**os.environ, "GALANG_DATA": data, "GALANG_DATABASE_URL": url}
        del settings["GALANG_TEST"]
        yield settings


@pytest.fixture(scope="session")
def live_site(live_settings: dict[str, str]) -> Iterator[str]:
    """Yield the address of a server as users start it, with the small sample community in it."""
    port = free_port()
    subprocess.run([GALANG, "demo", "--small"], env=live_settings, check=True)
    server = subprocess.Popen([GALANG, "serve", "--host", "127.0.0.1", "--port", port], env=live_settings)
    try:
        wait_until_open(server, f"http://127.0.0.1:{port}/")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield the Chromium of this machine."""
    path = os.environ.get("GALANG_CHROMIUM") or next(filter(None, map(shutil.which, CHROMES)))
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=path, args=list(QUIET))
        yield opened
        opened.close()


@pytest.fixture
def phone(browser: Browser, live_site: str) -> Iterator[BrowserContext]:
    """Yield a visitor with a small phone; addresses without a host lead to the live site."""
    small = {"width": 360, "height": 740}
    with browser.new_context(base_url=live_site, viewport=small, has_touch=True, locale="id-ID") as visitor:
        yield visitor


@pytest.fixture
def desk(browser: Browser, live_site: str) -> Iterator[BrowserContext]:
    """Yield a visitor at the secretary's laptop."""
    wide = {"width": 1280, "height": 900}
    with browser.new_context(base_url=live_site, viewport=wide, locale="id-ID") as visitor:
        yield visitor
