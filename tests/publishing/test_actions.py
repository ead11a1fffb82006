"""The one publish action: both languages or nothing, and one edition for each change."""

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from service.db import db
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.pages.models import TextPage
from service.publishing.actions import publish, rebuild, review_welsh, withdraw
from service.publishing.content import ContentError, Wrong
from service.publishing.errors import AddressTakenError, NotPublishedError
from service.publishing.models import ChangeEvent, Edition, What
from service.publishing.queries import editions, parity, publication_count, record_of
from tests.factories import make_page


def words(cy: str, en: str) -> dict[str, str]:
    return {"cy": cy, "en": en}


def row() -> TextPage:
    return db.session.scalars(select(TextPage).where(TextPage.key == "test")).one()


def events() -> list[What]:
    found = select(ChangeEvent.what).join(Edition).where(Edition.key == "test").order_by(ChangeEvent.id)
    return [What(what) for what in db.session.scalars(found)]


def test_publishing_makes_the_row_the_edition_and_the_change_together(app: Flask) -> None:
    before = publication_count()

    edition = publish(TEXT_PAGE, "test", make_page(), by="Alys")

    assert (row().title, row().edition, edition.published_by) == (
        Bilingual("Tudalen brawf", "Test page"),
        1,
        "Alys",
    )
    assert events() == [What.PUBLISHED]
    assert publication_count() == before + 1


@pytest.mark.parametrize("missing", list(Language))
@pytest.mark.parametrize("text", ["", "   ", None])
def test_a_text_in_one_language_is_refused_by_field_and_language(
    app: Flask, missing: Language, text: str | None
) -> None:
    given = make_page()
    given["sections"][0]["heading"][missing] = text

    with pytest.raises(ContentError) as refused:
        publish(TEXT_PAGE, "test", given, by="Alys")

    (problem,) = refused.value.problems
    assert (problem.field, problem.wrong, problem.language) == (
        "sections.1.heading",
        Wrong.LANGUAGE_MISSING,
        missing,
    )
    assert db.session.scalar(select(TextPage).where(TextPage.key == "test")) is None


def test_every_problem_is_named_at_once(app: Flask) -> None:
    given = make_page(title={"cy": "Teitl"}, slug=words("Nid slug", "fine"), checked_on="soon", colour="red")

    with pytest.raises(ContentError) as refused:
        publish(TEXT_PAGE, "test", given, by="Alys")

    assert {problem.field for problem in refused.value.problems} == {"title", "slug", "checked_on", "colour"}


def test_publishing_the_same_again_changes_nothing(app: Flask) -> None:
    first = publish(TEXT_PAGE, "test", make_page(), by="Alys")
    before = publication_count()

    again = publish(TEXT_PAGE, "test", make_page(), by="Beca")

    assert again.id == first.id
    assert publication_count() == before


def test_an_edited_text_is_one_new_edition_and_the_old_one_stays(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")

    publish(TEXT_PAGE, "test", make_page(title=words("Teitl newydd", "New title")), by="Beca")

    newest, oldest = editions("page", "test")
    assert (newest.number, newest.title.cy) == (2, "Teitl newydd")
    assert (oldest.number, oldest.title.cy) == (1, "Tudalen brawf")
    assert events() == [What.PUBLISHED, What.REVISED]


def test_a_slug_that_another_page_has_is_refused_with_its_language(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")

    with pytest.raises(AddressTakenError) as refused:
        publish(TEXT_PAGE, "other", make_page(slug=words("arall", "test")), by="Alys")

    assert (refused.value.slug, refused.value.language) == ("test", Language.EN)


def test_a_page_can_take_its_old_slug_back(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    publish(TEXT_PAGE, "test", make_page(slug=words("newydd", "new")), by="Alys")

    publish(TEXT_PAGE, "test", make_page(), by="Alys")

    assert row().slug == Bilingual("prawf", "test")


def test_a_withdrawn_page_can_be_published_again(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    withdraw(TEXT_PAGE, "test", reason=Bilingual("Hen", "Old"), by="Alys")

    publish(TEXT_PAGE, "test", make_page(), by="Alys")

    assert not row().withdrawn
    assert events() == [What.PUBLISHED, What.WITHDRAWN, What.RESTORED]


def test_what_is_not_published_cannot_be_withdrawn_or_reviewed(app: Flask) -> None:
    with pytest.raises(NotPublishedError):
        withdraw(TEXT_PAGE, "nothing", reason=Bilingual("Hen", "Old"), by="Alys")
    with pytest.raises(NotPublishedError):
        review_welsh(TEXT_PAGE, "nothing", reviewer="Beca", on=date(2026, 11, 24))


def test_a_review_holds_for_the_welsh_wording_and_not_for_another(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    review_welsh(TEXT_PAGE, "test", reviewer="Beca", on=date(2026, 11, 24))
    today = date(2026, 11, 25)

    publish(TEXT_PAGE, "test", make_page(title=words("Tudalen brawf", "Another title")), by="Alys")
    english_changed = record_of(TEXT_PAGE, row(), today=today)
    publish(TEXT_PAGE, "test", make_page(title=words("Teitl arall", "Another title")), by="Alys")
    welsh_changed = record_of(TEXT_PAGE, row(), today=today)

    assert (english_changed.welsh_reviewed_by, english_changed.welsh_reviewed_on) == (
        "Beca",
        date(2026, 11, 24),
    )
    assert welsh_changed.welsh_reviewed_by is None


def test_parity_counts_each_text_once_and_the_reviewed_ones(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    publish(TEXT_PAGE, "test", make_page(summary=words("Arall.", "Another.")), by="Alys")
    before = next(line for line in parity() if line.kind is TEXT_PAGE)

    review_welsh(TEXT_PAGE, "test", reviewer="Beca", on=date(2026, 11, 24))

    after = next(line for line in parity() if line.kind is TEXT_PAGE)
    assert before.welsh == before.english == after.welsh == 8
    assert (before.reviewed, after.reviewed) == (0, 1)


def test_rebuilding_writes_the_rows_again_out_of_their_editions(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    row().title = Bilingual("Difethwyd", "Spoilt")
    db.session.commit()

    rebuilt = rebuild(TEXT_PAGE)

    assert row().title == Bilingual("Tudalen brawf", "Test page")
    assert rebuilt == 8
    assert row().edition == 1
