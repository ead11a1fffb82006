"""What changed between two wordings, word by word."""

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum

from service.language.bilingual import Bilingual
from service.language.languages import Language

WORDS = re.compile(r"\S+\s*|\s+")  # each word with the space after it, so that changed words stay together


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

    def within(self, language: Language) -> list[Run]:
        """The runs in one language."""
        return self.cy if language is Language.CY else self.en


def differences(older: dict[str, Bilingual], newer: dict[str, Bilingual]) -> list[FieldDifference]:
    """The fields that differ, in the order of the newer text, those that it no longer has last."""
    fields = [*newer, *(name for name in older if name not in newer)]
    nothing = Bilingual("", "")
    return [
        FieldDifference(name, word_runs(was.cy, is_.cy), word_runs(was.en, is_.en))
        for name in fields
        if (was := older.get(name, nothing)) != (is_ := newer.get(name, nothing))
    ]


def word_runs(older: str, newer: str) -> list[Run]:
    """The two texts as one run of words after another; empty when they are the same."""
    if older == newer:
        return []
    was, is_ = WORDS.findall(older), WORDS.findall(newer)
    runs: list[Run] = []
    bare_was, bare_is = [word.strip() for word in was], [word.strip() for word in is_]
    matcher = difflib.SequenceMatcher(None, bare_was, bare_is, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Run(Fate.KEPT, "".join(is_[j1:j2])))
            continue
        runs.extend(
            Run(fate, text)
            for fate, text in ((Fate.REMOVED, "".join(was[i1:i2])), (Fate.ADDED, "".join(is_[j1:j2])))
            if text
        )
    return runs
