"""Seeding: the same action as an editor's; twice changes nothing, one edit makes one edition."""

import shutil
from pathlib import Path

import pytest
from flask import Flask

from service.cli import SEED
from service.pages.kind import TEXT_PAGE
from service.publishing.actions import publish
from service.publishing.content import plain
from service.publishing.queries import latest_edition, publication_count
from service.publishing.seed_files import SeedError, read_seed_file
from service.publishing.seeding import seed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the real seed, to edit."""
    return Path(shutil.copytree(SEED, tmp_path / "seed"))


def edit(path: Path, old: str, new: str) -> None:
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")


def test_seeding_again_changes_nothing(app: Flask, folder: Path) -> None:
    before = publication_count()

    assert seed(folder) == []
    assert publication_count() == before


def test_editing_one_text_makes_one_new_edition(app: Flask, folder: Path) -> None:
    edit(folder / "pages" / "about.yaml", "title: {cy: Ynghylch Safon", "title: {cy: Am Safon")

    (edition,) = seed(folder)

    assert (edition.kind, edition.key, edition.number, edition.title.cy) == ("page", "about", 2, "Am Safon")


def test_an_edition_note_of_the_seed_stands_with_the_edition(app: Flask, folder: Path) -> None:
    edit(
        folder / "pages" / "about.yaml",
        "title: {cy: Ynghylch Safon",
        "edition_note: {cy: Teitl byrrach., en: A shorter title.}\n  title: {cy: Am Safon",
    )

    (edition,) = seed(folder)

    assert (edition.note.cy, edition.note.en) == ("Teitl byrrach.", "A shorter title.")


def test_one_wrong_text_keeps_the_whole_seed_back(app: Flask, folder: Path) -> None:
    edit(folder / "pages" / "about.yaml", "title: {cy: Ynghylch Safon", "title: {cy: Am Safon")
    edit(folder / "pages" / "cookies.yaml", "en: Cookies", "en: ''")
    before = publication_count()

    with pytest.raises(SeedError):
        seed(folder)

    assert publication_count() == before


def test_what_an_editor_published_since_is_not_undone_by_an_unchanged_seed(app: Flask, folder: Path) -> None:
    (text,) = read_seed_file(folder / "pages" / "about.yaml")
    publish(TEXT_PAGE, "about", {**plain(text.content), "title": {"cy": "Ni", "en": "Us"}}, by="Alys")

    seed(folder)

    edition = latest_edition("page", "about")
    assert edition is not None
    assert edition.title.en == "Us"
