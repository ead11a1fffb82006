"""The letters under which terms stand in each language, and the keys that put them in order."""

import re

from service.language.alphabet import WELSH_DIGRAPHS, english_sort_key, welsh_sort_key
from service.language.bilingual import Bilingual
from service.language.languages import Language

DIGRAPHS = {key: letter for letter, key in WELSH_DIGRAPHS.items()}
ALPHABETS = {
    Language.CY: tuple("a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z".split()),
    Language.EN: tuple("abcdefghijklmnopqrstuvwxyz"),
}
# Of loans and names: offered only where a term has one.
BORROWED = {Language.CY: frozenset("kqvxz"), Language.EN: frozenset[str]()}
ARTICLE = re.compile(r"^[Yy]r? ")


def sort_keys(term: Bilingual) -> Bilingual:
    """The keys of a term in both alphabets; a Welsh article before it does not count."""
    return Bilingual(cy=welsh_sort_key(ARTICLE.sub("", term.cy)), en=english_sort_key(term.en))


def letter_of(sort_key: str) -> str:
    """The letter under which a text with this key stands; in Welsh it may be written with two signs."""
    return DIGRAPHS.get(sort_key[:2]) or sort_key[:1]
