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
    label = str(kind.field_labels.get(name) or COMMON.get(name) or name)
    if not rest:
        return label
    number, *within = rest
    if not within:
        return gettext("%(part)s %(number)s", part=label, number=number)
    inner = field_name(kind, ".".join(within))
    return gettext("%(part)s %(number)s: %(field)s", part=label, number=number, field=inner)


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
