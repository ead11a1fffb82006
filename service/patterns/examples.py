"""Live examples: a template in each language, rendered with the components that the site itself uses."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from markupsafe import Markup
from wtforms import Field, FileField, Form, RadioField, SelectField, SelectMultipleField, StringField
from wtforms.fields.choices import SelectChoice

from service.language.current import speaking
from service.language.languages import Language
from service.web.rendering import TEMPLATES, environment

FOLDER = "patterns/examples"


class Example(NamedTuple):
    """One example in one language: what readers see, and what they copy."""

    html: Markup
    jinja: str


def has_example(key: str, code: str) -> bool:
    """Whether an example of a pattern has its templates in both languages."""
    return all((TEMPLATES / _name(key, code, language)).is_file() for language in Language)


@cache
def example(key: str, code: str, language: Language) -> Example:
    """An example of a pattern, rendered once; FileNotFoundError where there is none."""
    made = environment(language)
    name = _name(key, code, language)
    source = (TEMPLATES / name).read_text(encoding="utf-8")
    with speaking(language):
        # Not by its name: the environment would keep the compiled template, and nothing asks for it again.
        html = made.from_string(source).render(FIELDS)
    # What Jinja's own lines leave behind is no part of what a reader would write.
    tidy = "\n".join(line for line in html.splitlines() if line.strip())
    return Example(Markup(tidy), source.strip())  # noqa: S704 - a template of ours made it


def every_example() -> list[tuple[str, str]]:
    """The key of its pattern and the code of every example that has a Welsh template."""
    found = sorted((TEMPLATES / FOLDER).glob(f"*/*.{Language.CY}.html"))
    return [(path.parent.name, path.name.removesuffix(f".{Language.CY}.html")) for path in found]


def _name(key: str, code: str, language: Language) -> str:
    return f"{FOLDER}/{key}/{code}.{language}.html"


def _bound(given: Any, name: str, value: Any, error: str) -> Field:
    field = given.bind(form=Form(), name=name)
    field.process(None, value)
    field.errors = [error] if error else []
    return field


def text_field(name: str, label: str, *, hint: str = "", value: str = "", error: str = "") -> Field:
    """A WTForms field for words, as a service would have it in a form."""
    return _bound(StringField(label, description=hint), name, value, error)


def file_field(name: str, label: str, *, hint: str = "", error: str = "") -> Field:
    """A WTForms field for a file."""
    return _bound(FileField(label, description=hint), name, None, error)


def choice_field(
    name: str,
    label: str,
    choices: list[tuple[str, str]],
    *,
    hint: str = "",
    value: Any = None,
    error: str = "",
    kind: str = "radios",
) -> Field:
    """A WTForms field for a choice, for `radios`, `select` or (several at once) `checkboxes`."""
    kinds = {"radios": RadioField, "select": SelectField, "checkboxes": SelectMultipleField}
    offered = [SelectChoice(code, words) for code, words in choices]
    return _bound(kinds[kind](label, description=hint, choices=offered), name, value, error)


class FormOf:
    """A form of fields that stand by themselves, as far as an error summary looks into one."""

    form_errors: Sequence[str] = ()

    def __init__(self, *fields: Field) -> None:
        self.fields = fields

    def __iter__(self) -> Iterator[Field]:
        return iter(self.fields)

    @property
    def errors(self) -> dict[str, Sequence[str]]:
        """The errors of each field that has any."""
        return {field.name: field.errors for field in self.fields if field.errors}


FIELDS = {"form_of": FormOf, "text_field": text_field, "file_field": file_field, "choice_field": choice_field}
