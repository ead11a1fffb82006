"""Questions about how the councils are doing."""

from sqlalchemy import func, select
from sqlalchemy.orm import contains_eager

from service.councils.models import Council
from service.db import db
from service.progress.models import Indicator, Value


def latest_values(council_id: int) -> list[Value]:
    """The present value of every indicator for one council, with indicator and source loaded."""
    latest = select(func.max(Value.id)).where(Value.council_id == council_id).group_by(Value.indicator_id)
    found = (
        select(Value)
        .join(Value.indicator)
        .join(Value.source)
        .where(Value.id.in_(latest), ~Indicator.withdrawn)
        .options(contains_eager(Value.indicator), contains_eager(Value.source))
        .order_by(Indicator.id)
    )
    return list(db.session.scalars(found))


def values_of(indicator_id: int) -> list[Value]:
    """The present values of one indicator for the councils of the register, with all they refer to loaded."""
    latest = select(func.max(Value.id)).where(Value.indicator_id == indicator_id).group_by(Value.council_id)
    found = (
        select(Value)
        .join(Value.indicator)
        .join(Value.council)
        .join(Value.source)
        .where(Value.id.in_(latest), ~Council.withdrawn)
        .options(*map(contains_eager, (Value.indicator, Value.council, Value.source)))
        .order_by(Council.id)
    )
    return list(db.session.scalars(found))


def amounts_by_council() -> dict[str, dict[int, Value]]:
    """The present values of every indicator: by the indicator's key, then by the council's id."""
    latest = select(func.max(Value.id)).group_by(Value.indicator_id, Value.council_id)
    found = (
        select(Value)
        .join(Value.indicator)
        .join(Value.source)
        .where(Value.id.in_(latest), ~Indicator.withdrawn)
        .options(contains_eager(Value.indicator), contains_eager(Value.source))
    )
    values: dict[str, dict[int, Value]] = {}
    for value in db.session.scalars(found):
        values.setdefault(value.indicator.key, {})[value.council_id] = value
    return values
