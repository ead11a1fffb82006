"""The councils as readers see them: the map and the list, and one council's page."""

from collections.abc import Callable

import pytest
from flask import Flask

from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.progress.codes import State
from service.progress.kind import INDICATOR
from service.publishing.actions import withdraw
from tests.progress.written import PLAN, publish_census, publish_count, publish_plan
from tests.visits import Visit, said

Open = Callable[..., Visit]
CARDIFF = {Language.CY: "caerdydd", Language.EN: "cardiff"}


def listed(page: Visit) -> list[str]:
    return [link.get_text().strip() for link in page.soup.select(".councils__name")]


def test_the_list_and_the_map_tell_the_same(visit: Open, language: Language) -> None:
    index = visit("progress.index", language)

    tiles = {
        tile.select_one(".tile__name").get_text(): tile["href"]  # type: ignore[union-attr]
        for tile in index.soup.select(".tile")
    }
    rows = {link.get_text().strip(): link["href"] for link in index.soup.select(".councils__name")}
    assert len(rows) == 22
    assert tiles == rows


def test_each_council_is_once_in_the_tab_order(visit: Open, language: Language) -> None:
    index = visit("progress.index", language)

    reachable = [
        link["href"]
        for link in index.soup.select("main a[href]")
        if link.get("tabindex") != "-1"
        and str(link["href"]).startswith(("/cy/cynghorau/", "/en/councils/"))
        and not str(link["href"]).endswith(("/compare", "/cymharu"))
        and not link.find_parent(attrs={"hidden": True})
    ]
    councils = [href for href in reachable if str(href).count("/") == 3]
    assert len(councils) == len(set(councils)) == 22


def test_the_list_is_in_the_readers_alphabet(visit: Open) -> None:
    welsh, english = (
        listed(visit("progress.index", Language.CY)),
        listed(visit("progress.index", Language.EN)),
    )

    assert (welsh[0], welsh[-2:]) == ("Abertawe", ["Wrecsam", "Ynys Môn"])
    assert (english[0], english[-1]) == ("Blaenau Gwent", "Wrexham")
    assert welsh.index("Ceredigion") < welsh.index("Conwy") < welsh.index("Gwynedd")


def test_a_filter_swaps_only_the_results(visit: Open, language: Language) -> None:
    results = visit("progress.index", language, name="Nghaerdydd", fragment=True)

    assert not results.is_whole_page
    assert listed(results) == [said(language, "Caerdydd", "Cardiff")]
    assert {"cy": "Mae 1 o’r 22 cyngor yn cyfateb", "en": "1 of the 22 councils matches"}[
        language
    ] in results.text


def test_a_region_narrows_the_list_and_a_wrong_one_is_left_out(visit: Open, language: Language) -> None:
    mid = visit("progress.index", language, region="mid")
    wrong = visit("progress.index", language, region="atlantis", name="", group="planet")

    assert len(listed(mid)) == 2
    assert (wrong.status, len(listed(wrong))) == (200, 22)


def test_councils_can_be_grouped_from_north_to_south(visit: Open, language: Language) -> None:
    grouped = visit("progress.index", language, group="region")

    headings = [each.get_text().strip() for each in grouped.soup.select(".councils__group")]
    assert headings[0] == said(language, "Gogledd Cymru", "North Wales")
    assert (len(headings), len(listed(grouped))) == (4, 22)


def test_nothing_found_helps_on(visit: Open, language: Language) -> None:
    nothing = visit("progress.index", language, name="Atlantis")

    assert said(language, "Nid oes cyngor yn cyfateb", "No council matches") in nothing.text
    assert said(language, "Dangos pob cyngor", "Show all the councils") in nothing.links
    assert nothing.one("#name")["value"] == "Atlantis"


def test_a_council_shows_its_figures_as_sentences_with_source_date_and_method(visit: Open) -> None:
    welsh = visit("progress.council", Language.CY, slug="caerdydd").text
    english = visit("progress.council", Language.EN, slug="cardiff").text

    assert "Roedd 362,312 o bobl yn byw yng Nghaerdydd ar 21 Mawrth 2021." in welsh
    assert "Roedd 12.2% o’r bobl 3 oed a hŷn yng Nghaerdydd yn gallu siarad Cymraeg" in welsh
    assert "ar 21 Mawrth 2021: 42,757 o’r 351,240." in welsh
    assert "362,312 people lived in Cardiff on 21 March 2021." in english
    assert "As it was on 21 March 2021." in english
    assert "Date of publication not stated; copy read in November 2026." in english
    assert "Sut y mesurwyd hyn" in welsh


def test_a_website_is_shown_with_how_its_address_is_known(visit: Open, language: Language) -> None:
    council = visit("progress.council", language, slug=CARDIFF[language])

    host = said(language, "www.caerdydd.gov.uk", "www.cardiff.gov.uk")
    assert any(host in words for words in council.links)
    assert {"cy": "nid agorwyd yr hafan ei hun", "en": "we did not open the home page itself"}[
        language
    ] in council.text


@pytest.mark.parametrize(
    "state, words",
    [
        (State.NOT_FOUND, ("Nid ydym wedi dod o hyd i’r ffigur hwn.", "We have not found this figure.")),
        (
            State.NOT_LOOKED_FOR,
            ("Nid ydym wedi chwilio am y ffigur hwn.", "We have not looked for this figure."),
        ),
        (State.WITHHELD, ("Mae’r ffigur hwn wedi’i ddal yn ôl.", "This figure has been withheld.")),
    ],
)
def test_what_is_not_known_is_said_in_words_and_never_as_a_number(
    app: Flask, visit: Open, language: Language, state: State, words: tuple[str, str]
) -> None:
    for key in ("population", "welsh-speakers"):
        publish_census(key, cardiff={"state": state})

    council = visit("progress.council", language, slug=CARDIFF[language])
    index = visit("progress.index", language, name="caerdydd")

    assert said(language, *words) in council.text
    assert said(language, "Ddim yn hysbys", "Not known") in index.text
    assert " 0" not in " ".join(cell.get_text() for cell in index.soup.select(".councils__row td"))


def test_a_council_without_figures_still_has_its_page(app: Flask, visit: Open, language: Language) -> None:
    for key in ("population", "welsh-speakers"):
        withdraw(INDICATOR, key, reason=Bilingual("Hen", "Old"), by="Alys")

    council = visit("progress.council", language, slug=CARDIFF[language])
    index = visit("progress.index", language)

    assert (council.status, index.status) == (200, 200)
    assert len(listed(index)) == 22


def test_an_answer_is_shown_in_words_with_its_note_source_and_date(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan()

    found = visit("progress.council", language, slug=CARDIFF[language]).text
    reported = visit("progress.council", language, slug="gwynedd").text
    missing = visit("progress.council", language, slug="powys").text

    assert said(language, "Cafwyd cynllun.", "A plan was found.") in found
    assert said(language, "Nodyn byr.", "A short note.") in found
    assert said(language, "Fel yr oedd ym mis Tachwedd 2023.", "As it was in November 2023.") in found
    assert (
        said(
            language,
            "Daeth i ben: adroddwyd hyn, ond nid yw wedi’i gadarnhau.",
            "It has ended: reported, not confirmed.",
        )
        in reported
    )
    assert said(language, "Nid ydym wedi dod o hyd i hyn.", "We have not found this.") in missing


def test_a_value_without_a_date_says_so(app: Flask, visit: Open, language: Language) -> None:
    publish_count()

    powys = visit("progress.council", language, slug="powys").text

    assert (
        said(language, "Y ffigur yw 0; ni nodwyd ei ddyddiad.", "The figure is 0; its date is not stated.")
        in powys
    )
    assert said(language, "Ni nodwyd y dyddiad.", "Date not stated.") in powys


def test_a_value_past_its_shelf_life_says_since_when_it_is_unconfirmed(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan(shelf_months=6)

    council = visit("progress.council", language, slug=CARDIFF[language])

    assert (
        said(language, "Heb ei gadarnhau ers mis Tachwedd 2023.", "Unconfirmed since November 2023.")
        in council.text
    )


def test_what_nobody_looked_for_names_no_source(app: Flask, visit: Open, language: Language) -> None:
    publish_plan()

    figure = visit("progress.council", language, slug=CARDIFF[language]).one(f".finding:has(#{PLAN})")
    nothing = visit("progress.council", language, slug="ceredigion").one(f".finding:has(#{PLAN})")

    assert figure.select(".source")
    assert not nothing.select(".source")
