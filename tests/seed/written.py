"""The seed as it is written, read once for all who look at it."""

from functools import cache

from service.cli import SEED
from service.publishing.seed_files import SeedText, read_seed


@cache
def written() -> tuple[SeedText, ...]:
    """Every text of the seed, in the order of its files."""
    return tuple(read_seed(SEED))


def written_of(kind: str) -> dict[str, SeedText]:
    """The texts of one kind by key."""
    return {text.key: text for text in written() if text.kind.code == kind}
