"""What changed between two wordings, word by word."""

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum

from service.language.bilingual import Bilingual
from service.language.languages import Language

# A single line break, unless a list item, a heading or a quotation begins after it.
LINE_BREAK = re.compile(r"(?<!\n)\n(?!\n|\s*(?:[-*#>|]|\d+\.)\s)")
WORDS = re.compile(r"\S+|\s+")


class Fate(StrEnum):
    """What became of a run of words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in a row that share a fate."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """How one field differs, in each language; no runs where that language did not change."""

    field: str
    cy: list[Run]
    en: list[Run]

    def within(self, language: Language | str) -> list[Run]:
        """The runs in one language."""
        return self.cy if language == Language.CY else self.en


def differences(older: dict[str, Bilingual], newer: dict[str, Bilingual]) -> list[FieldDifference]:
    """The fields that differ, in the order of the newer text, those that it no longer has last."""
    fields = [*newer, *(name for name in older if name not in newer)]
    nothing = Bilingual("", "")
    return [
        FieldDifference(name, word_runs(was.cy, is_.cy), word_runs(was.en, is_.en))
        for name in fields
        if (was := _reflowed(older.get(name, nothing))) != (is_ := _reflowed(newer.get(name, nothing)))
    ]


def word_runs(older: str, newer: str) -> list[Run]:
    """The two texts as one run of words after another; empty when they are the same."""
    if older == newer:
        return []
    was, is_ = WORDS.findall(older), WORDS.findall(newer)
    # Blanks carry no meaning of their own: they may extend a match, never make one.
    matcher = difflib.SequenceMatcher(str.isspace, was, is_, autojunk=False)
    changes: list[tuple[str, str]] = []  # what stood there and what stands there now, the same where kept
    for _, i1, i2, j1, j2 in matcher.get_opcodes():
        changes.append(("".join(was[i1:i2]), "".join(is_[j1:j2])))
    return [run for change in _joined(changes) for run in _runs(*change)]


def _reflowed(words: Bilingual) -> Bilingual:
    """Markdown with its lines joined where a line break means nothing, so that wrapping is no change."""
    return Bilingual(LINE_BREAK.sub(" ", words.cy), LINE_BREAK.sub(" ", words.en))


def _joined(changes: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The changes with those that only a blank parts made one, so that words in a row stay together."""
    joined: list[tuple[str, str]] = []
    for was, is_ in changes:
        if was != is_ and len(joined) > 1 and joined[-1][0].isspace() and joined[-1][0] == joined[-1][1]:
            (blank, _), (before, after) = joined.pop(), joined.pop()
            joined.append((before + blank + was, after + blank + is_))
        else:
            joined.append((was, is_))
    return joined


def _runs(was: str, is_: str) -> list[Run]:
    if was == is_:
        return [Run(Fate.KEPT, is_)]
    return [Run(fate, text) for fate, text in ((Fate.REMOVED, was), (Fate.ADDED, is_)) if text]
