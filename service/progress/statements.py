"""What is asked of the values again and again, so written that ten years of them cost no more than one."""

from functools import cache
from typing import Any

from sqlalchemy import Select, SQLColumnExpression, bindparam, case, select, true
from sqlalchemy.orm import aliased, contains_eager, joinedload, selectinload

from service.councils.models import Council
from service.progress.codes import Group
from service.progress.models import Indicator, Value

Values = Select[Value]


@cache
def newest_values() -> Values:
    """The newest value of every measure for every council, each looked up at the end of its index."""
    kept = aliased(Value)
    of_pair = kept.council_id == Council.id, kept.indicator_id == Indicator.id
    newest = select(kept.id).where(*of_pair).order_by(kept.number.desc()).limit(1)
    return (
        select(Value)
        .select_from(Council)
        .join(Indicator, true())
        .join(Value, Value.id == newest.correlate(Council, Indicator).scalar_subquery())
    )


@cache
def present_values() -> Values:
    """The newest values of the measure with the id `indicator_id`, whether they are shown or not."""
    return newest_values().where(Indicator.id == bindparam("indicator_id"))


@cache
def shown_values() -> Values:
    """The newest value of every measure that is up for every council of the register, ready to be shown."""
    return _loaded(newest_values()).where(~Indicator.withdrawn, ~Council.withdrawn).order_by(*in_order())


@cache
def amounts() -> Values:
    """The newest values of the measures with the `keys`, with measure and source loaded."""
    found = newest_values().join(Value.source).where(~Indicator.withdrawn)
    loaded = map(contains_eager, (Value.indicator, Value.source))
    return found.where(Indicator.key.in_(bindparam("keys", expanding=True))).options(*loaded)


@cache
def values_of_council() -> Values:
    """Those of the council with the id `council_id`, in the order of pages."""
    return shown_values().where(Council.id == bindparam("council_id"))


@cache
def values_of_councils() -> Values:
    """Those of the councils with the `council_ids`, in the order of pages."""
    return shown_values().where(Council.id.in_(bindparam("council_ids", expanding=True)))


@cache
def values_of_indicator() -> Values:
    """The newest values of the measure with the id `indicator_id`, withdrawn or not, ready to be shown."""
    found = _loaded(newest_values()).where(Indicator.id == bindparam("indicator_id"), ~Council.withdrawn)
    return found.order_by(Council.id)


@cache
def values_of_pair() -> Values:
    """Every value that one measure had for one council, newest first: ids `indicator_id` and `council_id`."""
    found = select(Value).join(Value.indicator).join(Value.council).join(Value.source)
    of_pair = Value.indicator_id == bindparam("indicator_id"), Value.council_id == bindparam("council_id")
    return _loaded(found, joined=True).where(*of_pair).order_by(Value.number.desc())


@cache
def measures() -> Select[Indicator]:
    """Every measure that is up with the answers that it has, in the order of pages."""
    found = select(Indicator).where(~Indicator.withdrawn).options(selectinload(Indicator.answers))
    return found.order_by(*of_measures())


def in_order() -> tuple[SQLColumnExpression[Any], ...]:
    """The order of values on pages: that of their measures, then that of the register."""
    return (*of_measures(), Council.id)


def of_measures() -> tuple[SQLColumnExpression[Any], ...]:
    """The order of measures on pages: by group, then by their place in it."""
    places = {group: place for place, group in enumerate(Group)}
    return case(places, value=Indicator.group, else_=len(places)), Indicator.sequence, Indicator.id


def _loaded(found: Values, *, joined: bool = False) -> Values:
    """The statement with all that a value refers to read in one question."""
    if not joined:
        found = found.join(Value.source)
    loaded = map(contains_eager, (Value.indicator, Value.council, Value.source))
    return found.options(*loaded, joinedload(Value.answer))
