"""The detector of English on Welsh pages: it finds what was left behind and leaves Welsh alone."""

import pytest

from tools.welsh.rules.english_left import english_passages


@pytest.mark.parametrize(
    "text",
    [
        "There is a problem",
        "Skip to main content",
        "Enter your name",
        "Menu",
        "Services",
        "Back",
        "Next page",
        "Previous",
        "Error:",
        "Search",
        "Show",
        "Hide all sections",
        "Yes",
        "No",
        "Page 2",
        "Support links",
        "© Crown copyright",
        "You have 10 characters remaining",
        "This field is required.",
        "The CSRF token is missing.",
        "24 November 2026",
        "Isle of Anglesey County Council",
        "Not Found",
        "Too Many Requests",
        "2 minutes ago",
    ],
)
def test_english_is_found(text: str) -> None:
    assert english_passages(text)


@pytest.mark.parametrize(
    "text, passage",
    [
        ("Error: Rhowch eich enw", "Error"),
        ("Cysylltu â ni – Home", "Home"),
        ("Mae’r dudalen hon yn dangos previous versions o’r safon.", "previous versions"),
        ("Rhowch eich enw. Enter your name. Diolch.", "Enter your name"),
        ("Dewiswch gyngor (required)", "required"),
    ],
)
def test_a_little_english_within_welsh_is_found(text: str, passage: str) -> None:
    assert english_passages(text) == [passage]


@pytest.mark.parametrize(
    "text",
    [
        "Mae problem",
        "Neidio i’r prif gynnwys",
        "Rhowch eich enw",
        "Dewislen",
        "Yn ôl",
        "Tudalen nesaf",
        "Tudalen flaenorol",
        "Gwall: Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com",
        "Chwilio am gyngor",
        "Dangos pob adran",
        "Cuddio’r neges hon",
        "Heb ddod o hyd i’r dudalen",
        "Mae’n ddrwg gennym, ond mae problem gyda’r gwasanaeth",
        "Canlyniadau chwilio",
        "Cadw a pharhau",
        "Datganiad hygyrchedd",
        "Cwcis ar Safon",
        "Hysbysiad preifatrwydd",
        "Roedd 17.8% o bobl 3 oed a hŷn yn gallu siarad Cymraeg yn 2021.",
        "Y Safon Gwasanaeth Digidol ar gyfer Cymru",
        "Sut mae’r 22 cyngor yn ei wneud, yn nhrefn yr wyddor",
        "Cyhoeddwyd gan y Ganolfan ar 20 Medi 2022",
        "Argraffu’r dudalen hon",
        "Grŵp, panel neu bwyllgor",
        "Help gyda’r wefan hon",
        "Map",
        "Data agored",
        "A i Y",
        "B",
        "Ch",
        "Ng",
        "Th",
        "2 ddiwrnod yn ôl",
        "3 blynedd yn ôl",
        "ychydig eiliadau yn ôl",
    ],
)
def test_welsh_is_left_alone(text: str) -> None:
    assert english_passages(text) == []


@pytest.mark.parametrize(
    "name",
    [
        "Abertawe", "Blaenau Gwent", "Bro Morgannwg", "Caerdydd", "Caerffili", "Casnewydd",
        "Castell-nedd Port Talbot", "Ceredigion", "Conwy", "Gwynedd", "Merthyr Tudful", "Pen-y-bont ar Ogwr",
        "Powys", "Rhondda Cynon Taf", "Sir Benfro", "Sir Ddinbych", "Sir Fynwy", "Sir Gaerfyrddin",
        "Sir y Fflint", "Torfaen", "Wrecsam", "Ynys Môn",
    ],
)  # fmt: skip
def test_the_names_of_councils_are_left_alone(name: str) -> None:
    assert english_passages(name) == []
    assert english_passages(f"Cyngor {name}") == []


@pytest.mark.parametrize(
    "text",
    [
        "", "1,234", "12.2%", "24/11/2026", "14:03", "24 Tachwedd 2026", "dydd Mawrth 24 Tachwedd 2026",
        "help.desk@council.example.org", "https://www.gov.wales/search/this-is-the-page",
        "www.gov.wales/search", "GOV.UK", "site-search-form.html", "CDPS", "%(the_name)s", "{name}", "–",
        "W06000015", "31ain",
    ],
)  # fmt: skip
def test_figures_dates_and_addresses_are_left_alone(text: str) -> None:
    assert english_passages(text) == []


def test_names_can_be_allowed() -> None:
    assert english_passages("Gwirfoddolwr: Robert Walker")
    assert english_passages("Gwirfoddolwr: Robert Walker", names=["Robert Walker"]) == []
