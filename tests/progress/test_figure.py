"""One figure at the address that is its for good: what it said, before and after, and how to quote it."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.progress.kind import INDICATOR
from service.publishing.actions import withdraw
from tests.progress.written import (
    COUNT_WRITTEN,
    PLAN_WRITTEN,
    plan_where,
    publish_census,
    publish_count,
    publish_plan,
)
from tests.queries import counted
from tests.record_pages import CARDIFF, POPULATION
from tests.visits import Visit, said

Open = Callable[..., Visit]
PLAN, COUNT = PLAN_WRITTEN["slug"], COUNT_WRITTEN["slug"]
CONCORDAT = {"cy": "concordat-seiber", "en": "cyber-concordat"}
POWYS = {"cy": "powys", "en": "powys"}
PUBLIC = "https://safon.example"


def opened(
    visit: Open, slug: dict[str, str], language: Language, number: int = 1, council: dict[str, str] = CARDIFF
) -> Visit:
    return visit("progress.figure", language, slug=slug[language], council=council[language], number=number)


def quote(page: Visit, language: Language) -> str:
    """What stands ready to be copied in a language."""
    found = page.one(f"#quote-{language}")
    assert found["lang"] == language
    return found.get_text()


def published_anew(**changes: Any) -> None:
    """A plan, and then another that says more of Cardiff."""
    publish_plan()
    publish_plan(**plan_where("cardiff", code="ended", as_at="2026-10", **changes))


def test_a_figure_says_its_sentence_date_source_and_method(visit: Open, language: Language) -> None:
    page = opened(visit, POPULATION, language)

    assert said(
        language, "Roedd 362,312 o bobl yn byw yng Nghaerdydd", "362,312 people lived in Cardiff"
    ) in (page.one("p.figure__sentence").get_text())
    assert said(language, "ar 21 Mawrth 2021", "on 21 March 2021") in page.one(".columns .source").get_text()
    assert "/census-" not in page.text
    assert said(language, "StatsCymru", "StatsWales") in page.one(".columns .source").get_text()
    assert page.soup.select("details p")


def test_it_is_ready_to_be_quoted_in_both_languages_with_the_address_in_each(
    visit: Open, language: Language
) -> None:
    page = opened(visit, POPULATION, language)

    welsh, english = quote(page, Language.CY), quote(page, Language.EN)

    assert welsh.startswith("Roedd 362,312 o bobl yn byw yng Nghaerdydd ar 21 Mawrth 2021. Ffynhonnell: ")
    assert english.startswith("362,312 people lived in Cardiff on 21 March 2021. Source: Census 2021")
    assert welsh.endswith(f": {PUBLIC}/cy/cynnydd/poblogaeth/caerdydd/1")
    assert english.endswith(f": {PUBLIC}/en/progress/population/cardiff/1")
    assert "<" not in welsh + english


def test_the_address_in_a_quotation_opens_the_figure_that_was_quoted(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    publish_plan()
    text = quote(opened(visit, PLAN, language), language)
    published_anew()

    there = Visit(client.get(text.rpartition(" ")[2].removeprefix(PUBLIC)))

    assert there.one("p.figure__sentence").get_text() == said(
        language, "Cafwyd cynllun.", "A plan was found."
    )
    assert quote(there, language) == text


def test_a_sentence_that_does_not_name_the_council_is_quoted_with_its_name(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan()

    found = quote(opened(visit, PLAN, language), language)

    assert found.startswith(
        said(
            language,
            "Cyngor Caerdydd, Plan (cy): Cafwyd cynllun. Fel yr oedd ym mis Tachwedd 2023. ",
            "Cardiff Council, Plan (en): A plan was found. As it was in November 2023. ",
        )
    )


def test_a_figure_whose_date_is_not_stated_says_so_and_when_the_copy_was_read(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_count()
    page = opened(visit, COUNT, language, council=POWYS)

    words = said(
        language,
        "Ni nodwyd y dyddiad; darllenwyd copi ym mis Tachwedd 2026",
        "Date not stated; copy read in November 2026",
    )
    assert words in quote(page, language)
    assert words in page.one("section[aria-labelledby=quote] dl").get_text()


def test_what_is_reported_provisional_or_old_is_quoted_as_such(
    app: Flask, visit: Open, language: Language
) -> None:
    given = {"amount": 4, "as_at": "2020"}
    publish_count(
        shelf_months=6,
        values={"cardiff": {**given, "standing": "reported"}, "powys": {**given, "standing": "provisional"}},
    )

    reported = opened(visit, COUNT, language)
    provisional = opened(visit, COUNT, language, council=POWYS)

    unsure = said(language, "Adroddwyd hyn, ond heb ei gadarnhau.", "This is reported, not confirmed.")
    for told in (quote(reported, language), reported.one(".columns__reading").get_text()):
        assert unsure in told
        assert said(language, "Heb ei gadarnhau ers 2020.", "Unconfirmed since 2020.") in told
    assert said(language, "Dros dro", "This is provisional.") in quote(provisional, language)
    assert unsure not in quote(provisional, language)


def test_an_old_figure_says_that_a_newer_one_is_known_and_leads_there(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    published_anew()

    old = opened(visit, PLAN, language, 1)
    new = opened(visit, PLAN, language, 2)

    notice = said(language, "Mae ffigur mwy diweddar yn hysbys", "A newer figure is known")
    assert notice in old.text
    assert notice not in new.text
    newest = old.links[said(language, "Darllen y ffigur diweddaraf", "Read the newest figure")]
    assert str(newest).endswith("/2")
    assert said(language, "Daeth i ben.", "It has ended.") in Visit(client.get(newest)).text
    assert old.one("title").get_text() != new.one("title").get_text()


def test_every_figure_lists_what_was_known_before_and_after(
    app: Flask, visit: Open, language: Language
) -> None:
    published_anew()

    for number, other in ((1, 2), (2, 1)):
        page = opened(visit, PLAN, language, number)
        items = page.soup.select(".known-once li")
        assert [item["value"] for item in items] == ["2", "1"]
        here = next(item for item in items if item.get("aria-current"))
        assert here["value"] == str(number)
        assert not here.select("a")
        links = [str(link["href"]) for link in page.soup.select(".known-once a")]
        assert [link.rpartition("/")[2] for link in links] == [str(other)]


def test_what_is_not_known_is_said_in_words_with_where_we_looked(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan()

    powys = opened(visit, PLAN, language, council=POWYS)
    asked = opened(visit, CONCORDAT, language)

    assert said(language, "Nid ydym wedi dod o hyd i hyn.", "We have not found this.") in powys.text
    assert said(language, "Nodyn byr.", "A short note.") in powys.one(".columns__reading").get_text()
    assert said(language, "Heb ofyn", "Not asked") in asked.text
    assert said(language, "Nid ydym wedi gofyn am hyn.", "We have not asked about this.") in quote(
        asked, language
    )


def test_what_nobody_looked_for_names_no_source(app: Flask, visit: Open, language: Language) -> None:
    publish_plan()
    page = opened(visit, PLAN, language, council={"cy": "ceredigion", "en": "ceredigion"})

    assert not page.soup.select(".source")
    assert said(language, "Ffynhonnell:", "Source:") not in quote(page, language)


def test_the_council_says_its_own_words_as_its_own(app: Flask, visit: Open, language: Language) -> None:
    words = {"cy": "Byddwn yn <b>adrodd</b>.", "en": "We will <b>report</b>."}
    published_anew(council_note=words)

    page = opened(visit, PLAN, language, 2)

    assert page.one("blockquote").get_text() == words[language]


def test_without_a_number_the_newest_figure_is_shown(
    app: Flask, client: FlaskClient, visit: Open, language: Language
) -> None:
    path = {"cy": "/cy/cynnydd/cynllun-prawf/caerdydd", "en": "/en/progress/test-plan/cardiff"}[language]
    publish_plan()
    before = client.get(path)
    published_anew()
    after = client.get(path)

    assert (before.status_code, before.headers["Location"]) == (303, f"{path}/1")
    assert (after.status_code, after.headers["Location"]) == (303, f"{path}/2")
    assert after.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("number", ["0", "99999", "2", "x", "-1", "1.0", "01", "9999999999999999999999", "١"])
def test_a_number_that_there_is_not_is_not_found(
    client: FlaskClient, language: Language, number: str
) -> None:
    path = {"cy": "/cy/cynnydd/poblogaeth/caerdydd", "en": "/en/progress/population/cardiff"}[language]

    answer = client.get(f"{path}/{number}")

    assert answer.status_code == 404
    assert f'lang="{language}"' in answer.text


def test_the_slugs_of_the_other_language_lead_to_the_right_ones(client: FlaskClient) -> None:
    answer = client.get("/cy/cynnydd/population/cardiff/1?x=y", follow_redirects=True)

    assert answer.request.full_path == "/cy/cynnydd/poblogaeth/caerdydd/1?x=y"
    assert answer.status_code == 200


def test_the_language_link_leads_to_the_same_figure(app: Flask, visit: Open, language: Language) -> None:
    published_anew()

    twin = str(opened(visit, PLAN, language, 1).one("a[data-twin]")["href"])

    assert twin.endswith(f"/{PLAN[language.other]}/{CARDIFF[language.other]}/1")


def test_a_figure_of_a_measure_that_was_taken_down_says_why(
    app: Flask, visit: Open, language: Language
) -> None:
    withdraw(INDICATOR, "population", reason=Bilingual("Am y tro", "For now"), by="Alys")

    page = opened(visit, POPULATION, language)

    assert page.status == 410
    assert said(language, "Am y tro", "For now") in page.text


def test_the_sitemap_has_the_newest_figure_alone(app: Flask, client: FlaskClient) -> None:
    published_anew()

    listed = client.get("/sitemap.xml").text

    assert f"{PUBLIC}/en/progress/test-plan/cardiff/2<" in listed
    assert "/en/progress/test-plan/cardiff/1<" not in listed
    assert "/en/progress/test-plan/ceredigion/" not in listed  # nobody looked


def test_the_questions_do_not_grow_with_what_was_known(app: Flask, visit: Open) -> None:
    def asked() -> int:
        with counted() as made:
            opened(visit, POPULATION, Language.EN)
        return len(made)

    few = asked()
    for amount in range(1, 9):
        publish_census("population", cardiff={"amount": amount})

    assert asked() == few <= 6
