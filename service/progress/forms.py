"""What a reader may ask of the list of councils."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from service.councils.models import Region
from service.councils.names import LONGEST_NAME
from service.councils.region_names import REGION_NAMES


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
        code = given.get("region", "")
        region = Region(code) if code in set(Region) else None
        return cls(given.get("name", "").strip()[:LONGEST_NAME], region, given.get("group") == "region")

    def choices(self) -> list[RegionChoice]:
        """The regions to choose from, north to south."""
        return [RegionChoice(region, REGION_NAMES[region], region is self.region) for region in Region]
