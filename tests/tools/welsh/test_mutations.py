"""Missing mutations are found, each by its rule; right ones, and what only looks wrong, are left alone."""

import pytest

from tests.tools.welsh.given import found_in


def wrong(text: str) -> list[str]:
    return [phrase for rule, phrase in found_in(text) if rule == "mutation"]


@pytest.mark.parametrize(
    "text, phrase",
    [
        # the engine: prepositions, numerals, possessives, conjunctions
        ("Mae i cynghorau ran yn hyn.", "i cynghorau"),
        ("Gwybodaeth am gwasanaethau", "am gwasanaethau"),
        ("cynghorau a trefi", "a trefi"),
        ("gyda cynghorau eraill", "gyda cynghorau"),
        ("un neu dau gyngor", "neu dau"),
        ("tri cyngor", "tri cyngor"),
        ("dwy tudalen", "dwy tudalen"),
        ("Pa cyngor sydd yma?", "Pa cyngor"),
        ("o Caerdydd i Fangor", "o Caerdydd"),
        # R1: a place after yn
        ("Maent yn byw yn Caerdydd.", "yn Caerdydd"),
        ("Maent yn byw yn Bangor.", "yn Bangor"),
        ("Maent yn byw yn Merthyr Tudful.", "yn Merthyr"),
        # R2: a verb-noun after its subject
        ("Mae angen i chi gwneud hyn.", "chi gwneud"),
        ("Gallwch chi dewis iaith.", "chi dewis"),
        ("Rhaid iddynt talu.", "iddynt talu"),
        # R3: an adjective after yn
        ("Mae hyn yn pwysig.", "yn pwysig"),
        ("Mae’n defnyddiol i bawb.", "Mae’n defnyddiol"),
        # R4: a feminine noun after the article
        ("Mae’r safon yn y dogfen.", "y dogfen"),
        ("Ewch i’r tudalen.", "i’r tudalen"),
        # R5: a noun after prif, unrhyw and their like
        ("Dyma’r prif pwynt.", "prif pwynt"),
        ("unrhyw cwestiwn", "unrhyw cwestiwn"),
        ("yr holl cynghorau", "holl cynghorau"),
        # an adjective after a feminine noun
        ("Tudalen blaenorol", "Tudalen blaenorol"),
        ("y wefan cyhoeddus", "wefan cyhoeddus"),
    ],
)
def test_a_missing_mutation_is_found(text: str, phrase: str) -> None:
    assert phrase in wrong(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mae i gynghorau ran yn hyn.",
        "Maent yn byw yng Nghaerdydd, ym Mangor, ym Merthyr Tudful ac yn Rhondda Cynon Taf.",
        "Mae angen i chi wneud hyn.",
        "Mae “gyngor” yn arwain i “cyngor” ac i ‘tref’.",
        "Mae hyn yn bwysig, ac mae’n llawn.",
        "Ewch i’r dudalen ar y wefan, neu i’r llyfrgell.",
        "y prif bwynt, unrhyw gwestiwn a’r holl gynghorau",
        "Tudalen flaenorol y wefan gyhoeddus",
        "Ffoniwch, neu gallwch ysgrifennu.",
        "arian neu grant",
        "Rhowch y gwaith i Mair.",
        "Cliciwch ar “Cadw”.",
        "o 22 cyngor",
        "Mae’r gwasanaethau cyhoeddus yn dda.",
        "yn byw, yn gweithio ac yn dod yn ôl",
        "cyngor a phawb arall",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_nothing_acts_across_a_stop_a_figure_or_a_placeholder() -> None:
    assert wrong("Nid yw’n un neu. Cyngor yw hwn. O 2 cyngor i %(council)s cyngor.") == []


def test_a_mutation_is_looked_for_across_the_marks_of_a_link() -> None:
    assert wrong("Darllenwch am [gwasanaethau](/cy/gwasanaethau) yma.") == ["am [gwasanaethau"]
    assert wrong("Darllenwch am <a href='/cy'>gwasanaethau</a> yma.")
