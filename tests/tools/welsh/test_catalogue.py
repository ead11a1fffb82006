"""Faults of the catalogue are found by the message, at its line."""

from pathlib import Path

import pytest

from tests.tools.welsh.given import HEADER, found_in_files
from tools.welsh.rules.catalogue import catalogue_faults

FIVE_FORMS = "nplurals=5; plural=(n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 0);"


@pytest.mark.parametrize(
    "message, fault",
    [
        ('msgid "Save"\nmsgstr ""\n', "there is no Welsh"),
        ('#, fuzzy\nmsgid "Save"\nmsgstr "Cadw"\n', "fuzzy"),
        ('msgid "Save it"\nmsgstr "Save it"\n', "the Welsh is the English"),
        ('msgid "Read %(title)s"\nmsgstr "Darllen %(teitl)s"\n', "placeholders differ: teitl, title"),
        ('msgid "Read {0}"\nmsgstr "Darllen {0}"\n', "a placeholder has no name"),
        ('msgid "Read <b>it</b>"\nmsgstr "Darllen <b>ef"\n', "tags differ: </b"),
        ('msgid "In 2021"\nmsgstr "Yn 2012"\n', "figures differ: 2021 2012"),
        ('msgid "Add (all)"\nmsgstr "Ychwanegu (pob un"\n', "brackets differ: )"),
        ('msgid "Save it"\nmsgstr "Cadw cadw"\n', "a word stands twice: Cadw cadw"),
        ('msgid "%(num)s page"\nmsgid_plural "%(num)s pages"\nmsgstr[0] "%(num)s tudalen"\n', "six forms"),
        ('#~ msgid "Gone"\n#~ msgstr "Wedi mynd"\n', "no longer said"),
    ],
)
def test_a_fault_is_found_at_the_message(tmp_path: Path, message: str, fault: str) -> None:
    found = [each for each in found_in_files(tmp_path, messages=message) if each.rule == "catalogue"]

    assert fault in " ".join(each.suggestion for each in found)
    assert {each.line for each in found} == {HEADER.count("\n") + 1}


def test_a_header_with_other_forms_is_found(tmp_path: Path) -> None:
    (path := tmp_path / "messages.po").write_text(
        f'msgid ""\nmsgstr ""\n"Language: cy\\n"\n"Plural-Forms: {FIVE_FORMS}\\n"\n', encoding="utf-8"
    )

    (found,) = catalogue_faults(path, "messages.po")

    assert found.phrase == "Plural-Forms"


def test_a_mutated_name_and_a_count_in_words_are_no_faults(tmp_path: Path) -> None:
    forms = ["Dim un cyngor", "Un cyngor", "Dau gyngor", *["%(num)s cyngor"] * 3]
    messages = (
        'msgid "To %(council)s"\nmsgstr "%(council_to)s"\n\n'
        'msgid "%(num)s council"\nmsgid_plural "%(num)s councils"\n'
        + "".join(f'msgstr[{number}] "{form}"\n' for number, form in enumerate(forms))
    )

    assert found_in_files(tmp_path, messages=messages) == []
