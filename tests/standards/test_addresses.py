"""The addresses of the Standard: none dies, a wrong one leads on or says so, one taken down says why."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.publishing.actions import publish, withdraw
from service.standards.kinds import GUIDANCE, STANDARD_SET
from tests.standards.written import REASON, guidance, guidance_key, listed, slug, third_wording, titles
from tests.visits import Visit, said

Open = Callable[..., Visit]
REDIRECTS = [
    ("/cy/safonau/wellbeing", "/cy/safonau/llesiant"),
    ("/en/standards/llesiant", "/en/standards/wellbeing"),
    ("/en/standards/Wellbeing", "/en/standards/wellbeing"),
    ("/cy/safonau/Tîm_amlddisgyblaethol", "/cy/safonau/tim-amlddisgyblaethol"),
    ("/en/standards/user needs", "/en/standards/user-needs"),
    ("/cy/safonau/wellbeing/rhestr-wirio", "/cy/safonau/llesiant/rhestr-wirio"),
    ("/cy/safonau/geiriadau/after-2021", "/cy/safonau/geiriadau/ar-ol-2021"),
    ("/cy/safonau/geiriadau/after-2021/2", "/cy/safonau/geiriadau/ar-ol-2021/2"),
]
NOWHERE = [
    "/en/standards/nothing",
    "/cy/safonau/dim",
    "/en/standards/nothing/checklist",
    "/en/standards/wordings/nothing",
    "/cy/safonau/geiriadau/1999",
    "/en/standards/wordings/2021/13",
    "/cy/safonau/geiriadau/2021/13",
    "/en/standards/wordings/2021/0",
    "/en/standards/wordings/2021/two",
    "/en/standards/wordings/nothing/2",
]


@pytest.mark.parametrize("wrong, right", REDIRECTS)
def test_a_foreign_or_untidy_address_leads_to_the_right_one_with_its_filter(
    app: Flask, client: FlaskClient, wrong: str, right: str
) -> None:
    answer = client.get(f"{wrong}?reader=designer")

    assert (answer.status_code, answer.headers["Location"]) == (301, f"{right}?reader=designer")


@pytest.mark.parametrize("path", NOWHERE)
def test_what_there_never_was_is_not_found(app: Flask, client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("endpoint", ["standards.show", "standards.checklist"])
def test_an_old_address_of_guidance_leads_to_the_new_one(
    app: Flask, client: FlaskClient, visit: Open, language: Language, endpoint: str
) -> None:
    moved = guidance(4) | {"slug": {"cy": "cysylltiedig", "en": "connected"}}
    publish(GUIDANCE, guidance_key(4), moved, by="Alys")

    old = visit(endpoint, language, slug=slug(4, language), situation="new")

    new = old.headers["Location"]
    assert old.status == 301
    assert said(language, "/cysylltiedig", "/connected") in new
    assert new.endswith("?situation=new")
    assert client.get(new).status_code == 200


def test_guidance_that_moved_is_linked_at_its_new_address(
    app: Flask, visit: Open, language: Language
) -> None:
    moved = guidance(4) | {"slug": {"cy": "cysylltiedig", "en": "connected"}}
    publish(GUIDANCE, guidance_key(4), moved, by="Alys")

    pages = [
        visit("standards.index", language),
        *(visit("standards.show", language, slug=slug(number, language)) for number in (3, 5)),
    ]

    new = said(language, "/cy/safonau/cysylltiedig", "/en/standards/connected")
    old = said(language, "/cy/safonau/cydgysylltiedig", "/en/standards/joined-up")
    for page in pages:
        assert new in page.links.values()
        assert old not in page.links.values()


def test_a_wording_that_moved_leaves_its_address_behind(app: Flask, visit: Open, language: Language) -> None:
    publish(STANDARD_SET, "wording-3", third_wording(), by="Alys")
    renamed = third_wording() | {"slug": {"cy": "y-diweddaraf", "en": "the-latest"}}
    publish(STANDARD_SET, "wording-3", renamed, by="Alys")

    old = visit("standards.worded", language, slug=said(language, "y-trydydd", "the-third"), number=2)

    assert old.status == 301
    assert old.headers["Location"].endswith(said(language, "/y-diweddaraf/2", "/the-latest/2"))


@pytest.mark.parametrize("endpoint", ["standards.show", "standards.checklist"])
def test_guidance_that_was_taken_down_says_why(
    app: Flask, visit: Open, language: Language, endpoint: str
) -> None:
    withdraw(GUIDANCE, guidance_key(3), reason=REASON, by="Alys")

    page = visit(endpoint, language, slug=slug(3, language))

    assert page.status == 410
    assert REASON.within(language) in page.text
    assert titles("wording-2021", language)[3] not in page.heading


def test_guidance_that_was_taken_down_is_linked_nowhere(app: Flask, visit: Open, language: Language) -> None:
    withdraw(GUIDANCE, guidance_key(3), reason=REASON, by="Alys")

    index = visit("standards.index", language)
    whole = visit("standards.all_standards", language)
    others = [
        visit("standards.show", language, slug=slug(number, language))
        for number in range(1, 13)
        if number != 3
    ]

    path = said(language, "/cy/safonau/anghenion-defnyddwyr", "/en/standards/user-needs")
    assert len(listed(index)) == len(whole.soup.select("article.whole")) == 11
    assert not whole.soup.select("#standard-3")
    assert all(page.status == 200 for page in others)
    assert not [page.heading for page in (index, whole, *others) if path in page.links.values()]


def test_a_wording_keeps_the_standard_whose_guidance_was_taken_down(
    app: Flask, visit: Open, language: Language
) -> None:
    withdraw(GUIDANCE, guidance_key(3), reason=REASON, by="Alys")

    page = visit("standards.worded", language, slug="2021", number=3)

    assert (page.status, titles("wording-2021", language)[3] in page.heading) == (200, True)
    assert said(language, "/cy/safonau/anghenion-defnyddwyr", "/en/standards/user-needs") not in (
        page.links.values()
    )


def test_the_pages_of_the_standard_are_in_the_sitemap_and_in_the_menu(
    app: Flask, client: FlaskClient, visit: Open, language: Language
) -> None:
    listed_addresses = client.get("/sitemap.xml").get_data(as_text=True)
    home = visit("pages.home", language)

    index = said(language, "/cy/safonau", "/en/standards")
    names = [
        "",
        f"/{slug(1, language)}",
        said(language, "/pob-un", "/all"),
        said(language, "/newidiadau", "/changes"),
        said(language, "/cefndir", "/background"),
        said(language, "/geiriadau/2021", "/wordings/2021"),
    ]
    missing = [name for name in names if f"https://safon.example{index}{name}<" not in listed_addresses]
    assert not missing
    assert index in [link["href"] for link in home.soup.select("header nav a")]
