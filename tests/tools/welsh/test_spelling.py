"""Unknown words, missing accents and American spellings are found; forms that no dictionary lists are not."""

import pytest

from tests.tools.welsh.given import found_in


@pytest.mark.parametrize(
    "text", ["Mae’r gwsanaeth yma.", "y caneliadau", "Dyma’r ysgoll.", "gwasanaethcyhoeddus"]
)
def test_a_misspelt_welsh_word_is_found(text: str) -> None:
    assert [rule for rule, _phrase in found_in(text)] == ["spelling"]


@pytest.mark.parametrize(
    "text",
    [
        "Mae’r cyngor a’i wasanaethau i’w gweld i’r dde, ac mae’n dda.",
        "Pen-y-bont ar Ogwr, Castell-nedd a Rhondda Cynon Taf",
        "Gweler CDPS a’r GIG.",
        "Ysgrifennwch at enw@enghraifft.cymru neu ewch i https://www.llyw.cymru/cynghorra.",
        "Rhedwch `gwneud profi` a %(gwsanaeth)s.",
        "yr ŵyl, dŵr, tŷ, grŵp",
        "y llythrennau Ch, Ng, ŵ ac ŷ",
    ],
)
def test_a_welsh_word_in_any_form_is_left_alone(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("Mae’r dwr yn lân.", "dwr"),
        ("Cafodd ei ganiatau.", "ganiatau"),
        ("Ewch yn ol.", "yn ol"),
        ("Rhowch eich rhif ffon.", "ffon"),
        ("pobl 16 oed a hyn", "oed a hyn"),
    ],
)
def test_a_missing_accent_is_found(text: str, phrase: str) -> None:
    assert ("circumflex", phrase) in found_in(text)


@pytest.mark.parametrize("text", ["y pethau hyn", "Mae’n fwy na’r môr, mor fawr.", "yn sgil hynny"])
def test_a_word_that_is_its_own_without_an_accent_is_left_alone(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize("word", ["organise", "organisation", "colour", "centre", "theatre", "travelled",
    "licence", "programme", "enrolment", "fulfil", "analyse", "judgement", "Judgement", "behaviour", "grey",
    "cheque", "practise", "catalogue", "size", "prize", "seized", "resized",
    "the council’s", "councils’"])  # fmt: skip
def test_british_spelling_is_left_alone(word: str) -> None:
    assert found_in(f"This is {word} here.", "en") == []


@pytest.mark.parametrize("word", ["organize", "organization", "color", "center", "traveled", "analyze",
    "behavior", "defense", "fulfill", "gray", "catalog", "enrollment",
    "recognizing", "councilor"])  # fmt: skip
def test_american_spelling_is_found(word: str) -> None:
    assert found_in(f"This is {word} here.", "en") == [("american", word)]


@pytest.mark.parametrize("word", ["recieve", "goverment", "accomodation", "seperate", "publically"])
def test_a_misspelt_english_word_is_found(word: str) -> None:
    assert found_in(f"This is {word} here.", "en") == [("english-spelling", word)]
