"""The two dictionaries: Welsh as it is spelt, and English as it is spelt in Britain."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml
from cymraeg_mcp.paths import dictionary_base
from hunspell import Hunspell

from service.language.alphabet import WELSH_DIGRAPHS

DATA = Path(__file__).resolve().parent / "data"
# The English dictionary is American: what Britain writes is known by its twin there.
BRITISH = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"is(?=(?:e|es|ed|er|ers|ing|ation|ations|able)$)", "iz"),
        (r"ys(?=(?:e|es|ed|er|ers|ing)$)", "yz"),
        (r"our(?=$|s|ed|ing|al|able|ite|hood|ful|less)", "or"),
        (r"re(?=s?$|d$)", "er"),
        (r"ll(?=ed$|ing$|ers?$|or)", "l"),
        (r"ogue(?=s?$)", "og"),
        (r"ence(?=s?$|d$)", "ense"),
        (r"amme(?=s?$)", "am"),
        (r"(?<=ulfi|enro)l(?=s?$|ment)|(?<=ski)l(?=ful)|(?<=insta)l(?=ment)", "ll"),
        (r"ae|oe", "e"),
        (r"(?<=gr)ey", "ay"),
        (r"heque", "heck"),
        (r"(?<=practi)s", "c"),
        (r"(?<=judg)e(?=ment)|(?<=ag)e(?=ing$)", ""),
        (r"wards$", "ward"),
    )
)
CLITICS = ("'r", "'n", "'i", "'u", "'w", "'m", "'th", "'ch", "'s")


def lines_of(name: str) -> Iterator[tuple[int, str]]:
    """The lines of a file of data with their numbers, comments and blank ones left out."""
    for number, line in enumerate((DATA / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.rstrip()


@cache
def words_of(name: str) -> frozenset[str]:
    """All the words of a file of data."""
    return frozenset(word for _number, line in lines_of(name) for word in line.split())


def table_of(name: str) -> list[list[str]]:
    """The rows of a file of data whose columns are set apart by tabs."""
    return [line.split("\t") for _number, line in lines_of(name)]


def records_of(name: str) -> list[dict[str, list[str]]]:
    """The records of a YAML file of data."""
    records: list[dict[str, list[str]]] = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    return records


@cache
def is_welsh(word: str) -> bool:
    """Whether the Welsh dictionary has the word, or each part of a joined one, with or without a clitic."""
    plain, host = word.replace("’", "'"), host_of(word)
    if any(_is_spelt(_welsh(), form) for form in {plain, host}):
        return True
    parts = [part for part in host.split("-") if part]
    return len(parts) > 1 and all(is_welsh(part) or is_welsh(part.title()) for part in parts)


def is_letter(word: str) -> bool:
    """Whether it names a letter of the Welsh alphabet, which may be written with two signs."""
    return len(word) == 1 or word.lower() in WELSH_DIGRAPHS


def host_of(word: str) -> str:
    """The word without the clitic at its end: “geiriadau” of “geiriadau’r”."""
    plain = word.replace("’", "'")
    return next((plain.removesuffix(each) for each in CLITICS if plain.endswith(each)), plain)


@cache
def is_english(word: str) -> bool:
    """Whether the word is English, as spelt in Britain or in America."""
    plain = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    twins = {british.sub(american, plain.lower()) for british, american in BRITISH}
    if any(_is_spelt(_english(), form) for form in {plain, *twins}):
        return True
    parts = [part for part in plain.split("-") if part]
    return len(parts) > 1 and all(is_english(part) for part in parts)


@cache
def words_like(word: str, language: str) -> str:
    """What may have been meant by a word that the dictionary of a language lacks; slow to find."""
    dictionary = _welsh() if language == "cy" else _english()
    try:
        return ", ".join(dictionary.suggest(word.replace("’", "'"))[:3])
    except UnicodeEncodeError:
        return ""


def _is_spelt(dictionary: Hunspell, word: str) -> bool:
    try:
        return bool(word) and (dictionary.spell(word) or dictionary.spell(word.lower()))
    except UnicodeEncodeError:  # the English one has no ŵ and no ŷ
        return False


@cache
def _welsh() -> Hunspell:
    base = dictionary_base()
    return Hunspell(base.name, hunspell_data_dir=str(base.parent))


@cache
def _english() -> Hunspell:
    return Hunspell("en_US")
