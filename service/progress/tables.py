"""Measures, their answers and their values as tables; each value says its own source and date."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from service.councils.models import Council
from service.db import db
from service.language.bilingual import NOTHING
from service.progress.codes import Group, Standing, State
from service.progress.kind import INDICATOR
from service.progress.models import Value
from service.progress.names import GROUPS, STANDINGS, STATES
from service.progress.statements import shown_values
from service.publishing.columns import Cells
from service.publishing.tables import Explain, Explicit, Table, both, in_columns, named

VALUES_EXPLAINED = (
    *("number", "recorded_on", "unit"),
    *both("indicator_title", "council_name", "answer", "state_name", "standing_name", "source_title"),
    "source_url",
)


def explicit() -> Explicit:
    """Give measures a value for every council, each with its own state, standing, source and date."""
    councils = db.session.scalars(select(Council.key).where(~Council.withdrawn).order_by(Council.key)).all()
    return lambda content: _with_every_value(content, councils)


def _with_every_value(content: Mapping[str, Any], councils: Sequence[str]) -> dict[str, Any]:
    nobody_looked = {"state": State.NOT_LOOKED_FOR, "source": content["source"]}
    given = {key: _explicit(each, content) for key, each in content["values"].items()}
    values = {key: given.get(key, nobody_looked) for key in [*councils, *given]}
    return {**{name: each for name, each in content.items() if name != "as_at"}, "values": values}


def _explicit(value: Mapping[str, Any], content: Mapping[str, Any]) -> dict[str, Any]:
    state = value.get("state", State.KNOWN)
    standing = {"standing": value.get("standing", Standing.CONFIRMED)} if state == State.KNOWN else {}
    as_at = value.get("as_at", content.get("as_at"))
    return {
        **value,
        **standing,
        "state": state,
        "as_at": as_at,
        "source": value.get("source", content["source"]),
    }


def _explain_indicators() -> Explain:
    return lambda cells: named("group_name", GROUPS[Group(cells["group"])])


def _explain_values() -> Explain:
    found = {(value.indicator.key, value.council.key): value for value in db.session.scalars(shown_values())}

    def explain(cells: Cells) -> Cells:
        value = found.get((cells["indicator"], cells["council"]))
        return _explained(value) if value else dict.fromkeys(VALUES_EXPLAINED, "")

    return explain


def _explained(value: Value) -> Cells:
    return {
        "number": str(value.number),
        "recorded_on": value.recorded_at.date().isoformat(),
        "unit": value.indicator.unit,
        **in_columns("indicator_title", value.indicator.title),
        **in_columns("council_name", value.council.official_name),
        **in_columns("answer", value.answer.word if value.answer else NOTHING),
        **named("state_name", STATES[State(value.state)]),
        **named("standing_name", STANDINGS[Standing(value.standing)] if value.state == State.KNOWN else None),
        **in_columns("source_title", value.source.title),
        "source_url": value.source.url or "",
    }


INDICATORS = Table(
    "indicators",
    INDICATOR,
    left_out=frozenset({"as_at"}),
    explicit=explicit,
    explained=both("group_name"),
    explain=_explain_indicators,
)
CODES = Table("codes", INDICATOR, "codes", explicit=explicit)
VALUES = Table(
    "values",
    INDICATOR,
    "values",
    within="council",
    explicit=explicit,
    explained=VALUES_EXPLAINED,
    explain=_explain_values,
)
