"""A few councils side by side, as an address names them; what it names wrongly is told and left out."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.councils.kind import COUNCIL
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.progress.codes import State
from service.publishing.actions import withdraw
from tests.progress.written import PLAN, publish_census, publish_plan
from tests.queries import counted
from tests.visits import Visit, said

Open = Callable[..., Visit]
PATHS = {Language.CY: "/cy/cynghorau/cymharu", Language.EN: "/en/councils/compare"}
THREE = ["powys", "cardiff", "gwynedd"]
EVERY = (
    "blaenau-gwent bridgend caerphilly cardiff carmarthenshire ceredigion conwy denbighshire flintshire "
    "gwynedd isle-of-anglesey merthyr-tydfil monmouthshire neath-port-talbot newport pembrokeshire powys "
    "rhondda-cynon-taf swansea torfaen vale-of-glamorgan wrexham"
).split()


def compared(visit: Open, language: Language, *councils: str, **asked: object) -> Visit:
    return visit("progress.compare", language, council=list(councils), **asked)


def columns(page: Visit) -> list[str]:
    """The names of the councils that are compared, as the table has them."""
    return [each.get_text() for each in page.soup.select(".compare thead a")]


def cells(page: Visit, measure: str) -> list[str]:
    """What the table says of each council by one measure."""
    return [" ".join(each.get_text().split()) for each in page.soup.select(f"#{measure} td")]


def told(page: Visit) -> str:
    return " ".join(page.one(".compare__told").get_text().split())


def test_the_same_measures_stand_in_rows_and_the_councils_in_alphabetical_columns(
    app: Flask, visit: Open, language: Language
) -> None:
    page = compared(visit, language, *THREE)

    assert columns(page) == said(language, ["Caerdydd", "Gwynedd", "Powys"], ["Cardiff", "Gwynedd", "Powys"])  # type: ignore[arg-type]
    assert [each.split()[0] for each in cells(page, "population")] == ["362,312", "117,393", "133,174"]
    assert len(page.soup.select(".compare__line")) == 15
    assert {len(line.select("td")) for line in page.soup.select(".compare__line")} == {3}
    assert told(page) == ""


def test_no_alphabet_but_the_readers_decides_the_order(app: Flask, visit: Open) -> None:
    welsh, english = (compared(visit, each, "swansea", "bridgend") for each in Language)

    assert columns(welsh) == ["Abertawe", "Pen-y-bont ar Ogwr"]
    assert columns(english) == ["Bridgend", "Swansea"]


def test_each_cell_has_its_date_and_its_source_one_click_away(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    page = compared(visit, language, *THREE)

    (population, *_) = page.soup.select("#population td")
    assert said(language, "21 Mawrth 2021", "21 March 2021") in population.get_text()
    figure = Visit(client.get(str(population.a["href"])))  # type: ignore[index]
    assert "362,312" in figure.one(".figure__sentence").get_text()
    assert figure.soup.select(".source")


def test_what_is_not_known_is_said_in_words_and_how_sure_the_rest_is(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan()

    cardiff, gwynedd, powys, torfaen = cells(compared(visit, language, *THREE, "torfaen"), PLAN)

    assert said(language, "Heb ddod o hyd i ddim", "Not found by us") in powys
    assert torfaen == said(language, "Heb chwilio", "Not looked for")
    assert said(language, "Adroddwyd, heb ei gadarnhau.", "Reported, not confirmed.") in gwynedd
    assert "2023" in cardiff
    assert "0" not in powys + torfaen


def test_a_figure_that_went_missing_is_no_nought(app: Flask, visit: Open, language: Language) -> None:
    publish_census("population", cardiff={"state": State.WITHHELD})

    cardiff, _ = cells(compared(visit, language, "cardiff", "powys"), "population")

    assert said(language, "Wedi’i ddal yn ôl", "Withheld") in cardiff
    assert not any(sign.isdigit() for sign in cardiff)


def test_nobody_named_means_a_choice_of_all(app: Flask, visit: Open, language: Language) -> None:
    page = compared(visit, language)

    assert said(language, "Dewiswch ddau, tri neu bedwar", "Choose two, three or four councils.") in told(
        page
    )
    assert len(page.soup.select("#choose input[name=council]")) == 22
    assert not page.soup.select(".compare")
    assert not page.soup.select("#similar")


def test_one_council_asks_for_another_and_names_similar_ones(
    app: Flask, visit: Open, language: Language
) -> None:
    page = compared(visit, language, "gwynedd")

    assert said(language, "Dewiswch o leiaf un cyngor arall", "Choose at least one more council") in told(
        page
    )
    assert page.soup.select("#similar .similar__one")
    assert not page.soup.select(".compare")


def test_who_is_named_twice_counts_once_and_the_page_says_so(
    app: Flask, visit: Open, language: Language
) -> None:
    page = compared(visit, language, "powys", "cardiff", "powys")

    assert len(columns(page)) == 2
    assert said(language, "Enwyd Cyngor Sir Powys fwy nag", "Powys County Council was named more") in told(
        page
    )


def test_of_thirty_councils_the_first_four_are_shown_and_the_page_says_so(
    app: Flask, visit: Open, language: Language
) -> None:
    page = compared(visit, language, *EVERY, *(f"planet-{number}" for number in range(8)))

    assert len(columns(page)) == 4
    assert said(language, "Dewisoch 22 cyngor.", "You chose 22 councils.") in told(page)
    assert "planet-0" in told(page)
    assert "planet-7" not in told(page)
    assert not [words for words in page.links if said(language, "Ychwanegu cyngor", "Add a council") in words]


@pytest.mark.parametrize("key", ["mars", "<script>alert(1)</script>", "Ω" * 500, "' OR 1=1 --", "%"])
def test_a_council_that_there_is_not_is_told_and_left_out(
    app: Flask, visit: Open, language: Language, key: str
) -> None:
    page = compared(visit, language, "powys", key, "cardiff")

    assert (page.status, len(columns(page))) == (200, 2)
    assert said(language, "Nid oes yma gyngor o’r enw", "We know no council called") in told(page)
    assert "<script>alert" not in page.html
    assert len(told(page)) < 300


def test_a_withdrawn_council_is_not_compared(app: Flask, visit: Open, language: Language) -> None:
    withdraw(COUNCIL, "powys", reason=Bilingual("Hen", "Old"), by="Alys")

    page = compared(visit, language, *THREE)

    assert len(columns(page)) == 2
    assert "powys" in told(page)


def test_a_council_can_be_taken_away_and_the_others_stay(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    page = compared(visit, language, *THREE, by="region")

    without = page.links[said(language, "Tynnu: Caerdydd", "Remove: Cardiff")]
    assert without == f"{PATHS[language]}?council=powys&council=gwynedd&by=region"
    assert columns(Visit(client.get(without))) == ["Gwynedd", "Powys"]


@pytest.mark.parametrize("name", ["Nghaerdydd", "cardiff council", " CAERDYDD "])
def test_a_name_of_one_council_adds_it_whatever_its_form(
    app: Flask, client: FlaskClient, language: Language, name: str
) -> None:
    answer = client.get(PATHS[language], query_string={"council": "powys", "name": name})

    assert (answer.status_code, answer.headers["Location"]) == (
        303,
        f"{PATHS[language]}?council=powys&council=cardiff",
    )


def test_a_name_of_several_offers_each(app: Flask, visit: Open, language: Language) -> None:
    page = compared(visit, language, "powys", name="caer")

    offered = {each.get_text(): str(each["href"]) for each in page.soup.select("#named a")}
    name = said(language, "Cyngor Caerdydd", "Cardiff Council")
    assert offered[name] == f"{PATHS[language]}?council=powys&council=cardiff"
    assert page.one("#name")["value"] == "caer"


@pytest.mark.parametrize("name", ["zzz", "!!", "<b>x</b>", "_", "x" * 500])
def test_a_name_of_nobody_says_what_to_do(app: Flask, visit: Open, language: Language, name: str) -> None:
    page = compared(visit, language, *THREE, name=name)

    assert said(language, "Nid oes cyngor â’r enw hwnnw", "No council has that name") in page.text
    assert page.one("#name")["aria-invalid"] == "true"
    assert len(columns(page)) == 3


def test_the_language_link_keeps_the_choice(app: Flask, visit: Open, language: Language) -> None:
    page = compared(visit, language, *THREE, by="region")

    twin = page.links[language.other.endonym]
    assert twin == f"{PATHS[language.other]}?council=powys&council=cardiff&council=gwynedd&by=region"


def test_four_councils_ask_the_database_no_more_often_than_two(
    app: Flask, visit: Open, language: Language
) -> None:
    def asked(*councils: str) -> int:
        with counted() as made:
            compared(visit, language, *councils, name="sir")
        return len(made)

    asked(*THREE)
    assert asked("powys", "cardiff") == asked(*EVERY[:4]) <= 6
