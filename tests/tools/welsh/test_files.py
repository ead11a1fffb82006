"""Every word of a file is known by its line, however the file writes it."""

import re

import pytest

from tools.welsh.gate import ROOT, file_passages
from tools.welsh.passages import Passage

WRITTEN = re.compile(r"[^\W\d_]{3,}")


@pytest.fixture(scope="module")
def passages() -> list[Passage]:
    return list(file_passages())


def test_a_word_stands_on_the_line_that_is_given_for_it(passages: list[Passage]) -> None:
    lines = {
        source: (ROOT / source).read_text(encoding="utf-8").splitlines()
        for source in {passage.source for passage in passages}
    }

    astray = [
        (passage.source, passage.line(word.start()), word[0])
        for passage in passages
        for word in WRITTEN.finditer(passage.text)
        if word[0] not in lines[passage.source][(passage.line(word.start()) or 0) - 1]
    ]

    assert not astray


def test_both_languages_of_all_files_are_read(passages: list[Passage]) -> None:
    sources = {(passage.source.split("/")[0], passage.language) for passage in passages}

    assert sources == {("translations", "cy"), ("translations", "en"), ("service", "cy"), ("service", "en")}
    assert len({passage.source for passage in passages}) == 1 + len([*ROOT.glob("service/seed/**/*.yaml")])


def test_addresses_are_no_words(passages: list[Passage]) -> None:
    assert "crewyd" not in {passage.text for passage in passages}
    assert "Crëwyd" in {passage.text for passage in passages}
