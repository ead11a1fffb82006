"""A page as the row that it is found by: its tokens, where its words stand, and its place in the order.

A token in the index says with its first letter which language it is of, and whether it is the word as written
or what the analyser makes of it, in the title or anywhere: one column holds them all.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from service.language.languages import Language
from service.search import english, welsh
from service.search.registry import Page
from service.search.vocabulary import words_in
from service.search.words import analysed, normal, plain, words_of

TOKENS_OF = {Language.CY: welsh.tokens_of, Language.EN: english.tokens_of}
LONGEST_WORD = 60
ID_BITS = 58  # below the four of the priority
Places = dict[str, list[int]]


class Way(StrEnum):
    """How a word of a query can be met, the best first."""

    WHOLE_TITLE = "w"  # by a title of these words and no others
    EXACT_TITLE = "t"
    EXACT_ON_TOPIC = "both"  # as written anywhere, and by its tokens in the title
    EXACT = "b"  # as written, anywhere
    TITLE = "a"  # by its tokens
    ANYWHERE = "m"


class Tokens(NamedTuple):
    """What a text is found by: its words as written, the analysed ones, and where these stand."""

    exact: list[str]
    places: Places


def chosen(name: str, value: str) -> str:
    """What stands in the index for a choice in a filter: a kind, a council, a standard."""
    return f"x{name[0]}{plain(value)}"


def mark(language: Language, way: Way, token: str) -> str:
    """The token as it stands in the index: of one language, met in one way."""
    return f"{language[0]}{way}{token}"


def is_small(written: str, tokens: Collection[str], language: Language) -> bool:
    """Whether a word, by its letters or all its tokens, says too little to be looked for: the, i'r, yng."""
    small = _small_words(language)
    return written in small or all(token.removesuffix("1") in small for token in tokens)


@cache
def _small_words(language: Language) -> frozenset[str]:
    name = "stop" if language is Language.CY else "english_stop"
    return frozenset(plain(word) for word in words_in(name))


def tokens_of_text(text: str, language: Language) -> Tokens:
    """The tokens of a text without its small words."""
    exact: list[str] = []
    places: Places = defaultdict(list)
    for word in analysed(text, TOKENS_OF[language]):
        written = plain(normal(text[word.start : word.end]))
        if written and not is_small(written, word.tokens, language):
            exact.append(written)
            for token in sorted(word.tokens - {""}):
                places[token].append(word.start)
    return Tokens(exact, dict(places))


def filed(places: Places) -> str:
    """Where the words of each token begin, a line a token: looked up in place, nothing is read in first."""
    return "".join(f"\n{token} {' '.join(map(str, starts))}" for token, starts in places.items()) + "\n"


def starts_of(places: str, token: str) -> list[int]:
    """Where the words that a token stands for begin, out of what `filed` made."""
    line = places.find(f"\n{token} ")
    if line < 0:
        return []
    first = line + len(token) + 2
    return [int(start) for start in places[first : places.index("\n", first)].split()]


def values_of(page: Page, of_kind: str, of_key: str) -> dict[str, Any]:
    """The columns of the row that a page is found by."""
    bodies = {language: tokens_of_text(page.body.within(language), language) for language in Language}
    return {
        "id": id_of(page),
        "key": page.key,
        "of_kind": of_kind,
        "of_key": of_key,
        "kind": page.kind,
        "council": page.council,
        "standard": page.standard,
        "content_hash": content_hash(page),
        **{f"title_{each}": page.title.within(each) for each in Language},
        **{f"url_{each}": page.url.within(each) for each in Language},
        **{f"body_{each}": page.body.within(each) for each in Language},
        **{f"places_{each}": filed(bodies[each].places) for each in Language},
        "matched": " ".join(sorted(_all_matched(page, bodies))),
    }


def id_of(page: Page) -> int:
    """The number of a page's row: smaller with a better priority, otherwise out of its key alone."""
    hashed = hashlib.blake2b(page.key.encode(), digest_size=8).digest()
    return (page.priority << ID_BITS) + (int.from_bytes(hashed, "big") >> (64 - ID_BITS))


def content_hash(page: Page) -> str:
    """What identifies all that a page says."""
    said = [str(part) if isinstance(part, str | int | None) else [part.cy, part.en] for part in page]
    return hashlib.blake2b(json.dumps(said).encode(), digest_size=16).hexdigest()


def whole_title(words: list[str]) -> str:
    """The words of a whole title as one token."""
    return "".join(words)


def words_on(title: str, body: str) -> set[str]:
    """The words of a page as readers would write them, for suggestions; numbers are no words."""
    found = {normal(word.written) for text in (title, body) for word in words_of(text)}
    return {word for word in found if 3 < len(word) <= LONGEST_WORD and word.replace("-", "").isalpha()}


def _all_matched(page: Page, bodies: dict[Language, Tokens]) -> set[str]:
    said = {token for language in Language for token in _matched(page, language, bodies[language])}
    return {*_choices(page), *said}


def _choices(page: Page) -> Iterator[str]:
    for name, value in (("kind", page.kind), ("council", page.council), ("standard", page.standard)):
        if value is not None:
            yield chosen(name, str(value))


def _matched(page: Page, language: Language, body: Tokens) -> Iterator[str]:
    title, forms = (tokens_of_text(words.within(language), language) for words in (page.title, page.forms))
    yield mark(language, Way.WHOLE_TITLE, whole_title(title.exact))
    for way, tokens in (
        (Way.EXACT_TITLE, title.exact),
        (Way.EXACT, [*title.exact, *body.exact, *forms.exact]),
        (Way.TITLE, title.places),
        (Way.ANYWHERE, [*title.places, *body.places, *forms.places]),
    ):
        yield from (mark(language, way, token) for token in tokens)
