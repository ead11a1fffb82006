"""The glossary as readers see it."""

from collections import Counter
from collections.abc import Callable

import pytest
from flask import Flask

from service.glossary.codes import Standing
from service.glossary.kind import GLOSSARY
from service.language.alphabet import welsh_sort_key
from service.language.languages import Language
from service.publishing.actions import publish
from tests.glossary.written import listed, make_subject, make_term, row_of, seeded_subjects, seeded_terms
from tests.queries import counted
from tests.visits import Visit, said

Open = Callable[..., Visit]


def test_every_term_is_there_once_under_its_own_address(visit: Open, language: Language) -> None:
    index = visit("glossary.index", language)

    anchors = [row["id"] for row in index.soup.select("tr.term")]
    assert sorted(anchors) == sorted(term["anchor"][language] for term in seeded_terms().values())


def test_no_two_things_of_the_page_have_one_name(visit: Open, language: Language) -> None:
    names = Counter(str(each["id"]) for each in visit("glossary.index", language).soup.select("[id]"))

    assert not [name for name, times in names.items() if times > 1]


def test_terms_stand_in_the_readers_alphabet(visit: Open) -> None:
    welsh = listed(visit("glossary.index", Language.CY))
    english = listed(visit("glossary.index", Language.EN))

    plain = [term for term in welsh if not term.startswith(("Y ", "Yr "))]
    assert plain == sorted(plain, key=welsh_sort_key)
    assert welsh.index("Cyngor") < welsh.index("Chwilio") < welsh.index("Dyddiad")
    assert welsh.index("Lawrlwytho") < welsh.index("Llythyr") < welsh.index("Map")
    assert english.index("Council") < english.index("Date")


def test_letters_open_the_parts_of_the_list(visit: Open, language: Language) -> None:
    index = visit("glossary.index", language)

    letters = [" ".join(each.get_text().split()) for each in index.soup.select(".glossary__letter")]
    assert letters[:3] == ["A", "B", "C"]
    assert ("Ch" in letters) is ("Dd" in letters or language is Language.CY)
    assert letters == list(dict.fromkeys(letters))


def test_the_other_language_is_marked(visit: Open, language: Language) -> None:
    index = visit("glossary.index", language)

    assert {cell["lang"] for cell in index.soup.select(".term__other")} == {language.other}


def test_a_term_says_where_its_welsh_was_seen(visit: Open, language: Language) -> None:
    index = visit("glossary.index", language)

    attested = row_of(index, said(language, "treth-y-cyngor", "council-tax"))
    adapted = row_of(index, said(language, "wedii-ddisodli", "superseded"))
    assert (
        said(
            language,
            "Gwelwyd mewn Cymraeg cyhoeddedig: cynghorau yng Nghymru",
            "Seen in published Welsh: councils in Wales",
        )
        in attested
    )
    assert said(language, "Ar sail Cymraeg cyhoeddedig", "Based on published Welsh") in adapted


def test_every_unverified_term_says_so_and_no_other(visit: Open, language: Language) -> None:
    index = visit("glossary.index", language)

    marked = {row["id"] for row in index.soup.select("tr.term") if row.select(".tag--unknown")}
    unverified = {
        term["anchor"][language]
        for term in seeded_terms().values()
        if term["standing"] == Standing.UNVERIFIED
    }
    assert marked == unverified
    assert unverified


@pytest.mark.parametrize("typed", ["council tax", "dreth gyngor"])
def test_words_of_either_language_find_the_pair(visit: Open, language: Language, typed: str) -> None:
    results = visit("glossary.index", language, q=typed, fragment=True)

    assert not results.is_whole_page
    assert listed(results)[0] == said(language, "Treth y cyngor", "Council tax")
    assert results.one("[role=status]").get_text().strip().startswith(said(language, "Mae 2 o’r", "2 of the"))


def test_a_subject_and_a_letter_narrow_the_list(visit: Open, language: Language) -> None:
    page = visit("glossary.index", language, group="council-services", letter="m")

    terms = seeded_subjects()["council-services"]["terms"].values()
    expected = {term["term"][language] for term in terms if term["term"][language].startswith("M")}
    assert set(listed(page)) == expected
    assert page.one("option[selected]")["value"] == "council-services"
    assert page.one(".alphabet [aria-current]").get_text() == "M"


def test_nothing_found_helps_on(visit: Open, language: Language) -> None:
    nothing = visit("glossary.index", language, q="zzz", group="assessments")

    assert said(language, "Nid oes term yn cyfateb", "No term matches") in nothing.text
    assert nothing.links[said(language, "Chwilio ym mhob pwnc", "Look in every subject")].endswith("?q=zzz")
    assert said(language, "Dangos pob term", "Show all the terms") in nothing.links
    assert nothing.one("#words")["value"] == "zzz"


def test_what_is_typed_is_shown_and_never_run(visit: Open, language: Language) -> None:
    page = visit("glossary.index", language, q='"><script>alert(1)</script>')

    assert page.status == 200
    assert "<script>alert" not in page.html


def test_the_language_link_keeps_the_words(visit: Open, language: Language) -> None:
    page = visit("glossary.index", language, q="gyngor", group="assessments")

    path = said(language.other, "/cy/geirfa", "/en/glossary")
    assert page.one(f"header a[hreflang={language.other}]")["href"] == f"{path}?q=gyngor&group=assessments"


def test_more_terms_ask_the_database_no_more(app: Flask, visit: Open, language: Language) -> None:
    with counted() as before:
        visit("glossary.index", language)
    terms = {f"term-{n}": make_term(anchor={"cy": f"prawf-{n}", "en": f"test-{n}"}) for n in range(50)}
    publish(GLOSSARY, "test", {**make_subject(), "terms": terms}, by="Alys")

    with counted() as after:
        visit("glossary.index", language)

    assert len(after) == len(before) == 2


def test_the_footer_and_the_standards_lead_here(visit: Open, language: Language) -> None:
    path = said(language, "/cy/geirfa", "/en/glossary")

    home, standards = visit("pages.home", language), visit("standards.index", language)

    assert home.links[said(language, "Geirfa", "Glossary")] == path
    assert path in [link["href"] for link in standards.soup.select("main a")]
