"""The list of the standards: twelve in three groups, and what each asks of a situation or a reader."""

from collections.abc import Callable

import pytest

from service.language.languages import Language
from service.standards.codes import Reader, Situation
from service.standards.names import situation_names
from tests.standards.written import LATEST, guidance, listed, slug, spoken, titles, words_of
from tests.visits import Visit, said

Open = Callable[..., Visit]
GROUPS = {
    Language.CY: ["Bodloni anghenion defnyddwyr", "Creu timau digidol da", "Defnyddio’r dechnoleg iawn"],
    Language.EN: ["Meeting user needs", "Creating good digital teams", "Using the right technology"],
}


def guides(page: Visit) -> list[str]:
    """What is shown below the standards, item by item."""
    return [words_of(item.get_text()) for item in page.soup.select(".standards__guide li")]


def test_the_twelve_standards_stand_in_three_groups_in_order(visit: Open, language: Language) -> None:
    index = visit("standards.index", language)

    groups = {
        words_of(section.h2.get_text()): len(section.select(".standards__standard"))  # type: ignore[union-attr]
        for section in index.soup.select("#standards .section")
    }
    numbers = [item["value"] for item in index.soup.select(".standards__standard")]
    assert list(groups) == GROUPS[language]
    assert list(groups.values()) == [5, 4, 3]
    assert numbers == [str(number) for number in range(1, 13)]
    assert listed(index) == list(titles(LATEST, language).values())


def test_the_first_two_titles_are_those_of_the_latest_wording(visit: Open, language: Language) -> None:
    first, second, *_ = listed(visit("standards.index", language))

    assert first == said(
        language,
        "Canolbwyntio ar lesiant pobl Cymru yn awr ac yn y dyfodol",
        "Focus on the current and future wellbeing of people in Wales",
    )
    assert second == said(
        language, "Dylunio gwasanaethau yn Gymraeg a Saesneg", "Design services in Welsh and English"
    )


def test_nothing_chosen_shows_no_guidance_in_the_list(visit: Open, language: Language) -> None:
    index = visit("standards.index", language)

    assert guides(index) == []
    assert not index.soup.select("[aria-current=true].choices__choice")


@pytest.mark.parametrize("situation", Situation)
def test_a_situation_shows_its_steps_under_each_standard(
    visit: Open, language: Language, situation: Situation
) -> None:
    index = visit("standards.index", language, situation=situation)

    steps = [
        spoken(step["text"][language])
        for number in range(1, 13)
        for each in guidance(number)["situations"]
        if each["situation"] == situation
        for step in each["steps"]
    ]
    assert guides(index) == steps
    assert {heading.get_text() for heading in index.soup.select(".standards__guide h4")} == {
        situation_names(language)[situation]
    }


@pytest.mark.parametrize("reader", Reader)
def test_a_reader_sees_their_own_steps_and_questions(visit: Open, language: Language, reader: Reader) -> None:
    index = visit("standards.index", language, reader=reader)

    own = [
        spoken(item["text"][language])
        for number in range(1, 13)
        for item in (*guidance(number)["steps"], *guidance(number)["questions"])
        if reader in item["readers"]
    ]
    assert guides(index) == own


def test_the_links_of_a_filtered_list_keep_the_filter(visit: Open, language: Language) -> None:
    index = visit("standards.index", language, situation="sharing", reader="content")

    links = [str(link["href"]) for link in index.soup.select(".standards__title a")]
    assert links[0].endswith(f"/{slug(1, language)}?situation=sharing&reader=content")
    assert all(link.endswith("?situation=sharing&reader=content") for link in links)


def test_what_is_chosen_is_marked_and_stands_in_the_address(visit: Open, language: Language) -> None:
    index = visit("standards.index", language, situation="new")

    (chosen,) = index.soup.select("a[aria-current=true].choices__choice")
    others = [link["href"] for link in index.soup.select(".choices__choice") if link is not chosen]
    path = said(language, "/cy/safonau", "/en/standards")
    assert words_of(chosen.get_text()) == situation_names(language)[Situation.NEW]
    assert chosen["href"] == path
    assert f"{path}?situation=new&reader=councillor" in others
    assert f"{path}?situation=buying" in others


@pytest.mark.parametrize("query", [{"situation": "war"}, {"reader": "<script>"}, {"situation": ["", "new"]}])
def test_nonsense_in_the_query_is_ignored(visit: Open, language: Language, query: dict[str, str]) -> None:
    index = visit("standards.index", language, **query)

    assert index.status == 200
    assert guides(index) == []
    assert len(listed(index)) == 12


def test_only_htmx_gets_the_results_alone(visit: Open, language: Language) -> None:
    whole = visit("standards.index", language, situation="buying")
    part = visit("standards.index", language, situation="buying", fragment=True)

    (root,) = part.soup.find_all(recursive=False)
    assert (whole.is_whole_page, part.is_whole_page) == (True, False)
    assert root["id"] == "standards"
    assert guides(part) == guides(whole)


def test_the_language_link_keeps_the_filter(visit: Open, language: Language) -> None:
    index = visit("standards.index", language, situation="buying", reader="designer")

    link = index.one(f"header a[hreflang={language.other}]")
    path = said(language.other, "/cy/safonau", "/en/standards")
    assert link["href"] == f"{path}?situation=buying&reader=designer"
