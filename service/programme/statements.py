"""What is asked of projects and commitments again and again: statements built once."""

from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, case, or_, select
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.sql.base import ExecutableOption

from service.programme.codes import Family
from service.programme.models import Commitment, Project, ProjectCouncil, Review, Target

OLDEST_FIRST = (Project.began.is_(None), Project.began, Project.id)
BY_FAMILY = case({family: place for place, family in enumerate(Family)}, value=Commitment.family)


@cache
def projects() -> Select[Project]:
    """Every project that is up with who takes part; the oldest first, those without a date last."""
    return select(Project).where(~Project.withdrawn).options(_taking_part()).order_by(*OLDEST_FIRST)


@cache
def projects_of_council() -> Select[Project]:
    """Those in which the council with the id `council_id` takes part, by itself or with all."""
    own = select(ProjectCouncil.project_id).where(ProjectCouncil.council_id == bindparam("council_id"))
    found = select(Project).where(~Project.withdrawn, or_(Project.all_councils, Project.id.in_(own)))
    joined = joinedload(Project.taking_part).joinedload(ProjectCouncil.council)
    return found.options(joined).order_by(*OLDEST_FIRST)


@cache
def project_called() -> Select[Project]:
    """The project with the id `project_id` with who takes part, withdrawn or not."""
    return select(Project).where(Project.id == bindparam("project_id")).options(_taking_part())


@cache
def commitments() -> Select[Commitment]:
    """Every commitment that is up with all that is known of it, family by family."""
    found = select(Commitment).where(~Commitment.withdrawn).options(*_all_of_it())
    return found.order_by(BY_FAMILY, Commitment.id)


@cache
def commitments_of_council() -> Select[Commitment]:
    """Those that the council with the id `council_id` made by itself."""
    found = select(Commitment).where(~Commitment.withdrawn, Commitment.council_id == bindparam("council_id"))
    return found.options(*_all_of_it(joinedload)).order_by(Commitment.id)


@cache
def commitment_called() -> Select[Commitment]:
    """The commitment with the id `commitment_id` with all that is known of it, withdrawn or not."""
    return select(Commitment).where(Commitment.id == bindparam("commitment_id")).options(*_all_of_it())


def _taking_part() -> ExecutableOption:
    return selectinload(Project.taking_part).joinedload(ProjectCouncil.council)


def _all_of_it(several: Callable[..., Any] = selectinload) -> tuple[ExecutableOption, ...]:
    """What is known of a commitment; of which there are several is asked apart, unless it is joined."""
    return (
        joinedload(Commitment.by_council),
        joinedload(Commitment.written_in),
        several(Commitment.targets).joinedload(Target.source),
        several(Commitment.looks).joinedload(Review.source),
    )
