"""What changed since any day, in Wales or in one council: one sentence each, many of a day as one."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from service.db import db
from service.language.bilingual import Bilingual
from service.language.current import speaking
from service.language.dates import today_in_wales
from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.progress.kind import INDICATOR
from service.publishing.actions import publish, withdraw
from service.publishing.models import ChangeEvent, Edition, What
from tests.changes.reading import entry, told
from tests.factories import make_page
from tests.programme.written import MET, publish_project, publish_strategy, words
from tests.progress.written import PLAN, plan_where, publish_plan
from tests.queries import counted
from tests.visits import Visit, said

Open = Callable[..., Visit]
PATHS = {Language.CY: "/cy/newidiadau", Language.EN: "/en/changes"}
TODAY = today_in_wales()
TOMORROW, EARLIER = TODAY + timedelta(days=1), TODAY - timedelta(days=400)


def changed(visit: Open, language: Language, **asked: object) -> Visit:
    return visit("changes.index", language, **asked)


def happened(at: datetime, text: str) -> None:
    """Something that happened to the first edition of a page at another time."""
    edition = db.session.scalars(select(Edition).where(Edition.kind == TEXT_PAGE.code)).first()
    sentence = Bilingual(f"{text} (cy)", f"{text} (en)")
    db.session.add(ChangeEvent(edition=edition, at=at, what=What.WITHDRAWN, sentence=sentence))
    db.session.commit()


def test_what_was_revised_leads_to_what_changed_in_it(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    publish(TEXT_PAGE, "test", make_page(summary={"cy": "Newydd.", "en": "New."}), by="Alys")

    page = changed(visit, language)

    title = said(language, "Tudalen brawf", "Test page")
    (revised,) = [address for sentence, address in page.links.items() if title in sentence]
    assert revised.endswith("/1/2")
    assert said(language, "Newydd.", "New.") in Visit(client.get(revised)).text


def test_what_was_taken_down_leads_to_its_history(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    withdraw(TEXT_PAGE, "test", reason=Bilingual("Hen", "Old"), by="Alys")

    page = changed(visit, language)

    (address,) = [page.links[each] for each in told(page) if said(language, "Tynnwyd", "taken down") in each]
    assert Visit(client.get(address)).heading.startswith(said(language, "Tudalen brawf", "Test page"))


def test_many_of_a_kind_on_one_day_are_one_sentence_that_leads_to_each_of_them(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    page = changed(visit, language)

    address = page.links[said(language, "Ychwanegwyd 12 digwyddiad bywyd.", "12 life events were added.")]
    each = Visit(client.get(address))
    assert len(told(each)) == 12
    assert said(language, "Digwyddiadau bywyd", "Life events") in each.one(".happened__found").get_text()
    assert Visit(client.get(each.links[told(each)[0]])).status == 200


def test_figures_that_came_for_every_council_at_once_are_one_sentence(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    page = changed(visit, language)

    (population,) = [
        each for each in told(page) if each.endswith(said(language, ": Poblogaeth.", ": Population."))
    ]
    assert said(language, "22 cyngor", "22 councils") in population
    with speaking(language):
        assert INDICATOR.many(What.PUBLISHED, 15) not in told(page)
    assert Visit(client.get(page.links[population])).status == 200


def test_a_figure_that_changed_says_what_it_is_and_what_it_was(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan()
    publish(INDICATOR, PLAN, plan_where("powys", code="found"), by="Alys")

    changes = changed(visit, language, council="powys")

    now = entry(changes, said(language, "Wedi newid ar y cofnod: Plan", "Changed on the record: Plan"))
    assert said(language, "Cyn hynny: Nid ydym wedi", "Before that: We have not found") in now


def test_a_figure_of_which_only_the_date_changed_says_that_it_says_the_same(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan()
    publish(INDICATOR, PLAN, plan_where("cardiff", code="found", as_at="2026-01"), by="Alys")

    changes = changed(visit, language, council="cardiff")

    now = entry(changes, said(language, "Wedi newid ar y cofnod: Plan", "Changed on the record: Plan"))
    assert said(language, "Mae’n dweud yr un peth ag o’r blaen", "It says the same as before") in now


def test_that_nobody_has_looked_yet_is_no_news(app: Flask, visit: Open, language: Language) -> None:
    publish_plan()

    page, of_torfaen = changed(visit, language), changed(visit, language, council="torfaen")

    title = words("Plan")[language]
    assert len([each for each in told(page) if title in each]) == 3
    assert not [each for each in told(of_torfaen) if title in each]


def test_the_text_of_a_measure_that_was_revised_without_figures_is_told(
    app: Flask, visit: Open, language: Language
) -> None:
    edition = db.session.scalars(select(Edition).where(Edition.kind == INDICATOR.code)).first()
    sentence = Bilingual("Dull newydd", "New method")
    at = datetime.now(UTC) - timedelta(days=3)
    db.session.add(ChangeEvent(edition=edition, at=at, what=What.REVISED, sentence=sentence))
    db.session.commit()

    assert sentence.within(language) in told(changed(visit, language, page=99))


def test_a_review_of_a_promise_says_what_it_found_and_leads_there(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    publish_strategy(reviews=[MET])

    page = changed(visit, language, since="2025-11-28", council="gwynedd")

    review = said(language, "Adolygwyd: Strategy (cy).", "Reviewed: Strategy (en).")
    assert said(language, "28 Tachwedd 2025", "28 November 2025") in entry(page, review)
    assert Visit(client.get(page.links[review])).heading == words("Strategy")[language]
    assert review not in told(changed(visit, language, since="2025-11-29", council="gwynedd"))


def test_a_council_sees_what_it_promised_and_takes_part_in_and_nothing_of_others(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_strategy()
    publish_project()

    def of(council: str, kind: str) -> str:
        return " ".join(told(changed(visit, language, council=council, on=TODAY.isoformat(), kind=kind)))

    strategy, project = words("Strategy")[language], words("Shared")[language]
    assert strategy in of("gwynedd", "commitment")
    assert strategy not in of("torfaen", "commitment")
    assert project in of("torfaen", "project")
    assert project not in of("gwynedd", "project")
    assert of("gwynedd", "page") == of("gwynedd", "source") == ""


def test_a_day_begins_at_midnight_in_wales(app: Flask, visit: Open, language: Language) -> None:
    happened(datetime(2026, 6, 30, 22, 59, tzinfo=UTC), "Before")
    happened(datetime(2026, 6, 30, 23, 1, tzinfo=UTC), "After")  # a minute into the summer's first of July

    page = changed(visit, language, since="2026-07-01", page=99)

    assert f"After ({language})" in told(page)
    assert f"Before ({language})" not in told(page)
    july = said(language, "dydd Mercher 1 Gorffennaf 2026", "Wednesday 1 July 2026")
    assert july in [each.get_text() for each in page.soup.select(".happened__date")]


def test_the_usual_question_is_for_the_last_thirty_days(app: Flask, visit: Open, language: Language) -> None:
    now = datetime.now(UTC)
    happened(now - timedelta(days=29), "Lately")
    happened(now - timedelta(days=32), "Long ago")

    usual = " ".join(told(changed(visit, language, page=99)))

    assert "Lately" in usual
    assert "Long ago" not in usual


@pytest.mark.parametrize(
    "since, words",
    [
        ("2026-04-31", ("Nid oes y fath ddiwrnod â 2026-04-31.", "There is no such day as 2026-04-31.")),
        ("2016-12-31", ("Nid oes dim yma o gyfnod cyn 2017.", "Nothing here is from before 2017.")),
        (TOMORROW.isoformat(), ("Nid yw’r diwrnod hwnnw wedi dod eto.", "That day has not come yet.")),
        *(
            (typed, ("Rhowch y dyddiad fel blwyddyn", "Give the date as year"))
            for typed in ("ddoe", "1/11/2026", "20261101", "2026-11-1", "<b>", "٢٠٢٦-١١-٠١", "9" * 400, "-1")
        ),
    ],
)
def test_a_date_that_makes_no_sense_is_told_and_the_usual_one_taken(
    app: Flask, visit: Open, language: Language, since: str, words: tuple[str, str]
) -> None:
    page = changed(visit, language, since=since)

    assert page.status == 200
    assert said(language, *words) in page.one("#since-problem").get_text()
    assert page.one("#since")["aria-describedby"] == "since-hint since-problem"
    assert page.one("#since")["value"] == (TODAY - timedelta(days=30)).isoformat()
    assert told(page)


def test_what_else_makes_no_sense_is_left_out(app: Flask, visit: Open, language: Language) -> None:
    plain = told(changed(visit, language))

    for asked in (
        {"council": "mars"},
        {"page": "0"},
        {"page": "x"},
        {"kind": "source"},  # of no day
        {"kind": "planets", "on": TODAY.isoformat()},
        {"kind": "source", "on": "2026-02-30"},
        {"since": ""},
    ):
        assert told(changed(visit, language, **asked)) == plain


def test_nothing_that_changed_is_said_and_not_left_blank(app: Flask, visit: Open, language: Language) -> None:
    day = EARLIER.isoformat()

    page = changed(visit, language, on=day, kind="source", council="powys")

    assert told(page) == []
    assert (
        said(language, "nid oes dim sydd ar gofnod wedi newid", "nothing on record has changed") in page.text
    )


def test_a_long_list_goes_page_by_page_and_keeps_what_was_asked(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    first = changed(visit, language, on=TODAY.isoformat(), kind="council")

    assert len(told(first)) in (0, 22)  # the seed was read today, or just before midnight
    everything = changed(visit, language, since="2026-01-01")
    following = everything.links[said(language, "Tudalen nesaf", "Next page")]
    assert following == f"{PATHS[language]}?since=2026-01-01&page=2"
    second = Visit(client.get(following))
    assert told(second)
    assert not set(told(everything)) & set(told(second))


def test_the_language_link_keeps_day_and_council(app: Flask, visit: Open, language: Language) -> None:
    page = changed(visit, language, since="2026-11-01", council="powys")

    twin = f"{PATHS[language.other]}?since=2026-11-01&council=powys"
    assert page.links[language.other.endonym] == twin
    assert page.one("#council option[selected]")["value"] == "powys"


def test_ten_times_as_much_asks_the_database_no_more_often(
    app: Flask, visit: Open, language: Language
) -> None:
    def asked(**given: str) -> int:
        with counted() as made:
            changed(visit, language, **given)
        return len(made)

    publish_strategy(reviews=[MET])
    publish_plan()
    before = asked(since="2025-01-01")
    for day in range(60):
        happened(datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=day), f"On day {day}")
    assert asked(since="2025-01-01") == before <= 6
    assert asked(since="2025-01-01", council="gwynedd") <= 6
