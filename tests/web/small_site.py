"""A site of one page behind a page cache, for tests that must hold a render at a certain moment."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.exc import OperationalError
from werkzeug.test import run_wsgi_app

from service.web.page_cache import PageCache
from service.web.publication_signal import PublicationSignal
from service.web.security import SHARED
from tests.asking import Answer, asked

PAGE = "A page of words, long enough to be worth compressing. " * 40


@dataclass
class SmallSite:
    """Says its page and the number of the publication; counts how often it is asked."""

    publication: int = 1
    is_away: bool = False
    status: str = "200 OK"
    headers: list[tuple[str, str]] = field(default_factory=lambda: [("Cache-Control", SHARED)])
    body: str = PAGE
    renders: int = 0
    looks: int = 0
    meanwhile: Callable[[], object] = lambda: None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        with self.lock:
            self.renders += 1
        said = f"{self.publication}: {self.body}".encode()
        self.meanwhile()
        status = "503 Service Unavailable" if self.is_away else self.status
        headers = [] if self.is_away else self.headers
        start_response(status, [("Content-Type", "text/html; charset=utf-8"), *headers])
        return [said]

    def look(self) -> int:
        """What the database says, when it is there."""
        self.looks += 1
        if self.is_away:
            raise OperationalError("SELECT", None, Exception("away"))
        return self.publication

    def cached(self, room: int = 2**20) -> "CachedSite":
        """The site behind a cache of its own."""
        return CachedSite(
            self, PageCache(self, PublicationSignal(self.look), room=room, session_cookie="session")
        )


@dataclass(frozen=True)
class CachedSite:
    """The site as readers reach it."""

    site: SmallSite
    cache: PageCache

    def ask(self, path: str = "/cy", query: str = "", **given: Any) -> Answer:
        """One request."""
        body, status, headers = run_wsgi_app(self.cache, asked(path, query, **given), buffered=True)
        return Answer(int(status[:3]), headers, b"".join(body))

    def publish(self) -> None:
        """Publish something in this process."""
        self.site.publication += 1
        self.cache.signal.raise_to(self.site.publication)


def at_once(jobs: Iterable[Callable[[], object]]) -> None:
    """Do all of it at the same time, and wait until it is done."""
    threads = [threading.Thread(target=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)  # shorter than anybody waits for a render
        assert not thread.is_alive()
