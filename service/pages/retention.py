"""The promise of the privacy page, kept without anybody having to remember it."""

import time
from contextlib import suppress

from service.db import DATABASE_AWAY
from service.pages.actions import forget_old_messages
from service.reports.actions import forget_old_reports

SECONDS_BETWEEN = 24 * 3600


class Retention:
    """Deletes what is older than a year, at the first look of a process and then once a day."""

    def __init__(self) -> None:
        self._next = 0.0

    def keep(self) -> int:
        """How much was deleted; a database that is busy is asked again at the next look."""
        if time.monotonic() < self._next:
            return 0
        with suppress(*DATABASE_AWAY):
            deleted = forget_old_messages() + forget_old_reports()
            self._next = time.monotonic() + SECONDS_BETWEEN
            return deleted
        return 0
