"""Safon with one view more, which does nothing for a fifth of a second; only the benchmark serves it."""

import time
from collections.abc import Callable, Iterable
from typing import Any

from service.wsgi import application as safon

SLOW_PATH, SLOW_SECONDS = "/bench/slow", 0.2


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer the slow path late; leave everything else to Safon."""
    if environ["PATH_INFO"] != SLOW_PATH:
        return safon(environ, start_response)
    time.sleep(SLOW_SECONDS)
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return (b"slow\n",)
