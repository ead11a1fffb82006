"""A council's variant beside its blueprint: what differs, in words, and that an example is one."""

from collections.abc import Callable
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from service.blueprints.kinds import BLUEPRINT, BLUEPRINT_VARIANT
from service.cli import SEED
from service.language.languages import Language
from service.publishing.actions import publish
from service.publishing.seed_files import DEMO, read_seed
from tests.blueprints.written import (
    INVENTED,
    SLUG,
    VARIANT_SLUG,
    blueprint,
    cell,
    difference,
    of_powys,
    publish_blueprint,
    publish_variant,
    stage,
)
from tests.journeys.written import SOURCE
from tests.visits import Visit, said

Open = Callable[..., Visit]
NONE_RECORDED = {"cy": "Dim gwahaniaeth wedi’i gofnodi", "en": "No difference recorded"}
DIFFERS = {"cy": "Yn wahanol yma", "en": "Differs here"}
EXAMPLE = {"cy": "Enghraifft: nid cyngor go iawn", "en": "Example: not a real council"}


def beside(visit: Open, language: Language, **changes: Any) -> Visit:
    publish_blueprint()
    publish_variant(**changes)
    return visit("blueprints.variant", language, slug=SLUG[language], variant=VARIANT_SLUG[language])


def words_at(page: Visit, place: str) -> str:
    return " ".join(page.one(f"[id='{place}']").get_text(" ").split())


def test_what_differs_says_so_in_words_with_its_reason_and_source(
    app: Flask, visit: Open, language: Language
) -> None:
    page = beside(visit, language, cells=[difference(source=SOURCE)])

    words = words_at(page, "ring--person")
    given = difference()
    for each in (DIFFERS, given["text"], given["why"], blueprint()["cells"][0]["text"]):
        assert each[language] in words
    assert page.soup.select("[id='ring--person'] .source")


def test_where_nothing_differs_nobody_says_that_it_is_the_same(
    app: Flask, visit: Open, language: Language
) -> None:
    page = beside(visit, language)

    assert NONE_RECORDED[language] in words_at(page, "open--person")
    assert DIFFERS[language] not in words_at(page, "open--person")
    assert said(language, "nid yw hynny’n golygu", "does not mean that it is the same") in page.text


def test_a_council_can_have_what_the_blueprint_has_not(app: Flask, visit: Open, language: Language) -> None:
    page = beside(visit, language, cells=[difference(cell=None, stage="open", lane="systems")])

    words = words_at(page, "open--systems")
    assert said(language, "Dim byd wedi’i gofnodi", "Nothing recorded") in words
    assert difference()["text"][language] in words


def test_a_difference_stays_with_its_cell_when_the_cell_moves(
    app: Flask, visit: Open, language: Language
) -> None:
    beside(visit, language)
    publish_blueprint(cells=[cell("open", "person", code="ring-person"), cell("ring", "rules")])

    page = visit("blueprints.variant", language, slug=SLUG[language], variant=VARIANT_SLUG[language])

    assert DIFFERS[language] in words_at(page, "open--person")


def test_a_difference_whose_cell_is_gone_is_still_shown(app: Flask, visit: Open, language: Language) -> None:
    beside(visit, language)
    publish_blueprint(cells=[cell("open", "person")], stages=[stage("open")])

    page = visit("blueprints.variant", language, slug=SLUG[language], variant=VARIANT_SLUG[language])

    assert difference()["text"][language] in page.one("[aria-labelledby=left-over]").get_text()


def test_an_example_says_on_its_page_in_its_title_and_where_it_is_named_that_it_is_one(
    app: Flask, visit: Open, language: Language
) -> None:
    page = beside(visit, language)
    master = visit("blueprints.show", language, slug=SLUG[language])

    assert EXAMPLE[language] in page.one(".example-band").get_text()
    assert page.title.startswith(said(language, "Enghraifft:", "Example:"))
    assert EXAMPLE[language] in master.one("[aria-labelledby=variants]").get_text()


def test_a_real_councils_variant_has_its_own_name_and_no_band(
    app: Flask, visit: Open, language: Language
) -> None:
    page = beside(visit, language, **of_powys())

    assert not page.soup.select(".example-band")
    assert said(language, "Cyngor Sir Powys", "Powys County Council") in page.text
    assert INVENTED[language] not in page.one("table").get_text()


def test_a_variant_of_another_blueprint_is_not_found(app: Flask, client: FlaskClient, visit: Open) -> None:
    beside(visit, Language.EN)
    other = blueprint(slug={"cy": "arall", "en": "another"})
    publish(BLUEPRINT, "another", other, by="Alys")

    assert client.get("/en/blueprints/another/lost-key-here").status_code == 404
    assert client.get("/en/blueprints/lost-key/lost-key-here").status_code == 200


def test_no_example_is_in_the_ordinary_seed(app: Flask, visit: Open, language: Language) -> None:
    demo = read_seed(SEED / DEMO)

    assert [text.kind for text in demo] == [BLUEPRINT_VARIANT] * len(demo)
    assert demo
    assert all(text.content["example"] for text in demo)
    assert not [text for text in read_seed(SEED) if text.kind is BLUEPRINT_VARIANT]
    slug = demo[0].content["slug"]
    for endpoint in ("pages.sitemap", "blueprints.index"):
        assert slug.within(language) not in visit(endpoint, language).html
