"""Finding one's council on the page of a life event by its name, in either language, mutated or not."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from tests.journeys.written import SLUG
from tests.queries import counted
from tests.visits import Visit, said

Open = Callable[..., Visit]
CARDIFF = {"cy": "Cyngor Caerdydd", "en": "Cardiff Council"}


def path_of(language: Language) -> str:
    return f"{said(language, '/cy/digwyddiadau-bywyd', '/en/life-events')}/{SLUG[language]}"


def named(visit: Open, language: Language, **asked: str) -> Visit:
    return visit("journeys.show", language, slug=SLUG[language], **asked)


@pytest.mark.parametrize(
    "name",
    [
        *("Cardiff", "cardiff council", "caerdydd", " Caerdydd ", "Gaerdydd", "yng Nghaerdydd"),
        *("i Gaerdydd", "Chaerdydd", "CYNGOR CAERDYDD", "Nghyngor Caerdydd"),
    ],
)
def test_a_name_of_one_council_leads_to_its_page(
    app: Flask, client: FlaskClient, language: Language, name: str
) -> None:
    answer = client.get(path_of(language), query_string={"council": "", "name": name})

    slug = said(language, "caerdydd", "cardiff")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{path_of(language)}/{slug}")


def test_a_name_of_several_councils_offers_each(app: Flask, visit: Open, language: Language) -> None:
    page = named(visit, language, name="caer")

    offered = [each.get_text() for each in page.soup.select("#named a")]
    assert CARDIFF[language] in offered
    assert 2 <= len(offered) <= 8
    assert page.one("#name")["value"] == "caer"
    assert page.soup.select(".line__step")


def test_a_name_of_very_many_asks_for_more_of_it(app: Flask, visit: Open, language: Language) -> None:
    page = named(visit, language, name=said(language, "cyngor", "council"))

    assert not page.soup.select("#named a")
    words = said(language, "yn enwau 22 cyngor", "22 councils have that in their names")
    assert words in page.one("#named").get_text()


@pytest.mark.parametrize("name", ["zzz", "!!", "’", "<b>x</b>", "%", "_", "x" * 500])
def test_a_name_of_no_council_says_what_to_do(app: Flask, visit: Open, language: Language, name: str) -> None:
    page = named(visit, language, name=name)

    words = said(language, "Nid oes cyngor â’r enw hwnnw", "No council has that name")
    assert page.status == 200
    assert words in page.one("#name-error").get_text()
    assert page.one("#name")["aria-invalid"] == "true"
    assert page.soup.select(".line__step")


def test_while_it_is_written_only_the_councils_are_sent(app: Flask, visit: Open, language: Language) -> None:
    def asked(**values: str) -> Visit:
        return visit("journeys.show", language, fragment=True, slug=SLUG[language], **values)

    one, none, nothing = asked(name="nghaerd"), asked(name="zzz"), asked(name="", council="")

    assert (one.status, one.is_whole_page) == (200, False)
    assert [each.get_text() for each in one.soup.select("#named a")] == [CARDIFF[language]]
    assert said(language, "Nid oes cyngor", "No council") in none.one("#named").get_text()
    assert nothing.one("#named").get_text().strip() == ""


def test_what_is_picked_from_the_list_counts_before_what_is_written(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    swansea = said(language, "abertawe", "swansea")

    answer = client.get(f"{path_of(language)}?council={swansea}&name=caer")

    assert answer.headers["Location"] == f"{path_of(language)}/{swansea}"


def test_on_the_page_of_a_council_what_is_written_counts_before_the_list_as_it_was(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    swansea, powys = said(language, "abertawe", "swansea"), "powys"

    answer = client.get(f"{path_of(language)}?council={swansea}&shown={swansea}&name={powys}")

    assert answer.headers["Location"] == f"{path_of(language)}/{powys}"


def test_writing_a_name_asks_the_database_a_few_times_however_many_have_it(
    app: Flask, visit: Open, language: Language
) -> None:
    def asked(name: str) -> int:
        with counted() as made:
            visit("journeys.show", language, fragment=True, slug=SLUG[language], name=name)
        return len(made)

    assert asked("zzz") == asked("c") <= 3
