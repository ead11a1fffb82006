"""Terms that are not the agreed ones: told by the pair, the English saying which thing is meant."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tools.welsh.dictionaries import records_of
from tools.welsh.passages import Mark, Passage

RULE = "term"


class Term(NamedTuple):
    """How a thing is called, and how it is not."""

    english: re.Pattern[str]
    agreed: str
    other: re.Pattern[str]


def terms(passage: Passage) -> Iterator[Mark]:
    """The words of a Welsh text that stand for a thing which has another agreed name."""
    for term in _terms():
        if term.english.search(passage.twin):
            for found in term.other.finditer(passage.text):
                yield Mark(*found.span(), RULE, term.agreed)


@cache
def _terms() -> list[Term]:
    return [
        Term(_any_of(record["en"]), ", ".join(record["cy"]), _any_of(record["not"]))
        for record in records_of("terms.yaml")
    ]


def _any_of(words: list[str]) -> re.Pattern[str]:
    """The words as wholes, whatever their capitals; `*` stands for any ending."""
    forms = "|".join(re.escape(word).replace(r"\*", r"[\w’'-]*") for word in words)
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])", re.IGNORECASE)
