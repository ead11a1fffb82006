"""Reading what was promised: the list under its filters, and one promise with all that is known of it."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.programme.kinds import COMMITMENT
from service.publishing.actions import publish, withdraw
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
OVERDUE = {"review_months": 6, "reviews": [NOT_ASKED]}
OFFICIAL = "Cyngor Gwynedd"


def titles(page: Visit) -> list[str]:
    return [" ".join(each.get_text().split()) for each in page.soup.select(".promise__title")]


def entry(page: Visit, title: str) -> str:
    """What the list says of the promise with a title."""
    (found,) = [each for each in page.soup.select("li.promise") if title in each.get_text()]
    return " ".join(found.get_text().split())


def section(page: Visit, name: str) -> str:
    return " ".join(page.one(f"section[aria-labelledby={name}]").get_text().split())


def strategy(visit: Open, language: Language, **changes: Any) -> Visit:
    publish_strategy(**changes)
    return visit("programme.commitment", language, slug=STRATEGY_SLUG[language])


def point(visit: Open, language: Language, **changes: Any) -> Visit:
    publish_point(**changes)
    return visit("programme.commitment", language, slug=POINT_SLUG[language])


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
    assert f"{words('Ministers')[language]}, {words('Association')[language]}" in of_bodies
    assert said(language, "Cynigiwyd", "Proposed") in of_bodies
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
    assert note.find("a")["href"].startswith("https://statswales.gov.wales/")  # type: ignore[index]
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
    assert said(language, "Nid oes penderfyniad", "has not been settled") in section(page, "outcome")
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


def test_the_questions_do_not_grow_with_the_promises(app: Flask, visit: Open, language: Language) -> None:
    def asked(endpoint: str, **values: Any) -> int:
        with counted() as made:
            visit(endpoint, language, **values)
        return len(made)

    own = {"slug": STRATEGY_SLUG[language]}
    publish_strategy(later_targets=[LATER], reviews=[NOT_ASKED])
    few = asked("programme.commitments"), asked("programme.commitment", **own)
    for number in range(30):
        slug = {"cy": f"llawer-{number}", "en": f"many-{number}"}
        reviews = [NOT_ASKED] * number
        given = {**deepcopy(STRATEGY_WRITTEN), "slug": slug, "later_targets": [LATER], "reviews": reviews}
        publish(COMMITMENT, f"many-{number}", given, by="Alys")
    source = {"source": OTHER_SOURCE}
    publish_strategy(later_targets=[LATER] * 9, reviews=[NOT_ASKED, *([{**MET, **source}] * 9)])

    assert (asked("programme.commitments"), asked("programme.commitment", **own)) == few
    assert max(few) <= 6
