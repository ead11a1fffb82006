"""The commands about links: checking them, also after a run was killed, and listing the dead ones."""

import csv
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import time_machine
from flask import Flask
from sqlalchemy import select

from service.db import db, now
from service.publishing.queries import publication_count
from service.sources.commands import COLUMNS
from service.sources.models import LinkCheck
from tests.conftest import make_app
from tests.databases import close
from tests.sources.answering import Answering, answering, in_a_thread
from tests.sources.written import publish_links

ROOT = Path(__file__).resolve().parents[2]
QUICKLY = ("--host-pause", "0", "--timeout", "5")


def run(app: Flask, *words: object) -> list[str]:
    """The lines that a command of links says when it ends well."""
    args = ["links", *map(str, words)]
    result = in_a_thread(lambda: app.test_cli_runner().invoke(args=args))
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


def checked() -> set[str]:
    """The last parts of the addresses that something is known of."""
    db.session.rollback()
    return {url.rpartition("/")[2] for url in db.session.scalars(select(LinkCheck.url))}


def publish_pages(server: Answering, pages: Iterable[object]) -> None:
    publish_links(*(f"{server.url}/{page}" for page in pages))


def test_a_run_says_how_many_answered_how_and_what_waits(empty_app: Flask) -> None:
    with answering() as server:
        publish_pages(server, ["works", "moved", "404", "500", "503", "200"])
        first = run(empty_app, "check", *QUICKLY, "--limit", 5)
        second = run(empty_app, "check", *QUICKLY)
        third = run(empty_app, "check", *QUICKLY)

    assert first[1:] == [
        "5 addresses were checked.",
        "     1  working",
        "     1  redirected",
        "     1  gone",
        "     2  error",
        "1 more wait for another run.",
    ]
    assert second[1:] == ["1 addresses were checked.", "     1  working"]
    assert third[-1] == "0 addresses were checked."


def test_a_run_checks_again_what_was_checked_long_ago(empty_app: Flask) -> None:
    with answering() as server:
        publish_pages(server, ["works"])
        run(empty_app, "check", *QUICKLY)
        with time_machine.travel(now() + timedelta(days=8)):
            again = run(empty_app, "check", *QUICKLY)
            at_once = run(empty_app, "check", *QUICKLY, "--again-after", 0)

    assert again[-1] == at_once[-1] == "     1  working"
    assert len(server.asked) == 3


def test_without_leave_nothing_on_this_machine_is_asked(empty_app: Flask) -> None:
    empty_app.config["LINKS_MAY_BE_PRIVATE"] = False
    with answering() as server:
        publish_pages(server, ["works"])
        said = run(empty_app, "check", *QUICKLY)

    assert said[-1] == "     1  private"
    assert server.asked == []


def test_dead_links_are_listed_with_the_texts_that_lead_to_them(empty_app: Flask) -> None:
    with answering() as server:
        day = dead_for_a_day(empty_app, server)

    assert run(empty_app, "dead") == [
        f"{server.url}/500  error 500; failing since {day}, 2 in a row; never seen working",
        "    page test [cy]",
        "    page test [en]",
        f"{server.url}/404  gone 404; failing since {day}, 2 in a row; never seen working",
        "    page test [cy]",
        "    page test [en]",
    ]


def test_dead_links_come_as_a_table_too(empty_app: Flask) -> None:
    with answering() as server:
        day = dead_for_a_day(empty_app, server)

    head, *table = csv.reader(run(empty_app, "dead", "--csv"))

    of_500 = [f"{server.url}/500", "page", "test", "cy", "error", "500", day, "2", "", ""]
    assert head == COLUMNS
    assert [row[3] for row in table] == ["cy", "en", "cy", "en"]
    assert [cell.partition("T")[0] for cell in table[0]] == of_500


def dead_for_a_day(app: Flask, server: Answering) -> str:
    """The day since when two addresses of a page have failed, as two runs found."""
    publish_pages(server, ["works", "500", "404"])
    first = now()
    run(app, "check", *QUICKLY)
    with time_machine.travel(first + timedelta(days=1)):
        run(app, "check", *QUICKLY, "--again-after", 0)
    return f"{first:%Y-%m-%d}"


def test_a_dead_address_that_nothing_leads_to_any_more_is_not_listed(empty_app: Flask) -> None:
    with answering() as server:
        publish_pages(server, ["404"])
        run(empty_app, "check", *QUICKLY)
        listed = run(empty_app, "dead")
        publish_pages(server, ["works"])

    assert listed
    assert run(empty_app, "dead") == []


def test_a_run_that_was_killed_is_gone_on_with_and_readers_see_all_of_it(tmp_path: Path) -> None:
    app = make_app(tmp_path, LINKS_MAY_BE_PRIVATE="yes")
    given = {"SAFON_INSTANCE": str(tmp_path), "DATABASE_URL": "", "LINKS_MAY_BE_PRIVATE": "yes"}
    command = [sys.executable, "-m", "flask", "--app", "service", "links", "check", *QUICKLY]
    with app.app_context(), answering() as server:
        publish_pages(server, range(200, 208))
        before = publication_count()
        db.session.rollback()
        process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **given}, stdout=subprocess.DEVNULL)
        server.on_asked = lambda path: process.kill() if path == "/204" else None
        ended = process.wait(60)
        half = checked()
        seen_half_way = publication_count()
        server.on_asked = lambda _path: None
        server.asked.clear()
        run(app, "check", *QUICKLY)
        whole, after = checked(), publication_count()
    close(app)

    assert ended == -signal.SIGKILL
    assert half == {"200", "201", "202", "203"}
    assert {path for _method, path in server.asked} == {"/204", "/205", "/206", "/207"}
    assert whole == {str(number) for number in range(200, 208)}
    assert (seen_half_way, after) == (before, before + 1)


def test_a_kill_after_the_last_answer_leaves_nothing_that_readers_never_see(empty_app: Flask) -> None:
    with answering() as server:
        publish_pages(server, ["works"])
        run(empty_app, "check", *QUICKLY)
        db.session.query(LinkCheck).update({"untold": True})  # as it is when a run dies there
        db.session.commit()
        before = publication_count()
        db.session.rollback()
        run(empty_app, "check", *QUICKLY)

    assert publication_count() == before + 1
