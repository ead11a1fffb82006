"""The Standard on paper: the checklist of one standard, and all of it on one page."""

from collections.abc import Callable

import pytest

from service.language.languages import Language
from tests.standards.written import LATEST, NUMBERS, guidance, slug, spoken, titles, words_of
from tests.visits import Visit, said

Open = Callable[..., Visit]


def written(number: int, part: str, language: Language, reader: str | None = None) -> list[str]:
    items = guidance(number)[part]
    return [spoken(each["text"][language]) for each in items if reader is None or reader in each["readers"]]


def boxes(page: Visit, name: str) -> dict[str, str]:
    """The words beside each box to tick, by the box; every box has one label, every label a box."""
    found = [str(box["id"]) for box in page.soup.select(f"input[type=checkbox][id^={name}-]")]
    labels = {each: page.one(f"label[for={each}]") for each in found}
    return {each: words_of(label.get_text()) for each, label in labels.items()}


@pytest.mark.parametrize("number", NUMBERS)
def test_a_checklist_has_one_box_with_a_label_for_each_question_and_proof(
    visit: Open, language: Language, number: int
) -> None:
    page = visit("standards.checklist", language, slug=slug(number, language))

    assert titles(LATEST, language)[number] in page.heading
    assert list(boxes(page, "question").values()) == written(number, "questions", language)
    assert list(boxes(page, "proof").values()) == written(number, "evidence", language)
    assert len(page.soup.select("input")) == len(page.soup.select("label"))


@pytest.mark.parametrize("reader", ["councillor", "developer"])
def test_a_checklist_keeps_the_filter(visit: Open, language: Language, reader: str) -> None:
    page = visit("standards.checklist", language, slug=slug(2, language), reader=reader)

    questions = list(boxes(page, "question").values())
    assert questions == written(2, "questions", language, reader)
    assert 0 < len(questions) < len(written(2, "questions", language))


def test_a_checklist_sends_nothing(visit: Open, language: Language) -> None:
    page = visit("standards.checklist", language, slug=slug(2, language))

    assert not page.soup.select("main form, main button, main input[name]")


def test_the_whole_standard_stands_on_one_page_without_a_filter(visit: Open, language: Language) -> None:
    page = visit("standards.all_standards", language)

    headings = [words_of(each.get_text()) for each in page.soup.select("article.whole > h2")]
    assert headings == [f"{number} {title}" for number, title in titles(LATEST, language).items()]
    assert not page.soup.select(".choices, .choices__choice, p.shown")
    assert len(page.soup.select("article.whole .situation")) == 12 * 5


def test_the_whole_standard_has_every_step_proof_and_question(visit: Open, language: Language) -> None:
    page = visit("standards.all_standards", language)

    for number, article in zip(NUMBERS, page.soup.select("article.whole"), strict=True):
        found = [words_of(item.get_text()) for item in article.select(".steps li")]
        for part in ("steps", "evidence", "questions"):
            assert set(written(number, part, language)) <= set(found)
        assert words_of(guidance(number)["lead"][language]) in words_of(article.get_text())


def test_the_whole_standard_ignores_a_filter_in_its_address(visit: Open, language: Language) -> None:
    plain = visit("standards.all_standards", language)
    filtered = visit("standards.all_standards", language, situation="buying", reader="councillor")

    assert filtered.text == plain.text


def test_the_contents_of_the_whole_standard_lead_to_each_one(visit: Open, language: Language) -> None:
    page = visit("standards.all_standards", language)

    targets = [str(link["href"]) for link in page.soup.select(".whole__contents a")]
    assert targets == [f"#standard-{number}" for number in NUMBERS]
    assert all(page.soup.select(target) for target in targets)
    assert said(language, "Ar y dudalen hon", "On this page") in page.text
