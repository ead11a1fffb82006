"""What the values of a measure say together: always of how many."""

from flask import Flask

from service.language.current import speaking
from service.language.languages import Language
from service.progress.aggregates import aggregate
from service.progress.codes import State
from service.progress.queries import values_of
from tests.progress.written import publish_census, publish_count, publish_plan
from tests.visits import said


def test_answers_are_counted_out_of_those_that_are_known(app: Flask) -> None:
    indicator = publish_plan()

    counted = aggregate(values_of(indicator.id), indicator.answers)

    assert [(each.answer.code, each.count, each.of) for each in counted.shares] == [
        ("found", 1, 2),
        ("ended", 1, 2),
    ]
    assert counted.states == {State.KNOWN: 2, State.NOT_FOUND: 1, State.NOT_LOOKED_FOR: 19}
    assert (counted.known, counted.total) == (2, 22)
    assert counted.amounts is None


def test_an_aggregate_is_a_whole_sentence_with_its_denominator(app: Flask, language: Language) -> None:
    indicator = publish_plan()
    counted = aggregate(values_of(indicator.id), indicator.answers)

    with speaking(language):
        share, known = str(counted.shares[0]), str(counted)

    found = "1 o’r 2 y daethom o hyd iddynt: Cafwyd cynllun.", "1 of the 2 that we found: A plan was found."
    assert share == said(language, *found)
    of_all = "Rydym yn gwybod hyn am 2 o’r 22 cyngor.", "We know this of 2 of the 22 councils."
    assert known == said(language, *of_all)


def test_amounts_of_one_date_are_added_up_with_how_many_they_are(app: Flask) -> None:
    people = publish_census("population", powys={"state": "withheld"})
    speakers = publish_census("welsh-speakers", powys={"state": "not-found"})

    total, share = (aggregate(values_of(each.id)).amounts for each in (people, speakers))

    assert total is not None
    assert share is not None
    assert (total.of, total.base) == (21, None)
    assert total.amount == 3_107_489 - 133_174
    assert share.of == 21
    assert share.base is not None
    assert 0 < share.amount < share.base


def test_amounts_of_different_dates_are_not_added_up(app: Flask) -> None:
    values = {"cardiff": {"amount": 1, "as_at": "2022"}, "powys": {"amount": 2, "as_at": "2023"}}

    assert aggregate(values_of(publish_count(values=values).id)).amounts is None


def test_where_nothing_is_known_nothing_is_added_up(app: Flask) -> None:
    counted = aggregate(values_of(publish_count(values={}).id))

    assert (counted.known, counted.amounts) == (0, None)
