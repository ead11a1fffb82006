"""The forms of a council's name, and the words by which it can be found."""

from service.language.alphabet import fold
from service.publishing.content import Content

FORMS = ("name", "name_in", "name_to", "name_from", "name_and")
LONGEST_NAME = 80  # characters that anyone may ask for; the longest official name has 54
OFFICIAL_FORMS = ("official_name", "official_in", "official_to", "official_and")


def search_names(content: Content) -> str:
    """Every name of a council in every form and both languages, folded, once each, between blanks."""
    pairs = [content[form] for form in (*FORMS, *OFFICIAL_FORMS)] + list(content["other_names"])
    words = [word for pair in pairs for text in (pair.cy, pair.en) for word in words_of(text)]
    return f" {' '.join(dict.fromkeys(words))} "


def words_of(text: str) -> list[str]:
    """The words of a name as they are compared: folded, hyphens and apostrophes apart."""
    return "".join(letter if letter.isalnum() else " " for letter in fold(text)).split()
