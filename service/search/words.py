"""A text as words with their places, and a word as plain letters and figures."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from service.language.alphabet import APOSTROPHES, PLAIN, fold

APOSTROPHE = "['’ʼ‘‛`´]"
# The small words 'r, 'n, 'ch, where they do not lean on another word, and those that are cut short: 'na, 'ma.
LEANING = rf"{APOSTROPHE}(?:r|n|u|i|w|m|ch|th|(?:na|ma|di|fyd)(?![-‐‑'’]))\b"
THOUSANDS = r"\d{1,3}(?:,\d{3})+(?!\d)"
LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"
WORD = re.compile(rf"{LEANING}|{THOUSANDS}|{LETTERS}(?:(?:{APOSTROPHE}|[‐‑-]){LETTERS})*", re.IGNORECASE)
NOT_PLAIN = re.compile(r"[^a-z0-9]")
LONGEST_TOKEN = 60  # letters; what is longer is no word
LONGEST_WORD = 200  # letters, hyphens and apostrophes; no more are looked at


class Word(NamedTuple):
    """One word as written, and where it stands in the text."""

    written: str
    start: int
    end: int


class AnalysedWord(NamedTuple):
    """What one word of a text is found by: its number in the text, its place, its tokens."""

    position: int
    start: int
    end: int
    tokens: frozenset[str]


def words_of(text: str) -> Iterator[Word]:
    """The words of a text, each with its place."""
    for found in WORD.finditer(text):
        yield Word(found[0][:LONGEST_WORD], found.start(), found.end())


def analysed(text: str, tokens_of: Callable[[str], frozenset[str]]) -> list[AnalysedWord]:
    """The words of a text with their tokens, numbered from 0."""
    return [
        AnalysedWord(position, found.start(), found.end(), tokens_of(found[0][:LONGEST_WORD]))
        for position, found in enumerate(WORD.finditer(text))
    ]


def normal(written: str) -> str:
    """The word in small letters, with plain apostrophes and hyphens; accents stay."""
    if written.isascii():
        return written.lower().replace("`", "'")
    return unicodedata.normalize("NFC", written.translate(APOSTROPHES).casefold())


@lru_cache(1024)
def plain(word: str) -> str:
    """The word in the letters a-z and figures alone; one of another script in the numbers of its letters."""
    folded = fold(word).translate(PLAIN)
    kept = NOT_PLAIN.sub("", folded)
    if not kept:
        kept = "".join(f"u{ord(letter):x}" for letter in folded if letter.isalnum())
    return kept[:LONGEST_TOKEN]


def bare(word: str) -> str:
    """The word without accents; apostrophes and hyphens stay."""
    return word if word.isascii() else fold(word).translate(PLAIN)
