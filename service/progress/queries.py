"""Questions about how the councils are doing."""

from collections.abc import Iterable, Sequence

from service.db import db
from service.progress import statements
from service.progress.models import Indicator, Value


def measures() -> Sequence[Indicator]:
    """Every measure that is up with its answers, in the order of pages."""
    return db.session.scalars(statements.measures()).all()


def all_values() -> Sequence[Value]:
    """The present value of every measure for every council, measure by measure, all it refers to loaded."""
    return db.session.scalars(statements.shown_values()).all()


def latest_values(council_id: int) -> list[Value]:
    """The present value of every measure for one council, in the order of pages, all it refers to loaded."""
    return list(db.session.scalars(statements.values_of_council(), {"council_id": council_id}))


def values_side_by_side(council_ids: Iterable[int]) -> list[Value]:
    """The present value of every measure for some councils, measure by measure in the order of pages."""
    return list(db.session.scalars(statements.values_of_councils(), {"council_ids": list(council_ids)}))


def values_of(indicator_id: int) -> list[Value]:
    """The present values of one measure for the councils of the register, with all they refer to loaded."""
    return list(db.session.scalars(statements.values_of_indicator(), {"indicator_id": indicator_id}))


def values_once(indicator_id: int, council_id: int) -> list[Value]:
    """Every value that one measure ever had for one council, newest first, with all they refer to loaded."""
    pair = {"indicator_id": indicator_id, "council_id": council_id}
    return list(db.session.scalars(statements.values_of_pair(), pair))


def amounts_by_council(*keys: str) -> dict[str, dict[int, Value]]:
    """The present values of the measures with some keys: by the key, then by the council's id."""
    values: dict[str, dict[int, Value]] = {key: {} for key in keys}
    for value in db.session.scalars(statements.amounts(), {"keys": keys}):
        values[value.indicator.key][value.council_id] = value
    return values
