"""Questions about what councils do and what was promised."""

from collections.abc import Sequence

from service.db import db
from service.programme import statements
from service.programme.models import Commitment, Project


def projects() -> Sequence[Project]:
    """Every project that is up with the councils that take part, the oldest first."""
    return db.session.scalars(statements.projects()).all()


def projects_of(council_id: int) -> Sequence[Project]:
    """The projects in which a council takes part, alone or with all, the oldest first, in one question."""
    asked = statements.projects_of_council(), {"council_id": council_id}
    return db.session.scalars(*asked).unique().all()


def whole_project(project_id: int) -> Project:
    """One project with the councils that take part; its row is found at its slug."""
    return db.session.scalars(
        statements.project_called(),
        {"project_id": project_id},
        execution_options={"populate_existing": True},
    ).one()


def commitments() -> Sequence[Commitment]:
    """Every commitment that is up, family by family, with dates, reviews and sources."""
    return db.session.scalars(statements.commitments()).all()


def commitments_of(council_id: int) -> Sequence[Commitment]:
    """What one council promised by itself, with dates, reviews and sources, in one question."""
    asked = statements.commitments_of_council(), {"council_id": council_id}
    return db.session.scalars(*asked).unique().all()


def whole_commitment(commitment_id: int) -> Commitment:
    """One commitment with dates, reviews and sources; its row is found at its slug."""
    return db.session.scalars(
        statements.commitment_called(),
        {"commitment_id": commitment_id},
        execution_options={"populate_existing": True},
    ).one()
