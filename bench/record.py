"""What a page of the record costs as the record grows: more councils, and ten years of monthly values."""

from collections.abc import Iterator

from sqlalchemy import text

from bench.copies import Copy, copy_of, patiently_apart
from bench.loading import Bench, Target, in_rounds
from bench.machine import UnmeasurableError
from bench.pages import COUNCIL, MeasuredPage
from bench.queries import MANY, add_councils
from bench.results import Goal, Result, at_most
from bench.servers import served
from service import create_app
from service.db import db

MONTHS = 120
PATIENCE = 300  # seconds
FIGURE = MeasuredPage(
    "figure", "/cy/cynnydd/poblogaeth/ynys-mon/1", "/en/progress/population/isle-of-anglesey/1"
)
GOALS: dict[MeasuredPage, Goal | None] = {COUNCIL: at_most(1.3), FIGURE: None}
COLUMNS = (
    "indicator_id, council_id, source_id, state, amount, base, code, as_at, standing, note_cy, note_en, "
    "looked_cy, looked_en, council_note_cy, council_note_en, recorded_at"
)
# The measures with amounts get a value more for each month; what a month says does not matter here.
GROW = f"""
    WITH RECURSIVE month (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM month WHERE n < {MONTHS})
    INSERT INTO value (number, {COLUMNS})
    SELECT value.number + month.n, {COLUMNS} FROM value CROSS JOIN month WHERE value.amount IS NOT NULL
"""


def measure(bench: Bench) -> Iterator[Result]:
    """Processor time of a page with a hundred times the councils and ten years of values, to that without."""
    with copy_of(bench.copy) as grown:
        values = patiently_apart(PATIENCE, grow, grown)
        without_cache = {"PAGE_CACHE_MEGABYTES": "0"}
        with (
            served(bench.programs, bench.copy, **without_cache) as few,
            served(bench.programs, grown, **without_cache) as many,
        ):
            for page, goal in GOALS.items():
                for language, path in page.paths:
                    found = in_rounds(bench, [Target("few", few, path), Target("many", many, path)])
                    yield Result(
                        f"{page.name} among {MANY:,} councils, {values:,} values, to one of 22, {language}",
                        goal,
                        found.ratios("many", "few", "cpu"),
                        unit="×",
                        notes=["processor time, uncached"],
                        doubt=found.doubt,
                    )


def grow(copy: Copy) -> int:
    """Fill the register up and the record with it; how many values there are then."""
    add_councils(copy, MANY)
    app = create_app(copy.settings)
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(text(GROW))
        connection.execute(text("ANALYZE"))
        values = connection.scalar(text("SELECT count(*) FROM value"))
    if not values:
        raise UnmeasurableError("there are no values")
    return int(values)
