"""What the page cache keeps and for how long, and what it never keeps."""

import time
from typing import Any

import pytest

from service.web import page_cache
from service.web.kept_page import STALE
from service.web.security import SHARED
from tests.web.small_site import CachedSite, SmallSite

FRAGMENT = {"HX-Request": "true"}


@pytest.fixture
def cached() -> CachedSite:
    return SmallSite().cached()


def renders_of(cached: CachedSite, *requests: dict[str, Any]) -> int:
    for request in requests:
        cached.ask(**request)
    return cached.site.renders


def test_a_page_is_rendered_once(cached: CachedSite) -> None:
    assert renders_of(cached, {}, {}, {"headers": {"Accept-Encoding": "br"}}, {"REQUEST_METHOD": "HEAD"}) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"path": "/en"},
        {"query": "a=1"},
        {"HTTP_HOST": "localhost"},
        {"wsgi.url_scheme": "http"},
        {"headers": FRAGMENT},
    ],
)
def test_what_differs_is_kept_apart(cached: CachedSite, other: dict[str, Any]) -> None:
    assert renders_of(cached, {}, other, {}, other) == 2


@pytest.mark.parametrize(
    "same",
    [
        {"HTTP_HOST": "SAFON.example"},
        {"headers": {"HX-Request": "True"}},
        {"headers": {"HX-Request": "true, true"}},
        {"headers": {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http"}},
        {"headers": {"Accept-Language": "en", "User-Agent": "x", "Cookie": "a=b; mysession=c"}},
    ],
)
def test_what_makes_no_difference_is_not(cached: CachedSite, same: dict[str, Any]) -> None:
    assert renders_of(cached, {}, same) == 1


@pytest.mark.parametrize("whole", ["HX-Boosted", "HX-History-Restore-Request"])
def test_a_whole_page_asked_for_by_htmx_is_not_kept_as_a_fragment(cached: CachedSite, whole: str) -> None:
    requests = [{"headers": FRAGMENT | {whole: "true"}}, {}, {"headers": FRAGMENT}]

    counts = [renders_of(cached, request) for request in requests]

    assert counts == [1, 1, 2]


def test_a_publication_makes_every_page_new_on_the_very_next_request(cached: CachedSite) -> None:
    cached.ask()

    cached.publish()

    assert cached.ask().text.startswith("2: ")


def test_a_publication_by_another_process_is_seen_within_a_second_and_a_half(cached: CachedSite) -> None:
    cached.ask()

    cached.site.publication += 1
    deadline = time.monotonic() + 1.5
    while cached.ask().text.startswith("1: ") and time.monotonic() < deadline:
        time.sleep(0.05)

    assert cached.ask().text.startswith("2: ")


def test_who_is_signed_in_sees_it_at_once(cached: CachedSite) -> None:
    cached.ask()

    cached.site.publication += 1

    assert cached.ask(headers={"Cookie": "a=b; session=x"}).text.startswith("2: ")


@pytest.mark.parametrize("cookie", ["mysession=x", "session", 'a="session', "=session", "\x00session=x"])
def test_a_cookie_that_is_no_session_asks_the_database_nothing(cached: CachedSite, cookie: str) -> None:
    cached.ask()
    looks = cached.site.looks

    cached.ask(HTTP_COOKIE=cookie)

    assert cached.site.looks == looks


@pytest.mark.parametrize(
    "status,headers",
    [
        ("404 Not Found", [("Cache-Control", "no-store")]),
        ("404 Not Found", [("Cache-Control", SHARED)]),
        ("301 Moved Permanently", [("Cache-Control", SHARED)]),
        ("500 Internal Server Error", [("Cache-Control", SHARED)]),
        ("200 OK", [("Cache-Control", "no-store")]),
        ("200 OK", [("Cache-Control", "private")]),
        ("200 OK", []),
        ("200 OK", [("cache-control", SHARED), ("set-cookie", "a=b")]),
    ],
)
def test_what_is_not_for_everyone_is_not_kept(status: str, headers: list[tuple[str, str]]) -> None:
    cached = SmallSite(status=status, headers=headers).cached()

    first, second = cached.ask(), cached.ask()

    assert (first.status, second.status) == (int(status[:3]),) * 2
    assert (cached.site.renders, cached.cache.held) == (2, 0)


@pytest.mark.parametrize("other", [{"REQUEST_METHOD": "POST"}, {"path": "/readyz"}, {"path": "/static/x"}])
def test_what_does_not_read_a_public_page_passes_by(cached: CachedSite, other: dict[str, Any]) -> None:
    assert renders_of(cached, other, other) == 2


def test_a_page_grows_old(cached: CachedSite, monkeypatch: pytest.MonkeyPatch) -> None:
    cached.ask()

    monkeypatch.setattr(page_cache, "SECONDS_KEPT", 0.0)

    assert renders_of(cached, {}) == 2


def test_while_the_database_is_away_nobody_waits_for_it(cached: CachedSite) -> None:
    cached.ask()
    cached.site.is_away = True
    cached.cache.signal.look()
    cached.publish()

    answers = [cached.ask() for _ in range(3)]

    assert {(answer.status, answer.headers["Cache-Status"]) for answer in answers} == {(200, STALE[1])}
    assert cached.site.renders == 1


def test_an_unknown_page_is_not_to_be_had_then(cached: CachedSite) -> None:
    cached.site.is_away = True

    answer = cached.ask()

    assert (answer.status, "Cache-Status" in answer.headers) == (503, False)
    assert cached.cache.held == 0
