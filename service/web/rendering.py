"""Pages out of templates: one environment for each language, its catalogue bound once."""

from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import Any

import jinja2
from flask import current_app, make_response, request
from flask.wrappers import Response
from markupsafe import Markup, escape

from service.config import ROOT
from service.language.catalogues import catalogue, gettext_in
from service.language.current import current_language
from service.language.dates import (
    ago,
    clock,
    long_date,
    month_year,
    partial_date,
    partial_date_after,
    partial_date_on,
    weekday_date,
)
from service.language.languages import Language
from service.language.lists import and_list, or_list
from service.language.numbers import number, ordinal, percent
from service.language.routing import url_within
from service.web.assets import asset
from service.web.fragments import asks_for_fragment
from service.web.frame import PageFrame
from service.web.spoken import SpokenEnvironment

TEMPLATES = ROOT / "templates"
REMEMBERED = 500  # components a language; most are one to three kilobytes


@cache
def environment(language: Language) -> jinja2.Environment:
    """The templates of one language, compiled once; a name that a template does not know is an error."""
    said, address = partial(gettext_in, language), partial(_url, language)
    made = SpokenEnvironment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        extensions=["jinja2.ext.i18n"],
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    # The i18n extension adds this method when the environment is made, where types cannot see it.
    made.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    asked: dict[str, Callable[..., Any]] = {
        "url_for": address,
        "once": _maker(made),
        "asset": asset,
        "gettext_in": gettext_in,
    }
    made.globals.update(asked, language=language, Language=Language)
    made.constants.update(asked, _=said, gettext=said)
    for name, format_ in FORMATS.items():
        made.filters[name] = partial(format_, language=language)
    return made


def _url(spoken: Language, endpoint: str, /, *, language: Language | None = None, **values: Any) -> str:
    return url_within(language or spoken, endpoint, **values)


def _escaped(value: Any) -> Any:
    kind = type(value)
    if kind is tuple:
        return tuple([_escaped(each) for each in value])
    return escape(value) if kind is str else value


def _maker(made: jinja2.Environment) -> Callable[..., Markup]:
    """What makes a component once for what it is given, and remembers it while others are not needed more."""

    def once(component: str, /, *given: Any) -> Markup:
        # Text and markup with the same letters are equal to a store; escaped, each means itself.
        return remembered(component, _escaped(given))

    @lru_cache(maxsize=REMEMBERED)
    def remembered(component: str, given: tuple[Any, ...]) -> Markup:
        module = made.get_template(f"components/{component}.html").module
        component_made: Markup = getattr(module, component)(*given)
        return component_made

    return once


FORMATS: dict[str, Callable[..., str]] = {
    "long_date": long_date,
    "month_year": month_year,
    "weekday_date": weekday_date,
    "partial_date": partial_date,
    "partial_date_on": partial_date_on,
    "partial_date_after": partial_date_after,
    "clock": clock,
    "ago": ago,
    "number": number,
    "percent": percent,
    "ordinal": ordinal,
    "and_list": and_list,
    "or_list": or_list,
}


def text_of(template: str, /, *, language: Language | None = None, **context: Any) -> str:
    """A template filled in, in the language given or the reader's."""
    return environment(language or current_language()).get_template(template).render(context)


def page(template: str, /, *, status: int = 200, form_id: str | None = None, **context: Any) -> Response:
    """A whole page in the reader's language."""
    frame, operator = PageFrame(form_id=form_id), current_app.config["OPERATOR"]
    text = text_of(template, language=frame.language, page=frame, operator=operator, **context)
    return Response(text, status)


def page_or_part(template: str, part: Markup, /, **context: Any) -> Response:
    """A finished part of a page when HTMX swaps it in, else the whole page around it, as `part`."""
    if asks_for_fragment(request.environ):
        return make_response(part)
    return page(template, part=part, **context)


def page_or_fragment(template: str, fragment: str, /, **context: Any) -> Response:
    """The fragment when HTMX swaps it in, else the whole page; both stand at the same address."""
    return page(fragment if asks_for_fragment(request.environ) else template, **context)
