"""The pages that are measured: each in both languages, so that neither is slower unnoticed."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeasuredPage:
    """A page by its path in each language."""

    name: str
    cy: str
    en: str

    @property
    def paths(self) -> tuple[tuple[str, str], ...]:
        """Language and path, Welsh first."""
        return (("cy", self.cy), ("en", self.en))


STANDARD = MeasuredPage("standard page", "/cy/safonau/pawb", "/en/standards/everyone")
COUNCIL = MeasuredPage("council page", "/cy/cynghorau/ynys-mon", "/en/councils/isle-of-anglesey")
COUNCILS = MeasuredPage("councils index", "/cy/cynghorau", "/en/councils")
PAGES = (STANDARD, COUNCIL, COUNCILS)
# One more of the same kind as the first: what a reader who has been here before opens next.
NEXT = MeasuredPage("another standard", "/cy/safonau/data", "/en/standards/data")
# Words alone, which are published anew without a change to any figure.
PUBLISHED = MeasuredPage("about page", "/cy/ynghylch", "/en/about")


def measured_paths() -> Iterator[tuple[str, str, str]]:
    """Name, language and path of everything that is measured."""
    for page in PAGES:
        for language, path in page.paths:
            yield page.name, language, path
