"""The page for councillors: one question on each standard, each leading to what a councillor may ask."""

from collections.abc import Callable

from flask import Flask

from service.language.languages import Language
from service.publishing.actions import withdraw
from service.standards.kinds import GUIDANCE
from tests.standards.written import (
    LATEST,
    NUMBERS,
    REASON,
    guidance,
    guidance_key,
    slug,
    spoken,
    titles,
    words_of,
)
from tests.visits import Visit, said

Open = Callable[..., Visit]
ADDRESS = {Language.CY: "i-gynghorwyr", Language.EN: "for-councillors"}


def first_question(number: int, language: Language) -> str:
    """The first question on a standard that a councillor may ask."""
    questions = guidance(number)["questions"]
    return spoken(next(each for each in questions if "councillor" in each["readers"])["text"][language])


def test_each_standard_has_one_question_that_leads_on_for_councillors(
    visit: Open, language: Language
) -> None:
    page = visit("pages.text", language, slug=ADDRESS[language])

    items = page.soup.select(".councillor-questions li")
    assert [item["value"] for item in items] == [str(number) for number in NUMBERS]
    for number, item in zip(NUMBERS, items, strict=True):
        (link,) = item.select("a.councillor-questions__standard")
        path = said(language, "/cy/safonau/", "/en/standards/")
        assert first_question(number, language) in words_of(item.get_text())
        assert words_of(link.get_text()) == titles(LATEST, language)[number]
        assert link["href"] == f"{path}{slug(number, language)}?reader=councillor"


def test_the_questions_stand_in_their_own_section_alone(visit: Open, language: Language) -> None:
    page = visit("pages.text", language, slug=ADDRESS[language])
    about = visit("pages.text", language, slug=said(language, "ynghylch", "about"))

    assert page.one("section[aria-labelledby=questions] .councillor-questions")
    assert not about.soup.select(".councillor-questions")


def test_the_list_and_the_home_page_lead_to_the_page(visit: Open, language: Language) -> None:
    index, home = visit("standards.index", language), visit("pages.home", language)

    path = f"/{language}/{ADDRESS[language]}"
    assert path in index.links.values()
    assert path in home.links.values()


def test_guidance_that_was_taken_down_asks_nothing_here(app: Flask, visit: Open, language: Language) -> None:
    withdraw(GUIDANCE, guidance_key(6), reason=REASON, by="Alys")

    page = visit("pages.text", language, slug=ADDRESS[language])

    asked = [item["value"] for item in page.soup.select(".councillor-questions li")]
    assert asked == [str(number) for number in NUMBERS if number != 6]
