"""Checking the addresses that published texts lead to; what each answers is kept as soon as it is known."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select, update

from service.db import db, now, writing
from service.language.dates import WALES
from service.publishing.actions import publication_number, raise_publication_number, tell, wait_for_others
from service.sources.asking import Manners
from service.sources.models import LinkCheck, LinkStatus, Seen
from service.sources.outward import outward_links
from service.sources.visiting import Visited, visit_all

WORKS = {LinkStatus.WORKING, LinkStatus.REDIRECTED}
ANSWERS = {*WORKS, LinkStatus.REFUSED}
LONGEST = 2_000  # bytes of an address; an index of PostgreSQL takes little more
NEVER = datetime.min.replace(tzinfo=UTC)


class Due(NamedTuple):
    """What a run is to check, and how much it leaves."""

    addresses: list[str]
    waiting: int  # due as well, and more than the run may check
    too_long: int  # addresses that cannot be kept


def due_links(again_after: timedelta, limit: int | None = None) -> Due:
    """The addresses that were never checked, or not for so long: those first that waited longest."""
    found = outward_links()
    links = [address for address in found if len(address.encode()) <= LONGEST]
    checked = {
        row.url: row.checked_at for row in db.session.execute(select(LinkCheck.url, LinkCheck.checked_at))
    }
    oldest = now() - again_after
    due = [address for address in links if checked.get(address, NEVER) <= oldest]
    due.sort(key=lambda address: checked.get(address, NEVER))
    chosen = due[:limit]
    return Due(chosen, len(due) - len(chosen), len(found) - len(links))


def check_links(
    addresses: Iterable[str], manners: Manners, advance: Callable[[], object] = lambda: None
) -> Counter[LinkStatus]:
    """Visit every address and keep how it answered; how many answered in each way.

    Readers see it at the end, also where the run is broken off; after a run that was killed, with the next.
    """
    counted: Counter[LinkStatus] = Counter()

    def note(address: str, visited: Visited) -> None:
        keep(address, visited)
        counted[visited.status] += 1
        advance()

    try:
        asyncio.run(visit_all(addresses, manners, note))
    finally:
        tell_readers()
    return counted


def keep(address: str, visited: Visited) -> None:
    """Keep how an address answered now."""
    with writing() as session:
        wait_for_others(session)
        check = session.get(LinkCheck, address) or LinkCheck(url=address, failures=0, untold=True)
        known = check.seen, check.seen_on
        _judge(check, visited, now())
        check.untold = check.untold or known != (check.seen, check.seen_on)
        session.add(check)


def tell_readers() -> None:
    """Have pages made anew, once, if any of them would say something else of an address."""
    with writing() as session:
        wait_for_others(session)
        untold = session.scalars(
            update(LinkCheck).where(LinkCheck.untold).values(untold=False).returning(LinkCheck.url)
        ).all()
        if untold:
            raise_publication_number(session)
        number = publication_number(session)
    tell(number)


def _judge(check: LinkCheck, visited: Visited, at: datetime) -> None:
    check.status, check.code, check.leads_to = visited
    check.checked_at = at
    if visited.status in WORKS:
        check.last_worked_at = at
    if visited.status in ANSWERS:
        check.failures, check.failing_since = 0, None
    else:
        check.failures, check.failing_since = check.failures + 1, check.failing_since or at
    check.seen, check.seen_on = _seen(check)


def _seen(check: LinkCheck) -> tuple[Seen, date]:
    """What readers are told: one failure is no death, unless the server says that the page is gone."""
    checked_on = _day(check.checked_at)
    if check.status == LinkStatus.GONE:
        return Seen.GONE, checked_on
    if check.failing_since and _day(check.failing_since) < checked_on:
        return Seen.SILENT, checked_on
    if check.last_worked_at:
        return Seen.WORKING, _day(check.last_worked_at)
    return Seen.UNSURE, checked_on


def _day(moment: datetime) -> date:
    return moment.astimezone(WALES).date()
