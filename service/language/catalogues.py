"""The message catalogues, each read once and bound to its language."""

from functools import cache
from typing import Any

import flask_babel
from babel.support import NullTranslations, Translations
from flask import Flask
from flask_babel import Babel
from markupsafe import Markup

from service.config import ROOT
from service.language.current import spoken_language
from service.language.languages import Language

FOLDER = ROOT / "translations"


def init_catalogues(app: Flask) -> None:
    """Let Flask-Babel find the catalogues and ask the address for the language."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(FOLDER)
    Babel(app, default_locale="en", default_timezone="Europe/London", locale_selector=spoken_language)


@cache
def catalogue(language: Language) -> NullTranslations:
    """The messages of one language; English is the language that messages are written in."""
    return Translations.load(FOLDER, [language]) if language is Language.CY else NullTranslations()


def gettext(message: str, /, **names: Any) -> str:
    """A message in the language being spoken."""
    return str(flask_babel.gettext(message, **names))


def ngettext(singular: str, plural: str, count: int, /, **names: Any) -> str:
    """A message about a number of things, in the form that the number needs in the language being spoken."""
    return str(flask_babel.ngettext(singular, plural, count, **names))


def marked(message: str) -> str:
    """Mark a message for the catalogue; it is said later, in a language that is not known yet."""
    return message


def marked_plural(singular: str, plural: str) -> tuple[str, str]:
    """Mark a message about a number of things for the catalogue; it is said later."""
    return singular, plural


def gettext_in(language: Language | str, message: str, /, **names: Any) -> Markup:
    """A message in a language of the caller's choice, its names escaped."""
    return Markup(catalogue(Language(language)).gettext(message)) % names  # noqa: S704 - messages are ours


def ngettext_in(language: Language | str, singular: str, plural: str, count: int, /, **names: Any) -> Markup:
    """A message about a number of things in a language of the caller's choice, its names escaped."""
    message = catalogue(Language(language)).ngettext(singular, plural, count)
    return Markup(message) % {"num": count, **names}  # noqa: S704 - messages are ours
