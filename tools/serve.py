"""Serves Safon with granian, so that Ctrl-C ends it at once."""

import importlib
import os
import signal
from typing import Any

from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels
from granian.server import Server


def load(target: str) -> Any:
    """The application, in a worker that ends when it is told to."""
    # Interrupted by the terminal as well as told to end by its parent, a worker would stay for ever.
    os.setpgid(0, 0)
    # While it loads it has its parent's handler, which would only remember the signal.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    module, _, name = target.partition(":")
    return getattr(importlib.import_module(module), name)


def main() -> None:
    """Serve until interrupted, as HOST, PORT and WORKERS say."""
    server = Server(
        "service.wsgi:application",
        address=os.environ.get("HOST") or "127.0.0.1",
        port=int(os.environ.get("PORT") or 5000),
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=int(os.environ.get("WORKERS") or min(2, os.cpu_count() or 1)),
        blocking_threads=16,
        # It counts open connections, idle keep-alives among them, and not requests: a small number would let
        # a few browsers shut everyone out. What runs at once is bounded by the threads.
        backpressure=512,
        log_level=LogLevels.error,
        log_access=False,  # addresses hold what somebody has ticked
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    )
    server.serve(target_loader=load)


if __name__ == "__main__":
    main()
