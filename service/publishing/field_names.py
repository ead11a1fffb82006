"""The fields of a text as its editions show them: what they are called, and their words made readable."""

from dataclasses import dataclass

from flask_babel import lazy_gettext as _l
from markupsafe import Markup

from service.language.bilingual import Bilingual, BilingualHtml
from service.language.catalogues import gettext
from service.publishing.content import markdown_fields
from service.publishing.kinds import Kind
from service.web.markdown import html_of

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


@dataclass(frozen=True, slots=True)
class ShownField:
    """One field of an edition: its name, and its words as HTML in each language."""

    name: str
    html: BilingualHtml

    @classmethod
    def of(cls, kind: Kind, at: str, words: Bilingual) -> "ShownField":
        """The field at a place in the content; Markdown is rendered, anything else is text."""
        is_markdown = at.rpartition(".")[2] in markdown_fields(kind.shape)
        render = html_of if is_markdown else _paragraph
        return cls(field_name(kind, at), BilingualHtml(render(words.cy), render(words.en)))


def _paragraph(text: str) -> str:
    return str(Markup("<p>{}</p>").format(text))
