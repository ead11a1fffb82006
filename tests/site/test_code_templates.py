"""Templates keep to what the security policy, scripts off and two languages allow."""

import re
from pathlib import Path

from jinja2 import Environment, nodes

from tests.site.sources import Markup, expect_none, name_of, python_files, template_files, template_text

GOVUK = re.compile(r"[\"']govuk_frontend_jinja/")
JINJA_WITH_HTMX = re.compile(r"\{[{%](?:(?!%\}|\}\}).)*hx-[a-z]", re.DOTALL)
# Its hash is in the policy.
THE_SCRIPT = '<script>{% include "layouts/_js_enabled.html" %}</script>'
VERBS = ("data-hx-get", "data-hx-post")


def htmx_of(attributes: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if name.startswith("data-hx-")}


def works_without_scripts(tag: str, attributes: dict[str, str]) -> bool:
    """Whether a link or form that htmx takes over has the same address and method by itself."""
    verbs = [verb for verb in VERBS if verb in attributes]
    plain = attributes.get({"a": "href", "form": "action"}.get(tag, ""))
    method = "data-hx-get" if tag == "a" else f"data-hx-{attributes.get('method', 'get')}"
    return bool(verbs) and plain is not None and verbs == [method] and attributes[method] == plain


def test_govuk_macros_are_called_only_from_components_and_layouts() -> None:
    may = ("templates/components/", "templates/layouts/")
    found = [
        name_of(path)
        for path in template_files()
        if GOVUK.search(template_text(path)) and not name_of(path).startswith(may)
    ]

    expect_none(found, "their words are English by default")


def test_there_is_no_inline_script_or_style() -> None:
    found = [
        f"{name_of(path)}: <{tag}>"
        for path in template_files()
        for tag, attributes in Markup(template_text(path).replace(THE_SCRIPT, "")).tags
        if tag == "style" or (tag == "script" and "src" not in attributes)
    ]

    expect_none(found)


def test_no_attribute_holds_code_or_style() -> None:
    found = [
        f"{name_of(path)}: {key}={value!r}"
        for path in template_files()
        for _tag, attributes in Markup(template_text(path)).tags
        for key, value in attributes.items()
        if key == "style"
        or re.match(r"on[a-z]+$", key)
        or value.strip().lower().startswith(("js:", "javascript:"))
    ]

    expect_none(found)


def test_htmx_needs_no_code_of_its_own() -> None:
    found = [
        f"{name_of(path)}: {key}={value!r}"
        for path in template_files()
        for _tag, attributes in Markup(template_text(path)).tags
        for key, value in attributes.items()
        if key.startswith(("hx-", "data-hx-on")) or (key.startswith("data-hx-trigger") and "[" in value)
    ]

    expect_none(found, "write data-hx-*, and neither hx-on nor a filter in a trigger")


def test_htmx_stands_only_on_links_and_forms_that_work_without_it() -> None:
    found = [
        f"{name_of(path)}: <{tag}> {htmx_of(attributes)}"
        for path in template_files()
        for tag, attributes in Markup(template_text(path)).tags
        if htmx_of(attributes) and not works_without_scripts(tag, attributes)
    ]

    expect_none(found)


def test_htmx_is_written_as_html_where_it_can_be_checked() -> None:
    expect_none([name_of(path) for path in template_files() if JINJA_WITH_HTMX.search(template_text(path))])


def test_a_component_file_holds_the_macro_of_its_name() -> None:
    found = [
        name_of(path)
        for path in template_files("components/[!_]*.html")
        if not re.search(rf"\{{%-?\s*macro {re.escape(path.stem)}\(", template_text(path))
    ]

    expect_none(found)


def fragments() -> list[Path]:
    """The templates that a page includes."""
    return [
        path for path in template_files("**/_*.html") if path.parent.name not in {"components", "layouts"}
    ]


def own_name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def test_a_fragment_that_is_swapped_has_one_root_element() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in python_files("service"))
    swapped = [path for path in fragments() if f'"{own_name(path)}"' in code]

    expect_none(name_of(path) for path in swapped if Markup(template_text(path)).roots != 1)


def test_a_fragment_is_included_by_its_page() -> None:
    chosen = 'include "{}/_%s.html"'  # one of several, by what the page is about
    found = [
        name_of(path)
        for path in fragments()
        if not any(
            line in template_text(page)
            for page in path.parent.glob("*.html")
            for line in (f'include "{own_name(path)}"', chosen.format(path.parent.name))
        )
    ]

    expect_none(found)


def called_but_unknown(path: Path) -> set[str]:
    tree = Environment(autoescape=True).parse(template_text(path))
    called = {call.node.name for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Name)}
    imported = {name for line in tree.find_all(nodes.FromImport) for name in line.names}
    own = {macro.name for macro in tree.find_all(nodes.Macro)}
    return (called & {part.stem for part in template_files("components/*.html")}) - own - imported


def test_a_template_imports_the_macros_that_it_calls() -> None:
    expect_none(
        f"{name_of(path)}: {', '.join(sorted(unknown))}"
        for path in template_files()
        if (unknown := called_but_unknown(path))
    )
