"""What a reader may ask of the list of councils."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from service.councils.models import Region
from service.councils.names import LONGEST_NAME
from service.councils.region_names import REGION_NAMES

Code = TypeVar("Code", bound=StrEnum)


def code_given(codes: type[Code], given: str | None) -> Code | None:
    """The code that an address names; None where it names none that there is."""
    return codes(given) if given is not None and given in set(codes) else None


@dataclass(frozen=True, slots=True)
class RegionChoice:
    """A region as a filter offers it."""

    code: str
    label: Any
    selected: bool


@dataclass(frozen=True, slots=True)
class CouncilSearch:
    """A name, or its beginning, and a region; what makes no sense is left out."""

    name: str = ""
    region: Region | None = None
    by_region: bool = False

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "CouncilSearch":
        """The search that an address asks for."""
        name, region = given.get("name", "").strip()[:LONGEST_NAME], code_given(Region, given.get("region"))
        return cls(name, region, given.get("group") == "region")

    def choices(self) -> list[RegionChoice]:
        """The regions to choose from, north to south."""
        return [RegionChoice(region, REGION_NAMES[region], region is self.region) for region in Region]
