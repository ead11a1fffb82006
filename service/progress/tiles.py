"""The map of Wales as tiles, and the legend that says what they mean and how many there are of each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from service.language.bilingual import Bilingual
from service.language.catalogues import gettext
from service.progress.looks import Look

Words = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Tile:
    """One council on the map."""

    name: Bilingual
    code: str
    column: int
    row: int
    url: str
    look: Look
    said: str
    matches: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """What one look means; how many there are of it, where that is told."""

    look: Look
    words: str
    count: int | None = None


def step_entries(looks: Iterable[tuple[Look, float]], words: Words) -> list[Entry]:
    """What the steps mean, read off the tiles themselves: the lowest and the highest amount of each."""
    amounts: dict[Look, list[float]] = {}
    for look, amount in looks:
        amounts.setdefault(look, []).append(amount)
    return [Entry(look, _range(amounts[look], words)) for look in sorted(amounts)]


def _range(amounts: Sequence[float], words: Words) -> str:
    low, high = words(min(amounts)), words(max(amounts))
    return low if low == high else gettext("%(low)s to %(high)s", low=low, high=high)
