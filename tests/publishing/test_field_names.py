"""The fields of an edition are called what readers call them, in their language."""

from flask import Flask

from service.glossary.kind import GLOSSARY
from service.journeys.kinds import COUNCIL_LINKS
from service.language.bilingual import Bilingual
from service.language.current import speaking
from service.language.languages import Language
from service.pages.kind import TEXT_PAGE
from service.publishing.field_names import ShownField, entry_names, field_name

WORDS = [
    ("title", Bilingual("Data", "Data")),
    ("terms.threat.term", Bilingual("Bygythiad", "Threat")),
    ("terms.threat.note", Bilingual("Nodyn.", "Note.")),
    ("sections.1.heading", Bilingual("Un", "One")),
]


def test_an_entry_is_called_by_its_own_words(app: Flask, language: Language) -> None:
    with speaking(language):
        name = field_name(GLOSSARY, "terms.threat.note", entry_names(WORDS))

    assert name == {"cy": "Cofnod Bygythiad: Nodyn", "en": "Entry Threat: Note"}[language]


def test_a_place_in_a_list_stays_a_number(app: Flask) -> None:
    with speaking(Language.EN):
        assert list(entry_names(WORDS)) == ["terms.threat"]
        assert field_name(TEXT_PAGE, "sections.1.heading", entry_names(WORDS)).endswith(" 1: Heading")


def test_a_named_part_is_called_by_its_name(app: Flask, language: Language) -> None:
    with speaking(language):
        name = field_name(COUNCIL_LINKS, "links.register-death.cy.copy", {})

    assert (
        name
        == {
            "cy": "Dolen: Cofrestru marwolaeth: Y dudalen Gymraeg: Yr hyn a wyddom am y copi a gadwyd",
            "en": "Link: Register a death: The page in Welsh: What is known of the stored copy",
        }[language]
    )


def test_an_address_is_shown_as_code_and_words_as_words() -> None:
    anchor, term = (
        ShownField.of(GLOSSARY, f"terms.threat.{name}", Bilingual("bygythiad", "threat"), {}).html.cy
        for name in ("anchor", "term")
    )

    assert (anchor, term) == ("<p><code>bygythiad</code></p>", "<p>bygythiad</p>")
