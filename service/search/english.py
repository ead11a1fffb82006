"""The tokens that English words are found by: children and child, went and go, organize and organise."""

from functools import lru_cache

from service.search.english_spelling import british, shorter
from service.search.lexicon import tokens_in
from service.search.words import AnalysedWord, analysed, bare, normal, plain, words_of

REMEMBERED = 6_000  # words


def analyse(text: str) -> set[str]:
    """The tokens under which a text is stored."""
    return {token for word in words_of(text) for token in tokens_of(word.written)}


def analyse_query(text: str) -> set[str]:
    """The tokens that a query looks for."""
    return analyse(text)


def analysed_words(text: str) -> list[AnalysedWord]:
    """The words of a text with their places and tokens."""
    return analysed(text, tokens_of)


@lru_cache(REMEMBERED)
def tokens_of(written: str) -> frozenset[str]:
    """The tokens of one word as written."""
    word = normal(written)
    tokens = tokens_in("english", word) or _parts(word) or _unlisted(bare(word))
    return frozenset(tokens) - {""}  # where a word is all signs, nothing is left of it


def _parts(word: str) -> set[str]:
    """What joins two words is found by each and by the whole; 's and the n't of isn't are no words."""
    if "-" in word:
        parts = {token for part in word.split("-") if len(part) > 1 for token in tokens_of(part)}
        return parts | {british(plain(word))}
    if "'" in word:
        return set(
            tokens_of(
                word.partition("'")[0].removesuffix("n") if word.endswith("n't") else word.partition("'")[0]
            )
        )
    return set()


def _unlisted(word: str) -> set[str]:
    if known := tokens_in("english", word):
        return set(known)
    for form in shorter(word):
        if known := tokens_in("english", form):
            return set(known)
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
    return {british(plain(word[:-1] if is_plural else word))}
