"""Projects and commitments as tables, with what their codes mean in words."""

from collections.abc import Callable, Mapping
from typing import Any

from service.language.languages import Language
from service.language.routing import public_address, url_within
from service.programme.findable import COMMITMENT_ENDPOINT, PROJECT_ENDPOINT
from service.programme.kinds import COMMITMENT, PROJECT
from service.programme.names import FAMILIES, OUTCOMES, SORTS, STAGES
from service.publishing.columns import Cells
from service.publishing.tables import Explain, Table, both, named


def _naming(endpoint: str | None, **names: Mapping[Any, str]) -> Callable[[], Explain]:
    """Say what the codes of some columns mean, and where the thing can be read."""

    def explain(cells: Cells) -> Cells:
        said: Cells = {}
        for column, messages in names.items():
            by_code = {str(code): message for code, message in messages.items()}
            said |= named(f"{column}_name", by_code[cells[column]])
        return {**said, **(_address(endpoint, cells) if endpoint else {})}

    return lambda: explain


def _address(endpoint: str, cells: Cells) -> Cells:
    return {
        f"address_{each}": public_address(url_within(each, endpoint, slug=cells[f"slug_{each}"]))
        for each in Language
    }


PROJECTS = Table(
    "projects",
    PROJECT,
    explained=both("sort_name", "address"),
    explain=_naming(PROJECT_ENDPOINT, sort=SORTS),
)
COMMITMENTS = Table(
    "commitments",
    COMMITMENT,
    explained=both("family_name", "standing_name", "address"),
    explain=_naming(COMMITMENT_ENDPOINT, family=FAMILIES, standing=STAGES),
)
TARGETS = Table("targets", COMMITMENT, "later_targets")
REVIEWS = Table(
    "reviews", COMMITMENT, "reviews", explained=both("outcome_name"), explain=_naming(None, outcome=OUTCOMES)
)
