"""A whole page or a part of it: HTMX gets the part, and everybody else the page."""

from collections.abc import Callable

import pytest
from flask import Flask
from jinja2 import UndefinedError

from service.language.current import speaking
from service.language.languages import Language
from service.web.rendering import environment
from tests.asking import Answer, ask
from tests.visits import Visit

LIST = "/en/councils"


def is_whole(answer: Answer) -> bool:
    return "<html" in answer.text


def test_htmx_gets_the_fragment_at_the_same_address(visit: Callable[..., Visit], language: Language) -> None:
    whole, part = (visit("progress.index", language, name="car", fragment=each) for each in (False, True))

    root = part.soup.find_all(recursive=False)
    assert (whole.is_whole_page, part.is_whole_page) == (True, False)
    assert len(root) == 1
    assert part.headers["Content-Language"] == language


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"HX-Request": "false"},
        {"HX-Request": ""},
        {"HX-Request": "true, true"},
        {"HX-Request": "true", "HX-Boosted": "true"},
        {"HX-Request": "true", "HX-History-Restore-Request": "true"},
        {"HX-Boosted": "true"},
    ],
)
def test_everybody_else_gets_the_whole_page(app: Flask, headers: dict[str, str]) -> None:
    assert is_whole(ask(app, LIST, headers=headers))


def test_a_page_without_fragments_is_whole_also_for_htmx(app: Flask) -> None:
    assert is_whole(ask(app, "/en", headers={"HX-Request": "true"}))


@pytest.mark.parametrize("path", [LIST, "/en", "/en/nothing"])
def test_caches_are_told_what_an_answer_depends_on(app: Flask, path: str) -> None:
    varies = {name.strip() for name in ask(app, path).headers["Vary"].split(",")}

    assert varies == {"Accept-Encoding", "HX-Request", "HX-Boosted", "HX-History-Restore-Request"}


def test_a_name_that_a_template_does_not_know_is_an_error(language: Language) -> None:
    with pytest.raises(UndefinedError):
        environment(language).from_string("{{ unknown }}").render()


def test_each_language_has_templates_of_its_own(app: Flask) -> None:
    template = "{{ _('Councils') }} {{ 1234|number }} {{ gettext_in('en', 'Councils') }}"
    said: dict[str, str] = {}
    for each in Language:
        with speaking(each):
            said[each] = environment(each).from_string(template).render()

    assert said["en"] == "Councils 1,234 Councils"
    assert said["cy"] == "Cynghorau 1,234 Councils"


def test_what_is_put_into_a_message_is_escaped(language: Language) -> None:
    template = environment(language).from_string("{{ _('Error: %(title)s', title=given) }}")

    assert "<b>" not in template.render(given="<b>")
