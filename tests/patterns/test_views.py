"""Reading patterns: the list under its filters, each pattern, what is known of it and what is not."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.patterns import writing
from service.patterns.kind import PATTERN
from service.publishing.actions import withdraw
from tests.patterns.written import SLUG, SWITCHING, publish_pattern, retired, seeded_patterns
from tests.queries import counted
from tests.standards.written import REASON
from tests.visits import Visit, said

Open = Callable[..., Visit]
USE: dict[str, Any] = {
    "service": {"cy": "Rhoi gwybod am dwll", "en": "Report a pothole"},
    "council": "gwynedd",
    "since": "2026-11-01",
    "changed": {"cy": "Y geiriau ar y botwm.", "en": "The words of the button."},
    "source": "council-websites",
}
DEPARTURE: dict[str, Any] = {
    **{name: value for name, value in USE.items() if name != "changed"},
    "until": "2027-11-01",
    "instead": {
        "cy": "Tudalen ar wahân, nes prynu system arall.",
        "en": "A page apart, until another system is bought.",
    },
}


def titles(page: Visit) -> list[str]:
    return [" ".join(each.get_text().split()) for each in page.soup.select(".patterns__title")]


def section(page: Visit, name: str) -> str:
    return " ".join(page.one(f"section[aria-labelledby={name}]").get_text().split())


def test_every_pattern_is_listed_in_the_order_of_the_alphabet(
    app: Flask, visit: Open, language: Language
) -> None:
    page = visit("patterns.index", language)

    assert sorted(titles(page)) == sorted(each["title"][language] for each in seeded_patterns().values())
    assert str(len(seeded_patterns())) in page.one(".patterns__found").get_text()


def test_filters_narrow_the_list_together(app: Flask, visit: Open, language: Language) -> None:
    wanted = {
        each["title"][language]
        for each in seeded_patterns().values()
        if each["group"] == "language" and 2 in [link["to"] for link in each["standards"]]
    }

    page = visit("patterns.index", language, group="language", standard=2, status="proposed")

    assert set(titles(page)) == wanted != set()


def test_filters_that_contradict_each_other_say_so_and_how_to_go_on(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    page = visit("patterns.index", language, group="language", status="retired")
    without_status = page.links[said(language, "Heb “Wedi’i roi heibio”", "Without “Retired”")]

    assert titles(page) == []
    assert without_status.endswith("?group=language")
    assert titles(Visit(client.get(without_status)))


def test_what_no_filter_has_is_left_out(app: Flask, visit: Open, language: Language) -> None:
    page = visit("patterns.index", language, group="<b>", status="9", standard="99")

    assert len(titles(page)) == len(seeded_patterns())


def test_a_pattern_shows_both_languages_live_whatever_is_read(
    app: Flask, visit: Open, language: Language
) -> None:
    page = visit("patterns.show", language, slug=SLUG[language])

    halves = page.soup.select(".live__frame")
    assert [half["lang"] for half in halves][:2] == ["cy", "en"]
    assert "Eich enw" in halves[0].get_text()
    assert "Your name" in halves[1].get_text()


def test_what_nobody_has_told_us_is_said_plainly(app: Flask, visit: Open, language: Language) -> None:
    page = visit("patterns.show", language, slug=SLUG[language])

    assert said(language, "Nid oes yr un cyngor", "No council") in section(page, "uses")
    assert said(language, "Nid oes eithriad", "No exception") in section(page, "departures")
    assert said(language, "Ni ddaethom o hyd i ymchwil", "No published research found") in section(
        page, "research"
    )


def test_the_register_names_council_service_days_and_source(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_pattern(uses=[USE], departures=[DEPARTURE])

    page = visit("patterns.show", language, slug=SLUG[language])

    for name, given in (("uses", USE), ("departures", DEPARTURE)):
        assert given["service"][language] in section(page, name)
        assert "Cyngor Gwynedd" in section(page, name)
        assert said(language, "Tachwedd 2026", "November 2026") in section(page, name)
    assert said(language, "tan 1 Tachwedd 2027", "until 1 November 2027") in section(page, "departures")


def test_a_retired_pattern_stays_and_says_what_replaced_it(
    app: Flask, visit: Open, language: Language
) -> None:
    other = next(key for key in seeded_patterns() if key != SWITCHING)
    publish_pattern(stages=retired(replaced_by=other))

    page = visit("patterns.show", language, slug=SLUG[language])

    assert page.status == 200
    assert said(language, "Mae ffordd well.", "There is a better way.") in page.text
    assert seeded_patterns()[other]["title"][language] in page.one(".govuk-inset-text a").get_text()


def test_a_pattern_taken_down_says_why(app: Flask, visit: Open, language: Language) -> None:
    withdraw(PATTERN, SWITCHING, reason=REASON, by="Alys")

    page = visit("patterns.show", language, slug=SLUG[language])

    assert page.status == 410
    assert REASON.within(language) in page.text


@pytest.mark.parametrize(
    "path",
    ["/en/patterns/nothing", "/cy/patrymau/dim", f"/en/patterns/{SLUG['en']}/example/nothing"],
)
def test_what_there_never_was_is_not_found(app: Flask, client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_questions_of_a_list_do_not_grow_with_the_patterns(
    app: Flask, visit: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "has_example", lambda _key, _code: True)
    with counted() as few:
        visit("patterns.index", Language.EN)
    for number in range(5):
        publish_pattern(f"pattern-{number}", slug={"cy": f"patrwm-{number}", "en": f"pattern-{number}"})
    with counted() as many:
        visit("patterns.index", Language.EN)

    assert len(many) == len(few)
