"""Reading one promise: its words, its dates, what was found of it, and what it is not."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.programme.kinds import COMMITMENT
from service.publishing.actions import withdraw
from tests.programme.reading import section, titles
from tests.programme.written import (
    LATER,
    MET,
    NOT_ASKED,
    OTHER_SOURCE,
    POINT_WRITTEN,
    STRATEGY,
    STRATEGY_WRITTEN,
    publish_point,
    publish_strategy,
    words,
)
from tests.queries import counted
from tests.standards.written import REASON
from tests.visits import Visit, said

Open = Callable[..., Visit]
STRATEGY_SLUG, POINT_SLUG = STRATEGY_WRITTEN["slug"], POINT_WRITTEN["slug"]
OFFICIAL = "Cyngor Gwynedd"


def strategy(visit: Open, language: Language, **changes: Any) -> Visit:
    publish_strategy(**changes)
    return visit("programme.commitment", language, slug=STRATEGY_SLUG[language])


def point(visit: Open, language: Language, **changes: Any) -> Visit:
    publish_point(**changes)
    return visit("programme.commitment", language, slug=POINT_SLUG[language])


def test_a_summary_is_said_to_be_one_and_no_quotation(app: Flask, visit: Open, language: Language) -> None:
    page = strategy(visit, language, paragraph="21 a")

    promise = section(page, "promise")
    assert said(language, "Crynodeb yn ein geiriau ni", "In summary, in our words") in promise
    assert words("A plan")[language] in promise
    assert said(language, "Paragraff 21 a", "Paragraph 21 a") in promise
    assert not page.soup.select("blockquote")


@pytest.mark.parametrize("spoken", list(Language))
def test_exact_words_stand_as_a_quotation_in_their_language(
    app: Flask, visit: Open, language: Language, spoken: Language
) -> None:
    page = strategy(visit, language, exact={"language": str(spoken), "words": "Cwningod <b>dros</b> bawb"})

    quotation = page.one("blockquote.quoted__words")
    assert quotation.get_text() == "Cwningod <b>dros</b> bawb"
    assert quotation.get("lang", str(language)) == spoken
    assert page.soup.select(".fact .fact__words")


def test_the_document_is_one_click_away_with_its_dates(app: Flask, visit: Open, language: Language) -> None:
    page = strategy(visit, language)

    (note,) = page.soup.select("section[aria-labelledby=promise] .source")
    (link,) = note.select("a")
    assert str(link["href"]).startswith("https://statswales.gov.wales/")
    assert said(language, "ar 7 Tachwedd 2023", "on 7 November 2023") in note.get_text()


def test_a_date_that_nobody_states_is_not_invented(app: Flask, visit: Open, language: Language) -> None:
    page = strategy(visit, language, made_on=None, period=None)

    unstated = said(language, "Ni nodwyd y dyddiad; darllenwyd copi ym mis", "Date not stated; copy read in")
    assert unstated in section(page, "who")
    assert section(page, "who").count(said(language, "Heb ei nodi", "Not stated")) >= 2


@pytest.mark.parametrize(
    "period, sentence",
    [
        ({"from": "2016"}, ("2016 – diwedd heb ei nodi", "2016 – end not stated")),
        ({"to": "2090-03"}, ("dechrau heb ei nodi – Mawrth 2090", "start not stated – March 2090")),
    ],
)
def test_half_a_period_says_which_half_is_missing(
    app: Flask, visit: Open, language: Language, period: dict[str, str], sentence: tuple[str, str]
) -> None:
    assert said(language, *sentence) in section(strategy(visit, language, period=period), "who")


def test_the_first_date_stays_and_later_ones_say_why(app: Flask, visit: Open, language: Language) -> None:
    page = strategy(visit, language, first_target="2024-03", later_targets=[LATER])

    dates = [each.get_text() for each in page.soup.select(".targets__date")]
    assert dates == said(
        language, "Erbyn mis Mawrth 2024|Erbyn mis Mawrth 2025", "By March 2024|By March 2025"
    ).split("|")
    why = f"{said(language, 'ym mis Chwefror 2024', 'in February 2024')}: {words('Money')[language]}"
    assert why in section(page, "dates")
    assert len(page.soup.select(".targets .source")) == 1
    assert said(language, "wedi mynd heibio", "has passed") in section(page, "dates")


def test_a_date_to_come_has_not_passed(app: Flask, visit: Open, language: Language) -> None:
    page = point(visit, language, first_target="2090")

    assert said(language, "Erbyn 2090", "By 2090") in section(page, "dates")
    assert said(language, "wedi mynd heibio", "has passed") not in section(page, "dates")


def test_without_a_date_the_page_says_that_none_was_found(
    app: Flask, visit: Open, language: Language
) -> None:
    page = point(visit, language)

    assert said(language, "Ni ddaethom o hyd i ddyddiad targed", "found no date") in section(page, "dates")


def test_reviews_stand_newest_first_and_a_judgement_is_called_one(
    app: Flask, visit: Open, language: Language
) -> None:
    page = point(visit, language, reviews=[MET, {**NOT_ASKED, "on": "2026-01-01"}])

    newest, older = page.soup.select(".verdict")
    assert words("Nobody asked")[language] in newest.get_text()
    assert said(language, "Beth rydym yn ei wybod", "What we know") in newest.get_text()
    assert not newest.select(".source")
    assert said(language, "Ein barn ni", "Our judgement") in older.get_text()
    assert len(older.select(".source")) == 1


def test_what_was_met_long_ago_is_not_confirmed_since(app: Flask, visit: Open, language: Language) -> None:
    page = point(visit, language, reviews=[{**MET, "on": "2020-05-01"}])

    words_of_it = said(language, "heb ei gadarnhau ers hynny", "not confirmed since")
    assert words_of_it in page.one("#outcome + .figure__sentence").get_text()


def test_what_nobody_reviewed_says_so_and_looks_unknown(app: Flask, visit: Open, language: Language) -> None:
    page = strategy(visit, language)

    unknown = page.one("#outcome + .figure__sentence--unknown").get_text()
    assert said(language, "Nid oes neb wedi adolygu hyn eto", "Nobody has reviewed this yet") in unknown
    assert said(language, "Ni phenderfynwyd", "has not been settled") in section(page, "outcome")
    assert said(language, "Nid ydym wedi nodi eto", "not written down yet") in section(page, "evidence")


def test_subjects_are_never_promises(app: Flask, visit: Open, language: Language) -> None:
    page = strategy(visit, language)

    assert said(language, "Nid ymrwymiadau ydynt", "They are not promises") in section(page, "subjects")
    assert words("Data")[language] not in section(page, "promise")


def test_the_concordat_was_proposed_and_is_the_promise_of_no_council(
    app: Flask, visit: Open, language: Language
) -> None:
    page = point(visit, language, reviews=[NOT_ASKED])

    assert said(language, "Beth a gynigiwyd", "What was proposed") in section(page, "promise")
    assert said(language, "Ni ddaethom o hyd i gofnod iddo", "not found a record that it was") in page.text
    assert said(language, "Nid addawodd yr un cyngor", "No council promised anything") in page.text
    assert said(language, "Nid yw’n brawf", "It is not proof") in page.text
    assert not [url for url in page.links.values() if "council=" in url]
    assert words("A statement")[language] in section(page, "evidence")


def test_a_strategy_leads_to_its_council_and_to_all_that_is_on_record_of_it(
    app: Flask, visit: Open, language: Language
) -> None:
    links = strategy(visit, language).links

    assert links[OFFICIAL] == said(language, "/cy/cynghorau/gwynedd", "/en/councils/gwynedd")
    assert links[said(language, "Y cyfan a addawodd", "All that it promised")].endswith("?council=gwynedd")
    assert links[said(language, "Ei brosiectau", "Its projects")].endswith("?council=gwynedd")


def test_the_record_leads_to_the_history_and_back(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    page = strategy(visit, language)

    history = Visit(
        client.get(
            page.links[said(language, "Pob argraffiad a’r newidiadau", "All editions and what changed")]
        )
    )
    own = f"{said(language, '/cy/ymrwymiadau', '/en/commitments')}/{STRATEGY_SLUG[language]}"
    assert own in history.links.values()


def test_a_promise_that_was_taken_down_says_why(app: Flask, visit: Open, language: Language) -> None:
    publish_strategy()
    withdraw(COMMITMENT, STRATEGY, reason=REASON, by="Alys")

    page = visit("programme.commitment", language, slug=STRATEGY_SLUG[language])

    assert page.status == 410
    assert REASON.within(language) in page.text
    assert words("Strategy")[language] not in titles(visit("programme.commitments", language))


def test_the_slug_of_the_other_language_leads_to_the_right_address(app: Flask, client: FlaskClient) -> None:
    publish_strategy()

    answer = client.get(f"/cy/ymrwymiadau/{STRATEGY_SLUG['en']}")

    assert (answer.status_code, answer.headers["Location"]) == (
        301,
        f"/cy/ymrwymiadau/{STRATEGY_SLUG['cy']}",
    )


@pytest.mark.parametrize("path", ["/en/commitments/nothing", "/cy/ymrwymiadau/%3Cb%3E"])
def test_what_there_never_was_is_not_found(app: Flask, client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_what_somebody_wrote_is_never_markup(app: Flask, visit: Open, language: Language) -> None:
    odd = {"cy": "<i>Pwy</i> & neb", "en": "<i>Who</i> & nobody"}
    page = strategy(
        visit, language, title=odd, parties=[odd], made_by=odd, themes=[odd], paragraph="<i>1</i>"
    )

    listed = visit("programme.commitments", language)
    assert not page.soup.select("main i")
    assert not listed.soup.select("main i")
    assert odd[language] in page.heading


def test_the_questions_do_not_grow_with_dates_and_reviews(
    app: Flask, visit: Open, language: Language
) -> None:
    def asked(**changes: Any) -> int:
        publish_strategy(**changes)
        with counted() as made:
            visit("programme.commitment", language, slug=STRATEGY_SLUG[language])
        return len(made)

    few = asked(later_targets=[LATER], reviews=[NOT_ASKED])
    many = [NOT_ASKED, *([{**MET, "source": OTHER_SOURCE}] * 9)]

    assert asked(later_targets=[LATER] * 9, reviews=many) == few <= 6
