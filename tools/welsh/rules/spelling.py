"""Words that no dictionary has, and American spelling in the English."""

import re
from collections.abc import Iterator
from functools import cache

from tools.welsh.dictionaries import is_english, is_letter, is_welsh, table_of
from tools.welsh.passages import Mark, Passage

WELSH, ENGLISH, AMERICAN, CIRCUMFLEX = "spelling", "english-spelling", "american", "circumflex"
WORD = re.compile(r"(?<![\w’'])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w])")
INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
NOT_AMERICAN = re.compile(r"(?:^|[a-z])(?:size|prize|seize|capsize|maize)[a-z]*$")
IZE = re.compile(r"[a-z]{3,}[iy]z(?:e|es|ed|er|ers|ing|ation|ations|able)$")


def welsh_spelling(passage: Passage) -> Iterator[Mark]:
    """The words that the Welsh dictionary lacks, names among them."""
    for found in _words(passage.text):
        if not is_welsh(found[0]):
            yield Mark(*found.span(), WELSH)


def english_spelling(passage: Passage) -> Iterator[Mark]:
    """The words that are neither English nor Welsh, and those that are American."""
    for found in _words(passage.text):
        if better := british(found[0]):
            yield Mark(*found.span(), AMERICAN, better)
        elif not is_english(found[0]) and not is_welsh(found[0]):
            yield Mark(*found.span(), ENGLISH)


def circumflexes(passage: Passage) -> Iterator[Mark]:
    """The words that stand without an accent they need, though the dictionary lets them pass."""
    for found in _bare().finditer(passage.text.lower()):
        yield Mark(*found.span(), CIRCUMFLEX, _accented()[found[0]])


def british(word: str) -> str:
    """How Britain spells an American word; nothing for any other."""
    plain = word.lower()
    if plain in _american():
        return _american()[plain]
    if IZE.search(plain) and not NOT_AMERICAN.search(plain):
        return re.sub(r"([iy])z(?=[a-z]+$)", r"\1s", plain)
    return ""


def _words(text: str) -> Iterator[re.Match[str]]:
    """The words to look up: not letters, nor acronyms, nor names of programs with a capital inside."""
    for found in WORD.finditer(text):
        if not (found[0].isupper() or is_letter(found[0]) or INNER_CAPITAL.search(found[0])):
            yield found


@cache
def _american() -> dict[str, str]:
    return {row[0]: row[1] for row in table_of("american.tsv")}


@cache
def _accented() -> dict[str, str]:
    return dict(table_of("circumflexes.tsv"))


@cache
def _bare() -> re.Pattern[str]:
    longest_first = sorted(_accented(), key=len, reverse=True)
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
