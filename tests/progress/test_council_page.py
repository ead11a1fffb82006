"""The page of a council, on the real record and where something of it is missing."""

from collections.abc import Callable

import pytest
from flask import Flask

from service.db import db
from service.journeys.kinds import COUNCIL_LINKS
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.programme.kinds import COMMITMENT, PROJECT
from service.progress.codes import State
from service.progress.council_page import ALWAYS, HEADINGS, NATIONAL_REVIEW
from service.progress.kind import INDICATOR
from service.publishing.actions import withdraw
from service.publishing.kinds import Kind
from service.sources.kind import SOURCE
from tests.progress.written import NOTE, publish_count, publish_plan
from tests.record_pages import DIGITAL_PLAN
from tests.visits import Visit, said

Open = Callable[..., Visit]
GWYNEDD = {"cy": "gwynedd", "en": "gwynedd"}
BLAENAU_GWENT = {"cy": "blaenau-gwent", "en": "blaenau-gwent"}
COUNCIL = "progress.council"


def words_of(page: Visit, part: str) -> str:
    return " ".join(page.one(f"section[aria-labelledby={part}]").get_text().split())


def brief(page: Visit) -> list[str]:
    return [" ".join(each.get_text().split()) for each in page.soup.select(".brief dd")]


def take_down(kind: Kind) -> None:
    keys = db.session.scalars(db.select(kind.model.key).where(~kind.model.withdrawn)).all()
    for key in keys:
        withdraw(kind, key, reason=Bilingual("Hen", "Old"), by="Alys")


def test_three_sentences_come_first(visit: Open, language: Language) -> None:
    page = visit(COUNCIL, language, slug="gwynedd")

    promised, done, *unknown = brief(page)

    assert said(language, "ar 7 Tachwedd 2023: Cynllun Digidol", "on 7 November 2023: Cyngor") in promised
    assert said(language, "i 3 phrosiect digidol", "3 digital projects") in done
    assert said(language, "Ni wyddom a wnaed yr hyn", "We do not know whether what was") in unknown[0]
    assert len(unknown) == 2
    place = page.html.index
    assert place('class="brief"') < place('id="strategy"')


@pytest.mark.parametrize("part", HEADINGS)
def test_every_part_is_in_the_list_of_contents(visit: Open, language: Language, part: str) -> None:
    page = visit(COUNCIL, language, slug="gwynedd")

    heading = " ".join(page.one(f"h2#{part}").get_text().split())
    assert page.links[heading] == f"#{part}"


def test_no_anchor_stands_twice_and_every_measure_has_one(visit: Open) -> None:
    page = visit(COUNCIL, Language.EN, slug="gwynedd")

    ids = [str(each["id"]) for each in page.soup.select("[id]")]
    assert len(ids) == len(set(ids))
    measures = set(db.session.scalars(db.select(INDICATOR.model.key).where(~INDICATOR.model.withdrawn)))
    assert measures <= set(ids)
    places = [str(each["href"])[1:] for each in page.soup.select('main a[href^="#"]')]
    assert set(places) <= set(ids)


def test_a_strategy_stands_with_its_period_its_date_and_subjects_that_are_no_promises(
    visit: Open, language: Language
) -> None:
    page = visit(COUNCIL, language, slug="gwynedd")
    part = words_of(page, "strategy")

    assert "2023 – 2028" in part
    assert said(language, "7 Tachwedd 2023", "7 November 2023") in part
    assert said(language, "Y Cabinet", "The Cabinet") in part
    assert said(language, "Pynciau a nodwyd yn y ffynhonnell", "Subjects noted in the source") in part
    assert said(language, "Nid ymrwymiadau ydynt.", "They are not promises.") in part
    assert any(url.endswith(DIGITAL_PLAN[language]) for url in page.links.values())


def test_projects_stand_with_other_councils_partners_and_dates_the_latest_first(
    visit: Open, language: Language
) -> None:
    page = visit(COUNCIL, language, slug=BLAENAU_GWENT[language])

    shared = next(
        each.get_text() for each in page.soup.select(".works__one") if "Shared Resource" in each.get_text()
    )
    assert said(language, "Cynghorau eraill", "Other councils") in shared
    assert "Torfaen" in shared
    assert "Blaenau Gwent;" not in shared
    assert said(language, "Partneriaid", "Partners") in shared
    titles = [each.get_text().strip() for each in page.soup.select(".works__title")]
    assert len(titles) == 9
    assert titles.index(said(language, "Shared Resource Service (SRS)", "Shared Resource Service (SRS)")) >= 6


def test_the_picture_and_the_table_tell_the_same(visit: Open, language: Language) -> None:
    for slug in ("gwynedd", "blaenau-gwent"):
        page = visit(COUNCIL, language, slug=slug)

        drawn = [each.get_text() for each in page.soup.select(".years__name")]
        told = [each.get_text() for each in page.soup.select(".years__table tbody a")]
        assert drawn == told
        assert len(page.soup.select(".years > rect, .years > path[class=years__audit]")) == len(told)


def test_the_services_are_told_one_by_one_and_lead_to_the_gap_map(visit: Open, language: Language) -> None:
    page = visit(COUNCIL, language, slug="gwynedd")

    assert len(page.soup.select(".found__one")) == 8
    assert said(language, "o’r 8 gwasanaeth", "of the 8 services") in words_of(page, "services")
    assert any(url.endswith("#gwynedd") for url in page.links.values())


def test_where_nobody_looked_for_pages_the_page_says_so(app: Flask, visit: Open, language: Language) -> None:
    withdraw(COUNCIL_LINKS, "gwynedd", reason=Bilingual("Hen", "Old"), by="Alys")

    page = visit(COUNCIL, language, slug="gwynedd")

    assert page.soup.select(".found__one") == []
    assert said(language, "Nid oes neb wedi chwilio eto", "Nobody has looked yet") in words_of(
        page, "services"
    )


def test_what_the_council_says_itself_stands_beside_its_figures(
    app: Flask, visit: Open, language: Language
) -> None:
    own = {"cy": "Ein geiriau <ni>.", "en": "<Our> words."}
    publish_plan(values={"gwynedd": {"code": "found", "council_note": own}})
    publish_count(group="context", values={"gwynedd": {"amount": 3, "council_note": NOTE}})

    page = visit(COUNCIL, language, slug="gwynedd")

    quoted = [each.get_text() for each in page.soup.select(".own-words blockquote")]
    assert quoted == [own[language], NOTE[language]]
    assert said(language, "Yng ngeiriau’r cyngor ei hun", "In the council’s own words") in page.text
    assert visit(COUNCIL, language, slug="powys").soup.select(".own-words") == []


def test_the_baseline_and_the_concordat_say_nothing_of_one_council(visit: Open, language: Language) -> None:
    part = words_of(visit(COUNCIL, language, slug="powys"), "national")

    assert said(language, "mewn chwe maes", "in six dimensions") in part
    assert said(language, "nid addawodd yr un cyngor", "no council promised anything in it by itself") in part


def test_a_result_of_the_baseline_has_its_place_when_it_is_published(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_plan(group="baseline")

    powys, gwynedd = (
        words_of(visit(COUNCIL, language, slug=slug), "national") for slug in ("powys", "gwynedd")
    )

    assert said(language, "mewn chwe maes", "in six dimensions") in powys
    assert said(language, "mewn chwe maes", "in six dimensions") not in gwynedd
    assert said(language, "Daeth i ben", "It has ended") in gwynedd


def test_the_sources_are_listed_once_each_in_alphabetical_order(visit: Open) -> None:
    page = visit(COUNCIL, Language.EN, slug="gwynedd")

    titles = [" ".join(each.get_text().split()).split(",")[0] for each in page.soup.select(".cited-all li")]
    assert len(titles) == len(set(titles)) > 5
    assert titles == sorted(titles, key=str.casefold)
    assert all("copy read in" in each.get_text() for each in page.soup.select(".cited-all li"))


def test_a_council_without_data_still_has_its_page(app: Flask, visit: Open, language: Language) -> None:
    for kind in (INDICATOR, COMMITMENT, PROJECT):
        take_down(kind)
    withdraw(COUNCIL_LINKS, "gwynedd", reason=Bilingual("Hen", "Old"), by="Alys")

    page = visit(COUNCIL, language, slug="gwynedd")

    assert page.status == 200
    assert {str(each["id"]) for each in page.soup.select(".columns__reading h2")} == ALWAYS
    assert brief(page)[0] == words_of(page, "strategy").removeprefix(
        said(language, "Yr hyn a addawodd y cyngor ", "What the council promised ")
    ).removesuffix(said(language, " Popeth a addawodd y cyngor", " All that the council promised"))
    assert brief(page)[-1].startswith(said(language, "Nid oes neb wedi chwilio", "Nobody has looked yet"))
    assert " 0 " not in page.text


def test_without_its_source_the_national_review_is_not_told(app: Flask, visit: Open) -> None:
    page = visit(COUNCIL, Language.EN, slug="powys")
    assert "Audit Wales published a national review" in page.text

    take_down(INDICATOR)

    assert "national review" not in visit(COUNCIL, Language.EN, slug="powys").text
    assert NATIONAL_REVIEW in set(db.session.scalars(db.select(SOURCE.model.key)))


def test_every_council_has_every_part_and_whole_sentences(visit: Open, language: Language) -> None:
    slugs = db.session.scalars(db.select(db.text(f"slug_{language}")).select_from(db.text("council"))).all()

    for slug in slugs:
        page = visit(COUNCIL, language, slug=slug)
        assert page.status == 200
        assert 3 <= len(brief(page)) <= 4
        assert all(sentence.endswith(".") and "%(" not in sentence for sentence in brief(page))
        assert len(page.soup.select(".columns__reading h2")) == len(HEADINGS)


@pytest.mark.parametrize("state", [State.WITHHELD, State.NOT_APPLICABLE, State.NO_ANSWER, State.NOT_ASSESSED])
def test_what_is_not_known_is_said_in_words_beside_what_is(
    app: Flask, visit: Open, language: Language, state: State
) -> None:
    publish_plan(values={"gwynedd": {"state": state}})

    page = visit(COUNCIL, language, slug="gwynedd")

    (finding,) = [each for each in page.soup.select(".finding") if each.select("#test-plan")]
    assert finding.select_one(".finding__says--unknown")
