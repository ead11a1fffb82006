"""The facts in the seed agree with each other and with what was published of them."""

from tests.seed.written import written_of as texts


def test_there_are_22_councils_each_with_its_own_place_on_the_map() -> None:
    councils = texts("council")

    places = {(text.content["tile"]["column"], text.content["tile"]["row"]) for text in councils.values()}
    assert len(councils) == len(places) == 22


def test_every_council_has_every_figure() -> None:
    for indicator in texts("indicator").values():
        assert set(indicator.content["values"]) == set(texts("council"))


def test_the_figures_add_up_to_what_was_published() -> None:
    indicators = texts("indicator")
    population = [value["amount"] for value in indicators["population"].content["values"].values()]
    speakers = [value["amount"] for value in indicators["welsh-speakers"].content["values"].values()]

    assert sum(population) == 3_107_489
    assert abs(sum(speakers) - 538_300) < 50  # published rounded


def test_every_source_that_is_named_is_there() -> None:
    sources = set(texts("source"))
    named = {key for council in texts("council").values() for key in council.content["sources"]}
    named |= {indicator.content["source"] for indicator in texts("indicator").values()}

    assert named <= sources


def test_no_text_says_when_a_source_was_dated_unless_it_is_known() -> None:
    for source in texts("source").values():
        assert source.content["dated"] is None or source.content["dated"].year <= 2026
