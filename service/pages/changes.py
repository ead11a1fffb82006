"""What changed lately, as sentences that lead somewhere."""

from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from service.publishing.models import What
from service.publishing.queries import Change, address_of


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One sentence about what changed, when, and where to read it."""

    at: datetime
    sentence: str
    url: str | None


def shown_changes(changes: list[Change]) -> list[ShownChange]:
    """The changes in the reader's language."""
    return [_shown(change) for change in changes]


def _shown(change: Change) -> ShownChange:
    if change.count > 1:
        return ShownChange(change.at, change.kind.many(What(change.what), change.count), None)
    address = address_of(change.kind, change.key)
    url = url_for("publishing.history", kind=change.kind.address_name, slug=address) if address else None
    return ShownChange(change.at, str(change.sentence), url)
