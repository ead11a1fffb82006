"""Reporting a problem with a page: what is kept, what is refused, and that nothing typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.language.languages import Language
from service.publishing.queries import publication_count
from service.reports.codes import Reason
from service.web.addresses import addresses
from service.web.fields import LONGEST_MESSAGE
from service.web.forms import SECONDS_AT_LEAST, SECONDS_OPEN, SWITCH
from service.web.sending import SENT_AT_MOST
from tests.reports.typed import COUNCILS, PATHS, TYPED, english_on, errors_on, kept, sent, typed_on
from tests.visits import Visit, said

Open = Callable[..., Visit]
LINK = "Rhoi gwybod am broblem gyda’r dudalen hon", "Report a problem with this page"
HISTORY = "/en/history/councils/cardiff"


@pytest.fixture
def titles(app: Flask) -> None:
    """The titles of the public pages, as the look for publications learns them."""
    addresses().all(publication_count())


def test_every_page_leads_to_a_form_that_names_it(
    app: Flask, visit: Open, client: FlaskClient, language: Language, titles: None
) -> None:
    page = visit("progress.council", language, slug=said(language, "caerdydd", "cardiff"))

    form = Visit(client.get(page.links[said(language, *LINK)]))

    assert form.status == 200
    assert form.links[page.heading] == said(language, "/cy/cynghorau/caerdydd", "/en/councils/cardiff")
    assert form.headers["Cache-Control"] == "private, no-cache"


def test_the_front_door_leads_to_the_form_in_both_languages(client: FlaskClient) -> None:
    door = Visit(client.get("/"))

    assert [door.links[words] for words in LINK] == ["/cy/rhoi-gwybod?page=/", "/en/report?page=/"]
    assert Visit(client.get(door.links[LINK[1]])).links["/"] == "/"


def test_filters_and_words_searched_for_stay_on_the_page(visit: Open, language: Language) -> None:
    page = visit("search.index", language, q="fy enw i")

    assert page.links[said(language, *LINK)] == said(
        language, "/cy/rhoi-gwybod?page=/cy/chwilio", "/en/report?page=/en/search"
    )


def test_an_error_page_leads_to_the_form_without_naming_a_page(
    client: FlaskClient, language: Language
) -> None:
    page = Visit(client.get(f"/{language}/not/here/at/all"))

    assert page.links[said(language, *LINK)] == PATHS[language]


def test_a_page_whose_title_is_not_known_is_named_by_its_address(
    app: Flask, client: FlaskClient, language: Language, titles: None
) -> None:
    page = Visit(client.get(PATHS[language], query_string={"page": HISTORY}))

    assert page.links[HISTORY] == HISTORY
    assert page.one(f"main a[href='{HISTORY}']")["hreflang"] == "en"


@pytest.mark.parametrize(
    "path",
    [
        *("", "councils", "//evil.example/en", "https://evil.example", "/en/../secret", "/en/<script>"),
        *("/en//councils", "/en/councils?q=x", "/en/councils\n", "/EN/COUNCILS", "/fr/x", "/en/a/b/c/d/e"),
        *("/healthz", "/sitemap.xml", "/en/contact/message/BCDF2345", "/en/report/bcdf2345", "/en/ŷ"),
        "/en/" + "x" * 3000,
    ],
)
def test_what_is_no_page_of_ours_is_no_page_in_particular(
    app: Flask, client: FlaskClient, language: Language, path: str
) -> None:
    page = Visit(client.get(PATHS[language], query_string={"page": path}))

    assert page.status == 200
    assert page.heading == said(language, "Rhoi gwybod am broblem", "Report a problem")
    assert page.one("main form")["action"] == PATHS[language]
    assert sent(client, language, page=path).status == 303
    assert [report.page for report in kept()] == [None]


@pytest.mark.parametrize("reason", list(Reason))
def test_a_report_is_kept_with_its_page_in_the_language_it_was_written_in(
    app: Flask, client: FlaskClient, language: Language, reason: Reason
) -> None:
    answer = sent(client, language, page=COUNCILS[language], reason=reason.value)

    (report,) = kept()
    assert answer.status == 303
    assert answer.headers["Location"] == f"{PATHS[language]}/{report.reference.lower()}"
    assert (report.language, report.page, report.reason) == (language, COUNCILS[language], reason)
    assert (report.message, report.email) == (TYPED["message"], TYPED["email"])
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    "typed,field",
    [
        ({"reason": ""}, "reason"),
        ({"reason": "nonsense"}, "reason"),
        ({"message": " \r\n "}, "message"),
        ({"message": "x" * (LONGEST_MESSAGE + 1)}, "message"),
        ({"message": "null \0 byte"}, "message"),
        ({"message": "a terminal’s \x9b31m"}, "message"),
        ({"email": "nobody"}, "email"),
        ({"email": "a\r\nBcc: b@c.cymru"}, "email"),
        ({"email": "x" * 250 + "@a.cymru"}, "email"),
    ],
)
def test_what_is_wrong_is_said_in_the_readers_language_and_nothing_typed_is_lost(
    app: Flask, client: FlaskClient, language: Language, typed: dict[str, Any], field: str
) -> None:
    page = sent(client, language, page=COUNCILS[language], **typed)

    assert (page.status, len(errors_on(page)), kept()) == (422, 1, [])
    assert page.one(f".govuk-error-summary a[href='#{field}']")
    assert page.one(f"#{field}")
    if not {"\0", "\r"} & set("".join(typed.values())):
        expected = {**TYPED, **{name: text.strip() for name, text in typed.items()}}
        assert typed_on(page) == {**expected, "reason": expected["reason"].replace("nonsense", "")}
    assert str(page.one("main form")["action"]).endswith(f"?page={COUNCILS[language]}")
    assert language is Language.EN or english_on(page, *typed.values()) == []


def test_all_errors_are_listed_at_once(app: Flask, client: FlaskClient, language: Language) -> None:
    page = sent(client, language, reason="", message="", email="x")

    assert len(errors_on(page)) == 3
    assert page.title.startswith(said(language, "Gwall", "Error"))


def test_markup_is_shown_as_text(app: Flask, client: FlaskClient, language: Language) -> None:
    evil = "</textarea><script>alert(1)</script>\"'>"

    page = sent(client, language, message=evil, email="x")

    assert typed_on(page)["message"] == evil
    assert "<script>alert" not in page.html


@pytest.mark.parametrize("after", [0, SECONDS_AT_LEAST - 0.5, SECONDS_OPEN + 60])
def test_a_form_sent_too_soon_or_too_late_may_be_sent_again(
    app: Flask, client: FlaskClient, language: Language, after: float
) -> None:
    page = sent(client, language, after=after)

    assert (page.status, typed_on(page), kept()) == (422, TYPED, [])
    assert page.one("#notice-heading")
    assert sent(client, language, after=after + 60, opened=str(page.one("#opened")["value"])).status == 303


def test_what_fills_in_the_field_that_no_reader_sees_gets_the_form_back_with_it_empty(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    page = sent(client, language, website="https://spam.example")

    trap = page.one("[name=website]")
    assert (page.status, typed_on(page), kept(), trap["value"]) == (422, TYPED, [], "")
    assert trap.find_parent(attrs={"hidden": True})
    assert page.one("#notice-heading")
    assert language is Language.EN or english_on(page) == []


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_what_another_site_sends_is_refused(
    app: Flask, client: FlaskClient, language: Language, headers: dict[str, str]
) -> None:
    answers = [
        Visit(client.post(PATHS[language], data=data, headers=headers))
        for data in (TYPED, {**TYPED, SWITCH: "cy"})
    ]

    assert ([answer.status for answer in answers], kept()) == ([403, 403], [])


def test_too_many_reports_are_refused_with_the_text_kept(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    most = int(SENT_AT_MOST.split()[0])

    answers = [sent(client, each).status for each in [language, language.other] * most][:most]
    page = sent(client, language)

    assert (answers, len(kept())) == ([303] * most, most)
    assert (page.status, page.headers["Retry-After"], typed_on(page)) == (429, "600", TYPED)
    assert language is Language.EN or english_on(page) == []


def test_the_language_switch_keeps_the_page_and_all_that_was_typed(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    other, about = language.other, COUNCILS[language]

    page = sent(client, language, page=about, at=other, message="", switch_language=str(other))

    assert (page.status, kept(), errors_on(page)) == (200, [], [])
    assert page.one("html")["lang"] == other
    assert typed_on(page) == {**TYPED, "message": ""}
    assert page.one("main form")["action"] == f"{PATHS[other]}?page={about}"
    assert {str(button["formaction"]) for button in page.soup.select(f"button[name={SWITCH}]")} == {
        f"{PATHS[language]}?page={about}"
    }


def test_errors_that_were_seen_are_said_again_in_the_other_language(
    app: Flask, client: FlaskClient, language: Language
) -> None:
    first = sent(client, language, reason="", email="wrong")

    page = sent(
        client,
        language,
        at=language.other,
        reason="",
        email="wrong",
        checked=str(first.one("#checked")["value"]),
        switch_language=str(language.other),
    )

    assert typed_on(page) == {**TYPED, "reason": "", "email": "wrong"}
    assert len(errors_on(page)) == len(errors_on(first)) == 2
    assert not set(errors_on(page)) & set(errors_on(first))
    assert language.other is Language.EN or english_on(page, "wrong") == []
