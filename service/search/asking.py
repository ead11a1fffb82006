"""What a reader typed as what is looked for: alternatives of words in each language, in plain tokens.

Nothing that a reader types reaches an engine but as tokens of the letters a-z and figures, in quotes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from service.language.languages import Language
from service.search import english, welsh
from service.search.indexing import Way, is_small, mark, whole_title
from service.search.synonyms import synonyms_of
from service.search.words import normal, plain, words_of

MOST_WORDS, LONGEST_QUERY = 16, 200
# What is met as written and by its tokens in the title is on topic: that follows, and is not asked for.
ASKED_WAYS = [way for way in Way if way is not Way.EXACT_ON_TOPIC]
TokensOf = Callable[[str], frozenset[str]]
QUERY_TOKENS_OF: dict[Language, TokensOf] = {
    Language.CY: welsh.query_tokens_of,
    Language.EN: english.tokens_of,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asked for, and the choices made in the filters."""

    text: str
    kind: str | None = None
    council: str | None = None
    standard: int | None = None
    found_in: Language | None = None
    page: int = 1

    @property
    def choices(self) -> dict[str, str]:
        """What is chosen in each filter that is set."""
        names = ("kind", "council", "standard", "found_in")
        return {name: str(value) for name in names if (value := getattr(self, name)) is not None}


@dataclass(frozen=True, slots=True)
class SoughtWord:
    """One word of a query in one language: as written, its tokens, and phrases that mean the same."""

    written: str
    tokens: frozenset[str]
    synonyms: tuple[tuple[frozenset[str], ...], ...] = ()

    @property
    def all_tokens(self) -> frozenset[str]:
        """Every token that shows this word, for marking."""
        return self.tokens.union(*(token for phrase in self.synonyms for token in phrase))


Sought = Mapping[Language, list[SoughtWord]]


def sought_in(text: str) -> Sought:
    """What a query looks for in each language; nothing where it has only small words or signs."""
    words = [word.written for word in islice(words_of(text[:LONGEST_QUERY]), MOST_WORDS)]
    return {language: list(_sought(words, language)) for language in Language}


def _sought(words: list[str], language: Language) -> Iterable[SoughtWord]:
    tokens_of = QUERY_TOKENS_OF[language]
    for word in words:
        written = plain(normal(word))
        tokens = tokens_of(word) - {""}
        if written and tokens and not is_small(written, tokens, language):
            yield SoughtWord(written, tokens, synonyms_of(tokens, language))


class Syntax(NamedTuple):
    """How an engine writes a question."""

    quote: str
    both: str
    either: str

    def all_of(self, parts: Iterable[str]) -> str:
        """That every part is met."""
        return self._joined(parts, self.both)

    def any_of(self, parts: Iterable[str]) -> str:
        """That one of the parts is met."""
        return self._joined(parts, self.either)

    def token(self, language: Language, way: Way, token: str) -> str:
        """That a token is met."""
        return self.quoted(mark(language, way, token))

    def quoted(self, token: str) -> str:
        """A token of the index, which is letters a-z and figures, as the engine reads it."""
        return f"{self.quote}{token}{self.quote}"

    def _joined(self, parts: Iterable[str], sign: str) -> str:
        several = list(parts)
        return several[0] if len(several) == 1 else f"({f' {sign} '.join(several)})"


SYNTAX = {"sqlite": Syntax('"', "AND", "OR"), "postgresql": Syntax("'", "&", "|")}


PLACE = "@"  # where the mark of a language and a way will stand; no token has it


def questions(words: list[SoughtWord], language: Language, syntax: Syntax) -> dict[Way, str]:
    """In an engine's words, for each way that is asked for: all words are met in it; empty without words."""
    if not words:
        return dict.fromkeys(ASKED_WAYS, "")
    exact = syntax.all_of([syntax.quoted(PLACE + word.written) for word in words])
    by_tokens = syntax.all_of([_any_of(word, syntax) for word in words])

    def met(way: Way, asked: str) -> str:
        return asked.replace(PLACE, mark(language, way, ""))

    return {
        Way.WHOLE_TITLE: syntax.token(
            language, Way.WHOLE_TITLE, whole_title([word.written for word in words])
        ),
        Way.EXACT_TITLE: met(Way.EXACT_TITLE, exact),
        Way.EXACT: met(Way.EXACT, exact),
        Way.TITLE: met(Way.TITLE, by_tokens),
        Way.ANYWHERE: met(Way.ANYWHERE, by_tokens),
    }


def _any_of(word: SoughtWord, syntax: Syntax) -> str:
    """That a word is met by one of its tokens, or by all words of a phrase that means the same."""

    def any_token(tokens: Iterable[str]) -> str:
        return syntax.any_of([syntax.quoted(PLACE + token) for token in sorted(tokens)])

    phrases = [syntax.all_of(map(any_token, phrase)) for phrase in word.synonyms]
    return syntax.any_of([any_token(word.tokens), *phrases])
