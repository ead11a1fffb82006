"""Where a reader comes from and may want to go back to: offered by a feature, shown above any page."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from service.language.languages import Language


class WayBack(NamedTuple):
    """A page to go back to, in one language."""

    title: str
    url: str


WayBackOf = Callable[[Mapping[str, str], Language], WayBack | None]
_offered: dict[str, WayBackOf] = {}


def offer_way_back(parameter: str, find: WayBackOf) -> None:
    """Let every page whose address has a parameter lead back to what a feature finds for it."""
    _offered[parameter] = find


def way_back(given: Mapping[str, str], language: Language) -> WayBack | None:
    """What an address says that its reader comes from; None where it says nothing, or nothing that is up."""
    found = (find(given, language) for parameter, find in _offered.items() if given.get(parameter))
    return next(found, None)
