"""Safon served as in production, for as long as a tool needs it, with an instance folder of its own."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60


@contextlib.contextmanager
def running_app() -> Iterator[str]:
    """The address of a freshly seeded copy on a free port of this machine."""
    with tempfile.TemporaryDirectory(prefix="safon-") as instance:
        port = _free_port()
        environment = {
            **os.environ,
            "SAFON_INSTANCE": instance,
            "PORT": str(port),
            "HOST": "127.0.0.1",
            "WORKERS": "1",
        }
        for name in ("DATABASE_URL", "PUBLIC_URL"):
            environment.pop(name, None)
        server = subprocess.Popen(
            [str(ROOT / "tools" / "run.sh")], env=environment, cwd=ROOT, stdout=sys.stderr
        )
        try:
            _wait_until_ready(address := f"http://127.0.0.1:{port}", server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def addresses_in_sitemap(address: str) -> list[str]:
    """Every public address that the running copy lists, in both languages."""
    with urllib.request.urlopen(f"{address}/sitemap.xml", timeout=20) as answer:
        tree = ElementTree.fromstring(answer.read())
    return [element.text or "" for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(f"{address}/readyz", timeout=5).close()
            return
        time.sleep(0.1)
    raise RuntimeError("Safon did not start; what it said stands above")
