"""A request as a server hands it on, also one that no browser would send."""

import io
from contextvars import Context
from dataclasses import dataclass
from typing import Any

from flask import Flask
from werkzeug.datastructures import Headers
from werkzeug.test import EnvironBuilder, run_wsgi_app

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, byte for byte."""

    status: int
    headers: Headers
    body: bytes

    @property
    def text(self) -> str:
        """The body as a reader sees it."""
        return self.body.decode()


def asked(
    path: str | bytes, query: str = "", *, headers: dict[str, str] | None = None, **environ: Any
) -> dict[str, Any]:
    """The environment of a request; its path and query are taken as they are."""
    made = EnvironBuilder(base_url="https://safon.example", headers=Headers(headers or {})).get_environ()
    raw = path if isinstance(path, bytes) else path.encode()
    return {**made, "PATH_INFO": raw.decode("latin-1"), "QUERY_STRING": query, **environ}


def ask(app: Flask, path: str | bytes, query: str = "", **given: Any) -> Answer:
    """The answer to such a request."""
    environ = asked(path, query, **given)
    body, status, headers = Context().run(run_wsgi_app, app, environ, buffered=True)  # not the test's own
    return Answer(int(status[:3]), headers, b"".join(body))


def send(app: Flask, path: str, body: bytes, *, content_type: str = FORM, **given: Any) -> Answer:
    """The answer to a request with a body."""
    sent = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": content_type,
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
    }
    return ask(app, path, **{**sent, **given})
