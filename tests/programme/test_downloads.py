"""Promises and projects as files: the file has what the page shows under the same filters, in its order."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from service.language.languages import Language
from tests.programme.reading import titles
from tests.programme.written import LATER, MET, SHARED, STRATEGY, publish_project, publish_strategy
from tests.visits import Visit, said

Open = Callable[..., Visit]
FILTERS: list[tuple[str, dict[str, str]]] = [
    ("commitments", {}),
    ("commitments", {"council": "gwynedd"}),
    ("commitments", {"standing": "proposed"}),
    ("commitments", {"council": "mars", "standing": "x"}),
    ("commitments", {"council": "powys", "standing": "draft"}),
    ("projects", {}),
    ("projects", {"council": "torfaen", "sort": "shared-service"}),
]


def table(page: Visit) -> list[dict[str, str]]:
    text = page.response.get_data().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def body(page: Visit) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.response.get_data())
    return found


@pytest.mark.parametrize("name,asked", FILTERS)
def test_the_files_have_what_the_page_shows(
    visit: Open, language: Language, name: str, asked: dict[str, str]
) -> None:
    publish_project()
    publish_strategy()

    shown = titles(visit(f"programme.{name}", language, **asked))
    rows = table(visit(f"programme.{name}_csv", language, **asked))
    records = body(visit(f"programme.{name}_json", language, **asked))[name]

    assert [row[f"title_{language}"] for row in rows] == shown
    assert [each[f"title_{language}"] for each in records] == shown


def test_the_page_leads_to_the_files_with_its_filters(visit: Open, language: Language) -> None:
    page = visit("programme.commitments", language, council="gwynedd", fragment=True)

    links = [str(link["href"]) for link in page.soup.select(".files a")]
    path = said(language, "/cy/ymrwymiadau", "/en/commitments")
    assert links == [f"{path}.csv?council=gwynedd", f"{path}.json?council=gwynedd"]


def test_a_promise_has_its_codes_in_words_and_its_address(visit: Open, language: Language) -> None:
    publish_strategy()

    (row,) = [each for each in table(visit("programme.commitments_csv", language)) if each["key"] == STRATEGY]

    assert (row["standing"], row["standing_name_cy"], row["standing_name_en"]) == (
        "adopted", "Wedi’i fabwysiadu", "Adopted"
    )  # fmt: skip
    assert (row["period_from"], row["period_to"], row["first_target"]) == ("2023", "2028", "2024-03")
    assert row["address_en"] == f"https://safon.example/en/commitments/{STRATEGY}"
    assert row["example"] == "no"


def test_programs_get_the_dates_and_the_reviews_of_a_promise_too(visit: Open, language: Language) -> None:
    publish_strategy(later_targets=[LATER], reviews=[MET])

    found = body(visit("programme.commitments_json", language, council="gwynedd"))

    reviews = [each for each in found["reviews"] if each["commitment"] == STRATEGY]
    targets = [each for each in found["targets"] if each["commitment"] == STRATEGY]
    assert [(each["on"], each["outcome"], each["outcome_name_en"]) for each in reviews] == [
        ("2025-11-28", "met", "Met")
    ]
    assert [(each["position"], each["target"]) for each in targets] == [("1", "2025-03")]
    assert found["licence"]["url"]


def test_who_takes_part_is_a_list_of_keys(visit: Open, language: Language) -> None:
    publish_project()

    found = body(visit("programme.projects_json", language))["projects"]

    (project,) = [each for each in found if each["key"] == SHARED]
    assert project["councils"] == ["torfaen", "cardiff"]
    assert project["partners_en"] == "Police (en)\nFire service (en)"
