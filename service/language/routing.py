"""One view, two addresses: the language is the first part of every address, in translated words."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Flask, current_app, g, request
from werkzeug.routing import IntegerConverter

from service.language.bilingual import Bilingual
from service.language.current import spoken_language
from service.language.languages import Language

View = Callable[..., Any]
REMEMBERED = 5_000  # addresses, of which pages show the same few hundred again and again


class Pages(Blueprint):
    """The addresses of a feature: a view declares its Welsh and its English one together."""

    def page(self, *, cy: str, en: str, **options: Any) -> Callable[[View], View]:
        """Register the view at `/cy…` and `/en…` under one endpoint, its function's name."""

        def register(view: View) -> View:
            for language, rule in ((Language.CY, cy), (Language.EN, en)):
                self.add_url_rule(
                    f"/{language}{rule}", view_func=view, defaults={"language": language}, **options
                )
            return view

        return register


class Number(IntegerConverter):
    """A number in an address: written in one way, and small enough for either database."""

    regex = r"[1-9][0-9]{0,8}"


def init_routing(app: Flask) -> None:
    """Make `url_for` speak the current language, and keep the language out of the views' arguments."""
    app.url_map.converters["int"] = Number

    @app.url_defaults
    def _in_the_current_language(endpoint: str, values: dict[str, Any]) -> None:
        if current_app.url_map.is_endpoint_expecting(endpoint, "language"):
            language = values.get("language") or spoken_language()
            values["language"] = language
            for name, value in values.items():
                if isinstance(value, Bilingual):
                    values[name] = value.within(language or Language.CY)

    @app.url_value_preprocessor
    def _the_path_already_says_it(_endpoint: str | None, values: dict[str, Any] | None) -> None:
        if values:
            values.pop("language", None)


def url_to(endpoint: str, /, **values: Any) -> str:
    """`url_for`, worked out once for each page and language: an address is made of nothing that changes."""
    return url_within(values.pop("language", None) or spoken_language(), endpoint, **values)


def url_within(language: Language | None, endpoint: str, /, **values: Any) -> str:
    """The same for a page in the language given."""
    return _url_within(language, endpoint, tuple(values.items()))


@lru_cache(maxsize=REMEMBERED)
def _url_within(language: Language | None, endpoint: str, values: tuple[tuple[str, Any], ...]) -> str:
    words = {
        name: value.within(language or Language.CY) if isinstance(value, Bilingual) else value
        for name, value in values
    }
    if current_app.url_map.is_endpoint_expecting(endpoint, "language"):
        words["language"] = language
    return current_app.url_map.bind("").build(endpoint, words)


def name_this_page(**values: Any) -> None:
    """Say what stands in this page's address in both languages, such as a `Bilingual` slug."""
    g.address_values = {**g.get("address_values", {}), **values}


def path_of_this_page() -> Bilingual | None:
    """The path of this page in both languages, without its query; None where it has no twin."""
    if request.endpoint is None:
        return None
    values = {**(request.view_args or {}), **g.get("address_values", {})}
    return _path(request.endpoint, tuple(values.items()))


@lru_cache(maxsize=REMEMBERED)
def _path(endpoint: str, values: tuple[tuple[str, Any], ...]) -> Bilingual | None:
    if not current_app.url_map.is_endpoint_expecting(endpoint, "language"):
        return None
    return Bilingual.of(lambda language: _url_within(language, endpoint, values))


def path_within(language: Language, endpoint: str, **values: Bilingual) -> str:
    """The path of a page in one language, also where no request is being answered."""
    words = {name: value.within(language) for name, value in values.items()}
    return current_app.url_map.bind("").build(endpoint, {**words, "language": language})


def twin_address() -> str | None:
    """Where the same page is in the other language: same filters, same page number."""
    here, path = spoken_language(), path_of_this_page()
    return with_query(path.within(here.other)) if here and path else None


def with_query(path: str) -> str:
    """A path with the query of this request, in letters that an address may hold."""
    query = request.query_string
    return f"{path}?{quote(query, safe='=&+%;,/:!~*()-._')}" if query else path


def public_address(path: str) -> str:
    """The whole address of a path, as the world outside sees it."""
    return str(current_app.config["PUBLIC_URL"]) + path
