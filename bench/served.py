"""The server of `make run`, with the very same settings, in front of another application."""

import os
from typing import Any

from granian.server import Server

from tools import serve


def server_of_another(_target: str, **options: Any) -> Any:
    """A server of what BENCH_APPLICATION names, whatever its maker asked for."""
    return Server(os.environ["BENCH_APPLICATION"], **options)


if __name__ == "__main__":
    vars(serve)["Server"] = server_of_another
    serve.main()
