"""What a publishable thing may hold: a shape, and the reading of what somebody wrote against it.

Read content is plain: words are `Bilingual`, facts are values, a list is a tuple, a shape is a dict.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from service.language.bilingual import Bilingual
from service.language.languages import Language

Content = dict[str, Any]
SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
LONGEST_LINE, LONGEST_PROSE = 300, 50_000  # characters


class Wrong(StrEnum):
    """What can be wrong with one field."""

    LANGUAGE_MISSING = "language missing"
    MISSING = "missing"
    UNKNOWN = "unknown field"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Problem:
    """One field that keeps a text from being published, and the language it lacks if that is why."""

    field: str
    wrong: Wrong
    language: Language | None = None
    detail: str = ""

    def __str__(self) -> str:
        missing = {Language.CY: "the Welsh is missing", Language.EN: "the English is missing"}
        what = (
            missing[self.language] if self.language and self.wrong is Wrong.LANGUAGE_MISSING else self.wrong
        )
        return f"{self.field}: {what}" + (f" ({self.detail})" if self.detail else "")


class ContentError(ValueError):
    """A text that cannot be published; `problems` says field by field, and language by language, why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


class Part(Protocol):
    """One part of a shape: it reads what was given, and notes what is wrong with it."""

    def read(self, given: Any, at: str, problems: list[Problem]) -> Any:
        """The value as it is kept; None where `problems` grew."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words for readers, in both languages: one line, or Markdown."""

    markdown: bool = False
    pattern: str | None = None
    longest: int | None = None  # in characters, where it is neither a line nor prose

    def read(self, given: Any, at: str, problems: list[Problem]) -> Bilingual | None:
        """The pair; a problem for each language that is missing, too long or malformed."""
        if not isinstance(given, Mapping) or given.keys() - {*Language}:
            problems.append(Problem(at, Wrong.INVALID, detail="give cy and en"))
            return None
        before = len(problems)
        pair = [self._within(given.get(language), language, at, problems) for language in Language]
        return Bilingual(*pair) if len(problems) == before else None

    def _within(self, given: Any, language: Language, at: str, problems: list[Problem]) -> str:
        text = given.strip() if isinstance(given, str) else ""
        longest = self.longest or (LONGEST_PROSE if self.markdown else LONGEST_LINE)
        if not text:
            problems.append(Problem(at, Wrong.LANGUAGE_MISSING, language))
        elif len(text) > longest:
            problems.append(Problem(at, Wrong.INVALID, language, f"longer than {longest} characters"))
        elif not self.markdown and "\n" in text:
            problems.append(Problem(at, Wrong.INVALID, language, "more than one line"))
        elif self.pattern and not re.fullmatch(self.pattern, text):
            problems.append(Problem(at, Wrong.INVALID, language, f"not of the form {self.pattern}"))
        return text


@dataclass(frozen=True, slots=True)
class Text:
    """A fact without language: a code, an address."""

    pattern: str = r"\S(.*\S)?"

    def read(self, given: Any, at: str, problems: list[Problem]) -> str | None:
        """The text, if it has the form asked for."""
        if isinstance(given, str) and re.fullmatch(self.pattern, given):
            return given
        problems.append(Problem(at, Wrong.INVALID, detail=f"not of the form {self.pattern}"))
        return None


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds."""

    lowest: int = 0
    highest: int = 10**12

    def read(self, given: Any, at: str, problems: list[Problem]) -> int | None:
        """The number, if it lies between the bounds."""
        if isinstance(given, int) and not isinstance(given, bool) and self.lowest <= given <= self.highest:
            return given
        problems.append(
            Problem(at, Wrong.INVALID, detail=f"not a whole number from {self.lowest} to {self.highest}")
        )
        return None


@dataclass(frozen=True, slots=True)
class Day:
    """A date."""

    def read(self, given: Any, at: str, problems: list[Problem]) -> date | None:
        """The date, from a date or from `2026-11-24`."""
        try:
            return given if isinstance(given, date) else date.fromisoformat(given)
        except (TypeError, ValueError):
            problems.append(Problem(at, Wrong.INVALID, detail="not a date such as 2026-11-24"))
            return None


@dataclass(frozen=True, slots=True)
class Month:
    """A month, kept as its first day."""

    def read(self, given: Any, at: str, problems: list[Problem]) -> date | None:
        """The first day, from `2026-11`."""
        try:
            return date.fromisoformat(f"{str(given)[:7]}-01")
        except ValueError:
            problems.append(Problem(at, Wrong.INVALID, detail="not a month such as 2026-11"))
            return None


@dataclass(frozen=True, slots=True)
class OneOf:
    """One code out of several."""

    codes: type[StrEnum]

    def read(self, given: Any, at: str, problems: list[Problem]) -> StrEnum | None:
        """The code, if it is one of them."""
        try:
            return self.codes(given)
        except ValueError:
            problems.append(Problem(at, Wrong.INVALID, detail="one of " + ", ".join(self.codes)))
            return None


@dataclass(frozen=True, slots=True)
class Many:
    """Several of one part, in order."""

    part: Part

    def read(self, given: Any, at: str, problems: list[Problem]) -> tuple[Any, ...] | None:
        """Each of them; positions count from 1, as people do."""
        if not isinstance(given, Sequence) or isinstance(given, str):
            problems.append(Problem(at, Wrong.INVALID, detail="not a list"))
            return None
        return tuple(self.part.read(each, f"{at}.{n}", problems) for n, each in enumerate(given, 1))


@dataclass(frozen=True, slots=True)
class Keyed:
    """Several of one part, each under a key."""

    part: Part

    def read(self, given: Any, at: str, problems: list[Problem]) -> dict[str, Any] | None:
        """Each of them under its key, in the order of the keys."""
        if not isinstance(given, Mapping):
            problems.append(Problem(at, Wrong.INVALID, detail="not a mapping"))
            return None
        return {
            str(key): self.part.read(each, f"{at}.{key}", problems) for key, each in sorted(given.items())
        }


@dataclass(frozen=True, slots=True)
class Shape:
    """Named parts; those not named optional must be there, and no others may."""

    parts: Mapping[str, Part]
    optional: frozenset[str] = field(default=frozenset())

    def read(self, given: Any, at: str, problems: list[Problem]) -> Content | None:
        """The parts by name; an optional one that was left out is None."""
        if not isinstance(given, Mapping):
            problems.append(Problem(at, Wrong.INVALID, detail="not a mapping"))
            return None
        start = f"{at}." if at else ""
        unknown = sorted(map(str, given.keys() - self.parts.keys()))
        problems.extend(Problem(start + name, Wrong.UNKNOWN) for name in unknown)
        content: Content = {}
        for name, part in self.parts.items():
            content[name] = None
            if given.get(name) is not None:
                content[name] = part.read(given[name], start + name, problems)
            elif name not in self.optional:
                problems.append(Problem(start + name, Wrong.MISSING))
        return content


def read_content(shape: Shape, given: Any) -> Content:
    """What was given, checked whole; ContentError names every field that is wrong."""
    problems: list[Problem] = []
    content = shape.read(given, "", problems)
    if problems or content is None:
        raise ContentError(problems)
    return content


def one_a_line(words: Iterable[Bilingual]) -> Bilingual:
    """Several texts as one, each on a line of its own."""
    several = list(words)
    return Bilingual("\n".join(each.cy for each in several), "\n".join(each.en for each in several))


def plain(content: Any) -> Any:
    """Content as JSON can hold it; reading it again gives the same content."""
    if isinstance(content, Bilingual):
        return {"cy": content.cy, "en": content.en}
    if isinstance(content, dict):
        return {name: plain(value) for name, value in content.items() if value is not None}
    if isinstance(content, tuple):
        return [plain(value) for value in content]
    return content.isoformat() if isinstance(content, date) else content


def words_in(content: Any, at: str = "") -> Iterator[tuple[str, Bilingual]]:
    """Every pair of words with the name of its field, in the order of the shape."""
    if isinstance(content, Bilingual):
        yield at, content
    elif isinstance(content, dict):
        for name, value in content.items():
            yield from words_in(value, f"{at}.{name}" if at else name)
    elif isinstance(content, tuple):
        for number, value in enumerate(content, 1):
            yield from words_in(value, f"{at}.{number}")


def markdown_fields(shape: Shape) -> set[str]:
    """The names of the fields of a shape that hold Markdown, at whatever depth."""
    return {name for name, words in _fields_of_words(shape) if words.markdown}


def address_fields(shape: Shape) -> set[str]:
    """The names of the fields of a shape that hold addresses or parts of them, at whatever depth."""
    return {name for name, words in _fields_of_words(shape) if words.pattern}


def _fields_of_words(shape: Shape) -> Iterator[tuple[str, Words]]:
    for name, part in shape.parts.items():
        inner = part.part if isinstance(part, Many | Keyed) else part
        if isinstance(inner, Shape):
            yield from _fields_of_words(inner)
        elif isinstance(inner, Words):
            yield name, inner


def words_kept(content: Any, at: str = "") -> Iterator[tuple[str, Bilingual]]:
    """Every pair of words in an edition as it was kept, whatever shape its kind has today."""
    if isinstance(content, dict) and content.keys() == {*Language} and isinstance(content["cy"], str):
        yield at, Bilingual(**content)
    elif isinstance(content, dict):
        for name, value in content.items():
            yield from words_kept(value, f"{at}.{name}" if at else name)
    elif isinstance(content, list):
        for number, value in enumerate(content, 1):
            yield from words_kept(value, f"{at}.{number}")
