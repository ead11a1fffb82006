"""Publishing patterns: they reach the standards, and what does not hold together is refused whole."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from service.language.languages import Language
from service.patterns.kind import PATTERN
from service.publishing.actions import publish, withdraw
from service.publishing.content import ContentError
from service.publishing.queries import latest_edition
from tests.patterns.written import SLUG, SWITCHING, pattern, publish_pattern, retired
from tests.standards.written import REASON, slug
from tests.visits import Visit, said

Open = Callable[..., Visit]
WHY = {"cy": "Am fod angen.", "en": "Because it is needed."}
EARLIER = {"status": "proposed", "since": "2026-11-29", "why": WHY}
LATER = {"status": "trial", "since": "2026-12-29", "why": WHY}


def helping(visit: Open, language: Language, number: int) -> list[str]:
    page = visit("standards.show", language, slug=slug(number, language))
    return [str(link["href"]) for link in page.soup.select("section[aria-labelledby=help-pattern] a")]


def own_address(language: Language) -> str:
    return said(language, f"/cy/patrymau/{SLUG['cy']}", f"/en/patterns/{SLUG['en']}")


def test_a_pattern_and_the_standards_it_helps_lead_to_each_other(
    app: Flask, visit: Open, language: Language
) -> None:
    page = visit("patterns.show", language, slug=SLUG[language])

    numbers = [link["to"] for link in pattern()["standards"]]
    led_to = [str(link["href"]) for link in page.soup.select("section[aria-labelledby=standards] a")]
    assert [each.rpartition("/")[2] for each in led_to] == [slug(number, language) for number in numbers]
    assert all(own_address(language) in helping(visit, language, number) for number in numbers)


def test_a_standard_follows_what_a_pattern_says_of_it(app: Flask, visit: Open, language: Language) -> None:
    assert own_address(language) not in helping(visit, language, 9)

    publish_pattern(standards=[{"to": 9, "why": WHY}])

    assert own_address(language) in helping(visit, language, 9)
    assert own_address(language) not in helping(visit, language, 2)


def test_a_pattern_taken_down_or_retired_helps_no_more(app: Flask, visit: Open, language: Language) -> None:
    publish_pattern(stages=retired())
    assert own_address(language) not in helping(visit, language, 2)
    publish_pattern()
    assert own_address(language) in helping(visit, language, 2)
    withdraw(PATTERN, SWITCHING, reason=REASON, by="Alys")
    assert own_address(language) not in helping(visit, language, 2)


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"examples": []}, "examples"),
        ({"stages": []}, "stages"),
        ({"steps": []}, "steps"),
        ({"also_called": []}, "also_called"),
        ({"examples": [{"code": "nothing", "title": WHY, "note": WHY}]}, "examples.1.code"),
        ({"stages": [LATER, EARLIER]}, "stages"),
        ({"standards": [{"to": 2, "why": WHY}, {"to": 2, "why": WHY}]}, "standards"),
        ({"related": [{"to": "apply", "why": WHY}, {"to": "apply", "why": WHY}]}, "related"),
        ({"standards": [{"to": 41, "why": WHY}]}, "standards.1.to"),
        ({"group": "other"}, "group"),
        ({"problem": {"cy": "Dim ond Cymraeg."}}, "problem"),
    ],
)
def test_what_does_not_hold_together_is_refused_whole(
    app: Flask, changes: dict[str, Any], field: str
) -> None:
    before = latest_edition(PATTERN.code, SWITCHING)

    with pytest.raises(ContentError) as refused:
        publish(PATTERN, SWITCHING, pattern(**changes), by="Alys")

    assert [problem.field for problem in refused.value.problems] == [field]
    assert latest_edition(PATTERN.code, SWITCHING) == before
