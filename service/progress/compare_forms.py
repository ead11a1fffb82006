"""Which councils an address asks to see side by side, and what there is to say about how it asks."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from service.councils.models import Council
from service.councils.names import LONGEST_NAME
from service.councils.queries import matching_keys
from service.progress.codes import Likeness

FEWEST, MOST = 2, 4  # councils side by side
COUNCIL, NAME, LIKENESS = "council", "name", "by"  # in addresses
MOST_OFFERED = 8  # councils of a name


@dataclass(frozen=True, slots=True)
class Comparison:
    """The councils to show in the order in which they were named, and what of the address was left out."""

    councils: tuple[Council, ...]
    twice: tuple[Council, ...]
    named: int  # councils of the register that the address has, each once
    unknown: tuple[str, ...]
    likeness: tuple[Likeness, ...]
    name: str
    found: tuple[Council, ...] | None  # those that have the name; None where none is asked for

    @classmethod
    def of(cls, given: MultiDict[str, str], councils: Sequence[Council]) -> Self:
        """What an address asks for, among the councils of the register."""
        register = {council.key: council for council in councils}
        asked = Counter(key for key in given.getlist(COUNCIL) if key)
        known = [register[key] for key in asked if key in register]
        likeness = tuple(each for each in Likeness if each in given.getlist(LIKENESS))
        name = given.get(NAME, "").strip()[:LONGEST_NAME]
        return cls(
            councils=tuple(known[:MOST]),
            twice=tuple(council for council in known if asked[council.key] > 1),
            named=len(known),
            unknown=tuple(key[:LONGEST_NAME] for key in asked if key not in register),
            likeness=likeness or tuple(Likeness),
            name=name,
            found=_called(name, councils) if name else None,
        )

    @property
    def is_enough(self) -> bool:
        """Whether there is something to compare."""
        return len(self.councils) >= FEWEST

    @property
    def has_room(self) -> bool:
        """Whether another council fits beside them."""
        return len(self.councils) < MOST

    @property
    def only_found(self) -> Council | None:
        """The one council that has the name asked for."""
        return self.found[0] if self.found and len(self.found) == 1 else None

    def query(self, councils: Iterable[Council] | None = None) -> str:
        """The query that asks for some councils, or for the same, counting the same likenesses."""
        keys = [(COUNCIL, council.key) for council in (self.councils if councils is None else councils)]
        counted = [(LIKENESS, each) for each in self.likeness] if self.counts_some else []
        asked = urlencode([*keys, *counted])
        return f"?{asked}" if asked else ""

    def with_one(self, council: Council) -> str:
        """The query that asks for one council more; what is there already stays once."""
        return self.query(dict.fromkeys([*self.councils, council]))

    def without(self, council: Council) -> str:
        """The query that asks for one council less."""
        return self.query(each for each in self.councils if each is not council)

    @property
    def counts_some(self) -> bool:
        """Whether some likenesses count and others do not."""
        return len(self.likeness) < len(Likeness)


def _called(name: str, councils: Sequence[Council]) -> tuple[Council, ...]:
    keys = matching_keys(councils, name) or set()
    return tuple(council for council in councils if council.key in keys)
