"""Our own vocabulary: small files of lines `headword: form form …`, `#` before a remark."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from service.search.words import normal

FOLDER = Path(__file__).parent / "vocabulary"


def lines_in(name: str) -> Iterator[tuple[str, list[str]]]:
    """The headwords of one file in their order, each with its forms."""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        headword, _, forms = line.partition("#")[0].partition(":")
        if headword.strip():
            yield normal(headword.strip()), normal(forms).split()


def headwords_by_form(*names: str) -> dict[str, set[str]]:
    """Every form in the files with its headwords; a headword is a form of its own."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for headword, forms in lines_in(name):
            for form in (headword, *forms):
                found[form].add(headword)
    return dict(found)


def words_in(name: str) -> frozenset[str]:
    """All the words of one file."""
    return frozenset(word for headword, forms in lines_in(name) for word in (headword, *forms))
