"""Requests that arrive at a steady rate while something else is measured."""

import threading
import time
from collections.abc import Callable
from http.client import HTTPException
from types import TracebackType

from bench.visiting import Visitor

THREADS = 4
ENOUGH = 0.9  # of what was meant


class Background:
    """So many requests a second from the beginning of a block to its end, whatever their answers take."""

    def __init__(self, port: int, path_of: Callable[[int], str], per_second: float) -> None:
        self._port, self._path_of, self._per_second = port, path_of, per_second
        self._over = threading.Event()
        self._began = self._lasted = 0.0
        self._answered: list[int] = []  # statuses; a list is safe to append to from several threads
        self._threads = [threading.Thread(target=self._send, args=(number,)) for number in range(THREADS)]

    def __enter__(self) -> "Background":
        self._began = time.monotonic()
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._lasted = time.monotonic() - self._began
        for thread in self._threads:
            thread.join()

    @property
    def kept_up(self) -> bool:
        """Whether nearly as many were answered well as were meant."""
        good = self._answered.count(200)
        return good >= ENOUGH * int(self._lasted * self._per_second) and good == len(self._answered)

    def _send(self, number: int) -> None:
        with Visitor(self._port) as visitor:
            while not self._over.wait(max(0.0, self._began + number / self._per_second - time.monotonic())):
                try:
                    self._answered.append(visitor.get(self._path_of(number), Accept_Encoding="gzip").status)
                except (OSError, HTTPException):
                    self._answered.append(0)
                    return
                number += THREADS
