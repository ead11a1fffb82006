"""Who may open which address: one line for each, and what follows from it for cookies and caches."""

from typing import Any

import pytest
from flask import Flask

from service.web.access import Access, access_of
from service.web.security import ONE_PERSONS, SHARED
from tests.asking import Answer, ask

PUBLIC, FORM, MACHINE, HANDED_OVER = Access.PUBLIC, Access.FORM, Access.MACHINE, Access.HANDED_OVER
CARDIFF = "/en/history/councils/cardiff"
# Every view, its access, and an address of it.
TABLE: dict[str, tuple[Access, str]] = {
    "pages.front_door": (PUBLIC, "/"),
    "pages.home": (PUBLIC, "/cy"),
    "pages.text": (PUBLIC, "/en/about"),
    "pages.contact_form": (FORM, "/en/contact/message"),
    "pages.contact_sent": (FORM, "/cy/cysylltu/neges/BCDF2345"),
    "reports.form": (FORM, "/en/report"),
    "reports.report": (FORM, "/cy/rhoi-gwybod/bcdf2345"),
    "pages.sitemap": (PUBLIC, "/sitemap.xml"),
    "pages.robots": (PUBLIC, "/robots.txt"),
    "pages.manifest": (PUBLIC, "/site.webmanifest"),
    "pages.favicon": (PUBLIC, "/favicon.ico"),
    "pages.security_txt": (MACHINE, "/.well-known/security.txt"),
    "pages.healthz": (MACHINE, "/healthz"),
    "pages.readyz": (MACHINE, "/readyz"),
    "progress.index": (PUBLIC, "/cy/cynghorau"),
    "progress.compare": (PUBLIC, "/cy/cynghorau/cymharu"),
    "changes.index": (PUBLIC, "/en/changes"),
    "changes.feed": (PUBLIC, "/cy/newidiadau.atom"),
    "progress.council": (PUBLIC, "/en/councils/cardiff"),
    "progress.measures": (PUBLIC, "/cy/cynnydd"),
    "progress.measure": (PUBLIC, "/en/progress/digital-strategy"),
    "progress.measure_csv": (PUBLIC, "/cy/cynnydd/poblogaeth.csv"),
    "progress.measure_json": (PUBLIC, "/en/progress/population.json"),
    "progress.newest": (PUBLIC, "/cy/cynnydd/poblogaeth/caerdydd"),
    "progress.figure": (PUBLIC, "/en/progress/population/cardiff/1"),
    "standards.index": (PUBLIC, "/cy/safonau"),
    "standards.show": (PUBLIC, "/en/standards/user-needs"),
    "standards.checklist": (PUBLIC, "/cy/safonau/llesiant/rhestr-wirio"),
    "standards.all_standards": (PUBLIC, "/en/standards/all"),
    "standards.changes": (PUBLIC, "/cy/safonau/newidiadau"),
    "standards.background": (PUBLIC, "/en/standards/background"),
    "standards.wording": (PUBLIC, "/cy/safonau/geiriadau/2021"),
    "standards.worded": (PUBLIC, "/en/standards/wordings/2021/2"),
    "glossary.index": (PUBLIC, "/cy/geirfa"),
    "glossary.as_csv": (PUBLIC, "/en/glossary.csv"),
    "glossary.as_json": (PUBLIC, "/cy/geirfa.json"),
    "patterns.index": (PUBLIC, "/cy/patrymau"),
    "patterns.show": (PUBLIC, "/en/patterns/switching-language-in-a-form"),
    "patterns.alone": (PUBLIC, "/cy/patrymau/newid-iaith-mewn-ffurflen/enghraifft/form"),
    "journeys.index": (PUBLIC, "/en/life-events"),
    "journeys.show": (PUBLIC, "/cy/digwyddiadau-bywyd/pan-fydd-rhywun-yn-marw"),
    "journeys.in_council": (PUBLIC, "/en/life-events/when-someone-dies/cardiff"),
    "journeys.ticked": (HANDED_OVER, "/cy/digwyddiadau-bywyd/pan-fydd-rhywun-yn-marw/fy-nghamau"),
    "blueprints.index": (PUBLIC, "/cy/glasbrintiau"),
    "blueprints.show": (PUBLIC, "/en/blueprints/missed-bin"),
    "blueprints.picture": (PUBLIC, "/cy/glasbrintiau/bin-heb-ei-gasglu.svg"),
    "blueprints.as_csv": (PUBLIC, "/en/blueprints/missed-bin.csv"),
    "blueprints.as_json": (PUBLIC, "/cy/glasbrintiau/bin-heb-ei-gasglu.json"),
    "blueprints.variant": (PUBLIC, "/en/blueprints/missed-bin/aberexample-missed-bin"),
    "blueprints.variant_as_csv": (PUBLIC, "/en/blueprints/missed-bin/aberexample-missed-bin.csv"),
    "blueprints.variant_as_json": (PUBLIC, "/en/blueprints/missed-bin/aberexample-missed-bin.json"),
    "journeys.gaps": (PUBLIC, "/en/life-events/gaps"),
    "journeys.gaps_csv": (PUBLIC, "/cy/digwyddiadau-bywyd/bylchau.csv"),
    "journeys.gaps_json": (PUBLIC, "/en/life-events/gaps.json"),
    "journeys.dates": (FORM, "/cy/digwyddiadau-bywyd/cael-babi/dyddiadau"),
    "programme.commitments": (PUBLIC, "/en/commitments"),
    "programme.commitment": (PUBLIC, "/cy/ymrwymiadau/cynllun-digidol-gwynedd"),
    "programme.projects": (PUBLIC, "/cy/rhaglen/prosiectau"),
    "programme.project": (PUBLIC, "/en/programme/projects/shared-resource-service"),
    "programme.commitments_csv": (PUBLIC, "/cy/ymrwymiadau.csv"),
    "programme.commitments_json": (PUBLIC, "/en/commitments.json"),
    "programme.projects_csv": (PUBLIC, "/cy/rhaglen/prosiectau.csv"),
    "programme.projects_json": (PUBLIC, "/en/programme/projects.json"),
    "open_data.index": (PUBLIC, "/cy/data-agored"),
    "open_data.whole": (PUBLIC, "/en/open-data/safon-data.json"),
    "open_data.table_csv": (PUBLIC, "/cy/data-agored/gwerthoedd.csv"),
    "open_data.table_json": (PUBLIC, "/en/open-data/values.json"),
    "embeds.figure": (PUBLIC, "/cy/mewnosod/ffigur/poblogaeth/caerdydd"),
    "embeds.council": (PUBLIC, "/en/embed/council/cardiff"),
    "search.index": (PUBLIC, "/cy/chwilio"),
    "search.feed": (PUBLIC, "/en/search.atom"),
    "search.description": (PUBLIC, "/cy/opensearch.xml"),
    "publishing.history": (PUBLIC, CARDIFF),
    "publishing.edition": (PUBLIC, f"{CARDIFF}/1"),
    "publishing.difference": (PUBLIC, f"{CARDIFF}/1/1"),
    "publishing.compare": (PUBLIC, f"{CARDIFF}/compare"),
    "publishing.languages": (PUBLIC, "/en/about/languages"),
}
TAKES_FORMS = {"pages.contact_form", "journeys.dates", "reports.form"}


def opened(app: Flask, endpoint: str, **given: Any) -> Answer:
    return ask(app, TABLE[endpoint][1], **given)


def test_every_view_has_a_line_in_the_table(app: Flask) -> None:
    assert set(TABLE) == {rule.endpoint for rule in app.url_map.iter_rules()}


@pytest.mark.parametrize("endpoint", TABLE)
def test_every_view_has_the_access_of_its_line(app: Flask, endpoint: str) -> None:
    access, path = TABLE[endpoint]

    found, _values = app.url_map.bind("").match(path)

    assert (found, access_of(endpoint)) == (endpoint, access)


@pytest.mark.parametrize("endpoint", TABLE)
def test_only_forms_take_what_is_sent(app: Flask, endpoint: str) -> None:
    methods = {method for rule in app.url_map.iter_rules(endpoint) for method in rule.methods or ()}

    assert methods - {"GET", "HEAD", "OPTIONS"} == ({"POST"} if endpoint in TAKES_FORMS else set())


@pytest.mark.parametrize("endpoint", TABLE)
def test_no_address_sets_a_cookie_or_depends_on_one(app: Flask, endpoint: str) -> None:
    plain = opened(app, endpoint)
    known = opened(app, endpoint, headers={"Cookie": "session=x; language=cy", "Accept-Language": "cy"})
    varies_with = {name.strip().lower() for name in plain.headers["Vary"].split(",")}

    assert "Set-Cookie" not in plain.headers
    assert not {"cookie", "accept-language"} & varies_with
    if TABLE[endpoint][0] is PUBLIC:
        assert known.body == plain.body


@pytest.mark.parametrize("endpoint", TABLE)
def test_only_public_answers_may_be_kept(app: Flask, endpoint: str) -> None:
    answer = opened(app, endpoint)
    files = {"pages.favicon": "public, max-age=86400"}
    usual = {PUBLIC: SHARED if answer.status == 200 else "no-store", FORM: ONE_PERSONS}

    assert answer.headers["Cache-Control"] == files.get(endpoint, usual.get(TABLE[endpoint][0], "no-store"))


@pytest.mark.parametrize("endpoint", TABLE)
def test_what_is_handed_over_is_in_no_list_and_told_to_no_other_address(app: Flask, endpoint: str) -> None:
    headers = opened(app, endpoint).headers

    is_handed_over = TABLE[endpoint][0] is HANDED_OVER
    assert ("noindex" in headers.get("X-Robots-Tag", "")) is is_handed_over
    assert headers.getlist("Referrer-Policy") == ["no-referrer" if is_handed_over else "same-origin"]


def test_a_shared_cache_keeps_a_page_for_a_minute_and_longer_while_we_are_away() -> None:
    found = dict(part.strip().partition("=")[::2] for part in SHARED.split(","))

    assert found["public"] == ""
    assert (found["max-age"], found["s-maxage"]) == ("0", "60")
    assert int(found["stale-if-error"]) > int(found["stale-while-revalidate"]) > 60
