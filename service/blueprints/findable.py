"""What readers find of blueprints, and of councils' variants of them, by searching."""

from collections.abc import Iterator

from flask_babel import lazy_gettext as _l
from sqlalchemy import select
from sqlalchemy.orm import Session

from service.blueprints.models import Blueprint, BlueprintVariant
from service.language.bilingual import Bilingual, said_in_both
from service.language.catalogues import marked
from service.language.routing import url_within
from service.search.registry import Findable, Page
from service.search.text import said_plainly

BLUEPRINT, BLUEPRINT_ENDPOINT = "blueprint", "blueprints.show"
VARIANT, VARIANT_ENDPOINT = "blueprint-variant", "blueprints.variant"
EXAMPLE_TITLE = marked("Example: %(title)s")


def blueprint_pages(_session: Session, blueprint: Blueprint) -> Iterator[Page]:
    """The page of one blueprint, with all its cells."""
    words = [blueprint.lead, blueprint.html, *(stage.title for stage in blueprint.columns)]
    words += [*(cell.html for cell in blueprint.filled), *(piece.html for piece in blueprint.pieces)]
    yield Page(
        key=f"{BLUEPRINT}:{blueprint.key}",
        kind=BLUEPRINT,
        title=blueprint.title,
        body=said_plainly(words),
        url=Bilingual.of(lambda language: url_within(language, BLUEPRINT_ENDPOINT, slug=blueprint.slug)),
        priority=2,
        forms=blueprint.also,
    )


def variant_pages(session: Session, variant: BlueprintVariant) -> Iterator[Page]:
    """The page of one variant beside its blueprint; that of an example says that it is one."""
    is_its = Blueprint.key == variant.blueprint, ~Blueprint.withdrawn
    slug = session.scalar(select(Blueprint.slug).where(*is_its))
    if slug is None:
        return
    words = [each for cell in variant.differences for each in (cell.html, cell.why)]
    values = {"slug": slug, "variant": variant.slug}
    yield Page(
        key=f"{VARIANT}:{variant.key}",
        kind=VARIANT,
        title=shown_title(variant.title, example=variant.example),
        body=said_plainly([variant.named, *words]),
        url=Bilingual.of(lambda language: url_within(language, VARIANT_ENDPOINT, **values)),
        priority=1,
    )


def shown_title(title: Bilingual, *, example: bool) -> Bilingual:
    """The title of a variant wherever it is named: of an example, it says so first."""
    return said_in_both(EXAMPLE_TITLE, title=title) if example else title


FOUND_BLUEPRINT = Findable(BLUEPRINT, _l("Service blueprint"), _l("Service blueprints"), blueprint_pages)
FOUND_VARIANT = Findable(
    VARIANT,
    _l("Council’s variant of a blueprint"),
    _l("Councils’ variants of blueprints"),
    variant_pages,
    follows=frozenset({BLUEPRINT}),
)
