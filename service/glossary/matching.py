"""Finding terms by words in either language; the Welsh may be mutated, in the search or in the term."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from service.glossary.queries import FoundTerm
from service.language.alphabet import fold
from service.language.mutations import ASPIRATE, DIGRAPHS, NASAL, SOFT

WORD = re.compile(r"\w+(?:['-]\w+)*")
CLITIC = re.compile(r"'(?:r|n|i|u|w|ch)$")  # i’r, wedi’i: what leans on the word is left out
MUTATED = ("ngh", "ng", "nh", "mh", *DIGRAPHS)  # what counts as one sign where a word begins
REMEMBERED = 5_000  # words, of which the glossary has about a thousand


def matching(terms: Sequence[FoundTerm], searched: str) -> list[FoundTerm]:
    """The terms that have all words searched for, in either language; what fits them best comes first."""
    wanted = [fold(word) for word in WORD.findall(fold(searched))]
    if not wanted:
        return []
    ranked = [(rank, term) for term in terms if (rank := _rank(term, wanted)) is not None]
    return [term for _, term in sorted(ranked, key=lambda each: each[0])]


def radicals(word: str) -> frozenset[str]:
    """A folded Welsh word with what it may have been before its beginning mutated: gyngor, cyngor."""
    sign = next((each for each in MUTATED if word.startswith(each)), word[:1])
    rest = word[len(sign) :]
    found = {before + rest for before, after in _changes() if after == sign}
    if sign in "aeiouwylrn":
        found.add("g" + word)
    if sign == "h" and rest[:1] in "aeiouwy":
        found.add(rest)
    return frozenset({word, *found})


def _changes() -> Iterator[tuple[str, str]]:
    for changes in (SOFT, NASAL, ASPIRATE):
        yield from changes.items()


def _rank(term: FoundTerm, wanted: list[str]) -> int | None:
    """How well a term fits: 0 the very term, 1 its beginning, 2 anywhere in it; None not at all."""
    ranks = [_fit(_words(text), wanted, mutable=False) for text in (term.term.en,)]
    ranks += [_fit(_words(text), wanted, mutable=True) for text in _welsh(term)]
    return min((rank for rank in ranks if rank is not None), default=None)


def _welsh(term: FoundTerm) -> Iterable[str]:
    forms = (term.singular, term.plural, term.masculine, term.feminine)
    return (term.term.cy, *(form for form in forms if form), *term.also)


def _fit(words: tuple[str, ...], wanted: list[str], *, mutable: bool) -> int | None:
    def alike(word: str, typed: str, *, whole: bool) -> bool:
        ours, theirs = (_known(word), _known(typed)) if mutable else ({word}, {typed})
        return any(each == one if whole else each.startswith(one) for each in ours for one in theirs)

    if not all(any(alike(word, typed, whole=False) for word in words) for typed in wanted):
        return None
    in_order = list(zip(words, wanted, strict=False))
    if len(words) == len(wanted) and all(alike(*each, whole=True) for each in in_order):
        return 0
    return 1 if alike(*in_order[0], whole=False) else 2


@lru_cache(maxsize=REMEMBERED)
def _known(word: str) -> frozenset[str]:
    return radicals(word)


@lru_cache(maxsize=REMEMBERED)
def _words(text: str) -> tuple[str, ...]:
    return tuple(CLITIC.sub("", word) for word in WORD.findall(fold(text)))
