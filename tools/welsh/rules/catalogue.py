"""Faults of the catalogue that nobody sees: lost placeholders, tags, figures, forms, addresses."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import polib

from tools.welsh.findings import Finding

RULE = "catalogue"
SIX_FORMS = "nplurals=6;plural=n==0?0:n==1?1:n==2?2:n==3?3:n==6?4:5"
NAMED = re.compile(r"%\((\w+)\)[sd]")
POSITIONAL = re.compile(r"%[sdrif]|\{\w*\}")
# A name that mutates in Welsh comes as a placeholder of its own: %(council_soft)s beside %(council)s.
MUTATED = re.compile(r"_(?:soft|nasal|aspirate|in|to|from|and)$")
COUNTS = {"num", "count"}
IN_WORDS = {0, 1, 2}  # none, one and two may be said without a figure: “dim un cyngor”, “dau gyngor”
TAG = re.compile(r"</?[a-z][a-z0-9]*")
ADDRESS = re.compile(r"\w+://[^\s\"<>)]+|[\w.]+@[\w.]+\w")
BRACKETS = re.compile(r"[()\[\]{}]")
FIGURE = re.compile(r"\d[\d.,:]*")
TWICE = re.compile(r"\b([^\W\d_]{2,}) \1\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]{2,}")


def catalogue_faults(path: Path, name: str) -> Iterator[Finding]:
    """All that is wrong with the catalogue as a catalogue, whatever its words say."""
    catalogue = polib.pofile(str(path))
    rule = re.sub(r"[\s()]", "", catalogue.metadata.get("Plural-Forms", "")).rstrip(";")
    if rule != SIX_FORMS:
        yield Finding(RULE, "Plural-Forms", name, 1, rule, f"the six forms of Welsh: {SIX_FORMS}")
    for entry in catalogue:
        for fault, form in _faults(entry):
            yield Finding(RULE, entry.msgid, name, entry.linenum, form or entry.msgid, fault)


def _faults(entry: polib.POEntry) -> Iterator[tuple[str, str]]:
    if entry.fuzzy:
        yield "fuzzy: read it, and take the mark away", ""
    if entry.obsolete:
        yield "no longer said anywhere: delete it", ""
    if entry.msgid_plural and sorted(entry.msgstr_plural) != list(range(6)):
        yield "six forms are needed, for 0, 1, 2, 3, 6 and all others", ""
    for number, form in _forms(entry):
        for fault in _faults_of_form(entry, form, number):
            yield fault, form


def _forms(entry: polib.POEntry) -> list[tuple[int | None, str]]:
    return list(entry.msgstr_plural.items()) if entry.msgid_plural else [(None, entry.msgstr)]


def _faults_of_form(entry: polib.POEntry, form: str, number: int | None) -> Iterator[str]:
    english = entry.msgid_plural or entry.msgid
    if not form.strip():
        yield "there is no Welsh"
        return
    if form == entry.msgid and WORD.search(NAMED.sub("", form)):
        yield "the Welsh is the English"
    yield from _faults_of_placeholders(english, form, may_be_in_words=number in IN_WORDS)
    for what, pattern in (("tags", TAG), ("addresses", ADDRESS), ("brackets", BRACKETS), ("figures", FIGURE)):
        if differing := _differing(pattern, NAMED.sub("", english), NAMED.sub("", form)):
            yield f"{what} differ: {differing}"
    if (twice := TWICE.search(form)) and not TWICE.search(english):
        yield f"a word stands twice: {twice[0]}"


def _faults_of_placeholders(english: str, form: str, *, may_be_in_words: bool) -> Iterator[str]:
    lost = _placeholders(english) ^ _placeholders(form)
    if lost and not (may_be_in_words and lost <= COUNTS):
        yield f"placeholders differ: {', '.join(sorted(lost))}"
    if POSITIONAL.search(NAMED.sub("", english + form)):
        yield "a placeholder has no name"


def _placeholders(text: str) -> set[str]:
    return {MUTATED.sub("", name) for name in NAMED.findall(text)}


def _differing(pattern: re.Pattern[str], english: str, welsh: str) -> str:
    here, there = (
        Counter(found.rstrip(".,:") for found in pattern.findall(text)) for text in (english, welsh)
    )
    return " ".join([*(here - there), *(there - here)])
