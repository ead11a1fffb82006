"""What readers see under a reference: that a report waits, or what the team answered; nothing private."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.publishing.actions import withdraw
from service.publishing.queries import publication_count
from service.reports.actions import answer_report, forget_report
from service.reports.codes import Outcome
from service.reports.kind import REPORT_ANSWER
from service.web.addresses import addresses
from tests.reports.typed import COUNCILS, PATHS, TYPED, english_on, kept, sent
from tests.visits import Visit, said

Open = Callable[..., Visit]
ANSWER = Bilingual(cy="Diolch: mae’r **map** wedi’i drwsio.", en="Thank you: the **map** has been mended.")


@pytest.fixture
def reference(app: Flask, client: FlaskClient, language: Language) -> str:
    """The reference of a report about the list of councils."""
    sent(client, language, page=COUNCILS[language])
    return kept()[0].reference


def answer(reference: str, outcome: Outcome = Outcome.CHANGED) -> None:
    answer_report(reference, outcome=outcome, answer=ANSWER, by="Beca")
    addresses().all(publication_count())


def page_of(client: FlaskClient, reference: str, language: Language) -> Visit:
    return Visit(client.get(f"{PATHS[language]}/{reference.lower()}"))


def test_a_report_that_waits_says_so_with_its_reference(
    client: FlaskClient, reference: str, language: Language
) -> None:
    page = page_of(client, reference, language)

    assert (page.status, page.one("main strong").get_text()) == (200, reference)
    assert said(language, "Heb ei hateb eto", "Not answered yet") in page.text
    assert page.links[language.other.endonym] == f"{PATHS[language.other]}/{reference.lower()}"
    assert page.headers["Cache-Control"] == "private, no-cache"
    assert language is Language.EN or english_on(page) == []


def test_an_answer_is_shown_in_both_languages_with_what_was_done(
    client: FlaskClient, reference: str, language: Language
) -> None:
    answer(reference)

    for shown in Language:
        page = page_of(client, reference, shown)
        assert reference in page.heading
        assert said(shown, "mae’r map wedi’i drwsio", "the map has been mended") in page.text
        assert said(shown, "Rydym wedi cywiro hyn.", "We have put it right.") in page.text
        assert COUNCILS[shown] in page.links.values()
        assert shown is Language.EN or english_on(page) == []


@pytest.mark.parametrize("is_answered", [False, True])
def test_what_was_written_and_by_whom_is_never_shown(
    client: FlaskClient, reference: str, language: Language, is_answered: bool
) -> None:
    if is_answered:
        answer(reference)

    for shown in Language:
        html = page_of(client, reference, shown).html
        assert not [words for words in (TYPED["message"].split("\n")[0], TYPED["email"]) if words in html]


def test_an_answer_has_editions_that_lead_back_to_it(
    client: FlaskClient, reference: str, language: Language
) -> None:
    answer(reference, Outcome.PLANNED)
    answer(reference)
    page = page_of(client, reference, language)

    words = said(language, "Pob argraffiad a’r newidiadau", "All editions and what changed")
    history = Visit(client.get(page.links[words]))

    assert len(history.soup.select("ol > li.editions__edition")) == 2
    assert history.links[page.heading] == f"{PATHS[language]}/{reference.lower()}"


def test_an_answer_is_told_among_the_latest_changes(
    client: FlaskClient, visit: Open, reference: str, language: Language
) -> None:
    answer(reference)

    assert any(reference in words for words in visit("pages.home", language).links)


def test_an_answer_stays_when_the_report_is_deleted_and_can_be_revised(
    client: FlaskClient, reference: str, language: Language
) -> None:
    answer(reference, Outcome.PLANNED)
    before = page_of(client, reference, language)
    assert forget_report(reference)

    answer(reference, Outcome.CHANGED)

    page = page_of(client, reference, language)
    received = [row.select("dd")[0].get_text() for row in before.soup.select("main dl > div")][:2]
    assert [row.select("dd")[0].get_text() for row in page.soup.select("main dl > div")][:2] == received
    assert said(language, "Rydym wedi cywiro hyn.", "We have put it right.") in page.text


def test_an_answer_that_was_taken_down_gives_the_reason(
    client: FlaskClient, reference: str, language: Language
) -> None:
    answer(reference)
    withdraw(REPORT_ANSWER, reference.lower(), reason=Bilingual("Camgymeriad.", "A mistake."), by="Beca")

    page = page_of(client, reference, language)

    assert page.status == 410
    assert said(language, "Camgymeriad.", "A mistake.") in page.text


def test_a_reference_in_capitals_leads_to_its_page(
    client: FlaskClient, reference: str, language: Language
) -> None:
    found = client.get(f"{PATHS[language]}/{reference}")

    assert (found.status_code, found.headers["Location"]) == (301, f"{PATHS[language]}/{reference.lower()}")


def test_a_reference_that_is_not_kept_says_what_to_check(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    page = page_of(client, "bcdf2345", language)

    assert page.status == 404
    assert page.heading == said(
        language, "Nid oes neges â’r cyfeirnod hwn", "There is no report with this reference"
    )


@pytest.mark.parametrize("slug", ["bcdf234", "bcdf23456", "aeiou234", "<script>", "bcdf234é", "1"])
def test_only_a_reference_is_looked_up(
    app: Flask, client: FlaskClient, language: Language, slug: str
) -> None:
    assert client.get(f"{PATHS[language]}/{slug}").status_code == 404
