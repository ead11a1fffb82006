"""How addresses of others answer: every way a server can fail, on a server of the test’s own."""

import asyncio
import shutil
import socket
import ssl
import time
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from service.sources.asking import Answer, Manners, Target, UnreadableAddressError, is_public, target_of
from service.sources.models import LinkStatus
from service.sources.visiting import Visited, visit_all
from tests.sources.answering import Answering, answering, in_a_thread, own_certificate

NO_NETWORK = "no lookups leave this machine"


@pytest.fixture
def server() -> Iterator[Answering]:
    with answering() as running:
        yield running


@pytest.fixture(autouse=True)
def _only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.getaddrinfo

    def look_up(host: Any, *given: Any, **named: Any) -> Any:
        if host not in {"localhost", "127.0.0.1", "::1", "0x7f000001", "10.0.0.1"}:
            raise socket.gaierror(NO_NETWORK)
        return real(host, *given, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def visited(*addresses: str, **manners: Any) -> dict[str, Visited]:
    """How each address answered, by address."""
    found: dict[str, Visited] = {}
    usual = {"timeout": 5, "host_pause": 0, "may_be_private": True}
    given = Manners("Safon-link-check (+https://safon.example)", **{**usual, **manners})

    def visit() -> None:
        asyncio.run(visit_all(addresses, given, found.__setitem__))

    in_a_thread(visit)
    return found


@pytest.mark.parametrize(
    "path, status, code",
    [
        ("/works", "working", 200),
        ("/204", "working", 204),
        ("/early", "working", 200),
        ("/no-head", "working", 200),
        ("/flood", "working", 200),
        ("/404", "gone", 404),
        ("/410", "gone", 410),
        ("/401", "refused", 401),
        ("/403", "refused", 403),
        ("/429", "refused", 429),
        ("/400", "error", 400),
        ("/500", "error", 500),
        ("/503", "error", 503),
        ("/304", "error", 304),
        ("/moved-nowhere", "error", 302),
        ("/nothing", "error", None),
        ("/no-http", "error", None),
        ("/long-head", "error", None),
        ("/many-headers", "error", None),
    ],
)
def test_every_answer_has_its_meaning(server: Answering, path: str, status: str, code: int | None) -> None:
    found = visited(server.url + path)

    assert found == {server.url + path: Visited(LinkStatus(status), code)}


@pytest.mark.parametrize(
    "path, status, code, leads_to",
    [
        ("/moved", "redirected", 200, "/works"),
        ("/moved-in-welsh", "redirected", 200, "/tŷ?q=dŵr"),
        ("/far-3", "redirected", 200, "/works"),
        ("/far-2", "loop", 302, "/far-7"),
        ("/circle", "loop", 302, "/circle-back"),
        ("/moved-to-gone", "gone", 404, "/404"),
    ],
)
def test_redirects_are_followed_so_far_and_never_in_a_circle(
    server: Answering, path: str, status: str, code: int, leads_to: str
) -> None:
    found = visited(server.url + path)[server.url + path]

    assert found == Visited(LinkStatus(status), code, server.url + leads_to)
    assert len(server.asked) <= 7


def test_a_circle_is_seen_when_it_closes(server: Answering) -> None:
    visited(f"{server.url}/circle")

    assert [path for _method, path in server.asked] == ["/circle", "/circle-back"]


def test_an_address_with_letters_of_welsh_is_asked_for_as_browsers_do(server: Answering) -> None:
    visited(f"{server.url}/tŷ%20bach?q=dŵr#rhan")

    assert server.asked == [("HEAD", "/t%C5%B7%20bach?q=d%C5%B5r")]


@pytest.mark.parametrize("path", ["/never", "/drip"])
def test_a_server_that_takes_too_long_is_left(server: Answering, path: str) -> None:
    started = time.monotonic()

    found = visited(server.url + path, timeout=0.3)

    assert found == {server.url + path: Visited(LinkStatus.TIMEOUT)}
    assert time.monotonic() - started < 5  # the server would go on for thirty seconds


def test_where_head_is_not_understood_the_page_is_asked_for(server: Answering) -> None:
    visited(f"{server.url}/no-head", f"{server.url}/works")

    assert server.asked == [("HEAD", "/no-head"), ("GET", "/no-head"), ("HEAD", "/works")]


def test_who_asks_says_so(server: Answering) -> None:
    visited(f"{server.url}/works")

    assert server.headers[0]["User-Agent"] == "Safon-link-check (+https://safon.example)"
    assert server.headers[0]["Host"] == server.url.removeprefix("http://")


def test_a_refused_connection_and_an_unknown_host_are_unreachable() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}/"

    found = visited(nobody, "https://no-such-council.example/")

    assert set(found.values()) == {Visited(LinkStatus.UNREACHABLE)}


def test_plain_words_in_place_of_tls_are_a_fault_of_tls(server: Answering) -> None:
    address = server.url.replace("http:", "https:")

    assert visited(address) == {address: Visited(LinkStatus.TLS)}


@pytest.mark.skipif(not shutil.which("openssl"), reason="certificates are made with openssl")
@pytest.mark.parametrize(
    "names, trusted, status",
    [
        (["localhost"], True, "working"),
        (["localhost"], False, "tls"),
        (["other.example"], True, "tls"),
    ],
)
def test_a_certificate_must_be_trusted_and_of_the_host(
    tmp_path: Path, names: list[str], trusted: bool, status: str
) -> None:
    own = own_certificate(tmp_path, *names)
    of_server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    of_server.load_cert_chain(own)
    trust = ssl.create_default_context()
    if trusted:
        trust.load_verify_locations(own)

    with answering(of_server) as server:
        found = visited(server.url, trust=trust)

    assert found[server.url].status == status


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0x7f000001", "10.0.0.1"])
def test_nothing_in_a_private_network_is_asked(server: Answering, host: str) -> None:
    address = f"http://{host}:{server.server_address[1]}/works"

    assert visited(address, may_be_private=False) == {address: Visited(LinkStatus.PRIVATE)}
    assert server.asked == []


def test_no_redirect_leads_into_a_private_network(server: Answering, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.sources.asking.is_public", lambda address: not address.startswith("10."))

    found = visited(f"{server.url}/moved-inside", may_be_private=False)

    assert list(found.values()) == [Visited(LinkStatus.PRIVATE, None, "http://10.0.0.1/")]


@pytest.mark.parametrize("path", ["/moved-to-file", "/moved-to-nothing"])
def test_a_redirect_to_what_is_no_address_is_told(server: Answering, path: str) -> None:
    assert visited(server.url + path)[server.url + path].status == LinkStatus.UNREADABLE


@pytest.mark.parametrize(
    "address",
    [
        *("http://", "http:///path", "ftp://cyngor.example/", "file:///etc/passwd", "http://[::1", "cyngor"),
        *("http://a..b/", f"http://{'a' * 64}.example/", "http://cyngor.example:0/", "http://x:99999/"),
        *(
            "http://cyngor.example:door/",
            "http://me:secret@cyngor.example/",
            "http://a b/",
            "http://a%0d%0ab/",
        ),
    ],
)
def test_what_is_no_address_stops_nothing(server: Answering, address: str) -> None:
    found = visited(address, server.url)

    assert found == {address: Visited(LinkStatus.UNREADABLE), server.url: Visited(LinkStatus.WORKING, 200)}


def test_an_address_cannot_smuggle_a_second_request() -> None:
    target = target_of("http://cyngor.example/a\r\nHost: other\x00?b=\x0bc d")

    assert target.path == "/aHost:%20other%00?b=%0Bc%20d"
    with pytest.raises(UnreadableAddressError):
        target_of("http://cyngor.example\x00/")


@pytest.mark.parametrize(
    "address, public",
    [
        *(("81.2.69.142", True), ("2a00:1450::1", True), ("127.0.0.1", False), ("10.1.2.3", False)),
        *(("172.16.0.1", False), ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False)),
        *(("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False), ("::1", False)),
        *(("fd00::1", False), ("fe80::1%eth0", False), ("::ffff:127.0.0.1", False), ("2002:7f00:1::", False)),
    ],
)
def test_only_addresses_of_the_open_internet_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_one_host_is_asked_one_thing_at_a_time_with_a_pause_after_each(server: Answering) -> None:
    visited(*(f"{server.url}/{path}" for path in ("works", "moved", "no-head")), host_pause=0.1)

    gaps = [later - earlier for earlier, later in pairwise(server.asked_at)]
    assert len(server.asked) == 5
    assert min(gaps) >= 0.095


def test_a_few_hosts_are_asked_at_once_and_each_one_thing_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    busy: Counter[str] = Counter()
    hosts_at_once, of_one_host = 0, 0

    async def answer(_method: str, target: Target, _manners: Manners) -> Answer:
        nonlocal hosts_at_once, of_one_host
        busy[target.host] += 1
        hosts_at_once, of_one_host = max(hosts_at_once, len(+busy)), max(of_one_host, *busy.values())
        await asyncio.sleep(0.001)
        busy[target.host] -= 1
        # Every host sends on to one and the same.
        return Answer(200, None) if target.host == "all.example" else Answer(301, "http://all.example/")

    monkeypatch.setattr("service.sources.visiting.ask", answer)

    found = visited(*(f"http://{host}.example/{page}" for host in "abcdefgh" for page in "xyz"))

    assert {each.status for each in found.values()} == {LinkStatus.REDIRECTED}
    assert (hosts_at_once, of_one_host) == (4, 1)
