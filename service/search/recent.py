"""What searches found lately: kept while a reader turns pages, narrows results or changes the language.

Each of these asks the same question again. What is kept is forgotten with the next publication.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable

from flask import current_app

from service.search.matching import Match
from service.web.publication_signal import SIGNAL

RECENT = "safon-recent-searches"
MOST_KEPT, MOST_MATCHES = 100, 200  # searches; rows of one that is kept, some 3 MB in all


class RecentSearches:
    """The matches of the latest searches, of one publication number."""

    def __init__(self) -> None:
        self._number = 0
        self._kept: OrderedDict[str, list[Match]] = OrderedDict()
        self._lock = threading.Lock()

    def matches(self, text: str, number: int, ask: Callable[[], list[Match]]) -> list[Match]:
        """What words find: as it was kept under this number of publications, or asked now."""
        with self._lock:
            if number != self._number:
                self._number = number
                self._kept.clear()
            if (found := self._kept.get(text)) is not None:
                self._kept.move_to_end(text)
                return found
        found = ask()
        if len(found) <= MOST_MATCHES:
            with self._lock:
                if number == self._number:
                    self._kept[text] = found
                    if len(self._kept) > MOST_KEPT:
                        self._kept.popitem(last=False)
        return found


def recently_found(text: str, ask: Callable[[], list[Match]]) -> list[Match]:
    """The matches of some words, asked anew only where these were not asked lately."""
    recent: RecentSearches = current_app.extensions.setdefault(RECENT, RecentSearches())
    # The number is read before the question, so that what is kept is never older than it.
    number = current_app.extensions[SIGNAL].number
    return recent.matches(text, number, ask)
