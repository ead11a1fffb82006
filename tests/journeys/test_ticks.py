"""The sheet of a life event: what its address ticks, counts, and says where it cannot be read."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from service.journeys.queries import ShownStep, WholeJourney
from service.journeys.ticks import progress_of
from service.language.languages import Language
from tests.journeys.written import DEATH, MOVING_SLUG, SLUG, page_of, publish_journey, publish_links, step
from tests.queries import counted
from tests.visits import Visit, said

Open = Callable[..., Visit]
SPOILT = {"cy": "Ni ellid darllen rhan o’r cyfeiriad hwn", "en": "Some of this address could not be read"}
OLDER = {"cy": "Mae’r digwyddiad bywyd hwn wedi’i ddiwygio", "en": "This life event has been revised"}


def sheet(visit: Open, language: Language, **asked: Any) -> Visit:
    return visit("journeys.ticked", language, slug=MOVING_SLUG[language], **asked)


def ticked(page: Visit) -> list[str]:
    return [str(box["value"]) for box in page.soup.select("input[name=done][checked]")]


def shown(code: str, joined: str) -> ShownStep:
    return ShownStep(code, code, None, joined, "uk", False, False, None, [])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "ticks, done",
    [
        ("", 0),
        ("a", 1),
        ("b", 0),
        ("b c", 1),
        ("b d", 1),
        ("c d", 0),
        ("a b c d", 2),
        ("e", 0),
        ("f", 0),
        ("e f", 1),
        ("a b c e f g", 4),
        ("h", 1),
    ],
)
def test_a_numbered_step_is_done_when_all_that_joins_it_is_or_one_of_what_will_do(
    ticks: str, done: int
) -> None:
    journey = WholeJourney(row=None)  # type: ignore[arg-type]
    journey.numbered = [
        [shown("a", "then")],
        [shown("b", "then"), shown("c", "and"), shown("d", "or")],
        [shown("e", "then"), shown("f", "and")],
        [shown("g", "then"), shown("h", "or")],
    ]

    progress = progress_of(journey, ticks.split())

    assert (progress.done, progress.total) == (done, 4)
    assert progress.rule == "a b+c/d e+f g/h"


def test_an_address_ticks_the_steps_that_it_names_and_counts_them(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey()

    page = sheet(visit, language, done="rest.post", edition=1)

    assert ticked(page) == ["post", "rest"]
    progress = page.one("[data-progress]").get_text().strip()
    assert progress == said(language, "Mae 1 o’r 2 gam wedi’i wneud", "1 of 2 steps is done")
    assert SPOILT[language] not in page.text
    assert OLDER[language] not in page.text


def test_without_scripts_the_form_makes_such_an_address(app: Flask, visit: Open, language: Language) -> None:
    publish_journey()

    page = sheet(visit, language, done=["tell", "post"], edition=1, council="powys")

    form = page.one("form.sheet")
    assert (form["method"], form["action"]) == ("get", page.response.request.path)
    assert ticked(page) == ["tell", "post"]
    hidden = {str(field["name"]): field["value"] for field in form.select("input[type=hidden]")}
    assert hidden == {"edition": "1", "council": "powys"}


def test_the_address_to_hand_over_ticks_the_same_in_the_other_language(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey()
    page = sheet(visit, language, done="rest.tell", edition=1, council="powys")

    addresses = {str(each["hreflang"]): str(each["href"]) for each in page.soup.select("a[data-hand-over]")}
    assert set(addresses) == {"cy", "en"}
    assert [each.get_text() for each in page.soup.select("a[data-hand-over]")] == [
        addresses[each] for each in (language, language.other)
    ]
    other = Visit(app.test_client().get(addresses[language.other]))
    assert ticked(other) == ["tell", "rest"]
    assert other.one("html")["lang"] == language.other
    assert said(language.other, "Cyngor Sir Powys", "Powys County Council") in other.heading
    assert "done=tell.rest" in addresses[language]


def test_the_language_link_keeps_the_ticks(app: Flask, visit: Open, language: Language) -> None:
    publish_journey()

    page = sheet(visit, language, done="tell.rest", edition=1, council="powys")

    link = page.links[language.other.endonym]
    assert ticked(Visit(app.test_client().get(link, base_url="https://safon.example"))) == ["tell", "rest"]


@pytest.mark.parametrize(
    "asked",
    [
        {"done": "tell.unknown", "edition": "1"},
        {"done": "tell.<script>alert(1)</script>", "edition": "1"},
        {"done": "tell." + "x" * 10_000, "edition": "1"},
        {"done": "tell", "edition": "x"},
        {"done": "tell", "edition": "-1"},
        {"done": "tell", "edition": "0"},
        {"done": "tell", "edition": "99"},
        {"done": "tell", "edition": "9" * 400},
        {"done": "tell", "edition": "٣"},
        {"done": "tell", "edition": ""},
        {"done": "tell", "edition": "1", "council": "mars"},
        {"done": "tell", "edition": "1", "council": "'; DROP TABLE council; --"},
    ],
)
def test_what_was_tampered_with_is_said_and_the_rest_is_there(
    app: Flask, visit: Open, language: Language, asked: dict[str, str]
) -> None:
    publish_journey()

    page = sheet(visit, language, **asked)

    assert page.status == 200
    assert SPOILT[language] in page.text
    assert ticked(page) == ["tell"]
    assert "<script>alert" not in page.html
    assert "unknown" not in str(page.one("[data-hand-over]:not([hreflang=cy])"))


@pytest.mark.parametrize("done", ["tell.tell.tell", ".tell.", "tell..", ["tell", "tell"]])
def test_a_step_that_is_named_twice_is_ticked_once(
    app: Flask, visit: Open, language: Language, done: str | list[str]
) -> None:
    publish_journey()

    page = sheet(visit, language, done=done, edition=1)

    assert ticked(page) == ["tell"]
    assert SPOILT[language] not in page.text


def test_an_address_of_an_older_edition_says_which_steps_are_gone(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey()
    publish_journey(steps=[step("tell"), step("new")])

    page = sheet(visit, language, done="tell.post.rest", edition=1)

    gone = page.one("[aria-labelledby=revised-heading]").get_text()
    assert said(language, "Nid yw 2 gam a diciwyd", "2 steps that were ticked are no longer") in gone
    assert (f"post {language}" in gone, f"rest {language}" in gone) == (True, True)
    assert SPOILT[language] not in page.text
    assert ticked(page) == ["tell"]
    assert page.one("input[name=edition]")["value"] == "2"


def test_an_older_address_whose_steps_are_all_there_says_so(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey()
    publish_journey(steps=[step("tell"), step("new")])

    page = sheet(visit, language, done="tell.never", edition=1)

    assert (
        said(language, "Mae pob cam a diciwyd yn rhan ohono o hyd", "Every step that was ticked") in page.text
    )
    assert SPOILT[language] in page.text


def test_the_sheet_has_every_step_with_what_is_needed_to_do_it(
    app: Flask, visit: Open, language: Language
) -> None:
    condition = {"cy": "Dim ond os oes gennych gar.", "en": "Only if you have a car."}
    publish_journey(
        steps=[
            step("tell", provider="council", service="council-tax-move"),
            step("two", join="or", condition=condition),
        ]
    )
    publish_links("powys", {"council-tax-move": {"cy": page_of("cy"), "en": page_of("en")}})

    page = sheet(visit, language, council="powys")

    assert [box["value"] for box in page.soup.select("input[name=done]")] == ["tell", "two"]
    assert said(language, "Neu, yn lle hynny:", "Or, instead of that:") in page.text
    assert condition[language] in page.text
    assert page.text.count(said(language, "Cyngor Sir Powys", "Powys County Council")) >= 2
    assert f"https://cyngor.example/{language}" in page.links.values()
    assert (
        page.text.count(
            said(language, "O gopi wedi’i gadw, heb ei wirio", "From a stored copy, not checked.")
        )
        == 2
    )


def test_a_life_event_that_there_never_was_has_no_sheet(app: Flask, visit: Open, language: Language) -> None:
    assert visit("journeys.ticked", language, slug="nothing", done="a").status == 404


def test_a_slug_of_the_other_language_leads_on_with_the_ticks(
    app: Flask, visit: Open, language: Language
) -> None:
    page = visit("journeys.ticked", language, slug=SLUG[language.other], done="funeral", edition=1)

    assert page.status == 301
    assert page.headers["Location"].endswith("?done=funeral&edition=1")
    assert page.headers["Cache-Control"] == "no-store"


def test_the_page_of_the_life_event_leads_to_the_sheet_and_says_how_to_count(
    app: Flask, visit: Open, language: Language
) -> None:
    page = visit("journeys.in_council", language, slug=SLUG[language], council="powys")

    link = str(page.one("[data-unscripted] a")["href"])
    assert link.endswith("?edition=1&council=powys")
    assert page.one("[data-ticks]")["data-ticks"] == DEATH
    boxes = [str(box["value"]) for box in page.soup.select("[data-step]")]
    rule = str(page.one("[data-ticks]")["data-rule"])
    assert sorted(rule.replace("+", " ").replace("/", " ").split()) == sorted(boxes)
    sentences = page.one("template").find_all("p")
    assert len(sentences) == len(rule.split()) + 1
    assert all(box.find_parent(attrs={"hidden": True}) for box in page.soup.select("[data-step]"))


def test_the_questions_do_not_grow_with_the_steps_or_the_ticks(
    app: Flask, visit: Open, language: Language
) -> None:
    def asked(done: str) -> int:
        with counted() as made:
            sheet(visit, language, done=done, council="powys", edition=1)
        return len(made)

    publish_journey()
    few = asked("tell")
    publish_journey(steps=[step(f"step-{number}") for number in range(40)])

    assert asked(".".join(f"step-{number}" for number in range(40))) <= few + 1 <= 6
