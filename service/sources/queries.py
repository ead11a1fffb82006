"""Questions about sources."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import bindparam, select

from service.db import db, rows
from service.sources.models import DEAD, LinkCheck, Seen, Source
from service.sources.outward import Place, outward_links

CHECK_OF = select(LinkCheck.seen, LinkCheck.seen_on).where(LinkCheck.url == bindparam("url"))


class Checked(NamedTuple):
    """What readers are told of an address that was checked, and of which day."""

    seen: Seen
    seen_on: date

    @property
    def dead(self) -> bool:
        """Whether readers need another way."""
        return self.seen in DEAD


class DeadLink(NamedTuple):
    """An address that is dead, and one of the published texts that lead to it."""

    check: LinkCheck
    place: Place


def sources_called(keys: Iterable[str]) -> list[Source]:
    """The sources with the given keys, in the order of the keys."""
    wanted = list(dict.fromkeys(keys))
    found = {
        source.key: source for source in db.session.scalars(select(Source).where(Source.key.in_(wanted)))
    }
    return [found[key] for key in wanted if key in found]


def check_of(url: str) -> Checked | None:
    """What is known of an address; None where it was never checked."""
    return next((Checked._make(row) for row in rows(CHECK_OF, url=url)), None)


def dead_links() -> list[DeadLink]:
    """Every dead address that something published leads to, once for each place; longest dead first."""
    places = outward_links()
    found = select(LinkCheck).where(LinkCheck.seen.in_(DEAD)).order_by(LinkCheck.failing_since, LinkCheck.url)
    return [
        DeadLink(check, place) for check in db.session.scalars(found) for place in places.get(check.url, ())
    ]
