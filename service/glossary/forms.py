"""What a reader may ask of the glossary: words in either language, one subject, one letter."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from service.glossary.letters import ALPHABETS, BORROWED
from service.glossary.matching import matching
from service.glossary.queries import FoundTerm, Subject
from service.language.languages import Language

LONGEST_WORDS = 80  # characters; the longest term has about as many


@dataclass(frozen=True, slots=True)
class LetterChoice:
    """A letter of the reader's alphabet: how it is written and what chooses it, if any term has it."""

    letter: str
    query: str | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class Section:
    """The terms under one letter; found by words they stand together, under none."""

    letter: str
    terms: list[FoundTerm]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a page of the glossary lists, out of how many terms, and the letters to go on with."""

    found: int
    total: int
    sections: list[Section]
    letters: list[LetterChoice]


@dataclass(frozen=True, slots=True)
class GlossarySearch:
    """What terms are shown for; what makes no sense is left out, and words lead to any letter."""

    words: str = ""
    group: str | None = None
    letter: str | None = None

    @classmethod
    def of(
        cls, given: Mapping[str, str], subjects: Iterable[Subject], language: Language
    ) -> "GlossarySearch":
        """The search that an address asks for."""
        words = " ".join(given.get("q", "").split())[:LONGEST_WORDS]
        group, letter = given.get("group"), given.get("letter")
        known = {subject.key for subject in subjects}
        return cls(
            words=words,
            group=group if group in known else None,
            letter=letter if letter in ALPHABETS[language] and not words else None,
        )

    def __bool__(self) -> bool:
        return bool(self.words or self.group or self.letter)

    def listing(self, terms: Sequence[FoundTerm], language: Language) -> Listing:
        """What it makes of all terms, given in the order of the language."""
        found = self.found(terms)
        return Listing(len(found), len(terms), self.sections(found), self.letters(terms, language))

    def found(self, terms: Sequence[FoundTerm]) -> list[FoundTerm]:
        """Those of the terms that it asks for; where it has words, what fits them best comes first."""
        chosen = [each for each in self._of_group(terms) if self.letter in (None, each.letter)]
        return matching(chosen, self.words) if self.words else chosen

    def sections(self, found: list[FoundTerm]) -> list[Section]:
        """What was found, letter by letter, or as it stands where it was found by words."""
        if self.words:
            return [Section("", found)] if found else []
        by_letter = groupby(found, key=lambda term: term.letter)
        return [Section(letter, list(terms)) for letter, terms in by_letter]

    def letters(self, terms: Sequence[FoundTerm], language: Language) -> list[LetterChoice]:
        """The alphabet to choose from, where no words were typed; the chosen letter again is all letters."""
        if self.words:
            return []
        there = {each.letter for each in self._of_group(terms)}
        return [
            LetterChoice(letter, self._query(letter) if letter in there else None, letter == self.letter)
            for letter in ALPHABETS[language]
            if letter in there or letter not in BORROWED[language]
        ]

    def _of_group(self, terms: Sequence[FoundTerm]) -> list[FoundTerm]:
        return [each for each in terms if self.group in (None, each.group)]

    def _query(self, letter: str) -> str:
        chosen = {"group": self.group, "letter": None if letter == self.letter else letter}
        asked = urlencode({name: code for name, code in chosen.items() if code is not None})
        return f"?{asked}" if asked else ""
