"""What a reader may ask of the list of patterns: a group, a stage, a standard."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple
from urllib.parse import urlencode

from service.language.languages import Language
from service.patterns.codes import Group, Status
from service.patterns.names import group_names, status_names
from service.patterns.queries import ListedPattern


class Chosen(NamedTuple):
    """One choice that a reader made, and the query without it."""

    name: str
    query: str


@dataclass(frozen=True, slots=True)
class PatternFilter:
    """The group, the stage and the standard that patterns are shown for; what makes no sense is left out."""

    group: Group | None = None
    status: Status | None = None
    standard: int | None = None

    @classmethod
    def of(cls, given: Mapping[str, str], standards: Iterable[int]) -> "PatternFilter":
        """The filter that an address asks for, among the standards there are."""
        group, status, number = (given.get(name, "") for name in ("group", "status", "standard"))
        return cls(
            Group(group) if group in set(Group) else None,
            Status(status) if status in set(Status) else None,
            next((each for each in standards if str(each) == number), None),
        )

    def suits(self, pattern: ListedPattern) -> bool:
        """Whether a pattern is of the kind asked for."""
        return (
            self.group in (None, pattern.group)
            and self.status in (None, pattern.status)
            and (self.standard is None or self.standard in pattern.standards)
        )

    def chosen(self, language: Language, standards: Mapping[int, str]) -> list[Chosen]:
        """The choices made, each with the query that takes it away."""
        names: dict[str, Any] = {
            "group": group_names(language).get(self.group) if self.group else None,
            "status": status_names(language).get(self.status) if self.status else None,
            "standard": standards.get(self.standard) if self.standard else None,
        }
        return [Chosen(name, replace(self, **{field: None}).query) for field, name in names.items() if name]

    @property
    def query(self) -> str:
        """The query that asks for this, with its question mark; empty where nothing is chosen."""
        chosen = {"group": self.group, "status": self.status, "standard": self.standard}
        asked = urlencode({name: value for name, value in chosen.items() if value is not None})
        return f"?{asked}" if asked else ""
