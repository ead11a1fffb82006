"""Finished public pages, answered before Flask: compressed once, tagged strongly, bounded in memory.

A page is kept with the number of publications that it was rendered at; a newer number makes it old.
While the database cannot be reached, old pages go on being served, and say so.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any

from service.web.fragments import asks_for_fragment
from service.web.kept_page import KeptPage
from service.web.publication_signal import PublicationSignal

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]
Key = tuple[str, str, str, str, bool]
FillingKey = tuple[Key, int]

SECONDS_KEPT = 300.0  # pages also say what depends on today's date, such as a review that is late
SECONDS_TO_WAIT = 10.0  # for another thread that renders the same page
PATHS = ("/cy", "/en")
OTHERS = frozenset({"/", "/sitemap.xml", "/robots.txt", "/site.webmanifest"})


@dataclass(slots=True)
class _Filling:
    """A page that one thread is rendering while others wait for it."""

    done: threading.Event
    kept: KeptPage | None = None


class PageCache:
    """A WSGI application in front of another: it answers what it has kept, and keeps what may be shared."""

    def __init__(
        self, application: Application, signal: PublicationSignal, *, room: int, session_cookie: str
    ) -> None:
        self.application = application
        self.signal = signal
        self.room = room  # bytes
        self.held = 0  # bytes
        self._session_cookie = session_cookie
        self._pages: OrderedDict[Key, KeptPage] = OrderedDict()
        self._fillings: dict[FillingKey, _Filling] = {}
        self._lock = threading.Lock()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer from what is kept, or ask the application and keep what everyone may have."""
        path = environ.get("PATH_INFO", "")
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or not (path[:3] in PATHS or path in OTHERS):
            return self.application(environ, start_response)
        self.signal.watch()
        if self._is_signed_in(environ) and self.signal.reachable:
            # An editor sees a publication on the very next request, whichever worker made it.
            self.signal.look()
        key = (
            environ.get("wsgi.url_scheme", ""),
            environ.get("HTTP_HOST", "").lower(),
            path,
            environ.get("QUERY_STRING", ""),
            asks_for_fragment(environ),
        )
        page = self._fresh(key) or self._filled(key, environ)
        if page is None:
            return self.application(environ, start_response)
        return page.answer(environ, start_response, is_stale=not self.signal.reachable)

    def clear(self) -> None:
        """Forget every page."""
        with self._lock:
            self._pages.clear()
            self.held = 0

    def _fresh(self, key: Key) -> KeptPage | None:
        page = self._pages.get(key)
        if page is None:
            return None
        with suppress(KeyError):  # dropped by another thread this very moment
            self._pages.move_to_end(key)
        if not self.signal.reachable:
            return page
        if page.publication == self.signal.number and time.monotonic() - page.kept_at < SECONDS_KEPT:
            return page
        return None

    def _filled(self, key: Key, environ: Environ) -> KeptPage | None:
        """The page, rendered by this thread or by the one that came first; None when it may not be kept."""
        # Read before rendering: a publication meanwhile makes the page old.
        publication = self.signal.number
        with self._lock:
            filling = self._fillings.get((key, publication))
            is_first = filling is None
            if filling is None:
                filling = self._fillings[key, publication] = _Filling(threading.Event())
        if not is_first:
            filling.done.wait(SECONDS_TO_WAIT)
            # What may not be shared was made for the one who came first; the others ask for themselves.
            return filling.kept if filling.kept and filling.kept.is_sharable else None
        try:
            filling.kept = self._rendered(key, environ, publication)
        finally:
            with self._lock:
                self._fillings.pop((key, publication), None)
            filling.done.set()
        return filling.kept

    def _rendered(self, key: Key, environ: Environ, publication: int) -> KeptPage | None:
        page = KeptPage.of(self.application, environ, publication)
        if page.is_sharable:
            self._keep(key, page)
        elif page.is_unavailable and (old := self._pages.get(key)):
            self.signal.reachable = False
            return old
        return page

    def _keep(self, key: Key, page: KeptPage) -> None:
        with self._lock:
            if (old := self._pages.get(key)) is not None:
                if old.publication > page.publication:
                    return  # this one took so long that another thread has kept a newer
                self._drop(key)
            self._pages[key] = page
            self.held += _room_for(key, page)
            while self.held > self.room:
                self._drop(next(iter(self._pages)))

    def _drop(self, key: Key) -> None:
        self.held -= _room_for(key, self._pages.pop(key))

    def _is_signed_in(self, environ: Environ) -> bool:
        if self._session_cookie not in environ.get("HTTP_COOKIE", ""):
            return False
        try:
            return self._session_cookie in SimpleCookie(environ["HTTP_COOKIE"])
        except CookieError:
            return False


def _room_for(key: Key, page: KeptPage) -> int:
    """Bytes of memory for a page and for the address that it is kept under, which may be long."""
    return page.size + sum(len(part) for part in key[:4])
