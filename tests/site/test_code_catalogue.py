"""The Welsh catalogue is whole: every message, every plural form, every placeholder."""

import re
from pathlib import Path

import polib
import pytest

from tests.site.sources import expect_none, name_of
from tools import messages

SIX_FORMS = "nplurals=6;plural=n==0?0:n==1?1:n==2?2:n==3?3:n==6?4:5"
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
# A name that mutates in Welsh comes as a placeholder of its own: %(council_soft)s beside %(council)s.
MUTATED = re.compile(r"_(?:soft|nasal|aspirate|in|to|from|and)$")
COUNTS = {"num", "count"}
POSITIONAL = re.compile(r"%[sdrif]|\{\w*\}")
TAG = re.compile(r"</?[a-z][a-z0-9]*")


@pytest.fixture(scope="module")
def welsh() -> polib.POFile:
    return polib.pofile(str(messages.WELSH))


def forms_of(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def placeholders(text: str) -> set[str]:
    return {MUTATED.sub("", name) for name in PLACEHOLDER.findall(text)}


def has_placeholders_of(entry: polib.POEntry, form: str, *, may_be_in_words: bool) -> bool:
    """None, one and two may be said without a figure: “dim un cyngor”, “dau gyngor”."""
    wanted, there = placeholders(entry.msgid_plural or entry.msgid), placeholders(form)
    return there == wanted or (may_be_in_words and there == wanted - COUNTS)


def test_the_catalogue_has_the_six_plural_forms_of_welsh(welsh: polib.POFile) -> None:
    rule = re.sub(r"[\s()]", "", welsh.metadata["Plural-Forms"]).rstrip(";")

    assert rule == SIX_FORMS


def test_no_message_is_fuzzy_or_left_over(welsh: polib.POFile) -> None:
    expect_none([entry.msgid for entry in welsh if entry.fuzzy or entry.obsolete])


def test_no_message_is_without_welsh(welsh: polib.POFile) -> None:
    expect_none([entry.msgid for entry in welsh if not all(form.strip() for form in forms_of(entry))])


def test_a_counted_message_has_all_six_forms(welsh: polib.POFile) -> None:
    counted = [entry for entry in welsh if entry.msgid_plural]

    expect_none([entry.msgid for entry in counted if sorted(entry.msgstr_plural) != [0, 1, 2, 3, 4, 5]])


def test_every_form_has_the_placeholders_of_the_english(welsh: polib.POFile) -> None:
    found = [
        f"{entry.msgid!r}: {form!r}"
        for entry in welsh
        for number, form in enumerate(forms_of(entry))
        if not has_placeholders_of(entry, form, may_be_in_words=number < 3 and bool(entry.msgid_plural))
    ]

    expect_none(found)


def test_every_form_has_the_tags_of_the_english(welsh: polib.POFile) -> None:
    found = [
        f"{entry.msgid!r}: {form!r}"
        for entry in welsh
        for form in forms_of(entry)
        if sorted(TAG.findall(form)) != sorted(TAG.findall(entry.msgid_plural or entry.msgid))
    ]

    expect_none(found)


def test_placeholders_have_names(welsh: polib.POFile) -> None:
    expect_none([entry.msgid for entry in welsh if POSITIONAL.search(PLACEHOLDER.sub("", entry.msgid))])


def test_the_template_holds_what_code_and_templates_say_now(tmp_path: Path) -> None:
    messages.extract(fresh := tmp_path / "messages.pot")

    assert messages.words(fresh) == messages.words(messages.TEMPLATE), "run make messages"


def test_template_and_catalogue_hold_the_same_messages() -> None:
    assert messages.words(messages.WELSH) == messages.words(messages.TEMPLATE), (
        f"{name_of(messages.WELSH)} has not been brought up to date: run make messages"
    )
