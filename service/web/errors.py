"""What a reader sees when something is not as it should be, in the language of the address or in both."""

import logging
from dataclasses import dataclass
from urllib.parse import quote

from flask import Flask, current_app, make_response, redirect, request
from flask.wrappers import Response
from werkzeug.exceptions import HTTPException, InternalServerError, MethodNotAllowed, NotFound
from werkzeug.routing import RequestRedirect
from werkzeug.wrappers import Response as AnyResponse

from service.db import DATABASE_AWAY
from service.language.catalogues import gettext_in
from service.language.current import speaking, spoken_language
from service.language.languages import Language
from service.language.routing import with_query
from service.web.addresses import addresses
from service.web.error_messages import message_for
from service.web.frame import PageFrame
from service.web.rendering import text_of

log = logging.getLogger(__name__)
SECONDS_UNTIL_RETRY = "30"
LONGEST_WORDS = 60  # characters of a wrong address that are offered as words to search for


@dataclass(frozen=True, slots=True)
class ErrorMessage:
    """An error in one language."""

    language: Language
    title: str
    paragraphs: list[str]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A page that the reader may have meant."""

    title: str
    url: str
    language: Language


def init_errors(app: Flask) -> None:
    """Answer every error with a page of ours; none of them needs the database."""
    app.register_error_handler(HTTPException, http_error)
    for error in DATABASE_AWAY:
        app.register_error_handler(error, unavailable)
    app.register_error_handler(Exception, unexpected)


def http_error(error: HTTPException) -> AnyResponse:
    """The page of an HTTP error, or the redirect that repairs a slightly wrong address."""
    if isinstance(error, RequestRedirect):
        return error.get_response()
    if isinstance(error, NotFound) and (better := tidy_address()):
        return redirect(better, 301)
    response = error_page(error.code or 500)
    if isinstance(error, MethodNotAllowed):
        response.headers["Allow"] = ", ".join(error.valid_methods or ())
    if (retry_after := getattr(error, "retry_after", None)) is not None:
        response.headers["Retry-After"] = str(retry_after)
    return response


def unavailable(error: Exception) -> AnyResponse:
    """The page that says that the database does not answer, and when to try again."""
    log.warning("the database did not answer: %s", type(error).__name__)
    response = error_page(503)
    response.headers["Retry-After"] = SECONDS_UNTIL_RETRY
    return response


def unexpected(error: Exception) -> AnyResponse:
    """The page for a fault of ours, which is logged whole."""
    log.error("unexpected error at %s", request.path, exc_info=error)
    return error_page(InternalServerError.code)


def tidy_address() -> str | None:
    """The address without a trailing slash and in lower case, if that is a page and this one is not."""
    tidy = request.path.rstrip("/").lower() or "/"
    if request.method not in {"GET", "HEAD"} or tidy == request.path:
        return None
    try:
        current_app.url_map.bind("").match(tidy, method="GET")
    except (HTTPException, RequestRedirect):
        return None
    return with_query(quote(tidy))


def error_page(code: int, words: tuple[str, ...] | None = None, **names: str | int) -> Response:
    """An error's page in the language of the address, in both where it has none; or words of its own."""
    language = spoken_language()
    languages = [language] if language else list(Language)
    with speaking(languages[0]):
        body = text_of(
            "errors/error.html",
            code=code,
            messages=[_message(words or message_for(code), each, names) for each in languages],
            suggestions=_suggestions(languages) if code == NotFound.code else [],
            sought=_last_words(request.path) if code == NotFound.code else "",
            page=PageFrame(is_error=True),
            operator=current_app.config["OPERATOR"],
        )
    return make_response(body, code)


def _message(words: tuple[str, ...], language: Language, names: dict[str, str | int]) -> ErrorMessage:
    title, *paragraphs = (str(gettext_in(language, text, **names)) for text in words)
    return ErrorMessage(language, title, paragraphs)


def _suggestions(languages: list[Language]) -> list[Suggestion]:
    return [
        Suggestion(found.title.within(language), found.path.within(language), language)
        for language in languages
        for found in addresses().like(request.path, language)
    ]


def _last_words(path: str) -> str:
    """What the last part of an address would be as words to search for."""
    last = path.rstrip("/").rpartition("/")[2]
    return "" if last in set(Language) else " ".join(last.replace("-", " ").split())[:LONGEST_WORDS]
