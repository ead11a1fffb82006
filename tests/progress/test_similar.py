"""Councils like another one: by what they have in common, with the figures that show it."""

from collections.abc import Callable, Iterable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.councils.models import Council
from service.councils.queries import councils_in_order
from service.language.current import speaking
from service.language.languages import Language
from service.progress.codes import Likeness, State
from service.progress.pictures import POPULATION, WELSH_SPEAKERS
from service.progress.queries import amounts_by_council
from service.progress.similar import Likenesses, similar_to
from tests.progress.written import publish_census
from tests.visits import Visit, said

Open = Callable[..., Visit]


def like(key: str, *counting: Likeness, language: Language = Language.EN) -> Likenesses:
    """The councils that are like one, in the order of a language's alphabet."""
    councils = councils_in_order(language)
    values = amounts_by_council(POPULATION, WELSH_SPEAKERS)
    with speaking(language):
        return similar_to(of(key, councils), councils, values, counting or tuple(Likeness))


def of(key: str, councils: Iterable[Council]) -> Council:
    return next(each for each in councils if each.key == key)


def keys(found: Likenesses) -> list[str]:
    return [each.council.key for each in found.similar]


def test_a_region_alone_makes_all_of_it_similar_in_alphabetical_order(app: Flask) -> None:
    assert keys(like("powys", Likeness.REGION)) == ["ceredigion"]
    assert keys(like("gwynedd", Likeness.REGION)) == [
        *("conwy", "denbighshire", "flintshire", "isle-of-anglesey", "wrexham")
    ]


def test_no_council_is_like_itself(app: Flask) -> None:
    for likeness in Likeness:
        for council in councils_in_order(Language.EN):
            assert council.key not in keys(like(council.key, likeness))


@pytest.mark.parametrize("likeness", Likeness)
def test_likeness_holds_both_ways(app: Flask, likeness: Likeness) -> None:
    found = {each.key: keys(like(each.key, likeness)) for each in councils_in_order(Language.EN)}

    assert all(one in found[other] for one, others in found.items() for other in others)


def test_populations_are_alike_while_neither_is_more_than_a_quarter_larger(app: Flask) -> None:
    publish_census(
        "population", powys={"amount": 100_000}, cardiff={"amount": 125_000}, swansea={"amount": 125_001}
    )

    found = keys(like("powys", Likeness.POPULATION))

    assert "cardiff" in found
    assert "swansea" not in found


def test_shares_are_alike_within_five_percentage_points(app: Flask) -> None:
    given = {"powys": 200, "cardiff": 250, "swansea": 251}
    values = {key: {"amount": amount, "base": 1_000} for key, amount in given.items()}
    publish_census("welsh-speakers", **values)

    found = keys(like("powys", Likeness.WELSH))

    assert "cardiff" in found
    assert "swansea" not in found


def test_those_with_most_in_common_come_first_and_others_only_while_there_are_few(app: Flask) -> None:
    for council in councils_in_order(Language.EN):
        reasons = [len(each.reasons) for each in like(council.key).similar]
        assert reasons == sorted(reasons, reverse=True)
        assert all(count == reasons[0] or reasons.index(count) < 3 for count in reasons)


def test_each_reason_is_a_sentence_with_both_figures(app: Flask) -> None:
    welsh = like("gwynedd", Likeness.POPULATION, language=Language.CY)
    english = like("gwynedd", Likeness.POPULATION)

    welsh_conwy, english_conwy = (
        next(each.reasons for each in found.similar if each.council.key == "conwy")
        for found in (welsh, english)
    )
    assert welsh_conwy == [
        "Mae tua’r un nifer o bobl yn byw yng Nghonwy (114,741) ag yng Ngwynedd (117,393)."
    ]
    assert english_conwy == ["About as many people live in Conwy (114,741) as in Gwynedd (117,393)."]


def test_what_is_not_known_is_compared_with_nothing_and_said(app: Flask) -> None:
    publish_census("population", powys={"state": State.NOT_FOUND})

    found = like("powys", Likeness.POPULATION)

    assert found.similar == []
    assert found.not_known == ["How many people live there is not known, so that was not compared."]
    assert "powys" not in keys(like("ceredigion", Likeness.POPULATION))


def test_what_counts_stands_in_the_address_and_stays_with_the_links(
    app: Flask, visit: Open, client: FlaskClient, language: Language
) -> None:
    page = visit("progress.compare", language, council="powys", by="region")

    similar = page.one("#similar")
    assert [each["value"] for each in similar.select("input[name=by][checked]")] == ["region"]
    assert len(similar.select(".similar__one")) == 1
    words = said(language, "Cymharu â’r rhain: Ceredigion", "Compare with these: Ceredigion")
    assert page.links[words].endswith("?council=powys&council=ceredigion&by=region")
    assert said(language, "Sut y ceir hyd i debygrwydd", "How likeness is found") in page.text


def test_a_likeness_that_there_is_not_counts_for_nothing(app: Flask, visit: Open, language: Language) -> None:
    page = visit("progress.compare", language, council="powys", by=["weather", "<b>"])

    assert len(page.soup.select("input[name=by][checked]")) == 3
