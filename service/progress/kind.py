"""Indicators as a kind of published thing; publishing one records the values that are new."""

from flask_babel import lazy_gettext as _l
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from service.councils.models import Council
from service.db import now
from service.language.bilingual import Bilingual
from service.language.catalogues import marked, marked_plural
from service.progress.findable import FOUND_FIGURE
from service.progress.models import Indicator, State, Unit, Value
from service.publishing.content import SLUG, Content, Day, Keyed, OneOf, Shape, Text, Whole, Words
from service.publishing.kinds import Kind, shape
from service.publishing.models import What
from service.sources.models import Source
from service.web.markdown import html_of_both


def write_indicator(session: Session, indicator: Indicator, content: Content) -> None:
    """Make the method readable, and add a value for each council whose figure is new or differs."""
    indicator.method_html = html_of_both(content["method"])
    session.add(indicator)
    session.flush()
    present = _present_values(session, indicator.id)
    councils = {council.key: council.id for council in session.execute(select(Council.key, Council.id))}
    source_id = session.scalars(select(Source.id).where(Source.key == content["source"])).one()
    for key, given in content["values"].items():
        found = (given["state"] or State.KNOWN, given["amount"], given["base"], content["as_at"], source_id)
        if present.get(councils[key]) != found:
            session.add(_value(indicator.id, councils[key], found))


def _value(indicator_id: int, council_id: int, found: tuple[object, ...]) -> Value:
    names = ("state", "amount", "base", "as_at", "source_id")
    return Value(
        indicator_id=indicator_id,
        council_id=council_id,
        recorded_at=now(),
        **dict(zip(names, found, strict=True)),
    )


def _present_values(session: Session, indicator_id: int) -> dict[int, tuple[object, ...]]:
    latest = select(func.max(Value.id)).where(Value.indicator_id == indicator_id).group_by(Value.council_id)
    columns = (Value.council_id, Value.state, Value.amount, Value.base, Value.as_at, Value.source_id)
    return {row[0]: tuple(row[1:]) for row in session.execute(select(*columns).where(Value.id.in_(latest)))}


INDICATOR = Kind(
    code="indicator",
    address_name=Bilingual(cy="mesurau", en="measures"),
    model=Indicator,
    shape=shape(
        {
            "slug": Words(pattern=SLUG),
            "title": Words(),
            "measures": Words(),
            "method": Words(markdown=True),
            "unit": OneOf(Unit),
            "source": Text(SLUG),
            "as_at": Day(),
            "values": Keyed(
                Shape(
                    {"state": OneOf(State), "amount": Whole(), "base": Whole(1)},
                    optional=frozenset({"state", "amount", "base"}),
                )
            ),
        }
    ),
    label=_l("Measures"),
    title_field="title",
    sentences={
        What.PUBLISHED: marked("New figures for every council: %(title)s."),
        What.WITHDRAWN: marked("Figures were taken down: %(title)s."),
        What.REVISED: marked("Figures were revised: %(title)s."),
    },
    counts={
        What.PUBLISHED: marked_plural(
            "%(num)s new set of figures was added.", "%(num)s new sets of figures were added."
        ),
        What.WITHDRAWN: marked_plural(
            "%(num)s set of figures was taken down.", "%(num)s sets of figures were taken down."
        ),
        What.REVISED: marked_plural(
            "%(num)s set of figures was revised.", "%(num)s sets of figures were revised."
        ),
    },
    field_labels={"measures": _l("What is counted"), "method": _l("Method")},
    write_more=write_indicator,
    findable=FOUND_FIGURE,
)
