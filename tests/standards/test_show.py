"""One standard as a reader sees it: its guidance, its filter, and what it leads to."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from service.language.languages import Language
from service.publishing.actions import publish
from service.standards.codes import Reader, Situation
from service.standards.kinds import GUIDANCE
from tests.standards.written import (
    LATEST,
    NUMBERS,
    aims,
    guidance,
    guidance_key,
    shown,
    slug,
    sources,
    spoken,
    suiting,
    titles,
    words_of,
)
from tests.visits import Visit, said

Open = Callable[..., Visit]
SECTIONS = {
    Language.CY: ["Pam mae’n bwysig", "Beth i’w wneud", "Sut i ddangos hynny"],
    Language.EN: ["Why it matters", "What to do", "How to show it"],
}
PARTS = ("why", "do", "evidence", "questions", "serves", "changed")


@pytest.mark.parametrize("number", NUMBERS)
def test_a_standard_shows_all_its_guidance_in_both_languages(
    visit: Open, language: Language, number: int
) -> None:
    page = visit("standards.show", language, slug=slug(number, language))

    given = guidance(number)
    situations = [words_of(each.get_text()) for each in page.soup.select("#guidance .situation")]
    assert page.heading == f"{number} {titles(LATEST, language)[number]}"
    assert words_of(given["lead"][language]) in page.text
    assert sorted(shown(page)) == sorted(suiting(given, language))
    assert len(situations) == len(set(situations)) == 5
    assert all(page.soup.select(f"h2#{part}") for part in PARTS)


@pytest.mark.parametrize("situation", Situation)
def test_a_situation_keeps_its_own_steps_and_those_for_all(
    visit: Open, language: Language, situation: Situation
) -> None:
    page = visit("standards.show", language, slug=slug(2, language), situation=situation)

    assert shown(page) == suiting(guidance(2), language, situation=situation)
    assert len(page.soup.select("#guidance .situation")) == 1


@pytest.mark.parametrize("reader", Reader)
def test_a_reader_keeps_what_is_for_them(visit: Open, language: Language, reader: Reader) -> None:
    page = visit("standards.show", language, slug=slug(7, language), reader=reader)

    kept = suiting(guidance(7), language, reader=reader)
    assert shown(page) == kept
    assert 0 < len(kept) < len(suiting(guidance(7), language))


@pytest.mark.parametrize("situation", Situation)
def test_both_together_keep_what_suits_both(visit: Open, language: Language, situation: Situation) -> None:
    page = visit(
        "standards.show", language, slug=slug(9, language), situation=situation, reader=Reader.DEVELOPER
    )

    kept = suiting(guidance(9), language, situation=situation, reader=Reader.DEVELOPER)
    assert shown(page) == kept
    assert str(len(kept)) in page.one("p.shown").get_text()
    assert str(len(suiting(guidance(9), language))) in page.one("p.shown").get_text()


def test_a_filter_that_leaves_nothing_says_so_and_leads_back(
    app: Flask, visit: Open, language: Language
) -> None:
    given: dict[str, Any] = guidance(1)
    of_situations = [step for each in given["situations"] for step in each["steps"]]
    for item in (*given["steps"], *of_situations, *given["evidence"], *given["questions"]):
        item["readers"] = ["service-owner"]
    publish(GUIDANCE, guidance_key(1), given, by="Alys")

    page = visit("standards.show", language, slug=slug(1, language), reader="developer")

    path = said(language, "/cy/safonau/llesiant", "/en/standards/wellbeing")
    assert shown(page) == []
    assert said(language, "Nid oes dim yma", "Nothing here is for that reader") in page.text
    assert page.one("p.shown a")["href"] == path
    assert page.soup.select("#why")


@pytest.mark.parametrize(
    "query", [{"situation": "war"}, {"reader": "martian", "situation": ""}, {"reader": "'; --"}]
)
def test_nonsense_in_the_query_shows_everything(
    visit: Open, language: Language, query: dict[str, str]
) -> None:
    page = visit("standards.show", language, slug=slug(4, language), **query)

    assert page.status == 200
    assert sorted(shown(page)) == sorted(suiting(guidance(4), language))


@pytest.mark.parametrize("query", [{}, {"situation": "buying"}, {"situation": "new", "reader": "councillor"}])
def test_only_htmx_gets_the_guidance_alone(visit: Open, language: Language, query: dict[str, str]) -> None:
    whole, part = (
        visit("standards.show", language, slug=slug(5, language), fragment=each, **query)
        for each in (False, True)
    )

    (root,) = part.soup.find_all(recursive=False)
    assert (whole.is_whole_page, part.is_whole_page) == (True, False)
    assert root["id"] == "guidance"
    assert shown(part) == shown(whole) != []
    assert part.headers["Content-Language"] == language


def test_the_language_link_keeps_the_filter(visit: Open, language: Language) -> None:
    page = visit("standards.show", language, slug=slug(5, language), situation="new", reader="content")

    link = page.one(f"header a[hreflang={language.other}]")
    path = said(language.other, "/cy/safonau/pawb", "/en/standards/everyone")
    assert link["href"] == f"{path}?situation=new&reader=content"


def test_the_checklist_is_offered_under_the_same_filter(visit: Open, language: Language) -> None:
    page = visit("standards.show", language, slug=slug(5, language), situation="new", reader="content")

    (link,) = page.soup.select("section[aria-labelledby=questions] a[href]")
    path = said(language, "/cy/safonau/pawb/rhestr-wirio", "/en/standards/everyone/checklist")
    assert link["href"] == f"{path}?situation=new&reader=content"


@pytest.mark.parametrize("number", NUMBERS)
def test_related_standards_are_linked_with_the_reason(visit: Open, language: Language, number: int) -> None:
    page = visit("standards.show", language, slug=slug(number, language))

    serves = page.one("section[aria-labelledby=serves]")
    for link in guidance(number)["related"]:
        title = f"{link['to']}. {titles(LATEST, language)[link['to']]}"
        assert page.links[title].endswith(f"/{slug(link['to'], language)}")
        assert spoken(link["why"][language]) in words_of(serves.get_text())


@pytest.mark.parametrize("section", ["goals", "ways", "missions"])
@pytest.mark.parametrize("number", NUMBERS)
def test_what_a_standard_serves_is_named_in_official_words_and_called_our_judgement(
    visit: Open, language: Language, section: str, number: int
) -> None:
    page = visit("standards.show", language, slug=slug(number, language))

    names = [words_of(each.get_text()) for each in page.soup.select(".serves strong")]
    for link in guidance(number)[section]:
        assert aims(section)[link["to"]][language] in names
        assert spoken(link["why"][language]) in page.text
    judgement = said(language, "Ein barn ni yw’r cysylltiadau hyn.", "These links are our judgement.")
    assert judgement in page.one(".judgement").get_text()


@pytest.mark.parametrize("number", NUMBERS)
def test_every_fact_shows_its_source_with_its_dates(visit: Open, language: Language, number: int) -> None:
    page = visit("standards.show", language, slug=slug(number, language))

    facts = page.soup.select("#guidance .fact")
    known = sources()
    given = guidance(number)["facts"]
    assert len(facts) == len(given)
    for fact, written in zip(facts, given, strict=True):
        source = known[written["source"]]
        assert words_of(source["title"][language]) in words_of(fact.get_text())
        assert words_of(source["publisher"][language]) in words_of(fact.get_text())
        assert said(language, "darllenwyd copi ym mis", "copy read in") in words_of(fact.get_text())
        assert [link["href"] for link in fact.select(".source a")] == [
            address for address in [source.get("url")] if address
        ]


def test_some_standard_has_facts_and_none_is_without_reasons(visit: Open, language: Language) -> None:
    page = visit("standards.show", language, slug=slug(12, language))

    assert page.soup.select("#guidance .fact")
    assert len(page.one("section[aria-labelledby=why] .prose").get_text().split()) > 30


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_standard_says_whether_its_title_changed(visit: Open, language: Language, number: int) -> None:
    page = visit("standards.show", language, slug=slug(number, language))

    changed = words_of(page.one("section[aria-labelledby=changed]").get_text())
    was = titles("wording-2021", language)[number]
    same = said(language, "yr un fath", "The title is the same as in the wording before.")
    assert (f"“{was}”" in changed) is (number in {1, 2})
    assert (same in changed) is (number == 3)


def test_neighbours_lead_from_the_first_to_the_last(visit: Open, language: Language) -> None:
    first, middle, last = (
        visit("standards.show", language, slug=slug(number, language)) for number in (1, 6, 12)
    )

    def neighbours(page: Visit) -> list[str]:
        return [str(link["href"]).rpartition("/")[2] for link in page.soup.select("nav.neighbours a")]

    assert neighbours(first) == [slug(2, language)]
    assert neighbours(middle) == [slug(5, language), slug(7, language)]
    assert neighbours(last) == [slug(11, language)]
