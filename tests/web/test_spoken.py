"""Templates say once what never changes: as constants when they are compiled, or as components remembered."""

from collections.abc import Callable
from typing import Any

import jinja2
import pytest
from flask import Flask
from jinja2 import nodes
from markupsafe import Markup

from service.language.languages import Language
from service.web.rendering import environment
from service.web.spoken import SpokenEnvironment
from tests.visits import said

MESSAGES = {
    "Councils": "Cynghorau",
    "100%% of <b>them</b>": "100%% o’r <b>rhain</b>",
    "Hello %(name)s": "Helo %(name)s",
}


class Told:
    """A function that counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, message: str, **names: Any) -> Markup:
        """The message in Welsh, with its names."""
        self.times += 1
        return Markup(MESSAGES[message]) % names


def small(said_by: Told) -> SpokenEnvironment:
    made = SpokenEnvironment(autoescape=True)
    made.constants["_"] = said_by
    made.globals["_"] = said_by
    return made


def calls_in(environment_: jinja2.Environment, source: str) -> list[nodes.Call]:
    """The calls that are left for a page to make."""
    return list(environment_._parse(source, None, None).find_all(nodes.Call))


def rendered(language: Language, source: str, **given: Any) -> str:
    return environment(language).from_string(source).render(given)


@pytest.mark.parametrize("source", ["{{ _('Councils') }}", "{{ gettext('Councils') }}"])
def test_a_message_is_a_constant_in_the_language_of_its_environment(
    app: Flask, language: Language, source: str
) -> None:
    left = calls_in(environment(language), source)

    assert left == []
    assert rendered(language, source) == said(language, "Cynghorau", "Councils")


def test_a_constant_is_said_once_when_the_template_is_compiled() -> None:
    told = Told()
    template = small(told).from_string("{% for _each in [1, 2, 3] %}{{ _('Councils') }} {% endfor %}")

    pages = {template.render() for _ in range(3)}

    assert pages == {"Cynghorau Cynghorau Cynghorau "}
    assert told.times == 1


def test_markup_of_a_message_is_not_escaped_and_its_percent_signs_are_single() -> None:
    made = small(Told())

    said_alone = made.from_string("{{ _('100%% of <b>them</b>') }}").render()
    kept = made.from_string("{% set words = _('100%% of <b>them</b>') %}{{ words }}").render()

    assert said_alone == kept == "100% o’r <b>rhain</b>"


@pytest.mark.parametrize("before", ["", "{% set unused = 1 %}"])
def test_a_constant_is_escaped_as_often_as_what_it_stands_for(app: Flask, before: str) -> None:
    source = before + "{{ gettext_in('cy', \"Councils\") ~ '<' }} {{ '<b>' ~ _('Councils') }}"
    constant = rendered(Language.EN, source)
    called = rendered(
        Language.EN,
        before + "{{ gettext_in(welsh, name) ~ '<' }} {{ '<b>' ~ _(name) }}",
        welsh="cy",
        name="Councils",
    )

    assert constant == called == "Cynghorau&lt; &lt;b&gt;Councils"


def test_a_message_with_names_is_said_for_each_page_and_its_names_are_escaped() -> None:
    told = Told()
    template = small(told).from_string("{{ _('Hello %(name)s', name=name) }}")

    pages = [template.render(name=name) for name in ("Alys", "<b>Beca</b>")]

    assert pages == ["Helo Alys", "Helo &lt;b&gt;Beca&lt;/b&gt;"]
    assert told.times == 2


@pytest.mark.parametrize(
    "source",
    [
        "{{ _(message) }}",
        "{{ _(message, **{}) }}",
        "{{ _(*[message]) }}",
        "{{ _('Hello %(name)s', name=message) }}",
        "{{ ngettext('%(num)s council', '%(num)s councils', 2) }}",
        "{{ other('Councils') }}",
    ],
)
def test_what_depends_on_the_page_is_left_to_the_page(app: Flask, language: Language, source: str) -> None:
    assert len(calls_in(environment(language), source)) >= 1


def test_a_message_that_only_the_page_knows_is_still_said(app: Flask, language: Language) -> None:
    template = environment(language).from_string("{{ _(message) }}")

    councils = template.render(message="Councils")
    home = template.render(message="Home")

    assert councils == said(language, "Cynghorau", "Councils")
    assert home == said(language, "Hafan", "Home")


def test_a_message_in_a_language_of_the_templates_choice_is_a_constant(
    app: Flask, language: Language
) -> None:
    source = "{{ gettext_in('cy', 'Councils') }} {{ gettext_in('en', 'Councils') }}"

    left = calls_in(environment(language), source)

    assert left == []
    assert rendered(language, source) == "Cynghorau Councils"


def test_words_of_a_component_are_in_the_language_of_the_page_that_uses_it(
    app: Flask, language: Language
) -> None:
    source = "{% from 'components/breadcrumbs.html' import breadcrumbs %}{{ breadcrumbs([]) }}"

    assert said(language, "Ble rydych chi", "Where you are") in rendered(language, source)


def test_a_component_made_once_is_the_same_as_one_made_anew(app: Flask, language: Language) -> None:
    call = "(((_('Home'), '/a?b=1&c=2'), ('<b>', '/x')))"

    once = rendered(language, "{{ once('breadcrumbs', " + call[1:-1] + ") }}")

    anew = rendered(
        language, "{% from 'components/breadcrumbs.html' import breadcrumbs %}{{ breadcrumbs" + call + " }}"
    )
    assert once == anew
    assert "&lt;b&gt;" in once


def test_what_is_made_once_does_not_mix_up_languages(app: Flask) -> None:
    source = "{{ once('breadcrumbs', ((_('Home'), '/x'),)) }}"

    welsh, english, again = (rendered(each, source) for each in (Language.CY, Language.EN, Language.CY))

    assert "Hafan" in welsh
    assert "Home" in english
    assert again == welsh != english


def test_what_is_made_once_does_not_mix_up_what_it_was_given(app: Flask, language: Language) -> None:
    template = environment(language).from_string("{{ once('breadcrumbs', ((words, address),)) }}")
    given = [("Un", "/un"), ("Dau", "/un"), ("Un", "/dau")]

    made = [template.render(words=words, address=address) for words, address in given * 2]

    assert made[:3] == made[3:]
    assert len(set(made)) == 3
    for (words, address), html in zip(given, made[:3], strict=True):
        assert words in html
        assert address in html


def test_what_is_made_once_is_made_by_name(app: Flask, language: Language) -> None:
    with pytest.raises(jinja2.TemplateNotFound):
        rendered(language, "{{ once('nothing', 1) }}")


def test_templates_of_one_language_are_compiled_once(app: Flask, language: Language) -> None:
    made: Callable[[Language], jinja2.Environment] = environment

    assert made(language) is made(language)
    assert made(language) is not made(language.other)


def made_of(parts: dict[str, str]) -> SpokenEnvironment:
    made = SpokenEnvironment(autoescape=True, loader=jinja2.DictLoader(parts))
    made.constants["_"] = made.globals["_"] = Told()
    return made


def test_a_part_stands_in_the_place_where_it_is_included() -> None:
    parts = {"page": "<{% include 'a' %}>", "a": "[{{ name }}{% include 'b' %}]", "b": "{{ _('Councils') }}"}
    made = made_of(parts)

    left = list(made._parse(parts["page"], "page", None).find_all(nodes.Include))

    assert left == []
    assert made.get_template("page").render(name="<i>") == "<[&lt;i&gt;Cynghorau]>"


def test_what_a_part_sets_stays_in_the_part() -> None:
    page, part = "{% set name = 'page' %}{% include 'a' %}{{ name }}", "{% set name = 'a' %}{{ name }} "

    assert made_of({"page": page, "a": part}).get_template("page").render() == "a page"


def test_a_part_whose_name_the_page_works_out_is_included_when_it_is_read() -> None:
    parts = {"page": "{% include which %}", "a": "A", "b": "B"}
    template = made_of(parts).get_template("page")

    assert [template.render(which=which) for which in ("a", "b")] == ["A", "B"]


def test_a_part_that_is_not_there_is_an_error_of_the_template() -> None:
    with pytest.raises(jinja2.TemplateNotFound, match="missing"):
        made_of({"page": "{% include 'missing' %}"}).get_template("page")
