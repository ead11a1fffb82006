"""Questions about sources."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select

from service.db import db
from service.sources.models import DEAD, LinkCheck, Source
from service.sources.outward import Place, outward_links


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


def dead_links() -> list[DeadLink]:
    """Every dead address that something published leads to, once for each place; longest dead first."""
    places = outward_links()
    found = select(LinkCheck).where(LinkCheck.seen.in_(DEAD)).order_by(LinkCheck.failing_since, LinkCheck.url)
    return [
        DeadLink(check, place) for check in db.session.scalars(found) for place in places.get(check.url, ())
    ]
