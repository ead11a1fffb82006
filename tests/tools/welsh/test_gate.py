"""The gate finds one error of each kind at its line, and nothing in what is right."""

from pathlib import Path
from string import ascii_lowercase

import pytest

from tests.tools.welsh.given import LINE_OF_ENGLISH, LINE_OF_WELSH, found_in_files
from tools.welsh.exceptions import Exceptions
from tools.welsh.gate import MOST_HELPED
from tools.welsh.passages import Passage


def test_what_is_right_is_left_alone(tmp_path: Path) -> None:
    messages = '#, python-format\nmsgid "Read %(title)s"\nmsgstr "Darllen %(title)s"\n'

    assert found_in_files(tmp_path, messages=messages) == []


@pytest.mark.parametrize(
    "cy, rule, phrase",
    [
        ("yn dangos how councils meet them.", "english", "how councils meet them"),
        ("yn dangos sut mae cynghorra yn eu bodloni.", "spelling", "cynghorra"),
        ("yn dangos sut i cynghorau eu bodloni.", "mutation", "i cynghorau"),
        ("yn dangos sut i fynd yn ol.", "circumflex", "yn ol"),
    ],
)
def test_an_error_in_a_published_welsh_text_is_found_at_its_line(
    tmp_path: Path, cy: str, rule: str, phrase: str
) -> None:
    (found,) = found_in_files(tmp_path, cy=cy)

    assert (found.source, found.line) == ("one.yaml", LINE_OF_WELSH)
    assert (found.rule, found.phrase) == (rule, phrase)
    assert found.suggestion
    assert phrase in found.around


@pytest.mark.parametrize(
    "en, rule, phrase, better",
    [
        ("shows how councills meet them.", "english-spelling", "councills", "councils"),
        ("shows the color of each.", "american", "color", "colour"),
        ("shows how to organize them.", "american", "organize", "organise"),
    ],
)
def test_an_error_in_a_published_english_text_is_found_at_its_line(
    tmp_path: Path, en: str, rule: str, phrase: str, better: str
) -> None:
    (found,) = found_in_files(tmp_path, en=en)

    assert (found.line, found.rule, found.phrase) == (LINE_OF_ENGLISH, rule, phrase)
    assert better in found.suggestion


def test_a_term_that_is_not_the_agreed_one_is_found_by_its_english(tmp_path: Path) -> None:
    (found,) = found_in_files(tmp_path, cy="yn dangos safle we pob un.", en="shows the website of each.")

    assert (found.line, found.rule, found.phrase) == (LINE_OF_WELSH, "term", "safle we")
    assert found.suggestion == "gwefan"


def test_an_error_in_a_message_is_found_at_the_line_of_its_form(tmp_path: Path) -> None:
    forms = "".join(f'msgstr[{number}] "%(num)s cyngor"\n' for number in range(5))
    messages = (
        f'msgid "%(num)s council"\nmsgid_plural "%(num)s councils"\n{forms}msgstr[5] ""\n"%(num)s cyngorr"\n'
    )

    (found,) = found_in_files(tmp_path, messages=messages)

    assert (found.source, found.line, found.phrase) == ("messages.po", 16, "cyngorr")


def test_a_page_tells_what_stands_in_no_file_once(tmp_path: Path) -> None:
    pages = [
        Passage("sut mae cynghorra yn gweithio", "cy", "/cy/un"),
        Passage("Back to the council", "cy", "/cy/un"),
        Passage("Back to the council", "cy", "/cy/dau"),
    ]

    found = found_in_files(tmp_path, cy="yn dangos sut mae cynghorra yn eu bodloni.", pages=pages)

    assert [(each.source, each.line, each.rule) for each in found] == [
        ("one.yaml", LINE_OF_WELSH, "spelling"),
        ("/cy/un", None, "english"),
    ]


def test_what_was_meant_is_guessed_for_the_first_findings_and_all_are_told(tmp_path: Path) -> None:
    pages = [Passage(f"y cynghorau{letter} yma", "cy", "/cy") for letter in ascii_lowercase]

    found = found_in_files(tmp_path, pages=pages)

    assert len(found) == len(pages)
    assert [bool(each.suggestion) for each in found] == [n < MOST_HELPED for n in range(len(found))]


def test_a_waiver_with_a_reason_lets_a_finding_pass(tmp_path: Path) -> None:
    exceptions = Exceptions([], [], [(1, "mutation\ti cynghorau\tto show a missing mutation")])

    assert found_in_files(tmp_path, cy="yn dangos sut i cynghorau.", exceptions=exceptions) == []


def test_a_waiver_for_another_rule_lets_nothing_pass(tmp_path: Path) -> None:
    exceptions = Exceptions([], [], [(1, "spelling\ti cynghorau\tanother rule")])

    found = found_in_files(tmp_path, cy="yn dangos sut i cynghorau.", exceptions=exceptions)

    assert [each.rule for each in found] == ["mutation", "unused"]


@pytest.mark.parametrize(
    "exceptions, name",
    [
        (Exceptions([(7, "Robert Walker")], [], []), "names.txt"),
        (Exceptions([], [(7, "cwcis")], []), "words.txt"),
        (Exceptions([], [], [(7, "english\tHome\ta reason")]), "waivers.tsv"),
    ],
)
def test_an_exception_that_nothing_needs_is_a_fault(
    tmp_path: Path, exceptions: Exceptions, name: str
) -> None:
    (found,) = found_in_files(tmp_path, exceptions=exceptions)

    assert (found.rule, found.line) == ("unused", 7)
    assert found.source.endswith(name)


def test_a_waiver_without_a_reason_is_a_fault(tmp_path: Path) -> None:
    exceptions = Exceptions([], [], [(3, "mutation\ti cynghorau\t ")])

    found = found_in_files(tmp_path, cy="yn dangos sut i cynghorau.", exceptions=exceptions)

    assert [(each.rule, each.line) for each in found] == [("mutation", LINE_OF_WELSH), ("waiver", 3)]


def test_a_name_is_passed_over_also_where_a_line_ends_in_it(tmp_path: Path) -> None:
    exceptions = Exceptions([(1, "Digital Health Check")], [], [])

    cy = "yn sôn am Digital Health\n      Check a safonau."
    assert found_in_files(tmp_path, cy=cy, exceptions=exceptions) == []
