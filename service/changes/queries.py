"""Questions about what happened between two moments: a few columns of all of it, and the words of some."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, or_, select, tuple_
from sqlalchemy.orm import contains_eager, joinedload

from service.councils.kind import COUNCIL
from service.councils.models import Council
from service.db import db
from service.journeys.kinds import COUNCIL_LINKS
from service.language.dates import WALES
from service.programme.codes import PROJECT_CODE
from service.programme.models import Commitment, Project, ProjectCouncil, Review
from service.progress.codes import State
from service.progress.models import Indicator, Value
from service.publishing.models import ChangeEvent, Edition

Found = Select[*tuple[Any, ...]]
Rows = Sequence[Row[*tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Period:
    """The days from one to another, each whole by the clock of Wales, of one council or of all."""

    first: date
    last: date
    council: Council | None

    @property
    def start(self) -> datetime:
        """The moment at which it begins."""
        return datetime.combine(self.first, time(), WALES)

    @property
    def end(self) -> datetime:
        """The moment at which it is over."""
        return datetime.combine(self.last + timedelta(days=1), time(), WALES)


def events_in(period: Period) -> Rows:
    """What happened to published things: id, moment, kind, key of the thing, and what it was."""
    happened = ChangeEvent.at
    found: Found = (
        select(ChangeEvent.id, happened, Edition.kind, Edition.key, ChangeEvent.what)
        .join(ChangeEvent.edition)
        .where(happened >= period.start, happened < period.end)
    )
    return db.session.execute(_of_council(found, period.council)).all()


def values_in(period: Period) -> Rows:
    """Values that were recorded: id, moment, and the measure's id, key, slug and title.

    That nobody has looked for something yet is no news.
    """
    was_never_there = and_(Value.state == State.NOT_LOOKED_FOR, Value.number == 1)
    measure = (Indicator.id.label("indicator_id"), Indicator.key, Indicator.slug, Indicator.title)
    found: Found = (
        select(Value.id, Value.recorded_at, *measure)
        .join(Value.indicator)
        .join(Value.council)
        .where(Value.recorded_at >= period.start, Value.recorded_at < period.end, ~was_never_there)
        .where(~Indicator.withdrawn, ~Council.withdrawn)
    )
    if period.council:
        found = found.where(Value.council_id == period.council.id)
    return db.session.execute(found).all()


def reviews_in(period: Period) -> Rows:
    """Reviews of promises: when, which of them, with what outcome, and the promise's key, slug and title."""
    promise = (Commitment.key, Commitment.slug, Commitment.title)
    found: Found = (
        select(Review.reviewed_on, Review.position, Review.outcome, *promise)
        .join(Commitment, Commitment.id == Review.commitment_id)
        .where(Review.reviewed_on >= period.first, Review.reviewed_on <= period.last, ~Commitment.withdrawn)
    )
    if period.council:
        found = found.where(Commitment.council_id == period.council.id)
    return db.session.execute(found).all()


def events_with(ids: Collection[int]) -> dict[int, Row[*tuple[Any, ...]]]:
    """The words of some events by id: the sentence, and the kind, key, slug and number of the edition."""
    slugs = [Edition.content["slug"][language].as_string().label(language) for language in ("cy", "en")]
    found = (
        select(ChangeEvent.id, ChangeEvent.sentence, Edition.kind, Edition.key, Edition.number, *slugs)
        .join(ChangeEvent.edition)
        .where(ChangeEvent.id.in_(ids))
    )
    return {row.id: row for row in db.session.execute(found)} if ids else {}


def values_with(ids: Collection[int]) -> dict[int, tuple[Value, Value | None]]:
    """Some values by id, all that they refer to loaded, each with the one that it follows."""
    if not ids:
        return {}
    chosen = select(Value.indicator_id, Value.council_id, Value.number - 1).where(Value.id.in_(ids))
    of_pair = tuple_(Value.indicator_id, Value.council_id, Value.number)
    loaded = (contains_eager(Value.indicator), contains_eager(Value.council), joinedload(Value.answer))
    found = (
        select(Value)
        .join(Value.indicator)
        .join(Value.council)
        .where(or_(Value.id.in_(ids), of_pair.in_(chosen)))
        .options(*loaded)
    )
    read = list(db.session.scalars(found))
    numbered = {(each.indicator_id, each.council_id, each.number): each for each in read}
    return {
        each.id: (each, numbered.get((each.indicator_id, each.council_id, each.number - 1)))
        for each in read
        if each.id in ids
    }


def _of_council(found: Found, council: Council | None) -> Found:
    """What happened to a council's own things, and to what it takes part in."""
    if council is None:
        return found
    own = select(ProjectCouncil.project_id).where(ProjectCouncil.council_id == council.id)
    taken_part_in = select(Project.key).where(or_(Project.all_councils, Project.id.in_(own)))
    conditions: list[ColumnElement[bool]] = [
        and_(Edition.kind.in_([COUNCIL.code, COUNCIL_LINKS.code]), Edition.key == council.key),
        and_(Edition.kind == PROJECT_CODE, Edition.key.in_(taken_part_in)),
        Edition.content["council"].as_string() == council.key,
    ]
    return found.where(or_(*conditions))
