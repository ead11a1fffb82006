"""Commands for those who run a copy."""

from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from flask import Flask
from sqlalchemy import func, select

from service.db import db, now, writing
from service.language.bilingual import Bilingual
from service.language.languages import Language
from service.pages.actions import keep_message
from service.pages.kind import TEXT_PAGE
from service.pages.models import TextPage
from service.publishing.actions import publish
from service.publishing.kinds import Kind, all_kinds
from service.publishing.models import CheckRun, Edition
from service.publishing.queries import last_check, latest_edition, record_of, scheduled, thing_at
from service.search.asking import Asked
from service.search.misses import misses
from service.search.models import SearchIndex
from service.search.queries import results
from service.search.writing import empty_index
from tests.factories import make_page


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A seed file with one new page."""
    path = tmp_path / "page.yaml"
    written = {"kind": "page", "items": [{"key": "test", **make_page()}]}
    path.write_text(yaml.safe_dump(written, allow_unicode=True), encoding="utf-8")
    return path


def text_rows(key: str) -> list[TextPage]:
    return list(db.session.scalars(select(TextPage).where(TextPage.key == key)))


def run(app: Flask, *words: object) -> tuple[int, str]:
    """How a command ended, and what it said."""
    result = app.test_cli_runner().invoke(args=[str(word) for word in words])
    return result.exit_code, result.output


def test_a_file_is_published_with_a_note_in_both_languages(app: Flask, file: Path) -> None:
    ended, said = run(app, "publish", file, "--by", "Alys", "--note-cy", "Newydd.", "--note-en", "New.")

    edition = latest_edition("page", "test")
    assert (ended, said) == (0, "page test: edition 1.\n")
    assert edition is not None
    assert (edition.note.cy, edition.note.en) == ("Newydd.", "New.")


def test_a_note_in_one_language_is_refused(app: Flask, file: Path) -> None:
    ended, said = run(app, "publish", file, "--by", "Alys", "--note-cy", "Newydd.")

    assert (ended, said) == (1, "Give the note in both languages, or in neither.\n")
    assert latest_edition("page", "test") is None


def test_a_file_can_be_published_later_by_the_clock_of_wales(app: Flask, file: Path) -> None:
    ended, _ = run(app, "publish", file, "--by", "Alys", "--at", "2100-07-01T09:00")

    (waiting,) = scheduled()
    assert ended == 0
    assert waiting.release_at.isoformat() == "2100-07-01T08:00:00+00:00"
    assert "2100-07-01 08:00 UTC  page test" in run(app, "scheduled")[1]


def test_a_moment_gone_and_a_wrong_file_are_told(app: Flask, file: Path) -> None:
    gone = run(app, "publish", file, "--by", "Alys", "--at", "2020-01-01T09:00")
    file.write_text(file.read_text(encoding="utf-8").replace("en: Test page", "en: ''"), encoding="utf-8")
    wrong = run(app, "publish", file, "--by", "Alys")

    assert gone[0] == 1
    assert wrong[0] == 1
    assert "test: title: the English is missing" in wrong[1]


def test_a_page_is_withdrawn_with_its_reason(app: Flask) -> None:
    publish(TEXT_PAGE, "test", make_page(), by="Alys")
    reason = ("--reason-cy", "Hen.", "--reason-en", "Old.")

    first = run(app, "withdraw", "page", "test", "--by", "Alys", *reason)
    again = run(app, "withdraw", "page", "test", "--by", "Alys", *reason)

    assert first[0] == 0
    assert again == (1, "There is no published page with the key test.\n")
    assert [page.withdrawn for page in text_rows("test")] == [True]


def test_a_welsh_speakers_review_is_recorded(app: Flask) -> None:
    ended, _ = run(app, "welsh-reviewed", "page", "about", "--by", "Beca", "--on", "2026-11-24")

    record = record_of(TEXT_PAGE, thing_at(TEXT_PAGE, "about"), today=now().date())
    assert (ended, record.welsh_reviewed_by) == (0, "Beca")


def test_a_kind_that_is_not_one_is_told_with_those_that_are(app: Flask) -> None:
    ended, said = run(app, "welsh-reviewed", "poem", "about", "--by", "Beca", "--on", "2026-11-24")

    assert ended == 2
    assert (
        "one of source, council, framework, standard-set, guidance, glossary, pattern, journey, "
        "council-links, blueprint, blueprint-variant, project, commitment, indicator, page" in said
    )


def test_comparing_the_languages_records_when_and_finds_nothing_missing(app: Flask) -> None:
    ended, said = run(app, "check-languages")

    check = last_check()
    assert check is not None
    assert (ended, said) == (0, f"{check.texts} passages compared in both languages, 0 wrong.\n")
    assert now() - check.ran_at < timedelta(minutes=1)


def test_comparing_the_languages_tells_what_is_missing(app: Flask) -> None:
    half = Edition(
        kind="page",
        key="about",
        number=2,
        published_at=now(),
        published_by="nobody",
        content={"title": {"cy": " ", "en": "About"}},
        welsh_hash="none",
        title=Bilingual("Ynghylch", "About"),
        note=Bilingual("Dim", "None"),
    )
    db.session.add(half)
    db.session.commit()

    ended, said = run(app, "check-languages")

    assert ended == 1
    assert "page about: title lacks cy" in said
    assert db.session.scalars(select(CheckRun.problems).order_by(CheckRun.id.desc())).first() == 1


def rows_of(kind: Kind) -> int:
    return db.session.scalar(select(func.count()).select_from(kind.model)) or 0


def test_seeding_and_rebuilding_say_what_they_did(app: Flask) -> None:
    assert run(app, "seed") == (0, "Every text is published already.\n")
    ended, told = run(app, "rebuild")

    assert (ended, told.splitlines()) == (0, [f"{kind.code}: {rows_of(kind)}" for kind in all_kinds()])
    assert "council: 22" in told.splitlines()


def test_messages_are_listed_and_forgotten(app: Flask) -> None:
    reference = keep_message(
        language=Language.CY, name="Alys", email="", message="Bore da.\nDiolch."
    ).reference

    listed = run(app, "contact", "list")[1]
    forgotten = run(app, "contact", "forget", reference.lower())
    unknown = run(app, "contact", "forget", reference)

    assert f"{reference}  " in listed
    assert "[cy]  Alys <no email>\n    Bore da.\n    Diolch." in listed
    assert forgotten[0] == 0
    assert unknown == (1, "There is no message with that reference.\n")


def test_messages_older_than_a_year_are_forgotten_as_promised(app: Flask) -> None:
    old = keep_message(language=Language.EN, name="", email="", message="Old")
    new = keep_message(language=Language.EN, name="", email="", message="New")
    old.sent_at = now() - timedelta(days=366)
    db.session.commit()

    ended, said = run(app, "contact", "forget")

    assert (ended, said) == (0, "1 messages older than a year were deleted.\n")
    assert new.reference in run(app, "contact", "list")[1]


def test_the_search_index_is_made_anew_by_a_command(app: Flask) -> None:
    with writing() as session:
        empty_index(session)

    ended, said = run(app, "search-index")

    found = sum(rows_of(kind) for kind in all_kinds() if kind.findable)
    assert (ended, said.splitlines()[-1]) == (0, f"{found} published texts can be found.")
    assert results(Asked("council tax"), Language.EN).total > 0


def test_seeding_makes_an_index_anew_that_another_analyser_made(app: Flask) -> None:
    with writing() as session:
        empty_index(session)
        session.merge(SearchIndex(id=1, analyser="another"))

    run(app, "seed")

    assert results(Asked("council tax"), Language.EN).total > 0


def test_searches_that_found_nothing_are_listed(app: Flask) -> None:
    for _ in range(2):
        misses().count("Unicorn, stables", Language.EN)
    misses().count("uncorn", Language.CY)

    ended, said = run(app, "searches-without-results")

    assert ended == 0
    assert [line.split("(")[0].split() for line in said.splitlines()] == [
        ["2", "[en]", "unicorn", "stables"],
        ["1", "[cy]", "uncorn"],
    ]
