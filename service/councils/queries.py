"""Questions about the register of councils."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from service.councils.models import Council, Region
from service.councils.names import words_of
from service.db import db
from service.language.languages import Language


def councils_in_order(language: Language) -> Sequence[Council]:
    """The councils of the register in a language's alphabetical order."""
    order = getattr(Council, f"sort_key_{language}")
    return db.session.scalars(select(Council).where(~Council.withdrawn).order_by(order, Council.id)).all()


def council_with(key: str) -> Council | None:
    """The council of the register with a key; None where there is none."""
    return db.session.scalar(select(Council).where(Council.key == key, ~Council.withdrawn))


def matching_keys(councils: Iterable[Council], name: str, region: Region | None = None) -> set[str] | None:
    """The keys of those with words in their names that begin as typed; None without a filter."""
    words = [f" {word}" for word in words_of(name)]
    if not words and region is None:
        return None
    return {
        council.key
        for council in councils
        if region in {None, council.region} and all(word in council.search_names for word in words)
    }
