"""Small pictures of the examples, taken in a browser by `make pictures` and built with the other assets."""

from collections.abc import Iterable

from service.language.languages import Language
from service.web.assets import asset


def picture_name(key: str, language: Language) -> str:
    """The name of the file that shows the first example of a pattern in a language."""
    return f"pattern-{key}.{language}.webp"


def pictures_of(keys: Iterable[str], language: Language) -> dict[str, str]:
    """The paths of the pictures that there are, by the keys of their patterns."""
    found = {}
    for key in keys:
        try:
            found[key] = asset(picture_name(key, language))
        except KeyError:  # the pattern is newer than the pictures
            continue
    return found
