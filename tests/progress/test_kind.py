"""Publishing figures: a newer value follows the older one, which stays."""

from flask import Flask
from sqlalchemy import func, select

from service.cli import SEED
from service.councils.models import Council
from service.db import db
from service.language.bilingual import Bilingual
from service.progress.kind import INDICATOR
from service.progress.models import Indicator, Value
from service.progress.queries import amounts_by_council
from service.publishing.actions import publish, rebuild, withdraw
from service.publishing.content import plain
from service.publishing.seed_files import read_seed_file


def written() -> dict[str, object]:
    (population, _) = read_seed_file(SEED / "progress" / "context.yaml")
    return dict(plain(population.content))


def values_of(key: str) -> list[int | None]:
    found = (
        select(Value.amount)
        .join(Council, Council.id == Value.council_id)
        .join(Indicator, Indicator.id == Value.indicator_id)
        .where(Council.key == key, Indicator.key == "population")
        .order_by(Value.id)
    )
    return list(db.session.scalars(found))


def test_a_changed_figure_is_added_and_the_older_one_is_kept(app: Flask) -> None:
    given = written()
    given["values"]["cardiff"]["amount"] = 400_000  # type: ignore[index]

    publish(INDICATOR, "population", given, by="Alys")

    assert values_of("cardiff") == [362_312, 400_000]
    assert values_of("swansea") == [238_489]


def test_the_newest_value_is_the_one_that_counts(app: Flask) -> None:
    given = written()
    given["values"]["cardiff"]["amount"] = 400_000  # type: ignore[index]
    publish(INDICATOR, "population", given, by="Alys")
    cardiff = db.session.scalars(select(Council.id).where(Council.key == "cardiff")).one()

    shown = amounts_by_council()["population"]

    assert shown[cardiff].amount == 400_000
    assert len(shown) == 22


def test_rebuilding_adds_no_values(app: Flask) -> None:
    before = db.session.scalar(select(func.count(Value.id)))

    rebuild(INDICATOR)

    assert db.session.scalar(select(func.count(Value.id))) == before


def test_a_withdrawn_measure_is_shown_nowhere(app: Flask) -> None:
    withdraw(INDICATOR, "population", reason=Bilingual("Hen", "Old"), by="Alys")

    assert "population" not in amounts_by_council()
