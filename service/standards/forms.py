"""What a reader may ask of the guidance: one situation, one kind of reader."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TypeVar
from urllib.parse import urlencode

from service.language.languages import Language
from service.standards.codes import Reader, Situation
from service.standards.names import reader_names, situation_names

Code = TypeVar("Code", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose, with the query that chooses it beside what is chosen already."""

    name: str
    query: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class GuidanceFilter:
    """The situation and the reader that guidance is shown for; what makes no sense is left out."""

    situation: Situation | None = None
    reader: Reader | None = None

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "GuidanceFilter":
        """The filter that an address asks for."""
        return cls(_code(Situation, given.get("situation")), _code(Reader, given.get("reader")))

    def __bool__(self) -> bool:
        return self.situation is not None or self.reader is not None

    @property
    def query(self) -> str:
        """The query that asks for this, with its question mark; empty where nothing is chosen."""
        chosen = {"situation": self.situation, "reader": self.reader}
        asked = urlencode({name: code for name, code in chosen.items() if code is not None})
        return f"?{asked}" if asked else ""

    def situations(self, language: Language) -> tuple[Choice, ...]:
        """The situations to choose from; choosing the chosen one again takes it away."""
        return _situations(self, language)

    def readers(self, language: Language) -> tuple[Choice, ...]:
        """The readers to choose from; choosing the chosen one again takes it away."""
        return _readers(self, language)


@cache
def _situations(chosen: GuidanceFilter, language: Language) -> tuple[Choice, ...]:
    return tuple(
        Choice(name, replace(chosen, situation=None if is_chosen else code).query, is_chosen)
        for code, name in situation_names(language).items()
        for is_chosen in [code is chosen.situation]
    )


@cache
def _readers(chosen: GuidanceFilter, language: Language) -> tuple[Choice, ...]:
    return tuple(
        Choice(name, replace(chosen, reader=None if is_chosen else code).query, is_chosen)
        for code, name in reader_names(language).items()
        for is_chosen in [code is chosen.reader]
    )


def _code(codes: type[Code], given: str | None) -> Code | None:
    return codes(given) if given and given in set(codes) else None
