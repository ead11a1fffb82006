"""Words that readers use for what the site calls otherwise, by language, out of a file."""

from functools import cache
from pathlib import Path

from service.language.languages import Language
from service.search.indexing import TOKENS_OF, is_small
from service.search.words import normal, plain, words_of

FILE = Path(__file__).parent / "synonyms.yaml"
Phrase = tuple[frozenset[str], ...]


def synonyms_of(tokens: frozenset[str], language: Language) -> tuple[Phrase, ...]:
    """The phrases that a word with these tokens may also stand for, each word as its tokens."""
    known = _synonyms()[language]
    return tuple(dict.fromkeys(phrase for token in sorted(tokens) for phrase in known.get(token, ())))


@cache
def _synonyms() -> dict[Language, dict[str, list[Phrase]]]:
    """By each token of a word that is typed."""
    import yaml

    given = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    found: dict[Language, dict[str, list[Phrase]]] = {language: {} for language in Language}
    for language, synonyms in found.items():
        tokens_of = TOKENS_OF[language]
        for word, phrases in given[language].items():
            for token in tokens_of(word):
                synonyms.setdefault(token, []).extend(_phrase(phrase, language) for phrase in phrases)
    return found


def _phrase(written: str, language: Language) -> Phrase:
    """The tokens of each word of a phrase but the small ones, which no page is found by."""
    words = [(plain(normal(word.written)), TOKENS_OF[language](word.written)) for word in words_of(written)]
    return tuple(tokens for word, tokens in words if not is_small(word, tokens, language))
