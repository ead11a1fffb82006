"""Lists within a sentence, with the mutations of the last item, and safe in HTML."""

from dataclasses import dataclass

import pytest
from markupsafe import Markup

from service.language.languages import Language
from service.language.lists import Item, Listed, and_list, or_list

CY, EN = Language.CY, Language.EN


@dataclass
class Named:
    """A thing with a name in each language, as published words have."""

    cy: str
    en: str

    def within(self, language: Language) -> str:
        return self.cy if language is CY else self.en


class NamedInHtml(Named):
    def __html__(self) -> str:
        return self.cy


@pytest.mark.parametrize(
    "items, with_and, with_or",
    [
        ([], "", ""),
        (["te"], "te", "te"),
        (["te", "coffi"], "te a choffi", "te neu goffi"),
        (["A", "B", "C"], "A, B ac C", "A, B neu C"),
        (["Caerdydd", "Abertawe"], "Caerdydd ac Abertawe", "Caerdydd neu Abertawe"),
        (["Abertawe", "Caerdydd"], "Abertawe a Chaerdydd", "Abertawe neu Gaerdydd"),
        (["Powys", "Gwynedd", "Torfaen"], "Powys, Gwynedd a Thorfaen", "Powys, Gwynedd neu Dorfaen"),
        (["Conwy", "Wrecsam"], "Conwy a Wrecsam", "Conwy neu Wrecsam"),
        (["cadw", "parhau"], "cadw a pharhau", "cadw neu barhau"),
        (["BBC", "S4C"], "BBC ac S4C", "BBC neu S4C"),
        (["CLlLC", "CDPS"], "CLlLC a CDPS", "CLlLC neu CDPS"),
        (["CDPS", "y Senedd"], "CDPS a’r Senedd", "CDPS neu’r Senedd"),
        (["7", "8"], "7 ac 8", "7 neu 8"),
        (["9", "10"], "9 a 10", "9 neu 10"),
        (["2025", "2026"], "2025 a 2026", "2025 neu 2026"),
        (["gwaith", "“Tŷ”"], "gwaith a “Tŷ”", "gwaith neu “Tŷ”"),
    ],
)
def test_the_last_item_joins_as_welsh_is_said(items: list[str], with_and: str, with_or: str) -> None:
    assert and_list(items, CY) == with_and
    assert or_list(items, CY) == with_or


@pytest.mark.parametrize(
    "items, with_and, with_or",
    [
        ([], "", ""),
        (["tea"], "tea", "tea"),
        (["tea", "coffee"], "tea and coffee", "tea or coffee"),
        (["A", "B", "C"], "A, B and C", "A, B or C"),
    ],
)
def test_english_lists_have_no_comma_before_the_last(items: list[str], with_and: str, with_or: str) -> None:
    assert and_list(items, EN) == with_and
    assert or_list(items, EN) == with_or


def test_an_item_with_two_languages_is_said_in_the_one_asked_for() -> None:
    names = [Named("Abertawe", "Swansea"), Named("Caerdydd", "Cardiff")]

    assert and_list(names, CY) == "Abertawe a Chaerdydd"
    assert or_list(iter(names), EN) == "Swansea or Cardiff"


def test_a_stored_phrase_is_taken_as_it_is() -> None:
    items: list[Item] = ["Rhian", Listed("Cai", after_and="a Chai", after_or="neu Cai")]

    assert and_list(items, CY) == "Rhian a Chai"
    assert or_list(items, CY) == "Rhian neu Cai"
    assert and_list(items, EN) == "Rhian and Cai"


def test_a_name_that_never_mutates_is_left_alone() -> None:
    assert and_list(["Siân", Listed("Carys", mutates=False)], CY) == "Siân a Carys"
    assert and_list(["Siân", Listed("Elin", mutates=False)], CY) == "Siân ac Elin"
    assert or_list(["Siân", Listed("Carys", mutates=False)], CY) == "Siân neu Carys"


def test_only_the_last_item_changes() -> None:
    assert and_list([Listed("Powys", after_and="!"), "te", "siwgr"], CY) == "Powys, te a siwgr"


def test_plain_items_make_a_plain_list() -> None:
    assert not isinstance(and_list(["<b>", "c"], CY), Markup)


def test_one_safe_item_makes_a_safe_list_with_the_others_escaped() -> None:
    items = ["<script>", Markup('<a href="/cy/caerdydd">Caerdydd</a>')]

    listed = and_list(items, CY)

    assert isinstance(listed, Markup)
    assert listed == '&lt;script&gt; a <a href="/cy/caerdydd">Chaerdydd</a>'
    assert or_list(items, CY) == '&lt;script&gt; neu <a href="/cy/caerdydd">Gaerdydd</a>'


def test_a_lone_safe_item_stays_safe() -> None:
    assert isinstance(and_list([Markup("<b>te</b>")], EN), Markup)


def test_what_joins_a_plain_item_to_a_safe_one_is_escaped_too() -> None:
    items: list[Item] = [Markup("<b>te</b>"), Listed("c", after_and="a <i>", after_or="neu <i>")]

    assert and_list(items, CY) == "<b>te</b> a &lt;i&gt;"
    assert or_list(items, CY) == "<b>te</b> neu &lt;i&gt;"


def test_an_item_that_says_it_is_html_is_safe() -> None:
    listed = and_list(["a & o", NamedInHtml("<em>tai</em>", "<em>housing</em>")], CY)

    assert isinstance(listed, Markup)
    assert listed == "a &amp; o a <em>thai</em>"


def test_words_marked_as_english_do_not_mutate() -> None:
    items = ["Cadw", Markup('<span lang="en">Care Inspectorate</span>')]

    assert and_list(items, CY) == 'Cadw a <span lang="en">Care Inspectorate</span>'
