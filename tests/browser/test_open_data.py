"""A table that somebody downloads comes back as it is."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from service.api.importing import import_rows
from service.api.reading import read_files
from service.api.things import Fate
from service.language.languages import Language
from tests.browser.looking import said
from tests.browser.served_site import Site


def test_somebody_downloads_a_table_and_it_comes_back_unchanged(
    visitor: Callable[..., Page], site: Site, language: Language, tmp_path: Path
) -> None:
    reader = visitor(site)
    reader.goto(site.path_of("open data", language))
    title = said(language, "Figures and answers, council by council")
    row = reader.get_by_role("listitem").filter(has=reader.get_by_role("heading", name=title))
    with reader.expect_download() as download:
        row.get_by_role("link", name="CSV").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)

    with site.app.app_context():
        rows, files = read_files(path)
        outcome = import_rows(rows, files, by="Alys", dry_run=True, advance=lambda: None)

    assert (outcome.count(Fate.ADDED), outcome.count(Fate.CHANGED)) == (0, 0)
    assert outcome.count(Fate.UNCHANGED) == len(rows) > 0
