"""Many readers at one moment: one render for all, and nobody gets what was made before a publication."""

import threading
from collections.abc import Callable
from functools import partial

from tests.asking import Answer
from tests.web.small_site import CachedSite, SmallSite, at_once

READERS = 20


def answers_of(cached: CachedSite, readers: int = READERS) -> list[Answer]:
    answers: list[Answer] = []
    at_once([lambda: answers.append(cached.ask())] * readers)
    return answers


def held_until(released: threading.Event) -> Callable[[], object]:
    return lambda: released.wait(10)


def waiting(cached: CachedSite, readers: int) -> None:
    """Return when so many have begun to render."""
    pause = threading.Event()
    while cached.site.renders < readers:
        pause.wait(0.01)


def test_a_page_that_many_miss_is_rendered_once() -> None:
    cached = SmallSite(meanwhile=lambda: threading.Event().wait(0.2)).cached()

    answers = answers_of(cached)

    assert [answer.status for answer in answers] == [200] * READERS
    assert cached.site.renders == 1


def test_what_is_not_for_everyone_is_made_for_each() -> None:
    cached = SmallSite(
        headers=[("Set-Cookie", "mine=1")], meanwhile=lambda: threading.Event().wait(0.1)
    ).cached()

    answers = answers_of(cached)

    assert len(answers) == cached.site.renders == READERS


def test_a_render_that_fails_lets_the_others_go_on() -> None:
    def fail_once() -> None:
        threading.Event().wait(0.1)
        if cached.site.renders == 1:
            raise RuntimeError

    cached = SmallSite(meanwhile=fail_once).cached()
    answers: list[Answer] = []

    def read() -> None:
        try:
            answers.append(cached.ask())
        except RuntimeError:
            failed.append(1)

    failed: list[int] = []
    at_once([read] * READERS)

    assert (len(answers), len(failed)) == (READERS - 1, 1)
    assert cached.ask().status == 200


def test_a_page_begun_before_a_publication_is_not_kept_as_new() -> None:
    released = threading.Event()
    cached = SmallSite(meanwhile=held_until(released)).cached()
    slow = threading.Thread(target=cached.ask)
    slow.start()
    waiting(cached, 1)

    cached.publish()
    released.set()
    slow.join()

    assert cached.ask().text.startswith("2: ")


def test_who_comes_after_a_publication_does_not_wait_for_an_older_page() -> None:
    released, late = threading.Event(), list[Answer]()
    cached = SmallSite(meanwhile=held_until(released)).cached()
    slow = threading.Thread(target=cached.ask)
    slow.start()
    waiting(cached, 1)

    cached.publish()
    cached.site.meanwhile = lambda: None
    late.append(cached.ask())
    released.set()
    slow.join()

    assert late[0].text.startswith("2: ")
    assert cached.ask().text.startswith("2: ")
    assert cached.site.renders == 2, "the older page took the place of the newer"


def test_the_room_is_counted_right_when_many_fill_it() -> None:
    cached = SmallSite().cached(room=50_000)

    at_once([partial(cached.ask, query=str(number)) for number in range(3 * READERS)])
    held = cached.cache.held
    cached.publish()
    cached.ask()

    assert 0 < held <= 50_000
    assert 0 < cached.cache.held <= 50_000
