"""One measure: map, table and legend that tell the same, what narrows them, and the order on request."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.progress.kind import INDICATOR
from service.publishing.actions import withdraw
from tests.progress.written import COUNT_WRITTEN, PLAN_WRITTEN, publish_census, publish_count, publish_plan
from tests.queries import counted
from tests.record_pages import POPULATION, STRATEGY
from tests.visits import Visit, said

Open = Callable[..., Visit]
COUNT, PLAN = COUNT_WRITTEN["slug"], PLAN_WRITTEN["slug"]


def names(page: Visit) -> list[str]:
    """The councils of the table in their order."""
    return [each.get_text() for each in page.soup.select(".known tbody th")]


def row_of(page: Visit, council: str) -> list[str]:
    """What the cells of one council say."""
    rows = {each.select("th")[0].get_text(): each for each in page.soup.select(".known tbody tr")}
    return [" ".join(cell.get_text(" ").split()) for cell in rows[council].select("td")]


def opened(visit: Open, slug: dict[str, str], language: Language, **values: Any) -> Visit:
    return visit("progress.measure", language, slug=slug[language], **values)


def test_the_map_and_the_table_tell_the_same(visit: Open, language: Language) -> None:
    page = opened(visit, STRATEGY, language)

    tiles = {
        str(tile["href"]): tile.select(".tile__word")[0].get_text() for tile in page.soup.select(".tile")
    }
    rows = {
        str(row.select("th a")[0]["href"]): row.select(".known__word")[0].get_text()
        for row in page.soup.select(".known tbody tr")
    }
    assert len(rows) == 22
    assert tiles == rows


def test_each_state_has_a_shape_and_a_word_as_well_as_a_colour(visit: Open, language: Language) -> None:
    page = opened(visit, STRATEGY, language)

    for tile in page.soup.select(".tile"):
        assert tile.select("use")
        assert tile.select(".tile__word")[0].get_text()
    shapes = {
        each.get_text().rpartition(" (")[0].strip(): str(each.select("use")[0]["href"])
        for each in page.soup.select(".legend__step")
    }
    for tile in page.soup.select(".tile"):
        assert shapes[tile.select(".tile__word")[0].get_text()] == tile.select("use")[0]["href"]


def test_a_row_says_state_standing_date_and_source(app: Flask, visit: Open, language: Language) -> None:
    publish_plan(shelf_months=6)
    page = opened(visit, PLAN, language)

    gwynedd = row_of(page, "Gwynedd")
    powys = row_of(page, "Powys")
    nobody_looked = row_of(page, "Ceredigion")

    assert said(language, "Daeth i ben", "It has ended") in gwynedd[0]
    assert said(language, "Adroddwyd, heb ei gadarnhau", "Reported, not confirmed") in gwynedd[0]
    assert said(language, "Heb ei gadarnhau ers 2018", "Unconfirmed since 2018") in gwynedd[0]
    assert gwynedd[1] == "2018"
    assert "TS033" in gwynedd[2]
    assert powys[:2] == [
        said(language, "Heb ddod o hyd i ddim", "Not found by us"),
        said(language, "Dim dyddiad", "No date"),
    ]
    assert nobody_looked == [
        said(language, "Heb chwilio", "Not looked for"),
        said(language, "Dim dyddiad", "No date"),
        said(language, "Dim ffynhonnell", "No source"),
    ]


def test_the_legend_counts_every_answer_and_state_out_of_all(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan()
    page = opened(visit, PLAN, language)

    told = [" ".join(each.get_text().split()) for each in page.soup.select(".legend__step")]

    of = said(language, "o", "of")
    assert [each.rpartition("(")[2] for each in told] == [f"{number} {of} 22)" for number in (1, 1, 1, 19)]


def test_what_makes_the_known_less_sure_is_said_with_its_number(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan(shelf_months=6)
    page = opened(visit, PLAN, language)

    remarks = [each.get_text() for each in page.soup.select(".values__remark")]

    assert remarks[0].startswith(said(language, "Adroddwyd 1 o’r 2", "1 of the 2"))
    assert said(language, "Mae 2 o’r 2", "2 of the 2") in remarks[1]


def test_the_order_is_that_of_the_readers_alphabet(visit: Open) -> None:
    welsh, english = names(opened(visit, STRATEGY, Language.CY)), names(opened(visit, STRATEGY, Language.EN))

    assert (welsh[0], welsh[-1]) == ("Abertawe", "Ynys Môn")
    assert (english[0], english[-1]) == ("Blaenau Gwent", "Wrexham")


def test_amounts_are_put_in_order_on_request_alone_and_with_a_word_of_warning(
    visit: Open, language: Language
) -> None:
    plain = opened(visit, POPULATION, language)
    ordered = opened(visit, POPULATION, language, order="amount")

    warning = said(language, "nid yw lle yn y drefn hon yn farn", "a place in this order is no judgement")
    assert names(ordered)[0] == said(language, "Caerdydd", "Cardiff")
    assert names(ordered)[-1] == said(language, "Merthyr Tudful", "Merthyr Tydfil")
    assert names(plain)[0] == said(language, "Abertawe", "Blaenau Gwent")
    assert sorted(names(plain)) == sorted(names(ordered))
    assert warning in ordered.text
    assert warning not in plain.text


def test_what_is_not_known_stands_last_in_that_order(app: Flask, visit: Open, language: Language) -> None:
    publish_count()

    ordered = names(opened(visit, COUNT, language, order="amount"))

    assert ordered[:2] == [said(language, "Caerdydd", "Cardiff"), "Powys"]
    alphabetical = names(opened(visit, COUNT, language))
    assert ordered[2:] == [each for each in alphabetical if each not in ordered[:2]]


def test_answers_in_words_are_never_ranked(visit: Open, language: Language) -> None:
    asked = opened(visit, STRATEGY, language, order="amount")

    assert names(asked) == names(opened(visit, STRATEGY, language))
    assert not asked.soup.select("#order")


@pytest.mark.parametrize(
    "query, keys",
    [
        ({"region": "mid"}, {"Ceredigion", "Powys"}),
        ({"region": "north", "size": "small"}, {"Isle of Anglesey", "Denbighshire"}),
        ({"speakers": "from-50"}, {"Gwynedd", "Isle of Anglesey"}),
        ({"size": "large", "region": "north"}, {"Flintshire"}),
    ],
)
def test_region_size_and_share_of_speakers_narrow_table_and_map(
    visit: Open, query: dict[str, str], keys: set[str]
) -> None:
    page = opened(visit, STRATEGY, Language.EN, **query)

    bright = [tile for tile in page.soup.select(".tile") if "tile--dimmed" not in tile["class"]]
    assert set(names(page)) == keys
    assert {tile.select(".tile__name")[0].get_text() for tile in bright} == keys
    assert f"of {len(keys)})" in page.soup.select(".legend__step")[0].get_text()


def test_the_bands_leave_no_council_out(visit: Open) -> None:
    for name, codes in (
        ("size", ("small", "medium", "large")),
        ("speakers", ("under-10", "from-10", "from-15", "from-30", "from-50")),
    ):
        found = [
            each for code in codes for each in names(opened(visit, STRATEGY, Language.EN, **{name: code}))
        ]
        assert len(found) == len(set(found)) == 22


def test_a_council_whose_size_is_not_known_is_in_no_band(app: Flask, visit: Open) -> None:
    publish_census("population", cardiff={"state": "withheld"})

    bands = [names(opened(visit, STRATEGY, Language.EN, size=size)) for size in ("small", "medium", "large")]

    assert not any("Cardiff" in band for band in bands)
    assert "Cardiff" in names(opened(visit, STRATEGY, Language.EN))


def test_nothing_found_says_so_and_takes_one_choice_away(
    visit: Open, client: FlaskClient, language: Language
) -> None:
    nothing = opened(visit, STRATEGY, language, region="north", speakers="under-10")

    assert names(nothing) == []
    assert said(language, "Nid oes cyngor yn cyfateb", "No council matches") in nothing.text
    without = nothing.links[said(language, "Heb “Gogledd Cymru”", "Without “North Wales”")]
    assert str(without).endswith("?speakers=under-10")
    assert len(names(Visit(client.get(without)))) == 6


@pytest.mark.parametrize(
    "query",
    [
        {"region": "atlantis"},
        {"size": "0", "speakers": "<b>"},
        {"order": "population; DROP TABLE value"},
        {"region": "", "size": "", "speakers": "", "order": ""},
        {"x" * 200: "y" * 2000},
    ],
)
def test_what_no_filter_has_is_left_out(visit: Open, language: Language, query: dict[str, str]) -> None:
    page = opened(visit, POPULATION, language, **query)

    assert page.status == 200
    assert names(page) == names(opened(visit, POPULATION, language))


def test_choosing_swaps_only_the_values(visit: Open, language: Language) -> None:
    part = opened(visit, STRATEGY, language, fragment=True, region="mid")

    assert not part.is_whole_page
    assert len(names(part)) == 2


def test_the_other_language_keeps_the_choice(visit: Open, language: Language) -> None:
    page = opened(visit, STRATEGY, language, region="mid", size="small")

    twin = str(page.one("a[data-twin]")["href"])

    assert twin.endswith(f"/{STRATEGY[language.other]}?region=mid&size=small")


def test_the_slug_of_the_other_language_leads_to_the_right_one(client: FlaskClient) -> None:
    answer = client.get("/cy/cynnydd/digital-strategy?region=mid")

    assert (answer.status_code, answer.headers["Location"]) == (
        301,
        "/cy/cynnydd/strategaeth-ddigidol?region=mid",
    )


def test_a_measure_without_values_yet_says_so(app: Flask, visit: Open, language: Language) -> None:
    publish_plan(values={})

    page = opened(visit, PLAN, language)

    assert said(language, "Nid ydym wedi chwilio am hyn", "We have looked for this for none") in page.text


def test_a_measure_that_was_taken_down_says_why(app: Flask, visit: Open, language: Language) -> None:
    withdraw(INDICATOR, "population", reason=Bilingual("Am y tro", "For now"), by="Alys")

    for endpoint in ("progress.measure", "progress.measure_csv", "progress.measure_json"):
        page = visit(endpoint, language, slug=POPULATION[language])
        assert page.status == 410
        assert said(language, "Am y tro", "For now") in page.text


def test_what_there_never_was_is_not_found(client: FlaskClient) -> None:
    for path in ("nothing", "nothing.csv", "nothing.json", "population/atlantis", "nothing/cardiff/1"):
        assert client.get(f"/en/progress/{path}").status_code == 404


def test_a_page_asks_few_questions(visit: Open, language: Language) -> None:
    with counted() as made:
        opened(visit, STRATEGY, language, region="mid", size="small", speakers="from-50")

    assert len(made) <= 6
