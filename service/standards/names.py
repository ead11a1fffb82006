"""What readers and situations are called."""

from functools import cache

from service.language.catalogues import gettext_in, marked
from service.language.languages import Language
from service.standards.codes import Reader, Situation

SITUATIONS = {
    Situation.NEW: marked("A new service"),
    Situation.REPLACING: marked("Replacing a form"),
    Situation.BUYING: marked("Buying a system"),
    Situation.SMALL_CHANGE: marked("A small change"),
    Situation.SHARING: marked("Sharing with other councils"),
}
READERS = {
    Reader.SERVICE_OWNER: marked("Service owner"),
    Reader.DESIGNER: marked("Designer"),
    Reader.DEVELOPER: marked("Developer"),
    Reader.CONTENT: marked("Content designer or translator"),
    Reader.COUNCILLOR: marked("Councillor"),
}


@cache
def situation_names(language: Language) -> dict[Situation, str]:
    """The situations in the order in which they are offered, in one language."""
    return {code: gettext_in(language, message) for code, message in SITUATIONS.items()}


@cache
def reader_names(language: Language) -> dict[Reader, str]:
    """The readers in the order in which they are offered, in one language."""
    return {code: gettext_in(language, message) for code, message in READERS.items()}
