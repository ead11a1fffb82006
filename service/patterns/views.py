"""Patterns: their list, each with its live examples, and each example by itself."""

from typing import Any

from flask import abort, request
from werkzeug.wrappers import Response

from service.language.current import current_language
from service.language.languages import Language
from service.language.routing import Pages
from service.patterns.backlinks import backlinks
from service.patterns.examples import example
from service.patterns.forms import PatternFilter
from service.patterns.kind import PATTERN
from service.patterns.names import group_names, status_names
from service.patterns.pictures import pictures_of
from service.patterns.queries import listed_patterns, whole
from service.publishing.addressing import addressed, today
from service.publishing.queries import record_of
from service.standards.queries import listed_standards
from service.web.rendering import page, page_or_fragment

patterns = Pages("patterns", __name__)


@patterns.page(cy="/patrymau", en="/patterns")
def index() -> Response:
    """List the patterns; a group, a stage and a standard narrow the list."""
    return page_or_fragment("patterns/index.html", "patterns/_results.html", **found_patterns())


@patterns.page(cy="/patrymau/<slug>", en="/patterns/<slug>")
def show(slug: str) -> Response:
    """Show one pattern: when to use it, how it works, live in both languages, and what is known of it."""
    language = current_language()
    pattern = whole(addressed(PATTERN, slug), language)
    return page(
        "patterns/show.html",
        pattern=pattern,
        groups=group_names(language),
        statuses=status_names(language),
        live={
            each.code: {spoken: example(pattern.row.key, each.code, spoken) for spoken in Language}
            for each in pattern.examples
        },
        leading=backlinks(pattern.row.key, language),
        record=record_of(PATTERN, pattern.row, today=today()),
    )


@patterns.page(cy="/patrymau/<slug>/enghraifft/<code>", en="/patterns/<slug>/example/<code>")
def alone(slug: str, code: str) -> Response:
    """Show one example of a pattern by itself, in the language of the address."""
    pattern = addressed(PATTERN, slug)
    shown = next((each for each in pattern.shown if each.code == code), None)
    if shown is None:
        abort(404)
    live = example(pattern.key, code, current_language())
    return page("patterns/alone.html", pattern=pattern, shown=shown, live=live)


def found_patterns() -> dict[str, Any]:
    """What the address asks for, as the templates of the list show it."""
    language = current_language()
    standards = {each.number: f"{each.number}. {each.title}" for each in listed_standards(language)}
    wanted = PatternFilter.of(request.args, standards)
    listed = listed_patterns(language)
    return {
        "wanted": wanted,
        "found": [each for each in listed if wanted.suits(each)],
        "total": len(listed),
        "chosen": wanted.chosen(language, standards),
        "groups": group_names(language),
        "statuses": status_names(language),
        "standards": standards,
        "pictures": pictures_of([each.key for each in listed], language),
    }
