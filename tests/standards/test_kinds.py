"""Publishing the Standard: its guidance follows the latest wording, and what makes no sense is refused."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from service.db import db
from service.language.languages import Language
from service.publishing.actions import publish, rebuild, withdraw
from service.publishing.content import ContentError
from service.publishing.models import Edition
from service.publishing.queries import latest_edition, publication_count
from service.publishing.seed_files import SeedError, read_seed
from service.standards.kinds import GUIDANCE, STANDARD_SET
from service.standards.models import Guidance, GuidancePart
from tests.standards.written import (
    FOLDER,
    LATEST,
    NEW_TITLE,
    REASON,
    guidance,
    guidance_key,
    listed,
    slug,
    third_wording,
    titles,
)
from tests.visits import Visit

Open = Callable[..., Visit]


def counts() -> tuple[int, ...]:
    tables = (Guidance, GuidancePart, Edition)
    found = [db.session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
    return (*found, publication_count())


def test_guidance_takes_its_title_from_the_latest_wording(
    app: Flask, visit: Open, language: Language
) -> None:
    publish(STANDARD_SET, "wording-3", third_wording(), by="Alys")

    page = visit("standards.show", language, slug=slug(2, language))
    index = visit("standards.index", language)
    before = visit("standards.show", language, slug=slug(1, language))

    assert page.heading == f"2 {NEW_TITLE[language]}"
    assert titles(LATEST, language)[2] in page.one("section[aria-labelledby=changed]").get_text()
    assert listed(index)[1] == NEW_TITLE[language]
    assert NEW_TITLE[language] in before.one("a[rel=next]").get_text()


def test_the_address_of_a_standard_in_a_wording_keeps_its_words(
    app: Flask, visit: Open, language: Language
) -> None:
    publish(STANDARD_SET, "wording-3", third_wording(), by="Alys")

    page = visit("standards.worded", language, slug="2021", number=2)

    assert titles("wording-2021", language)[2] in page.heading
    assert NEW_TITLE[language] not in page.text


def test_a_revised_older_wording_changes_no_guidance(app: Flask, visit: Open, language: Language) -> None:
    given = third_wording() | {"sequence": 1, "slug": {"cy": "2021", "en": "2021"}}

    publish(STANDARD_SET, "wording-2021", given, by="Alys")

    page = visit("standards.show", language, slug=slug(2, language))
    assert page.heading == f"2 {titles(LATEST, language)[2]}"


def test_guidance_that_is_published_later_has_the_title_of_that_day(app: Flask) -> None:
    publish(STANDARD_SET, "wording-3", third_wording(), by="Alys")
    given = guidance(2) | {"lead": {"cy": "Yn fyr.", "en": "In short."}}

    edition = publish(GUIDANCE, guidance_key(2), given, by="Alys")

    older = db.session.scalars(select(Edition).where(Edition.key == edition.key, Edition.number == 1)).one()
    assert (edition.title.cy, edition.title.en) == (NEW_TITLE["cy"], NEW_TITLE["en"])
    assert older.title.en == titles(LATEST, "en")[2]


@pytest.mark.parametrize("number", [13, 40])
def test_guidance_on_a_standard_that_no_wording_has_is_refused_and_nothing_is_written(
    app: Flask, number: int
) -> None:
    before = counts()
    given = guidance(2) | {"number": number, "slug": {"cy": "arall", "en": "another"}}

    with pytest.raises(ContentError):
        publish(GUIDANCE, "another", given, by="Alys")

    db.session.rollback()
    assert counts() == before
    assert latest_edition("guidance", "another") is None


@pytest.mark.parametrize("number", [0, 41])
def test_a_number_that_no_standard_can_have_is_named(app: Flask, number: int) -> None:
    with pytest.raises(ContentError) as refused:
        publish(GUIDANCE, "another", guidance(2) | {"number": number}, by="Alys")

    assert [problem.field for problem in refused.value.problems] == ["number"]


@pytest.mark.parametrize("missing", list(Language))
def test_a_step_in_one_language_is_refused_by_its_place(app: Flask, missing: Language) -> None:
    given: dict[str, Any] = guidance(1)
    given["situations"][2]["steps"][0]["text"][missing] = " "

    with pytest.raises(ContentError) as refused:
        publish(GUIDANCE, guidance_key(1), given, by="Alys")

    (problem,) = refused.value.problems
    assert (problem.field, problem.language) == ("situations.3.steps.1.text", missing)


@pytest.mark.parametrize(
    "old, new, field",
    [
        ("situation: buying", "situation: invading", "situations.3.situation"),
        ("readers: [designer]", "readers: [martian]", "steps.2.readers"),
        ("to: healthier", "to: wealthier", "goals.1.to"),
    ],
)
def test_a_code_that_nobody_knows_is_told_with_its_file_and_line(
    app: Flask, tmp_path: Path, old: str, new: str, field: str
) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "standards"))
    path = folder / "01-wellbeing.yaml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    line = 1 + before[: before.index(old)].count("\n")

    with pytest.raises(SeedError) as refused:
        read_seed(folder)

    (message,) = refused.value.messages
    assert message.startswith(f"01-wellbeing.yaml:{line}: wellbeing: {field}")


def test_rebuilding_writes_the_same_guidance_again(app: Flask, visit: Open, language: Language) -> None:
    address = {"slug": slug(3, language)}
    before = visit("standards.show", language, **address)

    rebuilt = rebuild(GUIDANCE)

    after = visit("standards.show", language, **address)
    assert rebuilt == 12
    assert after.text == before.text


def test_withdrawn_guidance_can_be_published_again(app: Flask, visit: Open, language: Language) -> None:
    withdraw(GUIDANCE, guidance_key(3), reason=REASON, by="Alys")

    publish(GUIDANCE, guidance_key(3), guidance(3), by="Alys")

    assert visit("standards.show", language, slug=slug(3, language)).status == 200
    assert len(listed(visit("standards.index", language))) == 12
