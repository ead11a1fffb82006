"""Which language is being spoken: the address of the page decides, and nothing else."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from flask import has_request_context, request
from flask_babel import force_locale

from service.language.languages import Language

_BY_CODE = {language.value: language for language in Language}
_spoken: ContextVar[Language | None] = ContextVar("spoken", default=None)


def language_of(path: str) -> Language | None:
    """The language that an address is in, or None where it has none (the front door, the sitemap)."""
    return _BY_CODE.get(path[1:].partition("/")[0])


def spoken_language() -> Language | None:
    """The language being spoken, or None outside any."""
    if (chosen := _spoken.get()) is not None:
        return chosen
    return language_of(request.path) if has_request_context() else None


def current_language() -> Language:
    """The language being spoken; LookupError where there is none, for words have no default language."""
    if (language := spoken_language()) is None:
        raise LookupError("no language is being spoken here: use speaking()")
    return language


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak one language for a while, whatever the address says."""
    token = _spoken.set(language)
    try:
        with force_locale(language):
            yield
    finally:
        _spoken.reset(token)
