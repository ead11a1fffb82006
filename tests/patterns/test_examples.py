"""Live examples: the same in both languages, made of what the site uses, and fit to stand on one page."""

import json
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from flask import Flask

from service.language.languages import Language
from service.patterns.examples import every_example, example, has_example
from service.patterns.pictures import picture_name
from service.web.assets import FOLDER as STATIC, asset, built_file
from service.web.rendering import TEMPLATES
from tests.patterns.written import seeded_patterns
from tests.visits import Visit
from tools.pictures import TAKEN_OF, mark

Open = Callable[..., Visit]
IMPORTS = re.compile(r'\{% from "components/([\w-]+)\.html" import')
EXAMPLES = every_example()


def tags_of(html: str) -> list[Tag]:
    return list(BeautifulSoup(html, "html.parser").find_all(True))


def classes_of(tag: Tag) -> list[str]:
    return " ".join(str(name) for name in tag.get_attribute_list("class") if name).split()


def skeleton(html: str) -> list[str]:
    """The tags and classes of an example, in order."""
    return [".".join([tag.name, *sorted(classes_of(tag))]) for tag in tags_of(html)]


@cache
def used_by_the_site() -> str:
    """The style sheets that a pattern's page loads, and every template that is no example."""
    sheets = [STATIC / "build" / built_file(name) for name in ("site.css", "forms.css", "patterns.css")]
    templates = [path for path in TEMPLATES.rglob("*.html") if "examples" not in path.parts]
    return "".join(path.read_text(encoding="utf-8") for path in [*sheets, *templates])


def source(key: str, code: str, language: Language) -> Path:
    return TEMPLATES / "patterns" / "examples" / key / f"{code}.{language}.html"


def test_every_template_is_an_example_of_a_pattern_and_every_pattern_has_one(app: Flask) -> None:
    shown = {
        (key, each["code"]) for key, pattern in seeded_patterns().items() for each in pattern["examples"]
    }

    assert set(EXAMPLES) == shown
    assert {key for key, _code in EXAMPLES} == set(seeded_patterns())
    assert not has_example("switching-language", "nothing")


@pytest.mark.parametrize("key, code", EXAMPLES)
def test_both_languages_have_the_same_parts(app: Flask, key: str, code: str) -> None:
    # Their order may differ: the Welsh comes first in a pair, and the language being read is no link.
    welsh, english = (skeleton(example(key, code, language).html) for language in Language)

    assert sorted(welsh) == sorted(english)


@pytest.mark.parametrize("key, code", EXAMPLES)
def test_an_example_is_made_of_what_the_site_uses(
    app: Flask, key: str, code: str, language: Language
) -> None:
    made = example(key, code, language)

    assert all((TEMPLATES / "components" / f"{name}.html").is_file() for name in IMPORTS.findall(made.jinja))
    named = {name for tag in tags_of(made.html) for name in classes_of(tag)}
    assert {name for name in named if name not in used_by_the_site()} == set()


@pytest.mark.parametrize("key", sorted({key for key, _code in EXAMPLES}))
def test_no_two_things_on_the_page_of_a_pattern_have_one_id(
    app: Flask, visit: Open, key: str, language: Language
) -> None:
    page = visit("patterns.show", language, slug=seeded_patterns()[key]["slug"][language])

    ids = Counter(str(tag["id"]) for tag in page.soup.find_all(id=True))
    assert [name for name, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("key, code", EXAMPLES)
def test_what_is_shown_is_what_is_copied(
    app: Flask, visit: Open, key: str, code: str, language: Language
) -> None:
    page = visit("patterns.show", language, slug=seeded_patterns()[key]["slug"][language])

    for spoken in Language:
        made = example(key, code, spoken)
        assert page.one(f"#{code}-html-{spoken}").get_text() == str(made.html)
        assert page.one(f"#{code}-jinja-{spoken}").get_text() == source(key, code, spoken).read_text().strip()
        assert made.html in page.html


@pytest.mark.parametrize("key, code", EXAMPLES)
def test_an_example_stands_by_itself_at_its_own_address(
    app: Flask, visit: Open, key: str, code: str, language: Language
) -> None:
    page = visit("patterns.alone", language, slug=seeded_patterns()[key]["slug"][language], code=code)

    assert example(key, code, language).html in page.html
    assert page.soup.find("iframe") is None
    assert page.heading


def test_nothing_in_an_example_is_sent_anywhere() -> None:
    for key, code in EXAMPLES:
        for language in Language:
            text = source(key, code, language).read_text(encoding="utf-8")
            assert not re.search(r"<form|<script|<style|style=|https?://", text), f"{key}/{code}.{language}"


def test_the_style_sheet_of_patterns_is_loaded_only_where_it_is_needed(app: Flask, visit: Open) -> None:
    assert asset("patterns.css") in visit("patterns.index", Language.EN).html
    assert asset("patterns.css") not in visit("standards.index", Language.EN).html


def test_every_picture_in_the_list_shows_the_example_as_it_is(app: Flask) -> None:
    taken = json.loads(TAKEN_OF.read_text(encoding="utf-8"))
    now = {
        picture_name(key, language): mark(key, pattern["examples"][0]["code"], language)
        for key, pattern in seeded_patterns().items()
        for language in Language
    }

    assert taken == now, "run `make pictures`"
    assert all(asset(name) for name in now)
