"""Searches that found nothing, counted for editors: which words, in which language, on which day.

Who searched is not known, and words that may be somebody's own are not kept. A page never waits for this: the
counts are held in memory, and written with the next look for publications.
"""

import logging
import re
import threading
from collections import Counter
from datetime import date, timedelta
from typing import Any

from flask import current_app
from sqlalchemy import delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from service.db import now, writing
from service.language.alphabet import fold
from service.language.languages import Language
from service.search.models import LONGEST_MISS, SearchMiss
from service.search.words import words_of

log = logging.getLogger(__name__)
# What looks like an e-mail address, a postcode, or a telephone, National Insurance or reference number;
# signs between the figures do not hide one.
PRIVATE = re.compile(r"@|(?:\d[\W_]*){5,}|\b[a-z]{1,2}\d[a-z\d]?[\W_]*\d[a-z]{2}\b")
MOST_HELD, MOST_A_DAY, DAYS_KEPT = 500, 5_000, 365
INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
Miss = tuple[date, Language, str]


class Misses:
    """The searches that found nothing since the last look."""

    def __init__(self) -> None:
        self._held: Counter[Miss] = Counter()
        self._lock = threading.Lock()

    def count(self, text: str, language: Language) -> None:
        """Take note of a search that found nothing, unless its words may be somebody's own."""
        if (words := kept_words(text)) is None:
            return
        miss = now().date(), language, words
        with self._lock:
            if miss in self._held or len(self._held) < MOST_HELD:
                self._held[miss] += 1

    def write(self) -> int:
        """Add what is held to the table; how many different searches it was, 0 where that failed."""
        with self._lock:
            held, self._held = self._held, Counter()
        if not held:
            return 0
        try:
            with writing() as session:
                return _write(session, held)
        except Exception:  # whatever it is, the look for publications that this is part of must go on
            log.exception("searches that found nothing could not be counted")
            return 0


def misses() -> Misses:
    """Those of the running application."""
    found: Misses = current_app.extensions.setdefault("safon-misses", Misses())
    return found


def kept_words(text: str) -> str | None:
    """The folded words of a query; None where there are none, too many letters, or perhaps personal data."""
    words = " ".join(fold(word.written) for word in words_of(text))
    return words if 0 < len(words) <= LONGEST_MISS and not PRIVATE.search(fold(text)) else None


def _write(session: Session, held: Counter[Miss]) -> int:
    today = now().date()
    session.execute(delete(SearchMiss).where(SearchMiss.day < today - timedelta(days=DAYS_KEPT)))
    room = MOST_A_DAY - session.scalars(select(func.count()).where(SearchMiss.day == today)).one()
    adding = INSERT[session.get_bind().dialect.name](SearchMiss)
    total = SearchMiss.times + adding.excluded.times
    several = [
        {"day": day, "language": language, "words": words, "times": times}
        for (day, language, words), times in sorted(held.items())[: max(room, 0)]
    ]
    if several:
        session.execute(
            adding.on_conflict_do_update(index_elements=["day", "language", "words"], set_={"times": total}),
            several,
        )
    return len(several)
