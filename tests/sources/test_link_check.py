"""What is kept of each address, when it counts as dead, and when readers see it."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask

from service.db import db, now
from service.publishing.queries import publication_count
from service.sources.asking import Manners
from service.sources.link_check import LONGEST, check_links, due_links, keep, tell_readers
from service.sources.models import LinkCheck, LinkStatus, Seen
from service.sources.visiting import Visited
from tests.queries import counted
from tests.sources.answering import answering, in_a_thread
from tests.sources.written import publish_links

ADDRESS = "https://cyngor.example/"
WEEK = timedelta(days=7)
FIRST, SECOND = (datetime(2026, 11, day, 12, tzinfo=UTC) for day in (28, 29))


def known(address: str = ADDRESS) -> LinkCheck:
    check = db.session.get(LinkCheck, address)
    assert check is not None
    return check


def seen_after(*answers: tuple[datetime, str]) -> tuple[str, int]:
    """What readers are told of an address after such answers, and of which day of the month."""
    for moment, status in answers:
        with time_machine.travel(moment, tick=False):
            keep(ADDRESS, Visited(LinkStatus(status), None))
    return known().seen, known().seen_on.day


@pytest.mark.parametrize("status", ["working", "redirected"])
def test_what_works_is_seen_working_on_the_day(app: Flask, status: str) -> None:
    assert seen_after((FIRST, status)) == (Seen.WORKING, 28)


@pytest.mark.parametrize(
    "status", ["error", "timeout", "tls", "loop", "unreachable", "private", "unreadable"]
)
def test_one_failure_is_no_death_and_two_on_one_day_are_none(app: Flask, status: str) -> None:
    later = FIRST + timedelta(hours=6)

    assert seen_after((FIRST, status), (later, status)) == (Seen.UNSURE, 28)
    assert seen_after((SECOND, status)) == (Seen.SILENT, 29)
    assert (known().failures, known().failing_since) == (3, FIRST)


def test_days_are_those_of_wales(app: Flask) -> None:
    evening, after_midnight = (
        datetime(2026, 7, 1, 22, 30, tzinfo=UTC),
        datetime(2026, 7, 1, 23, 30, tzinfo=UTC),
    )

    assert seen_after((evening, "timeout"), (after_midnight, "timeout")) == (Seen.SILENT, 2)


def test_what_worked_before_is_seen_so_until_it_has_failed_on_two_days(app: Flask) -> None:
    assert seen_after((FIRST - WEEK, "working"), (FIRST, "timeout")) == (Seen.WORKING, 21)
    assert seen_after((SECOND, "error")) == (Seen.SILENT, 29)
    assert known().last_worked_at == FIRST - WEEK


def test_a_page_that_is_gone_is_dead_at_once(app: Flask) -> None:
    assert seen_after((FIRST, "working"), (SECOND, "gone")) == (Seen.GONE, 29)


@pytest.mark.parametrize("status, seen", [("working", Seen.WORKING), ("refused", Seen.UNSURE)])
def test_what_answers_again_is_no_longer_dead(app: Flask, status: str, seen: Seen) -> None:
    assert seen_after((FIRST, "timeout"), (SECOND, "timeout"), (SECOND + WEEK, status)) == (seen, 6)
    assert (known().failures, known().failing_since) == (0, None)


def test_being_refused_is_no_failure(app: Flask) -> None:
    assert seen_after((FIRST, "refused"), (SECOND, "refused")) == (Seen.UNSURE, 29)
    assert seen_after((SECOND, "working"), (SECOND + WEEK, "refused")) == (Seen.WORKING, 29)


def test_readers_see_a_run_once_and_only_what_is_new_to_them(app: Flask) -> None:
    before = publication_count()
    with time_machine.travel(FIRST, tick=False):
        for address in (ADDRESS, f"{ADDRESS}dau"):
            keep(address, Visited(LinkStatus.WORKING, 200))
        tell_readers()
    told = publication_count()
    with time_machine.travel(FIRST + timedelta(hours=1), tick=False):
        keep(ADDRESS, Visited(LinkStatus.TIMEOUT))
        tell_readers()

    assert told == before + 1
    assert publication_count() == told


def test_a_run_that_breaks_off_tells_readers_what_it_found(app: Flask) -> None:
    before = publication_count()
    with answering() as server:

        def run_and_break() -> None:
            check_links([f"{server.url}/{number}" for number in (200, 404, 500)], of_tests(), stop)

        def stop() -> None:
            raise LookupError

        with pytest.raises(LookupError):
            in_a_thread(run_and_break)

    assert known(f"{server.url}/200").seen == Seen.WORKING
    assert db.session.get(LinkCheck, f"{server.url}/404") is None
    assert publication_count() == before + 1


def of_tests() -> Manners:
    return Manners("Safon", timeout=5, host_pause=0, may_be_private=True)


def test_every_address_is_kept_with_how_it_answered(app: Flask) -> None:
    with answering() as server:
        paths = ("works", "moved", "404", "403", "500")
        counted = in_a_thread(lambda: check_links([f"{server.url}/{path}" for path in paths], of_tests()))

    assert {path: str(known(f"{server.url}/{path}").status) for path in paths} == {
        "works": "working",
        "moved": "redirected",
        "404": "gone",
        "403": "refused",
        "500": "error",
    }
    assert known(f"{server.url}/moved").leads_to == f"{server.url}/works"
    assert known(f"{server.url}/404").code == 404
    assert counted.total() == 5


def test_what_was_never_checked_comes_first_and_then_what_waited_longest(empty_app: Flask) -> None:
    old, older, fresh, new = (f"{ADDRESS}{number}" for number in range(4))
    publish_links(old, older, fresh, new)
    for address, ago in ((old, WEEK), (older, 2 * WEEK), (fresh, WEEK / 2)):
        with time_machine.travel(now() - ago):
            keep(address, Visited(LinkStatus.WORKING, 200))

    assert due_links(WEEK).addresses == [new, older, old]
    assert due_links(WEEK, limit=2) == ([new, older], 1, 0)
    assert due_links(timedelta(0)).addresses == [new, older, old, fresh]


def test_the_longest_address_is_kept_and_a_longer_one_is_counted(empty_app: Flask) -> None:
    longest = ADDRESS + "".join(f"{number:05}" for number in range(500))[: LONGEST - len(ADDRESS)]
    publish_links(longest, longest + "x")

    due = due_links(WEEK)
    keep(longest, Visited(LinkStatus.WORKING, 200))

    assert due == ([longest], 0, 1)
    assert known(longest).seen == Seen.WORKING


def test_the_questions_do_not_grow_with_the_addresses(empty_app: Flask) -> None:
    def asked(*addresses: str) -> int:
        publish_links(*addresses)
        with counted() as made:
            due_links(WEEK)
        return len(made)

    assert asked(ADDRESS) == asked(*(f"{ADDRESS}{number}" for number in range(40)))
