"""What the guidance shows of other things is made anew when they change."""

from collections.abc import Callable

import pytest
from flask import Flask

from service.db import db
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.publishing.actions import finish_again, publish, withdraw
from service.publishing.content import ContentError
from service.publishing.queries import publication_count
from service.sources.kind import SOURCE
from service.standards.kinds import GUIDANCE, STANDARD_SET
from service.standards.models import FinishedGuidance
from tests.standards.written import LATEST, guidance, guidance_key, slug, sources, third_wording, titles
from tests.visits import Visit, said

Open = Callable[..., Visit]
REASON = Bilingual("Camgymeriad.", "A mistake.")


def test_withdrawing_the_latest_wording_gives_the_guidance_its_former_title_back(
    visit: Open, language: Language
) -> None:
    publish(STANDARD_SET, "wording-3", third_wording(), by="Alys")

    withdraw(STANDARD_SET, "wording-3", reason=REASON, by="Alys")

    page = visit("standards.show", language, slug=slug(2, language))
    assert page.heading.endswith(titles(LATEST, language)[2])


def test_the_neighbours_of_withdrawn_guidance_lead_past_it(visit: Open, language: Language) -> None:
    withdraw(GUIDANCE, guidance_key(3), reason=REASON, by="Alys")

    before, after = (visit("standards.show", language, slug=slug(n, language)) for n in (2, 4))

    assert slug(4, language) in str(before.one("a[rel=next]")["href"])
    assert slug(2, language) in str(after.one("a[rel=prev]")["href"])


def test_a_standard_that_the_latest_wording_left_out_says_so(visit: Open, language: Language) -> None:
    without_twelve = third_wording()
    for group in without_twelve["groups"]:
        group["standards"] = [each for each in group["standards"] if each["number"] != 12]
    publish(STANDARD_SET, "wording-3", without_twelve, by="Alys")

    page = visit("standards.show", language, slug=slug(12, language))

    assert (
        said(language, "Nid yw’r safon hon yn y geiriad diweddaraf", "no longer has this standard")
        in page.text
    )


def test_a_source_that_changes_its_title_shows_it_on_the_guidance_that_cites_it(
    visit: Open, language: Language
) -> None:
    cited = guidance(5)["facts"][0]["source"]
    given = sources()[cited] | {"title": {"cy": "Teitl newydd", "en": "A new title"}}

    publish(SOURCE, cited, given, by="Alys")

    page = visit("standards.show", language, slug=slug(5, language))
    assert said(language, "Teitl newydd", "A new title") in page.text


def test_a_standard_has_one_guidance(app: Flask) -> None:
    again = guidance(2) | {"slug": {"cy": "arall", "en": "another"}}

    with pytest.raises(ContentError) as refused:
        publish(GUIDANCE, "another", again, by="Alys")

    assert [problem.field for problem in refused.value.problems] == ["number"]


def test_two_wordings_cannot_have_the_same_place_in_time(app: Flask) -> None:
    with pytest.raises(ContentError) as refused:
        publish(STANDARD_SET, "wording-3", third_wording() | {"sequence": 2}, by="Alys")

    assert [problem.field for problem in refused.value.problems] == ["sequence"]


def test_finishing_again_counts_as_a_publication_only_where_something_differs(app: Flask) -> None:
    before = publication_count()

    unchanged = finish_again()
    db.session.query(FinishedGuidance).first().html = Bilingual("hen", "old")  # type: ignore[union-attr]
    db.session.commit()
    changed = finish_again()

    assert (unchanged, changed) == (False, True)
    assert publication_count() == before + 1
