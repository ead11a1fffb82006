"""The lists of words that must meet, and of words that must stay apart, all written for these tests."""

from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent


def meeting(name: str) -> Iterator[tuple[str, str]]:
    """Every form in a list with its headword."""
    for line in (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        headword, forms = line.split("\t")
        yield from ((form, headword) for form in forms.split())


def apart() -> Iterator[tuple[str, str]]:
    """Pairs of Welsh words that look alike and have nothing to do with each other."""
    for line in (HERE / "apart.tsv").read_text(encoding="utf-8").splitlines():
        first, second = line.split("\t")
        yield first, second
