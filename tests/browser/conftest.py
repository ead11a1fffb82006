"""What browser tests stand on: copies of Safon that are served, and a visitor for whom nothing may fail."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, ViewportSize
from werkzeug.serving import WSGIRequestHandler, make_server

from service.web.limits import limiter
from tests.browser.looking import DESK, HEIGHT
from tests.browser.served_site import Site, live_through_changes
from tests.browser.watching import Watch
from tests.databases import close

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
PATIENCE = 10_000  # milliseconds for a click or a page; long, for machines with other work
# Each window would start two pages of its own for an address bar that nobody sees, dearer than a test's.
# Chromium heeds the last list alone: those that Playwright leaves out stand here too.
LEFT_OUT = """
    WebUIOmniboxPopup WebUIOmniboxAimPopup AimEnabled LensOverlay MediaRouter OptimizationHints PaintHolding
    HttpsUpgrades HttpsFirstBalancedModeAutoEnable PreconnectToSearch AvoidUnnecessaryBeforeUnloadCheckSync
    AvoidCorsURLLoaderRestartOnRedirect DestroyProfileOnBrowserClose ThirdPartyStoragePartitioning
    TcpPortRandomizationWin NetworkTimeServiceQuerying
""".split()
ARGUMENTS = [
    f"--disable-features={','.join(LEFT_OUT)}",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
]
OPERATOR = {
    "OPERATOR_NAME": "Menter Enghraifft",
    "OPERATOR_ADDRESS": "1 Stryd yr Enghraifft, Aberystwyth",
    "OPERATOR_EMAIL": "helo@enghraifft.cymru",
    "SECURITY_CONTACT": "mailto:diogelwch@enghraifft.cymru",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands in this folder, so that a run may leave it out."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium of this machine; where there is none, the one that Playwright has installed."""
    own = {"executable_path": CHROMIUM} if CHROMIUM else {}
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, **own, "args": [*ARGUMENTS, *sandbox]}


class Quiet(WSGIRequestHandler):
    """Answers without writing a line for each request."""

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002 - named by what it overrides
        """Say nothing."""


@contextmanager
def served(make: Callable[..., Flask], folder: Path, **settings: Any) -> Iterator[Site]:
    """A copy of Safon on a free port of this machine."""
    server = make_server("127.0.0.1", 0, Flask(__name__), threaded=True, request_handler=Quiet)
    address = f"http://127.0.0.1:{server.server_port}"
    server.app = app = make(folder, PUBLIC_URL=address, PAGE_CACHE_MEGABYTES=16, **settings)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield Site(app, address)
    server.shutdown()
    server.server_close()
    close(app)


@pytest.fixture(scope="session")
def site(make_seeded: Callable[..., Flask], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Safon as a newcomer runs it: the real content, and nobody named as its operator."""
    with served(make_seeded, tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="session")
def lived_in_site(
    make_seeded: Callable[..., Flask], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """Safon after a while: an operator, a text in two editions, one taken down, one whose check is late."""
    with served(make_seeded, tmp_path_factory.mktemp("lived-in"), **OPERATOR) as running:
        live_through_changes(running.app)
        yield running


@pytest.fixture(scope="session")
def base_url(site: Site) -> str:
    """Where an address without a host leads."""
    return site.address


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a browser of one's own at a site; when the test ends, nothing in it may have gone wrong."""
    watches: list[Watch] = []
    contexts = []

    def come(to: Site, *, width: int = DESK, **settings: Any) -> Page:
        size = ViewportSize(width=width, height=HEIGHT)
        context = browser.new_context(
            base_url=to.address, viewport=size, locale="cy-GB", timezone_id="Europe/London", **settings
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        watches.append(Watch(context, to.address))
        return context.new_page()

    yield come
    for context in contexts:
        context.close()
    assert [fault for watch in watches for fault in watch.faults] == []


@pytest.fixture
def page(visitor: Callable[..., Page], site: Site) -> Page:
    """A reader at the site, with scripts, at a desk."""
    return visitor(site)


@pytest.fixture(autouse=True)
def _nobody_has_sent_anything() -> None:
    limiter.reset()
