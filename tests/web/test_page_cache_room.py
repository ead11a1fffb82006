"""The memory of the page cache: bounded, and given to what is read."""

import pytest

from tests.web.small_site import CachedSite, SmallSite


@pytest.fixture
def cached() -> CachedSite:
    return SmallSite().cached()


def renders_of(cached: CachedSite, query: str) -> int:
    cached.ask(query=query)
    return cached.site.renders


def test_what_was_read_longest_ago_makes_room() -> None:
    page = len("1: ") + len(SmallSite().body)
    cached = SmallSite().cached(room=3 * (2 * page + 4200))
    for name in ("a", "b", "c", "a", "d"):
        cached.ask(query=name)

    counts = {name: renders_of(cached, name) for name in ("a", "c", "d", "b")}

    assert counts == {"a": 4, "c": 4, "d": 4, "b": 5}


def test_many_addresses_never_take_more_than_the_room() -> None:
    room = 100_000
    cached = SmallSite().cached(room)

    held = []
    for number in range(60):
        cached.ask(query=f"{number}{'x' * 3000}")
        held.append(cached.cache.held)

    assert max(held) <= room
    assert held[-1] > room / 2


def test_a_long_address_counts_as_well(cached: CachedSite) -> None:
    cached.ask(query="x")
    short = cached.cache.held

    cached.ask(query="x" * 3001)

    assert cached.cache.held - short == short + 3000


def test_a_page_larger_than_the_room_is_sent_and_not_kept() -> None:
    cached = SmallSite().cached(room=100)

    assert cached.ask().status == 200
    assert cached.cache.held == 0


def test_all_can_be_forgotten(cached: CachedSite) -> None:
    cached.ask()

    cached.cache.clear()

    assert cached.cache.held == 0
    assert renders_of(cached, "") == 2
