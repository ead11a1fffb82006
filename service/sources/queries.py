"""Questions about sources."""

from collections.abc import Iterable

from sqlalchemy import select

from service.db import db
from service.sources.models import Source


def sources_called(keys: Iterable[str]) -> list[Source]:
    """The sources with the given keys, in the order of the keys."""
    wanted = list(dict.fromkeys(keys))
    found = {
        source.key: source for source in db.session.scalars(select(Source).where(Source.key.in_(wanted)))
    }
    return [found[key] for key in wanted if key in found]
