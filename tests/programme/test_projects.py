"""Reading what councils do: the list under its filters, and one project with who takes part."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.programme.kinds import PROJECT
from service.publishing.actions import withdraw
from tests.programme.reading import section, titles
from tests.programme.written import OTHER_SOURCE, PROJECT_WRITTEN, SHARED, SOURCE, publish_project, words
from tests.queries import counted
from tests.standards.written import REASON
from tests.visits import Visit, said

Open = Callable[..., Visit]
SLUG = PROJECT_WRITTEN["slug"]
EVERYBODY = {"slug": {"cy": "pawb-prawf", "en": "test-all"}, "title": words("For all"), "all_councils": True}


def shared(visit: Open, language: Language, **changes: Any) -> Visit:
    publish_project(**changes)
    return visit("programme.project", language, slug=SLUG[language])


def test_the_list_says_what_each_project_is_who_takes_part_and_when(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_project()

    page = visit("programme.projects", language)

    (found,) = [
        each for each in page.soup.select("li.promise") if words("Shared")[language] in each.get_text()
    ]
    for text in (
        words("What it is")[language],
        said(language, "Caerdydd, Torfaen", "Cardiff, Torfaen"),
        words("Since 2011")[language],
        said(language, "Gwasanaeth a rennir", "Shared service"),
    ):
        assert text in found.get_text()


def test_projects_stand_in_the_order_of_the_readers_alphabet(
    app: Flask, visit: Open, language: Language
) -> None:
    for key, cy, en in (("a", "Ddraig", "A dragon"), ("b", "Dafad", "The sheep"), ("c", "Eryr", "An eagle")):
        slug = {"cy": f"x-{key}-cy", "en": f"x-{key}"}
        publish_project(key, slug=slug, title={"cy": f"{cy} x", "en": f"{en} x"})

    found = [each for each in titles(visit("programme.projects", language)) if each.endswith(" x")]

    welsh, english = ["Dafad x", "Ddraig x", "Eryr x"], ["A dragon x", "An eagle x", "The sheep x"]
    assert found == (welsh if language == Language.CY else english)


def test_a_council_has_what_it_does_and_what_all_do(app: Flask, visit: Open, language: Language) -> None:
    publish_project()
    publish_project("all", **{**EVERYBODY, "councils": None})

    torfaen = titles(visit("programme.projects", language, council="torfaen"))
    conwy = titles(visit("programme.projects", language, council="conwy"))

    assert {words("Shared")[language], words("For all")[language]} <= set(torfaen)
    assert words("For all")[language] in conwy
    assert words("Shared")[language] not in conwy


def test_the_kind_narrows_the_list_and_nothing_found_says_so(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    publish_project(sort="policy", councils=["torfaen"])

    found = visit("programme.projects", language, council="torfaen", sort="policy")
    nothing = visit("programme.projects", language, council="powys", sort="policy")

    assert titles(found) == [words("Shared")[language]]
    assert titles(nothing) == []
    assert said(language, "Mae’n ddigon posibl", "may well have one") in nothing.text
    without = nothing.links[said(language, "Heb “Cyngor Sir Powys”", "Without “Powys County Council”")]
    assert titles(found)[0] in titles(Visit(client.get(without)))


@pytest.mark.parametrize("query", [{"sort": "none"}, {"council": "mars"}, {"sort": "<b>", "council": "<b>"}])
def test_what_no_filter_has_is_left_out(
    app: Flask, visit: Open, language: Language, query: dict[str, str]
) -> None:
    publish_project()

    page = visit("programme.projects", language, **query)

    assert titles(page) == titles(visit("programme.projects", language)) != []


def test_choosing_swaps_only_the_results(app: Flask, visit: Open, language: Language) -> None:
    publish_project()

    results = visit("programme.projects", language, fragment=True, sort="shared-service")

    assert not results.is_whole_page
    assert words("Shared")[language] in titles(results)


def test_a_project_leads_to_its_councils_in_order_and_names_its_partners(
    app: Flask, visit: Open, language: Language
) -> None:
    page = shared(visit, language)

    councils = [str(link["href"]) for link in page.soup.select(".taking-part a")]
    ends = said(language, "caerdydd", "cardiff"), "torfaen"
    assert [each.rpartition("/")[2] for each in councils] == list(ends)
    for partner in ("Police", "Fire service"):
        assert words(partner)[language] in section(page, "who")
    assert words("Since 2011")[language] in section(page, "when")


def test_every_source_stands_on_the_page_with_its_date(app: Flask, visit: Open, language: Language) -> None:
    page = shared(visit, language, sources=[SOURCE, OTHER_SOURCE])

    assert len(page.soup.select("section[aria-labelledby=sources] .source")) == 2
    assert said(language, "Ebrill 2022", "April 2022") in section(page, "sources")


def test_what_is_not_known_is_said(app: Flask, visit: Open, language: Language) -> None:
    page = shared(visit, language, councils=None, partners=None, as_at=None)

    assert said(language, "Ni wyddom pa gynghorau", "We do not know which councils") in section(page, "who")
    assert said(language, "o hyd i neb arall", "found nobody else") in section(page, "who")
    assert said(language, "Ni nodwyd y dyddiad.", "Date not stated.") in section(page, "sources")


def test_what_all_councils_do_names_none_of_them(app: Flask, visit: Open, language: Language) -> None:
    page = shared(visit, language, councils=None, all_councils=True)

    assert said(language, "Holl gynghorau Cymru", "All the councils of Wales") in section(page, "who")
    assert not page.soup.select(".taking-part")


def test_a_project_that_was_taken_down_says_why(app: Flask, visit: Open, language: Language) -> None:
    publish_project()
    withdraw(PROJECT, SHARED, reason=REASON, by="Alys")

    page = visit("programme.project", language, slug=SLUG[language])

    assert page.status == 410
    assert REASON.within(language) in page.text


def test_what_there_never_was_is_not_found(app: Flask, client: FlaskClient) -> None:
    assert client.get("/en/programme/projects/nothing").status_code == 404
    assert client.get("/cy/rhaglen").status_code == 404


def test_the_questions_do_not_grow_with_councils_and_projects(
    app: Flask, visit: Open, language: Language
) -> None:
    def asked(endpoint: str, **values: Any) -> int:
        with counted() as made:
            visit(endpoint, language, **values)
        return len(made)

    own = {"slug": SLUG[language]}
    publish_project()
    few = asked("programme.projects"), asked("programme.project", **own)
    many = ["torfaen", "cardiff", "powys", "conwy", "gwynedd", "flintshire", "swansea", "ceredigion"]
    for number in range(40):
        publish_project(f"x-{number}", slug={"cy": f"x-{number}-cy", "en": f"x-{number}"}, councils=many)
    publish_project(councils=many, sources=[SOURCE, OTHER_SOURCE])

    assert (asked("programme.projects"), asked("programme.project", **own)) == few
    assert max(few) <= 6
