"""Visiting addresses of others politely: how each of them answered in the end."""

import asyncio
import ssl
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from service.sources.asking import (
    Answer,
    Manners,
    PrivateAddressError,
    UnreadableAddressError,
    UnreadableAnswerError,
    ask,
    target_of,
)
from service.sources.models import LinkStatus

HOSTS_AT_ONCE = 4
MOST_HOPS = 5
REDIRECTS = {301, 302, 303, 307, 308}
GONE = {404, 410}
REFUSED = {401, 403, 407, 429, 451}
# What each failure to get an answer means; the first that fits.
FAILURES: tuple[tuple[type[Exception], LinkStatus], ...] = (
    (PrivateAddressError, LinkStatus.PRIVATE),
    (UnreadableAddressError, LinkStatus.UNREADABLE),
    (UnreadableAnswerError, LinkStatus.ERROR),
    (TimeoutError, LinkStatus.TIMEOUT),
    (ssl.SSLError, LinkStatus.TLS),
    (OSError, LinkStatus.UNREACHABLE),
)


class Visited(NamedTuple):
    """How an address answered, and where its redirects led."""

    status: LinkStatus
    code: int | None = None
    leads_to: str | None = None


async def visit_all(
    addresses: Iterable[str], manners: Manners, note: Callable[[str, Visited], object]
) -> None:
    """Visit every address, a few hosts at a time, and note each answer as it comes."""
    by_host: dict[str | None, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[_host_of(address)].append(address)
    waiting = deque(sorted(by_host.values(), key=len, reverse=True))
    visitor = Visitor(manners)

    async def work() -> None:
        while waiting:
            for address in waiting.popleft():
                note(address, await visitor.visit(address))

    await asyncio.gather(*(work() for _ in range(HOSTS_AT_ONCE)))


class Visitor:
    """Asks every host one thing at a time, with a pause after each."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._asked: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._rested_at: dict[str, float] = {}

    async def visit(self, address: str) -> Visited:
        """How an address answers in the end, after at most five redirects."""
        passed = [address]
        while True:
            answer = await self._answer(passed[-1])
            if isinstance(answer, LinkStatus):
                return _visited(passed, answer)
            if answer.code not in REDIRECTS or not answer.location:
                return _visited(passed, _meaning(answer.code, redirected=len(passed) > 1), answer.code)
            following = _following(passed[-1], answer.location)
            if following in passed or len(passed) > MOST_HOPS:
                return _visited(passed, LinkStatus.LOOP, answer.code)
            passed.append(following)

    async def _answer(self, address: str) -> Answer | LinkStatus:
        try:
            answer = await self._ask("HEAD", address)
            # Some servers know no HEAD, and others say to it that a page is missing which is there.
            return answer if answer.code < 400 else await self._ask("GET", address)
        except tuple(error for error, _status in FAILURES) as failed:
            return next(status for error, status in FAILURES if isinstance(failed, error))

    async def _ask(self, method: str, address: str) -> Answer:
        target = target_of(address)
        async with self._turn(target.host):
            return await ask(method, target, self._manners)

    @asynccontextmanager
    async def _turn(self, host: str) -> AsyncIterator[None]:
        clock = asyncio.get_running_loop().time
        async with self._asked[host]:
            await asyncio.sleep(self._rested_at.get(host, 0) - clock())
            try:
                yield
            finally:
                self._rested_at[host] = clock() + self._manners.host_pause


def _visited(passed: list[str], status: LinkStatus, code: int | None = None) -> Visited:
    return Visited(status, code, passed[-1] if len(passed) > 1 else None)


def _meaning(code: int, *, redirected: bool) -> LinkStatus:
    if code < 300:
        return LinkStatus.REDIRECTED if redirected else LinkStatus.WORKING
    if code in GONE:
        return LinkStatus.GONE
    return LinkStatus.REFUSED if code in REFUSED else LinkStatus.ERROR


def _following(address: str, location: str) -> str:
    """Where a redirect leads; headers hold bytes, which are UTF-8 where they are not ASCII."""
    try:
        written = location.encode("latin-1").decode()
    except UnicodeError:
        written = location
    written = "".join(filter(str.isprintable, written))
    try:
        return urljoin(address, written)
    except ValueError:
        return written  # the next look at it says what is wrong


def _host_of(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
