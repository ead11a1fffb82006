"""What a blueprint refers to: whether it is there, or was there in an earlier edition."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from service.blueprints.codes import LinkKind
from service.journeys.kinds import JOURNEY
from service.journeys.models import Journey, JourneyStep
from service.patterns.models import Pattern
from service.publishing.models import Edition
from service.sources.models import Source
from service.standards.models import Guidance


class Target(NamedTuple):
    """What a link leads to: a standard's number, a pattern's key, or a journey's key and the step's code."""

    about: str
    step: str | None = None

    @classmethod
    def of(cls, kind: LinkKind, to: str | int) -> "Target":
        """The target as it is written in a text."""
        if kind is not LinkKind.STEP:
            return cls(str(to))
        about, _, step = str(to).partition(".")
        return cls(about, step)


class Known:
    """Everything that the links and sources of a blueprint may name; taken down or not, it is known."""

    def __init__(self, session: Session) -> None:
        steps = select(Journey.key, JourneyStep.code).join(Journey, Journey.id == JourneyStep.journey_id)
        self.session = session
        self.targets = {
            LinkKind.STANDARD: {Target(str(each)) for each in session.scalars(select(Guidance.number))},
            LinkKind.PATTERN: {Target(each) for each in session.scalars(select(Pattern.key))},
            LinkKind.STEP: {Target(key, code) for key, code in session.execute(steps)},
        }
        self.sources = set(session.scalars(select(Source.key)))

    def has(self, kind: LinkKind, to: str | int) -> bool:
        """Whether a link of a kind can lead there; a step that was let go of was there once."""
        target = Target.of(kind, to)
        if target in self.targets[kind]:
            return True
        return kind is LinkKind.STEP and any(
            step["code"] == target.step
            for content in contents(self.session, JOURNEY.code, target.about)
            for step in content["steps"]
        )


def contents(session: Session, kind: str, key: str) -> Iterator[dict[str, Any]]:
    """What every edition of a text says, the latest first."""
    of_it = Edition.kind == kind, Edition.key == key
    yield from session.scalars(select(Edition.content).where(*of_it).order_by(Edition.number.desc()))
