"""What the fields of a text are called when its editions are shown."""

from flask_babel import lazy_gettext as _l

from service.language.catalogues import gettext
from service.publishing.kinds import Kind

COMMON = {
    "owner": _l("Who looks after it"),
    "slug": _l("Last part of the address"),
    "title": _l("Title"),
    "summary": _l("Summary"),
}


def field_name(kind: Kind, field: str) -> str:
    """The name of a field in the reader's language, with its place where there are several."""
    name, *rest = field.split(".")
    label = kind.field_labels.get(name) or COMMON.get(name)
    if rest and rest[-1] in kind.field_labels:
        return gettext(
            "%(part)s %(number)s: %(field)s", part=label, number=rest[0], field=kind.field_labels[rest[-1]]
        )
    if rest:
        return gettext("%(part)s %(number)s", part=label, number=rest[0])
    return str(label or field)
