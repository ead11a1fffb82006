"""One finished answer: its bytes in each encoding, a strong tag for each, and the 304 that goes with it."""

import gzip
import hashlib
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import brotli

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]

GZIP_LEVEL, BROTLI_LEVEL = 6, 5  # higher levels cost more than they save when a page is filled
STALE = ("Cache-Status", "safon; hit; detail=stale")
OF_THE_BODY = frozenset({"content-length", "content-type", "content-encoding"})
SMALL = 512  # bytes; below that compression gains nothing


@dataclass(frozen=True, slots=True)
class Variant:
    """A page in one encoding."""

    body: bytes
    etag: str
    headers: Headers
    unchanged: Headers


@dataclass(slots=True)
class KeptPage:
    """An answer of the application, which other requests may share when its headers say so."""

    status: str
    headers: Headers
    body: bytes
    publication: int
    kept_at: float = field(default_factory=time.monotonic)
    is_sharable: bool = False
    _variants: dict[str, Variant] = field(default_factory=dict)

    @classmethod
    def of(
        cls, application: Callable[..., Iterable[bytes]], environ: Environ, publication: int
    ) -> "KeptPage":
        """Ask the application for the whole page, whatever part of it the reader has."""
        answered: list[tuple[str, Headers]] = []

        def take(status: str, headers: Headers, _error: object = None) -> None:
            answered.append((status, headers))

        parts = application({**environ, "REQUEST_METHOD": "GET"}, take)
        try:
            body = b"".join(parts)
        finally:
            if hasattr(parts, "close"):
                parts.close()
        status, headers = answered[-1]
        return cls(status, headers, body, publication, is_sharable=_is_for_everyone(status, headers))

    @property
    def is_unavailable(self) -> bool:
        """Whether the application could not answer for want of a database."""
        return self.status.startswith("503")

    @property
    def size(self) -> int:
        """Bytes of memory, at most: the page plain and in two encodings, and its headers."""
        return 2 * len(self.body) + 4096

    def answer(self, environ: Environ, start_response: StartResponse, *, is_stale: bool) -> Iterable[bytes]:
        """Send the page in the encoding the reader takes, or 304 when the reader has it."""
        is_head = environ["REQUEST_METHOD"] == "HEAD"
        if not self.is_sharable:
            start_response(self.status, self.headers)
            return () if is_head else (self.body,)
        variant = self._variant(_encoding(environ.get("HTTP_ACCEPT_ENCODING", "")))
        known = environ.get("HTTP_IF_NONE_MATCH")
        is_unchanged = known is not None and (variant.etag in known or known == "*")
        headers = variant.unchanged if is_unchanged else variant.headers
        start_response(
            "304 Not Modified" if is_unchanged else self.status, [*headers, STALE] if is_stale else headers
        )
        return () if is_head or is_unchanged else (variant.body,)

    def _variant(self, encoding: str) -> Variant:
        if (made := self._variants.get(encoding)) is None:
            made = self._variants[encoding] = self._made(encoding)
        return made

    def _made(self, encoding: str) -> Variant:
        body = _compressed(self.body, encoding)
        is_plain = body is self.body
        etag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
        kept = [(name, value) for name, value in self.headers if name.lower() not in OF_THE_BODY]
        about_body = [pair for pair in self.headers if pair[0].lower() == "content-type"]
        if not is_plain:
            about_body.append(("Content-Encoding", encoding))
        about_body.append(("Content-Length", str(len(body))))
        return Variant(body, etag, [*kept, ("ETag", etag), *about_body], [*kept, ("ETag", etag)])


def _is_for_everyone(status: str, headers: Headers) -> bool:
    named = {name.lower(): value for name, value in headers}
    is_public = named.get("cache-control", "").startswith("public") and "set-cookie" not in named
    return is_public and status.startswith("200")


def _compressed(body: bytes, encoding: str) -> bytes:
    if len(body) < SMALL or not encoding:
        return body
    if encoding == "br":
        smaller: bytes = brotli.compress(body, quality=BROTLI_LEVEL)
        return smaller
    return gzip.compress(body, GZIP_LEVEL, mtime=0)


@lru_cache(maxsize=1024)
def _encoding(accepted: str) -> str:
    """The best encoding that an Accept-Encoding header takes: brotli, gzip, or none."""
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, _, weight = part.strip().partition(";q=")
        try:
            weights[name.strip()] = float(weight or 1)
        except ValueError:
            weights[name.strip()] = 0.0
    return next((name for name in ("br", "gzip") if weights.get(name, 0) > 0), "")
