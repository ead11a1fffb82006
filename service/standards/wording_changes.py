"""What changed from one wording of the Standard to the next, word by word in each language."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.publishing.differences import FieldDifference, differences
from service.standards.models import StandardSet
from service.standards.queries import Wording


@dataclass(frozen=True, slots=True)
class WordingChange:
    """Two wordings that follow each other: the standards whose titles differ, and those that stayed."""

    older: StandardSet
    newer: StandardSet
    changed: dict[int, FieldDifference]  # by the number of the standard
    same: list[int]


def changes_between(wordings: Sequence[Wording]) -> list[WordingChange]:
    """What changed with each new wording, the latest change first."""
    return [_change(older, newer) for older, newer in pairwise(wordings)][::-1]


def _change(older: Wording, newer: Wording) -> WordingChange:
    titles = [{str(each.number): each.title for each in wording.standards} for wording in (older, newer)]
    changed = {int(each.field): each for each in differences(*titles)}
    same = [each.number for each in newer.standards if each.number not in changed]
    return WordingChange(older.row, newer.row, changed, same)
