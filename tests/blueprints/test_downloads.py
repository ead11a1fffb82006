"""Blueprints and variants as files for spreadsheets and programs, the same from either language."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from service.blueprints.codes import Lane
from service.language.languages import Language
from tests.blueprints.written import (
    INVENTED,
    KEY,
    SLUG,
    TO_STANDARD,
    VARIANT_SLUG,
    blueprint,
    cell,
    difference,
    guidance_slug,
    publish_blueprint,
    publish_variant,
)
from tests.conftest import ADDRESS
from tests.journeys.written import SOURCE
from tests.visits import Visit

Open = Callable[..., Visit]


def table(page: Visit) -> list[dict[str, str]]:
    text = page.response.get_data().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def body_of(page: Visit) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.response.get_data())
    return found


def files_of_variant(visit: Open, ending: str, **changes: Any) -> Visit:
    publish_blueprint()
    publish_variant(**changes)
    slugs = {"slug": SLUG["en"], "variant": VARIANT_SLUG["en"]}
    return visit(f"blueprints.variant_as_{ending}", Language.EN, **slugs)


def test_the_table_has_a_row_for_each_lane_of_each_stage(app: Flask, visit: Open, language: Language) -> None:
    publish_blueprint(cells=[cell("ring", "person", source=SOURCE, links=[TO_STANDARD])])

    page = visit("blueprints.as_csv", language, slug=SLUG[language])

    rows = table(page)
    assert page.response.get_data().startswith(b"\xef\xbb\xbf")
    assert page.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert f'filename="safon-{SLUG[language]}.csv"' in page.headers["Content-Disposition"]
    assert len(rows) == 2 * len(Lane)
    assert (rows[0]["text_cy"], rows[0]["text_en"]) == ("ring person cy.", "ring person en.")
    assert (rows[0]["stage_cy"], rows[0]["lane_en"]) == ("ring cy", "What the person does")
    assert rows[0]["address_en"] == f"{ADDRESS}/en/blueprints/lost-key#ring-person"
    assert rows[0]["links"] == "standard 9"
    assert rows[0]["source_read_in"] == "2026-11"
    assert {row["example"] for row in rows} == {"no"}
    assert (rows[1]["cell"], rows[1]["text_en"]) == ("", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_is_taken_for_a_formula(app: Flask, visit: Open, start: str) -> None:
    evil = dict.fromkeys(("cy", "en"), f"\\{start}1+1")
    publish_blueprint(cells=[cell("ring", "person", text=evil)])

    row = table(visit("blueprints.as_csv", Language.EN, slug=SLUG["en"]))[0]

    assert row["text_en"] == f"'{start}1+1"


def test_items_of_a_list_stand_on_lines_of_their_own(app: Flask, visit: Open) -> None:
    listed = dict.fromkeys(("cy", "en"), "- one & two\n- **three**")
    publish_blueprint(cells=[cell("ring", "person", text=listed)])

    row = table(visit("blueprints.as_csv", Language.EN, slug=SLUG["en"]))[0]

    assert row["text_en"] == "one & two\nthree"


def test_programs_get_sources_links_and_that_it_is_a_draft(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_blueprint(cells=[cell("ring", "person", source=SOURCE, links=[TO_STANDARD])])

    body = body_of(visit("blueprints.as_json", language, slug=SLUG[language]))

    (only,) = body["cells"]
    (link,) = only["links"]
    assert body["licence"]["name"] == "Open Government Licence v3.0"
    assert (body["key"], body["example"], body["tested_with_a_council"]) == (KEY, False, False)
    assert [each["code"] for each in body["stages"]] == ["ring", "open"]
    assert [each["code"] for each in body["lanes"]] == list(Lane)
    assert body["unknown"] == blueprint()["unknown"]
    assert (link["kind"], link["to"]) == ("standard", "9")
    assert link["address"]["cy"].endswith(guidance_slug("cy"))
    assert only["source"]["read_in"] == "2026-11"
    assert only["code"] == "ring-person"


def test_both_languages_give_the_same_files(app: Flask, visit: Open) -> None:
    publish_blueprint()
    publish_variant()
    for endpoint in ("as_csv", "as_json", "variant_as_csv", "variant_as_json"):
        extra = {"variant": VARIANT_SLUG} if "variant" in endpoint else {}
        welsh, english = (
            visit(
                f"blueprints.{endpoint}",
                each,
                slug=SLUG[each],
                **{name: slugs[each] for name, slugs in extra.items()},
            )
            for each in Language
        )
        assert welsh.response.get_data() == english.response.get_data()


def test_every_row_of_an_example_says_that_it_is_one(app: Flask, visit: Open) -> None:
    rows = table(files_of_variant(visit, "csv"))

    assert {row["example"] for row in rows} == {"yes"}
    assert {row["whose_cy"] for row in rows} == {INVENTED["cy"]}
    assert rows[0]["state"] == "difference recorded"
    assert rows[0]["why_en"] == difference()["why"]["en"]
    assert rows[-1]["state"] == "no difference recorded"
    assert rows[-1]["text_cy"] == ""


def test_programs_get_that_a_variant_is_an_example(app: Flask, visit: Open) -> None:
    body = body_of(files_of_variant(visit, "json"))

    first, *others = body["cells"]
    assert (body["example"], body["variant"]["example"]) == (True, True)
    assert body["variant"]["council"] is None
    assert body["variant"]["whose"] == INVENTED
    assert first["why"] == difference()["why"]
    assert {each["state"] for each in others} == {"no difference recorded"}
    assert {each["why"] for each in others} == {None}
