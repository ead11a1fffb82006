"""Publishing blueprints and variants: links at both ends, and what does not hold together is refused."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from service.blueprints.kinds import BLUEPRINT, BLUEPRINT_VARIANT
from service.blueprints.models import BlueprintVariant
from service.db import db
from service.journeys.kinds import JOURNEY
from service.language.languages import Language
from service.patterns.kind import PATTERN
from service.publishing.actions import publish, rebuild, withdraw
from service.publishing.content import ContentError
from service.publishing.queries import latest_edition
from tests.blueprints.written import (
    INVENTED,
    KEY,
    SLUG,
    TO_PATTERN,
    TO_STANDARD,
    VARIANT,
    blueprint,
    cell,
    difference,
    guidance_slug,
    of_powys,
    publish_blueprint,
    publish_variant,
    stage,
    variant,
)
from tests.journeys.written import MOVING, MOVING_SLUG, publish_journey, step
from tests.patterns.written import SLUG as PATTERN_SLUG, SWITCHING
from tests.standards.written import REASON
from tests.visits import Visit, said

Open = Callable[..., Visit]
TO_STEP = {"kind": "step", "to": f"{MOVING}.tell", "why": {"cy": "Yr un dasg.", "en": "The same task."}}
ONE_CELL = {"cells": [cell("ring", "person")]}


def own_address(language: Language) -> str:
    return f"{said(language, '/cy/glasbrintiau', '/en/blueprints')}/{SLUG[language]}"


def linking(*links: dict[str, Any]) -> dict[str, Any]:
    return {"cells": [cell("ring", "person", links=list(links)), cell("open", "person")]}


def addresses(page: Visit, selector: str) -> list[str]:
    return [str(link["href"]) for link in page.soup.select(f"{selector} a")]


def test_a_cell_and_a_standard_lead_to_each_other(app: Flask, visit: Open, language: Language) -> None:
    publish_blueprint(**linking(TO_STANDARD))

    there = addresses(visit("blueprints.show", language, slug=SLUG[language]), "[aria-labelledby=links]")
    back = addresses(visit("standards.show", language, slug=guidance_slug(language)), "main")
    assert any(url.endswith(guidance_slug(language)) for url in there)
    assert f"{own_address(language)}#ring-person" in back


def test_a_cell_and_a_pattern_lead_to_each_other(app: Flask, visit: Open, language: Language) -> None:
    publish_blueprint(**linking(TO_PATTERN))

    there = addresses(visit("blueprints.show", language, slug=SLUG[language]), "[aria-labelledby=links]")
    back = addresses(
        visit("patterns.show", language, slug=PATTERN_SLUG[language]), "[aria-labelledby=blueprints]"
    )
    assert any(url.endswith(PATTERN_SLUG[language]) for url in there)
    assert f"{own_address(language)}#ring-person" in back


def test_a_cell_and_a_step_lead_to_each_other(app: Flask, visit: Open, language: Language) -> None:
    publish_journey()
    publish_blueprint(**linking(TO_STEP))

    there = addresses(visit("blueprints.show", language, slug=SLUG[language]), "[aria-labelledby=links]")
    page = visit("journeys.show", language, slug=MOVING_SLUG[language])
    assert any(url.endswith(f"{MOVING_SLUG[language]}#tell") for url in there)
    assert addresses(page, "#tell .line__leading") == [f"{own_address(language)}#ring-person"]
    assert not page.soup.select("#post .line__leading")


def test_nothing_leads_to_a_blueprint_that_was_taken_down(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey()
    publish_blueprint(**linking(TO_STANDARD, TO_PATTERN, TO_STEP))
    publish_variant()
    withdraw(BLUEPRINT, KEY, reason=REASON, by="Alys")

    page = visit("blueprints.show", language, slug=SLUG[language])
    assert page.status == 410
    assert REASON.within(language) in page.text
    for endpoint, values in (
        ("standards.show", {"slug": guidance_slug(language)}),
        ("patterns.show", {"slug": PATTERN_SLUG[language]}),
        ("journeys.show", {"slug": MOVING_SLUG[language]}),
        ("blueprints.index", {}),
        ("search.index", {"q": said(language, "allwedd", "key")}),
        ("pages.sitemap", {}),
    ):
        assert own_address(language) not in visit(endpoint, language, **values).html, endpoint


def test_a_link_to_what_was_taken_down_is_left_out(app: Flask, visit: Open, language: Language) -> None:
    publish_journey()
    publish_blueprint(**linking(TO_STANDARD, TO_PATTERN, TO_STEP))
    withdraw(PATTERN, SWITCHING, reason=REASON, by="Alys")
    withdraw(JOURNEY, MOVING, reason=REASON, by="Alys")

    page = visit("blueprints.show", language, slug=SLUG[language])

    assert page.status == 200
    (link,) = page.soup.select("[aria-labelledby=links] li > a")
    assert str(link["href"]).endswith(guidance_slug(language))


def test_a_step_that_its_life_event_let_go_of_is_left_out_and_stops_nothing(
    app: Flask, visit: Open, language: Language
) -> None:
    publish_journey()
    publish_blueprint(**linking(TO_STEP))
    publish_journey(steps=[step("other")])

    assert rebuild(BLUEPRINT) >= 1
    page = visit("blueprints.show", language, slug=SLUG[language])

    assert page.status == 200
    assert not page.soup.select("[aria-labelledby=links] li > a")


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"stages": []}, "stages"),
        ({"also_called": []}, "also_called"),
        ({"area": "army"}, "area"),
        ({"cells": []}, "cells"),
        ({"cells": [cell("fly", "person")]}, "cells.1.stage"),
        ({"cells": [cell("ring", "moat")]}, "cells.1.lane"),
        ({"cells": [cell("ring", "person"), cell("ring", "person", code="again")]}, "cells.2.lane"),
        ({"cells": [cell("ring", "person"), cell("ring", "rules", code="ring-person")]}, "cells.2.code"),
        ({"cells": [cell("ring", "person", code="picture")]}, "cells.1.code"),
        ({"cells": [cell("ring", "person", source="nowhere")]}, "cells.1.source"),
        ({"cells": [cell("ring", "person", text={"cy": "Cymraeg."})]}, "cells.1.text"),
        ({"stages": [stage("ring"), stage("ring")], **ONE_CELL}, "stages.2.code"),
        (linking({**TO_STANDARD, "to": 99}), "cells.1.links.1.to"),
        (linking({**TO_STANDARD, "to": True}), "cells.1.links.1.to"),
        (linking(TO_PATTERN, {**TO_PATTERN, "to": "no-such-pattern"}), "cells.1.links.2.to"),
        (linking({**TO_STEP, "to": "when-someone-dies.fly"}), "cells.1.links.1.to"),
        (linking({**TO_STEP, "to": "when-someone-dies"}), "cells.1.links.1.to"),
        (linking({**TO_STANDARD, "kind": "song"}), "cells.1.links.1.kind"),
        (linking(TO_STANDARD, TO_STANDARD), "cells.1.links.2.to"),
        (linking({**TO_STANDARD, "why": {"en": "English alone."}}), "cells.1.links.1.why"),
    ],
)
def test_a_blueprint_that_does_not_hold_together_is_refused_whole(
    app: Flask, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(ContentError) as refused:
        publish_blueprint(**changes)

    assert [problem.field for problem in refused.value.problems] == [field]
    assert latest_edition(BLUEPRINT.code, KEY) is None


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"blueprint": "nothing"}, "blueprint"),
        ({"invented": None, "example": False}, "council"),
        ({"council": "powys"}, "council"),
        (of_powys(council="mars"), "council"),
        (of_powys(example=True), "example"),
        ({"example": False}, "example"),
        ({"example": "no"}, "example"),
        ({"cells": []}, "cells"),
        ({"cells": [difference(cell="nowhere")]}, "cells.1.cell"),
        ({"cells": [difference(stage="ring", lane="person")]}, "cells.1.cell"),
        ({"cells": [difference(cell=None, stage="ring")]}, "cells.1.lane"),
        ({"cells": [difference(cell=None, stage="fly", lane="person")]}, "cells.1.stage"),
        ({"cells": [difference(), difference()]}, "cells.2"),
        ({"cells": [difference(source="nowhere")]}, "cells.1.source"),
        ({"cells": [difference(why={"cy": "Cymraeg."})]}, "cells.1.why"),
    ],
)
def test_a_variant_that_does_not_hold_together_is_refused_whole(
    app: Flask, changes: dict[str, Any], field: str
) -> None:
    publish_blueprint()

    with pytest.raises(ContentError) as refused:
        publish_variant(**changes)

    assert [problem.field for problem in refused.value.problems] == [field]
    assert latest_edition(BLUEPRINT_VARIANT.code, VARIANT) is None


def test_the_database_keeps_no_example_of_a_real_council(app: Flask) -> None:
    publish_blueprint()
    publish_variant()

    with pytest.raises(IntegrityError), db.session.begin_nested():
        db.session.execute(update(BlueprintVariant).values(council="powys"))


def test_both_can_be_published_again_with_everything_in_another_order(app: Flask) -> None:
    publish_blueprint(cells=[cell("ring", "person"), cell("open", "person")])
    publish_variant(cells=[difference(), difference(cell="open-person")])

    publish_blueprint(stages=[stage("open"), stage("ring")], cells=blueprint()["cells"][::-1])
    publish(BLUEPRINT_VARIANT, VARIANT, variant(cells=[difference(cell="open-person")]), by="Alys")

    assert rebuild(BLUEPRINT) >= 1
    assert rebuild(BLUEPRINT_VARIANT) == 1
    assert INVENTED["en"] == latest_edition(BLUEPRINT_VARIANT.code, VARIANT).content["invented"]["en"]  # type: ignore[union-attr]
