"""How a worker learns that something was published: the number of publications, read twice a second."""

import logging
import os
import threading
from collections.abc import Callable

from service.db import DATABASE_AWAY

log = logging.getLogger(__name__)
SIGNAL = "safon-publication-signal"  # among the extensions of the application
SECONDS_BETWEEN_LOOKS = 0.5  # a reader of another worker sees a publication within a second


class PublicationSignal:
    """The number of publications as this process knows it, and whether the database can be reached."""

    def __init__(self, look: Callable[[], int]) -> None:
        self.number = 0
        self.reachable = True
        self._look = look
        self._lock = threading.Lock()
        self._process: int | None = None

    def watch(self) -> None:
        """Begin to look from time to time; once in each process, since threads do not survive a fork."""
        if self._process == os.getpid():
            return
        with self._lock:
            if self._process != os.getpid():
                self._process = os.getpid()
                self.look()
                threading.Thread(target=self._watch, daemon=True, name="publication-signal").start()

    def look(self) -> None:
        """Read the number now; where the database does not answer, keep the last one and remember that."""
        try:
            self.raise_to(self._look())
            self.reachable = True
        except DATABASE_AWAY as error:
            if self.reachable:
                log.warning("the database does not answer: %s", type(error).__name__)
            self.reachable = False
        except Exception:
            log.exception("a look for new publications failed, and will be tried again")

    def raise_to(self, number: int) -> None:
        """Take note of a publication; the number never falls."""
        self.number = max(self.number, number)

    def _watch(self) -> None:
        pause = threading.Event()
        while not pause.wait(SECONDS_BETWEEN_LOOKS):
            self.look()
