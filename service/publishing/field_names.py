"""The fields of a text as its editions show them: what they are called, and their words made readable."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask_babel import lazy_gettext as _l
from markupsafe import Markup

from service.language.bilingual import Bilingual, BilingualHtml
from service.language.catalogues import gettext
from service.publishing.content import address_fields, markdown_fields
from service.publishing.kinds import Kind
from service.web.markdown import html_of

COMMON = {
    "owner": _l("Who looks after it"),
    "slug": _l("Last part of the address"),
    "title": _l("Title"),
    "summary": _l("Summary"),
}


def entry_names(words: Iterable[tuple[str, Bilingual]]) -> dict[str, str]:
    """What readers call each entry that stands under a key: its first words, in their language."""
    names: dict[str, str] = {}
    for at, pair in words:
        part, _, rest = at.partition(".")
        key = rest.partition(".")[0]
        if key and not key.isdigit():
            names.setdefault(f"{part}.{key}", str(pair))
    return names


def field_name(kind: Kind, field: str, entries: Mapping[str, str]) -> str:
    """The name of a field in the reader's language, with its place, or the entry's name, among several."""
    name, *rest = field.split(".")
    label = str(kind.field_labels.get(name) or COMMON.get(name) or name)
    if not rest:
        return label
    number, *within = rest
    if number in kind.field_labels:  # a named part, not one of several
        return f"{label}: {field_name(kind, '.'.join(rest), {})}"
    number = entries.get(f"{name}.{number}", number)
    if not within:
        return gettext("%(part)s %(number)s", part=label, number=number)
    inner = field_name(kind, ".".join(within), {})
    return gettext("%(part)s %(number)s: %(field)s", part=label, number=number, field=inner)


@dataclass(frozen=True, slots=True)
class ShownField:
    """One field of an edition: its name, and its words as HTML in each language."""

    name: str
    html: BilingualHtml

    @classmethod
    def of(cls, kind: Kind, at: str, words: Bilingual, entries: Mapping[str, str]) -> "ShownField":
        """The field at a place in the content: Markdown is rendered, an address is code, the rest is text."""
        name = at.rpartition(".")[2]
        is_markdown, is_address = (name in find(kind.shape) for find in (markdown_fields, address_fields))
        render = html_of if is_markdown else _address if is_address else _paragraph
        return cls(field_name(kind, at, entries), BilingualHtml(render(words.cy), render(words.en)))


def _address(text: str) -> str:
    return str(Markup("<p><code>{}</code></p>").format(text))


def _paragraph(text: str) -> str:
    return str(Markup("<p>{}</p>").format(text))
