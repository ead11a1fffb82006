"""What a reader may ask of the lists of promises and of projects: a council, and how far or of what kind."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, Self, TypeVar

from service.web.choices import Chosen, query_of

Code = TypeVar("Code", bound=StrEnum)
COUNCIL = "council"  # in addresses: the key, which is the same in both languages


@dataclass(frozen=True, slots=True)
class Filter(Generic[Code]):
    """A council and a code that things are shown for; what makes no sense is left out."""

    name: str  # of the code, in addresses
    council: str | None = None
    code: Code | None = None

    @classmethod
    def of(cls, name: str, codes: type[Code], given: Mapping[str, str], councils: Container[str]) -> Self:
        """The filter that an address asks for, among the codes and the keys of councils that there are."""
        council, code = given.get(COUNCIL), given.get(name)
        return cls(
            name,
            council if council in councils else None,
            codes(code) if code is not None and code in set(codes) else None,
        )

    def chosen(self, councils: Mapping[str, str], names: Mapping[Code, str]) -> list[Chosen]:
        """The choices made, each with the query that takes it away."""
        made = []
        if self.council is not None:
            made.append(Chosen(councils[self.council], replace(self, council=None).query))
        if self.code is not None:
            made.append(Chosen(names[self.code], replace(self, code=None).query))
        return made

    @property
    def query(self) -> str:
        """The query that asks for this, with its question mark; empty where nothing is chosen."""
        return query_of({COUNCIL: self.council, self.name: self.code})
