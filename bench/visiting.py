"""One request at a time, and what its answer must be for a speed to mean anything."""

import gzip
import socket
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from types import TracebackType

from bench.machine import UnmeasurableError

PATIENCE = 20  # seconds


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and after how long."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float

    @property
    def is_stale(self) -> bool:
        """Whether the answer says that it may be old."""
        return "stale" in self.headers.get("cache-status", "")

    @property
    def text(self) -> bytes:
        """The body as a reader sees it."""
        is_gzip = self.headers.get("content-encoding") == "gzip"
        return gzip.decompress(self.body) if is_gzip else self.body


class Visitor:
    """A connection that is kept open between requests."""

    def __init__(self, port: int, patience: float = PATIENCE) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=patience)

    def __enter__(self) -> "Visitor":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for a page; a header's name is written with underscores."""
        return self._ask("GET", path, None, headers)

    def post(self, path: str, body: str, **headers: str) -> Answer:
        """Send a form."""
        return self._ask(
            "POST", path, body.encode(), {"Content_Type": "application/x-www-form-urlencoded", **headers}
        )

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        began = time.monotonic()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self._connection.request(method, path, body=body, headers=named)
        answer = self._connection.getresponse()
        content = answer.read()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, found, content, time.monotonic() - began)


def good_page(port: int, path: str, **headers: str) -> Answer:
    """A page as everyone gets it; UnmeasurableError for any other answer."""
    with Visitor(port) as visitor:
        answer = visitor.get(path, **headers)
    if answer.status != 200 or not answer.text:
        raise UnmeasurableError(f"{path} answers {answer.status} with {len(answer.body)} bytes")
    return answer


def faults_of(answer: Answer, language: str) -> list[str]:
    """What a cached page lacks: a cache that skips it would only be faster."""
    headers = answer.headers
    wanted = {
        "its language": headers.get("content-language") == language,
        "Vary": "accept-encoding" in headers.get("vary", "").lower(),
        "a strong ETag": headers.get("etag", "").startswith('"'),
        "a security policy": "default-src 'none'" in headers.get("content-security-policy", ""),
        "a whole page": f'<html lang="{language}">'.encode() in answer.text,
    }
    lacks = [f"lacks {name}" for name, is_there in wanted.items() if not is_there]
    if "set-cookie" in headers:
        lacks.append("sets a cookie")
    if answer.is_stale:
        lacks.append("says that it is stale although the database answers")
    return lacks


def wire_bytes(port: int, path: str, **headers: str) -> bytes:
    """Every byte that the server sends for one request, status line and headers included."""
    lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Connection: close"]
    lines.extend(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())
    received = bytearray()
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        while part := connection.recv(65536):
            received += part
    return bytes(received)
