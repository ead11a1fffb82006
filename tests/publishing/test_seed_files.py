"""The seed as a content designer writes it: errors by file, line and language."""

from pathlib import Path
from textwrap import dedent

import pytest
from flask import Flask

from service.publishing.seed_files import SeedError, read_seed

WHOLE = dedent(
    """\
    kind: page
    defaults:
      owner: {cy: Y tîm, en: The team}
      checked_on: 2026-11-01
      review_on: 2027-05-01
    items:
    - key: test
      slug: {cy: prawf, en: test}
      title:
        cy: Teitl
        en: Title
      summary: {cy: Byr., en: Short.}
      sections:
      - anchor: one
        heading: {cy: Un, en: One}
        body:
          cy: |
            Mae’r drws ar agor.
          en: |
            The door is open.
    """
)


def messages(folder: Path, written: str) -> list[str]:
    (folder / "page.yaml").write_text(written, encoding="utf-8")
    with pytest.raises(SeedError) as refused:
        read_seed(folder)
    return refused.value.messages


def test_a_whole_file_is_read_with_its_defaults(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "page.yaml").write_text(WHOLE, encoding="utf-8")

    (text,) = read_seed(tmp_path)

    assert (text.kind.code, text.key, text.content["owner"].cy) == ("page", "test", "Y tîm")


def test_a_missing_language_is_told_with_its_line(app: Flask, tmp_path: Path) -> None:
    found = messages(tmp_path, WHOLE.replace("    en: Title\n", "").replace("{cy: Un, en: One}", "{en: One}"))

    assert found == [
        "page.yaml:9: test: title: the English is missing",
        "page.yaml:14: test: sections.1.heading: the Welsh is missing",
    ]


@pytest.mark.parametrize(
    "change, message",
    [
        (("kind: page", "kind: poem"), "page.yaml:1: there is no kind called poem"),
        (("- key: test", "- kee: test"), "page.yaml:7: a text needs a key"),
        (("cy: prawf", "cy: Prawf Mawr"), "page.yaml:8: test: slug: invalid (not of the form"),
        (
            ("2026-11-01", "yesterday"),
            "page.yaml:7: test: checked_on: invalid (not a date",
        ),
        (("summary:", "sumary:"), "page.yaml:12: test: sumary: unknown field"),
        (("title:\n", "title:\n    cy: Eto\n"), "page.yaml:10: items.1.title.cy: invalid (written twice)"),
        (("items:", "items: ["), "page.yaml:7: did not find"),
        (("items:", "things:"), "page.yaml:1: a file holds kind and items"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    app: Flask, tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    found = messages(tmp_path, WHOLE.replace(*change))

    assert any(each.startswith(message) for each in found), found


def test_two_texts_with_one_key_are_refused(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "again.yaml").write_text(WHOLE, encoding="utf-8")

    assert messages(tmp_path, WHOLE) == ["page test: there are two texts with this key"]
