"""A web server for tests of links, which answers in every way that a server can."""

import contextvars
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any, TypeVar

T = TypeVar("T")
REDIRECTS = {
    "/moved": "/works",
    "/moved-in-welsh": "/tŷ?q=dŵr".encode().decode("latin-1"),  # a header holds bytes
    "/circle": "/circle-back",
    "/circle-back": "/circle",
    "/moved-to-gone": "/404",
    "/moved-to-file": "file:///etc/passwd",
    "/moved-to-nothing": "http://[",
    "/moved-inside": "http://10.0.0.1/",
    **{f"/far-{number}": f"/far-{number + 1}" for number in range(1, 7)},
    "/far-7": "/works",
}


class Answering(ThreadingHTTPServer):
    """Answers by the path that is asked for, and remembers what was asked."""

    daemon_threads = True

    def __init__(self, trusted: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str]] = []  # method and path
        self.headers: list[dict[str, str]] = []
        self.asked_at: list[float] = []
        self.broken: set[str] = set()  # paths that answer 500
        self.closing = Event()
        self.on_asked: Callable[[str], object] = lambda _path: None
        scheme = "http"
        if trusted is not None:
            scheme = "https"
            self.socket = trusted.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.url = f"{scheme}://localhost:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: who asked went away."""


class _Handler(BaseHTTPRequestHandler):
    server: Answering
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def log_message(self, *_: object) -> None:
        pass

    def _answer(self) -> None:
        self.server.asked.append((self.command, self.path))
        self.server.headers.append(dict(self.headers))
        self.server.asked_at.append(time.monotonic())
        self.server.on_asked(self.path)
        if self.path in REDIRECTS:
            self._say(302, Location=REDIRECTS[self.path])
        elif self.path in UNUSUAL:
            UNUSUAL[self.path](self)
        elif self.path in self.server.broken:
            self._say(500)
        else:
            code = self.path.strip("/")
            self._say(int(code) if code.isdigit() else 200)

    def _say(self, code: int, **headers: str) -> None:
        self.send_response(code)
        for name, value in {"Content-Length": "0", **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def _say_raw(self, said: bytes) -> None:
        self.wfile.write(said)
        self.close_connection = True

    def _wait(self) -> None:
        self.server.closing.wait(30)

    def _drip(self) -> None:
        """Send a head that never ends, a little at a time."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not self.server.closing.wait(0.05):
            self.wfile.write(b"X: drop\r\n")

    def _flood(self) -> None:
        """Send a body that never ends."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while not self.server.closing.is_set():
            self.wfile.write(b"x" * 65_536)

    def _say_no_to_head(self) -> None:
        self._say(405 if self.command == "HEAD" else 200)


UNUSUAL: dict[str, Callable[[_Handler], None]] = {
    "/never": _Handler._wait,
    "/drip": _Handler._drip,
    "/flood": lambda handler: handler._say_no_to_head() if handler.command == "HEAD" else handler._flood(),
    "/no-head": _Handler._say_no_to_head,
    "/no-http": lambda handler: handler._say_raw(b"220 mail.example ESMTP\r\n\r\n"),
    "/nothing": lambda handler: handler._say_raw(b""),
    "/long-head": lambda handler: handler._say_raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 20_000),
    "/many-headers": lambda handler: handler._say_raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n"),
    "/early": lambda handler: handler._say_raw(b"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"),
    "/moved-nowhere": lambda handler: handler._say(302),
}


@contextmanager
def answering(trusted: ssl.SSLContext | None = None) -> Iterator[Answering]:
    """Such a server on loopback, for as long as the block lasts."""
    with Answering(trusted) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()
            thread.join()


def own_certificate(folder: Path, *names: str) -> Path:
    """A key and a certificate that it signed itself, made for this test, in one file."""
    key, certificate, both = folder / "key.pem", folder / "certificate.pem", folder / "both.pem"
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    named = ["-subj", "/CN=test", "-addext", "subjectAltName=" + ",".join(f"DNS:{name}" for name in names)]
    out = ["-days", "2", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*made, *named, *out], check=True, capture_output=True)
    both.write_text(key.read_text() + certificate.read_text())
    return both


def in_a_thread(call: Callable[[], T]) -> T:
    """What a call gives, in a thread of its own: where a browser is open, this one has a loop running."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(contextvars.copy_context().run, call).result()
