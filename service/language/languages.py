"""The two languages, as one small type that everything else speaks in."""

from enum import StrEnum


class Language(StrEnum):
    """One of the two languages of every page; Welsh first wherever both stand side by side."""

    CY = "cy"
    EN = "en"

    @property
    def other(self) -> "Language":
        """The language of the twin page."""
        return Language.EN if self is Language.CY else Language.CY

    @property
    def endonym(self) -> str:
        """The name of the language in that language itself, as a language link shows it."""
        return "Cymraeg" if self is Language.CY else "English"
