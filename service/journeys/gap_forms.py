"""Which life event a reader looks at in the gap map, as the address says it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from service.journeys.queries import ListedJourney


class EventChoice(NamedTuple):
    """One life event out of those that there are, or all of them."""

    offered: Sequence[ListedJourney]
    chosen: ListedJourney | None
    is_unknown: bool  # the address asks for a life event that there is not

    @classmethod
    def of(cls, given: Mapping[str, str], offered: Sequence[ListedJourney]) -> Self:
        """The choice that an address makes by the key of a life event, the same in both languages."""
        asked = given.get("event", "")
        chosen = next((each for each in offered if each.key == asked), None)
        return cls(offered, chosen, is_unknown=bool(asked) and chosen is None)

    @property
    def key(self) -> str | None:
        """The key of the life event; None for all."""
        return self.chosen.key if self.chosen else None
