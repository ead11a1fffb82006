"""The wordings of the Standard: exact titles, what changed word by word, and what is not known."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from flask import Flask

from service.language.languages import Language
from service.publishing.actions import publish
from service.standards.kinds import STANDARD_SET
from service.standards.queries import wordings
from service.standards.wording_changes import changes_between
from tests.standards.written import (
    LATEST,
    NEW_TITLE,
    frameworks,
    passages,
    slug,
    sources,
    third_wording,
    titles,
    words_of,
)
from tests.visits import Visit, said

Open = Callable[..., Visit]
EXACT = {
    "wording-2021": {
        "cy": ["Canolbwyntio ar les pobl yng Nghymru yn awr ac yn y dyfodol", "Hyrwyddo’r Gymraeg"],
        "en": ["Focus on current and future wellbeing of people in Wales", "Promote the Welsh language"],
    },
    LATEST: {
        "cy": [
            "Canolbwyntio ar lesiant pobl Cymru yn awr ac yn y dyfodol",
            "Dylunio gwasanaethau yn Gymraeg a Saesneg",
        ],
        "en": [
            "Focus on the current and future wellbeing of people in Wales",
            "Design services in Welsh and English",
        ],
    },
}
SLUGS = {
    "wording-2021": {"cy": "2021", "en": "2021"},
    LATEST: {"cy": "ar-ol-2021", "en": "after-2021"},
}


def without(words: Tag, fate: str) -> str:
    """What one side of a change reads like: the words put in, or those taken out, left away."""
    copy = BeautifulSoup(str(words), "html.parser")
    for tag in copy.select(f"{fate}, .govuk-visually-hidden"):
        tag.extract()
    return words_of(copy.get_text())


def guided(page: Visit) -> list[str]:
    """The links of the content that lead to guidance of today."""
    return [
        str(link["href"])
        for link in page.soup.select("main p:not(.source) > a[href]")
        if str(link["href"]).startswith(("/cy/safonau/", "/en/standards/"))
    ]


@pytest.mark.parametrize("key", EXACT)
def test_a_wording_has_twelve_standards_in_three_groups_in_both_languages(
    visit: Open, language: Language, key: str
) -> None:
    page = visit("standards.wording", language, slug=SLUGS[key][language])

    links = [words_of(link.get_text()) for link in page.soup.select(".titles__pair a")]
    twins = [words_of(twin.get_text()) for twin in page.soup.select(f".titles__pair [lang={language.other}]")]
    assert links[:2] == EXACT[key][language]
    assert twins[:2] == EXACT[key][language.other]
    assert (len(links), len(twins), len(page.soup.select("ol.titles"))) == (12, 12, 3)
    assert links == list(titles(key, language).values())


@pytest.mark.parametrize("number", range(1, 13))
@pytest.mark.parametrize("key", EXACT)
def test_a_standard_in_a_wording_leads_to_the_guidance_of_today(
    visit: Open, language: Language, key: str, number: int
) -> None:
    page = visit("standards.worded", language, slug=SLUGS[key][language], number=number)

    title, twin = titles(key, language)[number], titles(key, language.other)[number]
    assert page.heading.endswith(title)
    assert page.one(f"p.lead[lang={language.other}]").get_text() == twin
    assert guided(page) == [said(language, "/cy/safonau/", "/en/standards/") + slug(number, language)]


def test_only_the_first_two_titles_changed_and_both_languages_show_how(
    visit: Open, language: Language
) -> None:
    page = visit("standards.changes", language)

    changed = page.soup.select("section.twin")
    assert [each["aria-labelledby"] for each in changed] == ["standard-1", "standard-2"]
    for place, each in enumerate(changed):
        for code in Language:
            (words,) = each.select(f".twin__words[lang={code}]")
            assert without(words, "ins") == EXACT["wording-2021"][code][place]
            assert without(words, "del") == EXACT[LATEST][code][place]
            assert words.select("del, ins")


def test_the_standards_whose_titles_stayed_are_named(visit: Open, language: Language) -> None:
    page = visit("standards.changes", language)

    assert (
        said(language, "3, 4, 5, 6, 7, 8, 9, 10, 11 a 12", "3, 4, 5, 6, 7, 8, 9, 10, 11 and 12") in page.text
    )


def test_a_change_is_told_without_colour(visit: Open, language: Language) -> None:
    page = visit("standards.changes", language)

    for change in page.soup.select("section.twin del, section.twin ins"):
        first, last = change.select(".govuk-visually-hidden")
        assert first.get_text().startswith("[")
        assert last.get_text().endswith("]")


def test_what_is_not_known_of_the_wording_is_said_with_sources(visit: Open, language: Language) -> None:
    page = visit("standards.changes", language)

    expect_passages(page, "caveats", "caveat", language)


def test_the_background_lists_what_makes_a_council_follow_the_standard(
    visit: Open, language: Language
) -> None:
    page = visit("standards.background", language)

    headings = expect_passages(page, "duties", "requirement", language)
    assert (
        headings
        == {
            Language.CY: ["Y gyfraith", "Grant", "Cytundeb", "Polisi’r cyngor ei hun", "Dim byd arall"],
            Language.EN: ["Law", "Grant", "Agreement", "A council’s own policy", "Nothing else"],
        }[language]
    )


def test_the_background_tells_the_history_with_sources(visit: Open, language: Language) -> None:
    page = visit("standards.background", language)

    headings = expect_passages(page, "history", "history", language)
    assert len(headings) > 5


def test_the_background_names_all_goals_ways_and_missions(visit: Open, language: Language) -> None:
    page = visit("standards.background", language)

    section = page.one("section[aria-labelledby=aims]")
    assert len(section.select("li")) == 7 + 5 + 6
    assert len(section.select("h3")) == 3
    cited = [key for each in frameworks().values() for key in each["sources"]]
    assert len(section.select(".source")) == len(cited) >= 3


def test_a_third_wording_shows_both_changes_the_latest_first(
    app: Flask, visit: Open, language: Language
) -> None:
    publish(STANDARD_SET, "wording-3", third_wording(), by="Alys")

    page = visit("standards.changes", language)

    changed = [each["aria-labelledby"] for each in page.soup.select("section.twin")]
    assert changed == ["standard-2", "standard-1", "standard-2"]
    assert said(language, "Y trydydd geiriad", "The third wording") in page.links


def test_changes_are_told_between_wordings_that_follow_each_other(app: Flask) -> None:
    publish(STANDARD_SET, "wording-3", third_wording(), by="Alys")

    newest, oldest = changes_between(wordings())

    assert (list(newest.changed), list(oldest.changed)) == ([2], [1, 2])
    assert newest.same == [1, *range(3, 13)]
    assert "".join(run.text for run in newest.changed[2].en if run.fate != "removed") == NEW_TITLE["en"]


def test_one_wording_alone_has_no_changes(app: Flask) -> None:
    assert changes_between(wordings()[:1]) == []


def expect_passages(page: Visit, section: str, place: str, language: Language) -> list[str]:
    """Every passage of a place is there with its heading and all its sources; the headings."""
    found = page.one(f"section[aria-labelledby={section}]").select(".cited")
    known, given = sources(), passages(place)
    headings = [words_of(each.h3.get_text()) for each in found if each.h3]
    assert headings == [each["heading"][language] for each in given]
    for shown, written in zip(found, given, strict=True):
        notes = [words_of(note.get_text()) for note in shown.select(".source")]
        assert len(notes) == len(written["sources"]) > 0
        for key in written["sources"]:
            assert any(words_of(known[key]["title"][language]) in note for note in notes)
    return headings
