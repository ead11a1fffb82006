"""What a search finds and in which order, on both databases."""

import pytest
from flask import Flask
from sqlalchemy import select

from service.councils.queries import councils_in_order
from service.db import db
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish, withdraw
from service.search import matching, queries
from service.search.asking import Asked
from service.search.queries import ON_A_PAGE, Results, results
from service.standards.models import Guidance
from tests.factories import make_page
from tests.queries import counted

CY, EN = Language.CY, Language.EN
HOSTILE = [
    "", " ", "a", "y", "'r", "the of and", "yn y i'r", '"', "'", "''", "\\", "%", "_", "*", "?!…", "- -",
    "( ) | & !", "council AND", "NOT council", "council NEAR/2 tax", 'title:"council" OR *', "counc* ^tax",
    "{en} : council", "council & !tax | (a <-> b)", "council:*A", "'council' <2> 'tax'", "council\\'",
    "'; DROP TABLE search_row; --", '" OR 1=1 --', "<script>alert(1)</script>", "&lt;b&gt; &amp;", "🎉",
    "🏴󠁧󠁢󠁷󠁬󠁳󠁿 cyngor 🎉", "مجلس المدينة", "\u202ecouncil\u202c", "議会", "council\x00tax", "\ud800",
    "cyngor council treth tax", "w" * 10_000, "word " * 2_000, "ŵ" * 200, "i" * 200,
]  # fmt: skip


def found(text: str, language: Language = EN, **choices: object) -> Results:
    return results(Asked(text, **choices), language)  # type: ignore[arg-type]


def titles(text: str, language: Language = EN) -> list[str]:
    return [hit.title for hit in found(text, language).hits]


def publish_page(key: str, **words: str) -> None:
    """A page of words with its own title, and with words in its body."""
    given = make_page(slug={"cy": f"c-{key}", "en": key})
    given["title"] = {"cy": words.get("title_cy", f"Tudalen {key}"), "en": words.get("title", f"Page {key}")}
    given["sections"][0]["body"] = {"cy": words.get("body_cy", "Dim."), "en": words.get("body", "None.")}
    publish(TEXT_PAGE, key, given, by="Alys")


@pytest.mark.parametrize("typed", ["castell", "gastell", "nghastell", "chestyll", "gestyll", "CASTELL"])
def test_welsh_is_found_by_mutated_and_plural_forms(app: Flask, typed: str) -> None:
    publish_page("one", body_cy="Saif y castell ar y bryn.")
    publish_page("many", body_cy="Mae’r cestyll yn hen.")

    assert set(titles(typed, CY)) == {"Tudalen one", "Tudalen many"}


@pytest.mark.parametrize(
    "typed,language", [("nofio", CY), ("nofiodd", CY), ("swim", EN), ("swam", EN), ("swimming", EN)]
)
def test_verbs_are_found_by_any_of_their_forms(app: Flask, typed: str, language: Language) -> None:
    publish_page("otter", body_cy="Nofiodd y dyfrgi.", body="The otter swam.")

    assert len(titles(typed, language)) == 1


def test_all_words_must_be_met(app: Flask) -> None:
    publish_page("one", body="A heron stood there.")
    publish_page("both", body="A heron saw an otter.")

    assert titles("otters herons") == ["Page both"]


def test_a_query_in_the_other_language_finds_the_pair_and_says_so(app: Flask) -> None:
    publish_page("otter", body_cy="Nofiodd y dyfrgi.", body="The otter swam.")

    (in_english,), (in_welsh,) = found("dyfrgwn", EN).hits, found("dyfrgwn", CY).hits

    assert (in_english.title, in_english.url, in_english.found_in_other) == ("Page otter", "/en/otter", True)
    assert "<mark>" not in in_english.snippet
    assert (in_welsh.url, in_welsh.found_in_other) == ("/cy/c-otter", False)
    assert "Nofiodd y <mark>dyfrgi</mark>." in in_welsh.snippet


def test_the_exact_form_comes_before_analysed_ones_and_titles_before_bodies(app: Flask) -> None:
    publish_page("analysed-body", body="Two otters.")
    publish_page("analysed-title", title="Two otters")
    publish_page("exact-body", body="One otter.")
    publish_page("exact-title", title="One otter")
    publish_page("whole-title", title="Otter")

    assert [hit.url.rpartition("/")[2] for hit in found("otter").hits] == [
        "whole-title",
        "exact-title",
        "exact-body",
        "analysed-title",
        "analysed-body",
    ]


def test_the_exact_form_under_a_title_about_it_comes_before_the_exact_form_elsewhere(app: Flask) -> None:
    for number in range(6):
        publish_page(f"elsewhere-{number}", body="One heron.")
    publish_page("on-topic", title="Herons", body="One heron.")

    assert titles("heron")[0] == "Herons"


def test_of_equal_matches_the_reader_s_language_comes_first(app: Flask) -> None:
    publish_page("cy", body_cy="zyx")
    publish_page("en", body="zyx")

    assert titles("zyx", EN) == ["Page en", "Page cy"]
    assert titles("zyx", CY) == ["Tudalen cy", "Tudalen en"]


def test_of_equal_matches_what_matters_more_comes_first(app: Flask) -> None:
    publish_page("visit", title="The council visits")

    hits = [hit for page in range(1, 5) for hit in found("council", page=page).hits]

    places = [place for place, hit in enumerate(hits) if hit.kind == "council" and "Council" in hit.title]
    (visit,) = (place for place, hit in enumerate(hits) if hit.title == "The council visits")
    assert len(places) > 15
    # Patterns matter more than other pages, too: “Pay the council”. So do blueprints and promises.
    assert visit > max(places)
    between = {hit.kind for hit in hits[max(places) + 1 : visit]}
    assert between <= {"pattern", "blueprint", "commitment", "project"}


def test_a_council_s_own_page_comes_first_for_each_of_its_names(app: Flask, language: Language) -> None:
    councils = councils_in_order(language)

    first = {
        (name.within(each), council.official_name.within(language)): titles(name.within(each), language)[0]
        for council in councils
        for name in (council.name, council.official_name, council.name_in, council.name_to)
        for each in Language
    }

    assert len(councils) == 22
    assert {asked: answer for asked, answer in first.items() if asked[1] != answer} == {}


def test_a_standard_s_own_page_comes_first_for_its_title(app: Flask, language: Language) -> None:
    guidance = db.session.scalars(select(Guidance)).all()

    first = {each.title: found(each.title.within(language), language).hits[0].url for each in guidance}

    assert len(guidance) == 12
    assert {each.title for each in guidance if each.slug.within(language) not in first[each.title]} == set()


def test_what_was_withdrawn_is_not_found_and_what_is_restored_is(app: Flask) -> None:
    publish_page("otter", body="The otter swam.")
    withdraw(TEXT_PAGE, "otter", reason=Bilingual("Rheswm", "Reason"), by="Alys")
    while_down = titles("otter")
    publish_page("otter", body="The otter swam.")

    assert (while_down, titles("otter")) == ([], ["Page otter"])


def test_a_page_is_found_by_what_it_says_now_alone(app: Flask) -> None:
    publish_page("one", body="The otter swam.")
    publish_page("one", body="The heron stood.")

    assert (titles("otters"), titles("herons")) == ([], ["Page one"])


def test_a_filter_leaves_the_counts_of_its_own_choices_as_they_are(app: Flask) -> None:
    everything = found("council")
    chosen = found("council", kind="council")

    assert {hit.kind for hit in chosen.hits} == {"council"}
    assert chosen.total == everything.facets["kind"]["council"] == 22
    assert chosen.facets["kind"] == everything.facets["kind"]
    assert chosen.facets["standard"] == {}


@pytest.mark.parametrize(
    "choice", [{"council": "cardiff"}, {"standard": 3}, {"kind": "term"}, {"found_in": Language.CY}]
)
def test_every_filter_keeps_as_many_as_it_offered(app: Flask, choice: dict[str, object]) -> None:
    ((name, value),) = choice.items()

    narrowed = found("cyngor", CY, **choice)

    offered = found("cyngor", CY).facets[name]
    assert 0 < narrowed.total == offered[str(value)]


def test_pages_of_results_do_not_overlap_and_hold_all(app: Flask) -> None:
    first = found("service")
    urls = [hit.url for page in range(1, first.pages + 1) for hit in found("service", page=page).hits]

    assert first.total > ON_A_PAGE
    assert len(urls) == len(set(urls)) == first.total
    assert found("service", page=first.pages + 1).hits == []


def test_what_was_asked_with_a_synonym_is_found(app: Flask) -> None:
    publish_page("bins", body="About waste collection.", body_cy="Am gasglu gwastraff.")

    assert "Page bins" in titles("rubbish")
    assert "Tudalen bins" in titles("sbwriel", CY)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_is_an_error(app: Flask, text: str, language: Language) -> None:
    answer = found(text, language)

    assert answer.pages >= 0
    assert "<script" not in "".join(hit.snippet for hit in answer.hits)


@pytest.mark.parametrize("text", ["the of and", "yn y i'r", "?!…", '"', ""])
def test_small_words_and_signs_alone_find_little(app: Flask, text: str) -> None:
    assert found(text, EN).total < 12


def test_signs_of_the_engines_are_no_operators(app: Flask) -> None:
    plain = titles("council tax")

    assert plain
    assert titles("council & tax") == titles('"council" | (tax)') == titles("council* -tax:") == plain


@pytest.mark.parametrize("text", ["cyngor", "service design", "concil", "zzzzz", "the"])
def test_the_number_of_questions_does_not_depend_on_what_is_found(app: Flask, text: str) -> None:
    with counted() as made:
        found(text)

    assert len(made) <= 2


def test_where_more_is_found_than_is_ranked_a_filter_still_finds_the_rest(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = found("service")
    for module in (matching, queries):
        monkeypatch.setattr(module, "MOST_RANKED", 5)
    matching._statement.cache_clear()

    limited, narrowed = found("service"), found("service", kind="term")
    matching._statement.cache_clear()

    assert (limited.is_limited, limited.total) == (True, 5)
    assert {hit.kind for hit in limited.hits} == {"council", "guidance"}  # what matters most
    assert narrowed.total == min(5, everything.facets["kind"]["term"])
    assert {hit.kind for hit in narrowed.hits} == {"term"}
