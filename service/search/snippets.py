"""A few words of a page around those that were looked for, with these marked as they are written."""

from bisect import bisect_left
from collections.abc import Callable

from markupsafe import Markup, escape

from service.language.languages import Language
from service.search.asking import SoughtWord
from service.search.indexing import TOKENS_OF, Places
from service.search.words import analysed

SHOWN, BEFORE = 220, 70  # letters
ELLIPSIS = "…"


def snippet_of(body: str, places: Places, words: list[SoughtWord], language: Language) -> Markup:
    """The part of a text that shows most of the words, or its beginning; only what it shows is analysed."""
    start, end = _window(body, [_starts(places, word) for word in words])
    tokens = frozenset[str]().union(*(word.all_tokens for word in words))
    shown = body[start:end]
    before, after = ELLIPSIS if start else "", ELLIPSIS if end < len(body) else ""
    return Markup("").join([before, _marked(shown, tokens, TOKENS_OF[language]), after])


def _starts(places: Places, word: SoughtWord) -> list[int]:
    return sorted({start for token in word.all_tokens for start in places.get(token, ())})


def _window(body: str, starts: list[list[int]]) -> tuple[int, int]:
    """From where to where the text is shown: around the first place with the most of the words."""
    room = SHOWN - BEFORE
    best, most = 0, 0
    for place in sorted({start for each in starts for start in each}):
        here = sum(1 for each in starts if _has(each, place, place + room))
        if here > most:
            best, most = place, here
    start = _after_blank(body, best - BEFORE) if best > BEFORE else 0
    return start, _before_blank(body, start + SHOWN)


def _has(starts: list[int], first: int, last: int) -> bool:
    at = bisect_left(starts, first)
    return at < len(starts) and starts[at] < last


def _after_blank(body: str, place: int) -> int:
    blank = body.find(" ", place, place + BEFORE)
    return blank + 1 if blank >= 0 else place


def _before_blank(body: str, place: int) -> int:
    if place >= len(body):
        return len(body)
    blank = body.rfind(" ", place - BEFORE, place)
    return blank if blank >= 0 else place


def _marked(text: str, tokens: frozenset[str], tokens_of: Callable[[str], frozenset[str]]) -> Markup:
    parts: list[Markup] = []
    done = 0
    for word in analysed(text, tokens_of):
        if not word.tokens.isdisjoint(tokens):
            parts += escape(text[done : word.start]), _mark(text[word.start : word.end])
            done = word.end
    return Markup("").join([*parts, escape(text[done:])])


def _mark(word: str) -> Markup:
    return Markup("<mark>{}</mark>").format(word)
