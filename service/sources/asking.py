"""One request to an address of somebody else: only its answer's head is read, and never for long.

The addresses come from editors, and redirects from anybody: none may lead into the network that this runs in.
A name is looked up once, every address that it has is looked at, and one of those is connected to.
"""

import asyncio
import re
import socket
import ssl
from collections.abc import Iterable
from dataclasses import dataclass, field
from http.client import HTTPException, parse_headers
from io import BytesIO
from ipaddress import IPv6Address, ip_address
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

LONGEST_HEAD = 64 * 1024  # bytes
PORTS = {"http": 80, "https": 443}
HOST_NAME = re.compile(r"[0-9A-Za-z._:-]+")
STATUS_LINE = re.compile(rb"HTTP/1\.[01] ([1-9]\d\d)\b")
AS_THEY_ARE = "%/:=&?~+!$,;'@()*[]"  # in the path and the query


class UnreadableAddressError(ValueError):
    """It is no address that can be asked over HTTP."""


class PrivateAddressError(ValueError):
    """It leads into a private network."""


class UnreadableAnswerError(ValueError):
    """What came back is no answer in HTTP."""


@dataclass(frozen=True, slots=True)
class Manners:
    """Who asks, how long it waits, and how it spares those who are asked."""

    agent: str
    timeout: float = 10  # seconds for one request, from looking up the name to the end of the head
    host_pause: float = 2  # seconds between two requests to one host
    may_be_private: bool = False  # whether addresses in private networks are asked too
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)


class Target(NamedTuple):
    """What of an address a request needs."""

    scheme: str
    host: str
    port: int
    authority: str
    path: str


class Answer(NamedTuple):
    """The head of an answer, as far as it matters."""

    code: int
    location: str | None


def target_of(address: str) -> Target:
    """The address taken apart and made plain ASCII; UnreadableAddressError where it cannot be asked."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        if ":" not in host:
            host = host.encode("idna").decode("ascii")
    except ValueError as error:
        raise UnreadableAddressError(address) from error
    if parts.scheme not in PORTS or port == 0 or "@" in parts.netloc or not HOST_NAME.fullmatch(host):
        raise UnreadableAddressError(address)
    authority = f"[{host}]" if ":" in host else host
    usual = PORTS[parts.scheme]
    return Target(
        scheme=parts.scheme,
        host=host,
        port=port or usual,
        authority=authority if port in {None, usual} else f"{authority}:{port}",
        path=_path_of(parts),
    )


def is_public(address: str) -> bool:
    """Whether an IP address is of the open internet."""
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        ip = ip.ipv4_mapped or ip.sixtofour or ip
    return ip.is_global and not ip.is_multicast


async def ask(method: str, target: Target, manners: Manners) -> Answer:
    """What a server answers, of which no more than the head is read.

    PrivateAddressError where it may not be asked, UnreadableAnswerError where it speaks no HTTP;
    TimeoutError, ssl.SSLError or another OSError where there is no answer.
    """
    async with asyncio.timeout(manners.timeout):
        reader, writer = await _connect(target, manners)
        try:
            writer.write(_request(method, target, manners.agent))
            while (answer := _answer(await _head(reader))).code < 200:
                pass  # what comes first is on its way
            return answer
        finally:
            writer.transport.abort()  # nothing more is wanted, and nobody is waited for


async def _connect(target: Target, manners: Manners) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    failed: OSError | None = None
    trust, name = (manners.trust, target.host) if target.scheme == "https" else (None, None)
    for ip in await _looked_up(target, manners):
        try:
            return await asyncio.open_connection(
                ip, target.port, limit=LONGEST_HEAD, ssl=trust, server_hostname=name
            )
        except ssl.SSLError:
            raise
        except OSError as error:
            failed = error
    raise failed or OSError("no address")


async def _looked_up(target: Target, manners: Manners) -> Iterable[str]:
    lookup = asyncio.get_running_loop().getaddrinfo
    found = await lookup(target.host, target.port, type=socket.SOCK_STREAM)
    addresses = dict.fromkeys(str(each[4][0]) for each in found)
    if not manners.may_be_private and not all(map(is_public, addresses)):
        raise PrivateAddressError(target.host)
    return addresses


def _request(method: str, target: Target, agent: str) -> bytes:
    lines = (
        f"{method} {target.path} HTTP/1.1",
        f"Host: {target.authority}",
        f"User-Agent: {agent}",
        "Accept: */*",
        "Connection: close",
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode("ascii")


async def _head(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
        raise UnreadableAnswerError(str(error)) from error


def _answer(head: bytes) -> Answer:
    status, _, headers = head.partition(b"\r\n")
    try:
        location = parse_headers(BytesIO(headers))["Location"]
    except HTTPException as error:
        raise UnreadableAnswerError(str(error)) from error
    if (found := STATUS_LINE.match(status)) is None:
        raise UnreadableAnswerError(repr(status[:80]))
    return Answer(int(found[1]), location)


def _path_of(parts: SplitResult) -> str:
    query = f"?{quote(parts.query, AS_THEY_ARE)}" if parts.query else ""
    return quote(parts.path or "/", AS_THEY_ARE) + query
