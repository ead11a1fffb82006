"""Reading what was promised: the list under its filters."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.programme.kinds import COMMITMENT
from service.publishing.actions import publish
from tests.programme.reading import entry, section, titles
from tests.programme.written import (
    LATER,
    NOT_ASKED,
    POINT_WRITTEN,
    STRATEGY_WRITTEN,
    publish_point,
    publish_strategy,
    words,
)
from tests.queries import counted
from tests.visits import Visit, said

Open = Callable[..., Visit]
STRATEGY_SLUG, POINT_SLUG = STRATEGY_WRITTEN["slug"], POINT_WRITTEN["slug"]
OVERDUE = {"review_months": 6, "reviews": [NOT_ASKED]}
OFFICIAL = "Cyngor Gwynedd"


def strategy(visit: Open, language: Language, **changes: Any) -> Visit:
    publish_strategy(**changes)
    return visit("programme.commitment", language, slug=STRATEGY_SLUG[language])


def test_the_list_says_of_each_promise_who_when_and_how_far(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_strategy(period={"from": "2023", "to": "2090"})
    publish_point()

    page = visit("programme.commitments", language)

    of_council = entry(page, words("Strategy")[language])
    assert OFFICIAL in of_council
    assert said(language, "Dyddiad: 7 Tachwedd 2023", "Dated 7 November 2023") in of_council
    assert "2023 – 2090" in of_council
    assert said(language, "Wedi’i fabwysiadu", "Adopted") in of_council
    of_bodies = entry(page, words("Point")[language])
    assert f"{words('Ministers')[language]}; {words('Association')[language]}" in of_bodies
    assert said(language, "Wedi’i gynnig", "Proposed") in of_bodies
    assert said(language, "Ni nodwyd y dyddiad", "Date not stated") in of_bodies


def test_promises_stand_by_family_and_what_councils_made_has_its_denominator(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_strategy()
    publish_point()

    page = visit("programme.commitments", language)

    families = [each["aria-labelledby"] for each in page.soup.select(".promises > section")]
    assert families[:2] == ["strategy", "concordat"]
    assert said(language, "o’r 22 cyngor", "of the 22 councils") in section(page, "strategy")
    assert words("Point")[language] not in section(page, "strategy")


def test_the_promises_of_councils_are_in_the_order_of_the_readers_alphabet(
    app: Flask, visit: Open, language: Language
) -> None:
    for council in ("swansea", "bridgend", "isle-of-anglesey"):
        slug, title = {"cy": f"x-{council}-cy", "en": f"x-{council}"}, words(f"Of {council}")
        given = {**deepcopy(STRATEGY_WRITTEN), "council": council, "slug": slug, "title": title}
        publish(COMMITMENT, f"x-{council}", given, by="Alys")

    page = visit("programme.commitments", language)

    ours = [each.split()[1] for each in titles(page) if each.startswith("Of ")]
    in_welsh, in_english = "swansea bridgend isle-of-anglesey", "bridgend isle-of-anglesey swansea"
    assert " ".join(ours) == said(language, in_welsh, in_english)


def test_a_council_and_a_stage_narrow_the_list_together(app: Flask, visit: Open, language: Language) -> None:
    publish_strategy(period=None)
    publish_point()

    page = visit("programme.commitments", language, council="gwynedd", standing="adopted")

    assert words("Strategy")[language] in titles(page)
    assert words("Point")[language] not in titles(page)
    assert page.one("#council option[selected]")["value"] == "gwynedd"
    assert page.one("#standing option[selected]")["value"] == "adopted"


def test_what_ended_yesterday_is_found_as_ended_and_not_as_adopted(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_strategy(period={"to": "2020"})

    ended = visit("programme.commitments", language, standing="ended")
    adopted = visit("programme.commitments", language, standing="adopted")

    title = words("Strategy")[language]
    assert said(language, "Mae ei gyfnod wedi dod i ben", "Its period has ended") in entry(ended, title)
    assert title not in titles(adopted)


def test_a_council_without_a_promise_may_well_have_made_one(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    publish_point()

    page = visit("programme.commitments", language, council="cardiff", standing="proposed")

    assert titles(page) == []
    assert said(language, "Cyngor Caerdydd: ni ddaethom", "no such promise of Cardiff") in page.text
    assert said(language, "Mae’n ddigon posibl", "may well have made one") in page.text
    without = page.links[said(language, "Heb “Cyngor Caerdydd”", "Without “Cardiff Council”")]
    assert words("Point")[language] in titles(Visit(client.get(without)))


@pytest.mark.parametrize(
    "query", [{"council": "mars", "standing": "9"}, {"council": "<b>"}, {"standing": "adopted;--"}]
)
def test_what_no_filter_has_is_left_out(
    app: Flask, visit: Open, language: Language, query: dict[str, str]
) -> None:
    publish_strategy()

    page = visit("programme.commitments", language, **query)

    assert titles(page) == titles(visit("programme.commitments", language)) != []


def test_the_language_link_keeps_the_filters(app: Flask, visit: Open, language: Language) -> None:
    page = visit("programme.commitments", language, council="gwynedd", standing="adopted")

    twin = page.links[language.other.endonym]
    address = said(language.other, "/cy/ymrwymiadau", "/en/commitments")
    assert twin == f"{address}?council=gwynedd&standing=adopted"


def test_choosing_swaps_only_the_results(app: Flask, visit: Open, language: Language) -> None:
    publish_strategy()

    results = visit("programme.commitments", language, fragment=True, council="gwynedd")

    assert not results.is_whole_page
    assert words("Strategy")[language] in titles(results)


def test_what_is_overdue_is_said_in_words_and_counted(app: Flask, visit: Open, language: Language) -> None:
    publish_strategy(council="powys", **OVERDUE)

    page = visit("programme.commitments", language, council="powys")

    assert said(language, "Adolygiad hwyr.", "Overdue for review.") in entry(
        page, words("Strategy")[language]
    )
    counted_words = said(language, "Mae adolygiad 1 ohonynt yn hwyr", "1 is overdue for review")
    assert counted_words in page.one(".promises__found").get_text()
    own = strategy(visit, language, council="powys", **OVERDUE)
    assert said(language, "1 Gorffennaf 2025", "1 July 2025") in section(own, "outcome")


def test_the_questions_do_not_grow_with_the_promises(app: Flask, visit: Open, language: Language) -> None:
    def asked() -> int:
        with counted() as made:
            visit("programme.commitments", language)
        return len(made)

    publish_strategy(later_targets=[LATER], reviews=[NOT_ASKED])
    few = asked()
    for number in range(30):
        slug = {"cy": f"llawer-{number}", "en": f"many-{number}"}
        reviews = [NOT_ASKED] * number
        given = {**deepcopy(STRATEGY_WRITTEN), "slug": slug, "later_targets": [LATER], "reviews": reviews}
        publish(COMMITMENT, f"many-{number}", given, by="Alys")

    assert asked() == few <= 6
